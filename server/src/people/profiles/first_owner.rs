//! The branch's first owner, made by whoever has the link that the server printed at its first start.

use serde_json::json;

use super::create;
use crate::{
    base::{
        app::App,
        audit,
        clock::HOUR,
        error::{Error, Result},
        settings::put_setting,
        strength,
    },
    entities::login::{self, Role},
    login as logins,
    login::{counts, links},
};

const PURPOSE: &str = "setup";
/// The setting that says how far the first run has come.
pub const PROGRESS: &str = "first-run";
/// What comes after the owner.
const AFTER_OWNER: &str = "factor";
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
    let tx = app.db.begin().await?;
    let secret = links::make(app, &tx, PURPOSE, None, LIFETIME_MS).await?;
    tx.commit().await?;
    Ok(app.config.url(&format!("/setup/{secret}")))
}

/// Whether a link still works.
pub async fn is_open(app: &App, secret: &str) -> Result<bool> {
    Ok(links::of(app, PURPOSE, secret).await?.is_some() && is_missing(app).await?)
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
    let new = logins::prepare(app, password).await?;
    let keys = create::new_key().await?;
    let tx = app.db.begin().await?;
    tx.alone("owners").await?;
    if !links::use_up(app, &tx, PURPOSE, secret).await? || counts::all(&*tx).await? > 0 {
        return Err(Error::NotFound);
    }
    let owner = logins::create(app, &tx, email, new, Role::Owner).await?;
    let profile = create::for_login(app, &tx, &owner, handle, keys).await?;
    put_setting(&tx, PROGRESS, AFTER_OWNER.to_owned()).await?;
    audit::record(app, &tx, "first start", "login.owner", &profile.uri, &json!({})).await?;
    tx.commit().await?;
    Ok(Outcome::Made(Box::new(owner)))
}
