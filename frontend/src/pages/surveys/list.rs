//! All surveys that people were asked.

use leptos::prelude::*;

use crate::{format::calendar_day, frame::Frame};

/// A survey in a list.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub id: String,
    pub kind: String,
    pub title: String,
    /// `draft`, `launched` or `closed`.
    pub state: String,
    /// `YYYY-MM-DD`: until when it can be answered, or when it closed.
    pub day: String,
}

/// How a survey stands, in words.
pub(super) fn standing(frame: &Frame, entry: &Entry) -> String {
    frame.tv(&format!("survey-state-{}", entry.state), &[("day", &calendar_day(frame, &entry.day))])
}

#[component]
pub fn Surveys(surveys: Vec<Entry>, may_write: bool, frame: Frame) -> impl IntoView {
    let none = surveys.is_empty();
    view! {
        <h1>{frame.t("survey-title")}</h1>
        <p class="lead">{frame.t("survey-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("survey-none")}</p> })}
        <Entries surveys place="/surveys" frame=frame.clone() />
        <Protection frame=frame.clone() />
        {may_write.then(|| view! { <p><a class="button" href="/desk/surveys">{frame.t("survey-desk")}</a></p> })}
    }
}

#[component]
pub(super) fn Entries(surveys: Vec<Entry>, place: &'static str, frame: Frame) -> impl IntoView {
    let rows = surveys.into_iter().map(|s| {
        let standing = standing(&frame, &s);
        let kind = frame.t(&format!("survey-kind-{}", s.kind));
        let title = if s.title.is_empty() { frame.t("survey-untitled") } else { s.title };
        view! {
            <li class="row">
                <a href=format!("{place}/{}", s.id) dir="auto">{title}</a>
                <span class="hint">{kind} " · " {standing}</span>
            </li>
        }
    });
    view! { <ul class="plain">{rows.collect_view()}</ul> }
}

/// What keeps answers from being traced, in plain words.
#[component]
pub(super) fn Protection(frame: Frame) -> impl IntoView {
    let items =
        ["ballot", "sealed", "small", "limits"].map(|n| view! { <li>{frame.t(&format!("survey-how-{n}"))}</li> });
    view! {
        <details class="card">
            <summary>{frame.t("survey-how")}</summary>
            <ul class="prose">{items.collect_view()}</ul>
        </details>
    }
}
