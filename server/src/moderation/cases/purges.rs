//! What was purged: the audit log has a line for each time, and that line, with its place in the chain of hashes, is the
//! certificate. Which cases they were stands in it as a hash alone.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};

use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
    },
    entities::audit_entry::{self as row, Column},
};

/// The action by which the audit log knows them.
pub const ACTION: &str = "case.purge";
/// Purges that a page lists.
const MOST: u64 = 50;

/// The newest purges.
pub async fn newest(db: &impl ConnectionTrait) -> Result<Vec<row::Model>> {
    let all = row::Entity::find().filter(Column::Action.eq(ACTION)).order_by_desc(Column::Number).limit(MOST);
    Ok(all.all(db).await?)
}

/// What a line of the log says.
pub fn details(entry: &row::Model) -> Value {
    serde_json::from_str(&entry.details).unwrap_or_default()
}

/// The certificate of one.
///
/// # Errors
/// 404 for a line that is about something else.
pub async fn certificate(app: &App, number: i64) -> Result<String> {
    let found = row::Entity::find_by_id(number).one(app.db.read()).await?;
    let found = found.filter(|e| e.action == ACTION).ok_or(Error::NotFound)?;
    let said = details(&found);
    let whole = json!({
        "branch": app.config.name,
        "purged_at": iso(found.at),
        "cases": said["cases"],
        "kinds": said["kinds"],
        "days_kept": said["days"],
        "what": "reports, evidence, histories, letters, measures and seals of these cases",
        "sha256_of_case_numbers": said["hash"],
        "audit_log": { "number": found.number, "hash": found.hash },
    });
    serde_json::to_string_pretty(&whole).map_err(Error::internal)
}
