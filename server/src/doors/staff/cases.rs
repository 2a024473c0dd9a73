//! One's own reports and where they stand; the desk's cases.

use axum::{Json, extract::State};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use super::decisions::reviewer;
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        mastodon::convert,
        openapi::{Routes, id as id_of, number, one_of, op, text},
        params::{Params, id},
    },
    entities::{case_event, case_evidence, measure, moderation_case, profile},
    login::Viewer,
    moderation::{
        cases::{act, act::Class, evidence, list, list::Which, timeline},
        measures::{self, Kind, take},
    },
};

pub(super) fn routes() -> Routes {
    let action =
        one_of("action", &["take", "release", "note", "ask", "classify", "close", "reopen", "measure"]).required();
    let (read, write) = ("admin:read:reports", "admin:write:reports");
    Routes::default()
        .get(
            "/api/branchline/v1/reports",
            own,
            op("One's own reports, and where they stand.").needs("read:accounts").gives_objects(),
        )
        .get(
            "/api/branchline/v1/cases",
            all,
            op("What somebody at the desk looks into.")
                .needs(read)
                .takes(&[one_of("which", &["open", "mine", "closed"])])
                .gives_objects(),
        )
        .get(
            "/api/branchline/v1/cases/{id}",
            show,
            op("A case with its evidence and timeline.").needs(read).gives_object(),
        )
        .post(
            "/api/branchline/v1/cases/{id}/{action}",
            act_on,
            op("An act in a case.")
                .at(action)
                .needs(write)
                .takes(&[
                    text("text"),
                    text("category"),
                    text("clause"),
                    text("severity"),
                    text("kind"),
                    text("reason"),
                    id_of("post"),
                    number("days", 1, 3_650),
                    number("revision", 0, 1_000_000),
                ])
                .gives_object(),
        )
}

fn brief(case: &moderation_case::Model) -> Value {
    json!({
        "id": case.id.to_string(),
        "source": case.source,
        "target_id": case.target_id.map(|t| t.to_string()),
        "category": case.category,
        "clause": case.clause,
        "severity": case.severity,
        "owner_id": case.owner_id.map(|o| o.to_string()),
        "due_at": iso(case.due_at),
        "created_at": iso(case.created_at),
        "closed_at": case.closed_at.map(iso),
        "answer": case.answer,
        "revision": case.revision,
    })
}

fn line(event: &case_event::Model) -> Value {
    json!({ "at": iso(event.at), "act": event.act, "words": event.words, "shared": event.is_shared })
}

fn snapshot(row: &case_evidence::Model) -> Value {
    let document: Value = serde_json::from_str(&row.document).unwrap_or_default();
    json!({ "kind": row.kind, "document": document, "hash": row.hash, "taken_at": iso(row.taken_at) })
}

fn measured(row: &measure::Model) -> Value {
    json!({
        "id": row.id.to_string(),
        "kind": row.kind,
        "state": row.state,
        "clause": row.clause,
        "reason": row.reason,
        "created_at": iso(row.created_at),
        "until": row.until.map(iso),
        "appeal": row.appeal,
        "appeal_outcome": row.appeal_outcome,
    })
}

/// One's own; who looks into one is not told.
pub async fn own(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    let me = viewer.require("read:accounts")?;
    let mut shown = Vec::new();
    for case in list::reported_by(&app, me.id).await? {
        let lines: Vec<Value> = timeline::shared(app.db.read(), case.id).await?.iter().map(line).collect();
        shown.push(json!({
            "id": case.id.to_string(),
            "target_id": case.target_id.map(|t| t.to_string()),
            "category": case.category,
            "created_at": iso(case.created_at),
            "closed_at": case.closed_at.map(iso),
            "answer": case.answer,
            "timeline": lines,
        }));
    }
    Ok(Json(shown))
}

pub async fn all(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    let me = reviewer(&app, &viewer, "admin:read:reports").await?;
    let which = match params.text("which")?.as_deref() {
        Some("mine") => Which::Mine,
        Some("closed") => Which::Closed,
        _ => Which::Open,
    };
    Ok(Json(list::all(&app, &me, which).await?.iter().map(brief).collect()))
}

pub async fn show(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<Value>> {
    let me = reviewer(&app, &viewer, "admin:read:reports").await?;
    whole(&app, &me, id(&of)?).await
}

async fn whole(app: &App, me: &profile::Model, of: i64) -> Result<Json<Value>> {
    let db = app.db.read();
    let case = list::one(db, me, of).await?;
    let target = match case.target_id {
        Some(id) => profile::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let mut shown = brief(&case);
    shown["account"] = json!(target.map(|t| convert::account(app, &t)));
    shown["evidence"] = evidence::of(db, case.id).await?.iter().map(snapshot).collect();
    shown["timeline"] = timeline::of(db, case.id).await?.iter().map(line).collect();
    shown["measures"] = measures::list::of_case(db, case.id).await?.iter().map(measured).collect();
    Ok(Json(shown))
}

pub async fn act_on(
    State(app): State<App>,
    viewer: Viewer,
    Path((of, action)): Path<(String, String)>,
    params: Params,
) -> Result<Json<Value>> {
    let me = reviewer(&app, &viewer, "admin:write:reports").await?;
    let (of, said) = (id(&of)?, params.text("text")?.unwrap_or_default());
    match action.as_str() {
        "take" => act::assign(&app, &me, of, Some(me.id)).await?,
        "release" => act::assign(&app, &me, of, None).await?,
        "note" => act::note(&app, &me, of, &said).await?,
        "ask" => act::ask(&app, &me, of, &said).await?,
        "classify" => {
            let class = Class {
                category: params.text("category")?,
                clause: params.text("clause")?,
                severity: params.text("severity")?,
            };
            act::classify(&app, &me, of, class).await?;
        }
        "close" => act::close(&app, &me, of, params.number("revision")?, &said).await?,
        "reopen" => act::reopen(&app, &me, of).await?,
        "measure" => {
            let new = take::New {
                kind: params.text("kind")?.as_deref().and_then(Kind::parse),
                post_id: params.id("post")?,
                clause: params.text("clause")?.unwrap_or_default(),
                reason: params.required("reason")?,
                days: params.number("days")?,
                answer: Some(said).filter(|s| !s.trim().is_empty()),
                read: params.number("revision")?,
                is_mailed: true,
            };
            Box::pin(take::in_case(&app, &me, of, new)).await?;
        }
        _ => return Err(Error::NotFound),
    }
    whole(&app, &me, of).await
}
