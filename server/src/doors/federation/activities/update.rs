//! A changed post or profile.

use activitypub_federation::kinds::activity::UpdateType;
use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    entities::uri,
    moderation::quarantine::{self, Sent},
    posts::receive,
    wire::{
        remote::{
            actors,
            documents::{Actor, Note},
            fetch,
            json::{id_of, same_origin},
        },
        sender::Sender,
    },
};

#[derive(Debug, Deserialize)]
pub struct Update {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: UpdateType,
    pub actor: Id,
    pub object: Value,
}

impl Effect for Update {
    fn check(&self) -> Result<()> {
        let object = id_of(&self.object).unwrap_or_default();
        if same_origin(object, self.actor.as_str()) {
            Ok(())
        } else {
            Err(Error::unprocessable("What is changed is not its sender's."))
        }
    }

    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let author = &sender.profile;
        let document = match &self.object {
            Value::String(id) => fetch::document(app, id).await?,
            embedded => embedded.clone(),
        };
        let actor = Actor::parse(&document).ok();
        let note = Note::parse(&document, app.clock.now_ms()).ok().filter(|n| uri::same(&n.author, &author.uri));
        let note = match note {
            Some(note) => Some(receive::prepared(app, note).await?),
            None => None,
        };
        let tx = app.db.begin().await?;
        tx.alone(&uri::normal(id_of(&self.object).unwrap_or_default())).await?;
        // By state: GoToSocial and Takahē give every update of one object the same id.
        first_time(app, &tx, self.id.as_str()).await?;
        match (actor, note) {
            (Some(actor), _) if uri::same(&actor.id, &author.uri) => {
                actors::store_in(app, &tx, &actor, None).await?;
            }
            (None, Some(note)) => quarantine::admit(app, &tx, sender, &note, Sent::Edit).await?,
            _ => {}
        }
        tx.commit().await
    }
}
