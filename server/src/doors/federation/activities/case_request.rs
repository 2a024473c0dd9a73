//! Branches of the network decide cases for each other that nobody at one of them may look into: one asks a colleague of the
//! other, who answers. What is said is sealed.

use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id};
use crate::{
    base::{app::App, error::Result},
    doors::federation::seen::first_time,
    moderation::cases::requests::{inbox, returned},
    wire::{remote::json::id_of, sender::Sender},
};

#[derive(Debug, Deserialize)]
pub struct CaseRequest {
    pub id: Id,
    pub actor: Id,
    pub object: Value,
}

impl Effect for CaseRequest {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let tx = app.db.begin().await?;
        if first_time(app, &tx, self.id.as_str()).await? {
            inbox::receive(app, &tx, &sender.profile, self.id.as_str(), &self.object).await?;
        }
        tx.commit().await
    }
}

#[derive(Debug, Deserialize)]
pub struct CaseAnswer {
    pub id: Id,
    pub actor: Id,
    pub object: Value,
    #[serde(default)]
    pub result: String,
    /// Sealed to the key that came with the request.
    #[serde(default)]
    pub content: String,
}

impl Effect for CaseAnswer {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let Some(uri) = id_of(&self.object) else { return Ok(()) };
        let tx = app.db.begin().await?;
        if first_time(app, &tx, self.id.as_str()).await? {
            returned::receive(app, &tx, &sender.profile, (uri, &self.result, &self.content)).await?;
        }
        tx.commit().await
    }
}
