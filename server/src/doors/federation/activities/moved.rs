//! Somebody has moved to another profile. Believed only if the new one says that it is the old one as well (FEP-7628).

use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    entities::{profile, uri},
    jobs::{Job, MoveFollowers, enqueue},
    people::moving,
    wire::{remote::json::id_of, sender::Sender},
};

#[derive(Debug, Deserialize)]
pub struct Move {
    pub id: Id,
    pub actor: Id,
    pub object: Value,
    pub target: Value,
}

impl Effect for Move {
    fn check(&self) -> Result<()> {
        if id_of(&self.object).is_some_and(|o| uri::same(o, self.actor.as_str())) {
            Ok(())
        } else {
            Err(Error::unprocessable("Who moves is not the sender."))
        }
    }

    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let old = &sender.profile;
        let target = id_of(&self.target).unwrap_or_default();
        let new = moving::as_it_is(app, target).await?;
        if new.id == old.id || !moving::aliases(&new).iter().any(|a| uri::same(a, &old.uri)) {
            return Err(Error::unprocessable("The new profile does not say that it is the old one as well."));
        }
        // Followers are carried along once in a while and no more; to the same place again, whoever stayed behind.
        let now = app.clock.now_ms();
        let is_elsewhere = old.moved_to_uri.as_deref() != Some(new.uri.as_str());
        if is_elsewhere && old.moved_at.is_some_and(|at| now - at < moving::COOLDOWN_MS) {
            return Err(Error::unprocessable("This profile has moved a short while ago."));
        }
        let tx = app.db.begin().await?;
        if !first_time(app, &tx, self.id.as_str()).await? {
            return Ok(());
        }
        let change = profile::ActiveModel {
            id: Set(old.id),
            moved_to_uri: Set(Some(new.uri.clone())),
            moved_at: Set(Some(now)),
            ..Default::default()
        };
        change.update(&*tx).await?;
        enqueue(app, &tx, &Job::MoveFollowers(MoveFollowers { from_id: old.id, to_id: new.id })).await?;
        tx.commit().await
    }
}
