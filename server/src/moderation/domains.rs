//! The branch's decisions about servers, one row each, as apps for admins ask for them.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{host_note, measure, remote_host},
    moderation::{blocklists, measures::server, quarantine},
    people::profiles,
    wire::standing::{self, Filters, Standing},
};

/// What an admin says about a server.
#[derive(Clone, Debug, Default)]
pub struct Decision {
    pub severity: Option<String>,
    pub reject_media: Option<bool>,
    pub reject_reports: Option<bool>,
    pub obfuscate: Option<bool>,
    pub private_comment: Option<String>,
    pub public_comment: Option<String>,
}

/// A server that is trusted, limited or blocked.
#[derive(Clone, Debug)]
pub struct Decided {
    pub id: i64,
    pub host: String,
    pub standing: Option<Standing>,
    pub rejects_media: bool,
    pub note: Option<host_note::Model>,
}

/// A number for a server, always the same: apps name servers by numbers.
pub fn number(host: &str) -> i64 {
    i64::from_str_radix(&id::digest_hex(host)[..15], 16).unwrap_or_default().max(1)
}

/// The servers about which something was decided, by name.
async fn all(db: &impl ConnectionTrait) -> Result<Vec<Decided>> {
    let said = Condition::any()
        .add(remote_host::Column::Standing.is_not_null())
        .add(remote_host::Column::Filters.is_not_null());
    let hosts = remote_host::Entity::find().filter(said).order_by_asc(remote_host::Column::Host).all(db).await?;
    let notes = host_note::Entity::find().all(db).await?;
    let decided = |h: remote_host::Model| {
        let filters: Filters = h.filters.as_deref().and_then(|f| serde_json::from_str(f).ok()).unwrap_or_default();
        Decided {
            id: number(&h.host),
            standing: h.standing.as_deref().and_then(Standing::parse),
            rejects_media: filters.remove_media,
            note: notes.iter().find(|n| n.host == h.host).cloned(),
            host: h.host,
        }
    };
    Ok(hosts.into_iter().map(decided).collect())
}

/// Servers that are limited or blocked, or whose media are not taken.
pub async fn blocked(db: &impl ConnectionTrait) -> Result<Vec<Decided>> {
    let is = |d: &Decided| {
        matches!(d.standing, Some(Standing::Filter | Standing::Reject | Standing::Drop)) || d.note.is_some()
    };
    Ok(all(db).await?.into_iter().filter(is).collect())
}

/// Servers that are trusted.
pub async fn allowed(db: &impl ConnectionTrait) -> Result<Vec<Decided>> {
    Ok(all(db).await?.into_iter().filter(|d| d.standing == Some(Standing::Accept)).collect())
}

/// Limits or blocks a server; who loses follows by that is told.
///
/// # Errors
/// 422 for what is no domain, or an unknown severity.
pub async fn block(app: &App, actor_id: i64, domain: &str, said: Decision) -> Result<String> {
    let domain = server::domain_of(domain)?;
    let before = blocked(app.db.read()).await?.into_iter().find(|d| d.host == domain);
    let standing = match said.severity.as_deref() {
        Some("suspend") => Some(Standing::Reject),
        Some("silence") => Some(Standing::Filter),
        Some("noop") => None,
        None => before.as_ref().map_or(Some(Standing::Filter), |b| b.standing),
        Some(_) => return Err(Error::unprocessable("severity must be silence, suspend or noop.")),
    };
    let branch = profiles::ensure_instance_actor(app).await?;
    let tx = app.db.begin().await?;
    write_note(app, &tx, &domain, &said, before.as_ref().and_then(|b| b.note.as_ref())).await?;
    if let Some(reject) = said.reject_media {
        quarantine::write_filters(&tx, &domain, Some(&Filters { remove_media: reject, ..Filters::default() })).await?;
    }
    blocklists::set(app, &tx, &domain, standing.map(Standing::name), None).await?;
    if standing == Some(Standing::Reject) && before.is_none_or(|b| b.standing != standing) {
        server::sever_as_measure(app, &tx, (branch.id, actor_id), &domain).await?;
    }
    audit::record(app, &tx, "admin", "network.block", &domain, &json!({})).await?;
    tx.commit().await?;
    Ok(domain)
}

async fn write_note(app: &App, tx: &Tx, host: &str, said: &Decision, before: Option<&host_note::Model>) -> Result<()> {
    let flag = |new: Option<bool>, old: Option<bool>| new.or(old).unwrap_or(false);
    let row = host_note::Model {
        host: host.to_owned(),
        reject_reports: flag(said.reject_reports, before.map(|b| b.reject_reports)),
        obfuscate: flag(said.obfuscate, before.map(|b| b.obfuscate)),
        private_comment: said.private_comment.clone().or_else(|| before?.private_comment.clone()),
        public_comment: said.public_comment.clone().or_else(|| before?.public_comment.clone()),
        created_at: before.map_or(app.clock.now_ms(), |b| b.created_at),
    };
    host_note::Entity::delete_by_id(host).exec(&**tx).await?;
    host_note::Entity::insert(host_note::ActiveModel::from(row))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Trusts a server.
///
/// # Errors
/// 422 for what is no domain.
pub async fn allow(app: &App, domain: &str) -> Result<String> {
    let domain = server::domain_of(domain)?;
    let tx = app.db.begin().await?;
    blocklists::set(app, &tx, &domain, Some(Standing::Accept.name()), None).await?;
    audit::record(app, &tx, "admin", "network.allow", &domain, &json!({})).await?;
    tx.commit().await?;
    Ok(domain)
}

/// Takes back whatever was decided about a server.
pub async fn forget(app: &App, host: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    blocklists::set(app, &tx, host, None, None).await?;
    quarantine::write_filters(&tx, host, None).await?;
    host_note::Entity::delete_by_id(host).exec(&*tx).await?;
    let over = measure::ActiveModel {
        state: Set("undone".to_owned()),
        undone_at: Set(Some(app.clock.now_ms())),
        ..Default::default()
    };
    measure::Entity::update_many()
        .set(over)
        .filter(measure::Column::Domain.eq(host))
        .filter(measure::Column::State.eq("in_force"))
        .exec(&*tx)
        .await?;
    audit::record(app, &tx, "admin", "network.remove", host, &json!({})).await?;
    tx.commit().await
}

/// Whether reports of a server are not taken.
pub async fn refuses_reports_of(db: &impl ConnectionTrait, host: &str) -> Result<bool> {
    let names = standing::with_parents(host);
    let notes = host_note::Entity::find().filter(host_note::Column::Host.is_in(names)).all(db).await?;
    Ok(notes.iter().any(|n| n.reject_reports))
}
