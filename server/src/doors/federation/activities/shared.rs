//! What the activities share: the profiles that they name, and the fields that each of them has.

use sea_orm::ConnectionTrait;
use url::Url;

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::profile,
    wire::remote::actors,
};

/// The actor's profile; it was stored when its signature was verified.
pub(super) async fn actor_of(app: &App, uri: &Url) -> Result<profile::Model> {
    actors::known(app.db.read(), uri.as_str()).await?.ok_or(Error::NotFound)
}

/// Begins a transaction about an actor's follows, favourites, boosts and blocks: one at a time, in whatever order they come.
pub(super) async fn begin(app: &App, actor: &Url) -> Result<Tx> {
    let tx = app.db.begin().await?;
    tx.alone(actor.as_str()).await?;
    Ok(tx)
}

/// A profile of ours that an activity names.
pub(super) async fn our_profile(app: &App, uri: &str) -> Result<profile::Model> {
    our_profile_in(app.db.read(), uri).await
}

/// The same inside a transaction.
pub(super) async fn our_profile_in(db: &impl ConnectionTrait, uri: &str) -> Result<profile::Model> {
    let found = actors::known(db, uri).await?;
    found.filter(|p| p.domain.is_none() && p.kind != profile::Kind::Instance).ok_or(Error::NotFound)
}

/// The fields that every activity has, and the part of the trait that reads them.
macro_rules! activity {
    ($name:ident) => {
        fn id(&self) -> &url::Url {
            &self.id
        }

        fn actor(&self) -> &url::Url {
            &self.actor
        }
    };
}
pub(super) use activity;
