//! Followers synchronisation (FEP-8fcf): both sides of a follow may lose an Undo; a digest that comes with posts for
//! followers shows it. <https://w3id.org/fep/8fcf>

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::{
    base::{app::App, error::Result},
    entities::{
        follow::{self, State},
        profile,
    },
    jobs::{Job, SyncFollowers, enqueue_once},
    wire::{outbox::digest_of, remote::json::same_origin},
};

const NAME: &str = "collection-synchronization";

/// Compares what a server says of our followers of its profile with what we know; a job mends what differs.
pub async fn compare(app: &App, owner: &profile::Model, headers: &HeaderMap) -> Result<()> {
    let Some(said) = headers.get(NAME).and_then(|v| v.to_str().ok()).map(parameters) else { return Ok(()) };
    let text = |name: &str| said.get(name).map(String::as_str).unwrap_or_default();
    let url = text("url");
    if owner.followers_uri.is_empty() || text("collectionId") != owner.followers_uri || !same_origin(url, &owner.uri) {
        return Ok(());
    }
    if digest_of(ours(app, owner.id).await?.iter()) == text("digest").to_lowercase() {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    let job = Job::SyncFollowers(SyncFollowers { profile_id: owner.id, url: url.to_owned() });
    enqueue_once(app, &tx, &job, app.clock.now_ms()).await?;
    tx.commit().await
}

/// The ids of our profiles that follow one.
async fn ours(app: &App, followed_id: i64) -> Result<Vec<String>> {
    let followers = follow::Entity::find()
        .select_only()
        .column(follow::Column::FollowerId)
        .filter(follow::Column::FollowedId.eq(followed_id))
        .filter(follow::Column::State.eq(State::Accepted))
        .into_query();
    Ok(profile::Entity::find()
        .select_only()
        .column(profile::Column::Uri)
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Id.in_subquery(followers))
        .into_tuple()
        .all(app.db.read())
        .await?)
}

/// `name="value", …`
fn parameters(text: &str) -> BTreeMap<String, String> {
    let pairs = text.split(',').filter_map(|p| p.trim().split_once('='));
    pairs.map(|(n, v)| (n.trim().to_owned(), v.trim().trim_matches('"').to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_proposal() {
        let said = parameters(
            "collectionId=\"https://social.example.org/users/Alice/followers\", \
             url=\"https://social.example.org/users/Alice/followers_synchronization\", digest=\"c3\"",
        );
        assert_eq!(said["collectionId"], "https://social.example.org/users/Alice/followers");
        let uris = ["https://testing.example.org/users/1", "https://testing.example.org/users/2"].map(str::to_owned);
        assert_eq!(digest_of(uris.iter()), "c33f48cd341ef046a206b8a72ec97af65079f9a3a9b90eef79c5920dce45c61f");
    }
}
