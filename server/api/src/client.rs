//! A typed client over a transport of one method.

use std::{future::Future, pin::Pin, sync::Arc};

use http::{Method, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{Account, Context, Notification, Relationship, Search, Status};

/// A request to the API: method, path with query, and a JSON body.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: Method,
    pub path: String,
    pub body: Option<Value>,
    /// Sent as `Idempotency-Key`.
    pub idempotency_key: Option<String>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub body: Vec<u8>,
    /// The `Link` header, which pages lists that have no ids of their own.
    pub link: Option<String>,
}

/// Carries requests: in process on the server, by `fetch` in the browser, over a socket in tests.
pub trait Transport: Send + Sync {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Answer, ClientError>> + Send + '_>>;
}

/// Why a call failed, in a sentence for a person.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct ClientError {
    pub status: StatusCode,
    pub message: String,
    /// The whole answer, with the policy gate's violations for instance.
    pub body: Value,
}

impl ClientError {
    /// A failure before any answer.
    pub fn unreachable(message: impl Into<String>) -> Self {
        Self { status: StatusCode::SERVICE_UNAVAILABLE, message: message.into(), body: Value::Null }
    }
}

/// The API as functions.
#[derive(Clone)]
pub struct Client {
    transport: Arc<dyn Transport>,
}

type Outcome<T> = Result<T, ClientError>;

impl Client {
    pub fn new(transport: Arc<dyn Transport>) -> Self {
        Self { transport }
    }

    async fn call<T: DeserializeOwned>(&self, request: Request) -> Outcome<T> {
        Self::read(self.transport.send(request).await?)
    }

    fn read<T: DeserializeOwned>(answer: Answer) -> Outcome<T> {
        if !answer.status.is_success() {
            let body: Value = serde_json::from_slice(&answer.body).unwrap_or(Value::Null);
            let message = body["error"].as_str().unwrap_or("The server did not say what went wrong.").to_owned();
            return Err(ClientError { status: answer.status, message, body });
        }
        serde_json::from_slice(&answer.body)
            .map_err(|e| ClientError::unreachable(format!("The server's answer can't be read: {e}.")))
    }

    pub async fn get<T: DeserializeOwned>(&self, path: impl Into<String>) -> Outcome<T> {
        self.call(Request { method: Method::GET, path: path.into(), body: None, idempotency_key: None }).await
    }

    /// A page of a list, and the `max_id` of the next one, if there may be one.
    pub async fn page<T: DeserializeOwned>(&self, path: impl Into<String>) -> Outcome<(Vec<T>, Option<String>)> {
        let request = Request { method: Method::GET, path: path.into(), body: None, idempotency_key: None };
        let answer = self.transport.send(request).await?;
        let next = answer.link.as_deref().and_then(next_id).map(str::to_owned);
        let list: Vec<T> = Self::read(answer)?;
        Ok((list, next))
    }

    /// Any request with a JSON body.
    pub async fn send<T: DeserializeOwned>(
        &self,
        method: Method,
        path: impl Into<String>,
        body: &impl Serialize,
    ) -> Outcome<T> {
        let body = serde_json::to_value(body).ok();
        self.call(Request { method, path: path.into(), body, idempotency_key: None }).await
    }

    pub async fn post<T: DeserializeOwned>(&self, path: impl Into<String>, body: &impl Serialize) -> Outcome<T> {
        let body = serde_json::to_value(body).ok();
        self.call(Request { method: Method::POST, path: path.into(), body, idempotency_key: None }).await
    }

    pub async fn me(&self) -> Outcome<Account> {
        self.get("/api/v1/accounts/verify_credentials").await
    }

    /// The profile of a handle, `name` or `name@domain`.
    pub async fn lookup(&self, acct: &str) -> Outcome<Account> {
        self.get(format!("/api/v1/accounts/lookup?acct={}", encode(acct))).await
    }

    pub async fn account_statuses(&self, id: &str, max_id: Option<&str>) -> Outcome<Vec<Status>> {
        self.get(paged(&format!("/api/v1/accounts/{id}/statuses"), max_id)).await
    }

    pub async fn relationship(&self, id: &str) -> Outcome<Relationship> {
        let all: Vec<Relationship> = self.get(format!("/api/v1/accounts/relationships?id[]={id}")).await?;
        Ok(all.into_iter().next().unwrap_or_default())
    }

