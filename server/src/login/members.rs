//! Who runs a shared profile. Members are known by their professional profiles.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        authorization_code,
        profile::{self, Kind},
        profile_member as row, token,
    },
};

/// The names of the parts, as the database has them.
const ROLES: [&str; 3] = ["author", "publisher", "manager"];
const AUTHOR: &str = "author";
const MANAGER: &str = "manager";

/// A part in a shared profile; each includes the ones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Author,
    Publisher,
    Manager,
}

/// A member, as the others see her.
#[derive(Clone, Debug)]
pub struct Member {
    pub profile: profile::Model,
    pub role: String,
}

impl Member {
    pub fn part(&self) -> Part {
        match self.role.as_str() {
            AUTHOR => Part::Author,
            MANAGER => Part::Manager,
            _ => Part::Publisher,
        }
    }

    pub fn publishes(&self) -> bool {
        self.part() >= Part::Publisher
    }
}

/// The members of a shared profile.
pub async fn of(db: &impl ConnectionTrait, profile_id: i64) -> Result<Vec<Member>> {
    let rows = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).all(db).await?;
    let own = profile::Entity::find()
        .filter(profile::Column::LoginId.is_in(rows.iter().map(|r| r.login_id)))
        .filter(profile::Column::Kind.eq(Kind::Professional));
    let mut members = Vec::new();
    for profile in own.all(db).await? {
        let role = rows.iter().find(|r| Some(r.login_id) == profile.login_id).map(|r| r.role.clone());
        members.extend(role.map(|role| Member { profile, role }));
    }
    members.sort_by(|a, b| a.profile.handle_folded.cmp(&b.profile.handle_folded));
    Ok(members)
}

/// Which shared profiles each professional profile helps to run: its id, and a handle.
pub async fn shared_by_member(db: &impl ConnectionTrait) -> Result<Vec<(i64, String)>> {
    let rows = row::Entity::find().all(db).await?;
    let logins: Vec<i64> = rows.iter().map(|r| r.login_id).collect();
    let own = profile::Entity::find()
        .filter(profile::Column::LoginId.is_in(logins))
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .all(db)
        .await?;
    let shared = profile::by_ids(db, rows.iter().map(|r| r.profile_id)).await?;
    let pair = |r: row::Model| {
        let member = own.iter().find(|p| p.login_id == Some(r.login_id))?;
        Some((member.id, shared.get(&r.profile_id)?.handle.clone()))
    };
    Ok(rows.into_iter().filter_map(pair).collect())
}

/// Whether a login manages a profile.
pub async fn manages(db: &impl ConnectionTrait, profile_id: i64, login_id: i64) -> Result<bool> {
    let found = row::Entity::find_by_id((profile_id, login_id)).one(db).await?;
    Ok(found.is_some_and(|m| m.role == MANAGER))
}

/// Who may read what a member has written before it is published: everybody who publishes, but her. None where nobody
/// has to: for whoever publishes herself, where the profile asks for no review.
pub async fn second_pair(
    db: &impl ConnectionTrait,
    shared: &profile::Model,
    writer_id: Option<i64>,
) -> Result<Option<Vec<i64>>> {
    if shared.kind != Kind::Shared {
        return Ok(None);
    }
    let members = of(db, shared.id).await?;
    let writes = members.iter().any(|m| Some(m.profile.id) == writer_id && !m.publishes());
    let readers = members.iter().filter(|m| m.publishes() && Some(m.profile.id) != writer_id);
    Ok((writes || shared.second_pair).then(|| readers.map(|m| m.profile.id).collect()))
}

/// Says whether whatever is published in the profile's name needs review.
///
/// # Errors
/// 403 for who is no manager, 422 where nobody else could read.
pub async fn ask_second_pair(app: &App, actor_login: i64, shared: &profile::Model, on: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    require_manager(&*tx, shared.id, actor_login).await?;
    let publishing = of(&*tx, shared.id).await?.iter().filter(|m| m.publishes()).count();
    if on && publishing < 2 {
        return Err(Error::unprocessable("At least two colleagues have to be publishers here. Add another one first."));
    }
    profile::Entity::update_many()
        .col_expr(profile::Column::SecondPair, Expr::value(on))
        .filter(profile::Column::Id.eq(shared.id))
        .exec(&*tx)
        .await?;
    audit::record(app, &tx, "manager", "member.second_pair", &shared.uri, &json!({ "on": on })).await?;
    tx.commit().await
}

/// # Errors
/// 403 for who is no manager of the profile.
pub async fn require_manager(db: &impl ConnectionTrait, profile_id: i64, login_id: i64) -> Result<()> {
    if manages(db, profile_id, login_id).await? {
        Ok(())
    } else {
        Err(Error::forbidden("Only a manager of this profile can change who runs it."))
    }
}

