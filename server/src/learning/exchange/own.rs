//! What the branch shares of its lessons: those that it has written and published, where it has chosen a licence for them.

use serde_json::json;

use super::{article::Article, licence};
use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    learning::catalogue,
};

const SETTING: &str = "exchange-lessons";

/// The licence of the branch's lessons; empty where they are not shared.
pub async fn licence(app: &App) -> Result<String> {
    Ok(setting(app.db.read(), SETTING).await?.unwrap_or_default())
}

/// Shares the branch's lessons under a licence, or with nothing named no longer.
///
/// # Errors
/// 422 for a licence that is not on the list.
pub async fn share(app: &App, actor: &str, licence: &str) -> Result<()> {
    require_known(licence)?;
    let tx = app.db.begin().await?;
    put_setting(&tx, SETTING, licence.to_owned()).await?;
    audit::record(app, &tx, actor, "lessons.share", licence, &json!({})).await?;
    tx.commit().await
}

/// That a licence is on the list, or none.
///
/// # Errors
/// 422 for another one.
pub fn require_known(name: &str) -> Result<()> {
    if name.is_empty() || licence::address(name).is_some() {
        return Ok(());
    }
    Err(Error::unprocessable("Choose a licence from the list."))
}

/// The lessons that other branches may have.
pub async fn lessons(app: &App) -> Result<Vec<Article>> {
    let licence = licence(app).await?;
    if licence.is_empty() {
        return Ok(Vec::new());
    }
    let own = catalogue::every(app).await?.into_iter().filter(|l| l.is_own && l.is_published);
    Ok(own
        .map(|l| Article {
            name: format!("{}.{}", l.language, l.name),
            title: l.lesson.title,
            language: l.language,
            source: l.source,
            licence: licence.clone(),
        })
        .collect())
}
