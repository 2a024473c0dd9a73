//! What takes room: by kind, how long copies of other servers' media are kept, and files that nothing names.

use leptos::prelude::*;

use super::{
    settings::{One, Setting},
    shell::{Act, Desk, Fault},
};
use crate::{format::exact, frame::Frame};

/// How much there is of one kind; its text is `desk-storage-NAME`.
#[derive(Clone, Debug)]
pub struct Usage {
    pub name: &'static str,
    pub files: u64,
    /// In words.
    pub size: String,
}

/// Files that nothing names, as the last check has found them.
#[derive(Clone, Debug)]
pub struct Orphans {
    pub at: String,
    pub files: u64,
    pub size: String,
    pub are_removed: bool,
}

#[component]
pub fn Storage(
    usage: Vec<Usage>,
    /// What is left on the disk, in words.
    free: Option<String>,
    settings: Vec<Setting>,
    orphans: Option<Orphans>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let heads = ["desk-storage-kind", "desk-storage-files", "desk-storage-size"].map(|id| frame.t(id));
    let rows = usage.into_iter().map(|u| {
        view! {
            <tr>
                <th scope="row">{frame.t(&format!("desk-storage-{}", u.name))}</th>
                <td data-label=heads[1].clone()>{u.files}</td>
                <td data-label=heads[2].clone()>{u.size}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let fields = settings.into_iter().map(|setting| view! { <One setting frame=frame.clone() /> }).collect_view();
    view! {
        <Desk title=frame.t("desk-storage")>
            <p class="lead">{frame.t("desk-storage-lead")}</p>
            <Fault fault frame=frame.clone() />
            <table class="plain cards">
                <thead><tr>{heads.clone().map(|h| view! { <th scope="col">{h}</th> }).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {free.map(|size| view! { <p class="hint">{frame.tv("desk-storage-free", &[("size", &size)])}</p> })}
            <form class="stack desk-card" method="post" action="/desk/storage/keep">
                <h2>{frame.t("desk-storage-keep")}</h2>
                {fields}
                <button type="submit" class="button primary">{frame.t("save")}</button>
            </form>
            <Unnamed orphans frame=frame.clone() />
            <section class="desk-card" aria-labelledby="thumbnails">
                <h2 id="thumbnails">{frame.t("desk-storage-thumbnails")}</h2>
                <p>{frame.t("desk-storage-thumbnails-text")}</p>
                <Act action="/desk/storage/thumbnails" words=frame.t("desk-storage-thumbnails-do") />
            </section>
        </Desk>
    }
}

/// Files that nothing names: looked for first, removed afterwards.
#[component]
fn Unnamed(orphans: Option<Orphans>, frame: Frame) -> impl IntoView {
    let found = orphans.as_ref().map(|o| {
        let (files, when) = (o.files.to_string(), exact(&frame, &o.at));
        let id = match (o.files, o.are_removed) {
            (0, _) => "desk-storage-orphans-none",
            (_, true) => "desk-storage-orphans-removed",
            (_, false) => "desk-storage-orphans-found",
        };
        frame.tv(id, &[("count", &files), ("size", &o.size), ("when", &when)])
    });
    let is_left = orphans.is_some_and(|o| o.files > 0 && !o.are_removed);
    view! {
        <section class="desk-card" aria-labelledby="orphans">
            <h2 id="orphans">{frame.t("desk-storage-orphans")}</h2>
            <p>{frame.t("desk-storage-orphans-text")}</p>
            {found.map(|sentence| view! { <p>{sentence}</p> })}
            <Act action="/desk/storage/check" words=frame.t("desk-storage-orphans-look") />
            {is_left.then(|| view! { <Act action="/desk/storage/remove" words=frame.t("desk-storage-orphans-remove") /> })}
        </section>
    }
}
