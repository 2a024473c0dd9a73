//! What becomes of a post that a rule stops: it waits for a second pair of eyes, or was refused; its author can ask why and
//! appeal. Rule, version and reason are kept until the time for appeal is over; the words only while a post waits.

pub mod appeal;
pub mod pool;
pub mod queue;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use crate::{
    app::App,
    clock::{DAY, MINUTE, day},
    db::Tx,
    entities::{
        decision as row,
        post::{self, Audience},
        profile::{self, Kind},
        scheduled_post::{self, Waits},
        verdict,
    },
    error::{Error, Noted, Refusal, Result, Verdict, Violation},
    id,
    policy::LIFTED,
    posts::{self, Draft, Edit, boost},
    scheduled,
};

/// A held post that nobody has looked at for so long goes back to its author.
const EXPIRES_MS: i64 = 14 * DAY;
/// How long after a decision its author may appeal; then it is deleted.
pub const APPEAL_MS: i64 = 30 * DAY;
/// How long a lifted rule lets the same author pass.
const LIFTED_MS: i64 = 7 * DAY;
const MOST_SHOWN: u64 = 100;

/// Where a decision stands.
pub mod state {
    /// A post waits for a second pair of eyes.
    pub const OPEN: &str = "open";
    pub const APPROVED: &str = "approved";
    pub const RETURNED: &str = "returned";
    pub const EXPIRED: &str = "expired";
    /// A rule said no.
    pub const REFUSED: &str = "refused";
    /// Its author says that this was wrong.
    pub const APPEALED: &str = "appealed";
    /// Somebody else has looked, and it stays.
    pub const UPHELD: &str = "upheld";
    /// Somebody else has looked, and it was wrong.
    pub const OVERTURNED: &str = "overturned";
}

/// What is said where nobody has looked at it in time.
const LATE: &str = "Nobody has found the time to read this. Send it again, or ask a colleague.";

/// What is said to the author of a post that waits.
const KEPT: &str = "Kept and waiting for a second pair of eyes; no need to send it again.";

/// What the gate said to a post of ours, as its author hears it: what is to be held is kept, and what was refused can be
/// asked about. Anything else stays as it is.
///
/// # Errors
/// Always: the answer in the contract's form, or the error that came in.
pub async fn told(app: &App, author: &profile::Model, draft: Draft, due_ms: i64, error: Error) -> Error {
    let Error::Policy(refusal) = error else { return error };
    if refusal.held.is_some() || author.kind == Kind::Personal {
        return Error::Policy(refusal);
    }
    let done = match refusal.verdict() {
        Some(Verdict::Hold) => hold(app, author, draft, due_ms, &refusal).await,
        Some(Verdict::Reject) => refuse(app, author, &refusal, draft.writer_id).await.map(|()| None),
        _ => Ok(None),
    };
    match done {
        Ok(Some(id)) => Error::Policy(Box::new(Refusal::kept(id, KEPT))),
        Ok(None) => Error::Policy(refusal),
        Err(other) => other,
    }
}

/// Edits a post, or keeps the edit where a rule wants it to be read first.
///
/// # Errors
/// As for [`posts::edit`].
pub async fn edit(
    app: &App,
    author: &profile::Model,
    id: i64,
    edit: Edit,
    writer_id: Option<i64>,
) -> Result<post::Model> {
    match posts::edit(app, author, id, edit.clone()).await {
        Ok(post) => Ok(post),
        Err(error) => {
            let draft = Draft {
                media_ids: edit.media_ids.clone().unwrap_or_default(),
                edit: Some((id, edit)),
                writer_id,
                ..Draft::default()
            };
            Err(told(app, author, draft, 0, error).await)
        }
    }
}

/// Boosts a post, or keeps the boost where a rule wants it to be read first.
///
/// # Errors
/// As for [`boost::boost`].
pub async fn boost(
    app: &App,
    author: &profile::Model,
    id: i64,
    audience: Audience,
    writer_id: Option<i64>,
) -> Result<post::Model> {
    match boost::boost(app, author, id, audience).await {
        Ok(post) => Ok(post),
        Err(error) => {
            let draft = Draft { boost_of: Some(id), audience: Some(audience), writer_id, ..Draft::default() };
            Err(told(app, author, draft, 0, error).await)
        }
    }
}

/// Keeps a draft for somebody at the desk; the same words again are the same post.
async fn hold(app: &App, author: &profile::Model, draft: Draft, due_ms: i64, why: &Refusal) -> Result<Option<i64>> {
    let same = |d: &Draft| serde_json::to_string(&Draft { idempotency_key: None, id: None, ..d.clone() }).ok();
    let waiting = scheduled_post::Entity::find()
        .filter(scheduled_post::Column::ProfileId.eq(author.id))
        .filter(scheduled_post::Column::Waits.eq(Waits::Desk))
        .all(app.db.read())
        .await?;
    let earlier = waiting.iter().find(|r| {
        let kept = serde_json::from_str::<Draft>(&r.draft).ok();
        r.failed.is_none() && kept.is_some_and(|d| same(&d) == same(&Draft { heard: true, ..draft.clone() }))
    });
    if let Some(earlier) = earlier {
        return Ok(Some(earlier.id));
    }
    let writer_id = draft.writer_id;
    let tx = app.db.begin().await?;
    let (kept, is_new) =
        scheduled::keep_in(app, &tx, author, Draft { heard: true, id: None, ..draft }, due_ms, Waits::Desk).await?;
    if is_new {
        let found = record(app, &tx, author, (why, writer_id), state::OPEN, Some(kept.id)).await?;
        queue::tell(app, &tx, author, found).await?;
    }
    tx.commit().await?;
    Ok(Some(kept.id))
}

