//! Who speaks stands in the address: `/as/SLUG/home` is one profile's home, `/home` the professional one's. The slug is
//! another one in each session and says nothing; no hidden state chooses the speaker, so two tabs hold two profiles.
//!
//! Inside, addresses have no slug: it is taken off before routing and put back into the links of what goes out.

use axum::{
    body::{Body, to_bytes},
    extract::{FromRequestParts, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use lol_html::{HandlerResult, RewriteStrSettings, element, html_content::Element, rewrite_str};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    session::{Visitor, opened_cookie},
    slug::{PREFIX, Slug},
    state::Web,
};
use crate::{
    base::error::{Error, Result},
    login::opened,
    people::profiles::colleague,
};

/// More than any page has.
const MAX_PAGE: usize = 8 * 1024 * 1024;
/// Where every profile finds the same.
const COMMON: &[&str] =
    &["/assets/", "/media/", "/manifest.webmanifest", "/service-worker.js", "/sign-in", "/ap/", PREFIX];

/// Lets a request in whose slug this session may speak by, and leads its answer on by the same slug. A profile that is
/// locked, gone or another session's asks to be opened.
pub async fn door(State(web): State<Web>, request: Request, next: Next) -> Response {
    let Some(Slug(slug)) = request.extensions().get::<Slug>().cloned() else { return next.run(request).await };
    match speak(&web, &slug, request, next).await {
        Ok(response) => response,
        Err(error) => error.into_response(),
    }
}

async fn speak(web: &Web, slug: &str, request: Request, next: Next) -> Result<Response> {
    let path = request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned();
    let (mut parts, body) = request.into_parts();
    let visitor = Visitor::from_request_parts(&mut parts, web).await?;
    let base = format!("{PREFIX}{slug}");
    let Some(secret) = visitor.secret.as_deref().filter(|_| visitor.session.is_some()) else {
        return Ok(to("/sign-in", &format!("{base}{path}")));
    };
    let known = visitor.known(&web.app).await?;
    if let Some(me) = &known {
        colleague::renew(&web.app, &me.profile, &visitor.opened.vouchers).await?;
    }
    if known.is_none() {
        // What was written meanwhile is carried along; the form's own door sees that nobody speaks.
        let writes = path == "/posts" || (path.starts_with("/posts/") && path.ends_with("/edit"));
        if parts.method == Method::POST && writes {
            return Ok(next.run(Request::from_parts(parts, body)).await);
        }
        let page = if parts.method == Method::GET { path.as_str() } else { "/home" };
        let door = if visitor.must_enter(&web.app).await? { "/profiles/enter" } else { "/profiles/open" };
        return Ok(to(door, &format!("{base}{page}")));
    }
    let response = lead_on(web, &base, next.run(Request::from_parts(parts, body)).await).await?;
    match opened::stay(&web.app, secret, &visitor.opened) {
        Some(longer) => {
            let cookie = opened_cookie(&web.app, secret, &longer)?;
            Ok((CookieJar::new().add(cookie), response).into_response())
        }
        None => Ok(response),
    }
}

fn to(page: &str, path: &str) -> Response {
    Redirect::to(&format!("{page}?next={}", utf8_percent_encode(path, NON_ALPHANUMERIC))).into_response()
}

/// Puts the slug into redirects and into the links and forms of a page.
pub(super) async fn lead_on(web: &Web, base: &str, mut response: Response) -> Result<Response> {
    let location = response.headers().get(header::LOCATION).and_then(|l| l.to_str().ok());
    // The switcher is nobody's: who has just given a profile up finds it there.
    let location = location.filter(|l| *l != "/profiles");
    if let Some(location) = location.and_then(|l| led(l, base, &web.app.config.url("")))
        && let Ok(value) = HeaderValue::from_str(&location)
    {
        response.headers_mut().insert(header::LOCATION, value);
    }
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("text/html") || response.status() == StatusCode::NO_CONTENT {
        return Ok(response);
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, MAX_PAGE).await.map_err(Error::internal)?;
    let html = rewrite(&String::from_utf8_lossy(&bytes), base, &web.app.config.url(""))?;
    parts.headers.remove(header::CONTENT_LENGTH);
    Ok(Response::from_parts(parts, Body::from(html)))
}

fn rewrite(html: &str, base: &str, ours: &str) -> Result<String> {
    let lead = |element: &mut Element<'_, '_>, name: &str| -> HandlerResult {
        if let Some(led) = element.get_attribute(name).and_then(|a| led(&a, base, ours)) {
            element.set_attribute(name, &led)?;
        }
        Ok(())
    };
    let settings = RewriteStrSettings {
        element_content_handlers: vec![
            element!("html", |e| Ok(e.set_attribute("data-base", base)?)),
            element!("a[href]:not([data-plain])", |e| lead(e, "href")),
            element!("form[action]:not([data-plain])", |e| lead(e, "action")),
            element!("button[formaction]:not([data-plain])", |e| lead(e, "formaction")),
        ],
        ..RewriteStrSettings::default()
    };
    rewrite_str(html, settings).map_err(Error::internal)
}

/// The same address in a profile's name; none for what is not a page of ours, or the same for everybody.
fn led(address: &str, base: &str, ours: &str) -> Option<String> {
    let path = address.strip_prefix(ours).unwrap_or(address);
    let page = path.starts_with('/') && !path.starts_with("//") && !COMMON.iter().any(|c| path.starts_with(c));
    page.then(|| format!("{base}{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_go_into_links() {
        let base = "/as/abc";
        let html = r#"<html><a href="/home">x</a><a data-plain href="/home">y</a><a href="https://o.test/@a">z</a>
            <form action="/posts"></form><img src="/media/1"><a href="/assets/x">s</a> href="/no" </html>"#;
        let out = rewrite(html, base, "https://o.test").expect("rewritten");
        assert!(out.contains(r#"<a href="/as/abc/home">"#) && out.contains(r#"data-plain href="/home""#), "{out}");
        assert!(out.contains(r#"href="/as/abc/@a""#) && out.contains(r#"action="/as/abc/posts""#), "{out}");
        assert!(out.contains(r#"href="/assets/x""#) && out.contains(r#" href="/no" "#), "{out}");
    }
}
