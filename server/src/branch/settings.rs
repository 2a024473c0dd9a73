//! What was set at the desk: changed for all processes at once, with its history. Environment and settings file win.

use std::collections::BTreeMap;

use sea_orm::{ActiveModelTrait, EntityTrait, QueryOrder, QuerySelect};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        config::AT_THE_DESK,
        error::{Error, Result},
        hub::Event,
        id,
        settings::{own_changed, put_setting},
    },
    entities::setting_change,
};

/// Changes that a page shows.
const MOST_SHOWN: u64 = 50;

/// What came of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// So many settings are other ones now.
    Saved(usize),
    /// The setting can't have this value; nothing was changed.
    Wrong(&'static str),
    /// Somebody else has changed it since the page was opened; nothing was changed.
    Raced(&'static str),
    /// The environment or the settings file has fixed it; nothing was changed.
    Fixed(&'static str),
}

/// Changes settings, all of them or none. `was` is what they were when whoever changes them saw them.
///
/// # Errors
/// 422 for a name that is not one of the desk's settings.
pub async fn change(
    app: &App,
    actor: &str,
    was: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
) -> Result<Outcome> {
    let tx = app.db.begin().await?;
    tx.alone("settings").await?;
    // Another process may have changed them a moment ago.
    app.reload_settings().await.map_err(Error::internal)?;
    let now = &app.config.raw;
    let mut changed: Vec<(&'static str, String, String)> = Vec::new();
    for (name, value) in new {
        let Some(name) = AT_THE_DESK.iter().copied().find(|n| n == name) else {
            return Err(Error::unprocessable("There is no such setting at the desk."));
        };
        let (before, value) = (now.value(name), value.replace("\r\n", "\n").trim().to_owned());
        if before == value {
            continue;
        }
        if now.is_fixed(name) {
            return Ok(Outcome::Fixed(name));
        }
        if was.get(name).is_some_and(|was| was.replace("\r\n", "\n").trim() != before) {
            return Ok(Outcome::Raced(name));
        }
        changed.push((name, before.to_owned(), value));
    }
    let kept = AT_THE_DESK.iter().filter(|n| !changed.iter().any(|c| c.0 == **n)).map(|n| (*n, now.value(n)));
    let set: Vec<(&str, &str)> = kept.chain(changed.iter().map(|(n, _, v)| (*n, v.as_str()))).collect();
    if let Err(sentence) = now.with_desk(set).check() {
        let wrong = changed.iter().find(|(name, ..)| sentence.contains(&format!("BRANCHLINE_{name} ")));
        return wrong.map(|(name, ..)| Outcome::Wrong(name)).ok_or(Error::Unprocessable(sentence));
    }
    for (name, before, after) in &changed {
        put_setting(&tx, name, after.clone()).await?;
        let row = setting_change::Model {
            id: id::next(&app.clock),
            name: (*name).to_owned(),
            before: before.clone(),
            after: after.clone(),
            actor: actor.to_owned(),
            at: app.clock.now_ms(),
        };
        setting_change::ActiveModel::from(row).insert(&*tx).await?;
        audit::record(app, &tx, actor, "setting.change", name, &json!({})).await?;
    }
    // Where people write to, and what the branch says of itself, is its own.
    own_changed(&tx).await?;
    tx.publish(Event::SettingsChanged);
    tx.commit().await?;
    app.reload_settings().await.map_err(Error::internal)?;
    Ok(Outcome::Saved(changed.len()))
}

/// The newest changes.
pub async fn changes(app: &App) -> Result<Vec<setting_change::Model>> {
    let newest = setting_change::Entity::find().order_by_desc(setting_change::Column::Id).limit(MOST_SHOWN);
    Ok(newest.all(app.db.read()).await?)
}
