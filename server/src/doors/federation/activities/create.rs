//! A new post.

use activitypub_federation::{config::Data, kinds::activity::CreateType, traits::Activity};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::shared::actor_of;
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    entities::post,
    moderation::quarantine::{self, Sent},
    posts::polls,
    wire::remote::{documents::Note, fetch},
};

#[derive(Debug, Deserialize)]
pub struct Create {
    pub id: Url,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: CreateType,
    pub actor: Url,
    pub object: Value,
}

#[async_trait::async_trait]
impl Activity for Create {
    type DataType = App;
    type Error = Error;

    super::shared::activity!(Create);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        // An embedded post is believed only from its own author.
        match self.object["attributedTo"].as_str() {
            Some(author) if author != self.actor.as_str() => Err(Error::unprocessable("The post is not its sender's.")),
            _ => Ok(()),
        }
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let author = actor_of(app, &self.actor).await?;
        let document = match &self.object {
            Value::String(id) => fetch::document(app, id).await?,
            embedded => embedded.clone(),
        };
        let note = Note::parse(&document, app.clock.now_ms())?;
        if note.author != author.uri {
            return Err(Error::unprocessable("The post is not its sender's."));
        }
        let tx = app.db.begin().await?;
        tx.alone(&note.id).await?;
        // Takahē gives a vote's Create the id of its Note, so posts are told apart by their own id.
        first_time(app, &tx, &self.id).await?;
        match vote_in(&tx, &note).await? {
            Some(poll) => {
                let title = note.name.as_deref().unwrap_or_default();
                polls::receive_vote(app, &tx, &author, &poll, title, &note.id).await?;
            }
            None => quarantine::admit(app, &tx, &author, &note, Sent::Post).await?,
        }
        tx.commit().await
    }
}

/// The poll of ours that a vote is for.
async fn vote_in(tx: &Tx, note: &Note) -> Result<Option<post::Model>> {
    let Some(parent) = note.in_reply_to.as_deref().filter(|_| note.is_vote()) else { return Ok(None) };
    Ok(post::by_uri(&**tx, parent).await?.filter(|p| p.is_local && p.deleted_at.is_none()))
}
