//! Fetching one document.

use axum::http::{HeaderMap, header};
use reqwest::{Response, StatusCode};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;
use url::Url;

use super::{charset, documents, json::same_origin};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        http::{MAX_DOCUMENT, read, read_beginning},
    },
    entities::remote_host,
    wire::{
        activitypub::{ACCEPT, address},
        own_key,
        signatures::{self, Outgoing, Scheme},
        standing::{self, host_of},
    },
};

const MOST_REDIRECTS: usize = 3;

/// Fetches an ActivityPub document; its `id` must be of the origin that served it.
///
/// # Errors
/// 410 if it is gone, 404 if it isn't there or we don't ask, 503 if its server does not answer.
pub async fn document(app: &App, address: &str) -> Result<Value> {
    let mut url = Url::parse(address).map_err(|_| Error::NotFound)?;
    url.set_fragment(None);
    if app.config.is_local(url.as_str()) {
        return Err(Error::NotFound);
    }
    for _ in 0..=MOST_REDIRECTS {
        let response = get_signed(app, &url).await?;
        if response.status().is_redirection() {
            url = redirected(&url, response.headers()).ok_or(Error::NotFound)?;
            continue;
        }
        let value = parse(response).await?;
        documents::check_storable(&value)?;
        let id = Url::parse(value["id"].as_str().unwrap_or_default()).map_err(|_| Error::NotFound)?;
        if id == url {
            return Ok(value);
        }
        if !same_origin(id.as_str(), url.as_str()) {
            return Err(Error::NotFound);
        }
        // A page's address, or a file that somebody put on that server: its id must say the same itself.
        url = id;
    }
    Err(Error::NotFound)
}

/// Fetches JSON that nobody signs for: WebFinger, NodeInfo. Redirects are followed, each to an address that we ask.
pub async fn plain_json(app: &App, url: &Url, accept: &str) -> Result<Value> {
    let (_, response) = get_plain(app, url, accept).await?;
    let body = accepted(response).await?;
    serde_json::from_slice(&body).map_err(|_| Error::NotFound)
}

/// An answer that nobody signs for, and the address that it has in the end.
async fn get_plain(app: &App, url: &Url, accept: &str) -> Result<(Url, Response)> {
    let mut url = url.clone();
    for _ in 0..=MOST_REDIRECTS {
        check(app, &url).await?;
        let request = app.http.client.get(url.clone()).header(header::ACCEPT, accept);
        let response = app.http.send(request).await.map_err(|_| unreachable_host(&url))?;
        if !response.status().is_redirection() {
            return Ok((url, response));
        }
        url = redirected(&url, response.headers()).ok_or(Error::NotFound)?;
    }
    Err(Error::NotFound)
}

/// A page for people, and the address that it has in the end; as text, whatever is in it: as much of a long one as is read.
///
/// # Errors
/// 404 for what is no page or we don't ask for, 503 if its server does not answer.
pub async fn page(app: &App, url: &Url) -> Result<(Url, String)> {
    let (url, response) = get_plain(app, url, "text/html").await?;
    let kind = content_type(&response);
    let plain = kind.split(';').next().unwrap_or_default().trim();
    if plain != "text/html" && plain != "application/xhtml+xml" {
        return Err(Error::NotFound);
    }
    let response = answered(response)?;
    let body = read_beginning(response, MAX_DOCUMENT).await.map_err(|_| unreachable_host(&url))?;
    Ok((url, charset::decode(&body, &kind).replace('\0', "")))
}

/// The media type of an answer, in lower case.
fn content_type(response: &Response) -> String {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    kind.unwrap_or_default().trim().to_ascii_lowercase()
}

/// Asks with the scheme that worked last time, and with the other one after a 401.
async fn get_signed(app: &App, url: &Url) -> Result<Response> {
    check(app, url).await?;
    let host = host_of(url.as_str()).unwrap_or_default();
    let remembered = remote_host::Entity::find_by_id(&host).one(app.db.read()).await?;
    let first = remembered.as_ref().map_or(Scheme::Cavage, |h| Scheme::named(&h.scheme));
    let response = get_with(app, url, first).await?;
    if response.status() != StatusCode::UNAUTHORIZED {
        return Ok(response);
    }
    let second = get_with(app, url, first.other()).await?;
    if second.status().is_success() && remembered.is_some() {
        remember(app, &host, first.other()).await?;
    }
    Ok(second)
}

async fn get_with(app: &App, url: &Url, scheme: Scheme) -> Result<Response> {
    let actor = address::instance_actor(&app.config);
    let key = own_key::private(app, &actor).await?;
    let outgoing = Outgoing { method: "GET", url, body: None, now_ms: app.clock.now_ms() };
    let headers = signatures::sign(scheme, &outgoing, &address::key(&actor), &key).map_err(Error::internal)?;
    let request = app.http.client.get(url.clone()).headers(headers).header(header::ACCEPT, ACCEPT);
    app.http.send(request).await.map_err(|_| unreachable_host(url))
}

/// Notes which scheme a destination took.
pub async fn remember(app: &App, host: &str, scheme: Scheme) -> Result<()> {
    let tx = app.db.begin().await?;
    let change = remote_host::ActiveModel { scheme: Set(scheme.name().into()), ..Default::default() };
    remote_host::Entity::update_many().set(change).filter(remote_host::Column::Host.eq(host)).exec(&*tx).await?;
    tx.commit().await
}

/// Whether we ask this server anything: by its address, and by what the branch thinks of it.
async fn check(app: &App, url: &Url) -> Result<()> {
    let welcome = app.http.allows(url) && standing::welcome(app, url.as_str()).await?;
    if welcome { Ok(()) } else { Err(Error::NotFound) }
}

fn unreachable_host(url: &Url) -> Error {
    Error::Unavailable(format!("{} does not answer. Try again later.", url.host_str().unwrap_or_default()))
}

fn redirected(from: &Url, headers: &HeaderMap) -> Option<Url> {
    from.join(headers.get(header::LOCATION)?.to_str().ok()?).ok()
}

async fn parse(response: Response) -> Result<Value> {
    let kind = content_type(&response);
    let body = accepted(response).await?;
    let is_activity = kind.starts_with("application/activity+json")
        || (kind.starts_with("application/ld+json") && kind.contains("https://www.w3.org/ns/activitystreams"));
    if !is_activity {
        return Err(Error::NotFound);
    }
    serde_json::from_slice(&body).map_err(|_| Error::NotFound)
}

async fn accepted(response: Response) -> Result<Vec<u8>> {
    let host = response.url().clone();
    read(answered(response)?, MAX_DOCUMENT).await.map_err(|_| unreachable_host(&host))?.ok_or(Error::NotFound)
}

/// An answer that is one.
fn answered(response: Response) -> Result<Response> {
    let host = response.url().clone();
    match response.status() {
        status if status.is_success() => Ok(response),
        StatusCode::GONE => Err(Error::Gone),
        status if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS => Err(unreachable_host(&host)),
        _ => Err(Error::NotFound),
    }
}
