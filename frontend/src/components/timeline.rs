//! A list of posts that ends, with a way to older ones.

use api::Status;
use leptos::prelude::*;

use super::post::Post;
use crate::frame::Frame;

/// The posts alone, as the live timeline asks for them.
#[component]
pub fn Posts(statuses: Vec<Status>, frame: Frame) -> impl IntoView {
    statuses.into_iter().map(|status| view! { <Post status frame=frame.clone() /> }).collect_view()
}

/// How many posts a page shows.
pub const PAGE: usize = 20;

/// The end of a list: older posts, or the word that there are none.
#[component]
pub fn End(path: &'static str, statuses: Vec<Status>) -> impl IntoView {
    match statuses.last().filter(|_| statuses.len() >= PAGE) {
        Some(last) => view! {
            <p class="more"><a class="button" href=format!("{path}?max_id={}", last.id)>"Older posts"</a></p>
        }
        .into_any(),
        None => view! { <p class="end">"You are up to date."</p> }.into_any(),
    }
}
