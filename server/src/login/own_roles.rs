//! Roles that a branch makes for itself, each with its permissions and a place among the others. Nobody makes, changes or gives
//! one that permits more than her own role, or stands above it.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder,
};
use serde_json::json;

use super::{
    profiles::role_of,
    roles::{self, ALL, outranks, parse},
};
use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, RACED, Result},
        hub::Event,
        id,
        settings::put_setting,
    },
    entities::{
        identity_provider,
        login::{self, OWN, Own, Role, kept_name},
        own_role as row, profile,
    },
};

/// The priorities that an own role may have: above staff, below admins.
pub const PRIORITIES: std::ops::RangeInclusive<i64> = 1..=99;
const MOST: u64 = 20;
/// The setting that has the own roles whose people sign in with a second factor.
const FACTOR: &str = "FACTOR_OWN_ROLES";

/// What somebody makes of a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub name: String,
    /// Flags, added up.
    pub permissions: u64,
    pub priority: i64,
    pub asks_factor: bool,
    /// How the role was when its form was opened, as [`state`] says it; empty for a new one, and for whoever did not look.
    pub was: String,
}

/// How a role is at the moment, in a word that another one has as soon as it is changed.
pub fn state(app: &App, role: Role) -> String {
    let asks = asks_factor(app, role);
    id::hash(&format!("{}\n{}\n{}\n{asks}", roles::name(role), roles::bits(role), roles::priority(role)))
}

fn role(found: row::Model) -> Role {
    let permissions = u64::try_from(found.permissions).unwrap_or(0);
    Role::Own(Own { id: found.id, permissions, priority: found.priority, name: kept_name(&found.name) })
}

/// The branch's own roles, the highest first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Role>> {
    let rows = row::Entity::find().order_by_desc(row::Column::Priority).order_by_asc(row::Column::Name);
    Ok(rows.all(db).await?.into_iter().map(role).collect())
}

/// The role with a name, whoever has made it.
pub async fn find(db: &impl ConnectionTrait, name: &str) -> Result<Option<Role>> {
    if let Some(built_in) = parse(name) {
        return Ok(Some(built_in));
    }
    let found = row::Entity::find().filter(row::Column::NameFolded.eq(name.trim().to_lowercase())).one(db).await?;
    Ok(found.map(role))
}

/// How many logins have a role.
pub async fn count(db: &impl ConnectionTrait, role: Role) -> Result<u64> {
    let here = login::Entity::find().filter(login::Column::LeftAt.is_null());
    Ok(here.filter(login::Column::Role.eq(role)).count(db).await?)
}

/// The role with an id, where whoever asks may decide about it.
async fn within(tx: &Tx, mine: Role, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).one(&**tx).await?.ok_or(Error::NotFound)?;
    if outranks(role(found.clone()), mine) {
        return Err(Error::forbidden("Your role at this branch does not allow this."));
    }
    Ok(found)
}

/// Makes a role, or changes the one with an id, for everybody who has it.
///
/// # Errors
/// 403 for one above one's own, as it was or as it would be; 422 for a name that is taken or can't be one, no permission, a
/// priority that is not one of [`PRIORITIES`], or where somebody else has changed it since its form was opened.
pub async fn save(app: &App, me: &profile::Model, id: Option<i64>, draft: Draft) -> Result<()> {
    let mine = role_of(app.db.read(), me).await?.unwrap_or(Role::Staff);
    let draft = checked(draft)?;
    let tx = app.db.begin().await?;
    tx.alone("roles").await?;
    let before = match id {
        Some(id) => Some(within(&tx, mine, id).await?),
        None => None,
    };
    let is_raced = |b: &row::Model| !draft.was.is_empty() && draft.was != state(app, role(b.clone()));
    if before.as_ref().is_some_and(is_raced) {
        return Err(Error::unprocessable(RACED));
    }
    let new = row::Model {
        id: before.as_ref().map_or_else(|| id::next(&app.clock), |b| b.id),
        name_folded: draft.name.to_lowercase(),
        permissions: i64::try_from(draft.permissions).unwrap_or(0),
        priority: draft.priority,
        created_at: before.as_ref().map_or_else(|| app.clock.now_ms(), |b| b.created_at),
        name: draft.name,
    };
    if outranks(role(new.clone()), mine) {
        return Err(Error::forbidden("You can't make a role that stands above yours or permits more."));
    }
    let same = row::Entity::find().filter(row::Column::NameFolded.eq(&new.name_folded)).one(&*tx).await?;
    if same.is_some_and(|s| s.id != new.id) {
        return Err(Error::unprocessable("There is a role of this name already."));
    }
    if before.is_none() && row::Entity::find().count(&*tx).await? >= MOST {
        return Err(Error::unprocessable(format!("There is room for {MOST} roles of your own.")));
    }
    let (act, was) = match &before {
        None => ("role.add", json!(null)),
        Some(b) => ("role.change", json!({ "permissions": b.permissions, "priority": b.priority, "name": b.name })),
    };
    let details = json!({ "before": was, "permissions": new.permissions, "priority": new.priority });
    audit::record(app, &tx, &me.handle, act, &new.name, &details).await?;
    let changed = role(new.clone());
    ask_factor(app, &tx, before.as_ref().map(|b| b.name.as_str()), Some((new.name.as_str(), draft.asks_factor)))
        .await?;
    if let Some(b) = before.as_ref().filter(|b| b.name != new.name) {
        rename_in_services(&tx, &b.name, &new.name).await?;
    }
    match before {
        None => row::ActiveModel::from(new).insert(&*tx).await?,
        Some(_) => row::ActiveModel::from(new).reset_all().update(&*tx).await?,
    };
    if let Role::Own(own) = changed {
        login::Entity::update_many()
            .set(login::ActiveModel { role: Set(changed), ..Default::default() })
            .filter(login::Column::Role.starts_with(format!("{OWN}{} ", own.id)))
            .exec(&*tx)
            .await?;
    }
    finish(app, tx).await
}

