//! Catching up: the last days of the home timeline, by day and by branch, with an end.

use std::collections::BTreeMap;

use api::{ClientError, Status};
use leptos::prelude::*;

use crate::{
    components::{post::Post, timeline::Empty},
    format::{day, day_key, host, plural},
    frame::Frame,
};

/// How far back one catches up: so many pages of the home timeline.
const PAGES: usize = 5;

pub async fn load(frame: &Frame) -> Result<Vec<Status>, ClientError> {
    let mut all: Vec<Status> = Vec::new();
    for _ in 0..PAGES {
        let max = all.last().map(|s| format!("&max_id={}", s.id)).unwrap_or_default();
        let page: Vec<Status> = frame.client.get(format!("/api/v1/timelines/home?limit=40{max}")).await?;
        let done = page.len() < 40;
        all.extend(page);
        if done {
            break;
        }
    }
    Ok(all)
}

#[component]
pub fn CatchUp(statuses: Vec<Status>, frame: Frame) -> impl IntoView {
    let empty = statuses.is_empty();
    // Days newest first, branches by name.
    let mut days: BTreeMap<std::cmp::Reverse<String>, BTreeMap<String, Vec<Status>>> = BTreeMap::new();
    for status in statuses {
        let key = std::cmp::Reverse(day_key(&frame, &status.created_at));
        days.entry(key).or_default().entry(host(&frame, &status.account)).or_default().push(status);
    }
    let sections = days.into_values().enumerate().map(|(n, branches)| {
        let first =
            branches.values().next().and_then(|v| v.first()).map(|s| day(&frame, &s.created_at)).unwrap_or_default();
        let each = branches.into_iter().map(|(name, posts)| {
            let count = plural(&frame, "profile-posts", i64::try_from(posts.len()).unwrap_or(0));
            let shown = posts.into_iter().map(|status| view! { <Post status frame=frame.clone() quiet=true /> });
            view! {
                <details class="branch-day" open=n == 0>
                    <summary><strong>{name}</strong> {format!(" · {count}")}</summary>
                    {shown.collect_view()}
                </details>
            }
        });
        view! { <section><h2 class="section">{first}</h2>{each.collect_view()}</section> }
    });
    view! {
        <h1>{frame.t("nav-catch-up")}</h1>
        <p class="lead">{frame.t("catch-up-lead")}</p>
        {empty.then(|| view! {
            <Empty title=frame.t("catch-up-empty") sentence=frame.t("home-empty-text") step=("/search", frame.t("home-find")) />
        })}
        {sections.collect_view()}
        {(!empty).then(|| view! { <p class="end">{frame.t("timeline-end")}</p> })}
    }
}
