//! Somebody of another server asks whether a post of ours may be quoted.
//! <https://codeberg.org/fediverse/fep/src/branch/main/fep/044f/fep-044f.md>

use activitypub_federation::{config::Data, traits::Activity};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use super::shared::actor_of;
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    doors::federation::seen::first_time,
    entities::{approval::Act, post, profile},
    moderation::quarantine::{self, Sent},
    policy::{reach::Reach, visible},
    posts::{approvals, interaction},
    wire::{
        activitypub::activity,
        network,
        outbox::{self, Recipients, Sendable},
        remote::{
            documents::Note,
            json::{id_of, same_origin},
        },
    },
};

#[derive(Debug, Deserialize)]
pub struct QuoteRequest {
    pub id: Url,
    pub actor: Url,
    pub object: Value,
    pub instrument: Value,
}

impl QuoteRequest {
    /// Takes in the quoting post, where it comes along; whether the branch does not refuse it.
    async fn comes_in(&self, app: &App, tx: &Tx, asker: &profile::Model, about: &post::Model) -> Result<bool> {
        let Ok(note) = Note::parse(&self.instrument, app.clock.now_ms()) else { return Ok(true) };
        if note.author != asker.uri || note.quote.as_deref() != Some(about.uri.as_str()) {
            return Ok(true);
        }
        tx.alone(&note.id).await?;
        match quarantine::admit(app, tx, asker, &note, Sent::Post).await {
            Ok(()) => Ok(true),
            Err(Error::Policy(_)) => Ok(false),
            Err(other) => Err(other),
        }
    }
}

#[async_trait::async_trait]
impl Activity for QuoteRequest {
    type DataType = App;
    type Error = Error;

    super::shared::activity!(QuoteRequest);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        match id_of(&self.instrument) {
            Some(quote) if same_origin(quote, self.actor.as_str()) => Ok(()),
            _ => Err(Error::unprocessable("The quote is not its sender's.")),
        }
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let asker = actor_of(app, &self.actor).await?;
        let (Some(object), Some(instrument)) = (id_of(&self.object), id_of(&self.instrument)) else { return Ok(()) };
        let tx = app.db.begin().await?;
        if !first_time(app, &tx, &self.id).await? {
            return Ok(());
        }
        let Some(about) = post::by_uri(&*tx, object).await?.filter(|p| p.is_local && p.boost_of_id.is_none()) else {
            return Ok(());
        };
        let reader = network::reader(app, &*tx, &asker).await?;
        // What the asker can't see is not there.
        if visible::see(&*tx, reader, about.id).await.is_err() {
            return Ok(());
        }
        let author = profile::by_id(&*tx, about.author_id).await?;
        // Whom another server's post is for can't be known: only what is for everybody is quoted there.
        let is_open = Reach::of(&about) == Reach::Everybody;
        let request = json!({
            "id": self.id, "type": "QuoteRequest", "actor": self.actor, "object": object, "instrument": instrument,
        });
        let answer = interaction::may(app, &*tx, &about, Act::Quote, &asker).await?;
        let answer = match answer {
            _ if !is_open => interaction::Answer::No,
            interaction::Answer::No => answer,
            // What this branch takes in is here, so that its author is told, and can take her yes back.
            _ if self.comes_in(app, &tx, &asker, &about).await? => answer,
            _ => interaction::Answer::No,
        };
        match answer {
            interaction::Answer::Yes => {
                approvals::accept_quote(app, &tx, &author, &about, &asker, (instrument, &request)).await?;
            }
            interaction::Answer::Ask => {
                let waits = (instrument, request.to_string());
                interaction::ask(app, &tx, &about, Act::Quote, &asker, waits).await?;
            }
            interaction::Answer::No => refuse(app, &tx, &author, &about, &asker, &request).await?,
        }
        tx.commit().await
    }
}

async fn refuse(
    app: &App,
    tx: &Tx,
    author: &profile::Model,
    about: &post::Model,
    asker: &profile::Model,
    request: &Value,
) -> Result<()> {
    let body = activity::answer_interaction("Reject", author, &asker.uri, request, None, id::random());
    outbox::send(app, tx, author, &Sendable::other(body)?, &about.uri, &Recipients::only(asker)).await
}
