//! How colleagues share a case: tasks, who is involved, which cases belong together, and who follows it.

use api::Account;
use leptos::prelude::*;

use super::{case::Case, list::Row};
use crate::{
    components::fields::{Choice, Field},
    format::exact,
    frame::Frame,
};

/// Something that is to be done.
#[derive(Clone, Debug)]
pub struct Task {
    pub id: String,
    pub words: String,
    pub owner: Option<String>,
    pub due: Option<String>,
    pub is_late: bool,
    pub done: Option<String>,
}

/// Somebody involved, with earlier cases about her.
#[derive(Clone, Debug)]
pub struct Involved {
    pub account: Account,
    /// `affected`, `witness` or `reported`.
    pub part: String,
    pub earlier: Vec<Row>,
}

/// What colleagues have added to a case.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// Whether its reader follows it.
    pub watches: bool,
    pub watchers: Vec<String>,
    pub tasks: Vec<Task>,
    pub linked: Vec<Row>,
    pub people: Vec<Involved>,
}

#[component]
pub fn Together(case: Case, frame: Frame) -> impl IntoView {
    view! {
        <Tasks case=case.clone() frame=frame.clone() />
        <People case=case.clone() frame=frame.clone() />
        <Linked case=case.clone() frame=frame.clone() />
        <Watching case frame />
    }
}

#[component]
fn Tasks(case: Case, frame: Frame) -> impl IntoView {
    let id = case.row.id.clone();
    let open = case.row.closed.is_none();
    let each = case.work.tasks.iter().map(|t| {
        let facts: Vec<String> = [
            t.owner.clone(),
            t.due.as_ref().map(|d| frame.tv("task-due", &[("when", &exact(&frame, d))])),
            t.done.as_ref().map(|d| frame.tv("task-done-on", &[("when", &exact(&frame, d))])),
        ]
        .into_iter()
        .flatten()
        .collect();
        let label = frame.tv("task-done-label", &[("task", &t.words)]);
        view! {
            <li>
                <span dir="auto">{t.words.clone()}</span> <span class="hint">" " {facts.join(" · ")}</span>
                {t.is_late.then(|| view! { " " <strong class="late">{frame.t("cases-late")}</strong> })}
                {t.done.is_none().then(|| view! {
                    <form method="post" action=format!("/desk/cases/{id}/task-done")>
                        <input type="hidden" name="task" value=t.id.clone() />
                        <button type="submit" class="button" aria-label=label>{frame.t("task-done")}</button>
                    </form>
                })}
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    let owners: Vec<(String, String)> =
        std::iter::once((String::new(), frame.t("cases-no-owner"))).chain(case.judges.iter().cloned()).collect();
    view! {
        <h2 class="section" id="tasks">{frame.t("tasks-title")}</h2>
        {if each.is_empty() { view! { <p class="hint">{frame.t("tasks-none")}</p> }.into_any() } else { view! { <ul>{each}</ul> }.into_any() }}
        {open.then(|| view! {
            <details class="no-print">
                <summary>{frame.t("task-add")}</summary>
                <form class="stack" method="post" action=format!("/desk/cases/{id}/task")>
                    <Field name="words" label=frame.t("task-words") value="" required=true />
                    <Choice name="by" label=frame.t("task-owner") value="" options=owners />
                    <Field name="within" label=frame.t("task-days") value="" kind="number" />
                    <button type="submit" class="button">{frame.t("task-add")}</button>
                </form>
            </details>
        })}
    }
}

/// A case in a list of others.
pub fn short(row: &Row, frame: &Frame) -> String {
    let about = row.about.as_ref().map_or_else(|| frame.t("cases-nobody"), |a| format!("@{}", a.acct));
    let when = exact(frame, row.closed.as_ref().unwrap_or(&row.due));
    format!("{about} — {} — {when}", frame.t(&format!("report-{}", row.category)))
}

fn links(rows: &[Row], frame: &Frame) -> AnyView {
    let each = rows.iter().map(|r| view! { <li><a href=format!("/desk/cases/{}", r.id)>{short(r, frame)}</a></li> });
    view! { <ul>{each.collect::<Vec<_>>()}</ul> }.into_any()
}

#[component]
fn People(case: Case, frame: Frame) -> impl IntoView {
    let id = case.row.id.clone();
    let each = case.work.people.iter().map(|p| {
        let name = format!("@{}", p.account.acct);
        let label = frame.tv("person-remove-label", &[("name", &name)]);
        view! {
            <li>
                <a href=format!("/@{}", p.account.acct)>{name}</a> " " {frame.t(&format!("person-{}", p.part))}
                <form method="post" action=format!("/desk/cases/{id}/person-remove")>
                    <input type="hidden" name="person" value=p.account.id.clone() />
                    <button type="submit" class="button" aria-label=label>{frame.t("person-remove")}</button>
                </form>
                {(!p.earlier.is_empty()).then(|| view! { <p class="hint">{frame.t("person-earlier")}</p> {links(&p.earlier, &frame)} })}
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    let parts = ["affected", "witness", "reported"].map(|p| (p.to_owned(), frame.t(&format!("person-{p}")))).to_vec();
    view! {
        <h2 class="section" id="people">{frame.t("people-title")}</h2>
        {(!each.is_empty()).then(|| view! { <ul>{each}</ul> })}
        <details class="no-print">
            <summary>{frame.t("person-add")}</summary>
            <form class="stack" method="post" action=format!("/desk/cases/{id}/person")>
                <Field name="handle" label=frame.t("person-handle") value="" hint=frame.t("person-hint") required=true />
                <Choice name="part" label=frame.t("person-part") value="affected" options=parts />
                <button type="submit" class="button">{frame.t("person-add")}</button>
            </form>
        </details>
    }
}

#[component]
fn Linked(case: Case, frame: Frame) -> impl IntoView {
    let id = case.row.id.clone();
    let each = case.work.linked.iter().map(|r| {
        let words = short(r, &frame);
        let label = frame.tv("tie-end-label", &[("case", &words)]);
        view! {
            <li>
                <a href=format!("/desk/cases/{}", r.id)>{words}</a>
                <form method="post" action=format!("/desk/cases/{id}/unlink")>
                    <input type="hidden" name="other" value=r.id.clone() />
                    <button type="submit" class="button" aria-label=label>{frame.t("tie-end")}</button>
                </form>
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    view! {
        <h2 class="section" id="linked">{frame.t("ties-title")}</h2>
        {(!each.is_empty()).then(|| view! { <ul>{each}</ul> })}
        <details class="no-print">
            <summary>{frame.t("tie-add")}</summary>
            <form class="stack" method="post" action=format!("/desk/cases/{id}/link")>
                <Field name="other" label=frame.t("tie-other") value="" hint=frame.t("tie-hint") required=true />
                <button type="submit" class="button">{frame.t("tie-add")}</button>
            </form>
        </details>
    }
}

#[component]
fn Watching(case: Case, frame: Frame) -> impl IntoView {
    let words = if case.work.watches { "watch-end" } else { "watch-start" };
    let who = case.work.watchers.join(", ");
    view! {
        <h2 class="section" id="watchers">{frame.t("watch-title")}</h2>
        <p class="hint">{if who.is_empty() { frame.t("watch-none") } else { who }}</p>
        <form class="no-print" method="post" action=format!("/desk/cases/{}/watch", case.row.id)>
            <input type="hidden" name="on" value=(!case.work.watches).to_string() />
            <button type="submit" class="button">{frame.t(words)}</button>
        </form>
    }
}
