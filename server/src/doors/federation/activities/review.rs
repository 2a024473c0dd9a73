//! Branches of the network read held posts for each other: one asks, the other answers.

use activitypub_federation::{config::Data, traits::Activity};
use serde::Deserialize;
use serde_json::Value;

use super::shared::{Id, actor_of};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    moderation::decisions::request,
    wire::remote::json::id_of,
};

#[derive(Debug, Deserialize)]
pub struct ReviewRequest {
    pub id: Id,
    pub actor: Id,
    pub object: Value,
}

#[async_trait::async_trait]
impl Activity for ReviewRequest {
    type DataType = App;
    type Error = Error;

    super::shared::activity!(ReviewRequest);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        Ok(())
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let branch = actor_of(app, &self.actor).await?;
        let tx = app.db.begin().await?;
        if first_time(app, &tx, self.id.as_str()).await? {
            request::receive(app, &tx, &branch, self.id.as_str(), &self.object).await?;
        }
        tx.commit().await
    }
}

#[derive(Debug, Deserialize)]
pub struct ReviewAnswer {
    pub id: Id,
    pub actor: Id,
    pub object: Value,
    #[serde(default)]
    pub result: String,
    #[serde(default)]
    pub content: String,
}

#[async_trait::async_trait]
impl Activity for ReviewAnswer {
    type DataType = App;
    type Error = Error;

    super::shared::activity!(ReviewAnswer);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        Ok(())
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let branch = actor_of(app, &self.actor).await?;
        let Some(uri) = id_of(&self.object) else { return Ok(()) };
        let tx = app.db.begin().await?;
        if first_time(app, &tx, self.id.as_str()).await? {
            request::answered(app, &tx, &branch, uri, &self.result, &self.content).await?;
        }
        tx.commit().await
    }
}
