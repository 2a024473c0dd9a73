//! A post arrives from another server: made safe, judged by the same gate, stored.

use super::{
    audience, blank, by_uri,
    insert::{self, More, NewPost},
};
use crate::{
    app::App,
    conversations,
    db::Tx,
    entities::{
        post::{self, Audience},
        profile,
    },
    error::{Error, Result},
    html, id, network,
    policy::{self, Facts},
    remote::{actors, documents::Note},
    standing::{self, Standing},
};

const MAX_WARNING: usize = 500;

/// Stores a received post; none if it is here already, was deleted, or is a vote.
///
/// # Errors
/// 422 with the gate's violations.
pub async fn receive(app: &App, tx: &Tx, author: &profile::Model, note: &Note) -> Result<Option<post::Model>> {
    store(app, tx, author, note, false).await
}

/// The same for a post that we asked for.
pub async fn fetched(app: &App, tx: &Tx, author: &profile::Model, note: &Note) -> Result<Option<post::Model>> {
    store(app, tx, author, note, true).await
}

async fn store(app: &App, tx: &Tx, author: &profile::Model, note: &Note, fetched: bool) -> Result<Option<post::Model>> {
    if note.is_vote() {
        return Ok(None);
    }
    if let Some(here) = by_uri(&**tx, &note.id).await? {
        return audience::also_for(app, tx, &here, author, note).await.map(|()| None);
    }
    let new = NewPost { fetched, ..build(app, tx, author, note).await? };
    let approved = review(new)?;
    Ok(insert::insert(app, tx, approved).await?.map(policy::Approved::into_inner))
}

/// What the gate says of a received post.
pub(super) fn review(new: NewPost) -> Result<policy::Approved<NewPost>> {
    let (content, warning) = (new.row.content.clone(), new.row.content_warning.clone());
    let words = new.more.words();
    let facts = Facts {
        text: &content,
        content_warning: &warning,
        audience: new.row.audience,
        author_kind: new.author.kind,
        parent_audience: None,
        is_boost: false,
        has_more: true,
        more: &words,
    };
    policy::review(new, &facts).map_err(Error::Policy)
}

/// A received post as a row, with the people it addresses among those that we know.
pub(super) async fn build(app: &App, tx: &Tx, author: &profile::Model, note: &Note) -> Result<NewPost> {
    let now = app.clock.now_ms();
    let parent = match &note.in_reply_to {
        Some(uri) => by_uri(&**tx, uri).await?.filter(|p| p.deleted_at.is_none()),
        None => None,
    };
    let network = network::of(app, &**tx, &author.uri).await?.and_then(|h| h.network_uri);
    let mut audience = match network {
        // Only a branch on our list can speak to the network, and only by its own name for it.
        Some(uri) if note.to.contains(&uri) && !note.is_public() => Audience::Network,
        _ => note.audience(&author.followers_uri),
    };
    if audience == Audience::Public && standing::of_actor(app, &**tx, author).await? == Standing::Filter {
        // Whom the branch filters reaches those who follow and no public timeline.
        audience = Audience::Unlisted;
    }
    let mentions = actors::all_known(&**tx, &note.mentions).await?;
    let silent = if audience == Audience::Mentioned || audience == Audience::Followers {
        actors::all_known(&**tx, &[note.to.clone(), note.cc.clone()].concat()).await?
    } else {
        Vec::new()
    };
    let quoted = match &note.quote {
        Some(uri) => by_uri(&**tx, uri).await?.filter(|q| q.deleted_at.is_none() && q.boost_of_id.is_none()),
        None => None,
    };
    let warning: String = html::plain(&note.summary).chars().take(MAX_WARNING).collect();
    let row = post::Model {
        url: note.url.clone(),
        in_reply_to_id: parent.as_ref().map(|p| p.id),
        in_reply_to_uri: note.in_reply_to.clone(),
        in_reply_to_profile_id: parent.as_ref().map(|p| p.author_id),
        thread_id: parent.as_ref().map(conversations::thread_of),
        quote_id: quoted.map(|q| q.id),
        quote_uri: note.quote.clone(),
        emojis: serde_json::to_string(&note.emojis).map_err(Error::internal)?,
        content: content(note),
        sensitive: note.sensitive || !warning.is_empty(),
        content_warning: warning,
        language: note.language.clone(),
        audience,
        edited_at: note.updated_ms.filter(|u| note.published_ms.is_some_and(|p| *u > p)),
        ..blank::row(id::ordered(now), note.id.clone(), author.id, note.published_ms.unwrap_or(now).min(now))
    };
    let more = More { attachments: note.attachments.clone(), question: note.question.clone(), ..More::default() };
    Ok(NewPost { mentions, silent, tags: note.hashtags.clone(), more, ..NewPost::of(row, author.clone()) })
}

/// Articles and the like have a title, which their content does not repeat.
fn content(note: &Note) -> String {
    let body = html::clean(&note.content);
    match note.name.as_deref().filter(|_| note.kind != "Note") {
        Some(title) => format!("<p><strong>{}</strong></p>{body}", html::escape(title)),
        None => body,
    }
}
