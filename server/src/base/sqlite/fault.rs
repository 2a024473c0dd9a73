//! What SQLite says of a fault, in the form in which the rest of the house asks for it.

use std::{borrow::Cow, error::Error, sync::Arc};

use sea_orm::{
    DbErr, RuntimeErr, SqlxError,
    sqlx::error::{DatabaseError, ErrorKind},
};

/// A fault with its extended result code. <https://www.sqlite.org/rescode.html>
#[derive(Debug, thiserror::Error)]
#[error("(code: {code}) {message}")]
pub struct Fault {
    pub code: i32,
    message: String,
}

impl DatabaseError for Fault {
    fn message(&self) -> &str {
        &self.message
    }

    fn code(&self) -> Option<Cow<'_, str>> {
        Some(self.code.to_string().into())
    }

    fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
        self
    }

    fn as_error_mut(&mut self) -> &mut (dyn Error + Send + Sync + 'static) {
        self
    }

    fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync + 'static> {
        self
    }

    fn kind(&self) -> ErrorKind {
        match self.code {
            // A primary key, a unique index, a row id.
            1555 | 2067 | 2579 => ErrorKind::UniqueViolation,
            787 => ErrorKind::ForeignKeyViolation,
            1299 => ErrorKind::NotNullViolation,
            275 => ErrorKind::CheckViolation,
            _ => ErrorKind::Other,
        }
    }
}

/// A fault of a statement that reads.
pub fn query(error: rusqlite::Error) -> DbErr {
    DbErr::Query(of(error))
}

/// A fault of a statement that writes.
pub fn exec(error: rusqlite::Error) -> DbErr {
    DbErr::Exec(of(error))
}

fn of(error: rusqlite::Error) -> RuntimeErr {
    match error {
        rusqlite::Error::SqliteFailure(told, message) => {
            let message = message.unwrap_or_else(|| told.to_string());
            let fault = Fault { code: told.extended_code, message };
            RuntimeErr::SqlxError(Arc::new(SqlxError::Database(Box::new(fault))))
        }
        other => RuntimeErr::Internal(other.to_string()),
    }
}
