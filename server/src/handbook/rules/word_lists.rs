//! Lists of words that rules refer to by name, kept once and changed once for all of them.

use sea_orm::ConnectionTrait;
use serde_json::json;

use super::version::bump;
use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    policy::Lists,
};

/// All lists as JSON.
const LISTS: &str = "rules-lists";

/// The branch's lists.
pub async fn word_lists(db: &impl ConnectionTrait) -> Result<Lists> {
    Ok(setting(db, LISTS).await?.and_then(|v| serde_json::from_str(&v).ok()).unwrap_or_default())
}

/// Makes a list where there is none of that name; what the branch has made of it stays.
pub(super) async fn ensure(app: &App, tx: &Tx, name: &str, words: &[&str]) -> Result<()> {
    let mut lists = word_lists(&**tx).await?;
    if lists.contains_key(name) {
        return Ok(());
    }
    lists.insert(name.to_owned(), words.iter().map(|w| (*w).to_owned()).collect());
    put(app, tx, name, &lists).await
}

pub(super) async fn put(app: &App, tx: &Tx, name: &str, lists: &Lists) -> Result<()> {
    put_setting(tx, LISTS, serde_json::to_string(lists).map_err(Error::internal)?).await?;
    let words = lists.get(name).map_or(0, Vec::len);
    audit::record(app, tx, "admin", "rules.list", name, &json!({ "words": words })).await?;
    bump(tx).await
}
