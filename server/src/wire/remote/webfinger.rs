//! From a handle to an actor. <https://www.rfc-editor.org/rfc/rfc7033>

use scraper::ElementRef;
use serde_json::Value;
use url::{Url, form_urlencoded};

use super::{acct, fetch, json::many};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        html,
    },
    entities::uri,
    wire::{activitypub::CONTENT_TYPE, standing::host_of},
};

const ACCEPT: &str = "application/jrd+json, application/json";

/// The actor's id for `name@domain`, and the domain that belongs in the handle.
pub async fn resolve(app: &App, name: &str, domain: &str) -> Result<(String, String)> {
    let answer = ask(app, name, domain).await?;
    let uri = actor_link(&answer).ok_or(Error::NotFound)?;
    let (_, domain) = subject(&answer).unwrap_or((name.to_owned(), domain.to_owned()));
    Ok((uri, acct::ascii(&domain)))
}

/// Whether an actor has a handle at a domain: obvious where it lives there; else its own host must say so, or any
/// domain could take somebody's handle over.
///
/// # Errors
/// 404 where it does not.
pub async fn confirm(app: &App, actor: &str, username: &str, domain: &str) -> Result<()> {
    let host = host_of(actor).ok_or(Error::NotFound)?;
    if host.eq_ignore_ascii_case(domain) {
        return Ok(());
    }
    let answer = ask(app, username, &host).await?;
    let claimed = subject(&answer)
        .is_some_and(|(n, d)| n.eq_ignore_ascii_case(username) && acct::ascii(&d) == acct::ascii(domain));
    let is_its = actor_link(&answer).is_some_and(|link| uri::same(&link, actor));
    if claimed && is_its { Ok(()) } else { Err(Error::NotFound) }
}

/// The domain in an actor's handle, as its own host says it and that domain confirms it; its host's where nobody says
/// another. A server may live at one domain and have its handles at another.
pub async fn domain_of(app: &App, actor: &str, username: &str) -> Result<String> {
    let host = host_of(actor).ok_or(Error::NotFound)?;
    let said = subject(&ask(app, username, &host).await?)
        .filter(|(n, d)| n.eq_ignore_ascii_case(username) && acct::ascii(d) != host.to_lowercase());
    let Some((name, domain)) = said else { return Ok(host) };
    let link = actor_link(&ask(app, &name, &domain).await?);
    Ok(if link.is_some_and(|l| uri::same(&l, actor)) { acct::ascii(&domain) } else { host })
}

/// The id of a server's own actor, by the server's address (FEP-d556).
pub async fn server_actor(app: &App, host: &str) -> Result<String> {
    let origin = origin(app, host).ok_or(Error::NotFound)?;
    let answer = query(app, &origin, origin.as_str()).await?;
    actor_link(&answer).ok_or(Error::NotFound)
}

async fn ask(app: &App, name: &str, domain: &str) -> Result<Value> {
    let origin = origin(app, domain).ok_or(Error::NotFound)?;
    query(app, &origin, &format!("acct:{name}@{domain}")).await
}

async fn query(app: &App, origin: &Url, resource: &str) -> Result<Value> {
    let mut url = origin.join("/.well-known/webfinger").map_err(|_| Error::NotFound)?;
    url.query_pairs_mut().append_pair("resource", resource);
    match fetch::plain_json(app, &url, ACCEPT).await {
        Err(Error::NotFound) => by_host_meta(app, origin, &url, resource).await,
        other => other,
    }
}

/// Asks where a host says that it answers, which is not at the usual place: in XML, or in JSON where it has only that.
/// <https://www.rfc-editor.org/rfc/rfc6415>
async fn by_host_meta(app: &App, origin: &Url, asked: &Url, resource: &str) -> Result<Value> {
    let at = |path: &str| origin.join(path).map_err(|_| Error::NotFound);
    let xml = fetch::plain_text(app, &at("/.well-known/host-meta")?, "application/xrd+xml, application/xml").await;
    let said = match xml {
        Ok(text) => lrdd(&text, resource).or_else(|| lrdd_in_json(&serde_json::from_str(&text).ok()?, resource)),
        Err(Error::NotFound | Error::Gone) => None,
        Err(other) => return Err(other),
    };
    let url = if let Some(url) = said {
        url
    } else {
        let json = fetch::plain_json(app, &at("/.well-known/host-meta.json")?, ACCEPT).await?;
        lrdd_in_json(&json, resource).ok_or(Error::NotFound)?
    };
    // It has said already that it knows nobody of that name.
    if url == *asked { Err(Error::NotFound) } else { fetch::plain_json(app, &url, ACCEPT).await }
}

