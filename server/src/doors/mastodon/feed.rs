//! What an open stream hears: events of the house, turned into the API's words for one viewer.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use serde_json::{Value, json};

use super::{convert, stream::Stream};
use crate::{
    base::{
        app::App,
        error::Result,
        hub::{Event, Was},
    },
    entities::{media, post, post_tag},
    notifications::{self, announcements},
    policy::visible::{self, Reader},
    posts::conversations,
    timelines::timeline,
};

/// One message of a stream.
#[derive(Clone, Debug, Serialize)]
pub struct Message {
    pub stream: Vec<String>,
    pub event: &'static str,
    /// JSON as text, or an id; none for events that say nothing more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
}

impl Message {
    fn on(stream: &Stream, event: &'static str, payload: impl Into<String>) -> Self {
        Self { stream: stream.name(), event, payload: Some(payload.into()) }
    }
}

/// What an event means to a viewer who listens to some streams.
pub async fn messages(app: &App, viewer: Option<i64>, streams: &[Stream], event: &Event) -> Result<Vec<Message>> {
    let is_own = |profile_id: &i64| viewer == Some(*profile_id);
    let user = || streams.iter().filter(|s| **s == Stream::User);
    Ok(match event {
        Event::Posted { post_id, owners, open } => {
            let at_home = viewer.is_some_and(|v| owners.contains(&v));
            status(app, viewer, streams, *post_id, (at_home, *open), "update").await?
        }
        Event::Edited { post_id, owners, open } => {
            let at_home = viewer.is_some_and(|v| owners.contains(&v));
            status(app, viewer, streams, *post_id, (at_home, *open), "status.update").await?
        }
        Event::Deleted { post_id, owners, was } => {
            let at_home = viewer.is_some_and(|v| owners.contains(&v));
            deleted(app, viewer, streams, (*post_id, at_home), was.as_ref()).await?
        }
        Event::Notified { profile_id, notification_id } if is_own(profile_id) => {
            notification(app, *profile_id, streams, *notification_id).await?
        }
        Event::Conversed { profile_id, thread_id } if is_own(profile_id) => {
            conversation(app, *profile_id, streams, *thread_id).await?
        }
        Event::FiltersChanged { profile_id } if is_own(profile_id) => {
            user().map(|s| Message { stream: s.name(), event: "filters_changed", payload: None }).collect()
        }
        Event::NotificationsMerged { profile_id } if is_own(profile_id) => {
            let notices = streams.iter().filter(|s| matches!(s, Stream::User | Stream::UserNotification));
            notices.map(|s| Message::on(s, "notifications_merged", "1")).collect()
        }
        Event::Announced { announcement_id } => match viewer {
            Some(viewer) => announcement(app, viewer, streams, *announcement_id).await?,
            None => Vec::new(),
        },
        Event::AnnouncementReacted { announcement_id, name } => {
            let all = announcements::reactions(app, &[*announcement_id]).await?;
            let kinds = all.get(announcement_id).into_iter().flatten();
            let count = kinds.filter(|(n, _)| n == name).map(|(_, people)| people.len()).sum::<usize>();
            let payload = json!({ "name": name, "count": count, "announcement_id": announcement_id.to_string() });
            user().map(|s| Message::on(s, "announcement.reaction", payload.to_string())).collect()
        }
        Event::AnnouncementWithdrawn { announcement_id } => {
            user().map(|s| Message::on(s, "announcement.delete", announcement_id.to_string())).collect()
        }
        _ => Vec::new(),
    })
}

/// A post is gone: the streams that showed it hear so, and no others.
async fn deleted(
    app: &App,
    viewer: Option<i64>,
    streams: &[Stream],
    (post_id, at_home): (i64, bool),
    was: Option<&Was>,
) -> Result<Vec<Message>> {
    if !at_home && streams.iter().all(Stream::is_private) {
        return Ok(Vec::new());
    }
    // Its row stays as a tombstone.
    let Some(row) = post::Entity::find_by_id(post_id).one(app.db.read()).await? else { return Ok(Vec::new()) };
    let is_open = row.audience == post::Audience::Public || viewer.is_some();
    let mut messages = Vec::new();
    for stream in streams {
        let showed = match stream {
            Stream::User => at_home,
            Stream::List(list_id) => at_home && timeline::is_on_list(app, *list_id, post_id).await?,
            Stream::UserNotification | Stream::Direct => false,
            Stream::Public { media, .. } => is_open && stream.takes(&row) && was.is_some_and(|w| !media || w.has_media),
            Stream::Hashtag { name, .. } => is_open && stream.takes(&row) && was.is_some_and(|w| w.tags.contains(name)),
        };
        messages.extend(showed.then(|| Message::on(stream, "delete", post_id.to_string())));
    }
    Ok(messages)
}

