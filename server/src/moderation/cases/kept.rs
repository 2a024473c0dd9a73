//! How long closed cases are kept, by kind: the branch sets it. What is held, or open, stays.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, Condition, ConnectionTrait};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    entities::moderation_case::Column,
};

/// A complaint comes without a name too, and is one because it has a number.
pub const KINDS: [&str; 4] = ["report", "flag", "anonymous", "complaint"];

const SETTING: &str = "cases-kept";
const FIRST_DAYS: i64 = 730;
const LEAST_DAYS: i64 = 30;
const MOST_DAYS: i64 = 3_650;

/// Days for each kind.
pub async fn days(db: &impl ConnectionTrait) -> Result<BTreeMap<String, i64>> {
    let kept = setting(db, SETTING).await?;
    let set: BTreeMap<String, i64> = kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    Ok(KINDS.iter().map(|k| ((*k).to_owned(), set.get(*k).copied().unwrap_or(FIRST_DAYS))).collect())
}

/// Sets them.
///
/// # Errors
/// 422 where one is missing, or shorter or longer than makes sense.
pub async fn set(app: &App, actor: &str, days: BTreeMap<String, i64>) -> Result<()> {
    let fits = |d: &i64| (LEAST_DAYS..=MOST_DAYS).contains(d);
    if days.len() != KINDS.len() || !KINDS.iter().all(|k| days.get(*k).is_some_and(fits)) {
        return Err(Error::unprocessable("A closed case is kept between 30 days and ten years."));
    }
    let text = serde_json::to_string(&days).map_err(Error::internal)?;
    let tx = app.db.begin().await?;
    put_setting(&tx, SETTING, text).await?;
    audit::record(app, &tx, actor, "cases.kept", "", &json!(days)).await?;
    tx.commit().await
}

/// The cases of a kind.
pub fn of_kind(kind: &str) -> Condition {
    match kind {
        "complaint" => Condition::all().add(Column::Reference.is_not_null()),
        other => Condition::all().add(Column::Reference.is_null()).add(Column::Source.eq(other)),
    }
}
