//! Backups: made now or by schedule, looked through after they are made, and taken away.

use leptos::prelude::*;

use super::{
    settings::{One, Setting},
    shell::{Act, Desk, Fault},
};
use crate::{format::exact, frame::Frame};

/// One backup.
#[derive(Clone, Debug)]
pub struct Backup {
    pub name: String,
    pub at: String,
    pub megabytes: String,
    pub is_sealed: bool,
    /// `made`, `running` or `failed`.
    pub state: &'static str,
    /// Why it failed.
    pub fault: Option<String>,
    /// When it was restored into a scratch folder and compared.
    pub verified: Option<String>,
}

#[component]
pub fn Backups(
    backups: Vec<Backup>,
    settings: Vec<Setting>,
    folder: String,
    free: Option<u64>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = backups.is_empty();
    let heads = ["desk-backup-at", "desk-backup-name", "desk-backup-size", "desk-people-state"].map(|id| frame.t(id));
    let rows = backups.into_iter().map(|b| {
        let state = match (&b.fault, &b.verified) {
            (Some(fault), _) => fault.clone(),
            (None, Some(at)) => frame.tv("desk-backup-verified", &[("when", &exact(&frame, at))]),
            (None, None) => frame.t(&format!("desk-backup-{}", b.state)),
        };
        let sealed = b.is_sealed.then(|| format!(" ({})", frame.t("desk-backup-sealed")));
        view! {
            <tr>
                <td data-label=heads[0].clone()><time datetime=b.at.clone()>{exact(&frame, &b.at)}</time></td>
                <td data-label=heads[1].clone()><code>{b.name}</code>{sealed}</td>
                <td data-label=heads[2].clone()>{b.megabytes}</td>
                <td data-label=heads[3].clone()><span class=format!("desk-state {}", b.state)>{state}</span></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let fields = settings.into_iter().map(|setting| view! { <One setting frame=frame.clone() /> }).collect_view();
    view! {
        <Desk title=frame.t("desk-backups")>
            <p class="lead">{frame.t("desk-backup-lead")}</p>
            <Fault fault frame=frame.clone() />
            <div class="row">
                <Act action="/desk/backups/make" words=frame.t("desk-backup-do") class="button primary" />
                <span class="hint">{frame.tv("desk-backup-folder", &[("folder", &folder)])}
                    {free.map(|f| format!(" {}", frame.tv("desk-backup-free", &[("count", &f.to_string())])))}</span>
            </div>
            {if none { view! { <p class="empty">{frame.t("desk-backup-none")}</p> }.into_any() } else { view! {
                <table class="plain cards">
                    <thead><tr>{heads.map(|h| view! { <th scope="col">{h}</th> }).collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }.into_any() }}
            <form class="desk-form" method="post" action="/desk/backups/plan">
                <fieldset class="desk-card stack"><legend>{frame.t("desk-backup-plan")}</legend>{fields}</fieldset>
                <div class="desk-save"><button type="submit" class="button">{frame.t("save")}</button></div>
            </form>
            <h2 class="section">{frame.t("desk-backup-restore")}</h2>
            <p>{frame.t("desk-backup-restore-text")}</p>
        </Desk>
    }
}
