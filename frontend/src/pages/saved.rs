//! Bookmarks and favourites: posts that one has kept.

use api::Status;
use leptos::prelude::*;

use crate::{
    components::timeline::{Empty, Posts},
    frame::Frame,
};

#[component]
pub fn Saved(
    title: String,
    empty: (String, String),
    statuses: Vec<Status>,
    next: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let nothing = statuses.is_empty();
    view! {
        <h1>{title}</h1>
        {nothing.then(|| view! { <Empty title=empty.0 sentence=empty.1 /> })}
        <div class="posts"><Posts statuses frame=frame.clone() /></div>
        {next.map(|href| view! { <p class="more"><a class="button" href=href>{frame.t("timeline-older")}</a></p> })}
    }
}
