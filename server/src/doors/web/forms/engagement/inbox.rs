//! What is done in the inbox of a shared profile.

use axum::{extract::State, response::Response};
use frontend::{frame::Frame, pages::engagement::inbox_item::Typed};

use sea_orm::EntityTrait;

use super::super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    engagement::inbox::{act, answer, list, rules, themes},
    entities::{post, profile},
    login::Viewer,
    moderation::cases::from_inbox,
    posts::{Draft, drafts::schedule},
};

const HERE: &str = "/inbox";
const ACTIONS: &[&str] =
    &["assign", "sort", "note", "snooze", "leave", "reopen", "escalate", "theme", "write", "answer", "case"];

pub async fn act_in_inbox(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let (shared, me) = pages::answering(&web, &visitor).await?;
    let (of, action) = (id(&of)?, one_of(&action, ACTIONS)?);
    // What is another profile's is not there, whatever somebody wants to do with it.
    list::one(web.app.db.read(), shared.id, of).await?;
    if action == "answer" {
        let viewer = visitor.viewer(&web.app).await?;
        return Box::pin(send(&web, &frame, &viewer, (&shared, &me), (of, &form))).await;
    }
    let words = form.text("text")?.unwrap_or_default();
    let done = done(&web, (&shared, &me), of, (action, &words), &form).await;
    match done {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = Typed { words, fault: Some(error.to_string()), ..Typed::default() };
            pages::show_inbox_item(&web, &frame, (&shared, &me), error.status(), (of, typed)).await
        }
        Err(other) => Err(other),
    }
}

async fn done(
    web: &Web,
    (shared, me): (&profile::Model, &profile::Model),
    of: i64,
    (action, words): (&str, &str),
    form: &Params,
) -> Result<()> {
    let app = &web.app;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    match action {
        "assign" => act::assign(app, shared, of, &text("owner")?).await,
        "sort" => act::sort(app, shared, of, &text("kind")?).await,
        "note" => act::note(app, shared, me, of, words).await,
        "snooze" => act::snooze(app, shared, of, &text("day")?).await,
        "leave" => act::leave(app, shared, of, words).await,
        "reopen" => act::reopen(app, shared, of).await,
        "escalate" => act::escalate(app, shared, me, of, words).await,
        "theme" => act::to_theme(app, shared, of, form.id("theme")?).await,
        "write" => answer::begin(app, shared, me, of).await,
        _ => Box::pin(from_inbox::open_case(app, shared, me, of, words)).await.map(drop),
    }
}

/// Sends a step of an answer through the gate, like every post; what stands in its way is said beside what was typed.
async fn send(
    web: &Web,
    frame: &Frame,
    viewer: &Viewer,
    (shared, me): (&profile::Model, &profile::Model),
    (of, form): (i64, &Params),
) -> Result<Response> {
    let (step, read) = (form.number("step")?.unwrap_or(1), form.number("read")?.unwrap_or(0));
    let knows = form.flag("knows")?.unwrap_or(false);
    let text = form.text("text")?.unwrap_or_default();
    let sent = publish(web, viewer, (shared, me), of, (&text, read, knows)).await;
    match sent {
        Ok(()) => {
            answer::sent(&web.app, shared, of, form.flag("done")?.unwrap_or(false)).await?;
            Ok(back(Some(&format!("{HERE}/{of}")), Some("posted")))
        }
        // Somebody else reads it first: it is sent as far as its writer is concerned.
        Err(Error::Policy(refusal)) if refusal.held.is_some() => {
            answer::sent(&web.app, shared, of, form.flag("done")?.unwrap_or(false)).await?;
            Ok(back(Some(&format!("{HERE}/{of}")), Some("held")))
        }
        Err(error) if is_said(&error) || matches!(error, Error::Policy(_)) => {
            let asks = match &error {
                Error::Policy(refusal) => refusal.is_confirmable(),
                _ => !text.trim().is_empty(),
            };
            let typed = Typed { answer: Some((step, text)), fault: Some(error.to_string()), asks, ..Typed::default() };
            pages::show_inbox_item(web, frame, (shared, me), error.status(), (of, typed)).await
        }
        Err(other) => Err(other),
    }
}

async fn publish(
    web: &Web,
    viewer: &Viewer,
    (shared, me): (&profile::Model, &profile::Model),
    of: i64,
    (text, read, knows): (&str, i64, bool),
) -> Result<()> {
    let app = &web.app;
    let item = answer::require_alone(app, shared, me, of, (read, knows)).await?;
    let parent = post::Entity::find_by_id(item.post_id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    let draft = Draft {
        text: text.to_owned(),
        audience: Some(parent.audience),
        in_reply_to: Some(parent.id),
        idempotency_key: Some(format!("inbox-{}-{}", item.id, item.steps)),
        writer_id: Some(me.id),
        confirmed: knows,
        ..Draft::default()
    };
    if let Some(readers) = viewer.second_pair(app).await? {
        match schedule::hold(app, shared, draft, None, &readers).await? {}
    }
    schedule::send(app, shared, draft, 0).await.map(drop)
}

/// Its rules and texts: `set` or `text`.
pub async fn change_inbox_rules(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = "/inbox/rules";
    let frame = or_answer!(speaking(&web, &visitor, Some(here)).await?);
    let (shared, me) = pages::answering(&web, &visitor).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let done = if one_of(&action, &["set", "text"])? == "set" {
        let rule = (form.number("hours")?, text("owner")?);
        rules::set(&web.app, &shared, &me, &text("kind")?, (rule.0, &rule.1)).await
    } else {
        rules::write(&web.app, &shared, &me, form.number("step")?.unwrap_or(0), &text("text")?).await
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) if is_said(&error) => {
            let fault = Some(error.to_string());
            pages::show_inbox_rules(&web, &frame, (&shared, &me), error.status(), fault).await
        }
        Err(other) => Err(other),
    }
}

/// Themes: `add` or `publish`.
pub async fn change_patterns(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = "/inbox/patterns";
    let frame = or_answer!(speaking(&web, &visitor, Some(here)).await?);
    let (shared, _) = pages::answering(&web, &visitor).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let title = text("title")?;
    let done = if one_of(&action, &["add", "publish"])? == "add" {
        themes::add(&web.app, &shared, &title, &text("owner")?).await
    } else {
        themes::publish(&web.app, &shared, form.id("id")?.ok_or(Error::NotFound)?, &text("said")?).await
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = (title, Some(error.to_string()));
            pages::show_patterns(&web, &frame, &shared, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}
