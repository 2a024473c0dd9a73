//! What another server says of itself when it is asked: its software, and what time it is there.
//! <https://nodeinfo.diaspora.software/protocol.html>

use std::time::Duration;

use serde_json::Value;
use url::Url;

use super::remote::webfinger::origin;
use crate::base::{
    app::App,
    clock::parse_http_date,
    error::{Error, Result},
    http::read,
};

const PATIENCE: Duration = Duration::from_secs(10);
const MAX_BYTES: usize = 256 * 1024;
/// Characters of a name or a version.
const MAX_WORDS: usize = 60;
const SCHEMA: &str = "http://nodeinfo.diaspora.software/ns/schema/";

/// What a server has said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub software: String,
    pub version: String,
    /// Seconds by which its clock is ahead of ours; none where it does not say what time it is.
    pub ahead: Option<i64>,
}

/// Asks a server now.
///
/// # Errors
/// 503 where it does not answer, or not in a form that is understood; 404 for what is no server.
pub async fn ask(app: &App, host: &str) -> Result<Told> {
    let origin = origin(app, host).ok_or(Error::NotFound)?;
    let (links, _) = get(app, &origin.join("/.well-known/nodeinfo").map_err(|_| Error::NotFound)?).await?;
    let of_schema = |link: &&Value| link["rel"].as_str().is_some_and(|rel| rel.starts_with(SCHEMA));
    let last = links["links"].as_array().and_then(|all| all.iter().rfind(of_schema));
    let address = last.and_then(|link| link["href"].as_str()).and_then(|href| origin.join(href).ok());
    // It speaks for itself alone.
    let address = address.filter(|url| url.origin() == origin.origin()).ok_or_else(silent)?;
    let (document, ahead) = get(app, &address).await?;
    let words = |name: &str| -> Option<String> {
        let text = document["software"][name].as_str()?;
        Some(text.chars().filter(|c| !c.is_control()).take(MAX_WORDS).collect())
    };
    Ok(Told { software: words("name").ok_or_else(silent)?, version: words("version").unwrap_or_default(), ahead })
}

async fn get(app: &App, url: &Url) -> Result<(Value, Option<i64>)> {
    if !app.http.allows(url) {
        return Err(Error::NotFound);
    }
    let request = app.http.client.get(url.clone()).header("accept", "application/json").timeout(PATIENCE);
    let response = app.http.send(request).await.map_err(|_| silent())?;
    if !response.status().is_success() {
        return Err(silent());
    }
    let told = response.headers().get("date").and_then(|d| d.to_str().ok()).and_then(parse_http_date);
    let ahead = told.map(|at| (at - app.clock.now_ms()) / 1_000);
    let bytes = read(response, MAX_BYTES).await.map_err(|_| silent())?.ok_or_else(silent)?;
    Ok((serde_json::from_slice(&bytes).map_err(|_| silent())?, ahead))
}

fn silent() -> Error {
    Error::Unavailable("The other server does not answer. Try again later.".into())
}
