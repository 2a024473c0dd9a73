//! What takes room: files by kind, those that nothing names any more, and small pictures that are made again.

use std::{
    collections::HashSet,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::backups::make;
use crate::{
    base::{
        app::App,
        audit,
        clock::{DAY, MINUTE},
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    entities::{
        emoji,
        media::{self, Folder},
        profile, remote_file,
    },
    jobs::{CheckFiles, Job, RebuildThumbnails, enqueue_once},
    media::{bucket, files},
};

/// The setting that holds what the last check has found.
const CHECKED: &str = "files-checked";
/// A younger file may be of an upload that is not in the database yet. Files say the day alone on which they were written.
const LEAST_AGE_MS: i64 = 2 * DAY;
/// Files are counted no more often than this.
const KEPT_MS: i64 = MINUTE;
/// Rows that are read at once.
const BATCH: u64 = 2_000;
const FOLDERS: [Folder; 3] = [Folder::Posts, Folder::Open, Folder::Remote];

/// How much there is of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usage {
    /// Its text is `storage-kind-NAME`.
    pub name: &'static str,
    pub files: u64,
    pub bytes: u64,
}

/// What a check of the files has found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// When, in milliseconds.
    pub at: i64,
    /// Files that nothing names, and their bytes.
    pub files: u64,
    pub bytes: u64,
    /// Whether they were removed.
    pub removed: bool,
}

struct Kept(i64, Vec<Usage>);

/// How much there is of each kind; counted a minute ago at most.
pub async fn usage(app: &App) -> Result<Vec<Usage>> {
    let now = app.clock.now_ms();
    if let Some(kept) = app.kept.get::<Kept>().filter(|k| (0..KEPT_MS).contains(&(now - k.0))) {
        return Ok(kept.1.clone());
    }
    let folders = [
        ("posts", media_folder(app, Folder::Posts)),
        ("open", media_folder(app, Folder::Open)),
        ("remote", media_folder(app, Folder::Remote)),
        ("archives", app.config.data_dir.join("archives")),
        ("backups", make::folder(app)),
    ];
    let counted = tokio::task::spawn_blocking(move || {
        folders.map(|(name, folder)| {
            let (mut files, mut bytes) = (0, 0);
            walk(&folder, &mut |_, facts| {
                files += 1;
                bytes += facts.len();
            });
            Usage { name, files, bytes }
        })
    });
    let mut all = vec![database(app).await?];
    all.extend(counted.await.map_err(Error::internal)?);
    for (folder, usage) in [(Folder::Posts, 1), (Folder::Open, 2)] {
        if let Some(listed) = bucket::list(app, folder).await? {
            all[usage].files = listed.len() as u64;
            all[usage].bytes = listed.iter().map(|f| f.bytes).sum();
        }
    }
    app.kept.put(Kept(now, all.clone()));
    Ok(all)
}

fn media_folder(app: &App, folder: Folder) -> PathBuf {
    app.config.media_dir.join(folder.name())
}

#[expect(clippy::disallowed_methods, reason = "PostgreSQL's own function; no input in the text")]
async fn database(app: &App) -> Result<Usage> {
    let bytes = if let Some(file) = app.config.sqlite_path() {
        let parts = ["", "-wal", "-shm"].map(|end| PathBuf::from(format!("{}{end}", file.display())));
        parts.iter().filter_map(|p| fs::metadata(p).ok()).map(|facts| facts.len()).sum()
    } else {
        let db = app.db.read();
        let sql = "SELECT pg_database_size(current_database()) AS bytes";
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
        let size: i64 = row.ok_or_else(|| Error::internal("no answer"))?.try_get("", "bytes")?;
        u64::try_from(size).unwrap_or(0)
    };
    Ok(Usage { name: "database", files: 1, bytes })
}

/// Every file in a folder and below it; what can't be read is left out.
fn walk(folder: &Path, each: &mut impl FnMut(&Path, &fs::Metadata)) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.metadata() {
            Ok(facts) if facts.is_dir() => walk(&entry.path(), each),
            Ok(facts) if facts.is_file() => each(&entry.path(), &facts),
            _ => {}
        }
    }
}

