//! Fetching one document.

use axum::http::{HeaderMap, header};
use reqwest::{Response, StatusCode};
use scraper::Selector;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;
use url::Url;

use super::{
    charset,
    json::{is_a, same_origin},
    storable::check_storable,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::BYTE_ORDER_MARK,
        html,
        http::{MAX_DOCUMENT, read, read_beginning},
        link_header,
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
    fetched(app, address, |_| false).await
}

/// The same for a key. One that is a document of its own may come inside a stub of its owner, who is asked for once a signature
/// has fitted: that document is good for its key and nothing else.
///
/// # Errors
/// As for [`document`].
pub async fn key(app: &App, key_id: &str) -> Result<Value> {
    let is_stub = |value: &Value| value["inbox"].is_null() && value["publicKey"]["id"].as_str() == Some(key_id);
    fetched(app, key_id, is_stub).await
}

/// A document that has the id of its address, or fits.
async fn fetched(app: &App, address: &str, fits: impl Fn(&Value) -> bool) -> Result<Value> {
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
        if is_page(&response) {
            url = alternate(&url, response).await?.ok_or(Error::NotFound)?;
            continue;
        }
        let value = parse(response).await?;
        check_storable(&value)?;
        let id = Url::parse(value["id"].as_str().unwrap_or_default()).map_err(|_| Error::NotFound)?;
        if id == url {
            return Ok(value);
        }
        if !same_origin(id.as_str(), url.as_str()) {
            return Err(Error::NotFound);
        }
        if fits(&value) {
            return Ok(value);
        }
        // A page's address, or a file that somebody put on that server: its id must say the same itself.
        url = id;
    }
    Err(Error::NotFound)
}

/// Whether what was here is gone from its own server: that says 404, 410 or that a tombstone stands there. Another refusal is
/// no such word.
///
/// # Errors
/// 404 if we don't ask that server, 503 if it does not answer.
pub async fn is_gone(app: &App, address: &str) -> Result<bool> {
    let mut url = Url::parse(address).map_err(|_| Error::NotFound)?;
    url.set_fragment(None);
    if app.config.is_local(url.as_str()) {
        return Ok(false);
    }
    let response = get_signed(app, &url).await?;
    match response.status() {
        StatusCode::NOT_FOUND | StatusCode::GONE => Ok(true),
        status if status.is_server_error() => Err(unreachable_host(&url)),
        status if status.is_success() => Ok(parse(response).await.is_ok_and(|d| is_a(&d, "Tombstone"))),
        _ => Ok(false),
    }
}

/// Fetches JSON that nobody signs for: WebFinger, NodeInfo. Redirects are followed, each to an address that we ask.
pub async fn plain_json(app: &App, url: &Url, accept: &str) -> Result<Value> {
    let (_, response) = get_plain(app, url, accept).await?;
    json_of(&accepted(response).await?)
}

/// JSON, also behind a byte order mark. <https://www.rfc-editor.org/rfc/rfc8259#section-8.1>
fn json_of(body: &[u8]) -> Result<Value> {
    serde_json::from_slice(body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body)).map_err(|_| Error::NotFound)
}

/// The same for text, whatever its media type.
pub async fn plain_text(app: &App, url: &Url, accept: &str) -> Result<String> {
    let (url, response) = get_plain(app, url, accept).await?;
    let kind = content_type(&response);
    let body = accepted(response).await?;
    Ok(charset::decode(&body, &kind, url.host_str().unwrap_or_default()))
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
    if !is_page(&response) {
        return Err(Error::NotFound);
    }
    let text = page_text(&url, response).await?;
    Ok((url, text))
}

fn is_page(response: &Response) -> bool {
    let kind = content_type(response);
    matches!(kind.split(';').next().unwrap_or_default().trim(), "text/html" | "application/xhtml+xml")
}

/// As much of a page as is read.
async fn page_text(url: &Url, response: Response) -> Result<String> {
    let kind = content_type(&response);
    let body = read_beginning(answered(response)?, MAX_DOCUMENT).await.map_err(|_| unreachable_host(url))?;
    Ok(charset::decode(&body, &kind, url.host_str().unwrap_or_default()).replace('\0', ""))
}

/// Where a page says that its ActivityPub form is: in a `Link` header, or in a `link` element.
/// <https://www.w3.org/TR/activitypub/#retrieving-objects>
async fn alternate(url: &Url, response: Response) -> Result<Option<Url>> {
    let said = response.headers().get_all(header::LINK).iter().filter_map(|v| v.to_str().ok());
    // Whose quotes end too early has said it all the same.
    let is_it = |kind: &str| is_activity(kind) || kind.to_ascii_lowercase().starts_with("application/ld+json");
    let is_other_form = |link: &link_header::Link| link.has_rel("alternate") && link.param("type").is_some_and(is_it);
    if let Some(named) = said.flat_map(link_header::parse).find(is_other_form) {
        return Ok(url.join(&named.target).ok());
    }
    let text = page_text(url, response).await?;
    let found = tokio::task::spawn_blocking(move || in_page(&text)).await.map_err(Error::internal)?;
    Ok(found.and_then(|named| url.join(&named).ok()))
}

fn in_page(text: &str) -> Option<String> {
    let links = Selector::parse("link[rel~=\"alternate\"][type][href]").ok()?;
    let document = html::document(text);
    let mut found = document.select(&links).filter(|link| link.attr("type").is_some_and(is_activity));
    Some(found.next()?.attr("href")?.trim().to_owned())
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
    let (key_id, key) = own_key::for_scheme(app, &actor, scheme).await?;
    let outgoing = Outgoing { method: "GET", url, body: None, now_ms: app.clock.now_ms() };
    let headers = signatures::sign(scheme, &outgoing, &key_id, &key).map_err(Error::internal)?;
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

/// Whether a media type is that of an activity, in a header of its own or among others.
fn is_activity(kind: &str) -> bool {
    let kind = kind.to_ascii_lowercase();
    kind.contains("application/activity+json")
        || (kind.contains("application/ld+json") && kind.contains("https://www.w3.org/ns/activitystreams"))
}

async fn parse(response: Response) -> Result<Value> {
    let kind = content_type(&response);
    let body = accepted(response).await?;
    if !is_activity(&kind) {
        return Err(Error::NotFound);
    }
    json_of(&body)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_its_activity() {
        for page in [
            "<link rel=\"alternate\" type=\"application/activity+json\" href=\"/1\">",
            "<html><head><link href='/feed' rel=alternate type='application/rss+xml'>\
             <link href=' /1 ' rel='me alternate' type='Application/Activity+JSON'>",
        ] {
            assert_eq!(in_page(page).as_deref(), Some("/1"), "{page}");
        }
        assert_eq!(in_page("<a rel=alternate type='application/activity+json' href='/1'>x</a>"), None);
    }
}
