//! Favourites, and the emojis that people of other servers put under posts.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        approval::Act,
        favourite,
        notification::Kind as Notice,
        post::{self, Who},
        profile, reaction, uri,
    },
    notifications,
    policy::visible::{self, Reader},
    posts::{
        self,
        interaction::{self, Answer},
        requests,
    },
    wire::{
        activitypub::{activity, address},
        outbox::{self, Recipients, Sendable},
    },
};

/// Marks a post as a favourite; twice is as good as once.
pub async fn favourite(app: &App, profile: &profile::Model, post_id: i64) -> Result<post::Model> {
    let post = target(app, profile, post_id).await?;
    let id = id::next(&app.clock);
    let uri = address::favourite(&app.config, id);
    let tx = app.db.begin().await?;
    if add(app, &tx, profile, &post, id, &uri).await? {
        let parts = posts::parts(app, &*tx, post.clone()).await?;
        let like = activity::like(&uri, &profile.uri, &post.uri, &parts.author.uri);
        let asks = post.may_like == Who::Approval
            && interaction::may(app, &*tx, &post, Act::Like, profile).await? == Answer::Ask;
        let body = if asks { requests::like(app, &tx, (profile, &parts.author), &post, like).await? } else { like };
        let body = Sendable::other(body)?;
        let order = outbox::pair(profile, &post.uri);
        outbox::send(app, &tx, profile, &body, &order, &Recipients::only(&parts.author)).await?;
    }
    tx.commit().await?;
    visible::see(app.db.read(), Reader::Local(profile.id), post.id).await
}

/// Takes a favourite back.
pub async fn unfavourite(app: &App, profile: &profile::Model, post_id: i64) -> Result<post::Model> {
    let post = target(app, profile, post_id).await?;
    let tx = app.db.begin().await?;
    if let Some(row) = favourite::Entity::find_by_id((profile.id, post.id)).one(&*tx).await? {
        remove(&tx, &row).await?;
        interaction::withdraw(&tx, profile.id, &row.uri).await?;
        let author = profile::Entity::find_by_id(post.author_id).one(&*tx).await?.ok_or(Error::NotFound)?;
        let like = activity::like(&row.uri, &profile.uri, &post.uri, &author.uri);
        let body = Sendable::other(activity::undo(like))?;
        let order = outbox::pair(profile, &post.uri);
        outbox::send(app, &tx, profile, &body, &order, &Recipients::only(&author)).await?;
    }
    tx.commit().await?;
    visible::see(app.db.read(), Reader::Local(profile.id), post.id).await
}

/// The post itself, where a boost of it was named.
async fn target(app: &App, profile: &profile::Model, post_id: i64) -> Result<post::Model> {
    let reader = Reader::Local(profile.id);
    let seen = visible::see(app.db.read(), reader, post_id).await?;
    match seen.boost_of_id {
        Some(original) => visible::see(app.db.read(), reader, original).await,
        None => Ok(seen),
    }
}

/// A favourite from another server.
pub async fn receive(app: &App, tx: &Tx, profile: &profile::Model, post: &post::Model, uri: &str) -> Result<()> {
    if !add(app, tx, profile, post, id::next(&app.clock), uri).await? {
        // It was given before: what takes the earlier one back, and comes late, is about that one alone.
        favourite::Entity::update_many()
            .col_expr(favourite::Column::Uri, Expr::value(uri))
            .filter(favourite::Column::ProfileId.eq(profile.id))
            .filter(favourite::Column::PostId.eq(post.id))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

async fn add(app: &App, tx: &Tx, profile: &profile::Model, post: &post::Model, id: i64, uri: &str) -> Result<bool> {
    let row = favourite::ActiveModel {
        profile_id: Set(profile.id),
        post_id: Set(post.id),
        id: Set(id),
        uri: Set(uri.to_owned()),
        created_at: Set(app.clock.now_ms()),
    };
    let inserted = favourite::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    if inserted == 0 {
        return Ok(false);
    }
    count(tx, post.id, 1).await?;
    if post.is_local && post.author_id != profile.id {
        notifications::raise(app, tx, post.author_id, Notice::Favourite, profile.id, Some(post.id)).await?;
    }
    Ok(true)
}

/// Removes a favourite with its notice.
pub async fn remove(tx: &Tx, row: &favourite::Model) -> Result<()> {
    let gone = favourite::Entity::delete_by_id((row.profile_id, row.post_id)).exec(&**tx).await?;
    if gone.rows_affected == 0 {
        return Ok(());
    }
    count(tx, row.post_id, -1).await?;
    notifications::withdraw(tx, Notice::Favourite, row.profile_id, Some(row.post_id)).await
}

async fn count(tx: &Tx, post_id: i64, by: i64) -> Result<()> {
    post::Entity::update_many()
        .col_expr(post::Column::FavouritesCount, Expr::col(post::Column::FavouritesCount).add(by))
        .filter(post::Column::Id.eq(post_id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// How many emojis one person may put under one post; more have no effect.
const MOST_EMOJIS: u64 = 8;

/// An emoji from another server; one of each kind from one profile.
pub async fn receive_emoji(
    app: &App,
    tx: &Tx,
    profile: &profile::Model,
    post: &post::Model,
    emoji: &Emoji,
    uri: &str,
) -> Result<()> {
    let own = reaction::Entity::find()
        .filter(reaction::Column::PostId.eq(post.id))
        .filter(reaction::Column::ProfileId.eq(profile.id));
    if own.count(&**tx).await? >= MOST_EMOJIS {
        return Ok(());
    }
    let row = reaction::ActiveModel {
        post_id: Set(post.id),
        profile_id: Set(profile.id),
        name: Set(emoji.name.clone()),
        url: Set(emoji.url.clone()),
        uri: Set(uri.to_owned()),
        created_at: Set(app.clock.now_ms()),
    };
    let inserted = reaction::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    if inserted == 1 && post.is_local && post.author_id != profile.id {
        notifications::raise(app, tx, post.author_id, Notice::Favourite, profile.id, Some(post.id)).await?;
    }
    Ok(())
}

/// An emoji in words that every reader of the page can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emoji {
    /// The character, or the shortcode without colons.
    pub name: String,
    /// The picture of a custom one.
    pub url: Option<String>,
}

/// An emoji is taken back, by the id of its activity.
pub async fn receive_emoji_removal(tx: &Tx, profile_id: i64, uri: &str) -> Result<bool> {
    let gone = reaction::Entity::delete_many()
        .filter(reaction::Column::Uri.is_in(uri::forms(uri)))
        .filter(reaction::Column::ProfileId.eq(profile_id))
        .exec(&**tx)
        .await?;
    Ok(gone.rows_affected > 0)
}

/// The same by what it was, for servers that make the id anew.
pub async fn receive_named_removal(tx: &Tx, profile_id: i64, post_id: i64, name: &str) -> Result<()> {
    reaction::Entity::delete_by_id((post_id, profile_id, name.to_owned())).exec(&**tx).await?;
    Ok(())
}

/// A favourite by the id of its activity.
pub async fn by_uri(db: &impl ConnectionTrait, id: &str) -> Result<Option<favourite::Model>> {
    Ok(favourite::Entity::find().filter(favourite::Column::Uri.is_in(uri::forms(id))).one(db).await?)
}

/// A favourite was taken back by somebody who kept no id of it.
pub async fn receive_removal(tx: &Tx, profile_id: i64, post_id: i64) -> Result<()> {
    match favourite::Entity::find_by_id((profile_id, post_id)).one(&**tx).await? {
        Some(row) => remove(tx, &row).await,
        None => Ok(()),
    }
}