    /// `home`, or `public` with `local`.
    pub async fn timeline(&self, name: &str, max_id: Option<&str>) -> Outcome<Vec<Status>> {
        self.get(paged(&format!("/api/v1/timelines/{name}"), max_id)).await
    }

    /// A page of posts, and the `max_id` of the next one, if anything is older. What a filter hides makes a page short: then the
    /// server is asked whether it was the last one. `full` is how many a page has.
    pub async fn posts(&self, path: &str, max_id: Option<&str>, full: usize) -> Outcome<(Vec<Status>, Option<String>)> {
        let few = |most: usize, from: Option<&str>| paged(&with_query(path, &format!("limit={most}")), from);
        let (posts, next): (Vec<Status>, _) = self.page(few(full, max_id)).await?;
        let Some(last) = next else { return Ok((posts, None)) };
        if posts.len() >= full {
            return Ok((posts, Some(last)));
        }
        let older: Vec<Status> = self.get(few(1, Some(&last))).await?;
        Ok((posts, (!older.is_empty()).then_some(last)))
    }

    pub async fn notifications(&self, max_id: Option<&str>) -> Outcome<Vec<Notification>> {
        self.get(paged("/api/v1/notifications", max_id)).await
    }

    pub async fn follow_requests(&self) -> Outcome<Vec<Account>> {
        self.get("/api/v1/follow_requests").await
    }

    pub async fn status(&self, id: &str) -> Outcome<Status> {
        self.get(format!("/api/v1/statuses/{id}")).await
    }

    pub async fn context(&self, id: &str) -> Outcome<Context> {
        self.get(format!("/api/v1/statuses/{id}/context")).await
    }

    /// `kind` is `accounts`, `statuses`, `hashtags`, or empty for all; `offset` is for one kind.
    pub async fn search(&self, q: &str, kind: &str, offset: usize) -> Outcome<Search> {
        self.get(format!("/api/v2/search?resolve=true&q={}&type={kind}&offset={offset}", encode(q))).await
    }

    /// Publishes a post, or keeps it for its time. The key makes sending twice safe.
    pub async fn publish(&self, post: &NewStatus, idempotency_key: &str) -> Outcome<Value> {
        self.call(Request {
            method: Method::POST,
            path: "/api/v1/statuses".into(),
            body: serde_json::to_value(post).ok(),
            idempotency_key: Some(idempotency_key.to_owned()),
        })
        .await
    }

    /// `favourite`, `unfavourite`, `reblog` or `unreblog`.
    pub async fn act_on_status(&self, id: &str, action: &str) -> Outcome<Status> {
        self.post(format!("/api/v1/statuses/{id}/{action}"), &json!({})).await
    }

    /// `follow`, `unfollow`, `block` or `unblock`.
    pub async fn act_on_account(&self, id: &str, action: &str) -> Outcome<Relationship> {
        self.post(format!("/api/v1/accounts/{id}/{action}"), &json!({})).await
    }

    /// `authorize` or `reject`.
    pub async fn answer_follow_request(&self, id: &str, answer: &str) -> Outcome<Relationship> {
        self.post(format!("/api/v1/follow_requests/{id}/{answer}"), &json!({})).await
    }

    pub async fn delete_status(&self, id: &str) -> Outcome<Status> {
        let path = format!("/api/v1/statuses/{id}");
        self.call(Request { method: Method::DELETE, path, body: None, idempotency_key: None }).await
    }
}

/// What a new post says. <https://docs.joinmastodon.org/methods/statuses/#create>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NewStatus {
    pub status: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spoiler_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_reply_to_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted_status_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    pub sensitive: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media_ids: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<NewPoll>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub boost_policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote_policy: Option<String>,
    /// Rules that its author says don't fit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contest: Vec<String>,
}

/// A poll to be asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NewPoll {
    pub options: Vec<String>,
    /// Seconds.
    pub expires_in: i64,
    pub multiple: bool,
}

/// The `max_id` of the next page in a `Link` header.
fn next_id(link: &str) -> Option<&str> {
    let next = link.split(',').find(|l| l.contains("rel=\"next\""))?;
    let id = next.split("max_id=").nth(1)?;
    id.split(['&', '>']).next()
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

fn paged(path: &str, max_id: Option<&str>) -> String {
    max_id.map_or_else(|| path.to_owned(), |id| with_query(path, &format!("max_id={}", encode(id))))
}

fn with_query(path: &str, query: &str) -> String {
    format!("{path}{}{query}", if path.contains('?') { '&' } else { '?' })
}
