//! A conversation: what a post answers, the post, and its answers.

use api::{ClientError, Context, Status};
use leptos::prelude::*;

use crate::{
    components::{
        composer::{Composer, Draft},
        post::Post,
    },
    frame::Frame,
};

pub struct Loaded {
    pub status: Status,
    pub context: Context,
}

pub async fn load(frame: &Frame, id: &str) -> Result<Loaded, ClientError> {
    Ok(Loaded { status: frame.client.status(id).await?, context: frame.client.context(id).await? })
}

/// A reply's form: it mentions the author and takes the audience of what it answers.
pub fn reply_draft(frame: &Frame, status: &Status, key: String) -> Draft {
    let mut handles: Vec<String> = Vec::new();
    let all = std::iter::once(&status.account.acct).chain(status.mentions.iter().map(|m| &m.acct));
    for acct in all.filter(|a| frame.speaker.as_ref().is_none_or(|me| me.acct != **a)) {
        if !handles.contains(&format!("@{acct} ")) {
            handles.push(format!("@{acct} "));
        }
    }
    let visibility = if status.audience == "branch" { "local" } else { status.visibility.as_str() };
    Draft {
        text: handles.concat(),
        warning: status.spoiler_text.clone(),
        visibility: visibility.to_owned(),
        in_reply_to: Some(status.id.clone()),
        back: None,
        key,
        fault: None,
    }
}

#[component]
pub fn Thread(loaded: Loaded, draft: Draft, frame: Frame) -> impl IntoView {
    let Loaded { status, context } = loaded;
    let sign_in = format!("/sign-in?next={}", frame.path);
    let all = |statuses: Vec<Status>, frame: &Frame| {
        let frame = frame.clone();
        statuses.into_iter().map(move |status| view! { <Post status frame=frame.clone() /> }).collect_view()
    };
    view! {
        <h1>"Conversation"</h1>
        {all(context.ancestors, &frame)}
        <Post status frame=frame.clone() focused=true />
        {match frame.speaker {
            Some(_) => view! { <Composer draft frame=frame.clone() /> }.into_any(),
            None => view! { <p class="more"><a class="button" href=sign_in>"Sign in to reply"</a></p> }.into_any(),
        }}
        {all(context.descendants, &frame)}
    }
}
