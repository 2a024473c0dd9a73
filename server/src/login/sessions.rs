//! Signed-in browsers. The cookie holds a secret, the database its hash.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    base::{app::App, clock::DAY, error::Result, id},
    entities::{login, session as row},
};

const LIFETIME_MS: i64 = 30 * DAY;

/// Begins a session; gives the cookie's secret.
pub async fn begin(app: &App, login: &login::Model, agent: Option<&str>) -> Result<String> {
    let secret = id::secret();
    let now = app.clock.now_ms();
    let model = row::Model {
        id: app.keys.find(&secret),
        login_id: login.id,
        created_at: now,
        expires_at: now + LIFETIME_MS,
        agent: agent.map(str::to_owned),
        factor_at: None,
        passkey: None,
    };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await?;
    Ok(secret)
}

/// The session of a cookie, unless it has ended.
pub async fn of(app: &App, secret: &str) -> Result<Option<row::Model>> {
    let found = row::Entity::find_by_id(app.keys.find(secret)).one(app.db.read()).await?;
    Ok(found.filter(|s| s.expires_at > app.clock.now_ms()))
}

/// All sessions of a login that have not ended, the newest first.
pub async fn of_login(app: &App, login_id: i64) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find()
        .filter(row::Column::LoginId.eq(login_id))
        .filter(row::Column::ExpiresAt.gt(app.clock.now_ms()))
        .order_by_desc(row::Column::CreatedAt)
        .all(app.db.read())
        .await?)
}

/// Ends one of a login's sessions, by the id that [`of_login`] gives.
pub async fn end_one(app: &App, login_id: i64, id: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_many()
        .filter(row::Column::LoginId.eq(login_id))
        .filter(row::Column::Id.eq(id))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Signs out.
pub async fn end(app: &App, secret: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(app.keys.find(secret)).exec(&*tx).await?;
    tx.commit().await
}
