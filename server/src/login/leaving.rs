//! Somebody leaves the branch: her sign-in ends, and the shared profiles that she ran are handed over. For a month she can
//! still open her personal profiles, to move them or to say that they leave too; nobody else learns that there are any.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::OnConflict,
};

use super::{break_glass, keyring as rings, members, tokens};
use crate::{
    base::{
        app::App,
        clock::{DAY, start_of},
        db::Tx,
        error::{Error, Result},
    },
    entities::{authorization_code, keyring, login as row, pending_sign_in, profile, profile_member, session},
};

/// How long a leaver can still open her personal profiles.
pub const FAREWELL_MS: i64 = 92 * DAY;

/// Whether a login may begin a session: everybody's who has not left, and a leaver's for a month.
pub fn may_sign_in(login: &row::Model, now_ms: i64) -> bool {
    login.left_at.is_none_or(|at| now_ms - at < FAREWELL_MS)
}

/// When a login has left, if it has.
pub async fn left_at(app: &App, login_id: i64) -> Result<Option<i64>> {
    Ok(row::Entity::find_by_id(login_id).one(app.db.read()).await?.and_then(|l| l.left_at))
}

/// Ends the sign-in of who owns a professional profile. `successor` takes over what nobody else manages.
///
/// # Errors
/// 422 where a shared profile would have no manager and no successor is named.
pub async fn end(app: &App, tx: &Tx, own: &profile::Model, successor: Option<&str>) -> Result<()> {
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    let runs = profile_member::Entity::find().filter(profile_member::Column::LoginId.eq(login_id)).all(&**tx).await?;
    for member in runs {
        let shared = profile::Entity::find_by_id(member.profile_id).one(&**tx).await?.ok_or(Error::NotFound)?;
        members::hand_over(app, tx, &shared, login_id, successor).await?;
    }
    let now = app.clock.now_ms();
    session::Entity::delete_many().filter(session::Column::LoginId.eq(login_id)).exec(&**tx).await?;
    pending_sign_in::Entity::delete_many().filter(pending_sign_in::Column::LoginId.eq(login_id)).exec(&**tx).await?;
    authorization_code::Entity::delete_many()
        .filter(authorization_code::Column::ProfileId.eq(own.id))
        .exec(&**tx)
        .await?;
    tokens::revoke_all(tx, own.id, now).await?;
    row::ActiveModel { id: Set(login_id), left_at: Set(Some(start_of(DAY, now))), ..Default::default() }
        .update(&**tx)
        .await?;
    Ok(())
}

/// Takes [`end`] back: she can sign in again. What was handed over stays so. `empty` is a keyring for whoever's is gone.
pub async fn take_back(app: &App, tx: &Tx, own: &profile::Model, empty: &keyring::Model) -> Result<()> {
    let login_id = own.login_id.ok_or(Error::NotFound)?;
    row::ActiveModel { id: Set(login_id), left_at: Set(None), ..Default::default() }.update(&**tx).await?;
    // After the month her keyring is gone; everybody has one.
    let again = OnConflict::new().do_nothing().to_owned();
    let new = keyring::ActiveModel::from(rings::stored(&app.keys, login_id, empty)?);
    keyring::Entity::insert(new).on_conflict(again).exec_without_returning(&**tx).await?;
    Ok(())
}

/// A keyring for whoever comes back. Slow on purpose.
pub async fn empty_ring(app: &App) -> Result<keyring::Model> {
    let escrow = break_glass::recipient(app).await?;
    rings::decoy(app, escrow).await
}

/// After the month: nothing opens any more, and what could be opened is gone.
pub async fn close_old(app: &App, tx: &Tx) -> Result<()> {
    let old = row::Entity::find()
        .select_only()
        .column(row::Column::Id)
        .filter(row::Column::LeftAt.lte(app.clock.now_ms() - FAREWELL_MS))
        .into_query();
    session::Entity::delete_many().filter(session::Column::LoginId.in_subquery(old.clone())).exec(&**tx).await?;
    keyring::Entity::delete_many().filter(keyring::Column::LoginId.in_subquery(old)).exec(&**tx).await?;
    Ok(())
}
