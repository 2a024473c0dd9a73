//! Signed-in browsers. The cookie holds a secret, the database its hash.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR, start_of},
        error::Result,
        id,
        wrapped::ID_TOKEN,
    },
    entities::{login, session as row},
};

const LIFETIME_MS: i64 = 30 * DAY;

/// By which sign-in service somebody was let in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Through {
    pub identity_id: i64,
    /// What the service calls the session.
    pub provider_session: Option<String>,
    pub id_token: String,
}

/// Begins a session; gives the cookie's secret.
pub async fn begin(app: &App, login: &login::Model, agent: Option<&str>, through: Option<Through>) -> Result<String> {
    let secret = id::secret();
    // The hour: beside it stands nothing that tells whose personal profile was made or used at that moment.
    let now = start_of(HOUR, app.clock.now_ms());
    let id = app.keys.find(&secret);
    let id_token = match &through {
        Some(t) => Some(ID_TOKEN.wrap(&app.keys, &id, &t.id_token)?),
        None => None,
    };
    let model = row::Model {
        id,
        login_id: login.id,
        created_at: now,
        expires_at: now + LIFETIME_MS,
        agent: agent.map(str::to_owned),
        factor_at: None,
        passkey: None,
        identity_id: through.as_ref().map(|t| t.identity_id),
        provider_session: through.and_then(|t| t.provider_session),
        id_token,
    };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await?;
    Ok(secret)
}

/// What the sign-in service gave that let a browser in; none for a password.
pub fn id_token(app: &App, session: &row::Model) -> Option<String> {
    ID_TOKEN.unwrap(&app.keys, &session.id, session.id_token.as_deref()?).ok()
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
