//! The branch's first owner, made by whoever has the link that the server printed at its first start.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::create;
use crate::{
    base::{
        app::App,
        audit,
        clock::HOUR,
        error::{Error, Result},
        id, strength,
    },
    entities::{
        login::{self, Role},
        one_time_link,
        profile::Kind,
    },
    login as logins,
    login::counts,
};

const PURPOSE: &str = "setup";
/// How long the link works.
const LIFETIME_MS: i64 = HOUR;

/// What came of making the owner.
#[derive(Clone, Debug)]
pub enum Outcome {
    Made(Box<login::Model>),
    /// The password is guessed too easily: names of texts, the reason first.
    Weak(Vec<&'static str>),
}

/// Whether nobody is here yet who could look after the branch.
pub async fn is_missing(app: &App) -> Result<bool> {
    Ok(counts::all(app.db.read()).await? == 0)
}

/// A new link for the first start; those before are worth nothing any more.
///
/// # Errors
/// 422 where somebody is here already.
pub async fn link(app: &App) -> Result<String> {
    if !is_missing(app).await? {
        return Err(Error::unprocessable(
            "This branch has people already. They can invite you, or make you the owner.",
        ));
    }
    let secret = id::secret();
    let tx = app.db.begin().await?;
    one_time_link::Entity::delete_many().filter(one_time_link::Column::Purpose.eq(PURPOSE)).exec(&*tx).await?;
    let row = one_time_link::Model {
        secret_hash: id::hash(&secret),
        purpose: PURPOSE.into(),
        login_id: None,
        expires_at: app.clock.now_ms() + LIFETIME_MS,
    };
    one_time_link::ActiveModel::from(row).insert(&*tx).await?;
    tx.commit().await?;
    Ok(app.config.url(&format!("/setup/{secret}")))
}

/// Whether a link still works.
pub async fn is_open(app: &App, secret: &str) -> Result<bool> {
    let found = one_time_link::Entity::find_by_id(id::hash(secret)).one(app.db.read()).await?;
    Ok(found.is_some_and(|l| l.purpose == PURPOSE && l.expires_at > app.clock.now_ms()) && is_missing(app).await?)
}

/// Uses the link up and makes the owner with a professional profile, both or neither.
///
/// # Errors
/// 404 for a link that was used or is too old; 422 for an address, a handle or a password that can't be used.
pub async fn make(app: &App, secret: &str, email: &str, handle: &str, password: String) -> Result<Outcome> {
    let weak = strength::weak(&password, &[email, handle, &app.config.name]);
    if !weak.is_empty() {
        return Ok(Outcome::Weak(weak));
    }
    create::check_handle(handle)?;
    let hash = app.passwords.hash(password).await?;
    let keys = create::new_key().await?;
    let tx = app.db.begin().await?;
    tx.alone("owners").await?;
    let used = one_time_link::Entity::delete_many()
        .filter(one_time_link::Column::SecretHash.eq(id::hash(secret)))
        .filter(one_time_link::Column::Purpose.eq(PURPOSE))
        .filter(one_time_link::Column::ExpiresAt.gt(app.clock.now_ms()))
        .exec(&*tx)
        .await?;
    if used.rows_affected == 0 || counts::all(&*tx).await? > 0 {
        return Err(Error::NotFound);
    }
    let owner = logins::create(app, &tx, email, hash, Role::Owner).await?;
    let new = create::NewProfile { kind: Kind::Professional, handle, login_id: Some(owner.id) };
    let profile = create::row(app, &new);
    create::insert_row(&tx, profile.clone(), keys).await?;
    audit::record(app, &tx, "first start", "login.owner", &profile.uri, &json!({})).await?;
    tx.commit().await?;
    Ok(Outcome::Made(Box::new(owner)))
}
