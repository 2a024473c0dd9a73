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
        notification::Kind as Notice,
        post::{self, Audience},
        profile::{self, Kind},
        scheduled_post::{self, Waits},
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login::{self, roles::Permission},
    notifications::{self, webhooks},
    posts::{
        self, boost,
        decision::{self, APPEAL_MS, EXPIRES_MS, state},
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
    let Error::Policy(mut refusal) = error else { return error };
    if refusal.held.is_some() || author.kind == Kind::Personal {
        return Error::Policy(refusal);
    }
    if refusal.verdict() == Some(Verdict::Hold) {
        return match hold(app, author, draft, due_ms, &refusal).await {
            Ok(id) => Error::Policy(Box::new(Refusal::kept(id, KEPT))),
            Err(other) => other,
        };
    }
    if refusal.violations.iter().all(is_arguable) {
        match refuse(app, author, &refusal, draft.writer_id).await {
            Ok(id) => refusal.decision_id = Some(id),
            Err(other) => return other,
        }
    }
    Error::Policy(refusal)
}

/// What a person may disagree with: what the branch's own rules ask to change, or refuse. That a post is empty, or too long,
/// is no matter of opinion, and a question is answered by sending it again.
fn is_arguable(violation: &Violation) -> bool {
    violation.contestable || violation.verdict == Verdict::Reject
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
    match Box::pin(posts::edit(app, author, id, edit.clone())).await {
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
async fn hold(app: &App, author: &profile::Model, draft: Draft, due_ms: i64, why: &Refusal) -> Result<i64> {
    let same = |d: &Draft| serde_json::to_string(&Draft { contested: d.contested.clone(), ..d.said() }).ok();
    let waiting = scheduled_post::Entity::find()
        .filter(scheduled_post::Column::ProfileId.eq(author.id))
        .filter(scheduled_post::Column::Waits.eq(Waits::Desk))
        .all(app.db.read())
        .await?;
    let earlier = waiting.iter().find(|r| {
        let kept = serde_json::from_str::<Draft>(&r.draft).ok();
        r.failed.is_none() && kept.is_some_and(|d| same(&d) == same(&draft))
    });
    if let Some(earlier) = earlier {
        return Ok(earlier.id);
    }
    let writer_id = draft.writer_id;
    let tx = app.db.begin().await?;
    let (kept, is_new) =
        store::keep_in(app, &tx, author, Draft { confirmed: true, id: None, ..draft }, due_ms, Waits::Desk).await?;
    if is_new {
        let made = record(app, &tx, author, (why, writer_id), state::OPEN, Some(kept.id)).await?;
        tell(app, &tx, author, made.id).await?;
        tell_author(app, &tx, &made, state::OPEN).await?;
    }
    tx.commit().await?;
    Ok(kept.id)
}

/// Notes a refusal, so that its author can appeal; the same post again is the same refusal.
async fn refuse(app: &App, author: &profile::Model, why: &Refusal, writer_id: Option<i64>) -> Result<i64> {
    let tx = app.db.begin().await?;
    let earlier = match why.noted.print.as_deref() {
        Some(print) => decision::same(&tx, author.id, print).await?,
        None => None,
    };
    let id = match earlier {
        Some(earlier) => earlier.id,
        None => record(app, &tx, author, (why, writer_id), state::REFUSED, None).await?.id,
    };
    tx.commit().await?;
    Ok(id)
}

async fn record(
    app: &App,
    tx: &Tx,
    author: &profile::Model,
    (why, writer_id): (&Refusal, Option<i64>),
    state: &str,
    held_id: Option<i64>,
) -> Result<row::Model> {
    let now = app.clock.now_ms();
    let counts = |v: &&Violation| if held_id.is_some() { v.verdict == Verdict::Hold } else { is_arguable(v) };
    let reasons: Vec<&Violation> = why.violations.iter().filter(counts).collect();
    let Some(first) = reasons.iter().max_by_key(|v| v.verdict) else {
        return Err(Error::internal("a decision without a reason"));
    };
    // The place tells which words; it is not kept.
    let kept: Vec<Violation> =
        reasons.iter().map(|v| Violation { place: None, places: Vec::new(), ..(*v).clone() }).collect();
    let model = row::Model {
        id: id::next(&app.clock),
        profile_id: author.id,
        writer_id,
        outcome: first.verdict.name().to_owned(),
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
        print: why.noted.print.clone(),
    };
    row::ActiveModel::from(model.clone()).insert(&**tx).await?;
    Ok(model)
}

/// Tells an author, in the page and in apps, how a decision about a post of hers stands from now on; once.
pub async fn tell_author(app: &App, tx: &Tx, found: &row::Model, state: &str) -> Result<()> {
    let about = format!("{} {state}", found.id);
    notifications::raise_own(app, tx, found.profile_id, Notice::ModerationWarning, about).await
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
