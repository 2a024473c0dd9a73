//! Small pictures are made again from the whole ones, some at a time: after a fault, or where a release makes them another way.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    files, picture,
    upload::{keep, sides},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::media::{ActiveModel, Column, Entity, Folder, Model},
    jobs::{Job, RebuildThumbnails, RemoveFiles, enqueue},
};

/// Pictures of one step.
const STEP: u64 = 10;

/// Does a step and asks for the next.
pub async fn rebuild(app: &App, job: &RebuildThumbnails) -> Result<()> {
    let rows = Entity::find()
        .filter(Column::Id.gt(job.after))
        .filter(Column::Kind.eq("image"))
        .filter(Column::File.is_not_null())
        .order_by_asc(Column::Id)
        .limit(STEP)
        .all(app.db.read())
        .await?;
    let Some(last) = rows.last().map(|r| r.id) else { return Ok(()) };
    for row in rows {
        match one(app, &row).await {
            // A file that is lost, or that can't be opened any more, holds up no other.
            Err(error @ (Error::NotFound | Error::Unprocessable(_))) => {
                tracing::warn!(%error, id = row.id, "making a small picture");
            }
            other => other?,
        }
    }
    let tx = app.db.begin().await?;
    enqueue(app, &tx, &Job::RebuildThumbnails(RebuildThumbnails { after: last })).await?;
    tx.commit().await
}

async fn one(app: &App, row: &Model) -> Result<()> {
    let Some(file) = &row.file else { return Ok(()) };
    let made = picture::prepare(files::read(app, Folder::Posts, file).await?).await?;
    let (width, height) = sides(&made.small);
    let small = keep(app, &made.small).await?;
    let tx = app.db.begin().await?;
    let change = ActiveModel {
        small_file: Set(Some(small.clone())),
        small_width: Set(width),
        small_height: Set(height),
        blurhash: Set(Some(made.blurhash)),
        ..Default::default()
    };
    // It may have been deleted meanwhile.
    let changed = Entity::update_many().set(change).filter(Column::Id.eq(row.id)).exec(&*tx).await?;
    let gone = if changed.rows_affected == 0 { Some(small) } else { row.small_file.clone() };
    if let Some(name) = gone {
        enqueue(app, &tx, &Job::RemoveFiles(RemoveFiles::on(Folder::Posts, vec![name]))).await?;
    }
    tx.commit().await
}
