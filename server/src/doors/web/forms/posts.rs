//! Posts: publishing, editing, deleting, and what is done with one.

use api::{NewPoll, NewStatus, ScheduledStatus};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use frontend::{
    components::composer::Draft,
    frame::Frame,
    islands::writing::ARRIVED,
    pages::{compose as composing, crossing::Doubt},
};
use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    kept::PostForm,
    recipients,
    refusals::{again, held, refused},
    shared::{back, is_mendable, one_of, speaking},
    sign_in::keep,
    uploads::uploads,
};
use crate::{
    base::{
        clock::{from_wall, iso},
        error::Result,
        extract::{Form, Path},
        id,
    },
    doors::{
        params::Params,
        web::{
            crossing::{self, Doing},
            frame::{frame, or_answer, outcome},
            notice, pages,
            session::Visitor,
            slug::safe_path,
            state::Web,
            waiting,
        },
    },
};

/// What was typed, as the composer shows it again.
pub(super) fn draft(form: &Params) -> Result<Draft> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let some = |name: &str| form.text(name).map(|t| t.filter(|t| !t.is_empty()));
    Ok(Draft {
        text: text("status")?.replace("\r\n", "\n"),
        to: form.text("to")?,
        warning: text("spoiler_text")?,
        visibility: text("visibility")?,
        language: text("language")?,
        in_reply_to: some("in_reply_to_id")?,
        quoted: some("quoted_status_id")?,
        poll_options: form.list("poll_options")?.into_iter().filter(|o| !o.trim().is_empty()).collect(),
        poll_seconds: text("poll_seconds")?,
        poll_multiple: form.flag("poll_multiple")?.unwrap_or(false),
        scheduled: text("scheduled")?,
        replaces: some("replaces")?,
        reply_policy: text("reply_policy")?,
        boost_policy: text("boost_policy")?,
        quote_policy: text("quote_policy")?,
        sensitive: form.flag("sensitive")?.unwrap_or(false),
        back: some("back")?,
        key: text("key")?,
        ..Draft::default()
    })
}

/// A time as the browser's field writes it, in the reader's zone.
fn at(frame: &Frame, local: &str) -> std::result::Result<Option<String>, String> {
    if local.is_empty() {
        return Ok(None);
    }
    let at = from_wall(local, |at| (frame.zone)(at)).ok_or_else(|| frame.t("compose-schedule-fault"))?;
    Ok(Some(iso(at)))
}

