//! Links that work once and for a time: in letters, and at the first start. The database has the hash of their secret alone.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{app::App, db::Tx, error::Result, id},
    entities::one_time_link as row,
};

/// A new secret for a purpose, of a login or of nobody; those before are worth nothing any more.
pub async fn make(app: &App, tx: &Tx, purpose: &str, owner: Option<i64>, lifetime_ms: i64) -> Result<String> {
    let mut before = row::Entity::delete_many().filter(row::Column::Purpose.eq(purpose));
    before = match owner {
        Some(login_id) => before.filter(row::Column::LoginId.eq(login_id)),
        None => before.filter(row::Column::LoginId.is_null()),
    };
    before.exec(&**tx).await?;
    let secret = id::secret();
    let new = row::Model {
        secret_hash: id::hash(&secret),
        purpose: purpose.to_owned(),
        login_id: owner,
        expires_at: app.clock.now_ms() + lifetime_ms,
    };
    row::ActiveModel::from(new).insert(&**tx).await?;
    Ok(secret)
}

/// What a secret is for, if it still works.
pub async fn of(app: &App, purpose: &str, secret: &str) -> Result<Option<row::Model>> {
    let found = row::Entity::find_by_id(id::hash(secret)).one(app.db.read()).await?;
    Ok(found.filter(|l| l.purpose == purpose && l.expires_at > app.clock.now_ms()))
}

/// Uses a secret up; whether it still worked.
pub async fn use_up(app: &App, tx: &Tx, purpose: &str, secret: &str) -> Result<bool> {
    let used = row::Entity::delete_many()
        .filter(row::Column::SecretHash.eq(id::hash(secret)))
        .filter(row::Column::Purpose.eq(purpose))
        .filter(row::Column::ExpiresAt.gt(app.clock.now_ms()))
        .exec(&**tx)
        .await?;
    Ok(used.rows_affected == 1)
}
