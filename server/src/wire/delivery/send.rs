//! One request to one inbox.

use axum::http::header;
use reqwest::{Response, StatusCode};
use sea_orm::EntityTrait;
use url::Url;

use super::lease::{LONGEST_MS, Lease};
use crate::{
    base::{
        app::App,
        clock::{SECOND, parse_http_date},
        error::{Error, Result},
    },
    entities::{activity, delivery, profile},
    wire::{
        activitypub::CONTENT_TYPE,
        outbox, own_key,
        signatures::{self, Outgoing, Scheme},
        standing,
    },
};

/// What became of a request.
#[derive(Debug)]
pub enum Outcome {
    Accepted,
    /// 410: nobody will ever read this inbox again.
    Gone,
    /// An answer that trying again would not change.
    Refused(StatusCode),
    Later {
        /// For how many milliseconds the host wants to be left alone.
        wait_ms: Option<i64>,
        /// Whether it is the host that fails rather than this row.
        host_failed: bool,
    },
}

/// Signs with the actor's key as it is now, and sends: first in the scheme that worked last, then in the other.
pub async fn send(app: &App, lease: &Lease, row: &delivery::Model) -> Result<Outcome> {
    let Some(activity) = activity::Entity::find_by_id(row.activity_id).one(app.db.read()).await? else {
        return Ok(Outcome::Accepted);
    };
    let actor = profile::Entity::find_by_id(activity.actor_id).one(app.db.read()).await?;
    let actor = actor.ok_or_else(|| Error::internal("a delivery without an actor"))?;
    let Some(url) = Url::parse(&row.inbox).ok().filter(|u| app.http.allows(u)) else {
        return Ok(Outcome::Refused(StatusCode::BAD_REQUEST));
    };
    // The branch may have thought better of it since this was enqueued.
    if !standing::welcome(app, &row.inbox).await? {
        return Ok(Outcome::Refused(StatusCode::FORBIDDEN));
    }
    let sync = synchronization(app, &actor, &activity.body, &row.host).await?;
    let letter = Letter { url, body: activity.body, actor: actor.uri, sync };
    let first = letter.post(app, lease.scheme).await?;
    let response = match first {
        Ok(r) if r.status() == StatusCode::UNAUTHORIZED => {
            let second = letter.post(app, lease.scheme.other()).await?;
            if second.as_ref().is_ok_and(|r| r.status().is_success()) {
                lease.learn(lease.scheme.other());
            }
            second
        }
        other => other,
    };
    Ok(response.map_or(Outcome::Later { wait_ms: None, host_failed: true }, |r| judge(&r, app.clock.now_ms())))
}

/// What tells the other server how many of its people follow the actor, for posts to followers (FEP-8fcf).
async fn synchronization(app: &App, actor: &profile::Model, body: &str, host: &str) -> Result<Option<String>> {
    let whole: serde_json::Value = serde_json::from_str(body).map_err(Error::internal)?;
    let addressed = [&whole["to"], &whole["cc"]].into_iter().filter_map(serde_json::Value::as_array).flatten();
    if whole["type"] != "Create" || !addressed.into_iter().any(|a| a == actor.followers_uri.as_str()) {
        return Ok(None);
    }
    let digest = outbox::digest_at(app, actor, host).await?;
    let url = format!("{}/followers_synchronization", actor.uri);
    Ok(Some(format!("collectionId=\"{}\", url=\"{url}\", digest=\"{digest}\"", actor.followers_uri)))
}

struct Letter {
    url: Url,
    body: String,
    actor: String,
    sync: Option<String>,
}

impl Letter {
    /// Signing with RSA takes a fifth of a millisecond of CPU, so it happens off the async threads.
    async fn post(&self, app: &App, scheme: Scheme) -> Result<reqwest::Result<Response>> {
        let (key_id, key) = own_key::for_scheme(app, &self.actor, scheme).await?;
        let (url, body, now_ms) = (self.url.clone(), self.body.clone(), app.clock.now_ms());
        let headers = tokio::task::spawn_blocking(move || {
            let outgoing = Outgoing { method: "POST", url: &url, body: Some(body.as_bytes()), now_ms };
            signatures::sign(scheme, &outgoing, &key_id, &key)
        })
        .await
        .map_err(Error::internal)?;
        let mut request = app
            .http
            .client
            .post(self.url.clone())
            .headers(headers.map_err(Error::internal)?)
            .header(header::CONTENT_TYPE, CONTENT_TYPE)
            .body(self.body.clone());
        if let Some(sync) = &self.sync {
            request = request.header("collection-synchronization", sync);
        }
        Ok(app.http.send(request).await)
    }
}

fn judge(response: &Response, now_ms: i64) -> Outcome {
    let status = response.status();
    match status {
        s if s.is_success() => Outcome::Accepted,
        StatusCode::GONE => Outcome::Gone,
        // The key may not be readable yet, or a clock is wrong: both mend themselves.
        StatusCode::UNAUTHORIZED | StatusCode::REQUEST_TIMEOUT => Outcome::Later { wait_ms: None, host_failed: false },
        StatusCode::TOO_MANY_REQUESTS => {
            let wait = retry_after(response, now_ms);
            Outcome::Later { wait_ms: wait, host_failed: wait.is_none() }
        }
        s if s.is_server_error() => {
            let wait = retry_after(response, now_ms);
            Outcome::Later { wait_ms: wait, host_failed: true }
        }
        other => Outcome::Refused(other),
    }
}

/// `Retry-After` in either form as milliseconds, at most a day.
fn retry_after(response: &Response, now_ms: i64) -> Option<i64> {
    let text = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    let wait = match text.trim().parse::<i64>() {
        Ok(seconds) => seconds.saturating_mul(SECOND),
        Err(_) => parse_http_date(text)? - now_ms,
    };
    Some(wait.clamp(0, LONGEST_MS))
}
