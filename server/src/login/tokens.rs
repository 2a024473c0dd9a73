//! Access tokens: each is bound to one profile, or to none for an app that speaks for itself.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef, sea_query::SimpleExpr,
};

use super::scopes::Scopes;
use crate::{
    base::{app::App, clock::DAY, db::Tx, error::Result, id, keys::Keys},
    entities::{profile, push_subscription, token as row},
};

/// Makes a token. `fixed` names its secret, for test suites in development.
pub async fn create(
    keys: &Keys,
    tx: &Tx,
    app_id: i64,
    profile_id: Option<i64>,
    scopes: &Scopes,
    now_ms: i64,
    fixed: Option<&str>,
) -> Result<(String, row::Model)> {
    let secret = fixed.map_or_else(id::secret, str::to_owned);
    let model = row::Model {
        id: id::random(),
        hash: keys.find(&secret),
        app_id,
        profile_id,
        scopes: scopes.to_string(),
        created_at: now_ms,
        revoked_at: None,
        used_on: None,
        writer_id: None,
    };
    row::ActiveModel::from(model.clone()).insert(&**tx).await?;
    Ok((secret, model))
}

/// The token of a secret, unless it was revoked.
pub async fn by_secret(app: &App, secret: &str) -> Result<Option<row::Model>> {
    let found = row::Entity::find()
        .filter(row::Column::Hash.eq(app.keys.find(secret)))
        .filter(row::Column::RevokedAt.is_null())
        .one(app.db.read())
        .await?;
    Ok(found)
}

/// The same with the profile that it speaks for, in one statement.
pub async fn with_profile(app: &App, secret: &str) -> Result<Option<(row::Model, Option<profile::Model>)>> {
    let profile: RelationDef =
        row::Entity::belongs_to(profile::Entity).from(row::Column::ProfileId).to(profile::Column::Id).into();
    let found = row::Entity::find()
        .select_also(profile::Entity)
        .join(JoinType::LeftJoin, profile)
        .filter(row::Column::Hash.eq(app.keys.find(secret)))
        .filter(row::Column::RevokedAt.is_null())
        .one(app.db.read())
        .await?;
    Ok(found)
}

/// Whether a token has been taken away.
pub async fn is_revoked(db: &impl ConnectionTrait, token_id: i64) -> Result<bool> {
    let found = row::Entity::find_by_id(token_id).one(db).await?;
    Ok(found.is_none_or(|t| t.revoked_at.is_some()))
}

/// When a token ended, as it is kept: a day, for two profiles of one person would sign out at one moment.
pub fn ended_on(now_ms: i64) -> i64 {
    now_ms - now_ms % DAY
}

/// Takes a token away; twice is as good as once.
pub async fn revoke(tx: &Tx, token_id: i64, now_ms: i64) -> Result<()> {
    let change = row::ActiveModel { id: Set(token_id), revoked_at: Set(Some(ended_on(now_ms))), ..Default::default() };
    row::Entity::update_many().set(change).filter(row::Column::Id.eq(token_id)).exec(&**tx).await?;
    forget_push(tx, token_id).await
}

/// An app whose token is gone is woken no more.
async fn forget_push(tx: &Tx, token_id: i64) -> Result<()> {
    let of_token = push_subscription::Column::TokenId.eq(token_id);
    push_subscription::Entity::delete_many().filter(of_token).exec(&**tx).await?;
    Ok(())
}

/// The tokens that apps hold for a profile, the newest first.
pub async fn of_profile(db: &impl ConnectionTrait, profile_id: i64) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::RevokedAt.is_null())
        .order_by_desc(row::Column::CreatedAt)
        .all(db)
        .await?)
}

/// Takes one of a profile's tokens away.
pub async fn revoke_own(tx: &Tx, profile_id: i64, token_id: i64, now_ms: i64) -> Result<()> {
    let change = row::ActiveModel { revoked_at: Set(Some(ended_on(now_ms))), ..Default::default() };
    let revoked = row::Entity::update_many()
        .set(change)
        .filter(row::Column::Id.eq(token_id))
        .filter(row::Column::ProfileId.eq(profile_id))
        .exec(&**tx)
        .await?;
    if revoked.rows_affected > 0 { forget_push(tx, token_id).await } else { Ok(()) }
}

/// Takes all of a profile's tokens away: its apps are signed out, and nobody wakes them.
pub async fn revoke_all(tx: &Tx, profile_id: i64, now_ms: i64) -> Result<()> {
    revoke_those(tx, row::Column::ProfileId.eq(profile_id), now_ms).await
}

/// Takes away what somebody's apps hold for the shared profiles that she runs.
pub async fn revoke_written(tx: &Tx, writer_id: i64, now_ms: i64) -> Result<()> {
    revoke_those(tx, row::Column::WriterId.eq(writer_id), now_ms).await
}

async fn revoke_those(tx: &Tx, which: SimpleExpr, now_ms: i64) -> Result<()> {
    let held = row::Entity::find().filter(which).filter(row::Column::RevokedAt.is_null()).all(&**tx).await?;
    let ids: Vec<i64> = held.into_iter().map(|t| t.id).collect();
    let change = row::ActiveModel { revoked_at: Set(Some(ended_on(now_ms))), ..Default::default() };
    row::Entity::update_many().set(change).filter(row::Column::Id.is_in(ids.clone())).exec(&**tx).await?;
    let of_tokens = push_subscription::Column::TokenId.is_in(ids);
    push_subscription::Entity::delete_many().filter(of_tokens).exec(&**tx).await?;
    Ok(())
}

/// Notes whose app a token of a shared profile belongs to.
pub async fn note_writer(tx: &Tx, token_id: i64, writer_id: Option<i64>) -> Result<()> {
    let change = row::ActiveModel { writer_id: Set(writer_id), ..Default::default() };
    row::Entity::update_many().set(change).filter(row::Column::Id.eq(token_id)).exec(&**tx).await?;
    Ok(())
}

/// Notes the day on which a token was last used; once a day, so that reading costs no writing.
pub async fn note_use(tx: &Tx, token_id: i64, day: &str) -> Result<()> {
    let change = row::ActiveModel { used_on: Set(Some(day.to_owned())), ..Default::default() };
    row::Entity::update_many().set(change).filter(row::Column::Id.eq(token_id)).exec(&**tx).await?;
    Ok(())
}
