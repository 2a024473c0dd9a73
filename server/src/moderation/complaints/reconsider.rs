//! Whoever wrote a hidden answer asks for another look; somebody who did not hide it decides.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::reference;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    entities::{
        hidden_answer::{self as row, Column},
        moderation_case, post, profile,
    },
    moderation::cases::{
        act, anonymous, evidence, list, open,
        timeline::{self, acts},
    },
};

/// What a secret link is about, with its case where there is one.
///
/// # Errors
/// 404 for a link that is none.
pub async fn by_secret(app: &App, secret: &str) -> Result<(row::Model, Option<moderation_case::Model>)> {
    let db = app.db.read();
    let found = row::Entity::find().filter(Column::SecretHash.eq(id::hash(secret))).one(db).await?;
    let found = found.ok_or(Error::NotFound)?;
    let case = match found.case_id {
        Some(id) => moderation_case::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    Ok((found, case))
}

/// Asks for another look, once; gives the number of the complaint.
///
/// # Errors
/// 422 without words, the second time, or where the answer is shown again already.
pub async fn ask(app: &App, secret: &str, words: &str) -> Result<String> {
    let (hidden, _) = by_secret(app, secret).await?;
    let words = anonymous::said(words)?;
    if hidden.shown_at.is_some() {
        return Err(Error::unprocessable("This reply is already shown again."));
    }
    if hidden.case_id.is_some() || hidden.outcome.is_some() {
        return Err(Error::unprocessable("You have already asked for a review. You will find the answer here."));
    }
    let db = app.db.read();
    let shared = profile::by_id(db, hidden.profile_id).await?;
    // Of whom it is about, and what the answer said.
    let posts: Vec<post::Model> = post::Entity::find_by_id(hidden.post_id).one(db).await?.into_iter().collect();
    let snapshots = evidence::take(app, &shared, &posts).await?;
    let tx = app.db.begin().await?;
    let reference = reference::next(app, &tx).await?;
    let case = open::New {
        clause: hidden.clause.clone(),
        reference: Some(reference.clone()),
        ..anonymous::nameless(app, "other", words)
    };
    let case_id = case.id;
    open::open(app, &tx, Some(&shared), case, snapshots).await?;
    let change = row::ActiveModel { case_id: Set(Some(case_id)), ..Default::default() };
    let free = Column::CaseId.is_null();
    let changed = row::Entity::update_many().set(change).filter(Column::Id.eq(hidden.id)).filter(free);
    if changed.exec(&*tx).await?.rows_affected == 0 {
        return Err(Error::unprocessable("You have already asked for a review. You will find the answer here."));
    }
    tx.commit().await?;
    Ok(reference)
}

/// The hidden answer that a case looks at again.
pub async fn of_case(app: &App, case_id: i64) -> Result<Option<row::Model>> {
    Ok(row::Entity::find().filter(Column::CaseId.eq(case_id)).one(app.db.read()).await?)
}

/// Decides: the answer is shown again or stays hidden, and the case is closed with the words.
///
/// # Errors
/// 403 for who has hidden it, 422 without words, or where a colleague was quicker.
pub async fn decide(
    app: &App,
    me: &profile::Model,
    case_id: i64,
    (shown, read): (bool, Option<i64>),
    words: &str,
) -> Result<()> {
    let case = list::one(app.db.read(), me, case_id).await?;
    let hidden = of_case(app, case.id).await?.ok_or(Error::NotFound)?;
    if hidden.hidden_by == me.id {
        return Err(Error::forbidden("You have hidden this reply. Somebody else has to review it."));
    }
    act::require_open(&case)?;
    act::require_revision(&case, read)?;
    let words = act::words(words, "Say in a few words why. The author of the reply reads this.")?;
    let outcome = if shown { "shown" } else { "kept" };
    let tx = app.db.begin().await?;
    let mut change = row::ActiveModel { outcome: Set(Some(outcome.to_owned())), ..Default::default() };
    if shown && hidden.shown_at.is_none() {
        change.shown_at = Set(Some(app.clock.now_ms()));
        change.shown_by = Set(Some(me.id));
    }
    row::Entity::update_many().set(change).filter(Column::Id.eq(hidden.id)).exec(&*tx).await?;
    timeline::share(app, &tx, case.id, Some(me.id), acts::RECONSIDERED, outcome).await?;
    act::finish(app, &tx, Some(me.id), &case, &words).await?;
    tx.commit().await
}
