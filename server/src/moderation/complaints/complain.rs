//! Somebody of the public complains: no sign-in, no name, a number to quote and a code to come back with.

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{moderation_case, post, profile},
    moderation::cases::{anonymous, evidence, open},
    policy::visible::{Reader, see},
    wire::remote::known,
};

use super::reference;

/// What a complaint may be about, and the category of its case.
pub const SUBJECTS: &[(&str, &str)] = &[
    ("post", "violation"),
    ("staff", "violation"),
    ("answer", "violation"),
    ("privacy", "legal"),
    ("accessibility", "legal"),
    ("block", "other"),
    ("other", "other"),
];

/// A complaint, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub subject: String,
    /// The address of a post or profile of this branch; empty where it is about none.
    pub address: String,
    pub words: String,
}

/// What whoever complains takes away.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// Shown once; the database has its hash alone.
    pub code: String,
    /// To quote on the telephone or in a letter; nobody reads anything with it.
    pub reference: String,
    /// By when somebody answers, in milliseconds.
    pub due_at: i64,
}

/// Opens a case.
///
/// # Errors
/// 422 without words, or for an address that leads to nothing of this branch that everybody may see.
pub async fn complain(app: &App, new: New) -> Result<Receipt> {
    let words = anonymous::said(&new.words)?;
    let category = SUBJECTS.iter().find(|(name, _)| *name == new.subject).map_or("other", |(_, category)| *category);
    let (target, posts) = subject(app, new.address.trim()).await?;
    let snapshots = match &target {
        Some(target) => evidence::take(app, target, &posts).await?,
        None => Vec::new(),
    };
    let code = anonymous::code();
    let tx = app.db.begin().await?;
    let reference = reference::next(app, &tx).await?;
    let case = open::New {
        receipt_hash: Some(anonymous::hash(&code)),
        reference: Some(reference.clone()),
        ..anonymous::nameless(app, category, words)
    };
    let row: moderation_case::Model = open::open(app, &tx, target.as_ref(), case, snapshots).await?;
    tx.commit().await?;
    Ok(Receipt { code, reference, due_at: row.due_at })
}

/// Whom and which post an address of this branch leads to.
async fn subject(app: &App, address: &str) -> Result<(Option<profile::Model>, Vec<post::Model>)> {
    if address.is_empty() {
        return Ok((None, Vec::new()));
    }
    let db = app.db.read();
    if let Some(post) = known::post(app, db, address).await?.filter(|p| p.is_local) {
        // What not everybody sees is not there for the public.
        if let Ok(post) = see(db, Reader::Stranger, post.id).await {
            return Ok((Some(profile::by_id(db, post.author_id).await?), vec![post]));
        }
    }
    let found = known::profile(app, db, address).await?;
    let found = found.filter(|p| p.domain.is_none() && p.kind != profile::Kind::Instance);
    let found = found.ok_or_else(|| {
        Error::unprocessable(
            "This is not the address of a post or profile of this branch. Leave it empty if you don't know it.",
        )
    })?;
    Ok((Some(found), Vec::new()))
}
