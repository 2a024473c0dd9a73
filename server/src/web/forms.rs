//! Plain forms: 303 on success, or the page again with what was typed.

use api::NewStatus;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use crate::extract::{Form, Path};
use frontend::{
    components::composer::Draft,
    frame::Frame,
    pages::compose::{Compose, ComposeProps},
};
use serde::Deserialize;

use super::{
    Web, notice,
    pages::{self, or_answer, outcome, show},
    session::{self, Visitor, safe_path},
};
use crate::error::{Error, Result};

#[derive(Default, Deserialize)]
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

pub async fn publish(State(web): State<Web>, visitor: Visitor, Form(form): Form<PostForm>) -> Result<Response> {
    if visitor.known(&web.app).await?.is_none() {
        return session::keep(&web, &visitor, form.kept()).await;
    }
    let frame = pages::frame(&web, &visitor, "/compose").await?;
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
        Ok(status) => Ok(published(form.back.as_deref(), &status.id)),
        Err(error) => {
            let draft = Draft {
                text: new.status,
                warning: form.spoiler_text,
                visibility: form.visibility,
                in_reply_to: form.in_reply_to_id,
                back: form.back,
                key: form.key,
                fault: Some(error.message),
            };
            compose(&frame, error.status, draft).await
        }
    }
}

impl PostForm {
    /// What was written, for the sign-in page to carry along.
    pub fn kept(self) -> Vec<(&'static str, String)> {
        let mut kept = vec![
            ("status", self.status),
            ("spoiler_text", self.spoiler_text),
            ("visibility", self.visibility),
            ("key", self.key),
        ];
        kept.extend(self.in_reply_to_id.map(|id| ("in_reply_to_id", id)));
        kept
    }

    /// What was kept, back in the composer.
    pub fn draft(self) -> Draft {
        Draft {
            text: self.status,
            warning: self.spoiler_text,
            visibility: self.visibility,
            in_reply_to: self.in_reply_to_id,
            back: Some("/home".into()),
            key: self.key,
            fault: None,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.status.is_empty() && self.spoiler_text.is_empty()
    }
}

/// The composer on its page, with the post that is being answered.
pub async fn compose(frame: &Frame, status: StatusCode, draft: Draft) -> Result<Response> {
    let answered = match &draft.in_reply_to {
        Some(id) => frame.client.status(id).await.ok(),
        None => None,
    };
    let title = if draft.fault.is_some() { "Error: your post" } else { "Write" };
    Ok(show(frame, status, title, |frame| Compose(ComposeProps { draft, answered, frame })))
}

/// Back to where somebody came from, with a word about what happened.
fn back(path: Option<&str>, done: Option<&str>) -> Response {
    let path = safe_path(path);
    Redirect::to(&done.map_or_else(|| path.clone(), |word| notice::add(&path, word))).into_response()
}

/// Back after publishing; from the composer's own page to the post.
fn published(path: Option<&str>, id: &str) -> Response {
    match safe_path(path).as_str() {
        "/compose" => back(Some(&format!("/home#p-{id}")), Some("posted")),
        other => back(Some(other), Some("posted")),
    }
}

#[derive(Deserialize)]
pub struct Back {
    back: Option<String>,
}

/// The frame of a form that somebody signed in has sent; else the way to sign in, and back to where the form was.
async fn speaking(web: &Web, visitor: &Visitor, back: Option<&str>) -> Result<std::result::Result<Frame, Response>> {
    let frame = pages::frame(web, visitor, "/home").await?;
    Ok(if frame.speaker.is_some() { Ok(frame) } else { Err(pages::to_sign_in(&safe_path(back))) })
}

/// The action, if it is one of these.
fn one_of(action: &str, actions: &[&'static str]) -> Result<&'static str> {
    actions.iter().copied().find(|a| *a == action).ok_or(Error::NotFound)
}

pub async fn act_on_post(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, action)): Path<(String, String)>,
    Form(form): Form<Back>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, form.back.as_deref()).await?);
    let action = one_of(&action, &["favourite", "unfavourite", "reblog", "unreblog"])?;
    or_answer!(outcome(&frame, frame.client.act_on_status(&id, action).await));
    Ok(back(form.back.as_deref(), None))
}

pub async fn delete(State(web): State<Web>, visitor: Visitor, Path(id): Path<String>) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, None).await?);
    or_answer!(outcome(&frame, frame.client.delete_status(&id).await));
    Ok(back(Some("/home"), Some("deleted")))
}

pub async fn act_on_profile(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, action)): Path<(String, String)>,
    Form(form): Form<Back>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, form.back.as_deref()).await?);
    let action = one_of(&action, &["follow", "unfollow", "block", "unblock"])?;
    or_answer!(outcome(&frame, frame.client.act_on_account(&id, action).await));
    Ok(back(form.back.as_deref(), Some(action)))
}

pub async fn answer_follow_request(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, answer)): Path<(String, String)>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/notifications")).await?);
    let answer = one_of(&answer, &["authorize", "reject"])?;
    or_answer!(outcome(&frame, frame.client.answer_follow_request(&id, answer).await));
    Ok(back(Some("/notifications"), Some(answer)))
}
