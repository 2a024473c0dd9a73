//! The parts of the publishing desk, on top of each of its pages.

use leptos::prelude::*;

use crate::frame::Frame;

const PARTS: [(&str, &str); 6] = [
    ("/publishing", "publishing-calendar"),
    ("/publishing/ideas", "publishing-ideas"),
    ("/publishing/rota", "publishing-rota"),
    ("/publishing/recurring", "publishing-recurring"),
    ("/publishing/table", "publishing-table"),
    ("/publishing/times", "publishing-times"),
];

#[component]
pub fn Tabs(frame: Frame) -> impl IntoView {
    let here = frame.path.split('?').next().unwrap_or_default().to_owned();
    let links = PARTS.map(|(href, name)| {
        let current = (here == href).then_some("page");
        view! { <li><a href=href aria-current=current>{frame.t(name)}</a></li> }
    });
    view! { <nav class="parts" aria-label=frame.t("publishing-title")><ul>{links.collect_view()}</ul></nav> }
}
