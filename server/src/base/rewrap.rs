//! Values that stand wrapped in the database are written again: those of a kind together, so that two copies of the database
//! differ everywhere or nowhere, and all of them under the newest key after the branch's keys were rotated.

use std::path::Path;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbBackend, EntityTrait, QueryResult, Statement, Value,
};

use crate::{
    base::{
        db::{Db, Tx},
        error::{Error, Result},
        keys::{Keys, is_wrapped, under},
        wrapped::{ALL, Column, Kept, PASSPHRASE},
    },
    entities::{authorization_code, pending_sign_in, session, setting},
};

/// By which the database knows its keys again.
const MARK: &str = "keys";

/// The setting that holds the day on which the keys were copied last; empty where they have changed since.
pub const BACKED_UP: &str = "keys-backed-up";

/// How often a rotation looks for what was written under an older key while it ran.
const MOST_PASSES: usize = 10;

/// The day on which the keys were backed up last; none where they have not been since they changed.
///
/// # Errors
/// A fault of the database.
pub async fn backed_up_on(db: &impl ConnectionTrait) -> Result<Option<String>> {
    let found = setting::Entity::find_by_id(BACKED_UP).one(db).await?;
    Ok(found.map(|s| s.value).filter(|day| !day.is_empty()))
}

/// Which values of a column are written again.
#[derive(Clone, Copy)]
enum Which {
    All,
    /// Those that an earlier version has stored as they are.
    Plain,
    /// Those under another key than this one.
    NotUnder(u32),
}

impl Which {
    fn condition(self, column: &Column) -> String {
        let name = column.name;
        match self {
            Self::All => "1 = 1".to_owned(),
            Self::Plain => format!("{name} <> '' AND {name} NOT LIKE '{}%'", under(None)),
            Self::NotUnder(key) => {
                format!("{name} LIKE '{}%' AND {name} NOT LIKE '{}%'", under(None), under(Some(key)))
            }
        }
    }
}

/// Writes values again: under the newest key, with fresh nonces. Those that are not wrapped yet are. What somebody else has
/// changed meanwhile stays as they wrote it.
#[expect(clippy::disallowed_methods, reason = "the same statement for each column; names are our own, values bound")]
async fn write_again(keys: &Keys, tx: &Tx, column: &Column, which: Which) -> Result<()> {
    let Column { table, id, name, .. } = column;
    let backend = tx.get_database_backend();
    let sql = format!("SELECT {id} AS id, {name} AS value FROM {table} WHERE {}", which.condition(column));
    for row in tx.query_all_raw(Statement::from_string(backend, sql)).await? {
        let (named, bound) = id_of(column, &row)?;
        let value: String = row.try_get("", "value")?;
        let plain = if is_wrapped(&value) { column.unwrap(keys, &named, &value)? } else { value.clone() };
        let fresh = column.wrap(keys, &named, &plain)?;
        let sql = format!("UPDATE {table} SET {name} = $1 WHERE {id} = $2 AND {name} = $3");
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, [fresh.into(), bound, value.into()])).await?;
    }
    Ok(())
}

fn id_of(column: &Column, row: &QueryResult) -> Result<(String, Value)> {
    if column.has_text_id {
        let id: String = row.try_get("", "id")?;
        return Ok((id.clone(), id.into()));
    }
    let id: i64 = row.try_get("", "id")?;
    Ok((id.to_string(), id.into()))
}

fn together() -> impl Iterator<Item = &'static Column> {
    ALL.iter().filter(|c| c.kept == Kept::Together)
}

/// Writes again, together, whatever would tell by its changes who has changed something. Begin the transaction with
/// `alone("keyrings")`: two at once would wait for each other.
///
/// # Errors
/// A fault of the database, or keys that open something else.
pub async fn refresh(keys: &Keys, tx: &Tx) -> Result<()> {
    for column in together() {
        write_again(keys, tx, column, Which::All).await?;
    }
    Ok(())
}

/// The same for what proves whose a profile is, where no login may be touched.
///
/// # Errors
/// As for [`refresh`].
pub async fn refresh_proofs(keys: &Keys, tx: &Tx) -> Result<()> {
    write_again(keys, tx, &PASSPHRASE, Which::All).await
}

