//! Somebody boosted a post that we don't have: fetch it, then store the boost.

use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    entities::profile,
    error::{Error, Result},
    posts,
};

/// The boost, as its activity told it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FetchBoost {
    pub booster_id: i64,
    pub boost_uri: String,
    pub object_uri: String,
    pub published_ms: i64,
}

impl FetchBoost {
    pub async fn run(&self, app: &App) -> Result<()> {
        let booster = profile::Entity::find_by_id(self.booster_id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
        let original = posts::fetch::find(app, &self.object_uri).await?;
        let tx = app.db.begin().await?;
        posts::boost::receive(app, &tx, &booster, &self.boost_uri, &original, self.published_ms).await?;
        tx.commit().await
    }
}
