//! A boost.

use activitypub_federation::kinds::activity::AnnounceType;
use serde::Deserialize;
use serde_json::Value;

use super::{
    relayed,
    replay::{Replay, comes_again, record},
    shared::{Effect, Id, begin, text_or_none},
};
use crate::{
    base::{app::App, clock::parse_iso, error::Result},
    entities::follow,
    jobs::{FetchBoost, Job, enqueue},
    posts::boost,
    wire::{
        remote::{json::id_of, known},
        sender::Sender,
    },
};

#[derive(Debug, Deserialize)]
pub struct Announce {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: AnnounceType,
    pub actor: Id,
    pub object: Value,
    #[serde(default, deserialize_with = "text_or_none")]
    pub published: Option<String>,
}

impl Effect for Announce {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let booster = &sender.profile;
        let object_uri = id_of(&self.object).or_else(|| id_of(&self.object["object"])).map(str::to_owned);
        let Some(object_uri) = object_uri else { return Ok(()) };
        let published = self.published.as_deref().and_then(parse_iso);
        let published_ms = published.unwrap_or_else(|| app.clock.now_ms());
        let tx = begin(app, &self.actor).await?;
        let replay = record(app, &tx, self.id.as_str(), published, comes_again(self.id.as_str(), &object_uri)).await?;
        if !replay.counts() {
            return Ok(());
        }
        if relayed::is_activity(&self.object) {
            relayed::receive(app, &tx, booster, &self.object).await?;
            return tx.commit().await;
        }
        if replay == Replay::Back {
            boost::unbury(&tx, booster.id, self.id.as_str()).await?;
        }
        match known::post(app, &*tx, &object_uri).await? {
            // Nobody boosts a boost.
            Some(original) if original.boost_of_id.is_some() => {}
            Some(original) if original.deleted_at.is_none() => {
                boost::receive(app, &tx, sender, self.id.as_str(), &original, published_ms).await?;
            }
            None if !app.config.is_local(&object_uri) && follow::is_followed_here(&*tx, booster.id).await? => {
                let job =
                    FetchBoost { booster_id: booster.id, boost_uri: self.id.to_string(), object_uri, published_ms };
                enqueue(app, &tx, &Job::FetchBoost(job)).await?;
            }
            _ => {}
        }
        tx.commit().await
    }
}
