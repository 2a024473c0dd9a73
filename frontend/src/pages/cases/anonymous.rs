//! Reporting without a sign-in, and coming back with the code.

use leptos::prelude::*;

use super::case::Line;
use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    frame::Frame,
};

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub category: String,
    pub about: String,
    pub words: String,
    pub fault: Option<String>,
}

#[component]
pub fn Anonymous(typed: Typed, contacts: Vec<String>, frame: Frame) -> impl IntoView {
    let reasons =
        ["other", "spam", "violation", "legal"].map(|c| (c.to_owned(), frame.t(&format!("report-{c}")))).to_vec();
    let category = if typed.category.is_empty() { "other".to_owned() } else { typed.category.clone() };
    let hint = if contacts.is_empty() {
        frame.t("anonymous-hint")
    } else {
        frame.tv("anonymous-sealed", &[("names", &contacts.join(", "))])
    };
    view! {
        <h1>{frame.t("anonymous-title")}</h1>
        <p class="lead">{frame.tv("anonymous-lead", &[("branch", &frame.branch)])}</p>
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack" method="post" action="/report" enctype="multipart/form-data">
            <Choice name="category" label=frame.t("report-reason") value=category options=reasons />
            <Field name="about" label=frame.t("anonymous-about") value=typed.about.clone() hint=frame.t("anonymous-about-hint") />
            <label for="words">{frame.t("report-comment")}</label>
            <TextArea id="words" name="words" value=typed.words.clone() hint="words-hint" />
            <p class="hint" id="words-hint">{hint}</p>
            {[1, 2].map(|n| {
                let (id, label) = (format!("picture{n}"), frame.tv("anonymous-picture", &[("number", &n.to_string())]));
                view! {
                    <label for=id.clone()>{label}</label>
                    <input id=id.clone() name=id type="file" accept="image/png,image/gif,image/webp,image/jpeg" aria-describedby="picture-hint" />
                }
            }).collect_view()}
            <p class="hint" id="picture-hint">{frame.t("anonymous-picture-hint")}</p>
            <button type="submit" class="button primary">{frame.t("anonymous-send")}</button>
        </form>
        <h2 class="section">{frame.t("anonymous-back")}</h2>
        <form class="stack" method="post" action="/report/status">
            <Field name="code" label=frame.t("anonymous-code") value="" />
            <button type="submit" class="button">{frame.t("anonymous-open")}</button>
        </form>
    }
}

/// The code, shown once.
#[component]
pub fn Receipt(code: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("anonymous-sent")}</h1>
        <p class="lead">{frame.t("anonymous-keep")}</p>
        <p><code class="code" id="receipt">{code}</code></p>
        <p><a class="button" href="/report">{frame.t("anonymous-kept")}</a></p>
    }
}

/// Where it stands, for whoever has the code.
#[component]
pub fn Status(
    code: String,
    state: &'static str,
    lines: Vec<Line>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    view! {
        <h1>{frame.t("anonymous-status")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead" role="status">{frame.t(&format!("report-state-{state}"))}</p>
        <ol class="timeline">{lines.iter().map(|l| l.shown(&frame, true)).collect_view()}</ol>
        {(state != "closed").then(|| view! {
            <form class="stack" method="post" action="/report/status">
                <input type="hidden" name="code" value=code.clone() />
                <label for="reply">{frame.t("report-reply")}</label>
                <TextArea id="reply" name="text" value="" />
                <button type="submit" class="button primary">{frame.t("report-send")}</button>
            </form>
        })}
    }
}
