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
}

pub async fn load(frame: &Frame, from: Option<&str>) -> Result<Loaded, ClientError> {
    let (mut all, mut next): (Vec<Status>, Option<String>) = (Vec::new(), from.map(str::to_owned));
    for _ in 0..PAGES {
        let max = next.as_ref().map(|id| format!("&max_id={id}")).unwrap_or_default();
        let page: Vec<Status> = frame.client.get(format!("/api/v1/timelines/home?limit={PAGE}{max}")).await?;
        next = page.last().filter(|_| page.len() == PAGE).map(|s| s.id.clone());
        all.extend(page);
        if next.is_none() {
            break;
        }
    }
    // A post that comes as itself and as boosts stands once, where it comes first.
    let mut seen = HashSet::new();
    all.retain(|s| seen.insert(s.reblog.as_ref().map_or(&s.id, |original| &original.id).clone()));
    Ok(Loaded { statuses: all, next })
}

#[component]
pub fn CatchUp(loaded: Loaded, frame: Frame) -> impl IntoView {
    let Loaded { statuses, next } = loaded;
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
