//! What is under way between a browser, the branch and a sign-in service: sealed, for minutes, and used once.

use sea_orm::{ActiveModelTrait, EntityTrait};
use serde::{Deserialize, Serialize};

use crate::{
    base::{
        app::App,
        clock::MINUTE,
        error::{Error, Result},
        wrapped::STEP,
    },
    entities::identity_step as row,
};

/// How long one step may take.
const LIFETIME_MS: i64 = 10 * MINUTE;

/// Whom a service has named.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Found {
    pub provider_id: i64,
    pub issuer: String,
    pub subject: String,
    pub email: String,
    pub name: String,
    pub groups: Vec<String>,
    /// What the service calls the session.
    pub session: Option<String>,
    pub id_token: String,
    /// Where whoever it is wants to go, and what was being written: as JSON of the page.
    pub next: String,
    pub kept: String,
}

/// One step.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Step {
    /// The service was asked who somebody is.
    Asked { provider_id: i64, nonce: String, verifier: String, next: String, kept: String },
    /// It has named somebody whom no login is linked to yet.
    Unknown(Found),
    /// The second factor is asked for; then it is linked, unless it is already.
    Factor { found: Found, is_linked: bool },
    /// A message of the service was taken.
    Taken,
}

/// Keeps a step under a secret of the browser; false where there is one under it already.
pub async fn keep(app: &App, secret: &str, step: &Step) -> Result<bool> {
    let hash = app.keys.find(secret);
    let text = serde_json::to_string(step).map_err(Error::internal)?;
    let model =
        row::Model { sealed: STEP.wrap(&app.keys, &hash, &text)?, hash, expires_at: app.clock.now_ms() + LIFETIME_MS };
    let tx = app.db.begin().await?;
    if row::Entity::find_by_id(&model.hash).one(&*tx).await?.is_some() {
        return Ok(false);
    }
    row::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await?;
    Ok(true)
}

/// The step under a secret; it stays.
pub async fn look(app: &App, secret: &str) -> Result<Option<Step>> {
    let hash = app.keys.find(secret);
    let found = row::Entity::find_by_id(&hash).one(app.db.read()).await?;
    let Some(found) = found.filter(|s| s.expires_at > app.clock.now_ms()) else { return Ok(None) };
    let text = STEP.unwrap(&app.keys, &hash, &found.sealed)?;
    serde_json::from_str(&text).map(Some).map_err(Error::internal)
}

/// Uses the step under a secret up.
pub async fn take(app: &App, secret: &str) -> Result<Option<Step>> {
    let step = look(app, secret).await?;
    let tx = app.db.begin().await?;
    let used = row::Entity::delete_by_id(app.keys.find(secret)).exec(&*tx).await?;
    tx.commit().await?;
    Ok(step.filter(|_| used.rows_affected == 1))
}
