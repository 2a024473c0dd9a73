//! Scheduled posts: kept as they were asked for, published by a job when their time comes, restarts or not.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    app::App,
    clock::{DAY, MINUTE},
    db::Tx,
    entities::{profile, scheduled_post as row},
    error::{Error, Result},
    id,
    jobs::{Job, enqueue, enqueue_at, publish_scheduled::PublishScheduled, send_mail::SendMail},
    media::attach,
    page::Page,
    posts::{self, Draft},
};

/// Mastodon's limits: not sooner than this, and not more than so many.
const SOONEST_MS: i64 = 5 * MINUTE;
const LATEST_MS: i64 = 5 * 366 * DAY;
const MOST: u64 = 300;

/// Keeps a post for later. What the gate or its attachments forbid is said now, not then.
///
/// # Errors
/// 422 for a time in the past or too soon, and for what could not be published now.
pub async fn schedule(app: &App, author: &profile::Model, draft: Draft, due_ms: i64) -> Result<row::Model> {
    check_time(app, due_ms)?;
    posts::rehearse(app, author, &draft).await?;
    let tx = app.db.begin().await?;
    let waiting = row::Entity::find().filter(row::Column::ProfileId.eq(author.id)).count(&*tx).await?;
    if waiting >= MOST {
        return Err(Error::unprocessable(format!("{MOST} posts wait already. Publish or remove one first.")));
    }
    if let Some(earlier) = sent_before(&tx, author.id, &draft).await? {
        return Ok(earlier);
    }
    let id = id::ordered(app.clock.now_ms());
    let key = draft.idempotency_key.unwrap_or_else(|| format!("scheduled-{id}"));
    let draft = Draft { idempotency_key: Some(key), ..draft };
    let model = row::Model {
        id,
        profile_id: author.id,
        draft: serde_json::to_string(&draft).map_err(Error::internal)?,
        due_at: due_ms,
        failed: None,
    };
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    enqueue_at(app, &tx, &Job::PublishScheduled(PublishScheduled { id }), due_ms).await?;
    tx.commit().await?;
    Ok(model)
}

/// The waiting post that the same key made already.
async fn sent_before(tx: &Tx, profile_id: i64, draft: &Draft) -> Result<Option<row::Model>> {
    let Some(key) = &draft.idempotency_key else { return Ok(None) };
    let rows = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).all(&**tx).await?;
    let same =
        |r: &row::Model| serde_json::from_str::<Draft>(&r.draft).is_ok_and(|d| d.idempotency_key.as_ref() == Some(key));
    Ok(rows.into_iter().find(same))
}

fn check_time(app: &App, due_ms: i64) -> Result<()> {
    let ahead = due_ms - app.clock.now_ms();
    if ahead < SOONEST_MS {
        return Err(Error::unprocessable("scheduled_at must be at least five minutes from now."));
    }
    if ahead > LATEST_MS {
        return Err(Error::unprocessable("scheduled_at is too far away: choose a time within five years."));
    }
    Ok(())
}

/// One's own waiting posts, the newest first.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<row::Model>> {
    let query = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id));
    Ok(page.sort(page.of(query, row::Column::Id).all(app.db.read()).await?))
}

pub async fn own(app: &App, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(row::Column::ProfileId.eq(profile_id)).one(app.db.read()).await?;
    found.ok_or(Error::NotFound)
}

/// Chooses another time.
pub async fn move_to(app: &App, profile_id: i64, id: i64, due_ms: i64) -> Result<row::Model> {
    own(app, profile_id, id).await?;
    check_time(app, due_ms)?;
    let tx = app.db.begin().await?;
    let change = row::ActiveModel { id: Set(id), due_at: Set(due_ms), failed: Set(None), ..Default::default() };
    let changed = change.update(&*tx).await?;
    enqueue_at(app, &tx, &Job::PublishScheduled(PublishScheduled { id }), due_ms).await?;
    tx.commit().await?;
    Ok(changed)
}

/// Drops a waiting post; its attachments come loose.
pub async fn cancel(app: &App, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = own(app, profile_id, id).await?;
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    tx.commit().await?;
    Ok(found)
}

/// Publishes a post whose time has come. The key in its draft makes a second run harmless; a refusal is kept for its
/// author to see.
pub async fn publish_due(app: &App, id: i64) -> Result<()> {
    let Some(found) = row::Entity::find_by_id(id).one(app.db.read()).await? else { return Ok(()) };
    if found.due_at > app.clock.now_ms() {
        return Ok(());
    }
    let draft: Draft = serde_json::from_str(&found.draft).map_err(Error::internal)?;
    let author = crate::profiles::by_id(app.db.read(), found.profile_id).await?;
    let outcome = posts::publish(app, &author, draft).await;
    let tx = app.db.begin().await?;
    match outcome {
        Ok(_) => {
            row::Entity::delete_by_id(id).exec(&*tx).await?;
        }
        Err(error @ (Error::Internal(_) | Error::Unavailable(_))) => return Err(error),
        Err(error) => {
            let change = row::ActiveModel { id: Set(id), failed: Set(Some(error.to_string())), ..Default::default() };
            change.update(&*tx).await?;
            let letter = SendMail { profile_id: author.id, letter: "scheduled".into(), subject_id: id };
            enqueue(app, &tx, &Job::SendMail(letter)).await?;
        }
    }
    tx.commit().await
}

/// The draft in a row, with its attachments.
pub async fn opened(app: &App, found: &row::Model) -> Result<(Draft, Vec<crate::entities::media::Model>)> {
    let draft: Draft = serde_json::from_str(&found.draft).map_err(Error::internal)?;
    let media = attach::wanted(app.db.read(), found.profile_id, None, &draft.media_ids).await.unwrap_or_default();
    Ok((draft, media))
}

/// Uploads that waiting posts will need.
pub async fn held_media(app: &App) -> Result<Vec<i64>> {
    let rows = row::Entity::find().all(app.db.read()).await?;
    let drafts = rows.iter().filter_map(|r| serde_json::from_str::<Draft>(&r.draft).ok());
    Ok(drafts.flat_map(|d| d.media_ids).collect())
}
