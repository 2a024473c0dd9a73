//! A post, or a profile, is gone.

use activitypub_federation::kinds::activity::DeleteType;
use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    entities::{post, uri},
    moderation::quarantine,
    posts,
    wire::{
        remote::json::{id_of, same_origin},
        sender::Sender,
    },
};

#[derive(Debug, Deserialize)]
pub struct Delete {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: DeleteType,
    pub actor: Id,
    pub object: Value,
}

impl Effect for Delete {
    fn check(&self) -> Result<()> {
        let object = id_of(&self.object).unwrap_or_default();
        if same_origin(object, self.actor.as_str()) {
            Ok(())
        } else {
            Err(Error::unprocessable("What is deleted is not its sender's."))
        }
    }

    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let author = &sender.profile;
        let object = id_of(&self.object).unwrap_or_default().to_owned();
        let tx = app.db.begin().await?;
        tx.alone(&uri::normal(&object)).await?;
        first_time(app, &tx, self.id.as_str()).await?;
        posts::interaction::withdraw(&tx, author.id, &object).await?;
        quarantine::withdraw(&tx, author, &object).await?;
        match post::by_uri(&*tx, &object).await? {
            Some(post) if post.author_id == author.id => posts::receive_delete(app, &tx, post).await?,
            Some(_) => {}
            None if uri::same(&object, &author.uri) => posts::forget_profile(app, &tx, author.clone()).await?,
            None if posts::quotes::stamp_deleted(app, &tx, author, &object).await? => {}
            // Deleted before it arrived: a late Create must not bring it back.
            None => posts::tombstone_unknown(app, &tx, author, &object).await?,
        }
        tx.commit().await
    }
}
