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
    entities::{case_event, case_evidence, case_task, measure, moderation_case, profile},
    login::Viewer,
    moderation::{
        cases::{
            act, act::Class, evidence, involved, list, list::Which, matrix::EXTENTS, sealed, tasks, ties, timeline,
            watchers,
        },
        measures::{self, Kind, take},
    },
};

const ACTIONS: &[&str] = &[
    "take",
    "release",
    "note",
    "ask",
    "classify",
    "close",
    "reopen",
    "measure",
    "watch",
    "unwatch",
    "task",
    "task-done",
    "link",
    "unlink",
    "person",
    "person-remove",
];

pub(super) fn routes() -> Routes {
    let action = one_of("action", ACTIONS).required();
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
                    one_of("extent", EXTENTS),
                    id_of("owner"),
                    id_of("task"),
                    text("other"),
                    text("handle"),
                    one_of("part", involved::PARTS),
                    id_of("person"),
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
        "extent": case.extent,
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
    json!({ "at": iso(event.at), "act": event.act, "words": event.words, "shared": event.is_shared, "sealed": event.is_sealed })
}

fn snapshot(row: &case_evidence::Model) -> Value {
    let document: Value = serde_json::from_str(&row.document).unwrap_or_default();
    json!({ "kind": row.kind, "document": document, "hash": row.hash, "taken_at": iso(row.taken_at) })
}

fn task(row: &case_task::Model) -> Value {
    json!({
        "id": row.id.to_string(),
        "text": row.words,
        "owner_id": row.owner_id.map(|o| o.to_string()),
        "due_at": row.due_at.map(iso),
        "done_at": row.done_at.map(iso),
    })
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
    shown["timeline"] = sealed::read(timeline::of(db, case.id).await?, None).iter().map(line).collect();
    shown["tasks"] = tasks::of(db, case.id).await?.iter().map(task).collect();
    shown["linked"] = ties::of(app, me, case.id).await?.iter().map(brief).collect();
    shown["watcher_ids"] = watchers::of(db, case.id).await?.iter().map(ToString::to_string).collect();
    let named = involved::of(db, case.id).await?;
    shown["people"] = named.iter().map(|p| json!({ "id": p.profile_id.to_string(), "part": p.part })).collect();
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
                extent: params.text("extent")?,
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
        other => share(&app, &me, of, other, &params).await?,
    }
    match whole(&app, &me, of).await {
        // Whoever has named somebody above her in it does not see it any longer.
        Err(Error::NotFound) => Ok(Json(json!({ "id": of.to_string() }))),
        other => other,
    }
}

/// What colleagues do for each other in a case.
async fn share(app: &App, me: &profile::Model, of: i64, action: &str, params: &Params) -> Result<()> {
    let named = |name: &str| params.id(name)?.ok_or(Error::NotFound);
    match action {
        "watch" | "unwatch" => watchers::watch(app, me, of, action == "watch").await,
        "task" => {
            let words = params.text("text")?.unwrap_or_default();
            let new = tasks::New { words, owner_id: params.id("owner")?, days: params.number("days")? };
            tasks::add(app, me, of, new).await
        }
        "task-done" => tasks::done(app, me, of, named("task")?).await,
        "link" => ties::link(app, me, of, &params.required("other")?).await,
        "unlink" => ties::unlink(app, me, of, named("other")?).await,
        "person" => involved::add(app, me, of, &params.required("handle")?, &params.required("part")?).await,
        "person-remove" => involved::remove(app, me, of, named("person")?).await,
        _ => Err(Error::NotFound),
    }
}
