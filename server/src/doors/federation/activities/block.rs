//! Somebody has blocked a profile of ours.

use activitypub_federation::kinds::activity::BlockType;
use serde::Deserialize;
use serde_json::Value;

use super::{
    replay::{self, Replay, record},
    shared::{Effect, Id, begin, our_profile, text_or_none},
};
use crate::{
    base::{app::App, error::Result},
    people::blocks,
    wire::{remote::json::id_of, sender::Sender},
};

#[derive(Debug, Deserialize)]
pub struct Block {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: BlockType,
    pub actor: Id,
    pub object: Value,
    #[serde(default, deserialize_with = "text_or_none")]
    pub published: Option<String>,
}

impl Effect for Block {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let blocker = &sender.profile;
        let blocked = our_profile(app, id_of(&self.object).unwrap_or_default()).await?;
        let tx = begin(app, &self.actor).await?;
        // By state, not by id: Takahē gives a second block the id of the first.
        let published = replay::published(self.published.as_deref());
        if record(app, &tx, self.id.as_str(), published, true).await? != Replay::TakenBack {
            blocks::receive(app, &tx, blocker, &blocked, self.id.as_str()).await?;
        }
        tx.commit().await
    }
}
