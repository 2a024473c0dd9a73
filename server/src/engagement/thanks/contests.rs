//! Contests on published criteria. A jury that everybody knows decides by majority; nobody on it nominates or is nominated, and
//! what each of them was for is shown to nobody.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::give::colleague;
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    engagement::colleague::by_handle,
    entities::{
        contest::{self as row, Column},
        contest_juror, nomination, profile,
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login::{self, roles::Permission},
};

const MOST: u64 = 50;
const MOST_TITLE: usize = 120;
const MOST_WORDS: usize = 1_000;
const LONGEST_MS: i64 = 366 * DAY;
const JURY: std::ops::RangeInclusive<usize> = 3..=9;

/// A contest as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub title: String,
    pub criteria: String,
    /// `YYYY-MM-DD`
    pub last_day: String,
    /// Handles of colleagues, between blanks or commas.
    pub jury: String,
}

fn words(text: &str, most: usize, empty: &str) -> Result<String> {
    let words: String = text.trim().chars().filter(|c| *c != '\0').take(most).collect();
    if words.is_empty() { Err(Error::unprocessable(empty)) } else { Ok(words) }
}

/// Opens a contest.
///
/// # Errors
/// 403 for whoever may not announce things, 422 with a sentence for what is missing.
pub async fn open(app: &App, me: &profile::Model, new: New) -> Result<()> {
    login::require(app.db.read(), me, Permission::ManageAnnouncements).await?;
    let title = words(&new.title, MOST_TITLE, "Say what the contest is called.")?;
    let criteria = words(&new.criteria, MOST_WORDS, "Publish the criteria: nobody can be judged by others.")?;
    let now = app.clock.now_ms();
    let last = clock::day_start(new.last_day.trim()).filter(|d| *d > now && d - now <= LONGEST_MS);
    let last = last.ok_or_else(|| Error::unprocessable("Choose a last day for nominations, within a year."))?;
    let tx = app.db.begin().await?;
    let mut jury = Vec::new();
    for handle in new.jury.split([',', ' ', '\n']).map(str::trim).filter(|h| !h.is_empty()) {
        jury.push(by_handle(&*tx, handle).await?.id);
    }
    jury.sort_unstable();
    jury.dedup();
    if !JURY.contains(&jury.len()) || jury.len() % 2 == 0 {
        return Err(Error::unprocessable("A jury has 3, 5, 7 or 9 members."));
    }
    let contest = row::Model {
        id: id::next(&app.clock),
        title,
        criteria,
        last_day: clock::day(last),
        winner_id: None,
        reason: String::new(),
        decided_at: None,
        created_at: now,
    };
    row::ActiveModel::from(contest.clone()).insert(&*tx).await?;
    for profile_id in jury {
        let juror = contest_juror::Model { contest_id: contest.id, profile_id, nomination_id: None };
        contest_juror::ActiveModel::from(juror).insert(&*tx).await?;
    }
    tx.commit().await
}

/// A contest with its jury and its nominations, in the order in which they came.
#[derive(Clone, Debug)]
pub struct Whole {
    pub contest: row::Model,
    pub jury: Vec<i64>,
    pub nominations: Vec<nomination::Model>,
}

/// All contests, the newest first.
pub async fn all(app: &App) -> Result<Vec<Whole>> {
    let db = app.db.read();
    let contests = row::Entity::find().order_by_desc(Column::Id).limit(MOST).all(db).await?;
    let ids: Vec<i64> = contests.iter().map(|c| c.id).collect();
    let jurors = contest_juror::Entity::find().filter(contest_juror::Column::ContestId.is_in(ids.clone()));
    let mut jury: HashMap<i64, Vec<i64>> = HashMap::new();
    for juror in jurors.all(db).await? {
        jury.entry(juror.contest_id).or_default().push(juror.profile_id);
    }
    let nominations = nomination::Entity::find().filter(nomination::Column::ContestId.is_in(ids));
    let nominations = nominations.order_by_asc(nomination::Column::Id).all(db).await?;
    let whole = |contest: row::Model| Whole {
        jury: jury.remove(&contest.id).unwrap_or_default(),
        nominations: nominations.iter().filter(|n| n.contest_id == contest.id).cloned().collect(),
        contest,
    };
    Ok(contests.into_iter().map(whole).collect())
}

/// Those that were decided in a time, with the winner's nomination.
pub async fn decided(app: &App, (from_ms, to_ms): (i64, i64)) -> Result<Vec<(row::Model, nomination::Model)>> {
    let decided = row::Entity::find().filter(Column::DecidedAt.gte(from_ms)).filter(Column::DecidedAt.lt(to_ms));
    let decided = decided.order_by_asc(Column::DecidedAt).limit(MOST).all(app.db.read()).await?;
    let winners = nomination::Entity::find()
        .filter(nomination::Column::Id.is_in(decided.iter().filter_map(|c| c.winner_id)))
        .all(app.db.read())
        .await?;
    let pair = |c: row::Model| Some((winners.iter().find(|n| Some(n.id) == c.winner_id)?.clone(), c));
    Ok(decided.into_iter().filter_map(pair).map(|(n, c)| (c, n)).collect())
}

