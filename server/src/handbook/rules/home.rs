//! What the detectors know of this branch.

use sea_orm::ConnectionTrait;
use serde_json::json;

use super::{own, version::bump};
use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    policy::detect::{Local, LocalFault},
};

const LOCAL: &str = "detectors";
/// Addresses and numbers of the branch itself.
const MOST_OWN: usize = 50;

/// What the detectors know of this branch.
pub async fn local(app: &App, db: &impl ConnectionTrait) -> Result<Local> {
    let kept = setting(db, LOCAL).await?.and_then(|v| serde_json::from_str(&v).ok());
    let country = if app.config.language.starts_with("de") { "DE" } else { "GB" };
    Ok(kept.unwrap_or_else(|| Local { country: country.to_owned(), ..Local::default() }))
}

/// The same with what is the branch's own without being said.
pub async fn known(app: &App, db: &impl ConnectionTrait) -> Result<Local> {
    own::known(app, db, local(app, db).await?).await
}

/// How to reach this branch, as its actor says it to everybody: each line an address, a number or an e-mail address.
pub async fn contact_lines(app: &App, db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let local = local(app, db).await?;
    Ok(app.config.contact.clone().into_iter().chain(local.own).collect())
}

/// Says which cards are the branch's, and whose telephone numbers are written short.
pub async fn localize(app: &App, local: &Local) -> Result<()> {
    match local.check() {
        Ok(()) => {}
        Err(LocalFault::Prefix) => {
            return Err(Error::unprocessable(
                "A library card has fourteen digits and begins with a two, and a prefix is what comes first.",
            ));
        }
        Err(LocalFault::Country) => {
            return Err(Error::unprocessable("There is no such country. Write its two letters."));
        }
    }
    if local.own.len() > MOST_OWN {
        return Err(Error::unprocessable("There are at most fifty addresses and numbers of your own."));
    }
    let tx = app.db.begin().await?;
    put_setting(&tx, LOCAL, serde_json::to_string(local).map_err(Error::internal)?).await?;
    audit::record(app, &tx, "admin", "rules.local", "detectors", &json!(local)).await?;
    bump(&tx).await?;
    tx.commit().await
}
