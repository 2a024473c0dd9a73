//! The mail server, set at the desk, and a letter that shows whether it works.

use std::net::IpAddr;

use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        config_values::domain,
        error::{Error, Result},
        hub::Event,
        wrapped::MAIL_PASSWORD,
    },
    entities::mail_server::{ActiveModel, Entity, Model, ONLY},
    login,
    notifications::mail::{self, letters},
};

/// How a connection is encrypted; the first is the usual one.
pub const SECURITY: [&str; 3] = ["starttls", "tls", "none"];
const SETTING: &str = "MAIL";

/// What somebody makes of it. An empty host: letters go into a folder.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub host: String,
    pub port: i64,
    pub security: String,
    pub username: String,
    /// Empty to keep the one before.
    pub password: String,
}

/// What the desk has set; without its password.
pub async fn of(app: &App) -> Result<Option<Model>> {
    let found = Entity::find_by_id(ONLY).one(app.db.read()).await?;
    Ok(found.map(|row| Model { password: String::new(), ..row }))
}

/// Whether the environment or the settings file names the mail server.
pub fn is_fixed(app: &App) -> bool {
    app.config.raw.is_fixed(SETTING)
}

/// Sets the mail server, or takes it away.
///
/// # Errors
/// 422 for what can't be one, or where the environment has fixed it.
pub async fn save(app: &App, actor: &str, draft: Draft) -> Result<()> {
    if is_fixed(app) {
        return Err(Error::unprocessable(
            "The server's own settings name the mail server, so it can't be changed here.",
        ));
    }
    let draft = checked(draft)?;
    let tx = app.db.begin().await?;
    tx.alone("settings").await?;
    let before = Entity::find_by_id(ONLY).one(&*tx).await?;
    if before.is_none() && draft.host.is_empty() {
        return Ok(());
    }
    let password = match &before {
        // A password is for the server and the name that it was given for.
        Some(b) if draft.password.is_empty() && b.host == draft.host && b.username == draft.username => {
            b.password.clone()
        }
        _ => MAIL_PASSWORD.wrap(&app.keys, ONLY, &draft.password)?,
    };
    Entity::delete_by_id(ONLY).exec(&*tx).await?;
    if !draft.host.is_empty() {
        let Draft { host, port, security, username, .. } = draft;
        let row = Model { id: ONLY, host, port, security, username, password };
        ActiveModel::from(row).insert(&*tx).await?;
    }
    audit::record(app, &tx, actor, "setting.change", SETTING, &json!({})).await?;
    tx.publish(Event::SettingsChanged);
    tx.commit().await?;
    app.reload_settings().await.map_err(Error::internal)
}

/// Sends a letter to whoever asks; gives the address.
///
/// # Errors
/// 503 with what the mail server has against it.
pub async fn try_out(app: &App, profile_id: i64) -> Result<String> {
    let reader = login::mail_to(app, profile_id).await?.ok_or(Error::NotFound)?;
    mail::send(app, &letters::trial(app, &reader)).await?;
    Ok(reader.address)
}

fn checked(draft: Draft) -> Result<Draft> {
    let draft = Draft {
        host: draft.host.trim().to_lowercase(),
        username: draft.username.trim().to_owned(),
        security: SECURITY.into_iter().find(|s| *s == draft.security).unwrap_or(SECURITY[0]).to_owned(),
        ..draft
    };
    if !draft.host.is_empty() && domain(&draft.host).is_none() && draft.host.parse::<IpAddr>().is_err() {
        return Err(Error::unprocessable("Write the name of the mail server alone, such as mail.example.org."));
    }
    if !(1..=65_535).contains(&draft.port) {
        return Err(Error::unprocessable("A port is a number from 1 to 65535; it is often 587 or 465."));
    }
    if draft.username.len() > 254 || draft.password.len() > 500 {
        return Err(Error::unprocessable("The user name or the password of the mail server is too long."));
    }
    Ok(draft)
}
