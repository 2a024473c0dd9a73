//! `branchline keys`: what opens what is sealed in the database. It never lies with it, and has a backup of its own.

use std::path::PathBuf;

use clap::Subcommand;

use super::{COMMAND_LINE, Outcome, open};
use crate::base::{audit, clock::day, config::Raw, keys::Keys, rewrap, settings::put_setting};

#[derive(Subcommand)]
pub enum Command {
    /// Makes them where there are none; the server does so too when it starts for the first time
    Make,
    /// Adds a new one and brings everything under it; the older ones still open older backups. May be broken off and run again
    Rotate,
    /// Copies them to a folder, apart from the database's backups
    Backup { folder: PathBuf },
}

impl Command {
    pub async fn run(self) -> Outcome {
        match self {
            Self::Make => {
                let keys = Keys::make(&Raw::load()?.check()?.keys_dir)?;
                println!("The keys are in {}. Back them up apart from the database.", keys.file().display());
                Ok(())
            }
            Self::Rotate => rotate().await,
            Self::Backup { folder } => backup(&folder).await,
        }
    }
}

async fn rotate() -> Outcome {
    let app = open().await?;
    // First: whenever this ends, the copy that there is does not open what is wrapped from now on.
    let tx = app.db.begin().await.map_err(|e| e.to_string())?;
    put_setting(&tx, rewrap::BACKED_UP, String::new()).await.map_err(|e| e.to_string())?;
    let noted = audit::record(&app, &tx, COMMAND_LINE, "keys.rotate", "", &serde_json::json!({})).await;
    noted.map_err(|e| e.to_string())?;
    tx.commit().await.map_err(|e| e.to_string())?;
    app.keys.rotate()?;
    if !rewrap::rotate(&app.db, &app.keys).await.map_err(|e| e.to_string())? {
        return Err("A server still writes under an older key. Restart it, then run this again.".into());
    }
    println!("Everything is under a new key. Back the keys up again: {}.", app.keys.file().display());
    Ok(())
}

async fn backup(folder: &std::path::Path) -> Outcome {
    let app = open().await?;
    let copy = app.keys.copy_to(folder)?;
    let tx = app.db.begin().await.map_err(|e| e.to_string())?;
    let today = day(app.clock.now_ms());
    put_setting(&tx, rewrap::BACKED_UP, today).await.map_err(|e| e.to_string())?;
    tx.commit().await.map_err(|e| e.to_string())?;
    println!("The keys are copied to {}. Keep them where no backup of the database lies.", copy.display());
    Ok(())
}
