//! Catching up: the last days of the home timeline, by day and by branch, with an end.

use std::collections::{BTreeMap, HashSet};

use api::{ClientError, Status};
use leptos::prelude::*;

use crate::{
    components::{
        post::Post,
        timeline::{EARLY, Empty},
    },
    format::{day, day_key, host, plural},
    frame::Frame,
};

/// How many posts of the home timeline one page of catching up holds; a longer one goes on at the next.
const PAGES: usize = 5;
const PAGE: usize = 40;

/// What there is to catch up on: each post once, and where it goes on, if that was not all.
pub struct Loaded {
    pub statuses: Vec<Status>,
    pub next: Option<String>,
    /// It goes on from an earlier page.
    pub goes_on: bool,
}

pub async fn load(frame: &Frame, from: Option<&str>) -> Result<Loaded, ClientError> {
    let (mut all, mut next): (Vec<Status>, Option<String>) = (Vec::new(), from.map(str::to_owned));
    for _ in 0..PAGES {
        let (page, older) = frame.client.posts("/api/v1/timelines/home", next.as_deref(), PAGE).await?;
        all.extend(page);
        next = older;
        if next.is_none() {
            break;
        }
    }
    // A post that comes as itself and as boosts stands once, where it comes first; what a filter hides does not stand there.
    let mut seen = HashSet::new();
    let hidden = |s: &Status| frame.caught(s).is_some_and(|f| f.filter_action == "hide");
    all.retain(|s| !hidden(s) && seen.insert(s.reblog.as_ref().map_or(&s.id, |original| &original.id).clone()));
    Ok(Loaded { statuses: all, next, goes_on: from.is_some() })
}

#[component]
pub fn CatchUp(loaded: Loaded, frame: Frame) -> impl IntoView {
    let Loaded { statuses, next, goes_on } = loaded;
    let empty = statuses.is_empty() && next.is_none() && !goes_on;
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
            let shown = posts.into_iter().enumerate().map(|(at, status)| {
                let early = n == 0 && at < EARLY;
                view! { <Post status frame=frame.clone() quiet=true early /> }
            });
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
        {match next {
            Some(id) => view! {
                <p class="more"><a class="button" href=format!("/catch-up?max_id={id}")>{frame.t("timeline-older")}</a></p>
            }.into_any(),
            None if empty => ().into_any(),
            None => view! { <p class="end">{frame.t("timeline-end")}</p> }.into_any(),
        }}
    }
}
