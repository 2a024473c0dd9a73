//! The web bundle: style, islands, fonts. In the binary on release, from the folder in development.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::state::Web;
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    media::address::open,
};

#[derive(rust_embed::Embed)]
#[folder = "../frontend/dist"]
#[allow_missing = true]
struct Bundle;

/// The address of the bundle, which changes with its contents.
pub fn folder() -> String {
    let version = Bundle::get("version").and_then(|f| String::from_utf8(f.data.into_owned()).ok());
    format!("/assets/v/{}", version.unwrap_or_else(|| "unbuilt".into()))
}

/// `/assets/NAME`, or `/assets/v/VERSION/NAME`, which browsers may keep for ever.
pub async fn serve(Path(path): Path<String>, asked: HeaderMap) -> Result<Response> {
    let versioned = path.strip_prefix("v/").and_then(|p| p.split_once('/'));
    let name = versioned.map_or(path.as_str(), |(_, name)| name);
    let small = accepts_brotli(&asked).then(|| Bundle::get(&format!("{name}.br"))).flatten();
    let encoded = small.is_some();
    let file = small.or_else(|| Bundle::get(name)).ok_or(Error::NotFound)?;
    let keep = if versioned.is_some() { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    let mut response = (
        [(header::CONTENT_TYPE, media_type(name)), (header::CACHE_CONTROL, keep), (header::VARY, "Accept-Encoding")],
        file.data.into_owned(),
    )
        .into_response();
    response.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if encoded {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    Ok(response)
}

/// The branch as an app that can be installed. <https://www.w3.org/TR/appmanifest/>
pub async fn manifest(State(web): State<Web>) -> Response {
    let icon = |size: u32, purpose: &str| json!({ "src": format!("/assets/icon-{size}.png"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose });
    let mut icons = vec![icon(192, "any"), icon(512, "any"), icon(512, "maskable")];
    if let Some(file) = &web.app.config.logo {
        let own = json!({ "src": open(&web.app, file), "sizes": "512x512", "type": "image/png", "purpose": "any" });
        icons = vec![own, icon(512, "maskable")];
    }
    let body = json!({
        "name": web.app.config.name,
        "short_name": web.app.config.name,
        "id": "/",
        "start_url": "/home",
        "scope": "/",
        "display": "standalone",
        "background_color": "#fbfaf7",
        "theme_color": web.app.config.colour.as_deref().unwrap_or("#0e5a5a"),
        "share_target": { "action": "/compose", "method": "GET", "params": { "title": "title", "text": "text", "url": "url" } },
        "icons": icons,
    });
    ([(header::CONTENT_TYPE, "application/manifest+json")], body.to_string()).into_response()
}

/// The branch's own colour for professional profiles and for strangers; light letters and dark ones are made from it.
pub async fn colours(State(web): State<Web>) -> Response {
    let rules = web.app.config.colour.as_deref().map(|colour| {
        format!(
            ":root {{ --professional: {colour}; }}\n@media (prefers-color-scheme: dark) {{ :root {{ \
             --professional: oklch(from {colour} 0.83 min(c, 0.09) h); --band: oklch(from {colour} 0.34 min(c, 0.09) h); }} }}\n"
        )
    });
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], rules.unwrap_or_default()).into_response()
}

/// It must stand at the root to be in charge of all pages.
pub async fn service_worker(asked: HeaderMap) -> Result<Response> {
    serve(Path("service-worker.js".into()), asked).await
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|e| e.trim().starts_with("br"))
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        _ => "text/plain; charset=utf-8",
    }
}
