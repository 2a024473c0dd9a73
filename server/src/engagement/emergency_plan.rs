//! What everybody at the branch does when something goes wrong: one page, written beforehand.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit, clock,
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    entities::profile,
};

const NAME: &str = "emergency-plan";
const MOST_WORDS: usize = 20_000;

/// The plan as it was last written.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Plan {
    /// Markdown.
    pub text: String,
    /// `YYYY-MM-DD`
    pub changed_on: String,
}

/// The plan; none where nobody has written one yet.
pub async fn of(app: &App) -> Result<Option<Plan>> {
    let kept = setting(app.db.read(), NAME).await?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Writes it anew.
///
/// # Errors
/// 422 without a word.
pub async fn write(app: &App, me: &profile::Model, text: &str) -> Result<()> {
    let text: String = text.trim().chars().filter(|c| *c != '\0').take(MOST_WORDS).collect();
    if text.is_empty() {
        return Err(Error::unprocessable("Write down what to do first. An empty plan helps nobody."));
    }
    let plan = Plan { text, changed_on: clock::day(app.clock.now_ms()) };
    let tx = app.db.begin().await?;
    put_setting(&tx, NAME, serde_json::to_string(&plan).map_err(Error::internal)?).await?;
    audit::record(app, &tx, &me.handle, "emergency_plan.write", "", &json!({})).await?;
    tx.commit().await
}
