//! A list of posts that ends, with a way to older ones.

use std::collections::HashSet;

use api::Status;
use leptos::prelude::*;

use super::post::Post;
use crate::frame::Frame;

/// The posts alone, as the live timeline asks for them. What a filter of the reader hides is left out, and a post that
/// comes twice (itself and boosted) stands once, where it comes first.
#[component]
pub fn Posts(statuses: Vec<Status>, frame: Frame) -> impl IntoView {
    let hides = frame.clone();
    let hidden = move |s: &Status| hides.caught(s).is_some_and(|f| f.filter_action == "hide");
    let mut seen = HashSet::new();
    let mut first = move |s: &Status| seen.insert(s.reblog.as_ref().map_or(&s.id, |original| &original.id).clone());
    let shown = statuses.into_iter().filter(|s| !hidden(s) && first(s));
    shown.enumerate().map(|(n, status)| view! { <Post status frame=frame.clone() early={n < EARLY} /> }).collect_view()
}

/// So many posts are seen before anything else on a page.
pub const EARLY: usize = 5;

/// How many posts a page shows.
pub const PAGE: usize = 20;

/// The end of a list: older posts, or the word that there are none. `path` may have a query; `next` is where it goes on.
#[component]
pub fn End(#[prop(into)] path: String, next: Option<String>, frame: Frame) -> impl IntoView {
    let separator = if path.contains('?') { '&' } else { '?' };
    match next {
        Some(id) => view! {
            <p class="more"><a class="button" href=format!("{path}{separator}max_id={id}")>{frame.t("timeline-older")}</a></p>
        }
        .into_any(),
        None => view! { <p class="end">{frame.t("timeline-end")}</p> }.into_any(),
    }
}

/// What stands where there is nothing yet: a title, a sentence, and the first step.
#[component]
pub fn Empty(title: String, sentence: String, #[prop(optional)] step: Option<(&'static str, String)>) -> impl IntoView {
    view! {
        <section class="empty">
            <svg class="drawing" viewBox="0 0 96 64" aria-hidden="true" focusable="false">
                <path d="M8 56h80M18 56V20h10v36M30 56V12h8v44M40 56V24h12v32M56 56l8-38 9 2-8 36M20 28h6M31 20h6M42 32h8M42 38h8" />
            </svg>
            <h2>{title}</h2>
            <p>{sentence}</p>
            {step.map(|(href, words)| view! { <p><a class="button" href=href>{words}</a></p> })}
        </section>
    }
}
