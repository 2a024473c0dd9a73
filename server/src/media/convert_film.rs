//! A film or sound was uploaded: convert it, then it can be posted.

use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter,
};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::media::{self, Folder},
    jobs::{ConvertFilm, Job, RemoveFiles, enqueue},
    media::{
        bucket, files, film, picture,
        upload::{keep, sides},
    },
};

/// Does the job; run twice, it does no harm.
pub async fn convert_film(app: &App, job: &ConvertFilm) -> Result<()> {
    let found = media::Entity::find_by_id(job.media_id).one(app.db.read()).await?;
    let Some(row) = found.filter(|m| m.state == "waiting") else { return Ok(()) };
    let Some(original) = row.file.clone() else { return Ok(()) };
    let changed = match convert(app, &row, &original).await {
        Ok(changed) => changed,
        Err(Error::Unprocessable(_)) => {
            media::ActiveModel { state: Set("failed".into()), file: Set(None), ..Default::default() }
        }
        Err(other) => return Err(other),
    };
    let tx = app.db.begin().await?;
    // Or one that she chose meanwhile.
    let now = media::Entity::find_by_id(job.media_id).one(&*tx).await?;
    let mut changed = changed;
    if now.is_some_and(|m| m.small_file.is_some()) {
        changed.small_file = NotSet;
        changed.small_width = NotSet;
        changed.small_height = NotSet;
        changed.blurhash = NotSet;
    }
    let done = media::Entity::update_many()
        .set(changed)
        .filter(media::Column::Id.eq(job.media_id))
        .filter(media::Column::State.eq("waiting"))
        .exec(&*tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(());
    }
    enqueue(app, &tx, &Job::RemoveFiles(RemoveFiles::on(Folder::Posts, vec![original]))).await?;
    tx.commit().await
}

async fn convert(app: &App, row: &media::Model, original: &str) -> Result<media::ActiveModel> {
    let is_film = row.kind == "video";
    let input = files::local(app, Folder::Posts, original).await?;
    let (ending, mime) = if is_film { ("mp4", "video/mp4") } else { ("mp3", "audio/mpeg") };
    let name = files::new_name(ending);
    let output = files::path(app, Folder::Posts, &name)?;
    if let Some(folder) = output.parent() {
        tokio::fs::create_dir_all(folder).await.map_err(Error::internal)?;
    }
    film::convert(&input, &output, is_film).await?;
    bucket::keep(app, Folder::Posts, &name, &output).await?;
    let facts = film::facts(&output).await?;
    let mut change = media::ActiveModel {
        duration_ms: Set(facts.duration_ms),
        frame_rate: Set(facts.frame_rate),
        bitrate: Set(facts.bitrate),
        ..Default::default()
    };
    if is_film {
        change.width = Set(facts.width);
        change.height = Set(facts.height);
    }
    // A picture that its owner chose stays.
    if is_film && row.small_file.is_none() {
        let still = output.with_extension("png");
        film::first_picture(&output, &still).await?;
        let bytes = tokio::fs::read(&still).await.map_err(Error::internal)?;
        let _ = tokio::fs::remove_file(&still).await;
        let made = picture::prepare(bytes).await?;
        (change.small_width, change.small_height) = {
            let (w, h) = sides(&made.small);
            (Set(w), Set(h))
        };
        change.small_file = Set(Some(keep(app, &made.small).await?));
        change.blurhash = Set(Some(made.blurhash));
    }
    change.file = Set(Some(name));
    change.mime = Set(mime.into());
    change.state = Set("ready".into());
    Ok(change)
}
