//! Whom a sign-in service names comes in: as the login that is linked, with the role that the groups give; or proves first whose
//! login it is.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::{
    fault::Fault,
    identities::{self, link},
    providers::{self, Provider},
    steps::{self, Found, Step},
};
use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        login::{self, Role},
        profile,
    },
    login::{
        factors::{is_on, login_of},
        logins::{check, may_enter},
        own_roles, roles, second_factor,
        sessions::Through,
    },
};

/// How it goes on for whom a service has named.
pub enum Entry {
    /// A session may begin.
    Open { login: Box<login::Model>, through: Through, next: String, kept: String },
    /// The second factor is asked for; `pending` is for its page.
    Factor { pending: String, next: String, kept: String },
    /// No login is linked yet: a proof is asked for, under this secret.
    Unknown { secret: String, email: String, name: String },
}

/// Lets in whom a service has named, or says what is needed first.
pub async fn enter(app: &App, provider: &Provider, found: Found) -> std::result::Result<Entry, Fault> {
    granted(app, provider, &found).await?;
    let Some(identity) = identities::of_subject(app, &found.issuer, &found.subject).await? else {
        let (secret, email, name) = (id::secret(), found.email.clone(), found.name.clone());
        steps::keep(app, &secret, &Step::Unknown(found)).await?;
        return Ok(Entry::Unknown { secret, email, name });
    };
    let login = login_of(app.db.read(), identity.login_id).await?;
    may_enter(&login)?;
    if provider.asks_factor && is_on(app.db.read(), login.id).await? {
        return ask_factor(app, &login, found, true).await.map_err(Fault::from);
    }
    Ok(open(app, provider, login, found).await?)
}

/// The role that the groups give; none where they decide nothing.
async fn granted(app: &App, provider: &Provider, found: &Found) -> std::result::Result<Option<Role>, Fault> {
    let own = own_roles::all(app.db.read()).await?;
    let all = provider.roles(&own);
    if all.is_empty() {
        return Ok(None);
    }
    let has = all.into_iter().filter(|(group, _)| found.groups.iter().any(|g| g == group));
    let highest = has.filter_map(|(_, role)| role).max_by_key(|role| (roles::priority(*role), roles::bits(*role)));
    highest.map(Some).ok_or(Fault::Groups)
}

async fn ask_factor(app: &App, login: &login::Model, found: Found, is_linked: bool) -> Result<Entry> {
    let pending = second_factor::ask(app, login.id).await?;
    let (next, kept) = (found.next.clone(), found.kept.clone());
    steps::keep(app, &pending, &Step::Factor { found, is_linked }).await?;
    Ok(Entry::Factor { pending, next, kept })
}

/// A link where there is none yet, the role of the groups, and what the session is begun with.
async fn open(app: &App, provider: &Provider, login: login::Model, found: Found) -> Result<Entry> {
    let identity = link(app, login.id, &found).await?;
    let role = granted(app, provider, &found).await.map_err(|_| Error::NotFound)?;
    let login = take_role(app, provider, login, role).await?;
    let through = Through { identity_id: identity.id, provider_session: found.session, id_token: found.id_token };
    Ok(Entry::Open { login: Box::new(login), through, next: found.next, kept: found.kept })
}

/// Nobody becomes an owner by a group, and no owner loses that by one: the branch keeps whom it can turn to.
async fn take_role(app: &App, provider: &Provider, login: login::Model, role: Option<Role>) -> Result<login::Model> {
    let Some(role) = role.filter(|r| *r != login.role && login.role != Role::Owner) else { return Ok(login) };
    let tx = app.db.begin().await?;
    let changed = login::ActiveModel { id: Set(login.id), role: Set(role), ..Default::default() }.update(&*tx).await?;
    let details = json!({ "before": roles::name(login.role), "after": roles::name(role) });
    if let Some(own) = own(&tx, login.id).await? {
        audit::record(app, &tx, &format!("provider {}", provider.name), "login.role", &own.uri, &details).await?;
    }
    tx.commit().await?;
    Ok(changed)
}

async fn own(tx: &Tx, login_id: i64) -> Result<Option<profile::Model>> {
    Ok(profile::Entity::find().filter(profile::Column::LoginId.eq(login_id)).one(&**tx).await?)
}

/// Somebody whom no login is linked to yet proves whose login it is: by its password, and by its second factor where it has one.
///
/// # Errors
/// 401 for a wrong password, 429 when tried too often, 404 where there is nothing to link any more.
pub async fn prove(app: &App, secret: &str, email: &str, password: &str, address: &str) -> Result<Entry> {
    let Some(Step::Unknown(found)) = steps::look(app, secret).await? else { return Err(Error::NotFound) };
    let login = check(app, email, password, address).await?;
    let provider = providers::of(app, found.provider_id).await?;
    // What was proven once is not linked twice.
    if steps::take(app, secret).await?.is_none() {
        return Err(Error::NotFound);
    }
    if is_on(app.db.read(), login.id).await? {
        return ask_factor(app, &login, found, false).await;
    }
    open(app, &provider, login, found).await
}

/// The address of somebody who joins by invitation; none where there is nothing to link any more.
pub async fn joining(app: &App, secret: &str) -> Result<Option<String>> {
    match steps::look(app, secret).await? {
        Some(Step::Unknown(found)) => Ok(Some(found.email)),
        _ => Ok(None),
    }
}

/// Links the login that was just made by invitation; it is let in where nothing else is waited for.
pub async fn joined(app: &App, secret: &str, own: &profile::Model) -> Result<Option<Entry>> {
    let Some(Step::Unknown(found)) = steps::take(app, secret).await? else { return Err(Error::NotFound) };
    let login = login_of(app.db.read(), own.login_id.ok_or(Error::NotFound)?).await?;
    let provider = providers::of(app, found.provider_id).await?;
    match may_enter(&login) {
        Ok(()) => open(app, &provider, login, found).await.map(Some),
        Err(_) => link(app, login.id, &found).await.map(|_| None),
    }
}

/// After the right second factor: goes on where a service had named somebody; none for a password alone.
pub async fn after_factor(app: &App, pending: &str, login: &login::Model) -> Result<Option<Entry>> {
    let Some(Step::Factor { found, is_linked }) = steps::take(app, pending).await? else { return Ok(None) };
    let provider = providers::of(app, found.provider_id).await?;
    // Its owner may have taken the link away meanwhile.
    let linked = identities::of_subject(app, &found.issuer, &found.subject).await?;
    if is_linked && linked.is_none_or(|l| l.login_id != login.id) {
        return Err(Error::NotFound);
    }
    open(app, &provider, login.clone(), found).await.map(Some)
}
