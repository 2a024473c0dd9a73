//! Whether and as what somebody signs in: roles, paused sign-ins, sessions that a colleague ends. Nothing here touches a
//! keyring, and nobody decides about who may do more, nor lifts anyone above herself.

use std::{collections::HashMap, sync::Mutex};

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
};
use serde_json::json;

use super::{profiles::role_of, roles, tokens};
use crate::{
    base::{
        app::App,
        audit, clock,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        authorization_code,
        login::{self as row, Role},
        pending_sign_in, profile, second_factor, session,
    },
};

/// What those who manage people see of a colleague's sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    pub email: String,
    pub role: Role,
    pub is_suspended: bool,
    pub has_factor: bool,
    pub seen_week: Option<String>,
    pub sessions: u64,
}

/// A colleague's sign-in; none for a profile that has none of its own.
pub async fn of(app: &App, own: &profile::Model) -> Result<Option<Access>> {
    let Some(login_id) = own.login_id else { return Ok(None) };
    let db = app.db.read();
    let Some(login) = row::Entity::find_by_id(login_id).one(db).await? else { return Ok(None) };
    let open = session::Entity::find()
        .filter(session::Column::LoginId.eq(login_id))
        .filter(session::Column::ExpiresAt.gt(app.clock.now_ms()));
    Ok(Some(Access {
        email: login.email,
        role: login.role,
        is_suspended: login.suspended_at.is_some(),
        has_factor: super::factors::is_on(db, login_id).await?,
        seen_week: login.seen_week,
        sessions: open.count(db).await?,
    }))
}

/// Of all colleagues: who has a second factor, who is paused, and when they were last seen, by profile.
pub async fn of_all(db: &impl ConnectionTrait) -> Result<Vec<(i64, bool, bool, Option<String>)>> {
    let logins = row::Entity::find().all(db).await?;
    let own =
        profile::Entity::find().filter(profile::Column::LoginId.is_in(logins.iter().map(|l| l.id))).all(db).await?;
    let factors =
        second_factor::Entity::find().filter(second_factor::Column::ConfirmedAt.is_not_null()).all(db).await?;
    let of_login = |l: row::Model| {
        let profile = own.iter().find(|p| p.login_id == Some(l.id))?;
        let has_factor = factors.iter().any(|f| f.login_id == l.id);
        Some((profile.id, has_factor, l.suspended_at.is_some(), l.seen_week))
    };
    Ok(logins.into_iter().filter_map(of_login).collect())
}

/// Gives a colleague another role. The branch keeps an owner.
///
/// # Errors
/// 403 for a role above one's own, or a colleague who has one; 422 where nobody would be the owner any more.
pub async fn set_role(app: &App, me: &profile::Model, own: &profile::Model, role: Role) -> Result<()> {
    let mine = role_of(app.db.read(), me).await?.unwrap_or(Role::Staff);
    let theirs = role_of(app.db.read(), own).await?.ok_or(Error::NotFound)?;
    if roles::outranks(theirs, mine) || roles::outranks(role, mine) {
        return Err(Error::forbidden("Your role at this branch does not allow this."));
    }
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    let tx = app.db.begin().await?;
    tx.alone("owners").await?;
    if theirs == Role::Owner && role != Role::Owner {
        keep_an_owner(&tx, login_id).await?;
    }
    row::ActiveModel { id: Set(login_id), role: Set(role), ..Default::default() }.update(&*tx).await?;
    let details = json!({ "before": roles::name(theirs), "after": roles::name(role) });
    audit::record(app, &tx, &me.handle, "login.role", &own.uri, &details).await?;
    tx.commit().await
}

async fn keep_an_owner(tx: &Tx, login_id: i64) -> Result<()> {
    let others = row::Entity::find()
        .filter(row::Column::Role.eq(Role::Owner))
        .filter(row::Column::LeftAt.is_null())
        .filter(row::Column::SuspendedAt.is_null())
        .filter(row::Column::Id.ne(login_id))
        .count(&**tx)
        .await?;
    if others > 0 {
        return Ok(());
    }
    Err(Error::unprocessable("The branch needs an owner. Make somebody else one first."))
}