async fn status(
    app: &App,
    viewer: Option<i64>,
    streams: &[Stream],
    post_id: i64,
    (at_home, open): (bool, bool),
    event: &'static str,
) -> Result<Vec<Message>> {
    // Most events concern nobody who listens here: no query for those.
    let concerns_public = open && streams.iter().any(|s| !s.is_private());
    if !at_home && !concerns_public {
        return Ok(Vec::new());
    }
    let query = post::Entity::find_by_id(post_id);
    // What timelines leave out, streams do: blocked and muted authors, whom they boost, whole servers.
    let query = match viewer {
        Some(me) => visible::without_unwanted(query, me, app.clock.now_ms()).filter(visible::to(Reader::Local(me))),
        None => query.filter(visible::to(Reader::Stranger)),
    };
    let Some(row) = query.one(app.db.read()).await? else { return Ok(Vec::new()) };
    let mut wanted = Vec::new();
    for stream in streams {
        if takes(app, stream, &row, viewer.filter(|_| at_home), open).await? {
            wanted.push(stream);
        }
    }
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    // Made once for each reader, and once for all who are nobody in particular.
    let texts = convert::written(app, viewer, vec![row], "").await?;
    let Some((_, payload)) = texts.first() else { return Ok(Vec::new()) };
    Ok(wanted.into_iter().map(|s| Message::on(s, event, &**payload)).collect())
}

/// Whether a post belongs in a stream; `home_of` is the viewer whose home it has reached.
async fn takes(app: &App, stream: &Stream, row: &post::Model, home_of: Option<i64>, open: bool) -> Result<bool> {
    let db = app.db.read();
    Ok(match stream {
        Stream::User => match home_of {
            Some(owner) => timeline::is_at_home(app, owner, row.id).await?,
            None => false,
        },
        Stream::UserNotification | Stream::Direct => false,
        Stream::List(list_id) => home_of.is_some() && timeline::is_on_list(app, *list_id, row.id).await?,
        Stream::Hashtag { name, .. } => {
            open && stream.takes(row) && post_tag::Entity::find_by_id((row.id, name.clone())).one(db).await?.is_some()
        }
        Stream::Public { media: true, .. } => {
            let pictures = media::Entity::find().filter(media::Column::PostId.eq(row.id));
            open && stream.takes(row) && pictures.one(db).await?.is_some()
        }
        Stream::Public { .. } => open && stream.takes(row),
    })
}

async fn notification(app: &App, profile_id: i64, streams: &[Stream], id: i64) -> Result<Vec<Message>> {
    let wanted: Vec<&Stream> =
        streams.iter().filter(|s| matches!(s, Stream::User | Stream::UserNotification)).collect();
    let Some(row) = notifications::one(app, profile_id, id).await?.filter(|_| !wanted.is_empty()) else {
        return Ok(Vec::new());
    };
    let Some(entity) = convert::notifications(app, profile_id, vec![row]).await?.into_iter().next() else {
        return Ok(Vec::new());
    };
    let payload = text(&entity);
    Ok(wanted.into_iter().map(|s| Message::on(s, "notification", payload.clone())).collect())
}

async fn conversation(app: &App, profile_id: i64, streams: &[Stream], thread_id: i64) -> Result<Vec<Message>> {
    let Some(stream) = streams.iter().find(|s| **s == Stream::Direct) else { return Ok(Vec::new()) };
    let Some(row) = conversations::of_thread(app, profile_id, thread_id).await? else { return Ok(Vec::new()) };
    let shown = convert::conversations(app, profile_id, vec![row]).await?;
    Ok(shown.iter().map(|c| Message::on(stream, "conversation", text(c))).collect())
}

async fn announcement(app: &App, viewer: i64, streams: &[Stream], id: i64) -> Result<Vec<Message>> {
    let Some(stream) = streams.iter().find(|s| **s == Stream::User) else { return Ok(Vec::new()) };
    let mut rows = announcements::current(app).await?;
    rows.retain(|a| a.id == id);
    let shown = convert::announcements(app, viewer, rows).await?;
    Ok(shown.iter().map(|a| Message::on(stream, "announcement", text(a))).collect())
}

fn text(entity: &impl Serialize) -> String {
    serde_json::to_string(entity).unwrap_or_default()
}

/// A message for a socket that asked for something impossible.
pub fn fault(sentence: &str) -> Value {
    json!({ "error": sentence, "status": 400 })
}
