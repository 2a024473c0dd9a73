//! Activities that we understand, one file each, twins of the builders in `activitypub::activity`.
//!
//! Each is a typed `Activity` of the federation crate: `verify` checks what needs no effect, `receive` brings the
//! effect about in one transaction, once.

mod accept;
mod announce;
mod block;
mod create;
mod delete;
mod featured;
mod flag;
mod follow;
mod interaction_request;
mod like;
mod moved;
mod reject;
mod replay;
mod review;
mod shared;
mod undo;
mod update;

use activitypub_federation::{config::Data, traits::Activity};
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use self::shared::Id;
use super::seen::made_up_id;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    wire::remote::json::id_of,
};

/// Any activity that may arrive. Others are acknowledged and have no effect.
#[derive(Debug)]
pub enum Received {
    Accept(accept::Accept),
    Announce(announce::Announce),
    Block(block::Block),
    Create(create::Create),
    Delete(delete::Delete),
    Featured(featured::Featured),
    Flag(flag::Flag),
    Follow(follow::Follow),
    InteractionRequest(interaction_request::InteractionRequest),
    Like(like::Like),
    Move(moved::Move),
    Reject(reject::Reject),
    ReviewAnswer(review::ReviewAnswer),
    ReviewRequest(review::ReviewRequest),
    Undo(undo::Undo),
    Update(update::Update),
    Other { id: Id, actor: Id },
}

/// Reads an activity; `body` is what it was parsed from.
///
/// # Errors
/// 400 for something without an actor, or whose fields have the wrong types.
pub fn parse(value: &Value, body: &[u8]) -> Result<Received> {
    let actor = id_of(&value["actor"]).ok_or_else(|| Error::bad_request("The activity has no actor."))?.to_owned();
    let mut value = value.clone();
    value["actor"] = Value::String(actor.clone());
    if value["id"].as_str().is_none_or(str::is_empty) {
        value["id"] = Value::String(made_up_id(&actor, body));
    }
    Ok(match value["type"].as_str().unwrap_or_default() {
        "Accept" => Received::Accept(read(value)?),
        "Add" | "Remove" => Received::Featured(read(value)?),
        "Announce" => Received::Announce(read(value)?),
        "Block" => Received::Block(read(value)?),
        "Create" => Received::Create(read(value)?),
        "Delete" => Received::Delete(read(value)?),
        "Flag" => Received::Flag(read(value)?),
        "Follow" => Received::Follow(read(value)?),
        "AnnounceRequest" | "LikeRequest" | "QuoteRequest" | "ReplyRequest" => {
            Received::InteractionRequest(read(value)?)
        }
        "Like" | "EmojiReact" => Received::Like(read(value)?),
        "Move" => Received::Move(read(value)?),
        "Reject" => Received::Reject(read(value)?),
        "ReviewAnswer" => Received::ReviewAnswer(read(value)?),
        "ReviewRequest" => Received::ReviewRequest(read(value)?),
        "Undo" => Received::Undo(read(value)?),
        "Update" => Received::Update(read(value)?),
        _ => read(value).map(|Named { id, actor }| Received::Other { id, actor })?,
    })
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(|e| Error::bad_request(format!("The activity can't be read: {e}.")))
}

/// What every activity has.
#[derive(serde::Deserialize)]
struct Named {
    id: Id,
    actor: Id,
}

/// Calls the same method of whichever activity it is.
macro_rules! each {
    ($self:ident, $a:ident => $call:expr, $other:expr) => {
        match $self {
            Received::Accept($a) => $call,
            Received::Announce($a) => $call,
            Received::Block($a) => $call,
            Received::Create($a) => $call,
            Received::Delete($a) => $call,
            Received::Featured($a) => $call,
            Received::Flag($a) => $call,
            Received::Follow($a) => $call,
            Received::InteractionRequest($a) => $call,
            Received::Like($a) => $call,
            Received::Move($a) => $call,
            Received::Reject($a) => $call,
            Received::ReviewAnswer($a) => $call,
            Received::ReviewRequest($a) => $call,
            Received::Undo($a) => $call,
            Received::Update($a) => $call,
            Received::Other { .. } => $other,
        }
    };
}

impl Received {
    /// Its id, as it is written.
    pub fn written_id(&self) -> &str {
        match self {
            Self::Other { id, .. } => id.as_str(),
            known => each!(known, a => a.id.as_str(), unreachable!("handled above")),
        }
    }

    /// Its actor's, as it is written.
    pub fn written_actor(&self) -> &str {
        match self {
            Self::Other { actor, .. } => actor.as_str(),
            known => each!(known, a => a.actor.as_str(), unreachable!("handled above")),
        }
    }
}

#[async_trait::async_trait]
impl Activity for Received {
    type DataType = App;
    type Error = Error;

    fn id(&self) -> &Url {
        match self {
            Self::Other { id, .. } => id.url(),
            known => each!(known, a => a.id(), unreachable!("handled above")),
        }
    }

    fn actor(&self) -> &Url {
        match self {
            Self::Other { actor, .. } => actor.url(),
            known => each!(known, a => a.actor(), unreachable!("handled above")),
        }
    }

    async fn verify(&self, data: &Data<App>) -> Result<()> {
        each!(self, a => a.verify(data).await, Ok(()))
    }

    async fn receive(self, data: &Data<App>) -> Result<()> {
        each!(self, a => a.receive(data).await, Ok(()))
    }
}

/// Reads and carries out an activity whose sender has been proven.
pub async fn receive(data: &Data<App>, value: &Value, body: &[u8]) -> Result<()> {
    let activity = parse(value, body)?;
    activity.verify(data).await?;
    activity.receive(data).await
}
