//! What can go wrong, sorted by what the caller may hear.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The answers that a rule can give, from what asks least of an author to what asks most: what has to be mended is mended
/// before somebody else reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// An exception: lifts what other rules ask or hold.
    Allow,
    /// Explains and asks; sent again, it goes out.
    Nudge,
    /// Waits for a second pair of eyes.
    Hold,
    /// Proposes another form of the post, which its author sees and sends.
    Rewrite,
    /// Has to be mended first.
    Require,
    Reject,
}

/// What is written down of a look at a post: rules that matched, and rules that failed. Never the words, never the author.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// Rule, clause and outcome.
    pub matched: Vec<(String, String, &'static str)>,
    /// Id of a rule, and what went wrong.
    pub faults: Vec<(i64, String)>,
}

/// One rule that a post does not meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    pub rule: String,
    /// The handbook's clause.
    pub clause: String,
    /// A sentence for a person.
    pub message: String,
    /// How to mend it.
    pub fix: String,
    pub verdict: Verdict,
    /// Where in the text: the first place, and every one, so that all can be mended at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// Its author may say that it does not fit; then somebody reads it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contestable: bool,
    /// The form in which it could go out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<Proposal>,
}

/// Part of a text, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub start: usize,
    pub end: usize,
}

/// What a rewrite would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    #[serde(rename = "spoiler_text", skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    pub drop_media: bool,
}

/// Why a post may not pass the policy gate as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub violations: Vec<Violation>,
    /// It is kept, and waits for somebody else.
    pub held: Option<Held>,
    pub ruleset_version: i64,
    pub noted: Noted,
}

/// What is kept, and the sentence that says for whom it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub id: i64,
    pub message: &'static str,
}

impl Refusal {
    /// All violations in words.
    pub fn message(&self) -> String {
        if let Some(held) = &self.held {
            return held.message.to_owned();
        }
        self.violations.iter().map(|v| format!("{} {}", v.message, v.fix)).collect::<Vec<_>>().join(" ")
    }

    /// The verdict that counts, where several rules speak.
    pub fn verdict(&self) -> Option<Verdict> {
        self.violations.iter().map(|v| v.verdict).max()
    }

    /// Sent again, it goes out: nothing but questions stand in its way.
    pub fn is_confirmable(&self) -> bool {
        self.held.is_none() && self.verdict() == Some(Verdict::Nudge)
    }

    /// It is kept, and waits for somebody else's yes.
    pub fn kept(id: i64, message: &'static str) -> Self {
        Self { violations: Vec::new(), held: Some(Held { id, message }), ruleset_version: 0, noted: Noted::default() }
    }

    /// The form that every client understands.
    pub fn to_json(&self) -> Value {
        let mut body =
            json!({ "error": self.message(), "violations": self.violations, "confirmable": self.is_confirmable() });
        if let Some(held) = &self.held {
            body["held_id"] = json!(held.id.to_string());
        }
        body
    }
}

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
    /// 404: missing or hidden; the caller cannot tell which.
    #[error("There is nothing here, or you can't see it.")]
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
    /// 500: the caller hears one fixed sentence; the cause is in the log.
    #[error("Something went wrong on our side. It has been noted; please try again.")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

pub type Result<T> = std::result::Result<T, Error>;

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
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
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
            tracing::error!(%cause, "internal error");
        }
        let body = match &self {
            Self::Policy(refusal) => refusal.to_json(),
            Self::Field { field, code, sentence } => {
                json!({ "error": sentence, "details": { *field: [{ "error": code, "description": sentence }] } })
            }
            other => json!({ "error": other.to_string() }),
        };
        let mut response = (self.status(), Json(body)).into_response();
        if let Self::TooMany(seconds) = self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
