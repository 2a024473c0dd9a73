//! Who has the desk on which days.

use leptos::prelude::*;

use super::tabs::Tabs;
use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    format::calendar_day,
    frame::Frame,
};

/// A shift.
#[derive(Clone, Debug)]
pub struct Shift {
    pub id: String,
    pub handle: String,
    /// `YYYY-MM-DD`
    pub first_day: String,
    pub last_day: String,
    pub note: String,
    pub is_now: bool,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub handle: String,
    pub first_day: String,
    pub last_day: String,
    pub fault: Option<String>,
}

#[component]
pub fn Rota(shifts: Vec<Shift>, members: Vec<String>, publishes: bool, typed: Typed, frame: Frame) -> impl IntoView {
    let none = shifts.is_empty();
    let rows = shifts.into_iter().map(|s| {
        let field = format!("note-{}", s.id);
        let (first, last) = (calendar_day(&frame, &s.first_day), calendar_day(&frame, &s.last_day));
        let days = if first == last { first } else { format!("{first} – {last}") };
        let label = format!("{}: {days}", frame.t("publishing-remove"));
        view! {
            <li class="desk-card" aria-current=s.is_now.then_some("true")>
                <h2>{format!("@{}", s.handle)} {s.is_now.then(|| view! { " " <span class="severity">{frame.t("publishing-now")}</span> })}</h2>
                <p class="hint">{days}</p>
                <form class="stack" method="post" action="/publishing/rota/hand-over">
                    <input type="hidden" name="id" value=s.id.clone() />
                    <label for=field.clone()>{frame.t("publishing-note")}</label>
                    <TextArea id=field name="note" value=s.note />
                    <button type="submit" class="button">{frame.t("save")}</button>
                </form>
                {publishes.then(|| view! {
                    <form method="post" action="/publishing/rota/remove">
                        <input type="hidden" name="id" value=s.id.clone() />
                        <button type="submit" class="button" aria-label=label>{frame.t("publishing-remove")}</button>
                    </form>
                })}
            </li>
        }
    });
    let rows = rows.collect_view();
    let options = members.iter().map(|m| (m.clone(), format!("@{m}"))).collect();
    view! {
        <h1>{frame.t("publishing-rota")}</h1>
        <Tabs frame=frame.clone() />
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("publishing-rota-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("publishing-rota-none")}</p> })}
        <ul class="desk-rows">{rows}</ul>
        {publishes.then(|| view! {
            <form class="stack desk-card" method="post" action="/publishing/rota/add">
                <Choice name="handle" label=frame.t("publishing-who") value=typed.handle options />
                <Field name="first_day" label=frame.t("cover-first") value=typed.first_day kind="date" required=true />
                <Field name="last_day" label=frame.t("cover-last") value=typed.last_day kind="date" required=true />
                <button type="submit" class="button primary">{frame.t("publishing-rota-add")}</button>
            </form>
        })}
    }
}
