//! A post is featured on its author's profile, or no longer.

use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id};
use crate::{
    base::{app::App, error::Result},
    doors::federation::seen::first_time,
    entities::{post, uri},
    jobs::{FetchFeatured, Job, enqueue_once},
    posts::pins,
    wire::{remote::json::id_of, sender::Sender},
};

/// `Add` or `Remove`, by their type.
#[derive(Debug, Deserialize)]
pub struct Featured {
    pub id: Id,
    #[serde(rename = "type")]
    pub kind: String,
    pub actor: Id,
    pub object: Value,
    #[serde(default)]
    pub target: Value,
}

impl Effect for Featured {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let actor = &sender.profile;
        let object = id_of(&self.object).unwrap_or_default();
        if !actor.featured_uri.as_deref().zip(id_of(&self.target)).is_some_and(|(own, said)| uri::same(own, said)) {
            return Ok(());
        }
        let tx = app.db.begin().await?;
        // By state: Takahē's second Add has the bytes of the first.
        first_time(app, &tx, self.id.as_str()).await?;
        match post::by_uri(&*tx, object).await? {
            Some(post) if post.author_id == actor.id && self.kind == "Add" => {
                pins::receive(app, &tx, actor, &post).await?;
            }
            Some(post) => pins::receive_removal(&tx, actor.id, post.id).await?,
            None if self.kind == "Add" => {
                let job = Job::FetchFeatured(FetchFeatured { profile_id: actor.id });
                enqueue_once(app, &tx, &job, app.clock.now_ms()).await?;
            }
            None => {}
        }
        tx.commit().await
    }
}
