//! Leaving and arriving: moving, and tables to take along.

use leptos::prelude::*;

use crate::{
    components::fields::{Choice, Field},
    format::{day, exact},
    frame::Frame,
    pages::crossing::Doubt,
};

/// A table that was taken in, and how far it is.
#[derive(Clone, Debug)]
pub struct Import {
    /// In the API's words: `follows`.
    pub kind: String,
    pub total: i64,
    pub done: i64,
    /// Line, text and reason.
    pub faults: Vec<(usize, String, String)>,
}

/// An archive, ready where it has a size.
#[derive(Clone, Debug)]
pub struct Archive {
    pub asked: String,
    pub mebibytes: Option<String>,
}

/// What stands on the page.
#[derive(Clone, Debug, Default)]
pub struct Moving {
    /// The ids that this profile says are its own as well.
    pub aliases: Vec<String>,
    pub moved_to: Option<String>,
    pub archive: Option<Archive>,
    /// For a personal profile: the day on which it will be deleted, if any.
    pub leaves_on: Option<Option<String>>,
    pub kinds: Vec<&'static str>,
    pub imports: Vec<Import>,
    /// The table looks like something for another profile of hers.
    pub doubt: Option<Doubt>,
    pub fault: Option<String>,
}

#[component]
pub fn MovingPage(now: Moving, frame: Frame) -> impl IntoView {
    let kinds: Vec<(String, String)> =
        now.kinds.iter().map(|k| ((*k).to_owned(), frame.t(&format!("table-{k}")))).collect();
    let downloads = now.kinds.iter().map(|k| {
        view! { <li><a href=format!("/settings/moving/{k}.csv") download="">{frame.t(&format!("table-{k}"))}</a></li> }
    });
    view! {
        <h1>{frame.t("moving-title")}</h1>
        {now.fault.clone().map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <h2 class="section">{frame.t("moving-export")}</h2>
        <p>{frame.t("moving-export-text")}</p>
        <ul>{downloads.collect_view()}</ul>
        <Whole archive=now.archive.clone() frame=frame.clone() />
        <h2 class="section">{frame.t("moving-import")}</h2>
        <p>{frame.t("moving-import-text")}</p>
        <form class="stack" method="post" action="/settings/moving/import" enctype="multipart/form-data">
            <Choice name="kind" label=frame.t("moving-import-kind") value="follows" options=kinds />
            <label for="table">{frame.t("moving-import-file")}</label>
            <input type="file" id="table" name="table" accept=".csv,text/csv" required />
            {now.doubt.clone().map(|doubt| view! {
                <p class="notice" role="alert">{frame.tv(doubt.why, &[("name", &doubt.name)])} " " {frame.t("crossing-table-again")}</p>
                <label class="tick">
                    <input type="checkbox" name="crossing" value="true" />
                    <span>{frame.t("crossing-table-yes")}</span>
                </label>
            })}
            <button type="submit" class="button primary">{frame.t("moving-import")}</button>
        </form>
        {now.imports.clone().into_iter().map(|i| view! { <Progress import=i frame=frame.clone() /> }).collect_view()}
        <Arriving now=now.clone() frame=frame.clone() />
        <Leaving now=now.clone() frame=frame.clone() />
        {now.leaves_on.map(|on| view! { <Farewell on frame=frame.clone() /> })}
    }
}

#[component]
fn Progress(import: Import, frame: Frame) -> impl IntoView {
    let (done, total) = (import.done.to_string(), import.total.to_string());
    let name = frame.t(&format!("table-{}", import.kind));
    let words = frame.tv("moving-progress", &[("table", &name), ("done", &done), ("count", &total)]);
    let left = (import.done < import.total).then(|| view! { <p class="hint">{frame.t("moving-reload")}</p> });
    let faults = import.faults.iter().map(|(line, text, why)| {
        let line = frame.tv("moving-line", &[("number", &line.to_string())]);
        view! { <li>{line} " " <q>{text.clone()}</q> " " {frame.said(why)}</li> }
    });
    let any = !import.faults.is_empty();
    view! {
        <div class="notice">
            <p>{words.clone()}</p>
            <progress max=total value=done aria-label=words></progress>
            {left}
            {any.then(|| view! {
                <details>
                    <summary>{frame.tv("moving-faults", &[("count", &import.faults.len().to_string())])}</summary>
                    <ul>{faults.collect_view()}</ul>
                </details>
            })}
        </div>
    }
}

/// Coming from elsewhere: this profile says which others it is.
#[component]
fn Arriving(now: Moving, frame: Frame) -> impl IntoView {
    let rows = now.aliases.into_iter().map(|uri| {
        let label = format!("{}: {uri}", frame.t("moving-alias-remove"));
        view! {
            <li class="row">
                <span>{uri.clone()}</span>
                <form method="post" action="/settings/moving/remove-alias">
                    <input type="hidden" name="uri" value=uri.clone() />
                    <button type="submit" class="button" aria-label=label>{frame.t("moving-alias-remove")}</button>
                </form>
            </li>
        }
    });
    view! {
        <h2 class="section">{frame.t("moving-arrive")}</h2>
        <p>{frame.t("moving-arrive-text")}</p>
        <ul>{rows.collect_view()}</ul>
        <form class="stack" method="post" action="/settings/moving/add-alias">
            <Field name="old" label=frame.t("moving-old") value="" hint=frame.t("moving-acct-hint") required=true />
            <button type="submit" class="button">{frame.t("moving-alias-add")}</button>
        </form>
    }
}

/// Everything that was written, in one file.
#[component]
fn Whole(archive: Option<Archive>, frame: Frame) -> impl IntoView {
    let now = archive.map(|a| {
        let asked = exact(&frame, &a.asked);
        match a.mebibytes {
            Some(size) => view! {
                <p class="notice"><a href="/settings/moving/archive.zip" download="">{frame.tv("archive-ready", &[("when", &asked), ("size", &size)])}</a></p>
            }
            .into_any(),
            None => view! { <p class="notice">{frame.tv("archive-making", &[("when", &asked)])}</p> }.into_any(),
        }
    });
    view! {
        <h2 class="section">{frame.t("archive-title")}</h2>
        <p>{frame.t("archive-text")}</p>
        {now}
        <form method="post" action="/settings/moving/archive">
            <button type="submit" class="button">{frame.t("archive-ask")}</button>
        </form>
    }
}

/// A personal profile goes for good, in thirty days.
#[component]
fn Farewell(on: Option<String>, frame: Frame) -> impl IntoView {
    let inner = match on {
        Some(on) => view! {
            <p class="notice">{frame.tv("farewell-on", &[("day", &day(&frame, &format!("{on}T12:00:00Z")))])}</p>
            <form method="post" action="/settings/moving/stay">
                <button type="submit" class="button">{frame.t("farewell-stay")}</button>
            </form>
        }
        .into_any(),
        None => view! {
            <p>{frame.t("farewell-text")}</p>
            <form class="stack" method="post" action="/settings/moving/farewell">
                <label class="tick">
                    <input type="checkbox" name="sure" value="true" required />
                    <span>{frame.t("farewell-sure")}</span>
                </label>
                <button type="submit" class="button">{frame.t("farewell-title")}</button>
            </form>
        }
        .into_any(),
    };
    view! { <h2 class="section">{frame.t("farewell-title")}</h2> {inner} }
}

#[component]
fn Leaving(now: Moving, frame: Frame) -> impl IntoView {
    let inner = match now.moved_to {
        Some(to) => view! {
            <p class="notice">{frame.tv("moving-moved", &[("to", &to)])}</p>
            <form method="post" action="/settings/moving/come-back">
                <button type="submit" class="button">{frame.t("moving-come-back")}</button>
            </form>
        }
        .into_any(),
        None => view! {
            <p>{frame.t("moving-leave-text")}</p>
            <form class="stack" method="post" action="/settings/moving/leave">
                <Field name="new" label=frame.t("moving-new") value="" hint=frame.t("moving-acct-hint") required=true />
                <label class="tick">
                    <input type="checkbox" name="sure" value="true" required />
                    <span>{frame.t("moving-sure")}</span>
                </label>
                <button type="submit" class="button">{frame.t("moving-leave")}</button>
            </form>
        }
        .into_any(),
    };
    view! { <h2 class="section">{frame.t("moving-leave")}</h2> {inner} }
}