/// Adds a colleague by her professional handle, or gives her another role.
///
/// # Errors
/// 403 for who is no manager, 422 for nobody of this branch, and where no manager would be left.
pub async fn add(app: &App, actor_login: i64, shared: &profile::Model, handle: &str, role: &str) -> Result<()> {
    if !ROLES.contains(&role) {
        return Err(Error::unprocessable("A member is an author, a publisher or a manager."));
    }
    let tx = app.db.begin().await?;
    require_manager(&*tx, shared.id, actor_login).await?;
    let login_id = login_of(&*tx, handle).await?;
    if role != MANAGER {
        keep_a_manager(&*tx, shared.id, login_id).await?;
    }
    put(&tx, shared.id, login_id, role).await?;
    audit::record(app, &tx, "manager", "member.add", &shared.uri, &json!({ "role": role })).await?;
    tx.commit().await
}

/// Takes a colleague off; everybody may take herself off.
///
/// # Errors
/// As for [`add`].
pub async fn remove(app: &App, actor_login: i64, shared: &profile::Model, handle: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let login_id = login_of(&*tx, handle).await?;
    if login_id != actor_login {
        require_manager(&*tx, shared.id, actor_login).await?;
    }
    keep_a_manager(&*tx, shared.id, login_id).await?;
    row::Entity::delete_by_id((shared.id, login_id)).exec(&*tx).await?;
    take_apps(app, &tx, shared.id, login_id).await?;
    audit::record(app, &tx, "manager", "member.remove", &shared.uri, &json!({})).await?;
    tx.commit().await
}

/// Takes a leaver off. Where nobody else manages the profile, her successor does from now on.
///
/// # Errors
/// 422 where there has to be a successor and there is none.
pub async fn hand_over(
    app: &App,
    tx: &Tx,
    shared: &profile::Model,
    login_id: i64,
    successor: Option<&str>,
) -> Result<()> {
    if manages(&**tx, shared.id, login_id).await? && keep_a_manager(&**tx, shared.id, login_id).await.is_err() {
        let nobody = || Error::unprocessable("A shared profile would have nobody to manage it. Choose who takes over.");
        let next = login_of(&**tx, successor.ok_or_else(nobody)?).await?;
        if next == login_id {
            return Err(nobody());
        }
        put(tx, shared.id, next, MANAGER).await?;
    }
    row::Entity::delete_by_id((shared.id, login_id)).exec(&**tx).await?;
    take_apps(app, tx, shared.id, login_id).await
}

async fn put(tx: &Tx, profile_id: i64, login_id: i64, role: &str) -> Result<()> {
    let model = row::Model { profile_id, login_id, role: role.to_owned() };
    let again =
        OnConflict::columns([row::Column::ProfileId, row::Column::LoginId]).update_column(row::Column::Role).to_owned();
    row::Entity::insert(row::ActiveModel::from(model)).on_conflict(again).exec_without_returning(&**tx).await?;
    Ok(())
}

/// What her apps hold for the profile ends with her part in it. A token that names no writer was made at the command line.
async fn take_apps(app: &App, tx: &Tx, shared_id: i64, login_id: i64) -> Result<()> {
    let own = profile::Entity::find()
        .filter(profile::Column::LoginId.eq(login_id))
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .one(&**tx)
        .await?;
    let Some(own) = own else { return Ok(()) };
    authorization_code::Entity::delete_many()
        .filter(authorization_code::Column::ProfileId.eq(shared_id))
        .filter(authorization_code::Column::WriterId.eq(own.id))
        .exec(&**tx)
        .await?;
    token::Entity::update_many()
        .col_expr(token::Column::RevokedAt, Expr::value(app.clock.now_ms()))
        .filter(token::Column::ProfileId.eq(shared_id))
        .filter(token::Column::WriterId.eq(own.id))
        .filter(token::Column::RevokedAt.is_null())
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Somebody else than this login must be a manager.
async fn keep_a_manager(db: &impl ConnectionTrait, profile_id: i64, login_id: i64) -> Result<()> {
    let others = row::Entity::find()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::LoginId.ne(login_id))
        .filter(row::Column::Role.eq(MANAGER));
    if others.one(db).await?.is_none() {
        return Err(Error::unprocessable("Somebody has to manage this profile. Make somebody else a manager first."));
    }
    Ok(())
}

async fn login_of(db: &impl ConnectionTrait, handle: &str) -> Result<i64> {
    let handle = handle.trim().trim_start_matches('@').to_lowercase();
    let found = profile::Entity::find()
        .filter(profile::Column::HandleFolded.eq(handle))
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .filter(profile::Column::FrozenOn.is_null())
        .one(db)
        .await?;
    // A personal profile answers as one that does not exist.
    let found = found.and_then(|p| p.login_id);
    found.ok_or_else(|| Error::unprocessable("No colleague of this branch has this handle."))
}
