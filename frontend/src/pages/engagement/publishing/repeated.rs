//! What is repeated.

use leptos::prelude::*;

use super::{planned::audiences, tabs::Tabs};
use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    format::{calendar_day, exact},
    frame::Frame,
};

/// A post that comes again.
#[derive(Clone, Debug)]
pub struct Series {
    pub id: String,
    pub words: String,
    pub every: String,
    pub next: String,
    /// `YYYY-MM-DD`
    pub last_day: String,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub text: String,
    pub audience: String,
    pub every: String,
    pub when: String,
    pub last_day: String,
    pub fault: Option<String>,
}

fn every(frame: &Frame, names: &[&'static str]) -> Vec<(String, String)> {
    names.iter().map(|e| ((*e).to_owned(), frame.t(&format!("publishing-every-{e}")))).collect()
}

#[component]
pub fn Repeated(
    series: Vec<Series>,
    typed: Typed,
    /// Audiences, and how often.
    choices: (Vec<&'static str>, Vec<&'static str>),
    publishes: bool,
    frame: Frame,
) -> impl IntoView {
    let none = series.is_empty();
    let rows = series.into_iter().map(|s| {
        let label = format!("{}: {}", frame.t("publishing-end"), s.words);
        let next = frame.tv("publishing-next", &[("when", &exact(&frame, &s.next))]);
        let until = frame.tv("publishing-until", &[("day", &calendar_day(&frame, &s.last_day))]);
        view! {
            <li class="desk-card">
                <p class="said" dir="auto">{s.words.clone()}</p>
                <p class="hint">{frame.t(&format!("publishing-every-{}", s.every))} " · " {next} " · " {until}</p>
                {publishes.then(|| view! {
                    <form method="post" action="/publishing/recurring/remove">
                        <input type="hidden" name="id" value=s.id.clone() />
                        <button type="submit" class="button" aria-label=label>{frame.t("publishing-end")}</button>
                    </form>
                })}
            </li>
        }
    });
    let rows = rows.collect_view();
    let audience = if typed.audience.is_empty() { "public".to_owned() } else { typed.audience };
    let described = if typed.fault.is_some() { "series-fault" } else { "" };
    view! {
        <h1>{frame.t("publishing-recurring")}</h1>
        <Tabs frame=frame.clone() />
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert" id="series-fault">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("publishing-recurring-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("publishing-recurring-none")}</p> })}
        <ul class="desk-rows">{rows}</ul>
        {publishes.then(|| view! {
            <form class="stack desk-card" method="post" action="/publishing/recurring/add">
                <label for="series-text">{frame.t("publishing-words")}</label>
                <TextArea id="series-text" name="text" value=typed.text describedby=described />
                <Choice name="audience" label=frame.t("publishing-audience") value=audience options=audiences(&frame, &choices.0) />
                <Choice name="every" label=frame.t("publishing-every") value=typed.every options=every(&frame, &choices.1) />
                <Field name="when" label=frame.t("publishing-first") value=typed.when kind="datetime-local" required=true />
                <Field name="last_day" label=frame.t("publishing-last") value=typed.last_day kind="date" required=true />
                <button type="submit" class="button primary">{frame.t("publishing-repeat")}</button>
            </form>
        })}
    }
}
