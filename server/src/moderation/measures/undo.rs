//! A measure is undone: by a colleague, after an appeal, or because its time is over.

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    effects,
    kind::{IN_FORCE, Kind},
    tell,
};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::{measure as row, profile},
    login::{self, roles::Permission},
    moderation::cases::{
        conflict,
        timeline::{self, acts},
    },
};

const UNDONE: &str = "undone";

/// Undoes a measure.
///
/// # Errors
/// 404 for one that somebody may not decide about, 422 for what is not in force any more.
pub async fn undo(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    require_judge(&*tx, me, &found).await?;
    undo_in(app, &tx, Some(me.id), &found).await?;
    tx.commit().await
}

/// That somebody may decide about whom a measure concerns.
pub async fn require_judge(db: &impl ConnectionTrait, me: &profile::Model, measure: &row::Model) -> Result<()> {
    login::require(db, me, Permission::ManageReports).await?;
    let judges = conflict::judges_about(db, measure.case_id, measure.target_id).await?;
    if judges.iter().any(|j| j.id == me.id) { Ok(()) } else { Err(Error::NotFound) }
}

/// The same inside a transaction.
pub async fn undo_in(app: &App, tx: &Tx, by: Option<i64>, found: &row::Model) -> Result<()> {
    finish(app, tx, by, found, UNDONE).await?;
    if let Some(case_id) = found.case_id {
        timeline::add(app, tx, case_id, by, acts::UNDONE, &found.kind).await?;
    }
    match (found.target_id, Kind::parse(&found.kind)) {
        (Some(target), Some(kind)) if kind.is_told() => tell::write(app, tx, target).await,
        _ => Ok(()),
    }
}

/// Ends a measure once, whoever asks first.
pub(super) async fn finish(app: &App, tx: &Tx, by: Option<i64>, found: &row::Model, state: &str) -> Result<()> {
    let change = row::ActiveModel {
        state: Set(state.to_owned()),
        undone_at: Set(Some(app.clock.now_ms())),
        undone_by: Set(by),
        ..Default::default()
    };
    let changed = row::Entity::update_many()
        .set(change)
        .filter(row::Column::Id.eq(found.id))
        .filter(row::Column::State.eq(&found.state))
        .exec(&**tx)
        .await?;
    let was = found.state.as_str();
    if changed.rows_affected == 0 || matches!(was, UNDONE | "over") {
        return Err(Error::unprocessable("This measure is not in force any more."));
    }
    match Kind::parse(&found.kind) {
        Some(kind) if was == IN_FORCE => effects::end(app, tx, found, kind).await,
        _ => Ok(()),
    }
}

/// Undoes all measures of some kinds about a profile, as apps do; none is no fault.
pub async fn undo_all(app: &App, me: &profile::Model, target_id: i64, kinds: &[Kind]) -> Result<()> {
    let tx = app.db.begin().await?;
    let held = row::Entity::find()
        .filter(row::Column::TargetId.eq(target_id))
        .filter(row::Column::State.eq(IN_FORCE))
        .filter(row::Column::PostId.is_null())
        .filter(row::Column::Kind.is_in(kinds.iter().map(|k| k.name())))
        .all(&*tx)
        .await?;
    for found in held {
        require_judge(&*tx, me, &found).await?;
        undo_in(app, &tx, Some(me.id), &found).await?;
    }
    tx.commit().await
}
