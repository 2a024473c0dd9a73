//! `branchline backup FILE` and `branchline restore FILE`.
//!
//! A backup is one consistent copy of the database, taken while the server runs: keys are in it. Pictures and films are
//! files of the data folder and are copied as files. On SQLite it is a database file; on PostgreSQL an archive of `pg_dump`.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use sea_orm::{ConnectionTrait, Statement};
use url::Url;

use super::{Outcome, open};
use crate::base::{
    app::App,
    config::{Config, Raw},
    db::Db,
    hub::Hub,
};

/// Writes a backup. An existing file is left alone.
///
/// # Errors
/// A sentence for the operator.
pub async fn backup(file: PathBuf) -> Outcome {
    if file.exists() {
        return Err(format!("{} exists already. Name another file.", file.display()));
    }
    let config = Raw::load()?.check()?;
    if config.sqlite_path().is_some() {
        vacuum_into(&open().await?, &file).await?;
    } else {
        run(postgres("pg_dump", &config)?.args(["--format=custom", "--no-owner", "--file"]).arg(&file))?;
    }
    println!("Pictures and films are not in it: copy {} as well.", config.data_dir.join("media").display());
    println!("The backup is in {}. Whoever has it has the branch's keys: keep it safe.", file.display());
    Ok(())
}

/// Copies the database of a running branch, on SQLite.
///
/// # Errors
/// A sentence for the operator.
#[expect(clippy::disallowed_methods, reason = "SQLite's own way to copy a database that is in use; the path is bound")]
pub async fn vacuum_into(app: &App, file: &Path) -> Outcome {
    let db = app.db.read();
    let path = file.display().to_string();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), "VACUUM INTO $1", [path.into()]);
    db.execute_raw(statement).await.map(drop).map_err(|e| format!("The backup failed: {e}."))
}

/// Puts a backup in the place of a database that is not there yet.
///
/// # Errors
/// A sentence for the operator; nothing that exists is overwritten.
pub async fn restore(file: PathBuf) -> Outcome {
    if !file.exists() {
        return Err(format!("{} does not exist.", file.display()));
    }
    let config = Raw::load()?.check()?;
    if let Some(path) = config.sqlite_path() {
        copy_back(&file, &path)?;
    } else {
        check_empty(&config).await?;
        run(postgres("pg_restore", &config)?.args(["--no-owner", "--exit-on-error"]).arg(&file))?;
    }
    reopen(&config).await
}

/// A branch in the database already would be mixed with the one of the backup.
async fn check_empty(config: &Config) -> Outcome {
    let db = Db::connect(config, Hub::default()).await?;
    let taken = db.has_tables().await?;
    db.close().await;
    if taken {
        return Err("There is a branch in this database already. Name an empty one in BRANCHLINE_DATABASE_URL, with the server stopped.".into());
    }
    Ok(())
}

fn copy_back(file: &Path, path: &Path) -> Outcome {
    if path.exists() {
        return Err(format!(
            "There is a database at {} already. Move it away first, with the server stopped.",
            path.display()
        ));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let copied = std::fs::create_dir_all(folder).and_then(|()| std::fs::copy(file, path));
    copied.map(drop).map_err(|e| format!("The backup can't be copied to {}: {e}.", path.display()))
}

/// Opens what was restored, which also brings it up to date.
async fn reopen(config: &Config) -> Outcome {
    open().await?;
    println!("Restored. Start the server with the same BRANCHLINE_PUBLIC_URL as before: {}", config.public_url);
    Ok(())
}

/// A client program of PostgreSQL, told where to go by its environment: an address in its arguments would show the
/// password to everybody on the machine.
fn postgres(program: &str, config: &Config) -> Result<Command, String> {
    let url = Url::parse(&config.database_url).map_err(|e| format!("BRANCHLINE_DATABASE_URL can't be read: {e}."))?;
    let database = url.path().trim_start_matches('/').to_owned();
    let mut command = Command::new(program);
    command.env("PGHOST", url.host_str().unwrap_or("localhost")).env("PGPORT", url.port().unwrap_or(5432).to_string());
    command
        .env("PGUSER", url.username())
        .env("PGPASSWORD", url.password().unwrap_or_default())
        .env("PGDATABASE", &database);
    if program == "pg_restore" {
        command.args(["--dbname", &database]);
    }
    Ok(command)
}

fn run(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status}).")),
        Err(e) => Err(format!("{name} can't be run: {e}. It comes with PostgreSQL's client programs.")),
    }
}
