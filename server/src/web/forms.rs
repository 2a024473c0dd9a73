//! Plain forms: 303 on success, or the page again with what was typed.

use api::NewStatus;
use axum::{
    Form,
    extract::{OriginalUri, Path, State},
    response::{IntoResponse, Redirect, Response},
};
use frontend::{
    components::composer::Draft,
    pages::compose::{Compose, ComposeProps},
};
use serde::Deserialize;

use super::{
    Web,
    pages::{or_answer, outcome, show, signed_in},
    session::{Visitor, safe_path},
};
use crate::error::{Error, Result};

#[derive(Deserialize)]
pub struct PostForm {
    #[serde(default)]
    status: String,
    #[serde(default)]
    spoiler_text: String,
    #[serde(default)]
    visibility: String,
    in_reply_to_id: Option<String>,
    #[serde(default)]
    key: String,
    back: Option<String>,
}

pub async fn publish(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Form(form): Form<PostForm>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let text = |t: &str| (!t.trim().is_empty()).then(|| t.to_owned());
    let new = NewStatus {
        status: form.status.replace("\r\n", "\n"),
        spoiler_text: text(&form.spoiler_text),
        visibility: text(&form.visibility),
        in_reply_to_id: form.in_reply_to_id.clone(),
        language: None,
        sensitive: false,
    };
    match frame.client.publish(&new, &form.key).await {
        Ok(_) => Ok(back(form.back.as_deref())),
        Err(error) => {
            let draft = Draft {
                text: new.status,
                warning: form.spoiler_text,
                visibility: form.visibility,
                in_reply_to: form.in_reply_to_id,
                key: form.key,
                fault: Some(error.message),
            };
            Ok(show(&frame, error.status, "Write", |frame| Compose(ComposeProps { draft, frame })))
        }
    }
}

fn back(path: Option<&str>) -> Response {
    Redirect::to(&safe_path(path)).into_response()
}

#[derive(Deserialize)]
pub struct Back {
    back: Option<String>,
}

/// The action, if it is one of these.
fn one_of(action: &str, actions: &[&'static str]) -> Result<&'static str> {
    actions.iter().copied().find(|a| *a == action).ok_or(Error::NotFound)
}

pub async fn act_on_post(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((id, action)): Path<(String, String)>,
    Form(form): Form<Back>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let action = one_of(&action, &["favourite", "unfavourite", "reblog", "unreblog"])?;
    or_answer!(outcome(&frame, frame.client.act_on_status(&id, action).await));
    Ok(back(form.back.as_deref()))
}

pub async fn delete(State(web): State<Web>, visitor: Visitor, uri: OriginalUri, Path(id): Path<String>) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    or_answer!(outcome(&frame, frame.client.delete_status(&id).await));
    Ok(back(Some("/home")))
}

pub async fn act_on_profile(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((id, action)): Path<(String, String)>,
    Form(form): Form<Back>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let action = one_of(&action, &["follow", "unfollow", "block", "unblock"])?;
    or_answer!(outcome(&frame, frame.client.act_on_account(&id, action).await));
    Ok(back(form.back.as_deref()))
}

pub async fn answer_follow_request(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((id, answer)): Path<(String, String)>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let answer = one_of(&answer, &["authorize", "reject"])?;
    or_answer!(outcome(&frame, frame.client.answer_follow_request(&id, answer).await));
    Ok(back(Some("/notifications")))
}
