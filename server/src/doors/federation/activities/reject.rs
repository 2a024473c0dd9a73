//! A follow request of ours was declined, or a follower of theirs dismissed.

use activitypub_federation::kinds::activity::RejectType;
use serde::Deserialize;
use serde_json::Value;

use super::{
    accept::follower_named,
    shared::{Effect, Id},
};
use crate::{
    base::{app::App, error::Result},
    doors::federation::seen::first_time,
    people::follows,
    posts::{quotes, requested},
    wire::sender::Sender,
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

impl Effect for Reject {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let followed = &sender.profile;
        let follower_id = follower_named(app, &self.object, followed.id).await?;
        let tx = app.db.begin().await?;
        if !first_time(app, &tx, self.id.as_str()).await? {
            return Ok(());
        }
        if !quotes::answered(app, &tx, followed, &self.object, None).await?
            && !requested::answered(app, &tx, followed, &self.object, None).await?
            && let Some(follower_id) = follower_id
        {
            follows::receive_removal(&tx, followed.id, follower_id).await?;
        }
        tx.commit().await
    }
}
