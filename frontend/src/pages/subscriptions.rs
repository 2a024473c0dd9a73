//! Lists of servers that others publish, for those who manage the branch's federation.

use leptos::prelude::*;

use crate::{
    components::fields::{Choice, Field},
    format::exact,
    frame::Frame,
};

/// Where a standing would change; a standing is `accept`, `filter`, `reject` or `drop`.
#[derive(Clone, Debug)]
pub struct Change {
    pub domain: String,
    pub before: Option<String>,
    pub after: Option<String>,
    pub comment: String,
}

/// A list.
#[derive(Clone, Debug)]
pub struct Subscription {
    pub id: String,
    pub url: String,
    /// `allow` or `block`.
    pub kind: &'static str,
    pub priority: i64,
    pub is_draft: bool,
    pub fetched: Option<String>,
    pub fault: Option<String>,
    /// Line, text and reason.
    pub faults: Vec<(usize, String, String)>,
    /// What it would change, were it turned on or off now.
    pub changes: Vec<Change>,
}

/// Changes that are shown of one list.
const MOST_SHOWN: usize = 100;

#[component]
pub fn Subscriptions(
    lists: Vec<Subscription>,
    excludes: Vec<String>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let empty = lists.is_empty();
    let rows = lists.into_iter().map(|list| view! { <One list frame=frame.clone() /> }).collect_view();
    let kept = excludes.into_iter().map(|domain| {
        let label = format!("{}: {domain}", frame.t("lists-include"));
        view! {
            <li class="row">
                <span>{domain.clone()}</span>
                <form method="post" action="/branch/lists/include">
                    <input type="hidden" name="domain" value=domain />
                    <button type="submit" class="button" aria-label=label>{frame.t("lists-include")}</button>
                </form>
            </li>
        }
    });
    let kinds = ["block", "allow"].map(|k| (k.to_owned(), frame.t(&format!("lists-{k}")))).to_vec();
    view! {
        <h1>{frame.t("subscriptions-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("subscriptions-lead")}</p>
        {empty.then(|| view! { <p class="empty">{frame.t("subscriptions-none")}</p> })}
        {rows}
        <h2 class="section">{frame.t("subscriptions-add")}</h2>
        <form class="stack" method="post" action="/branch/lists/subscribe">
            <Field name="url" label=frame.t("subscriptions-url") value="" hint=frame.t("subscriptions-url-hint") required=true />
            <Choice name="kind" label=frame.t("subscriptions-kind") value="block" options=kinds />
            <Field name="priority" label=frame.t("subscriptions-priority") value="0" kind="number" hint=frame.t("subscriptions-priority-hint") />
            <button type="submit" class="button primary">{frame.t("subscriptions-add")}</button>
        </form>
        <h2 class="section">{frame.t("lists-excludes")}</h2>
        <p>{frame.t("lists-excludes-text")}</p>
        <ul>{kept.collect_view()}</ul>
        <form class="stack" method="post" action="/branch/lists/exclude">
            <Field name="domain" label=frame.t("lists-domain") value="" required=true />
            <button type="submit" class="button">{frame.t("lists-exclude")}</button>
        </form>
    }
}

#[component]
fn One(list: Subscription, frame: Frame) -> impl IntoView {
    let read = match &list.fetched {
        Some(at) => frame.tv("lists-read", &[("when", &exact(&frame, at))]),
        None => frame.t("lists-unread"),
    };
    let (turn, words) = if list.is_draft { ("apply", "lists-apply") } else { ("draft", "lists-draft") };
    let form = |action: &'static str, words: &str, class: &'static str| {
        let label = format!("{}: {}", frame.t(words), list.url);
        view! {
            <form method="post" action=format!("/branch/lists/{action}")>
                <input type="hidden" name="id" value=list.id.clone() />
                <button type="submit" class=class aria-label=label>{frame.t(words)}</button>
            </form>
        }
    };
    let count = list.changes.len().to_string();
    let would = frame.tv(if list.is_draft { "lists-would" } else { "lists-would-not" }, &[("count", &count)]);
    let name = |standing: &Option<String>| frame.t(&format!("standing-{}", standing.as_deref().unwrap_or("none")));
    let changes = list.changes.iter().take(MOST_SHOWN).map(|c| {
        let line = format!("{}: {} → {}", c.domain, name(&c.before), name(&c.after));
        view! { <li>{line} " " <span class="hint">{c.comment.clone()}</span></li> }
    });
    let faults = list.faults.iter().map(|(line, text, why)| {
        let line = frame.tv("moving-line", &[("number", &line.to_string())]);
        view! { <li>{line} " " <q>{text.clone()}</q> " " {frame.said(why)}</li> }
    });
    let broken = !list.faults.is_empty();
    view! {
        <section class="notice">
            <h2 class="address">{list.url.clone()}</h2>
            <p class="hint">
                {frame.t(&format!("lists-{}", list.kind))} " · " {frame.tv("lists-priority", &[("number", &list.priority.to_string())])} " · "
                {frame.t(if list.is_draft { "lists-is-draft" } else { "lists-decides" })} " · " {read}
            </p>
            {list.fault.clone().map(|f| view! { <p class="fault">{frame.said(&f)}</p> })}
            <details><summary>{would}</summary><ul>{changes.collect_view()}</ul></details>
            {broken.then(|| view! {
                <details><summary>{frame.tv("moving-faults", &[("count", &list.faults.len().to_string())])}</summary><ul>{faults.collect_view()}</ul></details>
            })}
            <div class="row">{form(turn, words, "button primary")}{form("unsubscribe", "lists-unsubscribe", "button")}</div>
        </section>
    }
}
