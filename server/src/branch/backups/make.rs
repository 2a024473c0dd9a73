//! Making backups: now or by schedule, compared after they are made, and the oldest taken away.

use std::path::{Path, PathBuf};

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{
    archive::{self, Manifest, Outcome},
    dump,
};
use crate::{
    base::{
        app::App,
        audit,
        clock::{HOUR, iso},
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::backup,
    jobs::{Job, MakeBackup, enqueue, enqueue_once},
};

/// Where the desk's backups are.
pub fn folder(app: &App) -> PathBuf {
    app.config.data_dir.join("backups")
}

/// Writes a backup to a file that is not there yet, looks through it, and seals it where somebody is named.
///
/// # Errors
/// A sentence; nothing is left at the file's place.
pub async fn write(app: &App, file: &Path, recipient: Option<&str>) -> Outcome<Manifest> {
    let scratch = file.with_extension("making");
    let _ = std::fs::remove_dir_all(&scratch);
    std::fs::create_dir_all(&scratch).map_err(|e| format!("{} can't be made: {e}.", scratch.display()))?;
    let made = write_in(app, &scratch, file, recipient).await;
    let _ = std::fs::remove_dir_all(&scratch);
    made
}

async fn write_in(app: &App, scratch: &Path, file: &Path, recipient: Option<&str>) -> Outcome<Manifest> {
    let database = scratch.join("database");
    let (name, rows) = dump::copy(app, &database).await?;
    let manifest = Manifest {
        form: archive::FORM,
        version: env!("CARGO_PKG_VERSION").into(),
        public_url: app.config.url("/"),
        made_at: iso(app.clock.now_ms()),
        rows,
        ..Manifest::default()
    };
    // A bucket keeps what it has by itself; a copy of it is no business of this machine's.
    let media = if app.config.media_bucket.is_some() { scratch.join("none") } else { app.config.media_dir.clone() };
    let (zip, out) = (scratch.join("archive.zip"), scratch.join("out"));
    let (zipped, unpacked) = (zip.clone(), out.clone());
    let made = blocking(move || {
        let made = archive::write(&zipped, (name, &database), &media, manifest)?;
        // Read back as a restore would, before anybody relies on it.
        let read = archive::unpack(&zipped, &unpacked)?;
        if read == made { Ok(made) } else { Err("The backup is not what was written.".to_owned()) }
    })
    .await?;
    compare(app, &out.join(name), &made).await?;
    let (zip, file, recipient) = (zip.clone(), file.to_owned(), recipient.map(str::to_owned));
    blocking(move || match recipient {
        Some(recipient) => {
            let sealed = zip.with_extension("age");
            archive::seal(&zip, &sealed, &recipient)?;
            std::fs::rename(sealed, file).map_err(|e| format!("The backup can't be kept: {e}."))
        }
        None => std::fs::rename(zip, file).map_err(|e| format!("The backup can't be kept: {e}.")),
    })
    .await?;
    Ok(made)
}

/// Restores the copy in the scratch folder and counts its rows.
async fn compare(app: &App, database: &Path, made: &Manifest) -> Outcome<()> {
    if app.config.sqlite_path().is_none() {
        // Read to its end, as SQL that goes nowhere.
        let mut reading = tokio::process::Command::new("pg_restore");
        reading.args(["--file=/dev/null"]).arg(database);
        return dump::run(reading).await;
    }
    let rows = dump::rows_of_file(database, &app.config).await?;
    if rows == made.rows { Ok(()) } else { Err("The restored copy has other rows than the database.".into()) }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    tokio::task::spawn_blocking(work).await.map_err(|e| e.to_string())?
}

/// Has a backup made in the background.
pub async fn ask(app: &App, actor: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    audit::record(app, &tx, actor, "backup.make", "", &json!({})).await?;
    let now = app.clock.now_ms();
    enqueue_once(app, &tx, &Job::MakeBackup(MakeBackup {}), now).await?;
    tx.commit().await
}

/// Has the next backup made, once it is due.
pub async fn plan(app: &App, tx: &Tx) -> Result<()> {
    let every = i64::from(app.config.backup_hours) * HOUR;
    let last = backup::Entity::find().order_by_desc(backup::Column::At).one(&**tx).await?;
    let now = app.clock.now_ms();
    if every == 0 || last.is_some_and(|l| now - l.at < every) {
        return Ok(());
    }
    enqueue(app, tx, &Job::MakeBackup(MakeBackup {})).await
}

/// The newest backups, the newest first.
pub async fn all(app: &App) -> Result<Vec<backup::Model>> {
    Ok(backup::Entity::find().order_by_desc(backup::Column::At).all(app.db.read()).await?)
}

/// Does the job: a backup with its row, then the oldest that are too many go.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let sealed = app.config.backup_recipient.clone();
    let ending = if sealed.is_some() { "zip.age" } else { "zip" };
    let name = format!("branchline-{}.{ending}", iso(now).replace([':', '.'], "-"));
    let row = backup::Model {
        id: id::next(&app.clock),
        name: name.clone(),
        at: now,
        bytes: 0,
        is_sealed: sealed.is_some(),
        fault: None,
        verified_at: None,
    };
    std::fs::create_dir_all(folder(app)).map_err(Error::internal)?;
    let tx = app.db.begin().await?;
    backup::ActiveModel::from(row.clone()).insert(&*tx).await?;
    tx.commit().await?;
    let file = folder(app).join(&name);
    let made = write(app, &file, sealed.as_deref()).await;
    let bytes = std::fs::metadata(&file).map_or(0, |m| i64::try_from(m.len()).unwrap_or(i64::MAX));
    let tx = app.db.begin().await?;
    let change = backup::ActiveModel {
        id: Set(row.id),
        bytes: Set(bytes),
        verified_at: Set(made.is_ok().then(|| app.clock.now_ms())),
        fault: Set(made.err()),
        ..Default::default()
    };
    change.update(&*tx).await?;
    tx.commit().await?;
    prune(app).await
}

/// Takes the oldest away that are more than are kept; those that failed go with them.
async fn prune(app: &App) -> Result<()> {
    let keep = usize::try_from(app.config.backup_keep).unwrap_or(usize::MAX);
    let (good, bad): (Vec<_>, Vec<_>) = all(app).await?.into_iter().partition(|b| b.verified_at.is_some());
    let oldest = good.get(keep.saturating_sub(1)).map_or(i64::MIN, |b| b.at);
    let old: Vec<_> = good.into_iter().skip(keep).chain(bad.into_iter().filter(|b| b.at < oldest)).collect();
    let tx = app.db.begin().await?;
    backup::Entity::delete_many().filter(backup::Column::Id.is_in(old.iter().map(|b| b.id))).exec(&*tx).await?;
    tx.commit().await?;
    for gone in old {
        let _ = std::fs::remove_file(folder(app).join(gone.name));
    }
    Ok(())
}
