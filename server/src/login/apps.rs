//! OAuth clients. <https://docs.joinmastodon.org/methods/apps/>

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use subtle::ConstantTimeEq;
use url::Url;

use super::scopes::Scopes;
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
        keys::{Keys, is_wrapped},
        wrapped::APP_NAME,
    },
    entities::app as row,
};

/// The redirect address of apps that show the code for copying.
pub const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";
/// Schemes that a browser would run or read instead of going somewhere.
const FORBIDDEN_SCHEMES: &[&str] = &["javascript", "data", "vbscript", "file", "blob", "about"];

/// What an app says about itself.
#[derive(Clone, Debug)]
pub struct NewApp {
    pub name: String,
    pub website: Option<String>,
    pub redirect_uris: Vec<String>,
    pub scopes: Scopes,
}

/// Registers an app; the secret is told once.
pub async fn register(app: &App, new: NewApp) -> Result<(row::Model, String)> {
    check(&new)?;
    let secret = id::secret();
    let model = row::Model {
        id: id::random(),
        name: new.name.trim().to_owned(),
        website: new.website.filter(|w| !w.is_empty()),
        client_id: id::secret(),
        secret_hash: id::hash(&secret),
        redirect_uris: new.redirect_uris.join("\n"),
        scopes: new.scopes.to_string(),
        created_at: app.clock.now_ms(),
    };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    tx.commit().await?;
    Ok((model, secret))
}

fn check(new: &NewApp) -> Result<()> {
    let name = new.name.trim();
    if name.is_empty() || name.chars().count() > 100 {
        return Err(Error::unprocessable("client_name must have between 1 and 100 characters."));
    }
    if new.website.as_ref().is_some_and(|w| !w.is_empty() && !is_web_address(w)) {
        return Err(Error::unprocessable("website must be an http or https address."));
    }
    if new.redirect_uris.is_empty() || new.redirect_uris.len() > 20 {
        return Err(Error::unprocessable("redirect_uris must name between 1 and 20 addresses."));
    }
    match new.redirect_uris.iter().find(|u| !is_redirect(u)) {
        Some(bad) => Err(Error::unprocessable(format!("redirect_uris: \"{bad}\" can't be redirected to."))),
        None => Ok(()),
    }
}

fn is_web_address(text: &str) -> bool {
    text.len() <= 2_000 && Url::parse(text).is_ok_and(|u| matches!(u.scheme(), "http" | "https"))
}

fn is_redirect(text: &str) -> bool {
    let plain = text.len() <= 2_000 && !text.contains(char::is_whitespace);
    text == OUT_OF_BAND
        || (plain && Url::parse(text).is_ok_and(|u| u.fragment().is_none() && !FORBIDDEN_SCHEMES.contains(&u.scheme())))
}

pub async fn by_client_id(db: &impl ConnectionTrait, client_id: &str) -> Result<Option<row::Model>> {
    Ok(row::Entity::find().filter(row::Column::ClientId.eq(client_id)).one(db).await?)
}

pub async fn by_id(db: &impl ConnectionTrait, id: i64) -> Result<Option<row::Model>> {
    Ok(row::Entity::find_by_id(id).one(db).await?)
}

/// The app of a client id and secret.
pub async fn authenticate(db: &impl ConnectionTrait, client_id: &str, secret: &str) -> Result<Option<row::Model>> {
    let found = by_client_id(db, client_id).await?;
    Ok(found.filter(|a| a.secret_hash.as_bytes().ct_eq(id::hash(secret).as_bytes()).into()))
}

/// Whether an app is one that [`copy`] made.
pub async fn is_copy(app: &App, id: i64) -> Result<bool> {
    Ok(by_id(app.db.read(), id).await?.is_some_and(|a| a.created_at == 0))
}

/// The registered redirect addresses.
pub fn redirect_uris(app: &row::Model) -> Vec<String> {
    app.redirect_uris.lines().map(str::to_owned).collect()
}

/// The scopes that an app registered.
pub fn scopes(app: &row::Model) -> Scopes {
    Scopes::parse(&app.scopes).unwrap_or_default()
}

/// An app as a personal profile's token names it: its name is sealed, and nothing else leads back to its registration.
pub async fn copy(keys: &Keys, tx: &Tx, of: &row::Model) -> Result<row::Model> {
    let id = id::random();
    let model = row::Model {
        id,
        name: APP_NAME.wrap(keys, id, &of.name)?,
        website: None,
        redirect_uris: OUT_OF_BAND.into(),
        client_id: id::secret(),
        secret_hash: id::hash(&id::secret()),
        // The moment would do it too.
        created_at: 0,
        ..of.clone()
    };
    row::ActiveModel::from(model.clone()).insert(&**tx).await?;
    Ok(model)
}

/// An app's name, as its user may read it.
pub fn name(keys: &Keys, app: &row::Model) -> String {
    if is_wrapped(&app.name) { APP_NAME.unwrap(keys, app.id, &app.name).unwrap_or_default() } else { app.name.clone() }
}
