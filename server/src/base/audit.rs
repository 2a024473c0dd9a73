//! The audit log: what was done in the branch's name. Rows are added and never changed; each carries a hash over itself
//! and the one before, so that a changed, removed or inserted row is found.

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement,
};
use serde_json::Value;

use crate::{
    base::{app::App, db::Tx, error::Result},
    entities::audit_entry,
};

/// Rows that are read at once when the log is verified.
const STEP: u64 = 1_000;

/// Adds a line in the caller's transaction. `actor` and `subject` name roles, domains and ids, never people.
pub async fn record(app: &App, tx: &Tx, actor: &str, action: &str, subject: &str, details: &Value) -> Result<()> {
    one_at_a_time(tx).await?;
    let last = audit_entry::Entity::find().order_by_desc(audit_entry::Column::Number).one(&**tx).await?;
    let mut row = audit_entry::Model {
        number: last.as_ref().map_or(1, |l| l.number + 1),
        at: app.clock.now_ms(),
        actor: actor.to_owned(),
        action: action.to_owned(),
        subject: subject.to_owned(),
        details: details.to_string(),
        hash: String::new(),
    };
    row.hash = hash(&row, last.as_ref().map_or("", |l| l.hash.as_str()));
    audit_entry::ActiveModel::from(row).insert(&**tx).await?;
    Ok(())
}

/// Two writers must not both be the next; SQLite has one writer anyway.
#[expect(clippy::disallowed_methods, reason = "a lock of PostgreSQL alone")]
async fn one_at_a_time(tx: &Tx) -> Result<()> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_raw(Statement::from_string(DbBackend::Postgres, "SELECT pg_advisory_xact_lock(7204611)")).await?;
    }
    Ok(())
}

fn hash(row: &audit_entry::Model, before: &str) -> String {
    // As JSON, so that no two rows read the same.
    let text = serde_json::json!([before, row.number, row.at, row.actor, row.action, row.subject, row.details]);
    URL_SAFE_NO_PAD.encode(digest(&SHA256, text.to_string().as_bytes()))
}

/// What a look through the whole log found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// So many rows, all as they were written, and the hash of the last; who keeps it elsewhere sees a cut end too.
    Whole { rows: i64, last: String },
    /// The first row that is not as it was written.
    Broken { number: i64 },
}

/// Reads the log from its beginning.
pub async fn verify(db: &impl ConnectionTrait) -> Result<Verdict> {
    let (mut number, mut before) = (0, String::new());
    loop {
        let rows = audit_entry::Entity::find()
            .filter(audit_entry::Column::Number.gt(number))
            .order_by_asc(audit_entry::Column::Number)
            .limit(STEP)
            .all(db)
            .await?;
        if rows.is_empty() {
            return Ok(Verdict::Whole { rows: number, last: before });
        }
        for row in rows {
            if row.number != number + 1 || row.hash != hash(&row, &before) {
                return Ok(Verdict::Broken { number: number + 1 });
            }
            number = row.number;
            before = row.hash;
        }
    }
}

/// Which lines are looked for; what is empty excludes none.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub actor: String,
    pub action: String,
    /// A part of it.
    pub subject: String,
    pub from_ms: Option<i64>,
    pub until_ms: Option<i64>,
    /// Older than this line.
    pub before: Option<i64>,
}

/// Lines that fit, the newest first.
pub async fn found(db: &impl ConnectionTrait, filter: &Filter, most: u64) -> Result<Vec<audit_entry::Model>> {
    use audit_entry::Column;
    let mut query = audit_entry::Entity::find().order_by_desc(Column::Number).limit(most);
    if !filter.actor.is_empty() {
        query = query.filter(Column::Actor.eq(filter.actor.as_str()));
    }
    if !filter.action.is_empty() {
        query = query.filter(Column::Action.eq(filter.action.as_str()));
    }
    if !filter.subject.is_empty() {
        query = query.filter(Column::Subject.contains(filter.subject.as_str()));
    }
    if let Some(from) = filter.from_ms {
        query = query.filter(Column::At.gte(from));
    }
    if let Some(until) = filter.until_ms {
        query = query.filter(Column::At.lt(until));
    }
    if let Some(before) = filter.before {
        query = query.filter(Column::Number.lt(before));
    }
    Ok(query.all(db).await?)
}

/// All kinds of acts that the log has, by name.
pub async fn actions(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let all = audit_entry::Entity::find()
        .select_only()
        .column(audit_entry::Column::Action)
        .distinct()
        .order_by_asc(audit_entry::Column::Action);
    Ok(all.into_tuple().all(db).await?)
}

/// Notes that somebody was refused; once, however often it is tried in a row.
pub async fn refused(app: &App, actor: &str, subject: &str) -> Result<()> {
    let last = newest(app.db.read(), 1).await?;
    let same = |l: &audit_entry::Model| l.actor == actor && l.action == REFUSED && l.subject == subject;
    if last.first().is_some_and(same) {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    record(app, &tx, actor, REFUSED, subject, &Value::Object(serde_json::Map::new())).await?;
    tx.commit().await
}

/// How the log names what a role did not permit.
const REFUSED: &str = "refused";

/// The newest lines.
pub async fn newest(db: &impl ConnectionTrait, most: u64) -> Result<Vec<audit_entry::Model>> {
    Ok(audit_entry::Entity::find().order_by_desc(audit_entry::Column::Number).limit(most).all(db).await?)
}