/// Brings everything under the newest key. What a server wrote under an older one while this ran is looked for again, and a
/// run that was broken off changes nothing: whatever was wrapped still opens, and the next run does the rest. False where
/// something is written under an older key again and again.
///
/// # Errors
/// A fault of the database.
pub async fn rotate(db: &Db, keys: &Keys) -> Result<bool> {
    for _ in 0..MOST_PASSES {
        let newest = keys.newest_number()?;
        let older = older(db, newest).await?;
        if older.is_empty() {
            return Ok(true);
        }
        let tx = db.begin().await?;
        tx.alone("surveys").await?;
        tx.alone("keyrings").await?;
        if older.iter().any(|c| c.kept == Kept::Together) {
            refresh(keys, &tx).await?;
        }
        for column in older.into_iter().filter(|c| c.kept != Kept::Together) {
            write_again(keys, &tx, column, Which::NotUnder(newest)).await?;
        }
        tx.commit().await?;
    }
    Ok(false)
}

/// The columns that hold something under another key than this one.
#[expect(clippy::disallowed_methods, reason = "the same statement for each column; names are our own")]
async fn older(db: &Db, newest: u32) -> Result<Vec<&'static Column>> {
    let (db, mut found) = (db.read(), Vec::new());
    for column in &ALL {
        let condition = Which::NotUnder(newest).condition(column);
        let sql = format!("SELECT 1 AS one FROM {} WHERE {condition} LIMIT 1", column.table);
        let any = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
        found.extend(any.map(|_| column));
    }
    Ok(found)
}

/// What a database says that its keys are; nothing for one that knows no keys yet.
///
/// # Errors
/// A fault of the database; a database without tables knows none.
pub async fn mark_in(db: &impl ConnectionTrait) -> Result<Option<String>> {
    Ok(setting::Entity::find_by_id(MARK).one(db).await?.map(|s| s.value))
}

/// The sentence for whoever starts a branch without its keys.
pub fn missing(folder: &Path) -> String {
    format!(
        "BRANCHLINE_KEYS_DIR: the keys that belong to this database are not in {}. Put their backup there (the file \
         branchline.keys): without them nobody can sign in, and nothing that is sealed can be read.",
        folder.display()
    )
}

/// Brings a database that knows no keys yet under the branch's. Sessions and codes end; tokens go on.
///
/// # Errors
/// 422 with a sentence where the database has other keys.
pub async fn adopt(db: &Db, keys: &Keys, folder: &Path) -> Result<()> {
    let mark = keys.mark();
    match mark_in(db.read()).await? {
        Some(found) if found == mark => return Ok(()),
        Some(_) => return Err(Error::unprocessable(missing(folder))),
        None => {}
    }
    let tx = db.begin().await?;
    for column in ALL.iter().filter(|c| c.kept != Kept::Partly) {
        write_again(keys, &tx, column, Which::All).await?;
    }
    hash_tokens(keys, &tx).await?;
    session::Entity::delete_many().exec(&*tx).await?;
    pending_sign_in::Entity::delete_many().exec(&*tx).await?;
    authorization_code::Entity::delete_many().exec(&*tx).await?;
    setting::ActiveModel { name: Set(MARK.to_owned()), value: Set(mark) }.insert(&*tx).await?;
    tx.commit().await
}

/// Wraps what an earlier version, which knew keys, has stored as it was.
///
/// # Errors
/// A fault of the database.
pub async fn adopt_newer(db: &Db, keys: &Keys) -> Result<()> {
    let tx = db.begin().await?;
    for column in ALL.iter().filter(|c| c.kept != Kept::Partly) {
        write_again(keys, &tx, column, Which::Plain).await?;
    }
    tx.commit().await
}

#[expect(clippy::disallowed_methods, reason = "once, in one pass")]
async fn hash_tokens(keys: &Keys, tx: &Tx) -> Result<()> {
    let backend: DbBackend = tx.get_database_backend();
    let rows: Vec<QueryResult> =
        tx.query_all_raw(Statement::from_string(backend, "SELECT id, hash FROM token")).await?;
    for row in rows {
        let (id, hash): (i64, String) = (row.try_get("", "id")?, row.try_get("", "hash")?);
        let sql = "UPDATE token SET hash = $1 WHERE id = $2";
        let values = [keys.find_hash(&hash).into(), id.into()];
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    }
    Ok(())
}
