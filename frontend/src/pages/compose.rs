//! The composer on a page of its own, also where something has to be mended.

use api::Status;
use leptos::prelude::*;

use crate::{
    components::{
        composer::{Composer, Draft},
        post::Post,
    },
    frame::Frame,
};

#[component]
pub fn Compose(draft: Draft, answered: Option<Status>, frame: Frame) -> impl IntoView {
    let title = if draft.in_reply_to.is_some() { "Reply" } else { "Write a post" };
    view! {
        <h1>{title}</h1>
        {answered.map(|status| view! { <Post status frame=frame.clone() quiet=true /> })}
        <Composer draft frame />
    }
}
