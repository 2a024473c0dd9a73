//! The queue of those who read for others, why a post was stopped, and what is public about it all.

use api::Account;
use leptos::prelude::*;

use crate::{
    components::{person::Person, text_area::TextArea},
    format::exact,
    frame::Frame,
};

/// Something that waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: String,
    pub author: Account,
    /// Rule, clause and sentence of each.
    pub reasons: Vec<(String, String, String)>,
    /// The words, covered; none for an appeal against a refusal.
    pub text: Option<String>,
    pub warning: String,
    pub audience: String,
    pub appeal: Option<String>,
    pub since: String,
    pub is_late: bool,
    /// Somebody else is reading it.
    pub is_claimed: bool,
    pub is_mine: bool,
    pub pictures: Vec<(String, String)>,
}

#[component]
pub fn Queue(all: Vec<Waiting>, fault: Option<String>, link: Option<String>, frame: Frame) -> impl IntoView {
    let none = all.is_empty();
    let each = all.into_iter().map(|waiting| view! { <One waiting frame=frame.clone() /> });
    view! {
        <h1>{frame.t("queue-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {link.map(|l| view! { <p class="notice" role="status">{frame.t("pool-link")} " " <code class="address">{l}</code></p> })}
        <p class="lead">{frame.t("queue-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("queue-none")}</p> })}
        {each.collect_view()}
    }
}

#[component]
fn Words(waiting: Waiting, frame: Frame) -> impl IntoView {
    let reasons = waiting.reasons.iter().map(|(rule, clause, said)| {
        view! { <li>{frame.said(said)} " " <a href=format!("/handbook#c-{clause}")>{frame.tv("rule-clause", &[("clause", clause)])}</a> <span class="hint">" " {rule.clone()}</span></li> }
    });
    let pictures =
        waiting.pictures.iter().map(|(src, alt)| view! { <img src=src.clone() alt=alt.clone() width="160" /> });
    let warned = !waiting.warning.is_empty();
    view! {
        <ul>{reasons.collect_view()}</ul>
        {warned.then(|| view! { <p><strong>{waiting.warning.clone()}</strong></p> })}
        {match waiting.text.clone() {
            Some(text) => view! { <blockquote class="held">{text}</blockquote> }.into_any(),
            None => view! { <p class="hint">{frame.t("queue-no-words")}</p> }.into_any(),
        }}
        <div class="row">{pictures.collect_view()}</div>
        {waiting.appeal.clone().map(|a| view! { <p><strong>{frame.t("queue-appeal")}</strong> " " {a}</p> })}
    }
}

#[component]
fn One(waiting: Waiting, frame: Frame) -> impl IntoView {
    let (id, name) = (waiting.id.clone(), waiting.author.display_name.clone());
    let action = |what: &str| format!("/branch/queue/{id}/{what}");
    let label = |words: &str| format!("{}: {name}", frame.t(words));
    let (field, acct) = (format!("note-{id}"), format!("acct-{id}"));
    let heading = format!("{name}: {}", frame.t(if waiting.appeal.is_some() { "queue-appeal" } else { "queue-held" }));
    let since = frame.tv(
        if waiting.is_late { "queue-since-late" } else { "queue-since" },
        &[("when", &exact(&frame, &waiting.since))],
    );
    let asks = if waiting.text.is_none() { "queue-lift" } else { "queue-approve" };
    view! {
        <section class="notice">
            <h2 class="visually-hidden">{heading}</h2>
            <Person account=waiting.author.clone() frame=frame.clone() />
            <p class="hint">{since} " · " {waiting.audience.clone()}</p>
            <Words waiting=waiting.clone() frame=frame.clone() />
            {if waiting.is_mine {
                view! { <p class="hint">{frame.t("queue-mine")}</p> }.into_any()
            } else if waiting.is_claimed {
                view! { <p class="hint">{frame.t("queue-claimed")}</p> }.into_any()
            } else {
                view! {
                    <div class="row">
                        <form method="post" action=action("claim")><button type="submit" class="button" aria-label=label("queue-claim")>{frame.t("queue-claim")}</button></form>
                        <form method="post" action=action("approve")><button type="submit" class="button primary" aria-label=label(asks)>{frame.t(asks)}</button></form>
                    </div>
                    <form class="stack" method="post" action=action("return")>
                        <label for=field.clone()>{frame.t("queue-note")}</label>
                        <TextArea id=field name="note" value="" />
                        <button type="submit" class="button" aria-label=label("queue-return")>{frame.t("queue-return")}</button>
                    </form>
                }.into_any()
            }}
            <details><summary>{frame.t("pool-title")}</summary><p>{frame.t("pool-text")}</p>
                <form class="stack" method="post" action=action("pool")>
                    <label for=acct.clone()>{frame.t("pool-acct")}</label>
                    <input id=acct name="acct" type="text" required autocomplete="off" />
                    <button type="submit" class="button" aria-label=label("pool-ask")>{frame.t("pool-ask")}</button>
                </form>
            </details>
        </section>
    }
}

/// A colleague of another branch reads one post by a link.
#[component]
pub fn Review(waiting: Waiting, secret: String, reader: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("review-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.tv("review-lead", &[("reader", &reader), ("branch", &frame.branch)])}</p>
        <Words waiting=waiting frame=frame.clone() />
        <form class="stack" method="post" action=format!("/review/{secret}")>
            <button type="submit" class="button primary" name="answer" value="approve">{frame.t("queue-approve")}</button>
            <label for="review-note">{frame.t("queue-note")}</label>
            <TextArea id="review-note" name="note" value="" />
            <button type="submit" class="button" name="answer" value="return">{frame.t("queue-return")}</button>
        </form>
    }
}

#[component]
pub fn Reviewed(frame: Frame) -> impl IntoView {
    view! { <h1>{frame.t("review-title")}</h1><p class="lead" role="status">{frame.t("review-done")}</p> }
}

/// One decision about a post of one's own.
#[derive(Clone, Debug)]
pub struct Decision {
    pub id: String,
    pub outcome: String,
    pub state: String,
    /// Rule, clause, sentence and way out.
    pub reasons: Vec<(String, String, String, String)>,
    pub version: i64,
    pub note: Option<String>,
    pub appeal: Option<String>,
    pub may_appeal: bool,
    pub at: String,
    pub deleted: String,
    /// The post waits among the scheduled ones.
    pub is_kept: bool,
}

#[component]
pub fn Decisions(all: Vec<Decision>, frame: Frame) -> impl IntoView {
    let none = all.is_empty();
    let each = all.into_iter().map(|d| {
        let words = format!("{} — {}", frame.t(&format!("decision-{}", d.state)), exact(&frame, &d.at));
        let first = d.reasons.first().map(|r| frame.said(&r.2)).unwrap_or_default();
        view! { <li><a href=format!("/why/{}", d.id)>{words}</a> <span class="hint">" " {first}</span></li> }
    });
    view! {
        <h1>{frame.t("why-title")}</h1>
        <p class="lead">{frame.t("why-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("why-none")}</p> })}
        <ul>{each.collect_view()}</ul>
    }
}

#[component]
pub fn Why(decision: Decision, fault: Option<String>, frame: Frame) -> impl IntoView {
    let reasons = decision.reasons.iter().map(|(rule, clause, said, fix)| {
        view! {
            <section class="clause">
                <p>{frame.said(said)}</p>
                <p>{frame.said(fix)}</p>
                <p class="hint"><a href=format!("/handbook#c-{clause}")>{frame.tv("rule-clause", &[("clause", clause)])}</a> " · " {frame.tv("why-rule", &[("rule", rule), ("version", &decision.version.to_string())])}</p>
            </section>
        }
    });
    view! {
        <h1>{frame.t("why-title")}</h1>
        <p class="lead">{frame.t(&format!("decision-{}", decision.state))}</p>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {reasons.collect_view()}
        {decision.note.clone().map(|n| view! { <p><strong>{frame.t("why-note")}</strong> " " {frame.said(&n)}</p> })}
        {decision.appeal.clone().map(|a| view! { <p><strong>{frame.t("why-appealed")}</strong> " " {a}</p> })}
        {decision.is_kept.then(|| view! { <p><a class="button" href="/scheduled">{frame.t("why-kept")}</a></p> })}
        {decision.may_appeal.then(|| view! {
            <form class="stack" method="post" action=format!("/why/{}", decision.id)>
                <label for="appeal">{frame.t("why-appeal")}</label>
                <TextArea id="appeal" name="text" value="" hint="appeal-hint" />
                <p class="hint" id="appeal-hint">{frame.t("why-appeal-hint")}</p>
                <button type="submit" class="button primary">{frame.t("why-appeal-send")}</button>
            </form>
        })}
        <p class="hint">{frame.tv("why-deleted", &[("day", &exact(&frame, &decision.deleted))])}</p>
    }
}

/// Rules in force (name, clause, verdict, sentence), counts (clause, outcome, how many), and the median wait.
#[component]
pub fn Transparency(
    rules: Vec<(String, String, String, String)>,
    counts: Vec<(String, String, Option<usize>)>,
    median_minutes: Option<i64>,
    days: i64,
    frame: Frame,
) -> impl IntoView {
    let (none, no_rules) = (counts.is_empty(), rules.is_empty());
    let rules = rules.into_iter().map(|(name, clause, verdict, said)| {
        view! { <li><strong>{name}</strong> " " {frame.said(&said)} <span class="hint">" " {frame.t(&format!("verdict-{verdict}"))} " · " <a href=format!("/handbook#c-{clause}")>{frame.tv("rule-clause", &[("clause", &clause)])}</a></span></li> }
    });
    let rows = counts.into_iter().map(|(clause, outcome, count)| {
        let count = count.map_or_else(|| frame.t("transparency-few"), |c| c.to_string());
        view! { <tr><th scope="row">{clause}</th><td>{frame.t(&format!("outcome-{outcome}"))}</td><td>{count}</td></tr> }
    });
    let median = median_minutes.map_or_else(
        || frame.t("transparency-no-median"),
        |m| frame.tv("transparency-median", &[("minutes", &m.to_string())]),
    );
    view! {
        <h1>{frame.t("transparency-title")}</h1>
        <p class="lead">{frame.t("transparency-lead")}</p>
        <h2 class="section">{frame.t("transparency-rules")}</h2>
        {if no_rules { view! { <p class="empty">{frame.t("transparency-rules-none")}</p> }.into_any() } else { view! { <ul>{rules.collect_view()}</ul> }.into_any() }}
        <h2 class="section">{frame.tv("transparency-counts", &[("days", &days.to_string())])}</h2>
        {if none { view! { <p class="empty">{frame.t("transparency-none")}</p> }.into_any() } else { view! {
            <table class="plain"><thead><tr><th scope="col">{frame.t("transparency-clause")}</th><th scope="col">{frame.t("transparency-outcome")}</th><th scope="col">{frame.t("transparency-count")}</th></tr></thead><tbody>{rows.collect_view()}</tbody></table>
        }.into_any() }}
        <p>{median}</p>
        <p class="hint">{frame.t("transparency-hint")}</p>
    }
}
