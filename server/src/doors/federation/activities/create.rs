//! A new post.

use activitypub_federation::kinds::activity::CreateType;
use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    entities::{post, uri},
    moderation::quarantine::{self, Sent},
    posts::{polls, receive},
    wire::{
        remote::{documents::Note, fetch, known},
        sender::Sender,
    },
};

#[derive(Debug, Deserialize)]
pub struct Create {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: CreateType,
    pub actor: Id,
    pub object: Value,
}

impl Effect for Create {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let author = &sender.profile;
        let document = match &self.object {
            Value::String(id) => fetch::document(app, id).await?,
            embedded => embedded.clone(),
        };
        let note = Note::parse(&document, app.clock.now_ms())?;
        // A post is believed only from its own author.
        if !uri::same(&note.author, &author.uri) {
            return Err(Error::unprocessable("The post is not its sender's."));
        }
        let note = receive::prepared(app, note).await?;
        let tx = app.db.begin().await?;
        tx.alone(&uri::normal(&note.id)).await?;
        // Takahē gives a vote's Create the id of its Note, so posts are told apart by their own id.
        first_time(app, &tx, self.id.as_str()).await?;
        match vote_in(app, &tx, &note).await? {
            Some(poll) => {
                let title = note.name.as_deref().unwrap_or_default();
                polls::receive_vote(app, &tx, author, &poll, title, &note.id).await?;
            }
            None => quarantine::admit(app, &tx, sender, &note, Sent::Post).await?,
        }
        tx.commit().await
    }
}

/// The poll of ours that a vote is for: one that has its answer.
async fn vote_in(app: &App, tx: &Tx, note: &Note) -> Result<Option<post::Model>> {
    let Some(parent) = note.in_reply_to.as_deref().filter(|_| note.looks_like_vote()) else { return Ok(None) };
    let parent = known::post(app, &**tx, parent).await?.filter(|p| p.is_local && p.deleted_at.is_none());
    let Some(parent) = parent else { return Ok(None) };
    let poll = polls::of(&**tx, parent.id).await?;
    let has_answer = poll.is_some_and(|p| p.options.iter().any(|o| Some(&o.title) == note.name.as_ref()));
    Ok(has_answer.then_some(parent))
}
