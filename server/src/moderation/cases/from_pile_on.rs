//! What a colleague has kept of an attack on a profile becomes a case.

use super::{evidence, open};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    engagement::pile_on,
    entities::profile,
};

/// Opens a case with what is kept; gives its id.
///
/// # Errors
/// 422 without words, or where nothing is kept.
pub async fn open_case(app: &App, me: &profile::Model, pile_on_id: i64, words: &str) -> Result<i64> {
    let words = super::anonymous::said(words)?;
    let (_, items) = pile_on::one(app, me.id, pile_on_id).await?;
    let kept: Vec<_> = items.iter().filter(|i| i.kept).collect();
    if kept.is_empty() {
        return Err(Error::unprocessable("Keep at least one post as evidence first."));
    }
    let snapshots = kept.into_iter().map(|i| evidence::of_words(&i.author, &i.uri, &i.words, i.created_at)).collect();
    let case = open::New {
        id: id::next(&app.clock),
        source: "report",
        reporter_id: Some(me.id),
        category: "violation".to_owned(),
        clause: String::new(),
        words,
        receipt_hash: None,
        sealed_to: None,
        reference: None,
    };
    let case_id = case.id;
    let tx = app.db.begin().await?;
    open::open(app, &tx, None, case, snapshots).await?;
    tx.commit().await?;
    Ok(case_id)
}