/// The address for a resource by the template in a host's metadata. Read as leniently as HTML is: attributes come in any
/// order, with either quotes.
fn lrdd(text: &str, resource: &str) -> Option<Url> {
    let page = html::document(text);
    let links = page.root_element().descendent_elements().filter(|e| {
        let name = e.value().name();
        name.rsplit(':').next().is_some_and(|n| n.eq_ignore_ascii_case("link"))
    });
    let template = |link: ElementRef<'_>| {
        let is_lrdd = link.attr("rel")?.split_ascii_whitespace().any(|r| r.eq_ignore_ascii_case("lrdd"));
        link.attr("template").filter(|_| is_lrdd).map(str::to_owned)
    };
    links.filter_map(template).find_map(|t| filled(&t, resource))
}

/// The same in the form of JSON.
fn lrdd_in_json(meta: &Value, resource: &str) -> Option<Url> {
    let links = many(&meta["links"]).into_iter();
    let mut templates = links.filter(|l| l["rel"] == "lrdd").filter_map(|l| l["template"].as_str());
    templates.find_map(|t| filled(t, resource))
}

/// A template with a resource in it.
fn filled(template: &str, resource: &str) -> Option<Url> {
    let encoded: String = form_urlencoded::byte_serialize(resource.as_bytes()).collect();
    let template = template.trim();
    let url = template.contains("{uri}").then(|| Url::parse(&template.replace("{uri}", &encoded)).ok())??;
    matches!(url.scheme(), "https" | "http").then_some(url)
}

/// A host (and, in development, a port) and nothing else. In development other branches speak plain http.
pub fn origin(app: &App, domain: &str) -> Option<Url> {
    let scheme = if app.config.dev { "http" } else { "https" };
    let url = Url::parse(&format!("{scheme}://{domain}")).ok()?;
    let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    plain.then_some(url)
}

fn actor_link(answer: &Value) -> Option<String> {
    let links = answer["links"].as_array()?;
    let link = links.iter().find(|l| {
        let kind = l["type"].as_str().unwrap_or_default().to_ascii_lowercase();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        l["rel"] == "self" && (kind == CONTENT_TYPE || kind == "application/ld+json")
    })?;
    link["href"].as_str().map(str::to_owned)
}

fn subject(answer: &Value) -> Option<(String, String)> {
    let subject = answer["subject"].as_str()?.trim();
    let acct = subject.get(..5).filter(|s| s.eq_ignore_ascii_case("acct:")).map(|s| &subject[s.len()..])?;
    let (name, domain) = acct.trim_start_matches('@').split_once('@')?;
    Some((name.to_owned(), domain.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_found_however_they_are_written() {
        let at = "https://a.test/wf?resource=acct%3Aanna%40a.test";
        for (link, found) in [
            ("<Link rel=\"lrdd\" template=\"https://a.test/wf?resource={uri}\"/>", Some(at)),
            ("<Link template='https://a.test/wf?resource={uri}' type='application/xrd+xml' rel='lrdd' />", Some(at)),
            ("<Link type=\"x\"\n  rel = \"lrdd\"\n template = 'https://a.test/wf?resource={uri}'></Link>", Some(at)),
            ("<xrd:Link rel='LRDD' template='https://a.test/wf?resource={uri}'/>", Some(at)),
            (
                "<Link rel='hub' template='https://a.test/hub?{uri}'/><Link rel='lrdd' template='https://a.test/wf?resource={uri}'/>",
                Some(at),
            ),
            (
                "<Link rel='lrdd' template='https://a.test/wf?a=b&amp;resource={uri}'/>",
                Some("https://a.test/wf?a=b&resource=acct%3Aanna%40a.test"),
            ),
            ("<Link rel='lrdd' template='https://a.test/wf'/>", None),
            ("<Link rel='lrdd' template='file:///{uri}'/>", None),
            ("", None),
        ] {
            let text = format!(
                "<?xml version='1.0' encoding='UTF-8'?>\n<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>{link}</XRD>"
            );
            assert_eq!(lrdd(&text, "acct:anna@a.test").as_ref().map(Url::as_str), found, "{link}");
        }
        let json = serde_json::json!({ "links": [{ "rel": "hub", "template": "https://a.test/hub?{uri}" },
            { "rel": "lrdd", "template": "https://a.test/wf?resource={uri}" }] });
        assert_eq!(lrdd_in_json(&json, "acct:anna@a.test").as_ref().map(Url::as_str), Some(at));
        for (subject, found) in [
            ("acct:anna@a.test", Some(("anna", "a.test"))),
            ("ACCT:@anna@a.test", Some(("anna", "a.test"))),
            ("https://a.test/@anna", None),
        ] {
            let found = found.map(|(n, d)| (n.to_owned(), d.to_owned()));
            assert_eq!(super::subject(&serde_json::json!({ "subject": subject })), found, "{subject}");
        }
    }
}
