//! Reading for each other: a branch where nobody else can read a post asks a trusted one. What leaves the branch is covered;
//! the request is accepted and answered there by somebody who is signed in, and both sides log it.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    answer::{let_out, noted, turn_down},
    queue::{is_alone, is_own},
    words::held,
};
use crate::{
    base::{
        app::App,
        audit,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{decision, profile, remote_host, review_request as row, scheduled_post},
    handbook::rules,
    jobs::{Job, Letter, SendMail, enqueue},
    login::{self, roles::Permission},
    policy::{detect::Home, scope::audience_name},
    posts::decision::{reasons, state as decided},
    wire::{
        activitypub::{address, with_context},
        network,
        outbox::{self, Recipients, Sendable},
    },
};

/// How long a branch has for an answer, and how long the request is kept.
const OPEN_MS: i64 = 3 * DAY;
const KEPT_MS: i64 = 30 * DAY;
/// Open requests of one branch, and bytes of one.
const MOST_OPEN: u64 = 50;
const MAX_BODY: usize = 64 * 1024;

/// Where a request stands.
pub mod state {
    pub const ASKED: &str = "asked";
    pub const ACCEPTED: &str = "accepted";
    pub const PUBLISH: &str = "publish";
    pub const RETURN: &str = "return";
}

/// What another branch reads: covered, without its author.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeldPost {
    pub text: String,
    pub warning: String,
    pub options: Vec<String>,
    pub descriptions: Vec<String>,
    pub quoted: Option<String>,
    pub audience: String,
    pub language: Option<String>,
    pub reasons: Vec<Reason>,
    /// Why its author thinks that a decision was wrong, covered too.
    pub appeal: Option<String>,
}

/// Why it is held.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reason {
    pub clause: String,
    pub message: String,
}

/// The branches that can be asked.
pub async fn branches(app: &App) -> Result<Vec<String>> {
    let hosts = network::hosts(app, app.db.read()).await?;
    Ok(hosts.into_iter().filter(|h| h.network_inbox.is_some()).map(|h| h.host).collect())
}

/// Asks a trusted branch to read a held post: whoever could decide herself, or its author where nobody else here can.
///
/// # Errors
/// 422 for a branch that is not trusted, or where one is asked already; 403 for one's own post that somebody here can read.
pub async fn ask(app: &App, me: &profile::Model, decision_id: i64, host: &str) -> Result<()> {
    let db = app.db.read();
    let found = decision::Entity::find_by_id(decision_id).one(db).await?.ok_or(Error::NotFound)?;
    if ![decided::OPEN, decided::APPEALED].contains(&found.state.as_str()) {
        return Err(Error::unprocessable("Somebody has decided about this already."));
    }
    if is_own(&found, me) && !is_alone(app, &found).await? {
        return Err(Error::forbidden("Somebody else has to review this."));
    }
    let branch = network::hosts(app, db).await?.into_iter().find(|h| h.host == host);
    let Some((branch, inbox)) = branch.and_then(|b| b.network_inbox.clone().map(|inbox| (b, inbox))) else {
        return Err(Error::unprocessable("This branch is not part of the network. Choose one that is."));
    };
    let waiting = of_decision(app, decision_id).await?;
    if waiting.is_some_and(|w| is_open(app, &w)) {
        return Err(Error::unprocessable("A branch has been asked already. Wait for its answer."));
    }
    let draft = match found.held_id {
        Some(held_id) => scheduled_post::Entity::find_by_id(held_id).one(db).await?,
        None => None,
    };
    let draft = draft.ok_or_else(|| {
        Error::unprocessable(
            "The text of a rejected post is not kept, so nobody else can review \
             it.",
        )
    })?;
    let covered = covered(app, &found, &draft).await?;
    let ours = instance(app).await?;
    let tx = app.db.begin().await?;
    let id = id::next(&app.clock);
    let model = row::Model {
        id,
        uri: app.config.url(&format!("/reviews/{id}")),
        host: branch.host.clone(),
        decision_id: Some(decision_id),
        body: serde_json::to_string(&covered).map_err(Error::internal)?,
        state: state::ASKED.to_owned(),
        reader_id: None,
        created_at: app.clock.now_ms(),
        expires_at: app.clock.now_ms() + OPEN_MS,
    };
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    let body = with_context(json!({
        "id": model.uri, "type": "ReviewRequest", "actor": ours.uri, "to": branch.network_actor, "object": covered,
    }));
    send(app, &tx, &ours, (inbox, body)).await?;
    let details = json!({ "decision": decision_id.to_string() });
    audit::record(app, &tx, "moderator", "review.ask", &branch.host, &details).await?;
    tx.commit().await
}

