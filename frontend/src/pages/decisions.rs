//! Why a post was stopped, and what is public about it all.

use leptos::prelude::*;

use crate::{components::text_area::TextArea, format::exact, frame::Frame};

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
    /// Its words, while they are kept: its own author may read them.
    pub text: Option<String>,
}

#[component]
pub fn Decisions(all: Vec<Decision>, frame: Frame) -> impl IntoView {
    let none = all.is_empty();
    let each = all.into_iter().map(|d| {
        let words = format!("{} — {}", frame.t(&format!("decision-{}", d.state)), exact(&frame, &d.at));
        let first = d.reasons.first().map(|r| frame.said(&r.2)).unwrap_or_default();
        let text = d.text.map(|text| view! { <blockquote class="held">{text}</blockquote> });
        view! { <li><a href=format!("/why/{}", d.id)>{words}</a> <span class="hint">" " {first}</span>{text}</li> }
    });
    view! {
        <h1>{frame.t("why-title")}</h1>
        <p class="lead">{frame.t("why-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("why-none")}</p> })}
        <ul>{each.collect_view()}</ul>
    }
}

#[component]
pub fn Why(
    decision: Decision,
    /// Lessons about the clauses that it names: name and title. Offered, never asked for.
    lessons: Vec<(String, String)>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let offers = !lessons.is_empty();
    let lessons =
        lessons.into_iter().map(|(name, title)| view! { <li><a href=format!("/learn/{name}")>{title}</a></li> });
    let lessons = lessons.collect_view();
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
        {decision.text.clone().map(|text| view! { <blockquote class="held">{text}</blockquote> })}
        {reasons.collect_view()}
        {decision.note.clone().map(|n| view! { <p><strong>{frame.t("why-note")}</strong> " " {frame.said(&n)}</p> })}
        {decision.appeal.clone().map(|a| view! { <p><strong>{frame.t("why-appealed")}</strong> " " {a}</p> })}
        {offers.then(|| view! { <p class="hint">{frame.t("lesson-offer")}</p><ul>{lessons}</ul> })}
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

/// Rules in force (name, clause, verdict, sentence, whether it holds posts for a few people), counts (clause, outcome, how many), and the median wait.
#[component]
pub fn Transparency(
    rules: Vec<(String, String, String, String, bool)>,
    counts: Vec<(String, String, Option<usize>)>,
    median_minutes: Option<i64>,
    reports: super::cases::figures::Figures,
    days: i64,
    frame: Frame,
) -> impl IntoView {
    let (none, no_rules) = (counts.is_empty(), rules.is_empty());
    let rules = rules.into_iter().map(|(name, clause, verdict, said, private)| {
        view! { <li><strong>{name}</strong> " " {frame.said(&said)} {private.then(|| format!(" {}", frame.t("rule-private")))} <span class="hint">" " {frame.t(&format!("verdict-{verdict}"))} " · " <a href=format!("/handbook#c-{clause}")>{frame.tv("rule-clause", &[("clause", &clause)])}</a></span></li> }
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
        <super::cases::figures::Reports figures=reports frame=frame.clone() />
        <p class="hint">{frame.t("transparency-hint")}</p>
    }
}
