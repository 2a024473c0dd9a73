//! Somebody of another server asks whether a post of ours may be answered, liked, boosted or quoted.
//! <https://docs.gotosocial.org/en/latest/federation/interaction_controls/>,
//! <https://codeberg.org/fediverse/fep/src/branch/main/fep/044f/fep-044f.md>

use serde::Deserialize;
use serde_json::{Value, json};

use super::shared::{Effect, Id};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    doors::federation::seen::first_time,
    entities::{approval::Act, post, profile, uri},
    moderation::quarantine::{self, Sent},
    policy::{reach::Reach, visible},
    posts::{approvals, interaction, reactions},
    wire::{
        activitypub::activity,
        network,
        outbox::{self, Recipients, Sendable},
        remote::{
            documents::Note,
            fetch,
            json::{id_of, same_origin},
            known,
        },
        sender::Sender,
    },
};

#[derive(Debug, Deserialize)]
pub struct InteractionRequest {
    pub id: Id,
    #[serde(rename = "type")]
    pub kind: String,
    pub actor: Id,
    pub object: Value,
    pub instrument: Value,
}

impl InteractionRequest {
    /// Whether the quote that comes along is here, or waits here; yes, where it does not come along.
    async fn comes_in(
        &self,
        app: &App,
        tx: &Tx,
        (about, sender): (&post::Model, &Sender),
        document: &Value,
    ) -> Result<bool> {
        let Ok(note) = Note::parse(document, app.clock.now_ms()) else { return Ok(true) };
        // What quotes something else is another matter.
        if !uri::same(&note.author, &sender.profile.uri)
            || !note.quote.as_deref().is_some_and(|q| uri::same(q, &about.uri))
        {
            return Ok(true);
        }
        tx.alone(&uri::normal(&note.id)).await?;
        match quarantine::admit(app, tx, sender, &note, Sent::Post).await {
            Ok(()) => Ok(true),
            Err(Error::Policy(_)) => Ok(false),
            Err(other) => Err(other),
        }
    }

    /// What is asked for; none for a favourite, which everybody may give.
    fn act(&self) -> Option<Act> {
        match self.kind.as_str() {
            "ReplyRequest" => Some(Act::Reply),
            "AnnounceRequest" => Some(Act::Boost),
            "QuoteRequest" => Some(Act::Quote),
            _ => None,
        }
    }

    /// What would be done, as a document: what came along, or what its server has.
    async fn instrument(&self, app: &App) -> Result<Value> {
        match &self.instrument {
            Value::String(id) if self.act() != Some(Act::Quote) => fetch::document(app, id).await,
            other => Ok(other.clone()),
        }
    }
}

impl Effect for InteractionRequest {
    fn check(&self) -> Result<()> {
        match id_of(&self.instrument) {
            Some(id) if same_origin(id, self.actor.as_str()) => Ok(()),
            _ => Err(Error::unprocessable("What is asked for is not its sender's.")),
        }
    }

    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let asker = &sender.profile;
        let (Some(object), Some(instrument)) = (id_of(&self.object), id_of(&self.instrument)) else { return Ok(()) };
        let document = self.instrument(app).await?;
        let by = id_of(&document["attributedTo"]).or_else(|| id_of(&document["actor"]));
        if by.is_some_and(|by| !uri::same(by, &asker.uri)) {
            return Err(Error::unprocessable("What is asked for is not its sender's."));
        }
        let tx = app.db.begin().await?;
        if !first_time(app, &tx, self.id.as_str()).await? {
            return Ok(());
        }
        let found = known::post(app, &*tx, object).await?.filter(|p| p.is_local && p.boost_of_id.is_none());
        let Some(about) = found else { return Ok(()) };
        let reader = network::reader(app, &*tx, asker).await?;
        // What the asker can't see is not there.
        if visible::see(&*tx, reader, about.id).await.is_err() {
            return Ok(());
        }
        // What this branch takes in is here, so that its author is told, and can take her yes back.
        let wants_quote = self.act() == Some(Act::Quote) && Reach::of(&about) == Reach::Everybody;
        let may = interaction::may(app, &*tx, &about, Act::Quote, asker).await?;
        let is_refused = wants_quote
            && may != interaction::Answer::No
            && !self.comes_in(app, &tx, (&about, sender), &document).await?;
        let named = if self.act() == Some(Act::Quote) { json!(instrument) } else { document };
        let request = json!({
            "id": self.id, "type": self.kind, "actor": self.actor, "object": object, "instrument": named,
        });
        Box::pin(decide(app, &tx, (self.act(), is_refused), (&about, asker), (instrument, &request))).await?;
        tx.commit().await
    }
}

/// Yes, no, or a question to the post's author, as she has said.
async fn decide(
    app: &App,
    tx: &Tx,
    (act, is_refused): (Option<Act>, bool),
    (about, asker): (&post::Model, &profile::Model),
    (instrument, request): (&str, &Value),
) -> Result<()> {
    let author = profile::by_id(&**tx, about.author_id).await?;
    let Some(act) = act else {
        reactions::receive(app, tx, asker, about, instrument).await?;
        return approvals::accept(app, tx, (&author, about), asker, (instrument, request)).await;
    };
    // Whom another server's post is for can't be known: only what is for everybody is quoted there.
    let is_closed = is_refused || act == Act::Quote && Reach::of(about) != Reach::Everybody;
    match interaction::may(app, &**tx, about, act, asker).await? {
        interaction::Answer::Yes | interaction::Answer::Ask if is_closed => {
            refuse(app, tx, (&author, about), asker, request).await
        }
        interaction::Answer::Yes if act == Act::Quote => {
            approvals::accept_quote(app, tx, &author, about, asker, (instrument, request)).await
        }
        interaction::Answer::Yes => {
            approvals::carry_out(app, tx, act, about, asker, (instrument, &request["instrument"])).await?;
            approvals::accept(app, tx, (&author, about), asker, (instrument, request)).await
        }
        interaction::Answer::Ask => {
            interaction::ask(app, tx, about, act, asker, (instrument, request.to_string())).await.map(drop)
        }
        interaction::Answer::No => refuse(app, tx, (&author, about), asker, request).await,
    }
}

async fn refuse(
    app: &App,
    tx: &Tx,
    (author, about): (&profile::Model, &post::Model),
    asker: &profile::Model,
    request: &Value,
) -> Result<()> {
    let body =
        activity::answer_interaction("Reject", author, &asker.uri, &activity::named(request), None, id::random());
    outbox::send(app, tx, author, &Sendable::other(body)?, &about.uri, &Recipients::only(asker)).await
}
