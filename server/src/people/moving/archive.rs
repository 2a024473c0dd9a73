//! An archive of everything about a profile. What it has written, with its pictures and films, is as other software reads it:
//! a zip file with `actor.json`, `outbox.json`, `likes.json`, `bookmarks.json` and the folder `media_attachments`. Beside it
//! stand its settings, its reports, what was decided about it, and a page that leads to each file.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::OnConflict,
};
use serde_json::{Value, json};
use tokio::sync::mpsc;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::about_me;
use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR},
        error::{Error, Result},
    },
    entities::{archive as row, bookmark, favourite, media::Folder, post, profile},
    jobs::{BuildArchive, Job, enqueue_once},
    media::files,
    posts,
    wire::{
        activitypub::{activity, actor, with_context},
        own_key,
    },
};

/// An archive is kept so long, and made anew at most this often.
const KEPT_MS: i64 = 7 * DAY;
const AGAIN_MS: i64 = HOUR;
/// Posts that are read at once.
const STEP: u64 = 100;

/// A piece of the zip file, in order.
enum Piece {
    /// A new entry.
    Entry(String),
    Text(String),
    /// A whole file from the disk.
    File(String, PathBuf),
}

/// The archive of a profile, made or being made.
pub async fn of(app: &App, profile_id: i64) -> Result<Option<row::Model>> {
    let found = row::Entity::find_by_id(profile_id).one(app.db.read()).await?;
    Ok(found.filter(|a| app.clock.now_ms() - a.asked_at < KEPT_MS))
}

/// Asks for an archive; a job makes it.
///
/// # Errors
/// 422 if one was asked for less than an hour ago.
pub async fn ask(app: &App, me: &profile::Model) -> Result<()> {
    let now = app.clock.now_ms();
    let old = row::Entity::find_by_id(me.id).one(app.db.read()).await?;
    if old.as_ref().is_some_and(|a| now - a.asked_at < AGAIN_MS) {
        return Err(Error::unprocessable("You requested an archive less than an hour ago."));
    }
    let model = row::Model { profile_id: me.id, file: files::new_name("zip"), asked_at: now, size: None };
    let tx = app.db.begin().await?;
    let again = OnConflict::column(row::Column::ProfileId)
        .update_columns([row::Column::File, row::Column::AskedAt, row::Column::Size])
        .to_owned();
    row::Entity::insert(row::ActiveModel::from(model)).on_conflict(again).exec_without_returning(&*tx).await?;
    enqueue_once(app, &tx, &Job::BuildArchive(BuildArchive { profile_id: me.id }), now).await?;
    tx.commit().await?;
    if let Some(old) = old {
        forget_file(app, &old.file).await;
    }
    Ok(())
}

/// Where a finished archive is.
///
/// # Errors
/// 404 while there is none.
pub async fn path_of(app: &App, profile_id: i64) -> Result<PathBuf> {
    let found = of(app, profile_id).await?.filter(|a| a.size.is_some()).ok_or(Error::NotFound)?;
    Ok(path(app, &found.file))
}

fn path(app: &App, file: &str) -> PathBuf {
    app.config.data_dir.join("archives").join(file)
}

async fn forget_file(app: &App, file: &str) {
    let path = path(app, file);
    if let Err(error) = tokio::fs::remove_file(&path).await
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "removing an archive");
    }
}

