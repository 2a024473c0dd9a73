//! A draft: written, given a time and a goal, scheduled, suggested to others; and the list of ideas.

use leptos::prelude::*;

use super::tabs::Tabs;
use crate::{
    components::{
        fields::{Choice, Field, Tick},
        text_area::TextArea,
    },
    format::exact,
    frame::Frame,
};

/// A draft as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Empty for a new one.
    pub id: String,
    pub text: String,
    pub audience: String,
    /// `2026-12-04T10:00`
    pub when: String,
    pub goal: String,
    pub goal_count: String,
    pub fault: Option<String>,
    /// It can be scheduled all the same.
    pub asks: bool,
    /// It waits already, or is out.
    pub is_sent: bool,
    /// The shared profile that has suggested it.
    pub from: Option<String>,
}

/// Whom it may be for, and what it may be meant to reach.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub audiences: Vec<&'static str>,
    pub goals: Vec<&'static str>,
    /// Handles of other shared profiles.
    pub others: Vec<String>,
}

pub(super) fn audiences(frame: &Frame, names: &[&'static str]) -> Vec<(String, String)> {
    names.iter().map(|a| ((*a).to_owned(), frame.t(&format!("audience-{a}")))).collect()
}

#[component]
pub fn Planned(typed: Typed, choices: Choices, frame: Frame) -> impl IntoView {
    let is_new = typed.id.is_empty();
    let title = frame.t(if is_new { "publishing-new" } else { "publishing-draft" });
    let at = |action: &str| format!("/publishing/{}/{action}", typed.id);
    let save = if is_new { "/publishing/new".to_owned() } else { at("save") };
    let from = typed.from.clone().map(|who| frame.tv("publishing-from", &[("name", &format!("@{who}"))]));
    let fault =
        typed.fault.clone().map(|f| view! { <p class="fault" role="alert" id="planned-fault">{frame.said(&f)}</p> });
    let body = if typed.is_sent {
        let action = at("take-back");
        view! {
            <p class="content" dir="auto">{typed.text.clone()}</p>
            <p>{frame.tv("publishing-waits", &[("when", &exact(&frame, &typed.when))])}</p>
            <form method="post" action=action><button type="submit" class="button">{frame.t("publishing-take-back")}</button></form>
        }
        .into_any()
    } else {
        view! { <Form typed=typed.clone() choices=choices.clone() save frame=frame.clone() /> }.into_any()
    };
    let more = (!is_new && !typed.is_sent).then(|| {
        let (suggest, remove) = (at("suggest"), at("remove"));
        let others: Vec<_> = choices
            .others
            .iter()
            .map(|handle| view! { <li><label class="tick"><input type="checkbox" name="to[]" value=handle.clone() /><span>{format!("@{handle}")}</span></label></li> })
            .collect();
        view! {
            {(!others.is_empty()).then(|| view! {
                <form class="stack desk-card" method="post" action=suggest>
                    <fieldset>
                        <legend>{frame.t("publishing-suggest")}</legend>
                        <p class="hint">{frame.t("publishing-suggest-hint")}</p>
                        <ul>{others}</ul>
                    </fieldset>
                    <button type="submit" class="button">{frame.t("publishing-suggest-do")}</button>
                </form>
            })}
            <form method="post" action=remove><button type="submit" class="button">{frame.t("publishing-remove")}</button></form>
        }
    });
    view! {
        <h1>{title}</h1>
        <p><a href="/publishing">{frame.t("publishing-title")}</a></p>
        {from.map(|words| view! { <p class="notice">{words}</p> })}
        {fault}
        {body}
        {more}
    }
}

#[component]
fn Form(typed: Typed, choices: Choices, save: String, frame: Frame) -> impl IntoView {
    let audience = if typed.audience.is_empty() { "public".to_owned() } else { typed.audience };
    let mut goals = vec![(String::new(), frame.t("publishing-no-goal"))];
    goals.extend(choices.goals.iter().map(|g| ((*g).to_owned(), frame.t(&format!("publishing-reach-{g}")))));
    let described = if typed.fault.is_some() { "planned-fault" } else { "" };
    let knows = typed.asks.then(|| view! { <Tick name="knows" label=frame.t("publishing-knows") checked=false /> });
    view! {
        <form class="stack" method="post" action=save>
            <label for="planned-text">{frame.t("publishing-words")}</label>
            <TextArea id="planned-text" name="text" value=typed.text describedby=described />
            <Choice name="audience" label=frame.t("publishing-audience") value=audience options=audiences(&frame, &choices.audiences) />
            <Field name="when" label=frame.t("publishing-when") value=typed.when kind="datetime-local" hint=frame.t("publishing-when-hint") />
            <Choice name="goal" label=frame.t("publishing-goal") value=typed.goal options=goals />
            <Field name="goal_count" label=frame.t("publishing-goal-count") value=typed.goal_count kind="number" />
            {knows}
            <p class="row">
                <button type="submit" class="button primary" name="do" value="schedule">{frame.t("publishing-schedule")}</button>
                <button type="submit" class="button" name="do" value="save">{frame.t("publishing-save")}</button>
            </p>
            <p class="hint">{frame.t("publishing-pictures-hint")}</p>
        </form>
    }
}

/// The list of ideas: id and words.
#[component]
pub fn Ideas(ideas: Vec<(String, String)>, typed: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    let none = ideas.is_empty();
    let rows = ideas.into_iter().map(|(id, words)| {
        let label = format!("{}: {words}", frame.t("publishing-remove"));
        view! {
            <li class="desk-card">
                <p class="said" dir="auto">{words.clone()}</p>
                <form class="row" method="post" action=format!("/publishing/{id}/remove")>
                    <a class="button" href=format!("/publishing/{id}")>{frame.t("publishing-make-draft")}</a>
                    <button type="submit" class="button" aria-label=label>{frame.t("publishing-remove")}</button>
                </form>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h1>{frame.t("publishing-ideas")}</h1>
        <Tabs frame=frame.clone() />
        {fault.map(|f| view! { <p class="fault" role="alert" id="idea-fault">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("publishing-ideas-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("publishing-ideas-none")}</p> })}
        <ul class="desk-rows">{rows}</ul>
        <form class="stack desk-card" method="post" action="/publishing/ideas">
            <label for="idea-text">{frame.t("publishing-idea")}</label>
            <TextArea id="idea-text" name="text" value=typed />
            <button type="submit" class="button primary">{frame.t("publishing-idea-add")}</button>
        </form>
    }
}
