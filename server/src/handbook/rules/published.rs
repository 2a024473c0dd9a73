//! What people publish besides posts: what their profile says, the tags that it puts forward, and what a report tells
//! another server.

use detect::{Confidence::Certain, IDENTITY, scan};

use super::{
    home::known,
    kept::{all, current},
    version,
    word_lists::word_lists,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::profile::Kind,
    policy::{self, Answers, Around, Facts, Ruleset},
};

/// Follows what the rule says.
const UNCHANGED: &str = "Nothing has been changed.";

/// Whether words hold no number of a person for certain. Nobody reads them first, so what may be one is let through.
///
/// # Errors
/// 422 where they hold one.
pub async fn check_words(app: &App, words: &str) -> Result<()> {
    let rules = current(app, app.db.read()).await?;
    let found = scan(words, &rules.home);
    if IDENTITY.iter().any(|kind| found.has(*kind, Certain)) {
        return Err(Error::unprocessable(
            "This looks like a card number, an account or another number of one person. Remove it; nothing has been \
             changed.",
        ));
    }
    Ok(())
}

/// Whether a profile of this kind may show these words to everybody: no number of a person, and nothing for which a rule would
/// stop a post. How to reach whoever says it is hers to say. What people say personally is theirs.
///
/// # Errors
/// 422 with what the first such rule says.
pub async fn check_published(app: &App, kind: Kind, words: &str) -> Result<()> {
    if kind == Kind::Personal {
        return Ok(());
    }
    check_words(app, words).await?;
    let db = app.db.read();
    let mut local = known(app, db).await?;
    local.texts.push(words.to_owned());
    let version = version::number(db).await?.unwrap_or(0);
    let rules = Ruleset::with_lists(version, local, word_lists(db).await?, &all(db).await?);
    let (around, answers) = (Around::default(), Answers { confirmed: true, ..Answers::default() });
    match policy::against(&Facts::of(words, kind, &around, &answers), &rules).into_iter().next() {
        Some(violation) => Err(Error::Unprocessable([violation.message.as_str(), UNCHANGED].join(" "))),
        None => Ok(()),
    }
}
