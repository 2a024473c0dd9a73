//! What people publish besides posts: what their profile says, and what a report tells another server.

use detect::{Confidence::Certain, IDENTITY, scan};

use super::kept::current;
use crate::base::{
    app::App,
    error::{Error, Result},
};

/// Whether words hold no number of a person for certain. Nobody reads them first, so what may be one is let through.
///
/// # Errors
/// 422 where they hold one.
pub async fn check_words(app: &App, words: &str) -> Result<()> {
    let rules = current(app, app.db.read()).await?;
    let found = scan(words, &rules.home);
    if IDENTITY.iter().any(|kind| found.has(*kind, Certain)) {
        return Err(Error::unprocessable(
            "This looks like a card number, an account or another number of one person. Take it out; nothing has been changed.",
        ));
    }
    Ok(())
}
