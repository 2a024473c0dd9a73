//! Asking before a post is deleted, for that can't be undone.

use api::Status;
use leptos::prelude::*;

use crate::{components::post::Post, frame::Frame};

#[component]
pub fn Delete(status: Status, frame: Frame) -> impl IntoView {
    let id = status.id.clone();
    let back = crate::format::post_path(&status);
    view! {
        <h1>"Delete this post?"</h1>
        <p>{format!("You delete it as {}.", frame.speaks_as())}</p>
        <p>"It disappears here at once, and other branches are told to delete it too. This can't be undone."</p>
        <Post status frame quiet=true />
        <form class="row" method="post" action=format!("/posts/{id}/delete")>
            <button class="button danger">"Delete the post"</button>
            <a class="button" href=back>"Keep it"</a>
        </form>
    }
}
