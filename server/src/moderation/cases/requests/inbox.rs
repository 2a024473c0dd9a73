//! Cases that other branches ask a colleague of ours to decide about. Only she sees one.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::{Value, json};

use super::{content::Content, key, state};
use crate::{
    base::{
        app::App,
        audit,
        clock::MINUTE,
        db::Tx,
        error::{Error, Result},
        id, sealing,
    },
    entities::{case_request as row, notification::Kind as Notice, profile},
    jobs::{Job, Letter, SendMail, enqueue_once},
    login::{self, roles::Permission},
    moderation::{
        cases::conflict,
        decisions::request::{instance, send, trusted},
    },
    notifications,
    wire::activitypub::with_context,
};

/// Open requests of one branch, and bytes of one.
const MOST_OPEN: u64 = 50;
const MAX_SEALED: usize = 900_000;
const MAIL_AFTER_MS: i64 = MINUTE;
/// Cases that a page lists.
const MOST: u64 = 100;

/// Another branch asks. Only the actor of a branch that we trust may.
///
/// # Errors
/// 403 for any other; 503 where too many of its cases wait.
pub async fn receive(app: &App, tx: &Tx, branch: &profile::Model, uri: &str, object: &Value) -> Result<()> {
    let Some(host) = trusted(app, tx, branch).await? else {
        return Err(Error::forbidden("Only branches of the network decide cases for each other."));
    };
    let handle = object["contact"].as_str().unwrap_or_default().to_lowercase();
    let sealed = object["sealed"].as_str().unwrap_or_default();
    if sealed.is_empty() || sealed.len() > MAX_SEALED {
        return Err(Error::unprocessable("This is no case that could be read."));
    }
    let open = row::Entity::find()
        .filter(row::Column::Host.eq(&host.host))
        .filter(row::Column::CaseId.is_null())
        .filter(row::Column::State.is_in(state::OPEN));
    if open.count(&**tx).await? >= MOST_OPEN {
        return Err(Error::Unavailable("Too many cases of this branch wait here already. Ask again later.".into()));
    }
    let reader = conflict::judges(&**tx, None).await?.into_iter().find(|j| j.handle_folded == handle);
    let model = row::Model {
        id: id::next(&app.clock),
        uri: uri.to_owned(),
        host: host.host.clone(),
        contact: handle,
        case_id: None,
        reader_id: reader.as_ref().map(|r| r.id),
        sealed: if reader.is_some() { sealed.to_owned() } else { String::new() },
        state: if reader.is_some() { state::ASKED } else { state::UNKNOWN }.to_owned(),
        created_at: app.clock.now_ms(),
        answered_at: None,
    };
    row::ActiveModel::from(model.clone()).insert(&**tx).await?;
    audit::record(app, tx, "server", "case.asked", &host.host, &json!({ "known": reader.is_some() })).await?;
    let Some(reader) = reader else {
        let inbox = host.network_inbox.ok_or(Error::NotFound)?;
        let ours = instance(app).await?;
        let body = with_context(json!({
            "id": app.config.url(&format!("/cases/{}/unknown", model.id)), "type": "CaseAnswer", "actor": ours.uri,
            "object": uri, "result": state::UNKNOWN, "content": "",
        }));
        return send(app, tx, &ours, (inbox, body)).await;
    };
    notifications::raise_own(app, tx, reader.id, Notice::Report, format!("handed {}", model.id)).await?;
    let mail = Job::SendMail(SendMail { profile_id: reader.id, letter: Letter::Report, subject_id: 0 });
    enqueue_once(app, tx, &mail, app.clock.now_ms() + MAIL_AFTER_MS).await
}

/// What a colleague is asked, the open ones first.
pub async fn of(db: &impl ConnectionTrait, me: &profile::Model) -> Result<Vec<row::Model>> {
    let all = row::Entity::find()
        .filter(row::Column::ReaderId.eq(me.id))
        .filter(row::Column::CaseId.is_null())
        .order_by_desc(row::Column::Id)
        .limit(MOST);
    let mut all = all.all(db).await?;
    all.sort_by_key(|r| !is_open(r));
    Ok(all)
}

/// How many wait for her.
pub async fn waiting(db: &impl ConnectionTrait, me: &profile::Model) -> Result<u64> {
    Ok(of(db, me).await?.iter().filter(|r| is_open(r)).count() as u64)
}

/// Whether it waits for an answer.
pub fn is_open(found: &row::Model) -> bool {
    state::OPEN.contains(&found.state.as_str())
}

/// One of them.
///
/// # Errors
/// 404 for anybody else; 403 for whoever looks into reports no longer.
pub async fn one(db: &impl ConnectionTrait, me: &profile::Model, id: i64) -> Result<row::Model> {
    login::require(db, me, Permission::ManageReports).await?;
    let found = row::Entity::find_by_id(id).filter(row::Column::CaseId.is_null()).one(db).await?;
    found.filter(|r| r.reader_id == Some(me.id)).ok_or(Error::NotFound)
}

/// The case in it, opened; none where it is forgotten, or was sealed to another key.
pub async fn opened(app: &App, found: &row::Model) -> Result<Option<Content>> {
    if found.sealed.is_empty() {
        return Ok(None);
    }
    let bytes = sealing::open(&key::identity(app).await?, &found.sealed);
    Ok(bytes.and_then(|b| serde_json::from_slice(&b).ok()))
}
