//! The letters that somebody has got, and her answers, which come back into the case.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        case_letter::{self as row, Column},
        profile,
    },
    moderation::cases::{
        act,
        timeline::{self, acts},
    },
};

/// Letters that a page lists.
const MOST: u64 = 200;

/// Somebody's letters, the newest first.
pub async fn all(db: &impl ConnectionTrait, me: &profile::Model) -> Result<Vec<row::Model>> {
    let own = row::Entity::find().filter(Column::ProfileId.eq(me.id)).order_by_desc(Column::Id).limit(MOST);
    Ok(own.all(db).await?)
}

/// One of them.
///
/// # Errors
/// 404 for somebody else's.
pub async fn one(db: &impl ConnectionTrait, me: &profile::Model, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(Column::ProfileId.eq(me.id)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// Answers a letter, also one of a closed case: whoever looks into that is told. What those say whom a case concerns, its
/// reporter does not read.
///
/// # Errors
/// 404 for somebody else's letter, 422 without words.
pub async fn reply(app: &App, me: &profile::Model, id: i64, text: &str) -> Result<()> {
    let words = act::words(text, "Write something first.")?;
    let tx = app.db.begin().await?;
    let letter = one(&*tx, me, id).await?;
    if letter.side == "reporter" {
        timeline::share(app, &tx, letter.case_id, Some(me.id), acts::REPLY, &words).await?;
    } else {
        timeline::add(app, &tx, letter.case_id, Some(me.id), acts::STATEMENT, &words).await?;
    }
    tx.commit().await
}
