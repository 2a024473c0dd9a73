//! A closed case as a document that proves itself: each snapshot with its hash, and a hash over the whole, which the audit log
//! keeps. Colleagues and whoever reported it are not named in it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{evidence, list, names::Names, sealed, timeline};
use crate::{
    base::{
        app::App,
        audit,
        clock::iso,
        error::{Error, Result},
        id,
    },
    entities::{case_event, case_evidence, measure, moderation_case, profile},
    moderation::measures,
};

/// The document.
///
/// # Errors
/// 404 for a case that its reader may not see, 422 for an open one: the audit log must not tell of it yet.
pub async fn document(app: &App, me: &profile::Model, case_id: i64) -> Result<String> {
    let db = app.db.read();
    let case = list::one(db, me, case_id).await?;
    if case.closed_at.is_none() {
        return Err(Error::unprocessable("Close the case first. Then it can be exported."));
    }
    let lines = sealed::read(timeline::of(db, case.id).await?, None);
    let names = Names::of(db, &case, &lines).await?;
    let whole = json!({
        "case": facts(&case, &names),
        "evidence": evidence::of(db, case.id).await?.iter().map(snapshot).collect::<Vec<_>>(),
        "timeline": redacted(&case, &lines, &names),
        "measures": measures::list::of_case(db, case.id).await?.iter().map(|m| taken(m, &names)).collect::<Vec<_>>(),
        "exported_at": iso(app.clock.now_ms()),
    });
    let text = serde_json::to_string_pretty(&whole).map_err(Error::internal)?;
    let hash = id::digest_hex(&text);
    let tx = app.db.begin().await?;
    audit::record(app, &tx, &me.handle, "case.export", &case.id.to_string(), &json!({ "sha256": hash })).await?;
    tx.commit().await?;
    Ok(text)
}

fn facts(case: &moderation_case::Model, names: &Names) -> Value {
    json!({
        "id": case.id.to_string(),
        "source": case.source,
        "category": case.category,
        "clause": case.clause,
        "extent": case.extent,
        "severity": case.severity,
        "created_at": iso(case.created_at),
        "due_at": iso(case.due_at),
        "closed_at": case.closed_at.map(iso),
        "answer": names.redacted(&case.answer),
    })
}

fn snapshot(row: &case_evidence::Model) -> Value {
    json!({
        "kind": row.kind,
        "taken_at": iso(row.taken_at),
        "document": row.document,
        "sha256": row.hash,
        "is_whole": evidence::is_whole(row),
    })
}

/// The timeline, with a number for each colleague and without names in its words. Sealed words are left out.
fn redacted(case: &moderation_case::Model, lines: &[case_event::Model], names: &Names) -> Vec<Value> {
    let mut numbers: BTreeMap<i64, usize> = BTreeMap::new();
    let mut who = |actor: Option<i64>| match actor {
        None => None,
        Some(id) if case.reporter_id == Some(id) => Some("reporter".to_owned()),
        Some(id) if case.target_id == Some(id) => Some("concerned".to_owned()),
        Some(id) => {
            let next = numbers.len() + 1;
            Some(format!("colleague {}", numbers.entry(id).or_insert(next)))
        }
    };
    lines
        .iter()
        .map(|l| {
            let words = names.redacted(&l.words);
            json!({ "at": iso(l.at), "by": who(l.actor_id), "act": l.act, "words": words, "is_sealed": l.is_sealed })
        })
        .collect()
}

fn taken(row: &measure::Model, names: &Names) -> Value {
    json!({
        "kind": row.kind,
        "clause": row.clause,
        "reason": names.redacted(&row.reason),
        "state": row.state,
        "created_at": iso(row.created_at),
        "until": row.until.map(iso),
        "appeal": row.appeal.as_deref().map(|a| names.redacted(a)),
        "appeal_outcome": row.appeal_outcome,
        "appeal_answer": names.redacted(&row.appeal_answer),
    })
}
