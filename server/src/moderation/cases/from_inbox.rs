//! What was written to a shared profile becomes a case, with its whole conversation as evidence.

use sea_orm::EntityTrait;

use super::{evidence, open};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    engagement::inbox::{act, list},
    entities::{post, profile},
    policy::visible::Reader,
    posts::thread,
};

/// Posts of a conversation that are kept.
const MOST_POSTS: usize = 40;

/// Opens a case about whoever wrote it; gives its id.
///
/// # Errors
/// 422 without words, or where it is done already.
pub async fn open_case(
    app: &App,
    shared: &profile::Model,
    me: &profile::Model,
    item_id: i64,
    words: &str,
) -> Result<i64> {
    let words = super::anonymous::said(words)?;
    let item = list::one(app.db.read(), shared.id, item_id).await?;
    act::require_open(&item)?;
    let found = post::Entity::find_by_id(item.post_id).one(app.db.read()).await?;
    let found = found.filter(|p| p.deleted_at.is_none()).ok_or(Error::NotFound)?;
    let target = profile::by_id(app.db.read(), found.author_id).await?;
    let (above, below) = thread::of(app, Reader::Local(shared.id), &found).await?;
    let mut posts: Vec<post::Model> = vec![found];
    posts.extend(above.into_iter().chain(below).take(MOST_POSTS));
    let snapshots = evidence::take(app, &target, &posts).await?;
    let category = if item.kind == "threat" { "legal" } else { "violation" };
    let case = open::New {
        id: id::next(&app.clock),
        source: "report",
        reporter_id: Some(me.id),
        category: category.to_owned(),
        clause: String::new(),
        words,
        receipt_hash: None,
        sealed_to: None,
        reference: None,
    };
    let case_id = case.id;
    let tx = app.db.begin().await?;
    open::open(app, &tx, Some(&target), case, snapshots).await?;
    act::became_case(app, &tx, item_id, case_id).await?;
    tx.commit().await?;
    Ok(case_id)
}
