//! The sign-in services of the branch: kept at the desk, or set by the environment.

use std::fmt;

use sea_orm::{ActiveModelTrait, EntityTrait, PaginatorTrait, QueryOrder};
use serde_json::json;
use url::Url;

use crate::{
    base::{
        app::App,
        audit,
        config::{Config, IdentityProvider},
        error::{Error, RACED, Result},
        id,
        wrapped::CLIENT_SECRET,
    },
    entities::{
        identity_provider as row,
        login::{self, Role},
        profile,
    },
    login::{
        own_roles,
        profiles::role_of,
        roles::{self, parse},
    },
};

/// The id of the one that the environment sets.
pub const FIXED: i64 = 0;
const MOST: u64 = 10;
const MOST_LINES: usize = 100;

/// A service as it is used.
#[derive(Clone, Default)]
pub struct Provider {
    pub id: i64,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    /// Empty for a public client.
    pub client_secret: String,
    pub scopes: String,
    pub groups_claim: String,
    /// Lines `group = role`.
    pub group_roles: String,
    pub may_be_inside: bool,
    pub asks_factor: bool,
    pub is_on: bool,
    /// Of a draft: how the service was when its form was opened, as [`Provider::state`] says it; empty for a new one.
    pub was: String,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider").field("id", &self.id).field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl Provider {
    /// Which role each group has; none for a line whose role there is not, or not any more. `own` are the branch's own roles.
    pub fn roles(&self, own: &[Role]) -> Vec<(&str, Option<Role>)> {
        let lines = self.group_roles.lines().map(str::trim).filter(|l| !l.is_empty());
        lines.filter_map(|line| line.rsplit_once('=')).map(|(g, r)| (g.trim(), role_named(r.trim(), own))).collect()
    }

    /// How the service is, in a word that another one has as soon as it is changed; its secret is not in it.
    pub fn state(&self) -> String {
        let Self { name, issuer, client_id, scopes, groups_claim, group_roles, .. } = self;
        let ticks = format!("{} {} {}", self.may_be_inside, self.asks_factor, self.is_on);
        id::hash(&[name, issuer, client_id, scopes, groups_claim, group_roles, ticks.as_str()].join("\n\n"))
    }
}

/// Nobody becomes an owner by a group.
fn role_named(name: &str, own: &[Role]) -> Option<Role> {
    let built_in = parse(name).filter(|r| *r != Role::Owner);
    built_in.or_else(|| own.iter().copied().find(|r| roles::name(*r).eq_ignore_ascii_case(name)))
}

/// Lines `group = role`, if each can be read. The name of a group may have an equals sign of its own.
fn group_roles<'a>(text: &'a str, own: &[Role]) -> Option<Vec<(&'a str, Role)>> {
    let each = text.lines().map(str::trim).filter(|l| !l.is_empty()).map(|line| {
        let (group, role) = line.rsplit_once('=')?;
        let role = role_named(role.trim(), own)?;
        Some((group.trim(), role)).filter(|(g, _)| !g.is_empty())
    });
    let read: Option<Vec<_>> = each.collect();
    read.filter(|lines| lines.len() <= MOST_LINES)
}

/// The service that the environment sets, if it does.
fn fixed(config: &Config) -> Option<Provider> {
    config.identity_provider.clone().map(Provider::from)
}

impl From<IdentityProvider> for Provider {
    fn from(set: IdentityProvider) -> Self {
        Self {
            id: FIXED,
            name: set.name,
            issuer: set.issuer,
            client_id: set.client_id,
            client_secret: set.client_secret,
            scopes: set.scopes,
            groups_claim: set.groups_claim,
            group_roles: set.group_roles,
            may_be_inside: set.may_be_inside,
            asks_factor: set.asks_factor,
            is_on: true,
            was: String::new(),
        }
    }
}

