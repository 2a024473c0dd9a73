//! The yearly review: goals, figures, results of surveys, changes of the law and proposals, on a page that can be printed.

use leptos::prelude::*;

use super::{
    figures::{Goal, Series},
    surveys::{Asked, Published, Tables},
};
use crate::{
    components::text_area::TextArea,
    format::{calendar_day, month},
    frame::Frame,
    pages::desk::shell::{Act, Desk, Fault},
};

/// What the review gathers.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    pub goals: Vec<Goal>,
    pub series: Vec<Series>,
    pub surveys: Vec<(Asked, Published)>,
    pub law: String,
    pub proposals: String,
    /// `YYYY-MM-DD`
    pub consulted_on: Option<String>,
    pub fault: Option<String>,
}

#[component]
pub fn YearlyReview(gathered: Gathered, frame: Frame) -> impl IntoView {
    let goals = gathered.goals.into_iter().map(|g| {
        let when = frame.tv("goal-review", &[("day", &calendar_day(&frame, &g.review_on))]);
        view! { <li dir="auto"><strong>{g.words}</strong> " " {g.measure} " " <span class="hint">{when}</span></li> }
    });
    let goals = goals.collect_view();
    let surveys = gathered.surveys.into_iter().map(|(survey, published)| {
        let changes =
            if published.changes.is_empty() { frame.t("survey-changes-wait") } else { published.changes.clone() };
        view! {
            <section class="desk-card">
                <h3 dir="auto">{survey.title.clone()}</h3>
                <p dir="auto"><strong>{frame.t("survey-changes")}</strong> " " {changes}</p>
                <Tables survey published frame=frame.clone() />
            </section>
        }
    });
    let surveys = surveys.collect_view();
    let consulted =
        gathered.consulted_on.as_ref().map(|day| frame.tv("review-consulted", &[("day", &calendar_day(&frame, day))]));
    let can_consult = consulted.is_none() && !gathered.proposals.is_empty();
    view! {
        <Desk title=frame.t("review-title")>
            <p class="lead">{frame.t("review-lead")}</p>
            <Fault fault=gathered.fault frame=frame.clone() />
            <h2 class="section">{frame.t("goal-title")}</h2>
            <ul class="prose">{goals}</ul>
            <h2 class="section">{frame.t("figure-title")}</h2>
            <Year series=gathered.series frame=frame.clone() />
            <h2 class="section">{frame.t("survey-title")}</h2>
            {surveys}
            <h2 class="section">{frame.t("review-notes")}</h2>
            <form class="stack desk-card" method="post" action="/desk/review/write">
                <label for="law">{frame.t("review-law")}</label>
                <TextArea id="law" name="law" value=gathered.law />
                <label for="proposals">{frame.t("review-proposals")}</label>
                <TextArea id="proposals" name="proposals" value=gathered.proposals hint="proposals-hint" />
                <p class="hint" id="proposals-hint">{frame.t("review-proposals-hint")}</p>
                <button type="submit" class="button primary">{frame.t("save")}</button>
            </form>
            {consulted.map(|words| view! { <p class="notice">{words} " " <a href="/handbook/consultation">{frame.t("consultation-title")}</a></p> })}
            {can_consult.then(|| view! {
                <p>{frame.t("review-consult-hint")}</p>
                <Act action="/desk/review/consult" words=frame.t("review-consult") class="button primary" />
            })}
        </Desk>
    }
}

/// A table of all figures: a row each, a column a month.
#[component]
fn Year(series: Vec<Series>, frame: Frame) -> impl IntoView {
    let mut months: Vec<String> = series.iter().flat_map(|s| s.months.iter().map(|(m, _)| m.clone())).collect();
    months.sort();
    months.dedup();
    if months.is_empty() {
        return view! { <p class="empty">{frame.t("figure-none")}</p> }.into_any();
    }
    let heads = months.iter().map(|m| view! { <th scope="col">{month(&frame, m)}</th> }).collect_view();
    let rows = series.into_iter().map(|s| {
        let cells = months.iter().map(|m| {
            let value = s.months.iter().find(|(at, _)| at == m).map(|(_, v)| *v);
            let words = match value {
                Some(Some(v)) => v.to_string(),
                Some(None) => frame.t("survey-hidden"),
                None => "–".to_owned(),
            };
            view! { <td>{words}</td> }
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{frame.t(&format!("figure-{}", s.name))}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="scroll" role="region" aria-label=frame.t("figure-title") tabindex="0">
            <table class="plain">
                <thead><tr><th scope="col">{frame.t("figure-name")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
