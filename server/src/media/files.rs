//! Files in the data folder. `open` ones are for everybody: avatars, headers, emojis. `posts` are asked for through
//! the post that they belong to. `remote` ones are copies of other servers' files.

use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use super::bucket;
use crate::{
    base::{
        app::App,
        clock::DAY,
        error::{Error, Result},
        id,
    },
    entities::media::Folder,
};

/// A name that nobody can guess.
pub fn new_name(ending: &str) -> String {
    format!("{}.{ending}", id::secret())
}

/// Where a file is. Names are ours; one that could lead elsewhere is refused.
pub fn path(app: &App, folder: Folder, name: &str) -> Result<PathBuf> {
    let plain = name.len() > 4 && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    if !plain || name.contains("..") || name.starts_with('.') {
        return Err(Error::NotFound);
    }
    // A folder for each beginning, so that none grows too large.
    Ok(app.config.media_dir.join(folder.name()).join(&name[..2]).join(name))
}

/// Writes a file completely or not at all.
pub async fn write(app: &App, folder: Folder, name: &str, bytes: Vec<u8>) -> Result<()> {
    write_with(app, folder, name, move |file| file.write_all(&bytes)).await
}

/// The same for what somebody else writes into it.
pub async fn write_with(
    app: &App,
    folder: Folder,
    name: &str,
    fill: impl FnOnce(&mut File) -> std::io::Result<()> + Send + 'static,
) -> Result<()> {
    let path = path(app, folder, name)?;
    let today = day_of(app.clock.now_ms());
    let written = path.clone();
    tokio::task::spawn_blocking(move || {
        let folder = path.parent().ok_or_else(|| std::io::Error::other("no folder"))?;
        std::fs::create_dir_all(folder)?;
        let part = path.with_extension("part");
        let mut file = File::create(&part)?;
        fill(&mut file)?;
        // A day: the moment would stand in each backup and each answer, and tell whose pictures were changed at once.
        file.set_modified(today)?;
        // What is acknowledged is on the disk.
        file.sync_all()?;
        std::fs::rename(&part, &path)?;
        date(folder, today)
    })
    .await
    .map_err(Error::internal)?
    .map_err(Error::internal)?;
    bucket::keep(app, folder, name, &written).await
}

/// Where a file is to be read at this machine; where media lie in a bucket, it is brought from there first.
pub async fn local(app: &App, folder: Folder, name: &str) -> Result<PathBuf> {
    let path = path(app, folder, name)?;
    if app.config.media_bucket.is_some() && !tokio::fs::try_exists(&path).await.unwrap_or(false) {
        bucket::fetch(app, folder, name, &path).await?;
    }
    Ok(path)
}

/// Gives a folder of files, and the one that it stands in, the date of a day: they change with each file.
fn date(folder: &Path, day: SystemTime) -> std::io::Result<()> {
    folder.ancestors().take(2).try_for_each(|one| {
        let folder = File::open(one)?;
        folder.set_modified(day)?;
        // That the file has a name in it is on the disk as well.
        folder.sync_all()
    })
}

/// The beginning of the day of a time.
fn day_of(ms: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(ms - ms.rem_euclid(DAY)).unwrap_or_default())
}

pub async fn read(app: &App, folder: Folder, name: &str) -> Result<Vec<u8>> {
    tokio::fs::read(local(app, folder, name).await?).await.map_err(|_| Error::NotFound)
}

/// Removes a file; one that is gone already is no fault.
pub async fn remove(app: &App, folder: Folder, name: &str) -> Result<()> {
    let path = path(app, folder, name)?;
    bucket::remove(app, folder, name).await?;
    match tokio::fs::remove_file(&path).await {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(Error::internal(e)),
        Ok(()) => {
            let today = day_of(app.clock.now_ms());
            let dated = move || path.parent().map_or(Ok(()), |folder| date(folder, today));
            tokio::task::spawn_blocking(dated).await.map_err(Error::internal)?.map_err(Error::internal)
        }
    }
}

/// Removes files whose rows are gone; one that is gone already is no fault.
pub async fn remove_all(app: &App, job: &crate::jobs::RemoveFiles) -> Result<()> {
    for name in &job.names {
        remove(app, job.folder, name).await?;
    }
    Ok(())
}
