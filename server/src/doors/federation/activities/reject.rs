//! A follow request of ours was declined, or a follower of theirs dismissed.

use activitypub_federation::{config::Data, kinds::activity::RejectType, traits::Activity};
use serde::Deserialize;
use serde_json::Value;

use super::{
    accept::follower_named,
    shared::{Id, actor_of},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    people::follows,
    posts::quotes,
};

#[derive(Debug, Deserialize)]
pub struct Reject {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: RejectType,
    pub actor: Id,
    pub object: Value,
}

#[async_trait::async_trait]
impl Activity for Reject {
    type DataType = App;
    type Error = Error;

    super::shared::activity!(Reject);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        Ok(())
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let followed = actor_of(app, &self.actor).await?;
        let follower_id = follower_named(app, &self.object, followed.id).await?;
        let tx = app.db.begin().await?;
        if !first_time(app, &tx, self.id.as_str()).await? {
            return Ok(());
        }
        if !quotes::answered(app, &tx, &followed, &self.object, None).await?
            && let Some(follower_id) = follower_id
        {
            follows::receive_removal(&tx, followed.id, follower_id).await?;
        }
        tx.commit().await
    }
}