async fn refuse(app: &App, author: &profile::Model, why: &Refusal, writer_id: Option<i64>) -> Result<()> {
    let tx = app.db.begin().await?;
    record(app, &tx, author, (why, writer_id), state::REFUSED, None).await?;
    tx.commit().await
}

async fn record(
    app: &App,
    tx: &Tx,
    author: &profile::Model,
    (why, writer_id): (&Refusal, Option<i64>),
    state: &str,
    held_id: Option<i64>,
) -> Result<i64> {
    let now = app.clock.now_ms();
    let wanted = if held_id.is_some() { Verdict::Hold } else { Verdict::Reject };
    let reasons: Vec<&Violation> = why.violations.iter().filter(|v| v.verdict == wanted).collect();
    let Some(first) = reasons.first() else { return Err(Error::internal("a decision without a reason")) };
    // The place tells which words; it is not kept.
    let kept: Vec<Violation> =
        reasons.iter().map(|v| Violation { place: None, places: Vec::new(), ..(*v).clone() }).collect();
    let model = row::Model {
        id: id::ordered(now),
        profile_id: author.id,
        writer_id,
        outcome: wanted.name().to_owned(),
        rule: first.rule.clone(),
        clause: first.clause.clone(),
        ruleset_version: why.ruleset_version,
        reasons: serde_json::to_string(&kept).map_err(Error::internal)?,
        state: state.to_owned(),
        held_id,
        claimed_by: None,
        claimed_until: None,
        decided_by: None,
        decided_at: held_id.is_none().then_some(now),
        note: None,
        appeal: None,
        created_at: now,
        expires_at: now + if held_id.is_some() { EXPIRES_MS } else { APPEAL_MS },
    };
    let id = model.id;
    row::ActiveModel::from(model).insert(&**tx).await?;
    Ok(id)
}

/// A profile's own decisions, the newest first.
pub async fn of(app: &App, profile_id: i64) -> Result<Vec<row::Model>> {
    let own = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).order_by_desc(row::Column::Id);
    Ok(own.limit(MOST_SHOWN).all(app.db.read()).await?)
}

/// One of a profile's own.
pub async fn own(app: &App, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(row::Column::ProfileId.eq(profile_id)).one(app.db.read()).await?;
    found.ok_or(Error::NotFound)
}

/// The reasons of a decision.
pub fn reasons(found: &row::Model) -> Vec<Violation> {
    serde_json::from_str(&found.reasons).unwrap_or_default()
}

/// The rules that an appeal has lifted for a profile, for some days.
pub async fn lifted(app: &App, profile_id: i64) -> Result<Vec<String>> {
    let rows = row::Entity::find()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::State.eq(state::OVERTURNED))
        .filter(row::Column::HeldId.is_null())
        .filter(row::Column::DecidedAt.gt(app.clock.now_ms() - LIFTED_MS))
        .all(app.db.read())
        .await?;
    Ok(rows.iter().flat_map(|r| reasons(r).into_iter().map(|v| v.rule)).collect())
}

/// A lifted rule has let one post pass, and counts again.
pub async fn use_up(tx: &Tx, profile_id: i64, noted: &Noted) -> Result<()> {
    for (rule, _, outcome) in &noted.matched {
        if *outcome == LIFTED {
            let change = row::ActiveModel { state: Set(state::APPROVED.to_owned()), ..Default::default() };
            row::Entity::update_many()
                .set(change)
                .filter(row::Column::ProfileId.eq(profile_id))
                .filter(row::Column::State.eq(state::OVERTURNED))
                .filter(row::Column::Rule.eq(rule))
                .exec(&**tx)
                .await?;
        }
    }
    Ok(())
}

/// What is taken back is decided about no more.
pub async fn drop_held(tx: &Tx, held_id: i64) -> Result<()> {
    row::Entity::delete_many().filter(row::Column::HeldId.eq(held_id)).exec(&**tx).await?;
    Ok(())
}

/// How many wait for somebody at the desk.
pub async fn waiting(db: &impl ConnectionTrait) -> Result<u64> {
    let open = row::Entity::find().filter(row::Column::State.is_in([state::OPEN, state::APPEALED]));
    Ok(open.count(db).await?)
}

/// Counts how long somebody waited, without saying who.
async fn record_wait(app: &App, tx: &Tx, found: &row::Model, outcome: &str) -> Result<()> {
    let waited = (app.clock.now_ms() - found.created_at) / MINUTE;
    let count = verdict::Model {
        id: id::random(),
        rule: found.rule.clone(),
        clause: found.clause.clone(),
        outcome: outcome.to_owned(),
        ruleset_version: found.ruleset_version,
        day: day(app.clock.now_ms()),
        domain: None,
        waited: Some(waited),
    };
    verdict::ActiveModel::from(count).insert(&**tx).await?;
    Ok(())
}

/// Gives back what nobody has looked at, and forgets what can't be appealed any more.
pub async fn forget_old(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let due = row::Entity::find().filter(row::Column::ExpiresAt.lt(now)).limit(MOST_SHOWN).all(app.db.read()).await?;
    for found in due {
        let tx = app.db.begin().await?;
        match found.state.as_str() {
            state::OPEN => queue::give_back(app, &tx, &found, state::EXPIRED, None, LATE).await?,
            state::APPEALED => queue::give_back(app, &tx, &found, state::UPHELD, None, LATE).await?,
            _ => {
                // With the time for appeal, the words go too.
                if let Some(held_id) = found.held_id {
                    scheduled_post::Entity::delete_many()
                        .filter(scheduled_post::Column::Id.eq(held_id))
                        .filter(scheduled_post::Column::Waits.eq(Waits::Desk))
                        .exec(&*tx)
                        .await?;
                }
                row::Entity::delete_by_id(found.id).exec(&*tx).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}
