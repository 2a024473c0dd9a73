//! Letters of a case are kept under the branch's keys, so that a copy of the database tells nothing of them.

use serde::{Deserialize, Serialize};

use super::{Letter, letters};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        wrapped::CASE_LETTER,
    },
    entities::case_letter as row,
    login::addressee::Addressee,
};

/// What a letter says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub subject: String,
    pub text: String,
}

/// A letter as it is stored.
pub fn wrap(app: &App, id: i64, words: &Words) -> Result<String> {
    CASE_LETTER.wrap(&app.keys, id, &serde_json::to_string(words).map_err(Error::internal)?)
}

/// A stored letter as it was written.
pub fn open(app: &App, letter: &row::Model) -> Result<Words> {
    serde_json::from_str(&CASE_LETTER.unwrap(&app.keys, letter.id, &letter.sealed)?).map_err(Error::internal)
}

/// The e-mail: the letter itself, or only that there is one.
pub fn as_mail(app: &App, reader: &Addressee, letter: &row::Model) -> Result<Letter> {
    let link = app.config.url(&format!("/letters/{}", letter.id));
    if !letter.in_mail {
        return Ok(letters::case_letter(app, reader, &link));
    }
    let words = open(app, letter)?;
    let foot = texts::of(&reader.language).with("mail-case-letter-foot", &[("link", &link)]);
    let whole = letters::case_letter(app, reader, &link);
    Ok(Letter { subject: words.subject, text: format!("{}\n\n{foot}", words.text), ..whole })
}
