//! People whom a profile puts forward on its page.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
        page::Page,
    },
    entities::{endorsement as row, follow, profile},
};

/// Puts somebody forward whom one follows; twice is as good as once.
///
/// # Errors
/// 422 for somebody whom one does not follow.
pub async fn endorse(app: &App, me: i64, other: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    let follows = follow::find(&*tx, me, other.id).await?.is_some_and(|f| f.state == follow::State::Accepted);
    if !follows {
        let sentence = "Validation failed: You must be already following the person you want to endorse";
        return Err(Error::unprocessable(sentence));
    }
    let new = row::ActiveModel { id: Set(id::next(&app.clock)), profile_id: Set(me), endorsed_id: Set(other.id) };
    row::Entity::insert(new)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await
}

/// Puts somebody forward no more.
pub async fn unendorse(app: &App, me: i64, other: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    forget(&tx, me, other).await?;
    tx.commit().await
}

/// The same where a follow ends.
pub async fn forget(tx: &Tx, me: i64, other: i64) -> Result<()> {
    row::Entity::delete_many()
        .filter(row::Column::ProfileId.eq(me))
        .filter(row::Column::EndorsedId.eq(other))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// A page of whom a profile puts forward, the newest first.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<row::Model>> {
    let query = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id));
    Ok(page.sort(page.of(query, row::Column::Id).all(app.db.read()).await?))
}
