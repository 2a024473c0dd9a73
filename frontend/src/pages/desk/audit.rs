//! The audit log: what was done in the branch's name, by whom, and whether every line is as it was written.

use leptos::prelude::*;

use super::shell::Desk;
use crate::{
    components::fields::{Choice, Field},
    format::{calendar_day, exact},
    frame::Frame,
};

/// One line of the log.
#[derive(Clone, Debug)]
pub struct Entry {
    pub number: i64,
    /// ISO 8601.
    pub at: String,
    pub actor: String,
    pub action: String,
    pub subject: String,
    /// Name and value of each detail.
    pub details: Vec<(String, String)>,
}

/// What the log was asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub actor: String,
    pub action: String,
    pub subject: String,
    pub from: String,
    pub until: String,
}

/// What reading the whole log has found.
#[derive(Clone, Debug)]
pub enum Verdict {
    Whole { rows: i64, last: String },
    Broken { number: i64 },
}

#[component]
pub fn Audit(
    entries: Vec<Entry>,
    asked: Asked,
    /// All acts that the log has.
    actions: Vec<String>,
    /// Where older lines are.
    older: Option<String>,
    /// The same question, for the files.
    query: String,
    verdict: Option<Verdict>,
    frame: Frame,
) -> impl IntoView {
    let none = entries.is_empty();
    let all = std::iter::once((String::new(), frame.t("desk-audit-any")));
    let options = all.chain(actions.into_iter().map(|a| (a.clone(), act(&frame, &a)))).collect();
    let file = |kind: &str| format!("/desk/audit/export.{kind}{}{query}", if query.is_empty() { "" } else { "?" });
    let (jsonl, csv) = (file("jsonl"), file("csv"));
    view! {
        <Desk title=frame.t("desk-audit")>
            <p class="lead">{frame.t("desk-audit-lead")}</p>
            {verdict.map(|v| view! { <Verified verdict=v frame=frame.clone() /> })}
            <form class="desk-filters" method="get" action="/desk/audit" role="search">
                <div><Field name="actor" label=frame.t("desk-audit-actor") value=asked.actor /></div>
                <div><Choice name="action" label=frame.t("desk-audit-action") value=asked.action options=options /></div>
                <div><Field name="subject" label=frame.t("desk-audit-subject") value=asked.subject /></div>
                <div><Field name="from" label=frame.t("desk-audit-from") value=asked.from kind="date" /></div>
                <div><Field name="until" label=frame.t("desk-audit-until") value=asked.until kind="date" /></div>
                <button type="submit" class="button">{frame.t("desk-filter")}</button>
            </form>
            {if none {
                view! { <p class="empty">{frame.t("desk-audit-none")}</p> }.into_any()
            } else {
                view! { <Entries entries frame=frame.clone() /> }.into_any()
            }}
            {older.map(|href| view! { <p class="more"><a class="button" href=href>{frame.t("desk-audit-older")}</a></p> })}
            <h2 class="section">{frame.t("desk-audit-take")}</h2>
            <p>{frame.t("desk-audit-take-text")}</p>
            <div class="row">
                <a class="button" href=jsonl>{frame.t("desk-audit-jsonl")}</a>
                <a class="button" href=csv>{frame.t("desk-audit-csv")}</a>
                <form method="post" action="/desk/audit/verify"><button type="submit" class="button primary">{frame.t("desk-audit-verify")}</button></form>
            </div>
        </Desk>
    }
}

#[component]
fn Verified(verdict: Verdict, frame: Frame) -> impl IntoView {
    match verdict {
        Verdict::Whole { rows, last } => view! {
            <div class="notice" role="status">
                <p>{frame.tv("desk-audit-whole", &[("count", &rows.to_string())])}</p>
                <p class="hint">{frame.t("desk-audit-hash")}" "<code>{last}</code></p>
            </div>
        }
        .into_any(),
        Verdict::Broken { number } => view! {
            <p class="fault" role="alert">{frame.tv("desk-audit-broken", &[("number", &number.to_string())])}</p>
        }
        .into_any(),
    }
}

/// What an act is called; its own name where there is no other.
fn act(frame: &Frame, action: &str) -> String {
    let id: String =
        action.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let id = format!("audit-{id}");
    let words = frame.t(&id);
    if words == id { action.to_owned() } else { words }
}

/// Lines of the log as a table, which is a list of cards on a phone.
#[component]
pub fn Entries(entries: Vec<Entry>, frame: Frame) -> impl IntoView {
    let head = ["desk-audit-at", "desk-audit-actor", "desk-audit-action", "desk-audit-subject", "desk-audit-details"];
    let heads = head.map(|id| frame.t(id));
    let rows = entries.into_iter().map(|e| {
        let detail = |(name, value): &(String, String)| format!("{name}: {}", calendar_day(&frame, value));
        let details = e.details.iter().map(detail).collect::<Vec<_>>().join(", ");
        view! {
            <tr id=format!("line-{}", e.number)>
                <td data-label=heads[0].clone()><time datetime=e.at.clone()>{exact(&frame, &e.at)}</time></td>
                <td data-label=heads[1].clone()>{e.actor}</td>
                <td data-label=heads[2].clone()>{act(&frame, &e.action)}</td>
                <td data-label=heads[3].clone()>{e.subject}</td>
                <td data-label=heads[4].clone()>{details}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="plain cards">
            <thead><tr>{heads.map(|h| view! { <th scope="col">{h}</th> }).collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
