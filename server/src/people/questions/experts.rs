//! Who may be asked about what: said by each for herself, and taken back as easily.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::topic;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        expert_topic as row,
        profile::{self, Kind},
    },
};

const MOST_TOPICS: usize = 10;

/// Says about what somebody may be asked, one topic a line; nothing for nothing any longer.
///
/// # Errors
/// 404 for a personal profile, 422 for a topic that is none, and for too many.
pub async fn offer(app: &App, me: &profile::Model, topics: &str) -> Result<()> {
    if me.kind != Kind::Professional {
        return Err(Error::NotFound);
    }
    let lines = topics.lines().map(str::trim).filter(|l| !l.is_empty());
    let mut topics = lines.map(topic::checked).collect::<Result<Vec<_>>>()?;
    topics.sort();
    topics.dedup();
    if topics.len() > MOST_TOPICS {
        return Err(Error::unprocessable("Name ten topics at most."));
    }
    let tx = app.db.begin().await?;
    row::Entity::delete_many().filter(row::Column::ProfileId.eq(me.id)).exec(&*tx).await?;
    for topic in topics {
        let new = row::ActiveModel { profile_id: Set(me.id), topic: Set(topic) };
        row::Entity::insert(new).exec_without_returning(&*tx).await?;
    }
    tx.commit().await
}

/// The topics of a profile.
///
/// # Errors
/// A fault of the database.
pub async fn of(app: &App, profile_id: i64) -> Result<Vec<String>> {
    let own = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).order_by_asc(row::Column::Topic);
    Ok(own.all(app.db.read()).await?.into_iter().map(|r| r.topic).collect())
}

/// Each topic with who may be asked about it, of those who are here; of one topic, or of all.
///
/// # Errors
/// A fault of the database.
pub async fn all(app: &App, topic: Option<&str>) -> Result<BTreeMap<String, Vec<profile::Model>>> {
    let mut found = row::Entity::find();
    if let Some(topic) = topic {
        found = found.filter(row::Column::Topic.eq(topic));
    }
    let rows = found.all(app.db.read()).await?;
    let people = profile::by_ids(app.db.read(), rows.iter().map(|r| r.profile_id)).await?;
    let mut by_topic: BTreeMap<String, Vec<profile::Model>> = BTreeMap::new();
    for row in rows {
        if let Some(person) = people.get(&row.profile_id).filter(|p| p.frozen_on.is_none() && p.gone_at.is_none()) {
            by_topic.entry(row.topic).or_default().push(person.clone());
        }
    }
    for people in by_topic.values_mut() {
        people.sort_by(|a, b| a.handle_folded.cmp(&b.handle_folded));
    }
    Ok(by_topic)
}
