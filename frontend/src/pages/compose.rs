//! The composer on a page of its own, also where something has to be mended, and where a post is edited.

use api::Status;
use leptos::prelude::*;

use crate::{
    components::{
        composer::{Composer, Draft},
        post::Post,
    },
    frame::Frame,
};

/// The form of a post that exists, from its source.
pub fn edit_draft(status: &Status, text: String, warning: String) -> Draft {
    Draft {
        text,
        warning,
        language: status.language.clone().unwrap_or_default(),
        media: status.media_attachments.clone(),
        sensitive: status.sensitive,
        editing: Some(status.id.clone()),
        back: Some(crate::format::post_path(status)),
        ..Draft::default()
    }
}

#[component]
pub fn Compose(draft: Draft, answered: Option<Status>, frame: Frame) -> impl IntoView {
    let title = match (&draft.in_reply_to, &draft.editing) {
        (_, Some(_)) => "compose-edit-title",
        (Some(_), _) => "compose-reply-title",
        _ if draft.replaces.is_some() => "compose-scheduled-title",
        _ if draft.visibility == "direct" && draft.objections.is_empty() => "messages-new",
        _ if draft.quoted.is_some() => "compose-quote-title",
        _ => "compose-title",
    };
    view! {
        <h1>{frame.t(title)}</h1>
        {answered.map(|status| view! { <Post status frame=frame.clone() quiet=true /> })}
        <Composer draft frame=frame.clone() />
    }
}

/// The audience of a post in the composer's words. A circle's people are not told here: only those mentioned, then.
pub fn same_audience(status: &Status) -> &str {
    match status.audience.as_str() {
        "branch" => "local",
        "network" => "network",
        "circle" => "direct",
        _ => &status.visibility,
    }
}