async fn one(db: &impl ConnectionTrait, id: i64) -> Result<row::Model> {
    row::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

async fn juror(db: &impl ConnectionTrait, contest_id: i64, profile_id: i64) -> Result<Option<contest_juror::Model>> {
    Ok(contest_juror::Entity::find_by_id((contest_id, profile_id)).one(db).await?)
}

fn is_open(app: &App, contest: &row::Model) -> bool {
    clock::day(app.clock.now_ms()) <= contest.last_day && contest.decided_at.is_none()
}

/// Proposes a colleague or a team; it is shown once the nominee agrees.
///
/// # Errors
/// 422 after the last day, for oneself, and where somebody is on the jury.
pub async fn nominate(app: &App, me: &profile::Model, id: i64, (handle, text): (&str, &str)) -> Result<()> {
    let words = words(text, MOST_WORDS, "Say how the nominee meets the criteria.")?;
    let tx = app.db.begin().await?;
    let contest = one(&*tx, id).await?;
    if !is_open(app, &contest) {
        return Err(Error::unprocessable("Nominations are closed."));
    }
    let nominee = colleague(&*tx, me, handle).await?;
    if nominee.id == me.id {
        return Err(Error::unprocessable("Nominate somebody else."));
    }
    if juror(&*tx, id, me.id).await?.is_some() || juror(&*tx, id, nominee.id).await?.is_some() {
        return Err(Error::unprocessable("Nobody on the jury nominates or is nominated."));
    }
    let same = nomination::Entity::find()
        .filter(nomination::Column::ContestId.eq(id))
        .filter(nomination::Column::NomineeId.eq(nominee.id));
    if same.one(&*tx).await?.is_some() {
        return Err(Error::unprocessable("Somebody has proposed the same already."));
    }
    let new = nomination::Model {
        id: id::next(&app.clock),
        contest_id: id,
        nominee_id: nominee.id,
        from_id: me.id,
        words,
        state: "asked".to_owned(),
        created_at: app.clock.now_ms(),
    };
    nomination::ActiveModel::from(new.clone()).insert(&*tx).await?;
    let letter = SendMail { profile_id: nominee.id, letter: Letter::Thanks, subject_id: new.id };
    enqueue(app, &tx, &Job::SendMail(letter)).await?;
    tx.commit().await
}

/// What the nominee says; a no takes the nomination away.
pub async fn answer(app: &App, me: &profile::Model, id: i64, agrees: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let own = nomination::Entity::find_by_id(id).filter(nomination::Column::NomineeId.eq(me.id));
    let found = own.one(&*tx).await?.ok_or(Error::NotFound)?;
    if one(&*tx, found.contest_id).await?.decided_at.is_some() {
        return Err(Error::unprocessable("The jury has decided already."));
    }
    if agrees {
        let change = nomination::ActiveModel { id: Set(id), state: Set("shown".to_owned()), ..Default::default() };
        change.update(&*tx).await?;
    } else {
        nomination::Entity::delete_by_id(id).exec(&*tx).await?;
        let was = contest_juror::ActiveModel { nomination_id: Set(None), ..Default::default() };
        let of_jury = contest_juror::Entity::update_many().set(was);
        of_jury.filter(contest_juror::Column::NominationId.eq(id)).exec(&*tx).await?;
    }
    tx.commit().await
}

/// A member of the jury says what she is for, after the last day; with a majority, the contest is decided, and what each was
/// for is forgotten.
///
/// # Errors
/// 404 for who is not on the jury, 422 before the last day, without a reason, or once it is decided.
pub async fn judge(app: &App, me: &profile::Model, nomination_id: i64, reason: &str) -> Result<()> {
    let reason = words(reason, MOST_WORDS, "Say how the criteria are met: everybody reads it.")?;
    let tx = app.db.begin().await?;
    let chosen = nomination::Entity::find_by_id(nomination_id).filter(nomination::Column::State.eq("shown"));
    let chosen = chosen.one(&*tx).await?.ok_or(Error::NotFound)?;
    let contest = one(&*tx, chosen.contest_id).await?;
    juror(&*tx, contest.id, me.id).await?.ok_or(Error::NotFound)?;
    if contest.decided_at.is_some() {
        return Err(Error::unprocessable("The jury has decided already."));
    }
    if is_open(app, &contest) {
        return Err(Error::unprocessable("The jury decides once nominations are closed."));
    }
    let own = contest_juror::ActiveModel {
        contest_id: Set(contest.id),
        profile_id: Set(me.id),
        nomination_id: Set(Some(nomination_id)),
    };
    own.update(&*tx).await?;
    let jury = contest_juror::Entity::find().filter(contest_juror::Column::ContestId.eq(contest.id)).all(&*tx).await?;
    let agree = jury.iter().filter(|j| j.nomination_id == Some(nomination_id)).count();
    if agree * 2 > jury.len() {
        let decided = row::ActiveModel {
            id: Set(contest.id),
            winner_id: Set(Some(nomination_id)),
            reason: Set(reason),
            decided_at: Set(Some(app.clock.now_ms())),
            ..Default::default()
        };
        decided.update(&*tx).await?;
        let was = contest_juror::ActiveModel { nomination_id: Set(None), ..Default::default() };
        let of_jury = contest_juror::Entity::update_many().set(was);
        of_jury.filter(contest_juror::Column::ContestId.eq(contest.id)).exec(&*tx).await?;
    }
    tx.commit().await
}
