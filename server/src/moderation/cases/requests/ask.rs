//! A colleague of a trusted branch is asked.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::{content, key, state};
use crate::{
    base::{
        app::App,
        audit,
        clock::DAY,
        error::{Error, Result},
        id,
        sealing::{self, Recipient},
        settings::{put_setting, setting},
    },
    entities::{case_person, case_request as row, moderation_case, profile, remote_host},
    moderation::{
        cases::timeline::{self, acts},
        decisions::request::{instance, send},
    },
    wire::{activitypub::with_context, network, remote::fetch},
};

const BRANCH: &str = "cases-branch";
/// A branch that does not answer is waited for so long, where somebody else could be asked.
const PATIENCE_MS: i64 = 3 * DAY;

/// The colleague outside to whom cases go that nobody here may look into, as `name@branch`; empty where none is named.
pub async fn contact(db: &impl ConnectionTrait) -> Result<String> {
    Ok(setting(db, BRANCH).await?.unwrap_or_default())
}

/// Names her. Cases that nobody could take on are brought to her next.
///
/// # Errors
/// 422 for an address that is none, or a branch that is not of the network.
pub async fn set_contact(app: &App, address: &str) -> Result<()> {
    let address = address.trim().trim_start_matches('@').to_lowercase();
    if !address.is_empty() {
        let Some((handle, host)) = address.split_once('@') else {
            return Err(Error::unprocessable("Write the colleague's address as name@branch."));
        };
        if handle.is_empty() || branch(app, host).await?.is_none() {
            return Err(Error::unprocessable("This branch is not part of the network. Choose one that is."));
        }
    }
    let tx = app.db.begin().await?;
    put_setting(&tx, BRANCH, address.clone()).await?;
    audit::record(app, &tx, "admin", "cases.branch", "", &json!({ "set": !address.is_empty() })).await?;
    tx.commit().await
}

/// A branch of the network: its row, actor and inbox.
async fn branch(app: &App, host: &str) -> Result<Option<(remote_host::Model, String, String)>> {
    let found = network::hosts(app, app.db.read()).await?.into_iter().find(|h| h.host == host);
    let with =
        |h: remote_host::Model| Some((h.network_actor.clone()?, h.network_inbox.clone()?)).map(|(a, i)| (h, a, i));
    Ok(found.and_then(with))
}

/// Asks the colleague whom the branch has named; gives whether she is asked. Run twice, it does no harm.
///
/// # Errors
/// 503 where her branch does not answer: the job is tried again.
pub async fn ask(app: &App, case: &moderation_case::Model, has_other: bool) -> Result<bool> {
    let db = app.db.read();
    let address = contact(db).await?;
    let Some((handle, host)) = address.split_once('@') else { return Ok(false) };
    if is_involved(db, case, handle, host).await? {
        return Ok(false);
    }
    let before = row::Entity::find().filter(row::Column::CaseId.eq(case.id)).all(db).await?;
    if before.iter().any(|r| state::OPEN.contains(&r.state.as_str())) {
        return Ok(true);
    }
    // Whoever has said no, or never answered, is not asked again.
    if before.iter().any(|r| r.host == host && r.contact == handle) {
        return Ok(false);
    }
    let Some((there, actor, inbox)) = branch(app, host).await? else { return Ok(false) };
    let to = match key_of(app, &actor).await {
        Ok(to) => to,
        Err(error @ Error::Unavailable(_)) => {
            let waited = app.clock.now_ms() - case.handed_over_at.unwrap_or(case.created_at);
            return if has_other && waited > PATIENCE_MS { Ok(false) } else { Err(error) };
        }
        // A branch that has no such key, or does not want to be asked.
        Err(error) => {
            tracing::warn!(%error, host, "asking for the key to seal a case to");
            return Ok(false);
        }
    };
    let content = content::of(app, case, &key::identity(app).await?.to_public()).await?;
    let sealed = sealing::seal(&to, serde_json::to_string(&content).map_err(Error::internal)?.as_bytes())?;
    let ours = instance(app).await?;
    let id = id::next(&app.clock);
    let model = row::Model {
        id,
        uri: app.config.url(&format!("/cases/{id}")),
        host: there.host,
        contact: handle.to_owned(),
        case_id: Some(case.id),
        reader_id: None,
        sealed: String::new(),
        state: state::ASKED.to_owned(),
        created_at: app.clock.now_ms(),
        answered_at: None,
    };
    let body = with_context(json!({
        "id": model.uri, "type": "CaseRequest", "actor": ours.uri, "to": actor,
        "object": { "type": "Case", "contact": handle, "sealed": sealed },
    }));
    let tx = app.db.begin().await?;
    tx.alone(&format!("case-request:{}", case.id)).await?;
    row::ActiveModel::from(model).insert(&*tx).await?;
    send(app, &tx, &ours, (inbox, body)).await?;
    timeline::share(app, &tx, case.id, None, acts::ASKED_BRANCH, "").await?;
    tx.commit().await?;
    Ok(true)
}

/// Whether she herself is in the case.
async fn is_involved(
    db: &impl ConnectionTrait,
    case: &moderation_case::Model,
    handle: &str,
    host: &str,
) -> Result<bool> {
    let named = case_person::Entity::find().filter(case_person::Column::CaseId.eq(case.id)).all(db).await?;
    let ids = named.iter().map(|p| p.profile_id).chain(case.target_id).chain(case.reporter_id);
    let people = profile::by_ids(db, ids).await?;
    Ok(people.values().any(|p| p.handle_folded == handle && p.domain.as_deref() == Some(host)))
}

/// The key of a branch, as it stands beside its actor.
async fn key_of(app: &App, actor: &str) -> Result<Recipient> {
    let document = fetch::document(app, &format!("{actor}/case-key")).await?;
    let is_theirs = document["attributedTo"].as_str() == Some(actor);
    let key = document["recipient"].as_str().filter(|_| is_theirs).and_then(|k| k.parse().ok());
    key.ok_or(Error::NotFound)
}
