//! Somebody offers herself as a mentor, and takes that back.

use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        typed::typed,
    },
    entities::{
        mentor as row,
        profile::{self, Kind},
    },
    wire::{network, standing::host_of},
};

const MOST_WORDS: usize = 300;

/// What a mentor says of herself, on one line.
pub(super) fn said(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace('\0', "").chars().take(MOST_WORDS).collect()
}

/// Offers somebody as a mentor with what she can help with; without words no longer.
///
/// # Errors
/// 404 for a personal or a shared profile.
pub async fn offer(app: &App, me: &profile::Model, text: &str) -> Result<()> {
    if me.kind != Kind::Professional {
        return Err(Error::NotFound);
    }
    let words = said(&typed(text, MOST_WORDS)?);
    let tx = app.db.begin().await?;
    if words.is_empty() {
        row::Entity::delete_by_id(me.id).exec(&*tx).await?;
    } else {
        let new = row::ActiveModel { profile_id: Set(me.id), words: Set(words) };
        let again = OnConflict::column(row::Column::ProfileId).update_column(row::Column::Words).to_owned();
        row::Entity::insert(new).on_conflict(again).exec_without_returning(&*tx).await?;
    }
    tx.commit().await
}

/// What somebody has said of herself; none where she is no mentor.
///
/// # Errors
/// A fault of the database.
pub async fn of(app: &App, profile_id: i64) -> Result<Option<String>> {
    Ok(row::Entity::find_by_id(profile_id).one(app.db.read()).await?.map(|r| r.words))
}

/// All mentors whom one may ask, by handle: of this branch, and of those in our network.
///
/// # Errors
/// A fault of the database.
pub async fn all(app: &App) -> Result<Vec<(profile::Model, String)>> {
    let rows = row::Entity::find().all(app.db.read()).await?;
    let mut people = profile::by_ids(app.db.read(), rows.iter().map(|r| r.profile_id)).await?;
    let hosts = network::hosts(app, app.db.read()).await?;
    let is_here = |p: &profile::Model| match &p.domain {
        None => p.frozen_on.is_none() && p.gone_at.is_none(),
        Some(_) => p.gone_at.is_none() && hosts.iter().any(|h| host_of(&p.uri).as_ref() == Some(&h.host)),
    };
    let mut all: Vec<(profile::Model, String)> = rows
        .into_iter()
        .filter_map(|r| Some((people.remove(&r.profile_id)?, r.words)))
        .filter(|(p, _)| is_here(p))
        .collect();
    all.sort_by(|a, b| a.0.handle_folded.cmp(&b.0.handle_folded));
    Ok(all)
}
