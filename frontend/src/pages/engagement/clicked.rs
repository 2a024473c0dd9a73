//! “I clicked it”: what to do, and that it is no shame.

use leptos::prelude::*;

use crate::frame::Frame;

const STEPS: usize = 4;

#[component]
pub fn Clicked(frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("clicked-title")}</h1>
        <p class="lead">{frame.t("clicked-lead")}</p>
        <ul class="prose">
            <li>{frame.t("clicked-does-sessions")}</li>
            <li>{frame.t("clicked-does-tell")}</li>
            <li>{frame.t("clicked-does-not")}</li>
        </ul>
        <form method="post" action="/care/clicked">
            <button type="submit" class="button primary">{frame.t("clicked-do")}</button>
        </form>
    }
}

/// What comes next, for whoever is signed out now.
#[component]
pub fn Done(frame: Frame) -> impl IntoView {
    let steps = (1..=STEPS).map(|n| view! { <li>{frame.t(&format!("clicked-step-{n}"))}</li> });
    view! {
        <h1>{frame.t("clicked-done")}</h1>
        <p class="lead" role="status">{frame.t("clicked-done-lead")}</p>
        <ol class="prose">{steps.collect_view()}</ol>
        <p class="row">
            <a class="button primary" href="/forgot">{frame.t("clicked-password")}</a>
            <a class="button" href="/sign-in">{frame.t("sign-in")}</a>
        </p>
    }
}
