//! Drafts that wait, as rows.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        profile,
        scheduled_post::{self as row, Waits},
    },
    jobs::{Job, PublishScheduled, enqueue_at},
    media::attach,
    posts::draft::Draft,
};

const MOST: u64 = 300;

/// The same in the caller's transaction; also whether it is new.
pub async fn keep_in(
    app: &App,
    tx: &Tx,
    author: &profile::Model,
    draft: Draft,
    due_ms: i64,
    waits: Waits,
) -> Result<(row::Model, bool)> {
    let waiting = row::Entity::find().filter(row::Column::ProfileId.eq(author.id)).count(&**tx).await?;
    if waiting >= MOST {
        return Err(Error::unprocessable(format!("{MOST} posts wait already. Publish or remove one first.")));
    }
    if let Some(earlier) = sent_before(tx, author.id, &draft).await? {
        return Ok((earlier, false));
    }
    let id = if waits == Waits::Undo { id::next_at(&app.clock, due_ms) } else { id::next(&app.clock) };
    let key = draft.idempotency_key.unwrap_or_else(|| format!("scheduled-{id}"));
    let told = (waits == Waits::Undo).then_some(id);
    let draft = Draft { idempotency_key: Some(key), id: told, ..draft };
    let model = row::Model {
        id,
        profile_id: author.id,
        draft: serde_json::to_string(&draft).map_err(Error::internal)?,
        due_at: due_ms,
        failed: None,
        waits,
    };
    row::ActiveModel::from(model.clone()).insert(&**tx).await?;
    if !matches!(waits, Waits::SecondReader | Waits::Desk) {
        enqueue_at(app, tx, &Job::PublishScheduled(PublishScheduled { id }), due_ms).await?;
    }
    Ok((model, true))
}

/// The waiting post that the same key made already.
async fn sent_before(tx: &Tx, profile_id: i64, draft: &Draft) -> Result<Option<row::Model>> {
    let Some(key) = &draft.idempotency_key else { return Ok(None) };
    let rows = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).all(&**tx).await?;
    let same =
        |r: &row::Model| serde_json::from_str::<Draft>(&r.draft).is_ok_and(|d| d.idempotency_key.as_ref() == Some(key));
    Ok(rows.into_iter().find(same))
}

pub async fn own(app: &App, profile_id: i64, id: i64) -> Result<row::Model> {
    own_in(app.db.read(), profile_id, id).await
}

pub async fn own_in(db: &impl ConnectionTrait, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(row::Column::ProfileId.eq(profile_id)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// The draft in a row, with its attachments.
pub async fn opened(app: &App, found: &row::Model) -> Result<(Draft, Vec<crate::entities::media::Model>)> {
    let draft: Draft = serde_json::from_str(&found.draft).map_err(Error::internal)?;
    let media = attach::wanted(app.db.read(), found.profile_id, None, &draft.media_ids).await.unwrap_or_default();
    Ok((draft, media))
}

/// Whether an upload is part of what somebody else is reading, or has read: then it stays as it is.
pub async fn is_read(app: &App, profile_id: i64, media_id: i64) -> Result<bool> {
    let db = app.db.read();
    let owner = profile::Entity::find_by_id(profile_id).one(db).await?;
    let is_shared = owner.is_some_and(|p| p.kind == profile::Kind::Shared);
    let waiting = row::Entity::find()
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::Waits.ne(Waits::Undo))
        .filter(row::Column::Failed.is_null());
    let read = |r: &row::Model, d: &Draft| is_shared || d.approved || r.waits == Waits::Desk;
    let rows = waiting.all(db).await?;
    let mut drafts = rows.iter().filter_map(|r| Some((r, serde_json::from_str::<Draft>(&r.draft).ok()?)));
    Ok(drafts.any(|(r, d)| read(r, &d) && d.media_ids.contains(&media_id)))
}

/// Uploads that waiting posts will need.
pub async fn held_media(app: &App) -> Result<Vec<i64>> {
    let rows = row::Entity::find().all(app.db.read()).await?;
    let drafts = rows.iter().filter_map(|r| serde_json::from_str::<Draft>(&r.draft).ok());
    Ok(drafts.flat_map(|d| d.media_ids).collect())
}
