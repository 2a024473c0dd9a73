//! Notices that are kept aside, one request a person, until their reader lets them in or forgets them.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, OnConflict},
};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        hub::Event,
        id,
        page::Page,
    },
    entities::{
        notification::{self, Kind},
        notification_permission as permission, notification_request as row,
    },
};

/// More are not counted.
const MOST_COUNTED: i64 = 100;

/// Notes that something more is kept aside of a person.
pub(super) async fn note(app: &App, tx: &Tx, kept: &notification::Model) -> Result<()> {
    let now = app.clock.now_ms();
    let found = row::Entity::find()
        .filter(row::Column::ProfileId.eq(kept.profile_id))
        .filter(row::Column::FromId.eq(kept.from_id))
        .one(&**tx)
        .await?;
    let last = kept.post_id.filter(|_| matches!(kept.kind, Kind::Mention | Kind::Quote));
    if let Some(found) = found {
        let count = (found.notifications_count + 1).min(MOST_COUNTED);
        let last = last.or(found.last_post_id);
        let mut change = found.into_active_model();
        change.notifications_count = Set(count);
        change.last_post_id = Set(last);
        change.updated_at = Set(now);
        change.update(&**tx).await?;
        return Ok(());
    }
    let new = row::Model {
        id: id::next(&app.clock),
        profile_id: kept.profile_id,
        from_id: kept.from_id,
        last_post_id: last,
        notifications_count: 1,
        created_at: now,
        updated_at: now,
    };
    row::ActiveModel::from(new).insert(&**tx).await?;
    Ok(())
}

/// Counts what is still kept aside of a profile's, after some was forgotten.
pub(super) async fn recount(tx: &Tx, profile_id: i64) -> Result<()> {
    for request in row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).all(&**tx).await? {
        let kept = kept_of(profile_id, request.from_id).count(&**tx).await?;
        let count = i64::try_from(kept).unwrap_or(i64::MAX).min(MOST_COUNTED);
        if count == 0 {
            row::Entity::delete_by_id(request.id).exec(&**tx).await?;
        } else if count != request.notifications_count {
            let mut change = request.into_active_model();
            change.notifications_count = Set(count);
            change.update(&**tx).await?;
        }
    }
    Ok(())
}

fn kept_of(profile_id: i64, from_id: i64) -> sea_orm::Select<notification::Entity> {
    notification::Entity::find()
        .filter(notification::Column::ProfileId.eq(profile_id))
        .filter(notification::Column::FromId.eq(from_id))
        .filter(notification::Column::Filtered.eq(true))
}

/// A page of a profile's requests, the newest first.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<row::Model>> {
    let query = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id));
    Ok(page.sort(page.of(query, row::Column::Id).all(app.db.read()).await?))
}

/// How many people's notices are kept aside, and how many notices.
pub async fn summary(app: &App, profile_id: i64) -> Result<(u64, u64)> {
    let all: Vec<i64> = row::Entity::find()
        .select_only()
        .column(row::Column::NotificationsCount)
        .filter(row::Column::ProfileId.eq(profile_id))
        .limit(100)
        .into_tuple()
        .all(app.db.read())
        .await?;
    Ok((all.len() as u64, u64::try_from(all.iter().sum::<i64>()).unwrap_or(0)))
}

/// One of a profile's requests.
pub async fn one(app: &App, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(row::Column::ProfileId.eq(profile_id)).one(app.db.read()).await?;
    found.ok_or(Error::NotFound)
}

/// Lets people's notices in, now and later. Requests that are not there are passed over.
pub async fn accept(app: &App, profile_id: i64, ids: &[i64]) -> Result<()> {
    let tx = app.db.begin().await?;
    for request in named(&tx, profile_id, ids).await? {
        let allowed = permission::Model { profile_id, from_id: request.from_id };
        permission::Entity::insert(permission::ActiveModel::from(allowed))
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
        notification::Entity::update_many()
            .col_expr(notification::Column::Filtered, Expr::value(false))
            .filter(notification::Column::ProfileId.eq(profile_id))
            .filter(notification::Column::FromId.eq(request.from_id))
            .exec(&*tx)
            .await?;
        row::Entity::delete_by_id(request.id).exec(&*tx).await?;
    }
    tx.publish(Event::NotificationsMerged { profile_id });
    tx.commit().await
}

/// Forgets what is kept aside of people. Something new of theirs makes a new request.
pub async fn dismiss(app: &App, profile_id: i64, ids: &[i64]) -> Result<()> {
    let tx = app.db.begin().await?;
    for request in named(&tx, profile_id, ids).await? {
        notification::Entity::delete_many()
            .filter(notification::Column::ProfileId.eq(profile_id))
            .filter(notification::Column::FromId.eq(request.from_id))
            .filter(notification::Column::Filtered.eq(true))
            .exec(&*tx)
            .await?;
        row::Entity::delete_by_id(request.id).exec(&*tx).await?;
    }
    tx.commit().await
}

async fn named(tx: &Tx, profile_id: i64, ids: &[i64]) -> Result<Vec<row::Model>> {
    let query = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id));
    Ok(query.filter(row::Column::Id.is_in(ids.to_vec())).all(&**tx).await?)
}