/// Removes archives that are older than a week.
pub async fn remove_old(app: &App) -> Result<()> {
    let before = app.clock.now_ms() - KEPT_MS;
    let old = row::Entity::find().filter(row::Column::AskedAt.lte(before)).all(app.db.read()).await?;
    for archive in old {
        forget_file(app, &archive.file).await;
        let tx = app.db.begin().await?;
        row::Entity::delete_by_id(archive.profile_id).exec(&*tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Makes an archive; made twice it is the same.
pub async fn build(app: &App, profile_id: i64) -> Result<()> {
    let Some(asked) = of(app, profile_id).await? else { return Ok(()) };
    let me = profile::by_id(app.db.read(), profile_id).await?;
    let target = path(app, &asked.file);
    let (pieces, coming) = mpsc::channel(16);
    let writing = {
        let target = target.clone();
        tokio::task::spawn_blocking(move || write(&target, coming))
    };
    let told = tell(app, &me, &pieces).await;
    drop(pieces);
    let size = writing.await.map_err(Error::internal)?.map_err(Error::internal)?;
    told?;
    let tx = app.db.begin().await?;
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    let done = row::ActiveModel { size: Set(Some(size)), ..Default::default() };
    let changed = row::Entity::update_many()
        .set(done)
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::File.eq(&asked.file))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    if changed.rows_affected == 0 {
        // Asked for again meanwhile, or gone with its profile.
        forget_file(app, &asked.file).await;
    }
    Ok(())
}

/// Writes the pieces to a file, which has its name once it is whole; gives its size.
fn write(target: &Path, mut pieces: mpsc::Receiver<Piece>) -> std::io::Result<u64> {
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let part = target.with_extension("part");
    let mut zip = ZipWriter::new(std::fs::File::create(&part)?);
    let packed = SimpleFileOptions::default().large_file(true);
    // Pictures are packed already.
    let stored = packed.compression_method(zip::CompressionMethod::Stored);
    while let Some(piece) = pieces.blocking_recv() {
        match piece {
            Piece::Entry(name) => zip.start_file(name, packed)?,
            Piece::Text(text) => zip.write_all(text.as_bytes())?,
            Piece::File(name, path) => {
                // A file that is gone leaves the rest as it is.
                if let Ok(mut file) = std::fs::File::open(path) {
                    zip.start_file(name, stored)?;
                    std::io::copy(&mut file, &mut zip)?;
                }
            }
        }
    }
    let file = zip.finish()?;
    file.sync_all()?;
    std::fs::rename(&part, target)?;
    Ok(file.metadata()?.len())
}

async fn give(pieces: &mpsc::Sender<Piece>, piece: Piece) -> Result<()> {
    pieces.send(piece).await.map_err(|_| Error::internal("the archive can't be written"))
}

async fn give_text(pieces: &mpsc::Sender<Piece>, name: &str, document: &Value) -> Result<()> {
    give(pieces, Piece::Entry(name.to_owned())).await?;
    give(pieces, Piece::Text(serde_json::to_string_pretty(document).map_err(Error::internal)?)).await
}

async fn tell(app: &App, me: &profile::Model, pieces: &mpsc::Sender<Piece>) -> Result<()> {
    let keys = own_key::public_pems(app.db.read(), me).await?;
    let mut document = actor::build(&app.config, me, &keys);
    for (name, file, as_file) in [("icon", &me.avatar_file, "avatar"), ("image", &me.header_file, "header")] {
        let Some(file) = file else { continue };
        let inside = format!("{as_file}.{}", file.rsplit('.').next().unwrap_or("jpg"));
        document[name]["url"] = json!(inside);
        give(pieces, Piece::File(inside, files::local(app, Folder::Open, file).await?)).await?;
    }
    for (name, file) in [("outbox", "outbox.json"), ("likes", "likes.json"), ("bookmarks", "bookmarks.json")] {
        document[name] = json!(file);
    }
    give(pieces, Piece::Entry("index.html".into())).await?;
    give(pieces, Piece::Text(about_me::index(app, me))).await?;
    give_text(pieces, "actor.json", &document).await?;
    for (name, document) in about_me::documents(app, me).await? {
        give_text(pieces, name, &document).await?;
    }
    let likes = favourite::Entity::find().filter(favourite::Column::ProfileId.eq(me.id)).all(app.db.read()).await?;
    let kept = bookmark::Entity::find().filter(bookmark::Column::ProfileId.eq(me.id)).all(app.db.read()).await?;
    give_text(pieces, "likes.json", &listed(app, "likes.json", likes.iter().map(|f| f.post_id).collect()).await?)
        .await?;
    let ids = kept.iter().map(|b| b.post_id).collect();
    give_text(pieces, "bookmarks.json", &listed(app, "bookmarks.json", ids).await?).await?;
    outbox(app, me, pieces).await
}

/// A collection of posts by their addresses.
async fn listed(app: &App, name: &str, ids: Vec<i64>) -> Result<Value> {
    let mut addresses = Vec::new();
    for some in ids.chunks(500) {
        let rows = post::Entity::find().filter(post::Column::Id.is_in(some.to_vec())).all(app.db.read()).await?;
        addresses.extend(rows.into_iter().map(|p| p.uri));
    }
    Ok(with_context(json!({ "id": name, "type": "OrderedCollection", "orderedItems": addresses })))
}

/// All that was posted, the oldest first, a page at a time. Files come after it: a zip file has one entry at a time.
async fn outbox(app: &App, me: &profile::Model, pieces: &mpsc::Sender<Piece>) -> Result<()> {
    give(pieces, Piece::Entry("outbox.json".into())).await?;
    let head = with_context(json!({ "id": "outbox.json", "type": "OrderedCollection" }));
    let head = serde_json::to_string(&head).map_err(Error::internal)?;
    give(pieces, Piece::Text(format!("{},\"orderedItems\":[", head.trim_end_matches('}')))).await?;
    let (mut last, mut first, mut media) = (0, true, Vec::new());
    loop {
        let rows = post::Entity::find()
            .filter(post::Column::AuthorId.eq(me.id))
            .filter(post::Column::DeletedAt.is_null())
            .filter(post::Column::Id.gt(last))
            .order_by_asc(post::Column::Id)
            .limit(STEP)
            .all(app.db.read())
            .await?;
        let Some(end) = rows.last().map(|r| r.id) else { break };
        last = end;
        for row in rows {
            let Some(item) = item(app, me, row, &mut media).await? else { continue };
            let comma = if first { "\n" } else { ",\n" };
            first = false;
            give(pieces, Piece::Text(format!("{comma}{item}"))).await?;
        }
    }
    give(pieces, Piece::Text("\n]}\n".into())).await?;
    for (name, file) in media {
        give(pieces, Piece::File(name, files::local(app, Folder::Posts, &file).await?)).await?;
    }
    Ok(())
}

/// What was done with one post, without its context; the addresses of its files lead into the archive.
async fn item(
    app: &App,
    me: &profile::Model,
    row: post::Model,
    media: &mut Vec<(String, String)>,
) -> Result<Option<Value>> {
    let mut document = if let Some(of) = row.boost_of_id {
        let Some(original) = post::Entity::find_by_id(of).one(app.db.read()).await? else { return Ok(None) };
        let original = posts::parts(app, app.db.read(), original).await?;
        activity::announce(&row.uri, row.created_at, me, &original, row.audience)
    } else {
        let mut whole = posts::parts(app, app.db.read(), row).await?;
        for attachment in &mut whole.attachments {
            let Some(file) = attachment.media.file.clone() else { continue };
            attachment.url = format!("media_attachments/{file}");
            media.push((attachment.url.clone(), file));
        }
        activity::create(&app.config, &whole)
    };
    if let Some(object) = document.as_object_mut() {
        object.remove("@context");
    }
    Ok(Some(document))
}

/// Removes a profile's archive with it.
pub async fn forget(app: &App, profile_id: i64) -> Result<()> {
    if let Some(found) = row::Entity::find_by_id(profile_id).one(app.db.read()).await? {
        forget_file(app, &found.file).await;
    }
    Ok(())
}
