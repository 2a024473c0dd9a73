//! What is published of a closed survey, and what the branch will change.

use leptos::prelude::*;

use super::{
    answer::{Asked, Introduction, Question, Thresholds},
    list::Protection,
};
use crate::{format::calendar_day, frame::Frame};

/// What is published of it.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// None under the threshold.
    pub took_part: Option<u64>,
    /// Of each question the counts of its table; none for words.
    pub counts: Vec<Vec<Option<u64>>>,
    /// Of each question the answers in words that were read for names.
    pub texts: Vec<Vec<String>>,
    /// Some answers in words still wait to be read.
    pub are_texts_waiting: bool,
    /// `YYYY-MM-DD`
    pub closed_on: String,
    pub changes: String,
}

#[component]
pub fn Results(survey: Asked, published: Published, frame: Frame) -> impl IntoView {
    let closed = frame.tv("survey-state-closed", &[("day", &calendar_day(&frame, &published.closed_on))]);
    let changes = if published.changes.is_empty() {
        view! { <p class="hint">{frame.t("survey-changes-wait")}</p> }.into_any()
    } else {
        view! { <Introduction text=published.changes.clone() /> }.into_any()
    };
    view! {
        <h1 dir="auto">{survey.title.clone()}</h1>
        <p class="hint">{closed}</p>
        <Introduction text=survey.introduction.clone() />
        <h2 class="section">{frame.t("survey-changes")}</h2>
        {changes}
        <h2 class="section">{frame.t("survey-results")}</h2>
        <Thresholds survey=survey.clone() frame=frame.clone() />
        <Tables survey published frame=frame.clone() />
        <Protection frame=frame.clone() />
        <p><a href="/surveys">{frame.t("survey-all")}</a></p>
    }
}

/// A table for each question, or the sentence why there is none.
#[component]
pub fn Tables(survey: Asked, published: Published, frame: Frame) -> impl IntoView {
    let Some(took_part) = published.took_part else {
        return view! { <p class="notice">{frame.tv("survey-too-few", &[("least", &survey.least.to_string())])}</p> }
            .into_any();
    };
    let is_any_hidden = published.counts.iter().flatten().any(Option::is_none);
    let tables = survey.questions.into_iter().enumerate().map(|(n, question)| {
        let texts = published.texts.get(n).cloned().unwrap_or_default();
        if question.ask == "text" {
            let waits = published.are_texts_waiting;
            return view! { <InWords question texts waits least=survey.least_text frame=frame.clone() /> }.into_any();
        }
        let counts = published.counts.get(n).cloned().unwrap_or_default();
        view! { <Table question counts frame=frame.clone() /> }.into_any()
    });
    let tables = tables.collect_view();
    view! {
        <p>{frame.tv("survey-took-part", &[("count", &took_part.to_string())])}</p>
        {is_any_hidden.then(|| view! { <p class="hint">{frame.tv("survey-hidden-why", &[("least", &survey.least.to_string())])}</p> })}
        {tables}
    }
    .into_any()
}

/// What stands before each count.
fn heads(frame: &Frame, question: &Question, cells: usize) -> Vec<String> {
    match (question.ask, cells) {
        ("scale", 3) => ["low", "middle", "high"].map(|n| frame.t(&format!("survey-fold-{n}"))).to_vec(),
        ("scale", _) => (1..=cells).map(|n| frame.t(&format!("survey-scale-{n}"))).collect(),
        _ => question.options.clone(),
    }
}

#[component]
fn Table(question: Question, counts: Vec<Option<u64>>, frame: Frame) -> impl IntoView {
    let most = counts.iter().flatten().copied().max().unwrap_or(1).max(1);
    let heads = heads(&frame, &question, counts.len());
    let rows = heads.into_iter().zip(counts).map(|(head, count)| {
        let words = count.map_or_else(|| frame.t("survey-hidden"), |c| c.to_string());
        let bar =
            count.map(|c| view! { <progress max=most.to_string() value=c.to_string() aria-hidden="true"></progress> });
        view! { <tr><th scope="row" dir="auto">{head}</th><td>{words}</td><td>{bar}</td></tr> }
    });
    let rows = rows.collect_view();
    let is_order = question.ask == "order";
    view! {
        <table class="plain survey">
            <caption dir="auto">{question.words} {is_order.then(|| format!(" ({})", frame.t("survey-first")))}</caption>
            <thead><tr>
                <th scope="col">{frame.t("survey-answer")}</th>
                <th scope="col">{frame.t("survey-count")}</th>
                <td></td>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn InWords(question: Question, texts: Vec<String>, waits: bool, least: i64, frame: Frame) -> impl IntoView {
    let why = match (texts.is_empty(), waits) {
        (true, true) => Some(frame.t("survey-texts-waiting")),
        (true, false) => Some(frame.tv("survey-texts-few", &[("least", &least.to_string())])),
        (false, _) => None,
    };
    let each = texts.into_iter().map(|t| view! { <li dir="auto">{t}</li> });
    view! {
        <h3 dir="auto">{question.words}</h3>
        {why.map(|w| view! { <p class="hint">{w}</p> })}
        <ul class="prose">{each.collect_view()}</ul>
    }
}
