//! A favourite. An emoji reaction counts as one.

use activitypub_federation::{config::Data, traits::Activity};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::{actor_of, first_time};
use crate::{
    app::App,
    error::{Error, Result},
    posts::{self, Reader},
    reactions,
    remote::documents::id_of,
};

#[derive(Debug, Deserialize)]
pub struct Like {
    pub id: Url,
    pub actor: Url,
    pub object: Value,
}

#[async_trait::async_trait]
impl Activity for Like {
    type DataType = App;
    type Error = Error;

    super::activity!(Like);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        Ok(())
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let profile = actor_of(app, &self.actor).await?;
        let object = id_of(&self.object).unwrap_or_default();
        let Some(post) = posts::by_uri(app.db.read(), object).await? else { return Ok(()) };
        // Only who may see a post can like it; whoever can't hears nothing of it.
        if posts::see(app.db.read(), Reader::Remote(profile.id), post.id).await.is_err() {
            return Ok(());
        }
        let tx = app.db.begin().await?;
        if first_time(app, &tx, &self.id).await? {
            reactions::receive(app, &tx, &profile, &post, self.id.as_str()).await?;
        }
        tx.commit().await
    }
}
