//! Files in the data folder. `open` ones are for everybody: avatars, headers, emojis. `posts` are asked for through
//! the post that they belong to. `remote` ones are copies of other servers' files.

use std::{fs::File, io::Write, path::PathBuf};

use crate::{
    base::{
        app::App,
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
    Ok(app.config.data_dir.join("media").join(folder.name()).join(&name[..2]).join(name))
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
    tokio::task::spawn_blocking(move || {
        let folder = path.parent().ok_or_else(|| std::io::Error::other("no folder"))?;
        std::fs::create_dir_all(folder)?;
        let part = path.with_extension("part");
        let mut file = File::create(&part)?;
        fill(&mut file)?;
        // What is acknowledged is on the disk.
        file.sync_all()?;
        std::fs::rename(&part, &path)
    })
    .await
    .map_err(Error::internal)?
    .map_err(Error::internal)
}

pub async fn read(app: &App, folder: Folder, name: &str) -> Result<Vec<u8>> {
    tokio::fs::read(path(app, folder, name)?).await.map_err(|_| Error::NotFound)
}

/// Removes a file; one that is gone already is no fault.
pub async fn remove(app: &App, folder: Folder, name: &str) -> Result<()> {
    match tokio::fs::remove_file(path(app, folder, name)?).await {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(Error::internal(e)),
        _ => Ok(()),
    }
}

/// Removes files whose rows are gone; one that is gone already is no fault.
pub async fn remove_all(app: &App, job: &crate::jobs::RemoveFiles) -> Result<()> {
    for name in &job.names {
        remove(app, job.folder, name).await?;
    }
    Ok(())
}
