//! Replies and quotes that arrived before what they are about.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::{counts, quotes, spread::fan_out};
use crate::{
    base::{app::App, db::Tx, error::Result, hub::Event, id},
    entities::{conversation, muted_thread, post, uri},
};

/// Replies that arrived before this post find their parent now, with the conversations that had grown under them.
pub(super) async fn adopt(tx: &Tx, row: &post::Model) -> Result<Vec<post::Model>> {
    adopt_quotes(tx, row).await?;
    let orphans = post::Entity::find()
        .filter(post::Column::InReplyToUri.is_in(uri::forms(&row.uri)))
        .filter(post::Column::InReplyToId.is_null())
        .filter(post::Column::DeletedAt.is_null())
        .all(&**tx)
        .await?;
    if orphans.is_empty() {
        return Ok(orphans);
    }
    post::Entity::update_many()
        .col_expr(post::Column::InReplyToId, Expr::value(row.id))
        .col_expr(post::Column::InReplyToProfileId, Expr::value(row.author_id))
        .col_expr(post::Column::ThreadId, Expr::value(row.thread()))
        .filter(post::Column::Id.is_in(orphans.iter().map(|o| o.id)))
        .exec(&**tx)
        .await?;
    for root in orphans.iter().map(post::Model::thread).filter(|root| *root != row.thread()) {
        move_thread(tx, root, row.thread()).await?;
    }
    counts::count_by(tx, row.id, post::Column::RepliesCount, counts::covering(&orphans, row)).await?;
    let (in_reply_to_id, in_reply_to_profile_id) = (Some(row.id), Some(row.author_id));
    let thread_id = Some(row.thread());
    let adopted = |o: post::Model| post::Model { in_reply_to_id, in_reply_to_profile_id, thread_id, ..o };
    Ok(orphans.into_iter().map(adopted).collect())
}

async fn adopt_quotes(tx: &Tx, row: &post::Model) -> Result<()> {
    let quoting = post::Entity::find()
        .filter(post::Column::QuoteUri.is_in(uri::forms(&row.uri)))
        .filter(post::Column::QuoteId.is_null())
        .filter(post::Column::DeletedAt.is_null())
        .all(&**tx)
        .await?;
    if quoting.is_empty() {
        return Ok(());
    }
    post::Entity::update_many()
        .col_expr(post::Column::QuoteId, Expr::value(row.id))
        .filter(post::Column::Id.is_in(quoting.iter().map(|q| q.id)))
        .exec(&**tx)
        .await?;
    let shown: Vec<post::Model> = quoting.into_iter().filter(quotes::is_shown).collect();
    counts::count_by(tx, row.id, post::Column::QuotesCount, counts::covering(&shown, row)).await
}

/// A conversation turns out to be part of another one: its posts, who has muted it, and its place among messages.
async fn move_thread(tx: &Tx, old: i64, new: i64) -> Result<()> {
    post::Entity::update_many()
        .col_expr(post::Column::ThreadId, Expr::value(new))
        .filter(post::Column::ThreadId.eq(old))
        .exec(&**tx)
        .await?;
    let muted = muted_thread::Entity::find().filter(muted_thread::Column::ThreadId.eq(old)).all(&**tx).await?;
    for mute in muted {
        muted_thread::Entity::delete_by_id((mute.profile_id, old)).exec(&**tx).await?;
        let moved = muted_thread::ActiveModel { profile_id: Set(mute.profile_id), thread_id: Set(new) };
        muted_thread::Entity::insert(moved)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?;
    }
    let exchanges = conversation::Entity::find().filter(conversation::Column::ThreadId.eq(old)).all(&**tx).await?;
    for exchange in exchanges {
        join_exchange(tx, exchange, new).await?;
    }
    Ok(())
}

/// The newest post of the two stands for both.
async fn join_exchange(tx: &Tx, exchange: conversation::Model, new: i64) -> Result<()> {
    let there = conversation::Entity::find()
        .filter(conversation::Column::ProfileId.eq(exchange.profile_id))
        .filter(conversation::Column::ThreadId.eq(new))
        .one(&**tx)
        .await?;
    let Some(there) = there else {
        let moved = conversation::ActiveModel { id: Set(exchange.id), thread_id: Set(new), ..Default::default() };
        moved.update(&**tx).await?;
        return Ok(());
    };
    conversation::Entity::delete_by_id(exchange.id).exec(&**tx).await?;
    let joined = conversation::ActiveModel {
        id: Set(there.id),
        last_post_id: Set(there.last_post_id.max(exchange.last_post_id)),
        unread: Set(there.unread || exchange.unread),
        ..Default::default()
    };
    joined.update(&**tx).await?;
    Ok(())
}

/// Adopted replies appear in the home timelines of those who follow both sides, while they are news.
pub(super) async fn bring_home(app: &App, tx: &Tx, adopted: &[post::Model], news_ms: i64) -> Result<()> {
    let now = app.clock.now_ms();
    // By when they came, not by when they were written.
    let since = id::first_of(now - news_ms);
    for row in adopted.iter().filter(|a| !a.is_old && a.id >= since) {
        let owners = fan_out(tx, row, now).await?;
        tx.publish(Event::Posted { post_id: row.id, owners: owners.into(), open: false });
    }
    Ok(())
}
