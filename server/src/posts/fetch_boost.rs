//! Somebody boosted a post that we don't have: fetch it, then store the boost.

use sea_orm::EntityTrait;

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::profile,
    jobs::FetchBoost,
    posts,
    wire::sender::Sender,
};

/// Does the job; run twice, it does no harm.
pub async fn fetch_boost(app: &App, job: &FetchBoost) -> Result<()> {
    let booster = profile::Entity::find_by_id(job.booster_id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    let original = posts::fetch::find(app, &job.object_uri).await?;
    let tx = app.db.begin().await?;
    // Its Undo may be on its way.
    tx.alone(&booster.uri).await?;
    let sender = Sender::of(app, &*tx, &booster).await?;
    posts::boost::receive(app, &tx, &sender, &job.boost_uri, &original, job.published_ms).await?;
    tx.commit().await
}