/// A held post as it leaves the branch.
async fn covered(app: &App, found: &decision::Model, draft: &scheduled_post::Model) -> Result<HeldPost> {
    let db = app.db.read();
    let held = held(db, draft).await?.ok_or(Error::NotFound)?;
    let home = Home::of(&rules::known(app, db).await?);
    let words = held.words.covered(&home);
    let author = profile::by_id(db, found.profile_id).await?;
    Ok(HeldPost {
        text: words.text,
        warning: words.warning,
        options: words.options,
        descriptions: words.descriptions.into_values().collect(),
        quoted: words.quoted,
        audience: audience_name(held.draft.audience.unwrap_or(author.default_audience)).to_owned(),
        language: held.draft.language,
        reasons: reasons(found).into_iter().map(|v| Reason { clause: v.clause, message: v.message }).collect(),
        appeal: found.appeal.as_ref().map(|a| super::words::cover(a, &home)),
    })
}

/// The branch's own actor.
pub async fn instance(app: &App) -> Result<profile::Model> {
    let ours = profile::local(app.db.read(), address::INSTANCE_HANDLE).await?;
    ours.ok_or_else(|| Error::internal("the branch has no actor"))
}

/// Sends an activity to one inbox, in the caller's transaction.
pub async fn send(app: &App, tx: &Tx, ours: &profile::Model, (inbox, body): (String, Value)) -> Result<()> {
    let to = Recipients { inboxes: vec![inbox], ..Recipients::default() };
    let uri = body["id"].as_str().unwrap_or_default().to_owned();
    outbox::send(app, tx, ours, &Sendable::other(body)?, &uri, &to).await
}

fn is_open(app: &App, found: &row::Model) -> bool {
    [state::ASKED, state::ACCEPTED].contains(&found.state.as_str()) && found.expires_at > app.clock.now_ms()
}

/// The last request about one of our decisions.
pub async fn of_decision(app: &App, decision_id: i64) -> Result<Option<row::Model>> {
    let all = row::Entity::find().filter(row::Column::DecisionId.eq(decision_id)).order_by_desc(row::Column::Id);
    Ok(all.one(app.db.read()).await?)
}

/// Another branch asks us. Only the actor of a branch that we trust may.
pub async fn receive(app: &App, tx: &Tx, branch: &profile::Model, uri: &str, object: &Value) -> Result<()> {
    let Some(host) = trusted(app, tx, branch).await? else {
        return Err(Error::forbidden("Only branches of the network review posts for each other."));
    };
    let body: HeldPost = serde_json::from_value(object.clone())
        .map_err(|_| Error::unprocessable("This is no post that could be read."))?;
    let body = serde_json::to_string(&body).map_err(Error::internal)?;
    let open = row::Entity::find()
        .filter(row::Column::Host.eq(&host.host))
        .filter(row::Column::DecisionId.is_null())
        .filter(row::Column::State.is_in([state::ASKED, state::ACCEPTED]))
        .filter(row::Column::ExpiresAt.gt(app.clock.now_ms()));
    if body.len() > MAX_BODY || open.count(&**tx).await? >= MOST_OPEN {
        return Err(Error::Unavailable("Too many posts of this branch wait here already. Ask again later.".into()));
    }
    let model = row::Model {
        id: id::next(&app.clock),
        uri: uri.to_owned(),
        host: host.host.clone(),
        decision_id: None,
        body,
        state: state::ASKED.to_owned(),
        reader_id: None,
        created_at: app.clock.now_ms(),
        expires_at: app.clock.now_ms() + OPEN_MS,
    };
    row::ActiveModel::from(model.clone()).insert(&**tx).await?;
    audit::record(app, tx, "server", "review.asked", &host.host, &json!({})).await?;
    for reader in login::profiles_that_may(&**tx, Permission::ManageReports).await? {
        let letter = SendMail { profile_id: reader, letter: Letter::Queue, subject_id: model.id };
        enqueue(app, tx, &Job::SendMail(letter)).await?;
    }
    Ok(())
}

/// The row of a branch that we trust, where an activity comes from its actor; none for anybody else.
pub async fn trusted(app: &App, tx: &Tx, branch: &profile::Model) -> Result<Option<remote_host::Model>> {
    let host = network::of(app, &**tx, &branch.uri).await?;
    Ok(host.filter(|h| h.network_actor.as_deref() == Some(branch.uri.as_str())))
}

