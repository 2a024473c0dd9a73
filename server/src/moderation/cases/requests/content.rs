//! What a colleague of another branch reads of a case: neither who has reported it, nor pictures.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    base::{app::App, error::Result, id, sealing::Recipient},
    entities::{case_event, case_evidence, moderation_case, profile},
    moderation::cases::{evidence, sealed, timeline},
};

/// Letters of all snapshots together; those behind them are left off, so that a request fits an inbox.
const MOST_EVIDENCE: usize = 300_000;

/// A case as it is sent, sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    pub category: String,
    pub clause: String,
    pub severity: String,
    pub opened_at: i64,
    pub about: Option<About>,
    pub lines: Vec<Line>,
    pub evidence: Vec<Kept>,
    /// Snapshots that were left off.
    pub left_off: usize,
    /// The key to which the answer is sealed.
    pub answer_to: String,
}

/// Whom it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    pub acct: String,
    pub name: String,
}

/// A line of the timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    pub at: i64,
    pub act: String,
    pub words: String,
}

/// A snapshot, with a hash of it as it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    pub kind: String,
    pub document: String,
    pub hash: String,
    pub taken_at: i64,
}

/// A case as it leaves the branch.
pub async fn of(app: &App, case: &moderation_case::Model, answer_to: &Recipient) -> Result<Content> {
    use sea_orm::EntityTrait;
    let db = app.db.read();
    let key = sealed::for_outside(app, case.id).await?;
    let target = match case.target_id {
        Some(id) => profile::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let all: Vec<Kept> = evidence::of(db, case.id).await?.iter().map(kept).collect();
    let (mut room, total) = (MOST_EVIDENCE, all.len());
    let fits = |k: &Kept| {
        let rest = room.checked_sub(k.document.len());
        room = rest.unwrap_or(room);
        rest.is_some()
    };
    let evidence: Vec<Kept> = all.into_iter().filter(fits).collect();
    Ok(Content {
        category: case.category.clone(),
        clause: case.clause.clone(),
        severity: case.severity.clone(),
        opened_at: case.created_at,
        about: target.map(|t| About {
            acct: format!("{}@{}", t.handle, t.domain.as_deref().unwrap_or(&app.config.handle_domain)),
            name: t.display_name,
        }),
        lines: sealed::read(timeline::of(db, case.id).await?, key.as_ref()).iter().map(line).collect(),
        left_off: total - evidence.len(),
        evidence,
        answer_to: answer_to.to_string(),
    })
}

fn line(event: &case_event::Model) -> Line {
    Line { at: event.at, act: event.act.clone(), words: event.words.clone() }
}

fn kept(row: &case_evidence::Model) -> Kept {
    let mut document: Value = serde_json::from_str(&row.document).unwrap_or_default();
    for media in document["media"].as_array_mut().into_iter().flatten() {
        media["preview"] = Value::Null;
    }
    let document = document.to_string();
    Kept { kind: row.kind.clone(), hash: id::digest_hex(&document), document, taken_at: row.taken_at }
}
