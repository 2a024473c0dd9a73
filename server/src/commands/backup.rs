//! `branchline backup FILE` and `branchline restore FILE`: one file with the database, the media and a manifest, made while the
//! server runs. The branch's keys are not in it: they have a backup of their own (`branchline keys backup`), and a branch that
//! was restored does not start without them.

use std::path::PathBuf;

use super::{Outcome, open};
use crate::{
    base::config::Raw,
    branch::backups::{make, restore as restoring},
};

/// Writes a backup. An existing file is left alone.
///
/// # Errors
/// A sentence for the operator.
pub async fn backup(file: PathBuf) -> Outcome {
    if file.exists() {
        return Err(format!("{} exists already. Name another file.", file.display()));
    }
    let app = open().await?;
    let recipient = app.config.backup_recipient.clone();
    let made = make::write(&app, &file, recipient.as_deref()).await?;
    let rows: i64 = made.rows.values().sum();
    println!("{} files and {rows} rows, read back and compared.", made.files.len());
    let sealed = if recipient.is_some() { "It is sealed." } else { "Whoever has it has everything: keep it safe." };
    println!("The keys that open it are not in it: `branchline keys backup FOLDER` copies them, elsewhere.");
    println!("The backup is in {}. {sealed}", file.display());
    Ok(())
}

/// Puts a backup in the place of a branch that is not there yet. `identity` is a file with the key of a sealed one.
///
/// # Errors
/// A sentence for the operator; nothing that exists is overwritten.
pub async fn restore(file: PathBuf, identity: Option<PathBuf>) -> Outcome {
    if !file.exists() {
        return Err(format!("{} does not exist.", file.display()));
    }
    let config = Raw::load()?.check()?;
    let key = match identity {
        Some(path) => Some(read_key(&path)?),
        None => None,
    };
    let manifest = restoring::restore(&file, key.as_deref(), &config).await?;
    // Opening it also brings it up to date.
    open().await?;
    if let Some(manifest) = manifest {
        let rows: i64 = manifest.rows.values().sum();
        println!("{} files and {rows} rows of {} are back, each as it was.", manifest.files.len(), manifest.made_at);
    }
    println!("Restored. Start the server with the same BRANCHLINE_PUBLIC_URL as before: {}", config.public_url);
    Ok(())
}

fn read_key(path: &std::path::Path) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{} can't be read: {e}.", path.display()))?;
    let line = text.lines().find(|l| l.trim().starts_with("AGE-SECRET-KEY-"));
    line.map(str::to_owned).ok_or_else(|| format!("{} has no key of age.", path.display()))
}
