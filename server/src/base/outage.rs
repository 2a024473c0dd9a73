//! Which faults mean that the database or the disk can't work just now, and will again without anybody's mending a program.

use std::{error::Error, io, sync::Mutex, time::Duration};

use sea_orm::{DbErr, RuntimeErr, SqlxError};
use tokio::time::Instant;

use crate::base::sqlite::Fault;

/// Why nothing can be written, or read, for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outage {
    /// No room is left on the disk. What is there can still be read.
    Full,
    /// The database is locked, restarting, out of connections, or its disk fails.
    Away,
}

impl Outage {
    /// What the caller hears.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Full => {
                "There is no room left on the disk of this branch, so nothing new can be kept. Please try again later."
            }
            Self::Away => "The database of this branch does not answer just now. Please try again in a moment.",
        }
    }

    /// When to try again, in seconds.
    pub fn retry_after(self) -> u64 {
        match self {
            Self::Full => 60,
            Self::Away => 5,
        }
    }
}

/// Whether a cause is an outage, and which.
pub fn of(cause: &(dyn Error + Send + Sync + 'static)) -> Option<Outage> {
    if let Some(error) = cause.downcast_ref::<DbErr>() {
        return of_database(error);
    }
    let kind = cause.downcast_ref::<io::Error>()?.kind();
    matches!(kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded).then_some(Outage::Full)
}

/// The same for a fault of the database.
pub fn of_database(error: &DbErr) -> Option<Outage> {
    match error {
        DbErr::ConnectionAcquire(_) => Some(Outage::Away),
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => of_driver(error),
        _ => None,
    }
}

fn of_driver(error: &SqlxError) -> Option<Outage> {
    match error {
        SqlxError::Database(told) => {
            if let Some(fault) = told.try_downcast_ref::<Fault>() {
                return of_sqlite(fault.code);
            }
            of_postgres(&told.code()?)
        }
        SqlxError::Io(_)
        | SqlxError::Tls(_)
        | SqlxError::Protocol(_)
        | SqlxError::PoolTimedOut
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed
        | SqlxError::BeginFailed => Some(Outage::Away),
        _ => None,
    }
}

/// <https://www.sqlite.org/rescode.html>; the lowest byte of an extended code is the plain one.
fn of_sqlite(code: i32) -> Option<Outage> {
    match code & 0xff {
        13 => Some(Outage::Full),
        // Busy, locked, no memory, read-only, a failing disk, a file that can't be opened.
        5 | 6 | 7 | 8 | 10 | 14 => Some(Outage::Away),
        _ => None,
    }
}

/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
fn of_postgres(code: &str) -> Option<Outage> {
    let class = code.get(..2)?;
    match code {
        "53100" => Some(Outage::Full),
        // Serialization, deadlock, a lock that was not given, a standby that takes no writes, a failing disk.
        "40001" | "40P01" | "55P03" | "25006" | "58030" => Some(Outage::Away),
        // Connections, resources, an operator who stops or restarts it.
        _ => matches!(class, "08" | "53" | "57").then_some(Outage::Away),
    }
}

/// Whether writing works. A full disk is left alone for a moment rather than tried by everybody, and told of once.
#[derive(Debug, Default)]
pub struct Health(Mutex<Option<Trouble>>);

#[derive(Debug)]
struct Trouble {
    error: DbErr,
    outage: Outage,
    /// When it was seen last.
    at: Instant,
}

/// So long nothing is written after the disk was found full.
const PAUSE: Duration = Duration::from_millis(250);
/// So long everything has to go well before it is said to.
const CALM: Duration = Duration::from_secs(10);

impl Health {
    /// Looks at a fault of a write.
    pub fn note(&self, error: &DbErr) {
        let Some(outage) = of_database(error) else { return };
        let Ok(mut trouble) = self.0.lock() else { return };
        if trouble.as_ref().is_none_or(|t| t.outage != outage) {
            tracing::error!(%error, ?outage, "nothing can be written");
        }
        *trouble = Some(Trouble { error: error.clone(), outage, at: Instant::now() });
    }

    /// Something was committed.
    pub fn works(&self) {
        let Ok(mut trouble) = self.0.lock() else { return };
        if trouble.as_ref().is_some_and(|t| t.at.elapsed() > CALM) {
            *trouble = None;
            tracing::info!("writing works again");
        }
    }

    /// The fault that stands in the way of writing, just after a disk was found full.
    pub fn pause(&self) -> Option<DbErr> {
        let trouble = self.0.lock().ok()?;
        let full = trouble.as_ref().filter(|t| t.outage == Outage::Full && t.at.elapsed() < PAUSE)?;
        Some(full.error.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_known() {
        assert_eq!(of_sqlite(13), Some(Outage::Full));
        assert_eq!(of_sqlite(778), Some(Outage::Away), "SQLITE_IOERR_WRITE");
        assert_eq!(of_sqlite(2067), None, "a unique constraint");
        assert_eq!(of_postgres("53100"), Some(Outage::Full));
        assert_eq!(of_postgres("57P01"), Some(Outage::Away));
        assert_eq!(of_postgres("23505"), None);
    }

    #[test]
    fn a_full_disk_is_known_wherever_it_shows() {
        assert_eq!(of(&io::Error::from(io::ErrorKind::StorageFull)), Some(Outage::Full));
        assert_eq!(of(&io::Error::from(io::ErrorKind::NotFound)), None);
    }
}
