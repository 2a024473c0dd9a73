//! The branch's rules as they are kept, and the ruleset that the gate asks.

use std::sync::Arc;

use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use super::{home::known, version};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::rule,
    policy::Ruleset,
};

/// The rules in force, compiled when they have changed.
pub async fn current(app: &App, db: &impl ConnectionTrait) -> Result<Arc<Ruleset>> {
    let version = version::number(db).await?.unwrap_or(0);
    if let Some(kept) = app.kept.get::<Ruleset>().filter(|r| r.version == version) {
        return Ok(kept);
    }
    let rows = rule::Entity::find().order_by_asc(rule::Column::Id).all(db).await?;
    Ok(app.kept.put(Ruleset::new(version, known(app, db).await?, &rows)))
}

/// All rules, in the order in which they were made.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<rule::Model>> {
    Ok(rule::Entity::find().order_by_asc(rule::Column::Id).all(db).await?)
}

pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<rule::Model> {
    rule::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}
