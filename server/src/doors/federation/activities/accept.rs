//! A follow request of ours was accepted.

use activitypub_federation::kinds::activity::AcceptType;
use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id, our_profile};
use crate::{
    base::{app::App, error::Result},
    doors::federation::seen::first_time,
    entities::{follow, profile},
    people::follows,
    posts::{quotes, requested},
    wire::{remote::json::id_of, sender::Sender},
};

#[derive(Debug, Deserialize)]
pub struct Accept {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: AcceptType,
    pub actor: Id,
    pub object: Value,
    /// What the yes consists of: for a quote its stamp.
    #[serde(default)]
    pub result: Value,
}

impl Effect for Accept {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let followed = &sender.profile;
        let follower_id = follower_named(app, &self.object, followed.id).await?;
        let tx = app.db.begin().await?;
        if !first_time(app, &tx, self.id.as_str()).await? {
            return Ok(());
        }
        if quotes::answered(app, &tx, followed, &self.object, id_of(&self.result)).await? {
            return tx.commit().await;
        }
        // Servers of older versions give the answer itself as the stamp.
        let stamp = id_of(&self.result).unwrap_or(self.id.as_str());
        if requested::answered(app, &tx, followed, &self.object, Some(stamp)).await? {
            return tx.commit().await;
        }
        let Some(follower_id) = follower_id else { return Ok(()) };
        let follower = profile::local_by_id(&*tx, follower_id).await?;
        follows::receive_accept(app, &tx, followed, &follower).await?;
        tx.commit().await
    }
}

/// Which of our profiles had asked: by the request's id, or by the embedded request of servers that make ids anew.
pub(super) async fn follower_named(app: &App, object: &Value, followed_id: i64) -> Result<Option<i64>> {
    let by_id = match id_of(object) {
        Some(uri) => follows::by_uri(app.db.read(), uri).await?,
        None => None,
    };
    let found = match (by_id, id_of(&object["actor"])) {
        (Some(row), _) => Some(row),
        (None, Some(actor)) => match our_profile(app, actor).await {
            Ok(follower) => follow::find(app.db.read(), follower.id, followed_id).await?,
            Err(_) => None,
        },
        (None, None) => None,
    };
    Ok(found.filter(|f| f.followed_id == followed_id).map(|f| f.follower_id))
}