/// What other branches ask us to read, the oldest first.
pub async fn for_others(app: &App) -> Result<Vec<(row::Model, HeldPost)>> {
    let open = row::Entity::find()
        .filter(row::Column::DecisionId.is_null())
        .filter(row::Column::State.is_in([state::ASKED, state::ACCEPTED]))
        .filter(row::Column::ExpiresAt.gt(app.clock.now_ms()))
        .order_by_asc(row::Column::Id);
    let rows = open.all(app.db.read()).await?;
    Ok(rows.into_iter().map(|r| (serde_json::from_str(&r.body).unwrap_or_default(), r)).map(|(b, r)| (r, b)).collect())
}

/// Says to the branch that asks that one reads it, that it may go out, or why not.
///
/// # Errors
/// 422 where a colleague reads it, it is answered already, or nothing is said about what should change.
pub async fn answer(app: &App, reader: &profile::Model, id: i64, to: &str, note: &str) -> Result<()> {
    let found = row::Entity::find_by_id(id).filter(row::Column::DecisionId.is_null()).one(app.db.read()).await?;
    let found = found.ok_or(Error::NotFound)?;
    if !is_open(app, &found) {
        return Err(Error::unprocessable("Somebody has decided about this already."));
    }
    if found.reader_id.is_some_and(|r| r != reader.id) {
        return Err(Error::unprocessable("A colleague is reviewing this now. Take another, or wait a little."));
    }
    let note = if to == state::RETURN { noted(note)? } else { String::new() };
    let branch = network::hosts(app, app.db.read()).await?.into_iter().find(|h| h.host == found.host);
    let inbox = branch.and_then(|b| b.network_inbox).ok_or(Error::NotFound)?;
    let ours = instance(app).await?;
    let tx = app.db.begin().await?;
    let change = row::ActiveModel { state: Set(to.to_owned()), reader_id: Set(Some(reader.id)), ..Default::default() };
    let changed = row::Entity::update_many()
        .set(change)
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::State.eq(&found.state))
        .filter(Condition::any().add(row::Column::ReaderId.is_null()).add(row::Column::ReaderId.eq(reader.id)))
        .exec(&*tx)
        .await?;
    if changed.rows_affected == 0 {
        return Err(Error::unprocessable("A colleague is reviewing this now. Take another, or wait a little."));
    }
    let body = with_context(json!({
        "id": app.config.url(&format!("/reviews/{id}/{to}")), "type": "ReviewAnswer", "actor": ours.uri,
        "object": found.uri, "result": to, "content": note,
    }));
    send(app, &tx, &ours, (inbox, body)).await?;
    audit::record(app, &tx, "moderator", "review.answer", &found.host, &json!({ "result": to })).await?;
    tx.commit().await
}

/// The branch that we asked answers. What is decided here already stays so.
pub async fn answered(app: &App, tx: &Tx, branch: &profile::Model, uri: &str, result: &str, note: &str) -> Result<()> {
    let Some(host) = trusted(app, tx, branch).await? else { return Ok(()) };
    let found = row::Entity::find().filter(row::Column::Uri.eq(uri)).one(&**tx).await?;
    let Some(found) = found.filter(|f| f.host == host.host && is_open(app, f)) else { return Ok(()) };
    let Some(decision_id) = found.decision_id else { return Ok(()) };
    if ![state::ACCEPTED, state::PUBLISH, state::RETURN].contains(&result) {
        return Err(Error::unprocessable("This is no answer."));
    }
    let change = row::ActiveModel { id: Set(found.id), state: Set(result.to_owned()), ..Default::default() };
    change.update(&**tx).await?;
    let details = json!({ "decision": decision_id.to_string(), "result": result });
    audit::record(app, tx, "server", "review.answered", &host.host, &details).await?;
    let open = [decided::OPEN, decided::APPEALED];
    let waiting = decision::Entity::find_by_id(decision_id).one(&**tx).await?;
    let Some(waiting) = waiting.filter(|w| open.contains(&w.state.as_str())) else { return Ok(()) };
    // Whoever reads it here meanwhile decides.
    let outcome = match result {
        state::PUBLISH => let_out(app, tx, &waiting, Some(branch.id)).await,
        state::RETURN => turn_down(app, tx, &waiting, Some(branch.id), &noted(note)?).await,
        _ => Ok(()),
    };
    match outcome {
        Err(Error::Unprocessable(_)) => Ok(()),
        other => other,
    }
}

/// Forgets what was asked a month ago.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    let before = app.clock.now_ms() - KEPT_MS;
    row::Entity::delete_many().filter(row::Column::CreatedAt.lt(before)).exec(&**tx).await?;
    Ok(())
}
