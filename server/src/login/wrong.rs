//! Sign-ins that look wrong, counted for the branch as a whole: nobody is named.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    base::{error::Result, tally},
    entities::session::{self, Column},
};

/// Sessions that are looked at.
const MOST: u64 = 2_000;

/// Wrong passwords since a time.
pub async fn passwords(db: &impl ConnectionTrait, since_ms: i64) -> Result<i64> {
    tally::since(db, tally::WRONG_PASSWORD, since_ms).await
}

/// Sessions that have begun since a time in a kind of browser that their login has not used before; a login's first browser is
/// none.
pub async fn new_devices(db: &impl ConnectionTrait, since_ms: i64) -> Result<i64> {
    let recent = session::Entity::find().filter(Column::CreatedAt.gte(since_ms)).limit(MOST).all(db).await?;
    let logins: HashSet<i64> = recent.iter().map(|s| s.login_id).collect();
    let all = session::Entity::find().filter(Column::LoginId.is_in(logins)).all(db).await?;
    let is_new = |s: &&session::Model| {
        // Of those of one hour, one came first; which, no row says.
        let earlier = |o: &&session::Model| (o.created_at, &o.id) < (s.created_at, &s.id);
        let mut before = all.iter().filter(|o| o.login_id == s.login_id).filter(earlier).peekable();
        before.peek().is_some() && before.all(|o| o.agent != s.agent)
    };
    Ok(i64::try_from(recent.iter().filter(is_new).count()).unwrap_or(i64::MAX))
}
