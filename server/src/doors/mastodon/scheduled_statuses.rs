//! Scheduled statuses. <https://docs.joinmastodon.org/methods/scheduled_statuses/>

use axum::{Json, extract::State, http::HeaderMap};
use serde_json::json;

use super::convert;
use crate::{
    base::{
        app::App,
        clock::{iso, parse_iso},
        error::{Error, Result},
        extract::Path,
        settings,
    },
    doors::params::{Params, id, link},
    entities::{
        decision as decision_row,
        post::Audience,
        profile,
        scheduled_post::{self, Waits},
    },
    login::Viewer,
    media::address::For,
    posts::{
        self, decision,
        draft::Draft,
        drafts::{schedule, store},
    },
};

/// The time in `scheduled_at`, if one is given.
pub fn scheduled_at(params: &Params) -> Result<Option<i64>> {
    let Some(text) = params.text("scheduled_at")?.filter(|t| !t.is_empty()) else { return Ok(None) };
    let bad = || Error::unprocessable("Record invalid. scheduled_at must be a time such as 2026-11-20T09:30:00Z.");
    parse_iso(&text).map(Some).ok_or_else(bad)
}

fn audience_word(draft: &Draft, author: &profile::Model) -> String {
    match (draft.audience.unwrap_or(author.default_audience), draft.circle) {
        (Audience::Circle, Some(list)) => format!("circle:{list}"),
        (Audience::Branch, _) => "local".into(),
        (Audience::Network, _) => "network".into(),
        (other, _) => convert::visibility(other).into(),
    }
}

/// What would be said: of an edit that waits, what it writes anew.
fn written(draft: Draft) -> Draft {
    match draft.edit.clone() {
        Some((_, edit)) => Draft {
            text: edit.text,
            content_warning: edit.content_warning,
            sensitive: edit.sensitive,
            language: edit.language,
            poll: edit.poll,
            ..draft
        },
        None => draft,
    }
}

pub async fn shown(app: &App, row: &scheduled_post::Model) -> Result<api::ScheduledStatus> {
    let decisions = decision::of_held(app.db.read(), &[row.id]).await?;
    with_decision(app, row, decisions.get(&row.id)).await
}

async fn with_decision(
    app: &App,
    row: &scheduled_post::Model,
    decision: Option<&decision_row::Model>,
) -> Result<api::ScheduledStatus> {
    let (draft, media) = store::opened(app, row).await?;
    let draft = written(draft);
    // What waits for a reviewer has no time; it goes back to its author, or is forgotten, then at the latest.
    let at = decision.filter(|_| row.due_at == 0).map_or(row.due_at, |d| d.expires_at);
    let seal = settings::seal(app).await?;
    let poll = draft.poll.as_ref().map(|p| {
        json!({ "options": p.options, "expires_in": p.seconds, "multiple": p.multiple, "hide_totals": p.hide_totals })
    });
    let author = profile::by_id(app.db.read(), row.profile_id).await?;
    let audience = convert::visibility(draft.audience.unwrap_or(author.default_audience));
    Ok(api::ScheduledStatus {
        id: row.id.to_string(),
        scheduled_at: iso(at),
        params: json!({
            "text": draft.text,
            "poll": poll,
            "media_ids": draft.media_ids.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "sensitive": draft.sensitive,
            "spoiler_text": draft.content_warning,
            "visibility": audience,
            "in_reply_to_id": draft.in_reply_to,
            "language": draft.language,
            "application_id": draft.app_id.unwrap_or(0),
            "scheduled_at": null,
            "idempotency": null,
            "with_rate_limit": false,
            "quoted_status_id": draft.quoted.map(|q| q.to_string()),
            "quote_approval_policy": convert::quote_word(draft.policy.quote.unwrap_or(author.default_quote)),
            "reply_policy": draft.policy.reply.map(convert::who_name),
            "boost_policy": draft.policy.boost.map(convert::who_name),
            "quote_policy": draft.policy.quote.map(convert::who_name),
            // Ours: why it was not published when its time came.
            "failed": row.failed,
            // Ours: it waits for a reviewer; its decision says why, and can be appealed when it is returned.
            "held": row.waits == Waits::Desk && row.failed.is_none(),
            "decision_id": decision.map(|d| d.id.to_string()),
            // Ours: it changes, or boosts, a post that there is.
            "edit_of_id": draft.edit.as_ref().map(|(id, _)| id.to_string()),
            "reblog_of_id": draft.boost_of.map(|id| id.to_string()),
            // Ours: the audience in the words that a new post may use.
            "audience": audience_word(&draft, &author),
        }),
        media_attachments: media.iter().map(|m| convert::media(app, seal, m, For::Reader)).collect(),
    })
}

/// A post that can still be taken back, as the status that it will be.
pub async fn as_status(app: &App, author: &profile::Model, row: &scheduled_post::Model) -> Result<api::Status> {
    let (draft, media) = store::opened(app, row).await?;
    // What was kept was judged when it was kept.
    let draft = written(Draft { confirmed: true, approved: true, ..draft });
    let (text, prepared) = (draft.text.clone(), posts::preview(app, author, &draft).await?);
    let mut status = convert::status(app, Some(author.id), prepared.row.clone()).await?;
    let seal = settings::seal(app).await?;
    status.media_attachments = media.iter().map(|m| convert::media(app, seal, m, For::Reader)).collect();
    status.mentions = prepared.mentions.iter().map(convert::mention_of).collect();
    status.created_at = iso(row.due_at);
    status.undo_until = (row.waits == Waits::Undo).then(|| iso(row.due_at));
    status.text = Some(text);
    Ok(status)
}

/// Takes a post back that nobody has seen; none where there is none to take back any more.
pub async fn take_back(app: &App, author: &profile::Model, id: i64) -> Result<Option<api::Status>> {
    let Some(row) = schedule::undoable(app, author.id, id).await? else { return Ok(None) };
    match schedule::cancel(app, author.id, id).await {
        Ok(_) => as_status(app, author, &row).await.map(Some),
        // Its time has come meanwhile.
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::ScheduledStatus>>)> {
    let me = viewer.require("read:statuses")?;
    let page = params.page(20, 40)?;
    let rows = schedule::of(&app, me.id, page).await?;
    let ids: Vec<i64> = rows.iter().map(|r| r.id).collect();
    let headers = link(&app.config.url("/api/v1/scheduled_statuses"), &[], &ids, page.limit);
    let decisions = decision::of_held(app.db.read(), &ids).await?;
    let mut all = Vec::new();
    for row in &rows {
        all.push(with_decision(&app, row, decisions.get(&row.id)).await?);
    }
    Ok((headers, Json(all)))
}

pub async fn show(
    State(app): State<App>,
    viewer: Viewer,
    Path(row_id): Path<String>,
) -> Result<Json<api::ScheduledStatus>> {
    let me = viewer.require("read:statuses")?;
    let row = store::own(&app, me.id, id(&row_id)?).await?;
    Ok(Json(shown(&app, &row).await?))
}

pub async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(row_id): Path<String>,
    params: Params,
) -> Result<Json<api::ScheduledStatus>> {
    let me = viewer.require("write:statuses")?;
    let at = scheduled_at(&params)?.ok_or_else(|| Error::unprocessable("scheduled_at is missing."))?;
    let row = schedule::move_to(&app, me.id, id(&row_id)?, at).await?;
    Ok(Json(shown(&app, &row).await?))
}

pub async fn cancel(State(app): State<App>, viewer: Viewer, Path(row_id): Path<String>) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:statuses")?;
    schedule::cancel(&app, me.id, id(&row_id)?).await?;
    Ok(Json(api::Empty {}))
}
