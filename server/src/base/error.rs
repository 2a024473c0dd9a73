//! What can go wrong, sorted by what the caller may hear.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::base::{
    outage::{self, Outage},
    refusal::Refusal,
};

/// When to ask again for what another server or our own work did not give in time.
const UNAVAILABLE_SECONDS: u64 = 30;
const OUR_FAULT: &str = "Something went wrong on our side. It has been noted; please try again.";

/// The one error type behind every door.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// 400: the request cannot be read.
    #[error("{0}")]
    BadRequest(String),
    /// 401: the caller has to say who it is.
    #[error("{0}")]
    Unauthorized(String),
    /// 403: known, and not allowed.
    #[error("{0}")]
    Forbidden(String),
    /// 404: missing or hidden; the caller cannot tell which. Apps know the first words.
    #[error("Record not found. There is nothing here, or you can't see it.")]
    NotFound,
    /// 404 in words of its own, where clients know them; missing and hidden still look the same.
    #[error("{0}")]
    Missing(&'static str),
    /// 410: it was here and is gone.
    #[error("This was deleted.")]
    Gone,
    /// 413: more than we take.
    #[error("{0}")]
    TooLarge(String),
    /// 422: readable, and not acceptable.
    #[error("{0}")]
    Unprocessable(String),
    /// 422 for one field of a form; `code` is Mastodon's, as in `details` of its own answers.
    #[error("{sentence}")]
    Field { field: &'static str, code: &'static str, sentence: String },
    /// 422 in the form of the policy gate.
    #[error("{}", .0.message())]
    Policy(Box<Refusal>),
    /// 429: come back after so many seconds.
    #[error("Too many attempts. Wait {0} seconds and try again.")]
    TooMany(u64),
    /// 503: another server or our own work did not answer in time.
    #[error("{0}")]
    Unavailable(String),
    /// 500: the caller hears one fixed sentence; the cause is in the log. 507 or 503 where the cause is a full disk or a
    /// database that does not answer.
    #[error("{}", outage::of(&**.0).map_or(OUR_FAULT, Outage::sentence))]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

pub type Result<T> = std::result::Result<T, Error>;

/// What the second of two is told who change the same thing at once.
pub const RACED: &str = "Somebody else has changed this since you opened the page. Nothing was saved; what you typed is below. Look at what it is now, and save again.";

impl Error {
    /// An internal error with a cause that only the log hears.
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }

    pub fn unprocessable(message: impl Into<String>) -> Self {
        Self::Unprocessable(message.into())
    }

    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::BadRequest(message.into())
    }

    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::Forbidden(message.into())
    }

    pub fn unauthorized() -> Self {
        Self::Unauthorized("The access token is invalid. Sign in again.".into())
    }

    pub fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Unauthorized(_) => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::NotFound | Self::Missing(_) => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unprocessable(_) | Self::Field { .. } | Self::Policy(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => match self.outage() {
                Some(Outage::Full) => StatusCode::INSUFFICIENT_STORAGE,
                Some(Outage::Away) => StatusCode::SERVICE_UNAVAILABLE,
                None => StatusCode::INTERNAL_SERVER_ERROR,
            },
        }
    }

    /// Whether the disk or the database can't work just now.
    pub fn outage(&self) -> Option<Outage> {
        if let Self::Internal(cause) = self { outage::of(&**cause) } else { None }
    }

    /// How long to wait before asking again, in seconds, where it is known.
    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooMany(seconds) => Some(*seconds),
            Self::Unavailable(_) => Some(UNAVAILABLE_SECONDS),
            other => other.outage().map(Outage::retry_after),
        }
    }
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        match error {
            sea_orm::DbErr::RecordNotFound(_) => Self::NotFound,
            other => Self::internal(other),
        }
    }
}

impl From<activitypub_federation::error::Error> for Error {
    fn from(error: activitypub_federation::error::Error) -> Self {
        Self::Unprocessable(format!("The activity can't be accepted: {error}."))
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::Internal(cause) = &self {
            match self.outage() {
                None => tracing::error!(%cause, "internal error"),
                // `db` has said so once.
                Some(outage) => tracing::debug!(%cause, ?outage, "refused"),
            }
        }
        let body = match &self {
            Self::Policy(refusal) => refusal.to_json(),
            Self::Field { field, code, sentence } => {
                json!({ "error": sentence, "details": { *field: [{ "error": code, "description": sentence }] } })
            }
            other => json!({ "error": other.to_string() }),
        };
        let mut response = (self.status(), Json(body)).into_response();
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
