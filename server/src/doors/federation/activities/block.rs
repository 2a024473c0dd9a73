//! Somebody has blocked a profile of ours.

use activitypub_federation::{config::Data, kinds::activity::BlockType, traits::Activity};
use serde::Deserialize;
use serde_json::Value;

use super::{
    replay::{self, Replay, record},
    shared::{Id, actor_of, begin, our_profile},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    people::blocks,
    wire::remote::json::id_of,
};

#[derive(Debug, Deserialize)]
pub struct Block {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: BlockType,
    pub actor: Id,
    pub object: Value,
    pub published: Option<String>,
}

#[async_trait::async_trait]
impl Activity for Block {
    type DataType = App;
    type Error = Error;

    super::shared::activity!(Block);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        Ok(())
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let blocker = actor_of(app, &self.actor).await?;
        let blocked = our_profile(app, id_of(&self.object).unwrap_or_default()).await?;
        let tx = begin(app, &self.actor).await?;
        // By state, not by id: Takahē gives a second block the id of the first.
        let published = replay::published(self.published.as_deref());
        if record(app, &tx, self.id.as_str(), published, true).await? != Replay::TakenBack {
            blocks::receive(app, &tx, &blocker, &blocked).await?;
        }
        tx.commit().await
    }
}
