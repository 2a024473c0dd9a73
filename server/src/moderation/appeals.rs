//! Whom a measure concerns says once, within twenty days, that it was wrong; somebody decides who has not decided before.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    base::{
        app::App,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        typed::typed,
    },
    entities::{
        measure::{self as row, Column},
        notification::Kind as Notice,
        profile,
    },
    jobs::{Job, Letter, SendMail, enqueue},
    moderation::{
        cases::{
            conflict,
            timeline::{self, acts},
        },
        measures::{
            list::one_told_to,
            tell,
            undo::{require_judge, undo_in},
        },
    },
    notifications,
};

/// Within this time after the decision.
pub const APPEAL_MS: i64 = 20 * DAY;
const MOST_WORDS: usize = 2_000;
pub const UPHELD: &str = "upheld";
pub const OVERTURNED: &str = "overturned";

/// Whether a measure can be appealed now.
pub fn is_open(measure: &row::Model, now_ms: i64) -> bool {
    measure.appealed_at.is_none() && measure.state == "in_force" && now_ms - measure.created_at < APPEAL_MS
}

/// Appeals; the words go to those who may look into it and have not decided.
///
/// # Errors
/// 404 for what concerns somebody else, 422 without words, a second time, or too late.
pub async fn appeal(app: &App, me: &profile::Model, id: i64, text: &str) -> Result<()> {
    let words = typed(text, MOST_WORDS)?;
    if words.is_empty() {
        return Err(Error::unprocessable("Say in a few words why this was wrong."));
    }
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    let found = one_told_to(&*tx, me.id, id).await?;
    if found.appealed_at.is_some() {
        return Err(Error::unprocessable("You have appealed already. You will read the answer here."));
    }
    if !is_open(&found, now) {
        return Err(Error::unprocessable(
            "There is nothing to appeal here any more: an appeal is possible for 20 days, while the measure is in force.",
        ));
    }
    let change = row::ActiveModel { appeal: Set(Some(words)), appealed_at: Set(Some(now)), ..Default::default() };
    row::Entity::update_many().set(change).filter(Column::Id.eq(id)).exec(&*tx).await?;
    if let Some(case_id) = found.case_id {
        timeline::add(app, &tx, case_id, Some(me.id), acts::APPEALED, "").await?;
    }
    for judge in judges(&tx, me, &found).await? {
        notifications::raise_always(app, &tx, judge.id, Notice::Report, me.id, None).await?;
        let mail = SendMail { profile_id: judge.id, letter: Letter::Report, subject_id: 0 };
        enqueue(app, &tx, &Job::SendMail(mail)).await?;
    }
    tx.commit().await
}

/// Who may decide about an appeal: whoever may look into it and took no part in the decision.
async fn judges(tx: &Tx, target: &profile::Model, found: &row::Model) -> Result<Vec<profile::Model>> {
    let all = conflict::judges_about(&**tx, found.case_id, Some(target.id)).await?;
    Ok(all.into_iter().filter(|j| !has_decided(found, j.id)).collect())
}

fn has_decided(found: &row::Model, id: i64) -> bool {
    [found.decided_by, found.confirmed_by].contains(&Some(id))
}

/// Decides: the measure stands, or is undone.
///
/// # Errors
/// 403 for whoever has decided before, 422 where nothing waits.
pub async fn decide(app: &App, me: &profile::Model, id: i64, overturn: bool, text: &str) -> Result<()> {
    let words = typed(text, MOST_WORDS)?;
    if words.is_empty() {
        return Err(Error::unprocessable("Say in a few words why. The person who appealed reads this."));
    }
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    require_judge(&*tx, me, &found).await?;
    if has_decided(&found, me.id) {
        return Err(Error::forbidden("Somebody who was not part of the decision has to review an appeal."));
    }
    let change = row::ActiveModel {
        appeal_outcome: Set(Some(if overturn { OVERTURNED } else { UPHELD }.to_owned())),
        appeal_answer: Set(words),
        appeal_decided_by: Set(Some(me.id)),
        appeal_decided_at: Set(Some(app.clock.now_ms())),
        ..Default::default()
    };
    let changed = row::Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(id))
        .filter(Column::AppealedAt.is_not_null())
        .filter(Column::AppealOutcome.is_null())
        .exec(&*tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::unprocessable("Nothing waits to be decided here any more."));
    }
    if let Some(case_id) = found.case_id {
        let outcome = if overturn { OVERTURNED } else { UPHELD };
        timeline::add(app, &tx, case_id, Some(me.id), acts::APPEAL_DECIDED, outcome).await?;
    }
    if overturn && found.state == "in_force" {
        undo_in(app, &tx, Some(me.id), &found).await?;
    } else if let Some(target) = found.target_id {
        tell::write(app, &tx, target).await?;
    }
    tx.commit().await
}

/// Appeals that wait, the oldest first; none that their reader may not decide about.
pub async fn waiting(app: &App, me: &profile::Model) -> Result<Vec<row::Model>> {
    let db = app.db.read();
    let open = row::Entity::find()
        .filter(Column::AppealedAt.is_not_null())
        .filter(Column::AppealOutcome.is_null())
        .order_by_asc(Column::AppealedAt)
        .all(db)
        .await?;
    let mut all = Vec::new();
    for found in open {
        if !has_decided(&found, me.id) && require_judge(db, me, &found).await.is_ok() {
            all.push(found);
        }
    }
    Ok(all)
}
