//! WebFinger (<https://www.rfc-editor.org/rfc/rfc7033>) and host-meta (<https://www.rfc-editor.org/rfc/rfc6415>).

use axum::{
    Json,
    extract::{RawQuery, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::json;
use url::form_urlencoded;

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Query,
    },
    entities::profile::{self, Kind},
    people::profiles,
    wire::{
        activitypub::CONTENT_TYPE,
        remote::{handles, known},
    },
};

#[derive(Deserialize)]
pub struct Resource {
    resource: Option<String>,
}

/// Answers for handles and for the addresses of profiles; the branch's own address means its instance actor
/// (FEP-d556).
pub async fn webfinger(
    State(app): State<App>,
    Query(query): Query<Resource>,
    RawQuery(raw): RawQuery,
) -> Result<Response> {
    let resource = query.resource.ok_or_else(|| Error::bad_request("Say which resource you are looking for."))?;
    let profile = find(&app, resource.trim()).await?.ok_or(Error::NotFound)?;
    let mut links = vec![json!({ "rel": "self", "type": CONTENT_TYPE, "href": profile.uri })];
    if profile.kind != Kind::Instance {
        links.push(json!({ "rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": profile.url }));
    }
    // Whoever names relations is told of those alone (RFC 7033, 4.3).
    let raw = raw.unwrap_or_default();
    let named: Vec<_> =
        form_urlencoded::parse(raw.as_bytes()).filter(|(n, _)| n == "rel").map(|(_, rel)| rel).collect();
    links.retain(|link| named.is_empty() || named.iter().any(|rel| link["rel"].as_str() == Some(rel)));
    let body = json!({
        "subject": format!("acct:{}@{}", profile.handle, app.config.handle_domain),
        "aliases": [profile.url, profile.uri],
        "links": links,
    });
    let headers = [(header::CONTENT_TYPE, "application/jrd+json"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    Ok((headers, Json(body).into_response().into_body()).into_response())
}

async fn find(app: &App, resource: &str) -> Result<Option<profile::Model>> {
    let is_address = |scheme: &str| resource.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    if !is_address("http://") && !is_address("https://") {
        return match handles::split_handle(app, resource) {
            (name, None) => Ok(profile::local(app.db.read(), name).await?),
            (_, Some(_)) => Ok(None),
        };
    }
    if app.config.is_local(resource) && url::Url::parse(resource).is_ok_and(|u| u.path() == "/" && u.query().is_none())
    {
        return Ok(Some(profiles::ensure_instance_actor(app).await?));
    }
    Ok(known::profile(app, app.db.read(), resource).await?.filter(|p| p.domain.is_none()))
}

/// Where WebFinger is, for those who ask the old way; in JSON for whoever would rather have that.
pub async fn host_meta(State(app): State<App>, headers: HeaderMap) -> Response {
    let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    if accept.contains("json") && !accept.contains("xml") {
        return host_meta_json(State(app)).await;
    }
    let template = template(&app);
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">\n  \
         <Link rel=\"lrdd\" type=\"application/jrd+json\" template=\"{template}\"/>\n</XRD>\n"
    );
    ([(header::CONTENT_TYPE, "application/xrd+xml; charset=utf-8"), (header::VARY, "Accept")], body).into_response()
}

/// The same as JSON. <https://www.rfc-editor.org/rfc/rfc6415#appendix-A>
pub async fn host_meta_json(State(app): State<App>) -> Response {
    let link = json!({ "rel": "lrdd", "type": "application/jrd+json", "template": template(&app) });
    let headers = [(header::CONTENT_TYPE, "application/jrd+json"), (header::VARY, "Accept")];
    (headers, Json(json!({ "links": [link] })).into_response().into_body()).into_response()
}

fn template(app: &App) -> String {
    app.config.url("/.well-known/webfinger?resource={uri}")
}
