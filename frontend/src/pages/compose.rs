//! The composer on a page of its own, also where something has to be mended.

use leptos::prelude::*;

use crate::{
    components::composer::{Composer, Draft},
    frame::Frame,
};

#[component]
pub fn Compose(draft: Draft, frame: Frame) -> impl IntoView {
    let title = if draft.in_reply_to.is_some() { "Reply" } else { "Write a post" };
    view! {
        <h1>{title}</h1>
        <Composer draft frame />
    }
}
