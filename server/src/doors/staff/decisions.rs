//! What became of posts: one's own, and the queue of those who read for others.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
        html,
        seal::Seal,
        settings,
    },
    doors::{
        mastodon::convert,
        params::{Params, id},
    },
    entities::{decision, parked_post::Why, profile},
    login::{self, Viewer, roles::Permission},
    media::address::For,
    moderation::{
        decisions::{
            answer::{self, Let},
            appeal,
            queue::{self, Claim, Waiting},
            request,
        },
        quarantine,
    },
    policy::scope::in_the_api,
};

fn shown(found: &decision::Model) -> Value {
    json!({
        "id": found.id.to_string(),
        "outcome": found.outcome,
        "state": found.state,
        "ruleset_version": found.ruleset_version,
        "reasons": crate::posts::decision::reasons(found),
        "held_id": found.held_id.map(|h| h.to_string()),
        "note": found.note,
        "appeal": found.appeal,
        "appealable": appeal::is_open(found),
        "created_at": iso(found.created_at),
        "decided_at": found.decided_at.map(iso),
        "deleted_at": iso(found.expires_at),
    })
}

/// One's own, the newest first.
pub async fn own(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    let me = viewer.require("read:statuses")?;
    Ok(Json(crate::posts::decision::of(&app, me.id).await?.iter().map(shown).collect()))
}

pub async fn show(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<Value>> {
    let me = viewer.require("read:statuses")?;
    Ok(Json(shown(&crate::posts::decision::own(&app, me.id, id(&of)?).await?)))
}

/// `text`: why it was wrong.
pub async fn appeal(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    params: Params,
) -> Result<Json<Value>> {
    let me = viewer.require("write:statuses")?;
    let of = id(&of)?;
    appeal::appeal(&app, me, of, &params.text("text")?.unwrap_or_default()).await?;
    Ok(Json(shown(&crate::posts::decision::own(&app, me.id, of).await?)))
}

pub(super) async fn reviewer(app: &App, viewer: &Viewer, scope: &str) -> Result<profile::Model> {
    let me = viewer.require(scope)?;
    login::require(app.db.read(), me, Permission::ManageReports).await?;
    Ok(me.clone())
}

fn waiting(app: &App, seal: &Seal, w: &Waiting) -> Value {
    let words = w.words.as_ref();
    // Answers of a poll too, for whoever reads this one field.
    let text = words.map(|w| w.options.iter().fold(w.text.clone(), |all, option| format!("{all}\n○ {option}")));
    let (claim, until) = match w.claim {
        Claim::Nobody => (None, None),
        Claim::Mine(until) => (Some("me"), Some(iso(until))),
        Claim::Other => (Some("other"), None),
    };
    json!({
        "id": w.decision.id.to_string(),
        "account": convert::account(app, &w.author),
        "reasons": crate::posts::decision::reasons(&w.decision),
        "text": text,
        "spoiler_text": words.map(|w| w.warning.as_str()).unwrap_or_default(),
        "poll_options": words.map(|w| w.options.clone()).unwrap_or_default(),
        "quoted": words.and_then(|w| w.quoted.clone()),
        "media_attachments": w.media.iter().map(|m| convert::media(app, seal, m, For::Reader)).collect::<Vec<_>>(),
        "visibility": w.audience.map(in_the_api),
        "appeal": w.appeal,
        "covered": w.is_covered && !w.is_uncovered,
        "claimed_by": claim,
        "claimed_until": until,
        "late": w.is_late,
        "created_at": iso(w.decision.created_at),
    })
}

/// What waits, the oldest first. What was found in the words is covered.
pub async fn queue(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    let me = reviewer(&app, &viewer, "admin:read:reports").await?;
    let seal = settings::seal(&app).await?;
    let all = queue::all(&app, &me).await?;
    Ok(Json(all.iter().filter(|w| !w.is_own).map(|w| waiting(&app, seal, w)).collect()))
}

/// `claim`; `uncover`, for whoever has claimed it; `approve`, with `confirm` where what is covered goes out; `return` with a
/// `note`; `ask` a `branch`.
pub async fn answer(
    State(app): State<App>,
    viewer: Viewer,
    Path((of, answer)): Path<(String, String)>,
    params: Params,
) -> Result<Response> {
    let me = reviewer(&app, &viewer, "admin:write:reports").await?;
    let of = id(&of)?;
    let text = |name: &str| params.text(name).map(Option::unwrap_or_default);
    match answer.as_str() {
        "claim" => answer::claim(&app, &me, of).await?,
        "uncover" => {
            let shown = queue::uncover(&app, &me, of).await?;
            return Ok(Json(waiting(&app, settings::seal(&app).await?, &shown)).into_response());
        }
        "approve" => {
            let sure = params.flag("confirm")?.unwrap_or(false);
            if answer::approve(&app, &me, of, sure).await? == Let::Asks {
                let body = json!({ "error": SHOWN, "confirmable": true });
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response());
            }
        }
        "return" => answer::refuse(&app, &me, of, &text("note")?).await?,
        "ask" => request::ask(&app, &me, of, &text("branch")?).await?,
        _ => return Err(Error::NotFound),
    }
    Ok(Json(json!({})).into_response())
}

