//! The branch's rules as they are kept, and the ruleset that the gate asks.

use std::sync::Arc;

use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use super::{home::known, version, word_lists::word_lists};
use crate::{
    base::{
        app::App,
        clock::HOUR,
        error::{Error, Result},
        settings::{self, OWN_CHANGES},
    },
    entities::rule,
    policy::Ruleset,
};

/// The rules in force, and of which count of what is the branch's own, and which hour, they know.
struct Current {
    rules: Arc<Ruleset>,
    own: Option<String>,
    hour: i64,
}

/// The rules in force, compiled when they or what is the branch's own have changed; what other branches say of themselves is
/// read each hour.
pub async fn current(app: &App, db: &impl ConnectionTrait) -> Result<Arc<Ruleset>> {
    let [version, own] = settings::both(db, [version::VERSION, OWN_CHANGES]).await?;
    let (version, hour) = (version.map_or(0, |v| version::parsed(&v)), app.clock.now_ms() / HOUR);
    let is_so = |kept: &Arc<Current>| kept.rules.version == version && kept.own == own && kept.hour == hour;
    if let Some(kept) = app.kept.get::<Current>().filter(is_so) {
        return Ok(Arc::clone(&kept.rules));
    }
    let rows = rule::Entity::find().order_by_asc(rule::Column::Id).all(db).await?;
    let rules = Arc::new(Ruleset::with_lists(version, known(app, db).await?, word_lists(db).await?, &rows));
    app.kept.put(Current { rules: Arc::clone(&rules), own, hour });
    Ok(rules)
}

/// All rules, in the order in which they were made.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<rule::Model>> {
    Ok(rule::Entity::find().order_by_asc(rule::Column::Id).all(db).await?)
}

pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<rule::Model> {
    rule::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}
