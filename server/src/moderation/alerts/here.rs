//! What people of the branch do that looks as if it were somebody else: many apps, many deletions, many exports. Personal
//! profiles are named in none of it.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, sea_query::Expr};

use super::{
    found::Found,
    kinds::{self, Threshold},
};
use crate::{
    base::error::Result,
    entities::{
        archive, post,
        profile::{self, Kind},
        token,
    },
    login::wrong,
};

/// Rows that one look reads.
const MOST: u64 = 10_000;

/// Sign-ins in browsers that were not used before.
pub async fn new_devices(db: &impl ConnectionTrait, since: i64, t: Threshold) -> Result<Vec<Found>> {
    let count = wrong::new_devices(db, since).await?;
    Ok(Found::whole(kinds::NEW_DEVICES, count, t.count).into_iter().collect())
}

/// Wrong passwords.
pub async fn failures(db: &impl ConnectionTrait, since: i64, t: Threshold) -> Result<Vec<Found>> {
    let count = wrong::passwords(db, since).await?;
    Ok(Found::whole(kinds::FAILURES, count, t.count).into_iter().collect())
}

/// Archives that were asked for, by whoever.
pub async fn exports(db: &impl ConnectionTrait, since: i64, t: Threshold) -> Result<Vec<Found>> {
    let count = archive::Entity::find().filter(archive::Column::AskedAt.gte(since)).count(db).await?;
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Ok(Found::whole(kinds::EXPORTS, count, t.count).into_iter().collect())
}

/// Apps that were let in.
pub async fn tokens(db: &impl ConnectionTrait, since: i64, t: Threshold) -> Result<Vec<Found>> {
    let made: Vec<Option<i64>> = token::Entity::find()
        .select_only()
        .column(token::Column::ProfileId)
        .filter(token::Column::CreatedAt.gte(since))
        .filter(token::Column::ProfileId.is_not_null())
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    by_profile(db, kinds::TOKENS, made.into_iter().flatten(), t).await
}

/// Posts that were deleted.
#[expect(clippy::disallowed_methods, reason = "a bound value would not be seen to match the index of deleted posts")]
pub async fn deletions(db: &impl ConnectionTrait, since: i64, t: Threshold) -> Result<Vec<Found>> {
    let gone: Vec<i64> = post::Entity::find()
        .select_only()
        .column(post::Column::AuthorId)
        .filter(post::Column::DeletedAt.gte(since))
        .filter(Expr::cust("post.is_local"))
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    by_profile(db, kinds::DELETIONS, gone.into_iter(), t).await
}

async fn by_profile(
    db: &impl ConnectionTrait,
    kind: &'static str,
    each: impl Iterator<Item = i64>,
    t: Threshold,
) -> Result<Vec<Found>> {
    let mut counts: HashMap<i64, i64> = HashMap::new();
    for id in each {
        *counts.entry(id).or_default() += 1;
    }
    counts.retain(|_, count| *count >= t.count);
    let people = profile::by_ids(db, counts.keys().copied()).await?;
    let known = people.values().filter(|p| matches!(p.kind, Kind::Professional | Kind::Shared));
    let found = |p: &profile::Model| Found {
        kind,
        subject: p.handle.clone(),
        count: counts.get(&p.id).copied().unwrap_or_default(),
        details: String::new(),
    };
    Ok(known.map(found).collect())
}
