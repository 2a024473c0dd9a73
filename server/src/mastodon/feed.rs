//! What an open stream hears: events of the house, turned into the API's words for one viewer.

use sea_orm::EntityTrait;
use serde::Serialize;
use serde_json::{Value, json};

use super::convert;
use crate::{
    app::App,
    blocks,
    entities::post::{self, Audience},
    error::Result,
    hub::Event,
    notifications,
    posts::{self, Reader},
};

/// The streams that there are. <https://docs.joinmastodon.org/methods/streaming/#streams>
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    User,
    UserNotification,
    Public,
    PublicLocal,
    PublicRemote,
}

impl Stream {
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "user" => Self::User,
            "user:notification" => Self::UserNotification,
            "public" => Self::Public,
            "public:local" => Self::PublicLocal,
            "public:remote" => Self::PublicRemote,
            _ => return None,
        })
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::UserNotification => "user:notification",
            Self::Public => "public",
            Self::PublicLocal => "public:local",
            Self::PublicRemote => "public:remote",
        }
    }

    pub fn is_private(self) -> bool {
        matches!(self, Self::User | Self::UserNotification)
    }

    /// Whether a post for everybody belongs in this stream.
    fn takes(self, post: &post::Model) -> bool {
        let open = post.audience == Audience::Public && post.boost_of_id.is_none();
        match self {
            Self::User | Self::UserNotification => false,
            Self::Public => open,
            Self::PublicLocal => post.is_local && (open || post.audience == Audience::Branch),
            Self::PublicRemote => open && !post.is_local,
        }
    }
}

/// One message of a stream.
#[derive(Clone, Debug, Serialize)]
pub struct Message {
    pub stream: Vec<&'static str>,
    pub event: &'static str,
    /// JSON as text, or an id.
    pub payload: String,
}

/// What an event means to a viewer who listens to some streams.
pub async fn messages(app: &App, viewer: Option<i64>, streams: &[Stream], event: &Event) -> Result<Vec<Message>> {
    match event {
        Event::Posted { post_id, owners, open } => {
            let at_home = viewer.is_some_and(|v| owners.contains(&v));
            status(app, viewer, streams, *post_id, (at_home, *open), "update").await
        }
        Event::Edited { post_id, owners, open } => {
            let at_home = viewer.is_some_and(|v| owners.contains(&v));
            status(app, viewer, streams, *post_id, (at_home, *open), "status.update").await
        }
        Event::Deleted { post_id, owners, open } => Ok(streams
            .iter()
            .filter(|s| match s {
                Stream::User => viewer.is_some_and(|v| owners.contains(&v)),
                Stream::UserNotification => false,
                Stream::Public | Stream::PublicLocal | Stream::PublicRemote => *open,
            })
            .map(|s| Message { stream: vec![s.name()], event: "delete", payload: post_id.to_string() })
            .collect()),
        Event::Notified { profile_id, notification_id } if viewer == Some(*profile_id) => {
            notification(app, *profile_id, streams, *notification_id).await
        }
        _ => Ok(Vec::new()),
    }
}

async fn status(
    app: &App,
    viewer: Option<i64>,
    streams: &[Stream],
    post_id: i64,
    (at_home, open): (bool, bool),
    event: &'static str,
) -> Result<Vec<Message>> {
    let Some(row) = post::Entity::find_by_id(post_id).one(app.db.read()).await? else { return Ok(Vec::new()) };
    let wanted: Vec<Stream> =
        streams.iter().copied().filter(|s| (*s == Stream::User && at_home) || (open && s.takes(&row))).collect();
    let reader = viewer.map_or(Reader::Stranger, Reader::Local);
    if wanted.is_empty() || posts::see(app.db.read(), reader, post_id).await.is_err() {
        return Ok(Vec::new());
    }
    if let Some(viewer) = viewer
        && blocks::exists(app.db.read(), viewer, row.author_id).await?
    {
        return Ok(Vec::new());
    }
    let payload = text(&convert::status(app, viewer, row).await?);
    Ok(wanted.into_iter().map(|s| Message { stream: vec![s.name()], event, payload: payload.clone() }).collect())
}

async fn notification(app: &App, profile_id: i64, streams: &[Stream], id: i64) -> Result<Vec<Message>> {
    let wanted: Vec<Stream> = streams.iter().copied().filter(|s| s.is_private()).collect();
    let Some(row) = notifications::one(app, profile_id, id).await?.filter(|_| !wanted.is_empty()) else {
        return Ok(Vec::new());
    };
    let Some(entity) = convert::notifications(app, profile_id, vec![row]).await?.into_iter().next() else {
        return Ok(Vec::new());
    };
    let payload = text(&entity);
    let one = |s: Stream| Message { stream: vec![s.name()], event: "notification", payload: payload.clone() };
    Ok(wanted.into_iter().map(one).collect())
}

fn text(entity: &impl Serialize) -> String {
    serde_json::to_string(entity).unwrap_or_default()
}

/// A message for a socket that asked for something impossible.
pub fn fault(sentence: &str) -> Value {
    json!({ "error": sentence, "status": 400 })
}
