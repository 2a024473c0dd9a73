//! From a handle to an actor. <https://www.rfc-editor.org/rfc/rfc7033>

use serde_json::Value;
use url::Url;

use super::{documents::same_origin, fetch};
use crate::{
    activitypub::CONTENT_TYPE,
    app::App,
    error::{Error, Result},
};

/// The actor's id for `name@domain`, and the domain that belongs in the handle.
///
/// Where the actor lives on another host than the handle says, its own host must confirm the handle.
pub async fn resolve(app: &App, name: &str, domain: &str) -> Result<(String, String)> {
    let answer = ask(app, name, domain).await?;
    let uri = actor_link(&answer).ok_or(Error::NotFound)?;
    let (subject_name, subject_domain) = subject(&answer).unwrap_or((name.to_owned(), domain.to_owned()));
    let same_host = same_origin(&uri, &format!("{}/", origin(app, domain)));
    if same_host && subject_domain.eq_ignore_ascii_case(domain) {
        return Ok((uri, subject_domain));
    }
    let confirmed = ask(app, &subject_name, &subject_domain).await?;
    if actor_link(&confirmed).as_deref() == Some(&uri) { Ok((uri, subject_domain)) } else { Err(Error::NotFound) }
}

async fn ask(app: &App, name: &str, domain: &str) -> Result<Value> {
    let mut url = Url::parse(&format!("{}/.well-known/webfinger", origin(app, domain))).map_err(|_| Error::NotFound)?;
    url.query_pairs_mut().append_pair("resource", &format!("acct:{name}@{domain}"));
    fetch::plain_json(app, &url, "application/jrd+json, application/json").await
}

/// In development, other branches speak plain http.
fn origin(app: &App, domain: &str) -> String {
    format!("{}://{domain}", if app.config.dev { "http" } else { "https" })
}

fn actor_link(answer: &Value) -> Option<String> {
    let links = answer["links"].as_array()?;
    let link = links.iter().find(|l| {
        let kind = l["type"].as_str().unwrap_or_default();
        l["rel"] == "self" && (kind == CONTENT_TYPE || kind.starts_with("application/ld+json"))
    })?;
    link["href"].as_str().map(str::to_owned)
}

fn subject(answer: &Value) -> Option<(String, String)> {
    let (name, domain) = answer["subject"].as_str()?.strip_prefix("acct:")?.split_once('@')?;
    Some((name.to_owned(), domain.to_owned()))
}
