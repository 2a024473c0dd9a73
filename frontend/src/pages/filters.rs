//! Filters: what one wants hidden or warned of.

use api::Filter;
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        timeline::Empty,
    },
    format::exact,
    frame::Frame,
};

const CONTEXTS: [&str; 5] = ["home", "notifications", "public", "thread", "account"];

/// What was typed, when something was wrong.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub title: String,
    pub words: String,
    pub fault: Option<String>,
}

#[component]
pub fn Filters(filters: Vec<Filter>, draft: Draft, frame: Frame) -> impl IntoView {
    let empty = filters.is_empty();
    let rows = filters.into_iter().map(|f| {
        let words: Vec<String> = f.keywords.iter().map(|k| k.keyword.clone()).collect();
        let places: Vec<String> = f.context.iter().map(|c| frame.t(&format!("filters-in-{c}"))).collect();
        let what = frame.t(if f.filter_action == "hide" { "filters-hides" } else { "filters-warns" });
        let label = format!("{}: {}", frame.t("filters-remove"), f.title);
        view! {
            <li>
                <p><strong>{f.title.clone()}</strong> {format!(" · {what} · {}", words.join(", "))}</p>
                <p class="hint">{places.join(", ")}
                    {f.expires_at.as_ref().map(|at| format!(" · {}", frame.tv("filters-until", &[("when", &exact(&frame, at))])))}</p>
                <form method="post" action=format!("/filters/{}/remove", f.id)>
                    <button type="submit" class="button" aria-label=label>{frame.t("filters-remove")}</button>
                </form>
            </li>
        }
    });
    view! {
        <h1>{frame.t("filters-title")}</h1>
        <p class="lead">{frame.t("filters-lead")}</p>
        {empty.then(|| view! { <Empty title=frame.t("filters-empty") sentence=frame.t("filters-empty-text") /> })}
        <ul class="people">{rows.collect_view()}</ul>
        <h2 class="section">{frame.t("filters-new")}</h2>
        <Form draft frame=frame.clone() />
    }
}

#[component]
fn Form(draft: Draft, frame: Frame) -> impl IntoView {
    let contexts = CONTEXTS.map(|c| {
        let id = format!("in-{c}");
        view! {
            <label class="tick">
                <input type="checkbox" id=id.clone() name="context[]" value=c checked=matches!(c, "home" | "public" | "thread") />
                <span>{frame.t(&format!("filters-in-{c}"))}</span>
            </label>
        }
    });
    let actions = vec![("warn".to_owned(), frame.t("filters-warn")), ("hide".to_owned(), frame.t("filters-hide"))];
    let lasting =
        [("", "filters-for-ever"), ("86400", "poll-day"), ("604800", "poll-week"), ("2592000", "filters-month")];
    let lasting = lasting.map(|(s, id)| (s.to_owned(), frame.t(id))).to_vec();
    view! {
        {draft.fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack" method="post" action="/filters">
            <Field name="title" label=frame.t("filters-name") value=draft.title required=true />
            <Field name="words" label=frame.t("filters-words") value=draft.words hint=frame.t("filters-words-hint") required=true />
            <Tick name="whole_word" label=frame.t("filters-whole") checked=true />
            <fieldset><legend>{frame.t("filters-where")}</legend>{contexts.collect_view()}</fieldset>
            <Choice name="filter_action" label=frame.t("filters-what") value="warn" options=actions />
            <Choice name="expires_in" label=frame.t("filters-how-long") value="" options=lasting />
            <button type="submit" class="button primary">{frame.t("filters-create")}</button>
        </form>
    }
}
