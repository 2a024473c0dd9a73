//! Reports without a sign-in. Nothing is kept of who sent one or from where; whoever has the code that it was given reads what
//! came of it, and writes on.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    act, evidence, files,
    matrix::CATEGORIES,
    open,
    timeline::{self, acts},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
        typed::typed,
    },
    entities::{
        moderation_case::{self as row, Column},
        profile,
    },
    media::picture::Encoded,
};

const MOST_WORDS: usize = 5_000;
/// Letters and digits that nobody confuses.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// Letters of a code: 5 bits each, 100 in all.
const LENGTH: usize = 20;

/// A report, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub category: String,
    /// A handle of this branch; empty where it is about nobody in particular.
    pub about: String,
    pub words: String,
    /// Written anew.
    pub pictures: Vec<Encoded>,
}

/// Opens a case; gives the code, which is told once. The database has its hash alone.
///
/// # Errors
/// 422 without words, or for a handle that nobody here has.
pub async fn report(app: &App, new: New) -> Result<String> {
    let words = said(&new.words)?;
    let category = if CATEGORIES.contains(&new.category.as_str()) { new.category.clone() } else { "other".into() };
    let handle = new.about.trim().trim_start_matches('@');
    let target = match handle {
        "" => None,
        handle => {
            let found = profile::local(app.db.read(), handle).await?.filter(|p| p.kind != profile::Kind::Instance);
            Some(found.ok_or_else(|| {
                Error::unprocessable("Nobody at this branch has this handle. Leave it empty if you don't know it.")
            })?)
        }
    };
    let snapshots = match &target {
        Some(target) => evidence::take(app, target, &[]).await?,
        None => Vec::new(),
    };
    let code = code();
    let case =
        open::New { receipt_hash: Some(hash(&code)), sealed_to: Some(plain(&code)), ..nameless(app, &category, words) };
    let tx = app.db.begin().await?;
    let case = open::open(app, &tx, target.as_ref(), case, snapshots).await?;
    files::store(app, &tx, case.id, &new.pictures).await?;
    tx.commit().await?;
    Ok(code)
}

/// What somebody typed, cleaned.
///
/// # Errors
/// 422 without words.
pub fn said(words: &str) -> Result<String> {
    let words = typed(words, MOST_WORDS)?;
    if words.is_empty() { Err(Error::unprocessable("Say what happened.")) } else { Ok(words) }
}

/// A case that nobody is known to have brought.
pub fn nameless(app: &App, category: &str, words: String) -> open::New {
    open::New {
        id: id::next(&app.clock),
        source: "anonymous",
        reporter_id: None,
        category: category.to_owned(),
        clause: String::new(),
        words,
        receipt_hash: None,
        sealed_to: None,
        reference: None,
    }
}

/// A new code: `ABCDE-FGHJK-…`
pub fn code() -> String {
    let letters: Vec<char> =
        id::random_bytes::<LENGTH>().iter().map(|b| char::from(LETTERS[usize::from(*b) % LETTERS.len()])).collect();
    letters.chunks(5).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The hash of a code, however it is typed. What is looked up is a hash, so that the time of an answer tells nothing of how near a guess was.
pub fn hash(code: &str) -> String {
    id::hash(&plain(code))
}

/// A code without what people put between its letters.
pub fn plain(code: &str) -> String {
    code.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The case of a code.
///
/// # Errors
/// 404 for one that is none.
pub async fn by_code(app: &App, code: &str) -> Result<row::Model> {
    let found = row::Entity::find().filter(Column::ReceiptHash.eq(hash(code))).one(app.db.read()).await?;
    found.ok_or(Error::Missing("No report has this code. Check it, letter by letter."))
}

/// Whoever has the code writes on.
pub async fn reply(app: &App, code: &str, text: &str) -> Result<()> {
    reply_in(app, &by_code(app, code).await?, text).await
}

/// Whoever brought a case without a name writes into it.
///
/// # Errors
/// 422 without words, or where it is closed.
pub async fn reply_in(app: &App, case: &row::Model, text: &str) -> Result<()> {
    let words = typed(text, MOST_WORDS)?;
    if words.is_empty() {
        return Err(Error::unprocessable("Write something first."));
    }
    act::require_open(case)?;
    let tx = app.db.begin().await?;
    timeline::share(app, &tx, case.id, None, acts::REPLY, &words).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_people_type_them() {
        let made = code();
        assert_eq!(made.len(), 23);
        assert_eq!(hash(&made), hash(&made.to_lowercase().replace('-', " ")));
        assert_ne!(hash(&made), hash(&code()));
    }
}
