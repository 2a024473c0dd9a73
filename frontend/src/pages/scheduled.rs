//! Posts that wait for their time.

use api::ScheduledStatus;
use leptos::prelude::*;

use crate::{components::timeline::Empty, format::exact, frame::Frame};

#[component]
pub fn Scheduled(waiting: Vec<ScheduledStatus>, frame: Frame) -> impl IntoView {
    let empty = waiting.is_empty();
    let rows = waiting.into_iter().map(|s| {
        let text = s.params["text"].as_str().unwrap_or_default().to_owned();
        let failed = s.params["failed"].as_str().map(str::to_owned);
        view! {
            <li>
                <p><strong>{exact(&frame, &s.scheduled_at)}</strong></p>
                <p class="content">{text}</p>
                {failed.map(|f| view! { <p class="fault">{frame.tv("scheduled-failed", &[("reason", &frame.said(&f))])}</p> })}
                <form method="post" action=format!("/scheduled/{}/cancel", s.id)>
                    <button type="submit" class="button">{frame.t("scheduled-cancel")}</button>
                </form>
            </li>
        }
    });
    view! {
        <h1>{frame.t("scheduled-title")}</h1>
        {empty.then(|| view! {
            <Empty title=frame.t("scheduled-empty") sentence=frame.t("scheduled-empty-text") step=("/compose", frame.t("nav-write")) />
        })}
        <ul class="people">{rows.collect_view()}</ul>
    }
}
