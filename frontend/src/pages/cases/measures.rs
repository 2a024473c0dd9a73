//! Measures: in a case, and as those see them whom they concern.

use leptos::prelude::*;

use crate::{components::text_area::TextArea, format::exact, frame::Frame};

/// A measure of the branch.
#[derive(Clone, Debug)]
pub struct Measure {
    pub id: String,
    pub kind: String,
    /// `proposed`, `in_force`, `undone` or `over`.
    pub state: String,
    pub clause: String,
    pub reason: String,
    pub at: String,
    pub until: Option<String>,
    pub appeal: Option<String>,
    /// `upheld` or `overturned`.
    pub outcome: Option<String>,
    pub answer: String,
    /// Whether its reader has proposed or decided it.
    pub is_mine: bool,
    pub may_appeal: bool,
}

/// What it is, since when, until when.
#[component]
pub fn Facts(measure: Measure, frame: Frame) -> impl IntoView {
    let state = frame.t(&format!("measure-state-{}", measure.state));
    view! {
        <p class="hint">
            {state} " · " {exact(&frame, &measure.at)}
            {measure.until.as_ref().map(|u| format!(" · {}", frame.tv("measure-until", &[("when", &exact(&frame, u))])))}
            {(!measure.clause.is_empty()).then(|| view! { " · " <a href=format!("/handbook#c-{}", measure.clause)>{frame.tv("rule-clause", &[("clause", &measure.clause)])}</a> })}
        </p>
        {(!measure.reason.is_empty()).then(|| view! { <p dir="auto">{measure.reason.clone()}</p> })}
        {measure.appeal.clone().map(|a| view! { <p><strong>{frame.t("measure-appeal")}</strong> " " {a}</p> })}
        {measure.outcome.clone().map(|o| view! { <p><strong>{frame.t(&format!("appeal-{o}"))}</strong> " " {measure.answer.clone()}</p> })}
    }
}

/// One in a case, with what can be done about it.
#[component]
pub fn InCase(measure: Measure, case_id: String, frame: Frame) -> impl IntoView {
    let name = frame.t(&format!("measure-{}", measure.kind));
    let action = |what: &str| format!("/desk/cases/{case_id}/{what}");
    let button = |what: &str, words: &str| {
        let label = format!("{}: {name}", frame.t(words));
        view! {
            <form method="post" action=action(what)>
                <input type="hidden" name="measure" value=measure.id.clone() />
                <button type="submit" class="button" aria-label=label>{frame.t(words)}</button>
            </form>
        }
    };
    let appealed = measure.appeal.is_some() && measure.outcome.is_none();
    let field = format!("appeal-{}", measure.id);
    view! {
        <article class="measure">
            <h3>{name.clone()}</h3>
            <Facts measure=measure.clone() frame=frame.clone() />
            <div class="row">
                {(measure.state == "proposed" && !measure.is_mine).then(|| button("confirm", "measure-confirm"))}
                {(measure.state == "proposed" && measure.is_mine).then(|| view! { <p class="hint">{frame.t("measure-second")}</p> })}
                {matches!(measure.state.as_str(), "proposed" | "in_force").then(|| button("undo", "measure-undo"))}
            </div>
            {(appealed && !measure.is_mine).then(|| view! {
                <form class="stack" method="post" action=action("appeal")>
                    <input type="hidden" name="measure" value=measure.id.clone() />
                    <label for=field.clone()>{frame.t("appeal-answer")}</label>
                    <TextArea id=field name="text" value="" />
                    <div class="row">
                        <button type="submit" class="button" name="outcome" value="uphold">{frame.t("appeal-uphold")}</button>
                        <button type="submit" class="button" name="outcome" value="overturn">{frame.t("appeal-overturn")}</button>
                    </div>
                </form>
            })}
            {(appealed && measure.is_mine).then(|| view! { <p class="hint">{frame.t("appeal-not-mine")}</p> })}
        </article>
    }
}

/// All that concern a profile, as it reads them.
#[component]
pub fn Measures(all: Vec<Measure>, frame: Frame) -> impl IntoView {
    let none = all.is_empty();
    let each = all.into_iter().map(|m| {
        let words = format!("{} — {}", frame.t(&format!("measure-{}", m.kind)), exact(&frame, &m.at));
        let state = frame.t(&format!("measure-state-{}", m.state));
        view! { <li><a href=format!("/measures/{}", m.id)>{words}</a> <span class="hint">" " {state}</span></li> }
    });
    view! {
        <h1>{frame.t("measures-title")}</h1>
        <p class="lead">{frame.t("measures-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("measures-none")}</p> })}
        <ul>{each.collect_view()}</ul>
    }
}

/// One, with the way to appeal.
#[component]
pub fn One(measure: Measure, typed: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t(&format!("measure-{}", measure.kind))}</h1>
        <p class="lead">{frame.t(&format!("measure-{}-means", measure.kind))}</p>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <Facts measure=measure.clone() frame=frame.clone() />
        {measure.may_appeal.then(|| view! {
            <form class="stack" method="post" action=format!("/measures/{}", measure.id)>
                <label for="appeal">{frame.t("measure-appeal-words")}</label>
                <TextArea id="appeal" name="text" value=typed hint="appeal-hint" />
                <p class="hint" id="appeal-hint">{frame.t("measure-appeal-hint")}</p>
                <button type="submit" class="button primary">{frame.t("why-appeal-send")}</button>
            </form>
        })}
        {(measure.appeal.is_some() && measure.outcome.is_none()).then(|| view! { <p role="status">{frame.t("measure-appeal-waits")}</p> })}
        <p><a href="/measures">{frame.t("measures-title")}</a></p>
    }
}
