//! Retractions. Nothing may hinder one: they never pass the gate.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
    sea_query::OnConflict,
};

use super::{
    blank, boost, counts,
    insert::{self, remove_traces},
};
use crate::{
    base::{app::App, db::Tx, error::Result, hub::Event, id},
    entities::{
        mention,
        post::{self, own},
        profile,
    },
    jobs::{ForgetProfile, Job, enqueue},
    posts::{parts::parts, spread},
    wire::{
        activitypub::activity,
        outbox::{self, Sendable},
    },
};

/// Deletes a post of one's own here and everywhere it was sent; gives the post as it was.
pub async fn delete(app: &App, author: &profile::Model, id: i64) -> Result<post::Model> {
    let tx = app.db.begin().await?;
    let row = own(&*tx, author.id, id).await?;
    delete_in(app, &tx, author, row.clone()).await?;
    tx.commit().await?;
    Ok(row)
}

/// The same in the caller's transaction; gives the servers that are asked to delete it.
pub async fn delete_in(app: &App, tx: &Tx, author: &profile::Model, row: post::Model) -> Result<Vec<String>> {
    let uri = row.uri.clone();
    let whole = parts(app, &**tx, row.clone()).await?;
    // Before its traces go: they say who has it.
    let sent_to = spread::holders(app, tx, &row).await?;
    tombstone(app, tx, row).await?;
    let Some(recipients) = sent_to else { return Ok(Vec::new()) };
    let said = activity::delete(&whole);
    outbox::send(app, tx, author, &Sendable::other(said.clone())?, &uri, &recipients).await?;
    outbox::hosts_of(tx, &said).await
}

/// Another server says that a post is gone. Its author has been checked.
pub async fn receive_delete(app: &App, tx: &Tx, row: post::Model) -> Result<()> {
    if row.deleted_at.is_some() { Ok(()) } else { tombstone(app, tx, row).await }
}

/// Takes a post's text away and leaves a tombstone, so that a late copy can't bring it back.
pub(super) async fn tombstone(app: &App, tx: &Tx, row: post::Model) -> Result<()> {
    let Some(mut owners) = insert::mark_deleted(app, tx, &row).await? else { return Ok(()) };
    // Who was named has had a notice of it, in her home or not.
    let named = mention::Entity::find().filter(mention::Column::PostId.eq(row.id)).all(&**tx).await?;
    owners.extend(named.into_iter().map(|m| m.profile_id));
    owners.sort_unstable();
    owners.dedup();
    let boosts = post::Entity::find()
        .filter(post::Column::BoostOfId.eq(row.id))
        .filter(post::Column::DeletedAt.is_null())
        .all(&**tx)
        .await?;
    for each in boosts {
        boost::retract(app, tx, each).await?;
    }
    counts::count(tx, &row, -1).await?;
    let was = insert::was(tx, row.id).await?;
    remove_traces(app, tx, row.id).await?;
    tx.publish(Event::Deleted { post_id: row.id, owners: owners.into(), was: Some(was) });
    Ok(())
}

/// Takes some of a profile's posts away; false once there are none left.
pub async fn forget_some(app: &App, tx: &Tx, profile_id: i64, most: u64) -> Result<bool> {
    let rows = post::Entity::find()
        .filter(post::Column::AuthorId.eq(profile_id))
        .filter(post::Column::DeletedAt.is_null())
        .limit(most)
        .all(&**tx)
        .await?;
    let any = !rows.is_empty();
    for row in rows {
        if row.boost_of_id.is_some() { boost::retract(app, tx, row).await? } else { tombstone(app, tx, row).await? }
    }
    Ok(any)
}

/// A profile is gone, another server's or one of ours: it is emptied at once; a job turns its posts into tombstones and ends its
/// follows, some at a time.
pub async fn forget_profile(app: &App, tx: &Tx, profile: profile::Model) -> Result<()> {
    enqueue(app, tx, &Job::ForgetProfile(ForgetProfile { profile_id: profile.id })).await?;
    let mut gone = profile.into_active_model();
    gone.gone_at = Set(Some(app.clock.now_ms()));
    gone.display_name = Set(String::new());
    gone.note = Set(String::new());
    gone.fields = Set("[]".into());
    gone.avatar_url = Set(None);
    gone.header_url = Set(None);
    gone.update(&**tx).await?;
    Ok(())
}

/// Takes an old post of another server out of the database: its traces and its row. Its server still has it.
pub async fn forget_remote(app: &App, tx: &Tx, row: post::Model) -> Result<()> {
    remove_traces(app, tx, row.id).await?;
    counts::count(tx, &row, -1).await?;
    // Tombstones of answers still name it.
    let unhook = post::ActiveModel { in_reply_to_id: Set(None), ..Default::default() };
    post::Entity::update_many().set(unhook).filter(post::Column::InReplyToId.eq(row.id)).exec(&**tx).await?;
    let unhook = post::ActiveModel { quote_id: Set(None), ..Default::default() };
    post::Entity::update_many().set(unhook).filter(post::Column::QuoteId.eq(row.id)).exec(&**tx).await?;
    post::Entity::delete_many().filter(post::Column::BoostOfId.eq(row.id)).exec(&**tx).await?;
    post::Entity::delete_by_id(row.id).exec(&**tx).await?;
    Ok(())
}

/// A Delete that came before its Create leaves a tombstone, so that the Create has no effect.
pub async fn tombstone_unknown(app: &App, tx: &Tx, author: &profile::Model, uri: &str) -> Result<()> {
    let now = app.clock.now_ms();
    let row = post::Model {
        ruleset_version: 0,
        deleted_at: Some(now),
        ..blank::row(id::next(&app.clock), uri.to_owned(), author.id, now)
    };
    post::Entity::insert(post::ActiveModel::from(row))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
