//! Before an election nothing of a campaign is posted in the branch's name: not from its kit, and not with its hashtag.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        clock,
        error::{Error, Result},
    },
    entities::{
        campaign, election_period,
        profile::{self, Kind},
    },
};

/// What whoever writes for a campaign then is told.
pub const PAUSED: &str = "Campaigns pause before the election. What you have written stays here; keep it for later.";

/// That a text has no campaign's hashtag, where campaigns pause today and its author speaks for the branch.
///
/// # Errors
/// 422 where it has one.
pub async fn check(app: &App, author: &profile::Model, text: &str) -> Result<()> {
    let speaks = matches!(author.kind, Kind::Professional | Kind::Shared);
    let read = post_text::parse(text);
    let tags: Vec<String> = read.tags().iter().map(|t| t.key()).collect();
    if !speaks || tags.is_empty() {
        return Ok(());
    }
    let (db, today) = (app.db.read(), clock::day(app.clock.now_ms()));
    let paused = election_period::Entity::find()
        .filter(election_period::Column::FirstDay.lte(&today))
        .filter(election_period::Column::LastDay.gte(&today))
        .one(db)
        .await?;
    if paused.is_none() {
        return Ok(());
    }
    let open = campaign::Entity::find().filter(campaign::Column::LastDay.gte(&today)).all(db).await?;
    let is_of = |c: &campaign::Model| post_text::tag::key(&c.hashtag).is_some_and(|key| tags.contains(&key));
    if open.iter().any(is_of) { Err(Error::unprocessable(PAUSED)) } else { Ok(()) }
}