/// What is said before something covered goes out.
pub const SHOWN: &str = "Part of this post is hidden here and would be published as it was written. Publish it anyway?";

/// What other branches ask this one to read.
pub async fn reviews(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    let me = reviewer(&app, &viewer, "admin:read:reports").await?;
    let all = request::for_others(&app).await?;
    let shown = all.iter().map(|(row, post)| {
        json!({
            "id": row.id.to_string(),
            "branch": row.host,
            "state": row.state,
            "claimed_by": row.reader_id.map(|r| if r == me.id { "me" } else { "other" }),
            "post": post,
            "created_at": iso(row.created_at),
        })
    });
    Ok(Json(shown.collect()))
}

/// `accepted`, `publish`, or `return` with a `note`.
pub async fn answer_review(
    State(app): State<App>,
    viewer: Viewer,
    Path((of, answer)): Path<(String, String)>,
    params: Params,
) -> Result<Json<Value>> {
    let me = reviewer(&app, &viewer, "admin:write:reports").await?;
    let known = [request::state::ACCEPTED, request::state::PUBLISH, request::state::RETURN];
    let answer = known.into_iter().find(|k| *k == answer).ok_or(Error::NotFound)?;
    request::answer(&app, &me, id(&of)?, answer, &params.text("note")?.unwrap_or_default()).await?;
    Ok(Json(json!({})))
}

/// What other servers sent and a rule holds.
pub async fn quarantined(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    reviewer(&app, &viewer, "admin:read:reports").await?;
    let all = quarantine::parked(&app, Why::Hold).await?;
    let shown = all.iter().map(|p| {
        json!({
            "id": p.row.id.to_string(),
            "account": convert::account(&app, &p.author),
            "uri": p.row.uri,
            "text": html::plain(&p.note.content),
            "spoiler_text": html::plain(&p.note.summary),
            "descriptions": p.note.attachments.iter().map(|a| a.description.clone()).collect::<Vec<_>>(),
            "edit": p.row.is_edit,
            "created_at": iso(p.row.created_at),
        })
    });
    Ok(Json(shown.collect()))
}

/// `accept` or `refuse`: one post, having read it.
pub async fn answer_quarantined(
    State(app): State<App>,
    viewer: Viewer,
    Path((of, answer)): Path<(String, String)>,
) -> Result<Json<Value>> {
    reviewer(&app, &viewer, "admin:write:reports").await?;
    match answer.as_str() {
        "accept" => quarantine::answer(&app, id(&of)?, true).await?,
        "refuse" => quarantine::answer(&app, id(&of)?, false).await?,
        _ => return Err(Error::NotFound),
    }
    Ok(Json(json!({})))
}
