//! Where the source is: the licence asks every branch to say so.

use leptos::prelude::*;

use crate::frame::Frame;

#[component]
pub fn Source(version: &'static str, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("source-title")}</h1>
        <p>{frame.tv("source-what", &[("branch", &frame.branch), ("version", version)])}</p>
        <p>{frame.t("source-how")}</p>
    }
}
