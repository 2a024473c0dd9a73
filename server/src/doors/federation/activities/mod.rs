//! Activities that we understand, one file each, twins of the builders in `activitypub::activity`.
//!
//! Together they are the federation crate's typed `Activity`: `verify` checks what needs no effect, `receive` brings the
//! effect about in one transaction, once.

mod accept;
mod announce;
mod block;
mod case_request;
mod create;
mod delete;
mod featured;
mod flag;
mod follow;
mod interaction_request;
mod like;
mod moved;
mod reject;
mod relayed;
mod replay;
mod review;
mod shared;
mod undo;
mod update;

use activitypub_federation::{config::Data, traits::Activity};
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use self::shared::{Effect, Id};
use super::seen::made_up_id;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    wire::{
        remote::json::{id_of, type_among},
        sender::Sender,
    },
};

/// An activity, and who was proven to have sent it.
#[derive(Debug)]
pub struct Received {
    pub activity: Any,
    pub sender: Sender,
}

/// Any activity that may arrive. Others are acknowledged and have no effect.
#[derive(Debug)]
pub enum Any {
    Accept(accept::Accept),
    Announce(announce::Announce),
    Block(block::Block),
    CaseAnswer(case_request::CaseAnswer),
    CaseRequest(case_request::CaseRequest),
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
pub fn parse(value: &Value, body: &[u8]) -> Result<Any> {
    let actor = id_of(&value["actor"]).ok_or_else(|| Error::bad_request("The activity has no actor."))?.to_owned();
    let mut value = value.clone();
    value["actor"] = Value::String(actor.clone());
    if value["id"].as_str().is_none_or(str::is_empty) {
        value["id"] = Value::String(made_up_id(&actor, body));
    }
    // A list of one is that one, and of several types the one that we understand counts.
    if is_list_of_one(&value["object"]) {
        value["object"] = value["object"][0].clone();
    }
    if let Some(kind) = type_among(&value, KINDS).map(str::to_owned) {
        value["type"] = Value::String(kind);
    }
    Ok(match value["type"].as_str().unwrap_or_default() {
        "Accept" => Any::Accept(read(value)?),
        "Add" | "Remove" => Any::Featured(read(value)?),
        "Announce" => Any::Announce(read(value)?),
        "Block" => Any::Block(read(value)?),
        "CaseAnswer" => Any::CaseAnswer(read(value)?),
        "CaseRequest" => Any::CaseRequest(read(value)?),
        "Create" => Any::Create(read(value)?),
        "Delete" => Any::Delete(read(value)?),
        "Flag" => Any::Flag(read(value)?),
        "Follow" => Any::Follow(read(value)?),
        "AnnounceRequest" | "LikeRequest" | "QuoteRequest" | "ReplyRequest" => Any::InteractionRequest(read(value)?),
        "Like" | "EmojiReact" => Any::Like(read(value)?),
        "Move" => Any::Move(read(value)?),
        "Reject" => Any::Reject(read(value)?),
        "ReviewAnswer" => Any::ReviewAnswer(read(value)?),
        "ReviewRequest" => Any::ReviewRequest(read(value)?),
        "Undo" => Any::Undo(read(value)?),
        "Update" => Any::Update(read(value)?),
        _ => read(value).map(|Named { id, actor }| Any::Other { id, actor })?,
    })
}

/// The activities that have an effect.
const KINDS: &[&str] = &[
    "Accept",
    "Add",
    "Remove",
    "Announce",
    "Block",
    "Create",
    "Delete",
    "Flag",
    "Follow",
    "AnnounceRequest",
    "LikeRequest",
    "QuoteRequest",
    "ReplyRequest",
    "Like",
    "EmojiReact",
    "Move",
    "Reject",
    "ReviewAnswer",
    "ReviewRequest",
    "Undo",
    "Update",
];

fn is_list_of_one(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.len() == 1)
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
            Any::Accept($a) => $call,
            Any::Announce($a) => $call,
            Any::Block($a) => $call,
            Any::CaseAnswer($a) => $call,
            Any::CaseRequest($a) => $call,
            Any::Create($a) => $call,
            Any::Delete($a) => $call,
            Any::Featured($a) => $call,
            Any::Flag($a) => $call,
            Any::Follow($a) => $call,
            Any::InteractionRequest($a) => $call,
            Any::Like($a) => $call,
            Any::Move($a) => $call,
            Any::Reject($a) => $call,
            Any::ReviewAnswer($a) => $call,
            Any::ReviewRequest($a) => $call,
            Any::Undo($a) => $call,
            Any::Update($a) => $call,
            Any::Other { .. } => $other,
        }
    };
}

impl Any {
    /// Its id, as it is written.
    pub fn written_id(&self) -> &str {
        self.id().as_str()
    }

    /// Its actor's, as it is written.
    pub fn written_actor(&self) -> &str {
        self.actor().as_str()
    }

    fn id(&self) -> &Id {
        match self {
            Self::Other { id, .. } => id,
            known => each!(known, a => &a.id, unreachable!("handled above")),
        }
    }

    fn actor(&self) -> &Id {
        match self {
            Self::Other { actor, .. } => actor,
            known => each!(known, a => &a.actor, unreachable!("handled above")),
        }
    }
}

#[async_trait::async_trait]
impl Activity for Received {
    type DataType = App;
    type Error = Error;

    fn id(&self) -> &Url {
        self.activity.id().url()
    }

    fn actor(&self) -> &Url {
        self.activity.actor().url()
    }

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        let activity = &self.activity;
        each!(activity, a => a.check(), Ok(()))
    }

    async fn receive(self, data: &Data<App>) -> Result<()> {
        let (activity, sender) = (self.activity, self.sender);
        each!(activity, a => Box::pin(a.receive(data, &sender)).await, Ok(()))
    }
}