/// Ends a colleague's sessions; apps stay.
pub async fn end_sessions(app: &App, actor: &str, own: &profile::Model) -> Result<()> {
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    let tx = app.db.begin().await?;
    forget_sessions(&tx, login_id).await?;
    audit::record(app, &tx, actor, "login.end_sessions", &own.uri, &json!({})).await?;
    tx.commit().await
}

/// Signs somebody out everywhere: browsers, and apps that speak for her or that she has in shared profiles' names.
pub async fn sign_out_everywhere(app: &App, own: &profile::Model) -> Result<()> {
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    forget_sessions(&tx, login_id).await?;
    authorization_code::Entity::delete_many()
        .filter(authorization_code::Column::ProfileId.eq(own.id))
        .exec(&*tx)
        .await?;
    tokens::revoke_all(&tx, own.id, now).await?;
    tokens::revoke_written(&tx, own.id, now).await?;
    audit::record(app, &tx, &own.handle, "login.clicked", &own.uri, &json!({})).await?;
    tx.commit().await
}

async fn forget_sessions(tx: &Tx, login_id: i64) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::LoginId.eq(login_id)).exec(&**tx).await?;
    pending_sign_in::Entity::delete_many().filter(pending_sign_in::Column::LoginId.eq(login_id)).exec(&**tx).await?;
    Ok(())
}

/// Pauses a colleague's sign-in: browsers and apps are signed out, and nobody signs in until it is taken back. The profile
/// stays as it is.
///
/// # Errors
/// 422 where it is paused already, or where nobody would be the owner any more.
pub async fn suspend(app: &App, actor: &str, own: &profile::Model) -> Result<()> {
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    tx.alone("owners").await?;
    let found = row::Entity::find_by_id(login_id).one(&*tx).await?.ok_or(Error::NotFound)?;
    if found.suspended_at.is_some() {
        return Err(Error::unprocessable("This sign-in is paused already."));
    }
    if found.role == Role::Owner {
        keep_an_owner(&tx, login_id).await?;
    }
    row::ActiveModel {
        id: Set(login_id),
        suspended_at: Set(Some(clock::start_of(clock::DAY, now))),
        ..Default::default()
    }
    .update(&*tx)
    .await?;
    forget_sessions(&tx, login_id).await?;
    authorization_code::Entity::delete_many()
        .filter(authorization_code::Column::ProfileId.eq(own.id))
        .exec(&*tx)
        .await?;
    tokens::revoke_all(&tx, own.id, now).await?;
    audit::record(app, &tx, actor, "login.suspend", &own.uri, &json!({})).await?;
    tx.commit().await
}

/// Takes [`suspend`] back: whoever it is signs in again as before.
pub async fn resume(app: &App, actor: &str, own: &profile::Model) -> Result<()> {
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    let tx = app.db.begin().await?;
    row::ActiveModel { id: Set(login_id), suspended_at: Set(None), ..Default::default() }.update(&*tx).await?;
    audit::record(app, &tx, actor, "login.resume", &own.uri, &json!({})).await?;
    tx.commit().await
}

/// Who was noted as being here, in which week, so that pages need not look it up.
#[derive(Debug, Default)]
struct Seen(Mutex<HashMap<i64, String>>);

/// Notes the week in which somebody was here, once a week.
pub async fn seen(app: &App, session: &session::Model) -> Result<()> {
    let week = clock::week(app.clock.now_ms());
    let noted = app.kept.get::<Seen>().unwrap_or_else(|| app.kept.put(Seen::default()));
    let login_id = session.login_id;
    let before = noted.0.lock().map(|mut all| all.insert(login_id, week.clone())).unwrap_or_default();
    if before.as_deref() == Some(&week) {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    row::ActiveModel { id: Set(login_id), seen_week: Set(Some(week)), ..Default::default() }.update(&*tx).await?;
    tx.commit().await
}