fn read(app: &App, found: row::Model) -> Result<Provider> {
    Ok(Provider {
        client_secret: CLIENT_SECRET.unwrap(&app.keys, found.id, &found.client_secret)?,
        id: found.id,
        name: found.name,
        issuer: found.issuer,
        client_id: found.client_id,
        scopes: found.scopes,
        groups_claim: found.groups_claim,
        group_roles: found.group_roles,
        may_be_inside: found.may_be_inside,
        asks_factor: found.asks_factor,
        is_on: found.is_on,
        was: String::new(),
    })
}

/// All services, the environment's first.
pub async fn all(app: &App) -> Result<Vec<Provider>> {
    let rows = row::Entity::find().order_by_asc(row::Column::Id).all(app.db.read()).await?;
    let kept = rows.into_iter().map(|r| read(app, r)).collect::<Result<Vec<_>>>()?;
    Ok(fixed(&app.config).into_iter().chain(kept).collect())
}

/// Those that people sign in with.
pub async fn open(app: &App) -> Result<Vec<Provider>> {
    Ok(all(app).await?.into_iter().filter(|p| p.is_on).collect())
}

/// Whether a password is enough for a login: where there is a sign-in service, the branch may leave passwords to its owners, who
/// come in with them whatever happens to the service.
pub async fn password_is_enough(app: &App, login: &login::Model) -> Result<bool> {
    let always = !app.config.passwords_for_owners || login.role == Role::Owner || login.left_at.is_some();
    Ok(always || open(app).await?.is_empty())
}

/// The service with an id.
///
/// # Errors
/// 404 where there is none.
pub async fn of(app: &App, id: i64) -> Result<Provider> {
    all(app).await?.into_iter().find(|p| p.id == id).ok_or(Error::NotFound)
}

/// Adds a service, or changes the one with the draft's id. An empty secret keeps the one before.
///
/// # Errors
/// 422 for what can't be used, or where somebody else has changed it since its form was opened; 403 for a group whose role is above one's own, 404 for one that the environment sets.
pub async fn save(app: &App, me: &profile::Model, is_new: bool, draft: Provider) -> Result<i64> {
    let own = own_roles::all(app.db.read()).await?;
    let draft = checked(app, draft, &own)?;
    let mine = role_of(app.db.read(), me).await?.unwrap_or(Role::Staff);
    if draft.roles(&own).iter().any(|(_, role)| role.is_some_and(|r| roles::outranks(r, mine))) {
        return Err(Error::forbidden("Your role at this branch does not allow this."));
    }
    let tx = app.db.begin().await?;
    tx.alone("identity providers").await?;
    let before =
        if is_new { None } else { Some(row::Entity::find_by_id(draft.id).one(&*tx).await?.ok_or(Error::NotFound)?) };
    if let Some(b) = &before
        && !draft.was.is_empty()
        && read(app, b.clone())?.state() != draft.was
    {
        return Err(Error::unprocessable(RACED));
    }
    if is_new && row::Entity::find().count(&*tx).await? >= MOST {
        return Err(Error::unprocessable(format!("There is room for {MOST} sign-in services.")));
    }
    let id = before.as_ref().map_or_else(|| id::next(&app.clock), |b| b.id);
    let client_secret = match &before {
        // A secret is for the service that it was made for.
        Some(b) if draft.client_secret.is_empty() && b.issuer == draft.issuer => b.client_secret.clone(),
        _ => CLIENT_SECRET.wrap(&app.keys, id, &draft.client_secret)?,
    };
    let new = row::Model {
        id,
        name: draft.name,
        issuer: draft.issuer,
        client_id: draft.client_id,
        client_secret,
        scopes: draft.scopes,
        groups_claim: draft.groups_claim,
        group_roles: draft.group_roles,
        may_be_inside: draft.may_be_inside,
        asks_factor: draft.asks_factor,
        is_on: draft.is_on,
        created_at: before.as_ref().map_or_else(|| app.clock.now_ms(), |b| b.created_at),
    };
    let (act, details) = match &before {
        None => ("provider.add", json!({ "issuer": new.issuer })),
        Some(b) => ("provider.change", json!({ "before": b.issuer, "after": new.issuer, "on": new.is_on })),
    };
    audit::record(app, &tx, &me.handle, act, &new.name, &details).await?;
    match before {
        None => row::ActiveModel::from(new).insert(&*tx).await?,
        Some(_) => row::ActiveModel::from(new).reset_all().update(&*tx).await?,
    };
    tx.commit().await?;
    Ok(id)
}

