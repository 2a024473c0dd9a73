//! Whom the sign-in services know: a link between a login and what a service calls its owner. It is made by whoever proves both,
//! and taken away by its owner.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::steps::Found;
use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{identity as row, profile},
};

/// The link of whom a service has named.
pub async fn of_subject(app: &App, issuer: &str, subject: &str) -> Result<Option<row::Model>> {
    let found = row::Entity::find().filter(row::Column::Issuer.eq(issuer)).filter(row::Column::Subject.eq(subject));
    Ok(found.one(app.db.read()).await?)
}

/// The services that a login is linked to, the oldest first.
pub async fn of_login(app: &App, login_id: i64) -> Result<Vec<row::Model>> {
    let all = row::Entity::find().filter(row::Column::LoginId.eq(login_id)).order_by_asc(row::Column::LinkedAt);
    Ok(all.all(app.db.read()).await?)
}

/// Links a login to whom a service has named.
///
/// # Errors
/// 422 where another login is.
pub(super) async fn link(app: &App, login_id: i64, found: &Found) -> Result<row::Model> {
    let tx = app.db.begin().await?;
    tx.alone("identities").await?;
    let same = row::Entity::find()
        .filter(row::Column::Issuer.eq(&found.issuer))
        .filter(row::Column::Subject.eq(&found.subject));
    if let Some(there) = same.one(&*tx).await? {
        let taken = "Somebody else is linked to this account of the sign-in service already.";
        return if there.login_id == login_id { Ok(there) } else { Err(Error::unprocessable(taken)) };
    }
    let new = row::Model {
        id: id::next(&app.clock),
        issuer: found.issuer.clone(),
        subject: found.subject.clone(),
        login_id,
        linked_at: app.clock.now_ms(),
    };
    row::ActiveModel::from(new.clone()).insert(&*tx).await?;
    note(app, &tx, login_id, "login.link", &found.issuer).await?;
    tx.commit().await?;
    Ok(new)
}

/// Takes one of a login's links away; its password goes on.
pub async fn unlink(app: &App, login_id: i64, identity_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let own = row::Entity::find_by_id(identity_id).filter(row::Column::LoginId.eq(login_id));
    let found = own.one(&*tx).await?.ok_or(Error::NotFound)?;
    row::Entity::delete_by_id(identity_id).exec(&*tx).await?;
    note(app, &tx, login_id, "login.unlink", &found.issuer).await?;
    tx.commit().await
}

async fn note(app: &App, tx: &Tx, login_id: i64, act: &str, issuer: &str) -> Result<()> {
    let own = profile::Entity::find().filter(profile::Column::LoginId.eq(login_id)).one(&**tx).await?;
    let Some(own) = own else { return Ok(()) };
    audit::record(app, tx, &own.handle, act, &own.uri, &json!({ "issuer": issuer })).await
}
