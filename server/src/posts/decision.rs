//! Decisions about posts that a rule has stopped, as rows: what stands, why, and what an appeal has lifted.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use crate::{
    base::{
        app::App,
        clock::{DAY, MINUTE, day},
        db::Tx,
        error::{Error, Result},
        id,
        refusal::{Noted, Violation},
    },
    entities::{decision as row, verdict},
    policy::LIFTED,
};

/// A held post that nobody has looked at for so long goes back to its author.
pub const EXPIRES_MS: i64 = 14 * DAY;

/// How long after a decision its author may appeal; then it is deleted.
pub const APPEAL_MS: i64 = 30 * DAY;

/// How long a lifted rule lets the same author pass.
const LIFTED_MS: i64 = 7 * DAY;

/// Decisions that one page shows at most.
pub const MOST_SHOWN: u64 = 100;

/// Where a decision stands.
pub mod state {
    /// A post waits for review.
    pub const OPEN: &str = "open";
    pub const APPROVED: &str = "approved";
    pub const RETURNED: &str = "returned";
    pub const EXPIRED: &str = "expired";
    /// A rule said no.
    pub const REFUSED: &str = "refused";
    /// Its author says that this was wrong.
    pub const APPEALED: &str = "appealed";
    /// Somebody else has looked, and it stays.
    pub const UPHELD: &str = "upheld";
    /// Somebody else has looked, and it was wrong.
    pub const OVERTURNED: &str = "overturned";
}

/// A profile's own decisions, the newest first.
pub async fn of(app: &App, profile_id: i64) -> Result<Vec<row::Model>> {
    let own = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).order_by_desc(row::Column::Id);
    Ok(own.limit(MOST_SHOWN).all(app.db.read()).await?)
}

/// One of a profile's own.
pub async fn own(app: &App, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(row::Column::ProfileId.eq(profile_id)).one(app.db.read()).await?;
    found.ok_or(Error::NotFound)
}

/// The reasons of a decision.
pub fn reasons(found: &row::Model) -> Vec<Violation> {
    serde_json::from_str(&found.reasons).unwrap_or_default()
}

/// The rules that an appeal has lifted for one post, by its print, for some days.
pub async fn lifted(app: &App, profile_id: i64, print: &str) -> Result<Vec<String>> {
    let rows = row::Entity::find()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::Print.eq(print))
        .filter(row::Column::State.eq(state::OVERTURNED))
        .filter(row::Column::DecidedAt.gt(app.clock.now_ms() - LIFTED_MS))
        .all(app.db.read())
        .await?;
    Ok(rows.iter().flat_map(|r| reasons(r).into_iter().map(|v| v.rule)).collect())
}

/// A lifted rule has let its post pass, and counts again.
pub async fn use_up(tx: &Tx, profile_id: i64, noted: &Noted) -> Result<()> {
    let Some(print) = noted.print.as_deref().filter(|_| noted.matched.iter().any(|(_, _, o)| *o == LIFTED)) else {
        return Ok(());
    };
    let change = row::ActiveModel { state: Set(state::APPROVED.to_owned()), ..Default::default() };
    row::Entity::update_many()
        .set(change)
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::Print.eq(print))
        .filter(row::Column::State.eq(state::OVERTURNED))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// The refusal of the same post that stands already: whoever tries again makes no second one.
pub async fn same(tx: &Tx, profile_id: i64, print: &str) -> Result<Option<row::Model>> {
    Ok(row::Entity::find()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::Print.eq(print))
        .filter(row::Column::State.is_in([state::REFUSED, state::APPEALED]))
        .one(&**tx)
        .await?)
}

/// What is decided, or not yet, about posts that are kept, by the ids of what is kept.
pub async fn of_held(db: &impl ConnectionTrait, held_ids: &[i64]) -> Result<HashMap<i64, row::Model>> {
    let rows = row::Entity::find().filter(row::Column::HeldId.is_in(held_ids.iter().copied())).all(db).await?;
    Ok(rows.into_iter().filter_map(|r| Some((r.held_id?, r))).collect())
}

/// What is taken back is decided about no more.
pub async fn drop_held(tx: &Tx, held_id: i64) -> Result<()> {
    row::Entity::delete_many().filter(row::Column::HeldId.eq(held_id)).exec(&**tx).await?;
    Ok(())
}

/// How many wait for somebody at the desk.
pub async fn waiting(db: &impl ConnectionTrait) -> Result<u64> {
    let open = row::Entity::find().filter(row::Column::State.is_in([state::OPEN, state::APPEALED]));
    Ok(open.count(db).await?)
}

/// Counts how long somebody waited, without saying who.
pub async fn record_wait(app: &App, tx: &Tx, found: &row::Model, outcome: &str) -> Result<()> {
    let waited = (app.clock.now_ms() - found.created_at) / MINUTE;
    let count = verdict::Model {
        id: id::random(),
        rule: found.rule.clone(),
        clause: found.clause.clone(),
        outcome: outcome.to_owned(),
        ruleset_version: found.ruleset_version,
        day: day(app.clock.now_ms()),
        domain: None,
        waited: Some(waited),
    };
    verdict::ActiveModel::from(count).insert(&**tx).await?;
    Ok(())
}