/// Takes a service away. Whom it knows stays, for it may come back; nobody is let in by it any more.
pub async fn remove(app: &App, actor: &str, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    audit::record(app, &tx, actor, "provider.remove", &found.name, &json!({ "issuer": found.issuer })).await?;
    tx.commit().await
}

/// The draft in one form, if it can be used.
fn checked(app: &App, draft: Provider, own: &[Role]) -> Result<Provider> {
    let plain = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let draft = Provider {
        name: plain(draft.name),
        issuer: draft.issuer.trim().to_owned(),
        client_id: draft.client_id.trim().to_owned(),
        client_secret: draft.client_secret.trim().to_owned(),
        scopes: plain(draft.scopes),
        groups_claim: draft.groups_claim.trim().to_owned(),
        group_roles: draft.group_roles.replace("\r\n", "\n").trim().to_owned(),
        ..draft
    };
    let said = |sentence: &str| Err(Error::unprocessable(sentence));
    if !(1..=60).contains(&draft.name.chars().count()) || draft.name.contains(char::is_control) {
        return said("Give the sign-in service a name of 1 to 60 characters.");
    }
    if !Url::parse(&draft.issuer).is_ok_and(|u| may_ask(app, &draft, &u)) || draft.issuer.len() > 500 {
        return said(
            "The address of a sign-in service begins with https:// and names no port, unless it may stand inside your network.",
        );
    }
    if draft.client_id.is_empty() || draft.client_id.len() > 500 || draft.client_secret.len() > 1_000 {
        return said("Enter the client id that the sign-in service has given this branch.");
    }
    if draft.scopes.len() > 300 || draft.groups_claim.len() > 100 || group_roles(&draft.group_roles, own).is_none() {
        return said(
            "Write one group a line: group = role. A role is admin, moderator, staff, or one of your own by its name.",
        );
    }
    Ok(draft)
}

/// Whether a service may be asked at an address.
pub(super) fn may_ask(app: &App, provider: &Provider, url: &Url) -> bool {
    if is_inside(provider, url) { app.http.allows_inside(url) } else { app.http.allows(url) }
}

/// Whether an address may stand inside our own network: that of the service itself, and nothing that it names elsewhere.
pub(super) fn is_inside(provider: &Provider, url: &Url) -> bool {
    let own = Url::parse(&provider.issuer).ok().and_then(|u| u.host_str().map(str::to_owned));
    provider.may_be_inside && own.as_deref() == url.host_str()
}

#[cfg(test)]
mod tests {
    use super::{Provider, Role, group_roles};
    use crate::entities::login::Own;

    #[test]
    fn groups_have_roles_but_never_the_owners() {
        let team = Role::Own(Own { id: 7, permissions: 0x400, priority: 20, name: "Programme team" });
        let read = group_roles("cn=desk,ou=staff = moderator\n\n it=admin \nprog = programme TEAM", &[team]);
        let expected = [("cn=desk,ou=staff", Role::Moderator), ("it", Role::Admin), ("prog", team)];
        assert_eq!(read.expect("lines"), expected);
        assert_eq!(group_roles("", &[team]), Some(Vec::new()));
        for wrong in ["it", "it = chief", "it = owner", "= staff"] {
            assert_eq!(group_roles(wrong, &[team]), None, "{wrong}");
        }
        let service = Provider { group_roles: "prog = Programme team\nit = admin".into(), ..Provider::default() };
        assert_eq!(
            service.roles(&[]),
            [("prog", None), ("it", Some(Role::Admin))],
            "a role that is gone gives nothing"
        );
    }
}
