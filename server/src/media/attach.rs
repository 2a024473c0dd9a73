//! Attachments: what hangs on a post.

use std::collections::HashMap;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::MOST_ATTACHMENTS;
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::media::{self, Folder},
    jobs::{Job, RemoveFiles, enqueue},
};

/// One's own uploads that are to hang on a post: loose ones, or ones that hang on it already.
///
/// # Errors
/// 422 for too many, for somebody else's, for one that hangs elsewhere or is not ready.
pub async fn wanted(
    db: &impl ConnectionTrait,
    profile_id: i64,
    post_id: Option<i64>,
    ids: &[i64],
) -> Result<Vec<media::Model>> {
    if ids.len() > MOST_ATTACHMENTS {
        return Err(Error::unprocessable(format!("A post has {MOST_ATTACHMENTS} attachments at most.")));
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = of(db, profile_id, ids).await?;
    let mut wanted: Vec<media::Model> = Vec::new();
    for id in ids {
        let row = found.iter().find(|m| m.id == *id && (m.post_id.is_none() || m.post_id == post_id));
        let row = row.ok_or_else(|| {
            Error::unprocessable("An attachment is not there any more, or belongs to another post. Upload it again.")
        })?;
        match row.state.as_str() {
            "ready" if wanted.iter().any(|m| m.id == row.id) => {}
            "ready" => wanted.push(row.clone()),
            "waiting" => {
                return Err(Error::unprocessable("An attachment is still being prepared. Try again in a moment."));
            }
            _ => return Err(Error::unprocessable("An attachment could not be prepared. Remove it or upload another.")),
        }
    }
    if wanted.len() > 1 && wanted.iter().any(|m| m.kind != "image") {
        return Err(Error::unprocessable("A post can have one film or sound, or up to four pictures."));
    }
    Ok(wanted)
}

async fn of(db: &impl ConnectionTrait, profile_id: i64, ids: &[i64]) -> Result<Vec<media::Model>> {
    Ok(media::Entity::find()
        .filter(media::Column::ProfileId.eq(profile_id))
        .filter(media::Column::Id.is_in(ids.to_vec()))
        .all(db)
        .await?)
}

/// Hangs attachments on a post, in this order; what hung there before and does not any more comes loose.
pub async fn attach(tx: &Tx, post_id: i64, wanted: &[media::Model]) -> Result<()> {
    let before = media::Entity::find().filter(media::Column::PostId.eq(post_id)).all(&**tx).await?;
    for old in before.iter().filter(|m| !wanted.iter().any(|w| w.id == m.id)) {
        change(tx, old.id, None, 0).await?;
    }
    for (n, row) in wanted.iter().enumerate() {
        change(tx, row.id, Some(post_id), i64::try_from(n).unwrap_or(0)).await?;
        let described = media::ActiveModel {
            description: Set(row.description.clone()),
            focus_x: Set(row.focus_x),
            focus_y: Set(row.focus_y),
            ..Default::default()
        };
        media::Entity::update_many().set(described).filter(media::Column::Id.eq(row.id)).exec(&**tx).await?;
    }
    Ok(())
}

async fn change(tx: &Tx, id: i64, post_id: Option<i64>, position: i64) -> Result<()> {
    let change = media::ActiveModel { post_id: Set(post_id), position: Set(position), ..Default::default() };
    media::Entity::update_many().set(change).filter(media::Column::Id.eq(id)).exec(&**tx).await?;
    Ok(())
}

/// What another server attached to a post, in place of what it attached before.
pub async fn attach_remote(
    app: &App,
    tx: &Tx,
    author_id: i64,
    post_id: i64,
    found: &[crate::wire::remote::attachments::Attachment],
) -> Result<()> {
    media::Entity::delete_many().filter(media::Column::PostId.eq(post_id)).exec(&**tx).await?;
    for (n, each) in found.iter().enumerate() {
        let now = app.clock.now_ms();
        let row = media::Model {
            id: id::next(&app.clock),
            profile_id: author_id,
            post_id: Some(post_id),
            position: i64::try_from(n).unwrap_or(0),
            kind: each.kind.clone(),
            mime: each.mime.clone(),
            file: None,
            small_file: None,
            remote_url: Some(each.url.clone()),
            description: each.description.clone(),
            focus_x: each.focus.0,
            focus_y: each.focus.1,
            width: each.width,
            height: each.height,
            small_width: None,
            small_height: None,
            blurhash: each.blurhash.clone(),
            state: "ready".into(),
            created_at: now,
            digest: None,
            duration_ms: None,
            frame_rate: None,
            bitrate: None,
            captions_file: None,
            captions_language: None,
            licence: each.licence.clone(),
            creator: each.creator.clone(),
            source_url: each.source.clone(),
        };
        media::ActiveModel::from(row).insert(&**tx).await?;
    }
    Ok(())
}

/// The attachments of posts, in order.
pub async fn of_posts(db: &impl ConnectionTrait, post_ids: &[i64]) -> Result<HashMap<i64, Vec<media::Model>>> {
    let mut all: HashMap<i64, Vec<media::Model>> = HashMap::new();
    if post_ids.is_empty() {
        return Ok(all);
    }
    let rows = media::Entity::find()
        .filter(media::Column::PostId.is_in(post_ids.to_vec()))
        .order_by_asc(media::Column::Position)
        .all(db)
        .await?;
    for row in rows {
        all.entry(row.post_id.unwrap_or_default()).or_default().push(row);
    }
    Ok(all)
}

/// A deleted post lets go of its attachments: ours come loose for a day, so that the post can be written anew;
/// another server's are forgotten.
pub async fn let_go(app: &App, tx: &Tx, post_id: i64) -> Result<()> {
    media::Entity::delete_many()
        .filter(media::Column::PostId.eq(post_id))
        .filter(media::Column::RemoteUrl.is_not_null())
        .exec(&**tx)
        .await?;
    let loose = media::ActiveModel { post_id: Set(None), created_at: Set(app.clock.now_ms()), ..Default::default() };
    media::Entity::update_many().set(loose).filter(media::Column::PostId.eq(post_id)).exec(&**tx).await?;
    Ok(())
}

/// Forgets uploads; their files go once that is in the database.
pub async fn forget(app: &App, tx: &Tx, rows: &[media::Model]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut gone = Vec::new();
    for row in rows {
        // A post may have taken it meanwhile.
        let deleted = media::Entity::delete_many()
            .filter(media::Column::Id.eq(row.id))
            .filter(media::Column::PostId.is_null())
            .exec(&**tx)
            .await?;
        if deleted.rows_affected == 1 {
            gone.push(row);
        }
    }
    let names: Vec<String> =
        gone.iter().flat_map(|m| [m.file.clone(), m.small_file.clone(), m.captions_file.clone()]).flatten().collect();
    enqueue(app, tx, &Job::RemoveFiles(RemoveFiles::on(Folder::Posts, names))).await
}
