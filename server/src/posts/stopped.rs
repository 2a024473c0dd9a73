//! What becomes of a post that a rule stops: kept for a reviewer, or refused with a decision that can be appealed.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
        refusal::{Refusal, Verdict, Violation},
    },
    entities::{
        decision as row,
        post::{self, Audience},
        profile::{self, Kind},
        scheduled_post::{self, Waits},
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login::{self, roles::Permission},
    notifications::webhooks,
    posts::{
        self, boost,
        decision::{APPEAL_MS, EXPIRES_MS, state},
        draft::{Draft, Edit},
        drafts::store,
    },
};

/// What is said to the author of a post that waits.
const KEPT: &str = "Kept and waiting for a second pair of eyes; no need to send it again.";

/// What the gate said to a post of ours, as its author hears it: what is to be held is kept, and what was refused can be
/// asked about. Anything else stays as it is.
///
/// # Errors
/// Always: the answer in the contract's form, or the error that came in.
pub async fn explain(app: &App, author: &profile::Model, draft: Draft, due_ms: i64, error: Error) -> Error {
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
            Err(explain(app, author, draft, 0, error).await)
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
            Err(explain(app, author, draft, 0, error).await)
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
        r.failed.is_none() && kept.is_some_and(|d| same(&d) == same(&Draft { confirmed: true, ..draft.clone() }))
    });
    if let Some(earlier) = earlier {
        return Ok(Some(earlier.id));
    }
    let writer_id = draft.writer_id;
    let tx = app.db.begin().await?;
    let (kept, is_new) =
        store::keep_in(app, &tx, author, Draft { confirmed: true, id: None, ..draft }, due_ms, Waits::Desk).await?;
    if is_new {
        let found = record(app, &tx, author, (why, writer_id), state::OPEN, Some(kept.id)).await?;
        tell(app, &tx, author, found).await?;
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
        id: id::next(&app.clock),
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

/// Tells whoever reads held posts that one waits; not its author.
pub async fn tell(app: &App, tx: &Tx, author: &profile::Model, decision_id: i64) -> Result<()> {
    webhooks::raise(app, tx, "post.held", decision_id).await?;
    for reader in login::profiles_that_may(&**tx, Permission::ManageReports).await? {
        if reader != author.id {
            let letter = SendMail { profile_id: reader, letter: Letter::Queue, subject_id: decision_id };
            enqueue(app, tx, &Job::SendMail(letter)).await?;
        }
    }
    Ok(())
}
