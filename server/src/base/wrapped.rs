//! What stands wrapped in the database: which columns, how they are brought under the branch's keys, and how all of a kind
//! are written again together, so that two copies of the database differ everywhere or nowhere.

use std::path::Path;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbBackend, EntityTrait, QueryResult, Statement};

use crate::{
    base::{
        db::{Db, Tx},
        error::{Error, Result},
        keys::{Keys, is_wrapped},
    },
    entities::{authorization_code, pending_sign_in, session, setting},
};

/// By which the database knows its keys again.
const MARK: &str = "keys";

/// The setting that holds the day on which the keys were copied last; empty where they have changed since.
pub const BACKED_UP: &str = "keys-backed-up";

/// The day on which the keys were backed up last; none where they have not been since they changed.
///
/// # Errors
/// A fault of the database.
pub async fn backed_up_on(db: &impl ConnectionTrait) -> Result<Option<String>> {
    let found = setting::Entity::find_by_id(BACKED_UP).one(db).await?;
    Ok(found.map(|s| s.value).filter(|day| !day.is_empty()))
}

/// A column whose values are wrapped, found by a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    table: &'static str,
    id: &'static str,
    name: &'static str,
    /// The least length of a plain text.
    size: usize,
    /// Written again with fresh nonces whenever one row changes, and every hour.
    together: bool,
}

const fn column(table: &'static str, id: &'static str, name: &'static str, size: usize, together: bool) -> Column {
    Column { table, id, name, size, together }
}

pub const PASSWORD: Column = column("login", "id", "password_hash", 128, false);
pub const PASSPHRASE: Column = column("profile_secret", "profile_id", "passphrase_hash", 128, true);
pub const SECOND_FACTOR: Column = column("second_factor", "login_id", "secret", 64, false);
/// `age` adds a stanza of random length to each file: padded, all are of one size.
pub const SEALED: Column = column("keyring", "login_id", "sealed", 8_192, true);
pub const PASSPHRASE_KEY: Column = column("keyring", "login_id", "passphrase_key", 1_536, true);
pub const RECOVERY_KEY: Column = column("keyring", "login_id", "recovery_key", 1_536, true);
pub const ESCROW_KEY: Column = column("keyring", "login_id", "escrow_key", 1_536, true);
pub const PENDING: Column = column("keyring", "login_id", "pending", 512, true);
pub const DRAWER: Column = column("keyring", "login_id", "drawer", 64, true);
/// Two deliveries of five.
pub const VOUCHERS: Column = column("keyring", "login_id", "vouchers", 1_200, true);
/// A keyring as JSON.
pub const KEPT_FIRST: Column = column("keyring", "login_id", "kept_first", 10_240, true);
pub const KEPT_SECOND: Column = column("keyring", "login_id", "kept_second", 10_240, true);
pub const LOST_ON: Column = column("keyring", "login_id", "lost_on", 16, true);
pub const SECURITY_ADDRESS: Column = column("login", "id", "security_address", 256, true);
/// All ballots of an open survey. Written by whoever holds `surveys` (see [`Tx::alone`]).
pub const BALLOTS: Column = column("survey", "id", "ballots", 16_384, false);

/// What a sign-in service knows the branch by.
pub const CLIENT_SECRET: Column = column("identity_provider", "id", "client_secret", 256, false);

/// What a child or an adult at risk has told somebody, and what was done.
pub const DISCLOSED: Column = column("disclosure", "id", "words", 1_024, false);
pub const DISCLOSURE_NOTE: Column = column("disclosure_note", "id", "words", 256, false);

const ALL: [Column; 18] = [
    PASSWORD,
    PASSPHRASE,
    SECOND_FACTOR,
    SEALED,
    PASSPHRASE_KEY,
    RECOVERY_KEY,
    ESCROW_KEY,
    PENDING,
    DRAWER,
    VOUCHERS,
    KEPT_FIRST,
    KEPT_SECOND,
    LOST_ON,
    SECURITY_ADDRESS,
    BALLOTS,
    CLIENT_SECRET,
    DISCLOSED,
    DISCLOSURE_NOTE,
];

impl Column {
    fn what(&self, id: i64) -> String {
        format!("{}.{} {id}", self.table, self.name)
    }

    /// A value as it is stored.
    pub fn wrap(&self, keys: &Keys, id: i64, text: &str) -> Result<String> {
        keys.wrap(&self.what(id), text, self.size)
    }

    /// A stored value as it was; nothing for a column that is newer than its row, until the next hour's writing.
    pub fn unwrap(&self, keys: &Keys, id: i64, wrapped: &str) -> Result<String> {
        if wrapped.is_empty() {
            return Ok(String::new());
        }
        keys.unwrap(&self.what(id), wrapped)
    }

    /// Writes every value again: under the newest key, with fresh nonces. Those that are not wrapped yet are.
    #[expect(
        clippy::disallowed_methods,
        reason = "the same statement for each column; names are our own, values bound"
    )]
    async fn write_again(&self, keys: &Keys, tx: &Tx) -> Result<()> {
        let Self { table, id, name, .. } = self;
        let backend = tx.get_database_backend();
        let rows = Statement::from_string(backend, format!("SELECT {id} AS id, {name} AS value FROM {table}"));
        for row in tx.query_all_raw(rows).await? {
            let (id_value, value): (i64, String) = (row.try_get("", "id")?, row.try_get("", "value")?);
            let plain = if is_wrapped(&value) { self.unwrap(keys, id_value, &value)? } else { value };
            let fresh = self.wrap(keys, id_value, &plain)?;
            let sql = format!("UPDATE {table} SET {name} = $1 WHERE {id} = $2");
            tx.execute_raw(Statement::from_sql_and_values(backend, sql, [fresh.into(), id_value.into()])).await?;
        }
        Ok(())
    }
}

/// Writes again, together, whatever would tell by its changes who has changed something.
pub async fn refresh(keys: &Keys, tx: &Tx) -> Result<()> {
    for column in ALL.iter().filter(|c| c.together) {
        column.write_again(keys, tx).await?;
    }
    Ok(())
}

/// The same for what proves whose a profile is, where no login may be touched.
pub async fn refresh_proofs(keys: &Keys, tx: &Tx) -> Result<()> {
    PASSPHRASE.write_again(keys, tx).await
}

/// Brings everything under the newest key.
pub async fn rotate(db: &Db, keys: &Keys) -> Result<()> {
    let tx = db.begin().await?;
    tx.alone("surveys").await?;
    for column in &ALL {
        column.write_again(keys, &tx).await?;
    }
    tx.commit().await
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
    for column in &ALL {
        column.write_again(keys, &tx).await?;
    }
    hash_tokens(keys, &tx).await?;
    session::Entity::delete_many().exec(&*tx).await?;
    pending_sign_in::Entity::delete_many().exec(&*tx).await?;
    authorization_code::Entity::delete_many().exec(&*tx).await?;
    setting::ActiveModel { name: Set(MARK.to_owned()), value: Set(mark) }.insert(&*tx).await?;
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
