//! A question is asked, and an answer to it accepted: both reach whoever the post is for, on all their servers.

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::{list, topic};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        post::{self, Audience},
        profile::{self, Kind},
    },
    login::Viewer,
    policy::visible::{self, Reader},
    posts::{Draft, drafts::schedule, spread},
};

/// A question as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub topic: String,
    pub words: String,
    /// `network`, `branch` or `public`.
    pub audience: String,
    pub key: String,
    /// Its author has read what the gate asks.
    pub knows: bool,
}

/// Asks.
///
/// # Errors
/// 404 for a personal profile, 422 without words or a topic, and what the gate has against it.
pub async fn ask(app: &App, viewer: &Viewer, new: New) -> Result<()> {
    let me = &viewer.profile;
    if !matches!(me.kind, Kind::Professional | Kind::Shared) {
        return Err(Error::NotFound);
    }
    let question_topic = Some(topic::checked(&new.topic)?);
    if new.words.trim().is_empty() {
        return Err(Error::unprocessable("Write something first."));
    }
    let audience = match new.audience.as_str() {
        "public" => Audience::Public,
        "branch" => Audience::Branch,
        _ => Audience::Network,
    };
    let draft = Draft {
        text: new.words,
        audience: Some(audience),
        question_topic,
        idempotency_key: Some(new.key),
        writer_id: viewer.writer_id,
        confirmed: new.knows,
        ..Draft::default()
    };
    if let Some(readers) = viewer.second_pair(app).await? {
        match schedule::hold(app, me, draft, None, &readers).await? {}
    }
    schedule::send(app, me, draft, 0).await.map(drop)
}

/// Accepts an answer to one's own question, or takes that back.
///
/// # Errors
/// 404 for somebody else's question, 422 for what does not answer it.
pub async fn accept(app: &App, me: &profile::Model, id: i64, answer_id: Option<i64>) -> Result<()> {
    let question = post::own(app.db.read(), me.id, id).await?;
    list::one(app, me, id).await?;
    let (accepted_uri, answerer) = match answer_id {
        Some(answer_id) => {
            let answer = visible::see(app.db.read(), Reader::Local(me.id), answer_id).await?;
            let fits = answer.in_reply_to_id.is_some() && answer.thread() == question.thread();
            if !fits || answer.audience == Audience::Mentioned {
                return Err(Error::unprocessable("Only an answer to this question can be accepted."));
            }
            let author = profile::by_id(app.db.read(), answer.author_id).await?;
            (Some(answer.uri), Some(author))
        }
        None => (None, None),
    };
    let row = post::Model { accepted_uri, ..question };
    let tx = app.db.begin().await?;
    let change = post::ActiveModel { id: Set(id), accepted_uri: Set(row.accepted_uri.clone()), ..Default::default() };
    change.update(&*tx).await?;
    // Its words stay as they are, so the gate's verdict is the one that it has.
    spread::send_counts(app, &tx, row, answerer.into_iter().collect()).await?;
    tx.commit().await
}
