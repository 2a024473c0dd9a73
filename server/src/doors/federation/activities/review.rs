//! Branches of the network read held posts for each other: one asks, the other answers.

use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id};
use crate::{
    base::{app::App, error::Result},
    doors::federation::seen::first_time,
    moderation::decisions::request,
    wire::{remote::json::id_of, sender::Sender},
};

#[derive(Debug, Deserialize)]
pub struct ReviewRequest {
    pub id: Id,
    pub actor: Id,
    pub object: Value,
}

impl Effect for ReviewRequest {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let branch = &sender.profile;
        let tx = app.db.begin().await?;
        if first_time(app, &tx, self.id.as_str()).await? {
            request::receive(app, &tx, branch, self.id.as_str(), &self.object).await?;
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

impl Effect for ReviewAnswer {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let branch = &sender.profile;
        let Some(uri) = id_of(&self.object) else { return Ok(()) };
        let tx = app.db.begin().await?;
        if first_time(app, &tx, self.id.as_str()).await? {
            request::answered(app, &tx, branch, uri, &self.result, &self.content).await?;
        }
        tx.commit().await
    }
}
