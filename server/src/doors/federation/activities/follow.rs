//! Somebody wants to follow a profile of ours.

use activitypub_federation::kinds::activity::FollowType;
use serde::Deserialize;
use serde_json::Value;

use super::{
    replay::{self, Replay, comes_again, record},
    shared::{Effect, Id, begin, our_profile, text_or_none},
};
use crate::{
    base::{app::App, error::Result},
    people::follows,
    wire::{remote::json::id_of, sender::Sender},
};

#[derive(Debug, Deserialize)]
pub struct Follow {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: FollowType,
    pub actor: Id,
    pub object: Value,
    #[serde(default, deserialize_with = "text_or_none")]
    pub published: Option<String>,
}

impl Effect for Follow {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let followed = our_profile(app, id_of(&self.object).unwrap_or_default()).await?;
        let follower = &sender.profile;
        let tx = begin(app, &self.actor).await?;
        let published = replay::published(self.published.as_deref());
        // What comes again is answered again, for our answer may have been lost, and whoever was removed here may ask again.
        // After its Undo it may be a late copy (see `replay`), and its sender hears that nobody follows.
        let again = [&followed.uri, &followed.handle].into_iter().any(|of| comes_again(self.id.as_str(), of));
        if record(app, &tx, self.id.as_str(), published, again).await? == Replay::TakenBack {
            follows::refuse(app, &tx, &followed, follower, self.id.as_str()).await?;
            return tx.commit().await;
        }
        follows::receive(app, &tx, follower, &followed, self.id.as_str()).await?;
        tx.commit().await
    }
}