pub async fn publish(State(web): State<Web>, visitor: Visitor, mut form: Params) -> Result<Response> {
    let mut draft = draft(&form)?;
    if visitor.known(&web.app).await?.is_none() {
        let kept = PostForm {
            status: draft.text,
            spoiler_text: draft.warning,
            visibility: draft.visibility,
            in_reply_to_id: draft.in_reply_to,
            key: draft.key,
            editing: None,
        };
        return keep(&web, &visitor, kept.kept()).await;
    }
    let frame = frame(&web, &visitor, "/compose").await?;
    if let Err(fault) = recipients::named_first(&frame, &mut draft).await {
        return again(&frame, draft, fault, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    // What hangs on the post that this one replaces has to be free before it can hang on this one.
    if form.text("replaces")?.is_some() && !form.list("media_ids")?.is_empty() {
        withdraw(&frame, &form).await?;
    }
    let (media, fault) = uploads(&web, &visitor, &mut form).await?;
    draft.media = media;
    let scheduled_at = match (fault, at(&frame, &draft.scheduled)) {
        (None, Ok(at)) => at,
        (Some(fault), _) | (_, Err(fault)) => {
            return again(&frame, draft, fault, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    if let Some(doubt) = doubt(&web, &visitor, &form, &draft).await? {
        return pages::composer(&frame, StatusCode::OK, Draft { doubt: Some(doubt), ..draft }).await;
    }
    let some = |t: &str| (!t.trim().is_empty()).then(|| t.to_owned());
    let new = NewStatus {
        status: draft.text.clone(),
        spoiler_text: some(&draft.warning),
        visibility: some(&draft.visibility),
        in_reply_to_id: draft.in_reply_to.clone(),
        quoted_status_id: draft.quoted.clone(),
        language: some(&draft.language),
        sensitive: form.flag("sensitive")?.unwrap_or(false),
        media_ids: draft.media.iter().map(|m| m.id.clone()).collect(),
        poll: (!draft.poll_options.is_empty()).then(|| NewPoll {
            options: draft.poll_options.clone(),
            expires_in: draft.poll_seconds.parse().unwrap_or(86_400),
            multiple: draft.poll_multiple,
        }),
        scheduled_at,
        reply_policy: some(&draft.reply_policy),
        boost_policy: some(&draft.boost_policy),
        quote_policy: some(&draft.quote_policy),
        contest: form.list("contest")?,
    };
    // Each profile's key is its own: the guard lets the same form go out as another.
    let key = id::hash(&format!("{} {}", draft.key, frame.speaker.as_ref().map(|s| s.id.as_str()).unwrap_or_default()));
    match frame.client.publish(&new, &key).await {
        Ok(answer) => {
            withdraw(&frame, &form).await?;
            Ok(arrived(if answer["scheduled_at"].is_string() {
                back(Some("/scheduled"), Some("scheduled"))
            } else {
                published(draft.back.as_deref(), &answer)
            }))
        }
        Err(error) if error.body["held_id"].is_string() => {
            // It is held again, in the place of the one that was changed; the same once more is the one that waits already.
            if form.text("replaces")?.as_deref() != error.body["held_id"].as_str() {
                withdraw(&frame, &form).await?;
            }
            Ok(arrived(held(&frame, &draft, &error.message)))
        }
        Err(error) => refused(&frame, draft, error).await,
    }
}

/// Takes back the waiting post in whose place this one goes out. One that is gone already needs nothing.
async fn withdraw(frame: &Frame, form: &Params) -> Result<()> {
    if let Some(id) = form.text("replaces")?.filter(|id| id.chars().all(|c| c.is_ascii_digit()) && !id.is_empty()) {
        let path = format!("/api/v1/scheduled_statuses/{id}");
        let _ = frame.client.send::<Value>(Method::DELETE, path, &json!({})).await;
    }
    Ok(())
}

/// Whether to ask before this is posted; once it has been answered, no more.
async fn doubt(web: &Web, visitor: &Visitor, form: &Params, draft: &Draft) -> Result<Option<Doubt>> {
    if form.flag("crossing")?.unwrap_or(false) {
        return Ok(None);
    }
    let me = visitor.viewer(&web.app).await?.profile;
    let media: Vec<String> = draft.media.iter().map(|m| m.id.clone()).collect();
    let in_reply_to = draft.in_reply_to.as_ref().and_then(|id| id.parse().ok());
    let described = draft.media.iter().filter_map(|m| m.description.as_deref());
    let words: Vec<&str> = [draft.text.as_str(), &draft.warning]
        .into_iter()
        .chain(draft.poll_options.iter().map(String::as_str))
        .chain(described)
        .collect();
    let doing = Doing::Post { text: &words.join("\n"), in_reply_to, media: &media };
    Ok(crossing::doubt(web, visitor, &me, doing).await?.map(|d| pages::doubt_shown(visitor, &d)))
}

/// Tells the island that keeps drafts that this one is here: in a cookie, since the page after this one may be left before
/// its islands wake.
fn arrived(answer: Response) -> Response {
    let cookie = Cookie::build((ARRIVED, "1")).path("/").same_site(SameSite::Strict);
    (CookieJar::new().add(cookie), answer).into_response()
}

/// Back after publishing; from the composer's own page to the post. What can be taken back says so.
fn published(path: Option<&str>, answer: &Value) -> Response {
    let id = answer["id"].as_str().unwrap_or_default();
    if let Some(until) = answer["undo_until"].as_str().and_then(crate::base::clock::parse_iso) {
        let path = safe_path(path);
        let path = if path.split('?').next() == Some("/compose") { "/home".to_owned() } else { path };
        return Redirect::to(&notice::add_sending(&path, id, until)).into_response();
    }
    match safe_path(path).split('?').next() {
        Some("/compose") => back(Some(&format!("/home#p-{id}")), Some("posted")),
        _ => back(path, Some("posted")),
    }
}

/// Takes back what nobody has seen: it is in the composer again. What is out already can be deleted.
pub async fn undo(
    State(web): State<Web>,
    visitor: Visitor,
    Path(post_id): Path<String>,
    Form(form): Form<Back>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, form.back.as_deref()).await?);
    let waiting = format!("/api/v1/scheduled_statuses/{post_id}");
    let found = frame.client.get::<ScheduledStatus>(waiting.clone()).await;
    let taken = frame.client.send::<Value>(Method::DELETE, waiting, &json!({})).await;
    let (Ok(found), Ok(_)) = (found, taken) else {
        return Ok(back(Some(&format!("/posts/{post_id}/delete")), Some("late")));
    };
    let draft = Draft { back: Some(safe_path(form.back.as_deref())), ..waiting::draft(found) };
    pages::composer(&frame, StatusCode::OK, draft).await
}

pub async fn edit(
    State(web): State<Web>,
    visitor: Visitor,
    Path(post_id): Path<String>,
    mut form: Params,
) -> Result<Response> {
    let mut draft = draft(&form)?;
    if visitor.known(&web.app).await?.is_none() {
        let kept =
            PostForm { status: draft.text, spoiler_text: draft.warning, editing: Some(post_id), ..PostForm::default() };
        return keep(&web, &visitor, kept.kept()).await;
    }
    let frame = or_answer!(speaking(&web, &visitor, form.text("back")?.as_deref()).await?);
    draft.editing = Some(post_id.clone());
    let (media, fault) = uploads(&web, &visitor, &mut form).await?;
    draft.media = media;
    if let Some(fault) = fault {
        return again(&frame, draft, fault, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let body = json!({
        "status": draft.text,
        "spoiler_text": draft.warning,
        "sensitive": form.flag("sensitive")?.unwrap_or(false),
        "language": (!draft.language.is_empty()).then(|| draft.language.clone()),
        "media_ids": draft.media.iter().map(|m| m.id.clone()).collect::<Vec<_>>(),
        "contest": form.list("contest")?,
        "keep": ["poll"],
        "media_attributes": draft.media.iter().map(|m| json!({ "id": m.id, "description": m.description })).collect::<Vec<_>>(),
    });
    match frame.client.send::<Value>(Method::PUT, format!("/api/v1/statuses/{post_id}"), &body).await {
        Ok(_) => Ok(back(draft.back.as_deref(), Some("edited"))),
        Err(error) if error.body["held_id"].is_string() => Ok(held(&frame, &draft, &error.message)),
        Err(error) if is_mendable(&error) => refused(&frame, draft, error).await,
        Err(error) => Ok(or_answer!(outcome(&frame, Err(error)))),
    }
}

#[derive(Deserialize)]
pub struct Back {
    pub back: Option<String>,
}

pub async fn act_on_post(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let path = form.text("back")?;
    let frame = or_answer!(speaking(&web, &visitor, path.as_deref()).await?);
    if matches!(action.as_str(), "favourite" | "reblog")
        && let Some(page) = pages::crossing(
            &web,
            &visitor,
            &frame,
            &form,
            (Doing::Act { post_id: id.parse().unwrap_or(0) }, format!("/posts/{id}/{action}")),
        )
        .await?
    {
        return Ok(page);
    }
    let actions =
        ["favourite", "unfavourite", "reblog", "unreblog", "bookmark", "unbookmark", "pin", "unpin", "mute", "unmute"];
    let action = one_of(&action, &actions)?;
    or_answer!(outcome(&frame, frame.client.act_on_status(&id, action).await));
    let told = matches!(action, "pin" | "unpin" | "mute" | "unmute").then_some("changed");
    Ok(back(path.as_deref(), told))
}

#[derive(Deserialize)]
pub struct Again {
    /// Set where the post is to be written anew.
    again: Option<String>,
}

/// Deletes a post; what it said can go back into the composer.
pub async fn delete(
    State(web): State<Web>,
    visitor: Visitor,
    Path(post_id): Path<String>,
    Form(form): Form<Again>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, None).await?);
    let deleted = or_answer!(outcome(&frame, frame.client.delete_status(&post_id).await));
    if form.again.is_none() {
        return Ok(back(Some("/home"), Some("deleted")));
    }
    let visibility = composing::same_audience(&deleted).to_owned();
    let draft = Draft {
        text: deleted.text.unwrap_or_default(),
        warning: deleted.spoiler_text,
        visibility,
        in_reply_to: deleted.in_reply_to_id,
        media: deleted.media_attachments,
        sensitive: deleted.sensitive,
        language: deleted.language.unwrap_or_default(),
        back: Some("/home".into()),
        key: id::secret(),
        ..Draft::default()
    };
    pages::composer(&frame, StatusCode::OK, draft).await
}

pub async fn vote(
    State(web): State<Web>,
    visitor: Visitor,
    Path(poll_id): Path<String>,
    form: Params,
) -> Result<Response> {
    let path = form.text("back")?;
    let frame = or_answer!(speaking(&web, &visitor, path.as_deref()).await?);
    let doing = Doing::Act { post_id: poll_id.parse().unwrap_or(0) };
    if let Some(page) =
        pages::crossing(&web, &visitor, &frame, &form, (doing, format!("/polls/{poll_id}/votes"))).await?
    {
        return Ok(page);
    }
    let choices = json!({ "choices": form.list("choices")? });
    let voted = frame.client.post::<Value>(format!("/api/v1/polls/{poll_id}/votes"), &choices).await;
    or_answer!(outcome(&frame, voted));
    Ok(Redirect::to(&notice::add(&safe_path(path.as_deref()), "voted")).into_response())
}
