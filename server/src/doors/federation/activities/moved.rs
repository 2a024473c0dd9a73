//! Somebody has moved to another profile. Believed only if the new one says that it is the old one as well (FEP-7628).

use activitypub_federation::{config::Data, traits::Activity};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::shared::actor_of;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    entities::profile,
    jobs::{Job, MoveFollowers, enqueue},
    people::moving,
    wire::remote::json::id_of,
};

#[derive(Debug, Deserialize)]
pub struct Move {
    pub id: Url,
    pub actor: Url,
    pub object: Value,
    pub target: Value,
}

#[async_trait::async_trait]
impl Activity for Move {
    type DataType = App;
    type Error = Error;

    super::shared::activity!(Move);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        if id_of(&self.object) == Some(self.actor.as_str()) {
            Ok(())
        } else {
            Err(Error::unprocessable("Who moves is not the sender."))
        }
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let old = actor_of(app, &self.actor).await?;
        let target = id_of(&self.target).unwrap_or_default();
        let new = moving::as_it_is(app, target).await?;
        if new.id == old.id || !moving::aliases(&new).contains(&old.uri) {
            return Err(Error::unprocessable("The new profile does not say that it is the old one as well."));
        }
        let tx = app.db.begin().await?;
        if !first_time(app, &tx, &self.id).await? {
            return Ok(());
        }
        let change =
            profile::ActiveModel { id: Set(old.id), moved_to_uri: Set(Some(new.uri.clone())), ..Default::default() };
        change.update(&*tx).await?;
        enqueue(app, &tx, &Job::MoveFollowers(MoveFollowers { from_id: old.id, to_id: new.id })).await?;
        tx.commit().await
    }
}
