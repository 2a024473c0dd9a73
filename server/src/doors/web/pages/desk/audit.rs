//! The audit log: looked through, taken along, verified.

use axum::{
    extract::{OriginalUri, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use frontend::pages::desk::audit::{Asked, Audit, AuditProps, Entry, Verdict};
use serde_json::{Value, json};
use url::form_urlencoded;

use super::entry::at_desk;
use crate::{
    base::{
        audit::{self, Filter},
        clock::{DAY, day_start, iso},
        error::{Error, Result},
        extract::{Path, Query},
    },
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    entities::audit_entry,
    login::roles::Permission,
};

/// What the page's address may ask for.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct AuditQuery {
    actor: String,
    action: String,
    subject: String,
    from: String,
    until: String,
    before: String,
}

const PAGE: u64 = 50;

/// A line as the page shows it.
pub fn shown(row: &audit_entry::Model) -> Entry {
    let details = serde_json::from_str::<Value>(&row.details).unwrap_or_default();
    let plain = |v: &Value| v.as_str().map_or_else(|| v.to_string(), str::to_owned);
    Entry {
        number: row.number,
        at: iso(row.at),
        actor: row.actor.clone(),
        action: row.action.clone(),
        subject: row.subject.clone(),
        details: details.as_object().into_iter().flatten().map(|(n, v)| (n.clone(), plain(v))).collect(),
    }
}

fn filter(asked: &AuditQuery) -> Filter {
    Filter {
        actor: asked.actor.trim().trim_start_matches('@').to_owned(),
        action: asked.action.clone(),
        subject: asked.subject.trim().to_owned(),
        from_ms: day_start(&asked.from),
        until_ms: day_start(&asked.until).map(|d| d + DAY),
        before: asked.before.parse().ok(),
    }
}

fn question(asked: &AuditQuery, before: Option<i64>) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    let before = before.map(|n| n.to_string()).unwrap_or_default();
    for (name, value) in [
        ("actor", &asked.actor),
        ("action", &asked.action),
        ("subject", &asked.subject),
        ("from", &asked.from),
        ("until", &asked.until),
        ("before", &before),
    ] {
        if !value.is_empty() {
            pairs.append_pair(name, value);
        }
    }
    pairs.finish()
}

pub async fn audit_log(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<AuditQuery>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ViewAuditLog).await?);
    show_audit(&web, &frame, &query, None).await
}

/// Reads the whole log, and says on the page whether it is as it was written.
pub async fn verify_audit(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ViewAuditLog).await?);
    let verdict = match audit::verify(web.app.db.read()).await? {
        audit::Verdict::Whole { rows, last } => Verdict::Whole { rows, last },
        audit::Verdict::Broken { number } => Verdict::Broken { number },
    };
    show_audit(&web, &frame, &AuditQuery::default(), Some(verdict)).await
}

async fn show_audit(
    web: &Web,
    frame: &frontend::frame::Frame,
    asked: &AuditQuery,
    verdict: Option<Verdict>,
) -> Result<Response> {
    let db = web.app.db.read();
    let rows = audit::found(db, &filter(asked), PAGE).await?;
    let older = rows.last().filter(|r| rows.len() as u64 == PAGE && r.number > 1).map(|r| r.number);
    let props = AuditProps {
        entries: rows.iter().map(shown).collect(),
        asked: Asked {
            actor: asked.actor.clone(),
            action: asked.action.clone(),
            subject: asked.subject.clone(),
            from: asked.from.clone(),
            until: asked.until.clone(),
        },
        actions: audit::actions(db).await?,
        older: older.map(|n| format!("/desk/audit?{}", question(asked, Some(n)))),
        query: question(asked, None),
        verdict,
        frame: frame.clone(),
    };
    Ok(show(frame, StatusCode::OK, &frame.t("desk-audit"), |_| Audit(props)))
}

/// Lines of an exported file at most; older ones are asked for by their dates.
const MOST_EXPORTED: u64 = 100_000;

/// The lines that were asked for as a file, oldest first, with the hashes that chain them.
pub async fn export_audit(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(name): Path<String>,
    query: Query<AuditQuery>,
) -> Result<Response> {
    or_answer!(at_desk(&web, &visitor, &uri, Permission::ViewAuditLog).await?);
    let mut rows = audit::found(web.app.db.read(), &filter(&query), MOST_EXPORTED).await?;
    rows.reverse();
    let (kind, text) = match name.as_str() {
        "export.jsonl" => ("application/jsonl; charset=utf-8", as_json_lines(&rows)),
        "export.csv" => ("text/csv; charset=utf-8", as_csv(&rows)?),
        _ => return Err(Error::NotFound),
    };
    let file = format!("attachment; filename=\"audit.{}\"", name.rsplit('.').next().unwrap_or_default());
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, file)], text).into_response())
}

fn as_json_lines(rows: &[audit_entry::Model]) -> String {
    let line = |r: &audit_entry::Model| {
        json!({
            "number": r.number, "at": r.at, "actor": r.actor, "action": r.action, "subject": r.subject,
            "details": r.details, "hash": r.hash,
        })
    };
    let lines: Vec<String> = rows.iter().map(|r| line(r).to_string() + "\n").collect();
    lines.concat()
}

fn as_csv(rows: &[audit_entry::Model]) -> Result<String> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["number", "at", "actor", "action", "subject", "details", "hash"]).map_err(Error::internal)?;
    for r in rows {
        let (number, at) = (r.number.to_string(), r.at.to_string());
        let cells = [&number, &at, &r.actor, &r.action, &r.subject, &r.details, &r.hash];
        table.write_record(cells).map_err(Error::internal)?;
    }
    String::from_utf8(table.into_inner().map_err(|e| Error::internal(e.to_string()))?).map_err(Error::internal)
}