/// What the last check has found; none before the first.
pub async fn checked(app: &App) -> Result<Option<Checked>> {
    let kept = setting(app.db.read(), CHECKED).await?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Has files looked for that nothing names, and removed if that is wished.
pub async fn ask_check(app: &App, actor: &str, removes: bool) -> Result<()> {
    let act = if removes { "storage.remove" } else { "storage.check" };
    ask(app, actor, act, &Job::CheckFiles(CheckFiles { removes })).await
}

/// Has the small pictures made again.
pub async fn ask_thumbnails(app: &App, actor: &str) -> Result<()> {
    ask(app, actor, "storage.thumbnails", &Job::RebuildThumbnails(RebuildThumbnails { after: 0 })).await
}

async fn ask(app: &App, actor: &str, act: &str, job: &Job) -> Result<()> {
    let tx = app.db.begin().await?;
    enqueue_once(app, &tx, job, app.clock.now_ms()).await?;
    audit::record(app, &tx, actor, act, "files", &json!({})).await?;
    tx.commit().await
}

/// Looks for files that nothing names.
pub async fn check(app: &App, job: &CheckFiles) -> Result<()> {
    let (now, removes) = (app.clock.now_ms(), job.removes);
    let folders = FOLDERS.map(|f| (f, media_folder(app, f)));
    // Listed before the rows are read: what is written meanwhile is in neither.
    let listed = tokio::task::spawn_blocking(move || old_files(&folders, now - LEAST_AGE_MS));
    let mut listed = listed.await.map_err(Error::internal)?;
    for folder in FOLDERS {
        let Some(found) = bucket::list(app, folder).await? else { continue };
        // What the bucket has stands for its copies here.
        listed.retain(|f| f.folder != folder);
        let old = found.into_iter().filter(|f| f.written_ms < now - LEAST_AGE_MS);
        listed.extend(old.map(|f| Listed { folder, name: f.name, bytes: f.bytes }));
    }
    let known = known(app).await?;
    let orphans: Vec<Listed> = listed.into_iter().filter(|f| !known.contains(&print(f.folder, &f.name))).collect();
    let (files, bytes) = (orphans.len() as u64, orphans.iter().map(|f| f.bytes).sum());
    for orphan in orphans.iter().filter(|_| removes) {
        match files::remove(app, orphan.folder, &orphan.name).await {
            // What has no name of ours is somebody else's.
            Err(Error::NotFound) => {}
            other => other?,
        }
    }
    let found = Checked { at: now, files, bytes, removed: removes };
    let tx = app.db.begin().await?;
    put_setting(&tx, CHECKED, serde_json::to_string(&found).map_err(Error::internal)?).await?;
    tx.commit().await
}

/// A file in few bytes: what happens to be like another one is kept.
fn print(folder: Folder, name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (folder.name(), name).hash(&mut hasher);
    hasher.finish()
}

/// A file in one of the folders.
struct Listed {
    folder: Folder,
    name: String,
    bytes: u64,
}

/// Files that were written before a moment.
fn old_files(folders: &[(Folder, PathBuf)], before_ms: i64) -> Vec<Listed> {
    let mut all = Vec::new();
    for (folder, path) in folders {
        walk(path, &mut |file, facts| {
            let written = facts.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
            let is_old = written.and_then(|at| i64::try_from(at.as_millis()).ok()).is_some_and(|at| at < before_ms);
            if let Some(name) = file.file_name().and_then(|n| n.to_str()).filter(|_| is_old) {
                all.push(Listed { folder: *folder, name: name.to_owned(), bytes: facts.len() });
            }
        });
    }
    all
}

#[derive(FromQueryResult)]
struct Named {
    a: Option<String>,
    b: Option<String>,
}

/// Every file that a row names.
async fn known(app: &App) -> Result<HashSet<u64>> {
    let db = app.db.read();
    let mut all = HashSet::new();
    let mut add = |folder: Folder, names: [Option<String>; 3]| {
        all.extend(names.into_iter().flatten().map(|name| print(folder, &name)));
    };
    let mut after = 0;
    loop {
        let next = media::Entity::find().filter(media::Column::Id.gt(after)).order_by_asc(media::Column::Id);
        let rows = next.limit(BATCH).all(db).await?;
        let Some(last) = rows.last().map(|r| r.id) else { break };
        after = last;
        for row in rows {
            add(Folder::Posts, [row.file, row.small_file, row.captions_file]);
        }
    }
    let of_profiles = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .select_only()
        .column_as(profile::Column::AvatarFile, "a")
        .column_as(profile::Column::HeaderFile, "b");
    for row in of_profiles.into_model::<Named>().all(db).await? {
        add(Folder::Open, [row.a, row.b, None]);
    }
    for row in emoji::Entity::find().all(db).await? {
        add(Folder::Open, [Some(row.file), None, None]);
    }
    add(Folder::Open, [app.config.logo.clone(), app.config.picture.clone(), None]);
    let copies: Vec<String> =
        remote_file::Entity::find().select_only().column(remote_file::Column::File).into_tuple().all(db).await?;
    for file in copies {
        add(Folder::Remote, [Some(file), None, None]);
    }
    Ok(all)
}
