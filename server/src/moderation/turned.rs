//! Putting a rule in force. Where it lets colleagues read posts for a few people, everybody who works here is told.

use crate::{
    base::{app::App, error::Result},
    handbook::rules,
    notifications::announcements,
    policy::State,
};

/// Lets a rule count, run on trial, or rest.
///
/// # Errors
/// As for [`rules::turn`].
pub async fn turn(app: &App, id: i64, state: State) -> Result<()> {
    let before = rules::one(app.db.read(), id).await?;
    let now = rules::turn(app, id, state).await?;
    if rules::holds_private(&now) && !rules::holds_private(&before) {
        let texts = texts::of(&app.config.language);
        let text = texts.with("rule-private-announced", &[("rule", &now.name), ("clause", &now.clause)]);
        announcements::publish(app, "server", &text, None).await?;
    }
    Ok(())
}
