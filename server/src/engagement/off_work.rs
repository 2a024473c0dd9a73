//! Off work: whoever writes to a profile alone meanwhile gets one answer that says until when.

use std::collections::HashSet;

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::OnConflict};

use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
    },
    entities::{
        mention, off_work as row, off_work_told as told,
        post::{self, Audience},
        profile,
    },
    posts::{self, Draft},
};

const LONGEST_MS: i64 = 400 * DAY;
const MOST_MESSAGE: usize = 500;
/// Answers that one run sends for a profile.
const STEP: u64 = 50;

/// How a profile's owner is off work; none where she is not.
pub async fn of(app: &App, profile_id: i64) -> Result<Option<row::Model>> {
    let today = clock::day(app.clock.now_ms());
    let found = row::Entity::find_by_id(profile_id).one(app.db.read()).await?;
    Ok(found.filter(|o| o.last_day >= today))
}

/// Says until when, and what others read.
///
/// # Errors
/// 422 for a day that is over, or without words.
pub async fn begin(app: &App, me: &profile::Model, last_day: &str, message: &str) -> Result<()> {
    let now = app.clock.now_ms();
    let last = clock::day_start(last_day.trim()).filter(|d| *d > now - DAY && d - now <= LONGEST_MS);
    let last = last.ok_or_else(|| Error::unprocessable("Choose the last day on which you are off work."))?;
    let message: String = message.trim().chars().filter(|c| *c != '\0').take(MOST_MESSAGE).collect();
    if message.is_empty() {
        return Err(Error::unprocessable("Write the message that people get while you are away."));
    }
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(me.id).exec(&*tx).await?;
    told::Entity::delete_many().filter(told::Column::ProfileId.eq(me.id)).exec(&*tx).await?;
    let model = row::Model { profile_id: me.id, last_day: clock::day(last), message, since: now };
    row::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await
}

/// Back at work.
pub async fn end(app: &App, me: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(me.id).exec(&*tx).await?;
    told::Entity::delete_many().filter(told::Column::ProfileId.eq(me.id)).exec(&*tx).await?;
    tx.commit().await
}

/// Answers whoever has written since the last run, once each; every hour.
pub async fn run(app: &App) -> Result<()> {
    let today = clock::day(app.clock.now_ms());
    for off in row::Entity::find().all(app.db.read()).await? {
        let Ok(me) = profile::by_id(app.db.read(), off.profile_id).await else { continue };
        if off.last_day < today {
            end(app, &me).await?;
        } else {
            answer(app, &me, &off).await?;
        }
    }
    Ok(())
}

async fn answer(app: &App, me: &profile::Model, off: &row::Model) -> Result<()> {
    let db = app.db.read();
    let before = told::Entity::find().filter(told::Column::ProfileId.eq(me.id)).all(db).await?;
    let before: HashSet<i64> = before.into_iter().map(|t| t.from_id).collect();
    let named = mention::Entity::find()
        .filter(mention::Column::ProfileId.eq(me.id))
        .filter(mention::Column::PostId.gt(crate::base::id::first_of(off.since)))
        .limit(STEP)
        .all(db)
        .await?;
    let letters = post::Entity::find()
        .filter(post::Column::Id.is_in(named.iter().map(|m| m.post_id)))
        .filter(post::Column::Audience.eq(Audience::Mentioned))
        .filter(post::Column::DeletedAt.is_null())
        .filter(post::Column::AuthorId.ne(me.id))
        .all(db)
        .await?;
    let mut done = before;
    for letter in letters {
        if !done.insert(letter.author_id) {
            continue;
        }
        // Noted first: an answer that can't be sent is not tried for ever.
        let tx = app.db.begin().await?;
        let one = told::ActiveModel::from(told::Model { profile_id: me.id, from_id: letter.author_id });
        told::Entity::insert(one)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
        tx.commit().await?;
        send(app, me, off, &letter).await?;
    }
    Ok(())
}

async fn send(app: &App, me: &profile::Model, off: &row::Model, letter: &post::Model) -> Result<()> {
    let Ok(author) = profile::by_id(app.db.read(), letter.author_id).await else { return Ok(()) };
    let handle = author.domain.as_ref().map_or_else(|| author.handle.clone(), |d| format!("{}@{d}", author.handle));
    let draft = Draft {
        text: format!("@{handle} {}", off.message),
        audience: Some(Audience::Mentioned),
        in_reply_to: Some(letter.id),
        idempotency_key: Some(format!("off-work-{}-{}", off.since, letter.author_id)),
        agreed: true,
        confirmed: true,
        ..Draft::default()
    };
    match Box::pin(posts::publish(app, me, draft)).await {
        Err(error @ (Error::Internal(_) | Error::Unavailable(_))) => Err(error),
        // Where a rule of the branch stops it, nobody is answered.
        Ok(_) | Err(_) => Ok(()),
    }
}