/// Takes a role away that nobody has.
///
/// # Errors
/// 403 for one above one's own; 422 where somebody has it.
pub async fn remove(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let mine = role_of(app.db.read(), me).await?.unwrap_or(Role::Staff);
    let tx = app.db.begin().await?;
    tx.alone("roles").await?;
    let found = within(&tx, mine, id).await?;
    let has = login::Entity::find().filter(login::Column::Role.starts_with(format!("{OWN}{id} ")));
    if has.count(&*tx).await? > 0 {
        return Err(Error::unprocessable("Somebody has this role. Give them another one first."));
    }
    if services_that_give(&tx, &found.name).await? > 0 {
        return Err(Error::unprocessable("A sign-in service gives this role to a group. Change that first."));
    }
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    audit::record(app, &tx, &me.handle, "role.remove", &found.name, &json!({})).await?;
    ask_factor(app, &tx, Some(&found.name), None).await?;
    finish(app, tx).await
}

/// The role that a line `group = role` of a sign-in service gives.
fn given_by(line: &str) -> Option<&str> {
    line.rsplit_once('=').map(|(_, role)| role.trim())
}

/// The text of a sign-in service with another name for a role.
fn renamed(lines: &str, before: &str, after: &str) -> String {
    let each = lines.lines().map(|line| match line.rsplit_once('=') {
        Some((group, role)) if role.trim().eq_ignore_ascii_case(before) => format!("{group}= {after}"),
        _ => line.to_owned(),
    });
    each.collect::<Vec<_>>().join("\n")
}

async fn rename_in_services(tx: &Tx, before: &str, after: &str) -> Result<()> {
    for service in identity_provider::Entity::find().all(&**tx).await? {
        let lines = renamed(&service.group_roles, before, after);
        if lines != service.group_roles {
            let change =
                identity_provider::ActiveModel { id: Set(service.id), group_roles: Set(lines), ..Default::default() };
            change.update(&**tx).await?;
        }
    }
    Ok(())
}

/// How many sign-in services give a role to a group.
async fn services_that_give(tx: &Tx, name: &str) -> Result<usize> {
    let gives = |text: &str| text.lines().filter_map(given_by).any(|role| role.eq_ignore_ascii_case(name));
    Ok(identity_provider::Entity::find().all(&**tx).await?.iter().filter(|s| gives(&s.group_roles)).count())
}

async fn finish(app: &App, tx: Tx) -> Result<()> {
    tx.publish(Event::SettingsChanged);
    tx.commit().await?;
    app.reload_settings().await.map_err(Error::internal)
}

/// Notes whether a role's people sign in with a second factor.
async fn ask_factor(app: &App, tx: &Tx, before: Option<&str>, now: Option<(&str, bool)>) -> Result<()> {
    let kept = app.config.raw.value(FACTOR).to_owned();
    let others = kept.split(',').map(str::trim).filter(|n| !n.is_empty() && Some(*n) != before);
    let asked = now.filter(|(_, asks)| *asks).map(|(name, _)| name);
    let names: Vec<&str> = others.filter(|n| Some(*n) != asked).chain(asked).collect();
    put_setting(tx, FACTOR, names.join(", ")).await
}

/// Whether people of a role sign in with a second factor.
pub fn asks_factor(app: &App, role: Role) -> bool {
    app.config.factor_roles.iter().any(|r| r == roles::name(role))
}

fn checked(draft: Draft) -> Result<Draft> {
    let name = draft.name.split_whitespace().collect::<Vec<_>>().join(" ");
    // A comma would end it in the list of those that ask for a second factor.
    let plain = (1..=40).contains(&name.chars().count()) && !name.contains(|c: char| c.is_control() || c == ',');
    if !plain || parse(&name.to_lowercase()).is_some() {
        return Err(Error::unprocessable(
            "Give the role a name of 1 to 40 characters, without commas, that no other role has.",
        ));
    }
    if draft.permissions == 0 || draft.permissions & !ALL.iter().fold(0, |sum, p| sum | *p as u64) != 0 {
        return Err(Error::unprocessable("Tick at least one thing that the role permits."));
    }
    if !PRIORITIES.contains(&draft.priority) {
        return Err(Error::unprocessable("A priority is a number from 1 to 99."));
    }
    Ok(Draft { name, ..draft })
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn a_service_gives_a_role_by_its_new_name() {
        let lines = "it = admin\nou=prog = Programme team\nall = staff";
        assert_eq!(renamed(lines, "programme team", "Events"), "it = admin\nou=prog = Events\nall = staff");
    }
}
