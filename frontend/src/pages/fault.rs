//! Something went wrong: what happened and what to do.

use leptos::prelude::*;

use crate::frame::Frame;

#[component]
pub fn Fault(title: String, message: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{title}</h1>
        <p class="fault">{message}</p>
        <p><a class="button" href="/">{frame.t("fault-start")}</a></p>
    }
}

/// What an installed app shows without a connection; cached by the service worker.
#[component]
pub fn Offline(frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("offline-title")}</h1>
        <p>{frame.t("offline-text")}</p>
        <p><a class="button" href="/home">{frame.t("offline-again")}</a></p>
    }
}
