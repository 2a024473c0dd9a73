//! Somebody wants to follow a profile of ours.

use activitypub_federation::{config::Data, kinds::activity::FollowType, traits::Activity};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::shared::{actor_of, our_profile};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    entities::follow,
    people::follows,
    wire::remote::json::id_of,
};

#[derive(Debug, Deserialize)]
pub struct Follow {
    pub id: Url,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: FollowType,
    pub actor: Url,
    pub object: Value,
}

#[async_trait::async_trait]
impl Activity for Follow {
    type DataType = App;
    type Error = Error;

    super::shared::activity!(Follow);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        Ok(())
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let followed = our_profile(app, id_of(&self.object).unwrap_or_default()).await?;
        let follower = actor_of(app, &self.actor).await?;
        let tx = app.db.begin().await?;
        let fresh = first_time(app, &tx, &self.id).await?;
        // The same request again is answered again, for our answer may have been lost; unless it was taken back.
        if !fresh && follow::find(&*tx, follower.id, followed.id).await?.is_none() {
            return Ok(());
        }
        follows::receive(app, &tx, &follower, &followed, self.id.as_str()).await?;
        tx.commit().await
    }
}
