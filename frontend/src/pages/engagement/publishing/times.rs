//! The best times, and the calendar in another program.

use leptos::prelude::*;

use super::tabs::Tabs;
use crate::{format::plural, frame::Frame};

/// Two hours of a day of the week.
#[derive(Clone, Debug)]
pub struct Best {
    pub weekday: i64,
    pub from_hour: i64,
    pub posts: i64,
    pub average: i64,
}

#[component]
pub fn Times(
    best: Vec<Best>,
    /// Whether the reader has an address already.
    has_feed: bool,
    /// A fresh one, shown once.
    fresh: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = best.is_empty();
    let rows = best.into_iter().map(|b| {
        let (from, to) = (format!("{:02}:00", b.from_hour), format!("{:02}:00", b.from_hour + 2));
        let weekday = frame.t(&format!("publishing-weekday-{}", b.weekday));
        let when = frame.tv("publishing-time", &[("weekday", &weekday), ("from", &from), ("to", &to)]);
        let average = frame.tv("publishing-average", &[("average", &b.average.to_string())]);
        view! { <li class="desk-card"><strong>{when}</strong> <p class="hint">{average} " · " {plural(&frame, "publishing-posts", b.posts)}</p></li> }
    });
    let rows = rows.collect_view();
    let shown = fresh.map(|address| {
        view! {
            <div class="notice" role="status">
                <p>{frame.t("publishing-feed-fresh")}</p>
                <p><code>{address}</code></p>
            </div>
        }
    });
    view! {
        <h1>{frame.t("publishing-times")}</h1>
        <Tabs frame=frame.clone() />
        <p class="lead">{frame.t("publishing-times-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("publishing-times-none")}</p> })}
        <ol class="desk-rows">{rows}</ol>
        <h2 class="section">{frame.t("publishing-feed")}</h2>
        <p>{frame.t("publishing-feed-lead")}</p>
        {shown}
        <form class="row" method="post" action="/publishing/feed/make">
            <button type="submit" class="button">{frame.t(if has_feed { "publishing-feed-again" } else { "publishing-feed-make" })}</button>
        </form>
        {has_feed.then(|| view! {
            <form method="post" action="/publishing/feed/revoke">
                <button type="submit" class="button">{frame.t("publishing-feed-revoke")}</button>
            </form>
        })}
    }
}
