//! Context notes: what a reader should know about a post, in a few words with a source. Whoever reviews writes them; anybody here
//! may appeal, and somebody else than their author decides.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;
use url::Url;

use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        id,
        typed::typed,
    },
    entities::{
        context_note::{self as row, Column},
        post::{self, Audience},
        profile,
    },
    login::{self, roles::Permission},
    policy::visible::{self, Reader},
};

const MOST_WORDS: usize = 500;
/// Notes that stand under one post.
const MOST_NOTES: u64 = 3;

/// States of a note.
pub mod state {
    pub const SHOWN: &str = "shown";
    pub const APPEALED: &str = "appealed";
    pub const UPHELD: &str = "upheld";
    pub const WITHDRAWN: &str = "withdrawn";
}

/// Whoever writes notes and decides about appeals.
///
/// # Errors
/// 403 for everybody else.
pub async fn require_reviewer(app: &App, me: &profile::Model) -> Result<()> {
    login::require(app.db.read(), me, Permission::ManageReports).await
}

fn said(text: &str) -> Result<String> {
    let words = typed(text, MOST_WORDS)?;
    if words.is_empty() { Err(Error::unprocessable("Write something first.")) } else { Ok(words) }
}

/// A post about which something can be added: one that everybody may see.
async fn open_post(app: &App, me: &profile::Model, post_id: i64) -> Result<post::Model> {
    let found = visible::see(app.db.read(), Reader::Local(me.id), post_id).await?;
    let is_open = matches!(found.audience, Audience::Public | Audience::Unlisted) && found.boost_of_id.is_none();
    if is_open { Ok(found) } else { Err(Error::NotFound) }
}

/// All notes under a post that somebody may see, those that were withdrawn too.
///
/// # Errors
/// 404 for a post that is not there for her.
pub async fn of_post(app: &App, me: &profile::Model, post_id: i64) -> Result<Vec<row::Model>> {
    open_post(app, me, post_id).await?;
    let found = row::Entity::find().filter(Column::PostId.eq(post_id)).order_by_asc(Column::Id);
    Ok(found.all(app.db.read()).await?)
}

/// Notes against which somebody has appealed, the oldest first.
///
/// # Errors
/// A fault of the database.
pub async fn appealed(app: &App) -> Result<Vec<row::Model>> {
    let found = row::Entity::find().filter(Column::State.eq(state::APPEALED)).order_by_asc(Column::Id);
    Ok(found.all(app.db.read()).await?)
}

/// Adds a note to a post.
///
/// # Errors
/// 403 for whoever does not review, 404 for a post that not everybody sees, 422 without words or a source.
pub async fn add(app: &App, me: &profile::Model, post_id: i64, (words, source): (&str, &str)) -> Result<()> {
    require_reviewer(app, me).await?;
    let words = said(words)?;
    let url = Url::parse(source.trim()).ok().filter(|u| matches!(u.scheme(), "http" | "https") && u.has_host());
    let url =
        url.ok_or_else(|| Error::unprocessable("A note needs a source: an address that begins with https://."))?;
    open_post(app, me, post_id).await?;
    let tx = app.db.begin().await?;
    let standing =
        row::Entity::find().filter(Column::PostId.eq(post_id)).filter(Column::State.ne(state::WITHDRAWN)).count(&*tx);
    if standing.await? >= MOST_NOTES {
        return Err(Error::unprocessable("This post has three notes already. Withdraw one first."));
    }
    let note = row::Model {
        id: id::next(&app.clock),
        post_id,
        author_id: me.id,
        words,
        source: url.to_string(),
        state: state::SHOWN.to_owned(),
        created_at: app.clock.now_ms(),
        appeal: String::new(),
        appealed_by: None,
        answer: String::new(),
        decided_by: None,
    };
    row::ActiveModel::from(note).insert(&*tx).await?;
    audit::record(app, &tx, &me.handle, "context.add", &post_id.to_string(), &json!({})).await?;
    tx.commit().await
}

/// A note by its id, under its post.
async fn one(app: &App, me: &profile::Model, (post_id, note_id): (i64, i64)) -> Result<row::Model> {
    of_post(app, me, post_id).await?.into_iter().find(|n| n.id == note_id).ok_or(Error::NotFound)
}

/// Takes a note away: its author has found that it is wrong.
///
/// # Errors
/// 403 for whoever does not review, 404 for a note that is not hers.
pub async fn withdraw(app: &App, me: &profile::Model, which: (i64, i64)) -> Result<()> {
    require_reviewer(app, me).await?;
    let note = one(app, me, which).await?;
    if note.author_id != me.id {
        return Err(Error::NotFound);
    }
    let tx = app.db.begin().await?;
    let change = row::ActiveModel { id: Set(note.id), state: Set(state::WITHDRAWN.to_owned()), ..Default::default() };
    change.update(&*tx).await?;
    audit::record(app, &tx, &me.handle, "context.withdraw", &note.post_id.to_string(), &json!({})).await?;
    tx.commit().await
}

/// Appeals against a note, once.
///
/// # Errors
/// 404 for none there, 422 without words, and where it was looked at again already.
pub async fn appeal(app: &App, me: &profile::Model, which: (i64, i64), words: &str) -> Result<()> {
    let words = said(words)?;
    let note = one(app, me, which).await?;
    if note.state != state::SHOWN {
        return Err(Error::unprocessable("Somebody has appealed against this note already."));
    }
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        id: Set(note.id),
        state: Set(state::APPEALED.to_owned()),
        appeal: Set(words),
        appealed_by: Set(Some(me.id)),
        ..Default::default()
    };
    change.update(&*tx).await?;
    tx.commit().await
}

/// Decides about an appeal.
///
/// # Errors
/// 403 for whoever does not review, 422 without words, for the note's author, for whoever appeals, and where nobody does.
pub async fn decide(app: &App, me: &profile::Model, which: (i64, i64), words: &str, stays: bool) -> Result<()> {
    require_reviewer(app, me).await?;
    let words = said(words)?;
    let note = one(app, me, which).await?;
    if note.state != state::APPEALED {
        return Err(Error::unprocessable("Nobody has appealed against this note."));
    }
    if note.author_id == me.id || note.appealed_by == Some(me.id) {
        return Err(Error::unprocessable("Somebody else decides about this."));
    }
    let state = if stays { state::UPHELD } else { state::WITHDRAWN };
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        id: Set(note.id),
        state: Set(state.to_owned()),
        answer: Set(words),
        decided_by: Set(Some(me.id)),
        ..Default::default()
    };
    change.update(&*tx).await?;
    audit::record(app, &tx, &me.handle, "context.decide", &note.post_id.to_string(), &json!({ "stays": stays }))
        .await?;
    tx.commit().await
}
