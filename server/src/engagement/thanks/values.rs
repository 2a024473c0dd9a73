//! What the branch stands for, in a few words each: what thanks name.

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        settings,
    },
    entities::profile,
    login::{self, roles::Permission},
};

const NAME: &str = "values";
const MOST: usize = 12;
const LONGEST: usize = 40;

/// The branch's values; those that every branch begins with, where it has written none.
pub async fn all(app: &App) -> Result<Vec<String>> {
    let own = settings::setting(app.db.read(), NAME).await?;
    let text = own.unwrap_or_else(|| texts::of(&app.config.language).get("thanks-values"));
    Ok(text.lines().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect())
}

/// Writes the branch's values, one a line.
///
/// # Errors
/// 403 for whoever doesn't manage the branch's settings, 422 for none, too many or too long ones.
pub async fn write(app: &App, me: &profile::Model, text: &str) -> Result<()> {
    login::require(app.db.read(), me, Permission::ManageSettings).await?;
    let values: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    let is_long = |v: &&str| v.chars().count() > LONGEST || v.contains('\0');
    if values.is_empty() || values.len() > MOST || values.iter().any(is_long) {
        return Err(Error::unprocessable(format!(
            "Write one to {MOST} values, one a line, with {LONGEST} characters each at most."
        )));
    }
    let tx = app.db.begin().await?;
    settings::put_setting(&tx, NAME, values.join("\n")).await?;
    tx.commit().await
}
