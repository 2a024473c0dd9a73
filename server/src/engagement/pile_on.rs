//! The button for whoever is under attack: strangers can neither reply nor boost, nothing that was planned goes out, and a
//! colleague reads what they write and keeps evidence. It ends after seven days, or when its owner says so.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};

use super::colleague;
use crate::{
    base::{
        app::App,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        notification::Kind,
        pile_on::{self as row, Column},
        pile_on_post as item, post, profile,
        scheduled_post::{self, Waits},
    },
    jobs::{Job, Letter, SendMail, enqueue},
    notifications,
    posts::conversations,
};

const LASTS_MS: i64 = 7 * DAY;
/// What is no evidence is forgotten so long after the end.
const FORGOTTEN_MS: i64 = 30 * DAY;
/// Evidence is kept so long, and the colleague finds it.
const KEPT_MS: i64 = 365 * DAY;
const MOST_SHOWN: u64 = 500;
/// Why a planned post did not go out.
const PAUSED: &str = "It was paused while you were under attack. Choose a new time, or delete it.";

/// Protects a profile from now on; the colleague gets a letter.
///
/// # Errors
/// 422 for a handle that no other colleague has, and where it is protected already.
pub async fn begin(app: &App, me: &profile::Model, colleague: &str) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    tx.alone(&format!("pile-on:{}", me.id)).await?;
    let reader = colleague::by_handle(&*tx, colleague).await?;
    if reader.id == me.id {
        return Err(Error::unprocessable("Name somebody else: you should not have to read this yourself."));
    }
    if row::active(&*tx, me.id, now).await?.is_some() {
        return Err(Error::unprocessable("You are protected already. End it first to name somebody else."));
    }
    let new = row::Model {
        id: id::next(&app.clock),
        profile_id: me.id,
        colleague_id: reader.id,
        began_at: now,
        ends_at: now + LASTS_MS,
        settled: false,
        given_back: false,
    };
    row::ActiveModel::from(new).insert(&*tx).await?;
    let letter = SendMail { profile_id: reader.id, letter: Letter::PileOn, subject_id: 0 };
    enqueue(app, &tx, &Job::SendMail(letter)).await?;
    tx.commit().await
}

/// Ends the protection of a profile; nothing happens where there is none.
pub async fn end(app: &App, me: &profile::Model) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    if let Some(on) = row::active(&*tx, me.id, now).await? {
        row::ActiveModel { id: Set(on.id), ends_at: Set(now), ..Default::default() }.update(&*tx).await?;
        settle(app, &tx, &on).await?;
    }
    tx.commit().await
}

/// What is over is settled; every hour.
pub async fn run(app: &App) -> Result<()> {
    let over = row::Entity::find().filter(Column::Settled.eq(false)).filter(Column::EndsAt.lte(app.clock.now_ms()));
    for on in over.all(app.db.read()).await? {
        let tx = app.db.begin().await?;
        settle(app, &tx, &on).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// After the end everything is seen again, and planned posts whose time has passed wait for a new one: they would all go
/// out at once, to people who may still be there.
async fn settle(app: &App, tx: &Tx, on: &row::Model) -> Result<()> {
    let now = app.clock.now_ms();
    item::Entity::update_many()
        .col_expr(item::Column::HiddenUntil, Expr::value(now))
        .filter(item::Column::PileOnId.eq(on.id))
        .exec(&**tx)
        .await?;
    scheduled_post::Entity::update_many()
        .col_expr(scheduled_post::Column::Failed, Expr::value(PAUSED))
        .filter(scheduled_post::Column::ProfileId.eq(on.profile_id))
        .filter(scheduled_post::Column::Waits.eq(Waits::Time))
        .filter(scheduled_post::Column::Failed.is_null())
        .filter(scheduled_post::Column::DueAt.lte(now))
        .exec(&**tx)
        .await?;
    row::ActiveModel { id: Set(on.id), settled: Set(true), ..Default::default() }.update(&**tx).await?;
    Ok(())
}

/// Puts what came meanwhile into the notifications and messages of its owner, as if it came now.
///
/// # Errors
/// 422 while the profile is protected; 404 where nothing is left to give.
pub async fn give_back(app: &App, me: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    if row::active(&*tx, me.id, app.clock.now_ms()).await?.is_some() {
        return Err(Error::unprocessable("End the protection first."));
    }
    let on = row::last(&*tx, me.id).await?.filter(|o| !o.given_back).ok_or(Error::NotFound)?;
    let items = item::Entity::find().filter(item::Column::PileOnId.eq(on.id)).order_by_asc(item::Column::Id);
    for each in items.all(&*tx).await? {
        let Some(post_id) = each.post_id else { continue };
        let found = post::Entity::find_by_id(post_id).filter(post::Column::DeletedAt.is_null()).one(&*tx).await?;
        let Some(post) = found else { continue };
        let kind = if each.kind == "quote" { Kind::Quote } else { Kind::Mention };
        notifications::raise(app, &tx, me.id, kind, post.author_id, Some(post.id)).await?;
        if let Some(author) = profile::Entity::find_by_id(post.author_id).one(&*tx).await? {
            conversations::arrived(app, &tx, &post, &[&author, me]).await?;
        }
    }
    row::ActiveModel { id: Set(on.id), given_back: Set(true), ..Default::default() }.update(&*tx).await?;
    tx.commit().await
}

/// Whom a colleague reads for, the latest first; also what is over.
pub async fn read_by(app: &App, colleague_id: i64) -> Result<Vec<(row::Model, profile::Model)>> {
    let rows = row::Entity::find()
        .filter(Column::ColleagueId.eq(colleague_id))
        .filter(Column::EndsAt.gt(app.clock.now_ms() - KEPT_MS))
        .order_by_desc(Column::Id)
        .all(app.db.read())
        .await?;
    let mut people = profile::by_ids(app.db.read(), rows.iter().map(|r| r.profile_id).collect::<Vec<_>>()).await?;
    Ok(rows.into_iter().filter_map(|r| people.remove(&r.profile_id).map(|p| (r, p))).collect())
}

/// What was handed over in one, the newest first: to the colleague who was named, and to nobody else.
pub async fn one(app: &App, colleague_id: i64, id: i64) -> Result<(row::Model, Vec<item::Model>)> {
    let found = row::Entity::find_by_id(id).filter(Column::ColleagueId.eq(colleague_id)).one(app.db.read()).await?;
    let found = found.filter(|r| r.ends_at > app.clock.now_ms() - KEPT_MS).ok_or(Error::NotFound)?;
    let items = item::Entity::find().filter(item::Column::PileOnId.eq(found.id)).order_by_desc(item::Column::Id);
    Ok((found, items.limit(MOST_SHOWN).all(app.db.read()).await?))
}

/// Keeps something as evidence for a year, or no longer than the rest.
pub async fn keep(app: &App, colleague_id: i64, id: i64, item_id: i64, kept: bool) -> Result<()> {
    let (on, items) = one(app, colleague_id, id).await?;
    let found = items.iter().find(|i| i.id == item_id).ok_or(Error::NotFound)?;
    let until = if kept { app.clock.now_ms() + KEPT_MS } else { on.ends_at + FORGOTTEN_MS };
    let tx = app.db.begin().await?;
    let change = item::ActiveModel { id: Set(found.id), kept: Set(kept), forget_at: Set(until), ..Default::default() };
    change.update(&*tx).await?;
    tx.commit().await
}
