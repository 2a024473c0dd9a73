//! Putting a backup in the place of a branch that is not there yet. Nothing that exists is overwritten.

use std::path::{Path, PathBuf};

use super::{
    archive::{self, Manifest, Outcome, POSTGRES, SQLITE},
    dump,
};
use crate::base::{config::Config, db::Db, hub::Hub};

/// Restores a file: an archive, one that is sealed (with the key that opens it), or a plain copy of a database of SQLite.
/// Gives what the archive said of itself.
///
/// # Errors
/// A sentence; what can't be restored leaves nothing behind.
pub async fn restore(file: &Path, identity: Option<&str>, config: &Config) -> Outcome<Option<Manifest>> {
    check_place(config).await?;
    let scratch = config.data_dir.with_extension("restoring");
    let _ = std::fs::remove_dir_all(&scratch);
    std::fs::create_dir_all(&scratch).map_err(|e| format!("{} can't be made: {e}.", scratch.display()))?;
    let done = restore_in(&scratch, file, identity, config).await;
    let _ = std::fs::remove_dir_all(&scratch);
    done
}

async fn restore_in(scratch: &Path, file: &Path, identity: Option<&str>, config: &Config) -> Outcome<Option<Manifest>> {
    let none =
        |sentence: String| format!("{} is no backup of a branch: {sentence} Nothing was changed.", file.display());
    let opened = match (archive::is_sealed(file), identity) {
        (true, None) => return Err("This backup is sealed. Name the file with its key: --identity FILE.".into()),
        (true, Some(identity)) => {
            let opened = scratch.join("archive.zip");
            archive::unseal(file, &opened, identity)?;
            opened
        }
        (false, _) => file.to_owned(),
    };
    if !archive::is_archive(&opened) {
        plain(&opened, scratch, config).await.map_err(none)?;
        return Ok(None);
    }
    let out = scratch.join("out");
    let manifest = archive::unpack(&opened, &out).map_err(none)?;
    if manifest.public_url != config.url("/") {
        return Err(format!(
            "This is a backup of {}. Start with the same BRANCHLINE_PUBLIC_URL: every id begins with it.",
            manifest.public_url
        ));
    }
    place_database(&out, &manifest, config).await.map_err(none)?;
    let media = &config.media_dir;
    if out.join("media").exists() {
        move_folder(&out.join("media"), media)
            .map_err(|e| format!("The media can't be put at {}: {e}.", media.display()))?;
    }
    Ok(Some(manifest))
}

async fn place_database(out: &Path, manifest: &Manifest, config: &Config) -> Outcome<()> {
    let Some(path) = config.sqlite_path() else {
        let file = out.join(POSTGRES);
        if !file.exists() {
            return Err("it has a database of SQLite; `branchline migrate-database` carries that over.".into());
        }
        let mut restoring = dump::postgres("pg_restore", config)?;
        restoring.args(["--no-owner", "--exit-on-error", "--single-transaction"]).arg(&file);
        dump::run(restoring).await?;
        let db = Db::connect(config, Hub::default()).await?;
        let rows = dump::count(db.read()).await;
        db.close().await;
        return same(&rows?, manifest);
    };
    let file = out.join(SQLITE);
    if !file.exists() {
        return Err("it has a database of PostgreSQL.".into());
    }
    same(&dump::rows_of_file(&file, config).await?, manifest)?;
    put(&file, &path)
}

fn same(rows: &std::collections::BTreeMap<String, i64>, manifest: &Manifest) -> Outcome<()> {
    if *rows == manifest.rows {
        Ok(())
    } else {
        Err("the restored database has other rows than the manifest says.".into())
    }
}

/// A plain copy of a database of SQLite, or what `pg_dump` wrote, as earlier versions made them.
async fn plain(file: &Path, scratch: &Path, config: &Config) -> Outcome<()> {
    let Some(path) = config.sqlite_path() else {
        let mut restoring = dump::postgres("pg_restore", config)?;
        restoring.args(["--no-owner", "--exit-on-error", "--single-transaction"]).arg(file);
        return dump::run(restoring).await;
    };
    let copy = scratch.join("database");
    std::fs::copy(file, &copy).map_err(|e| format!("it can't be read: {e}."))?;
    dump::rows_of_file(&copy, config).await?;
    put(&copy, &path)
}

fn put(file: &Path, path: &Path) -> Outcome<()> {
    let folder: PathBuf = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).into();
    let copied = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::rename(file, path).or_else(|_| std::fs::copy(file, path).map(drop)));
    copied.map_err(|e| format!("it can't be put at {}: {e}.", path.display()))
}

/// Moves a folder, to another volume file by file.
fn move_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    if let Some(parent) = to.parent() {
        std::fs::create_dir_all(parent)?;
    }
    // An empty one that is there already is no hindrance.
    let _ = std::fs::remove_dir(to);
    std::fs::rename(from, to).or_else(|_| copy_folder(from, to))
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A branch that is there already would be mixed with the one of the backup.
async fn check_place(config: &Config) -> Outcome<()> {
    if let Some(path) = config.sqlite_path() {
        if path.exists() {
            return Err(format!(
                "There is a database at {} already. Move it away first, with the server stopped.",
                path.display()
            ));
        }
    } else {
        let db = Db::connect(config, Hub::default()).await?;
        let taken = db.has_tables().await;
        db.close().await;
        if taken? {
            return Err("There is a branch in this database already. Name an empty one in BRANCHLINE_DATABASE_URL, with the server stopped.".into());
        }
    }
    let media = &config.media_dir;
    if std::fs::read_dir(media).is_ok_and(|mut files| files.next().is_some()) {
        return Err(format!("There are media at {} already. Move them away first.", media.display()));
    }
    Ok(())
}
