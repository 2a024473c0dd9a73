//! Media at their addresses: attachments of posts, open files, and other servers' files through the proxy.
//!
//! Nothing here looks at a cookie: what everybody may see has a plain address, anything else a sealed one.

use std::path::Path as FilePath;

use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::EntityTrait;
use serde::Deserialize;
use tower::ServiceExt;
use tower_http::services::ServeFile;

use super::state::Web;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::{Path, Query},
        settings,
    },
    entities::{
        media::{self, Folder},
        post::{self, Audience},
    },
    media::{address, files, mime_of, proxy},
};

#[derive(Deserialize)]
pub struct Sealed {
    until: Option<i64>,
    seal: Option<String>,
}

/// `/media/ID/whole.jpg`, `/media/ID/small.jpg` and `/media/ID/captions.vtt`.
pub async fn attachment(
    State(web): State<Web>,
    Path((id, part)): Path<(i64, String)>,
    Query(sealed): Query<Sealed>,
    request: Request,
) -> Result<Response> {
    let app = &web.app;
    let row = media::Entity::find_by_id(id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    let keep = match (&sealed.until, &sealed.seal) {
        (Some(until), Some(seal))
            if address::opens(settings::seal(app).await?, &row, *until, seal, app.clock.now_ms()) =>
        {
            "private, max-age=3600"
        }
        _ if is_open(app, &row).await? => "public, max-age=86400",
        _ => return Err(Error::NotFound),
    };
    let name = match part.split('.').next() {
        Some("whole") => row.file,
        Some("small") => row.small_file.or(row.file),
        Some("captions") => row.captions_file,
        _ => None,
    };
    let name = name.ok_or(Error::NotFound)?;
    let mime = mime_of(&name);
    serve(&files::local(app, Folder::Posts, &name).await?, mime, keep, request).await
}

/// Whether it hangs on a post that everybody may see.
async fn is_open(app: &App, row: &media::Model) -> Result<bool> {
    let Some(post_id) = row.post_id else { return Ok(false) };
    let found = post::Entity::find_by_id(post_id).one(app.db.read()).await?;
    Ok(found.is_some_and(|p| {
        p.deleted_at.is_none() && !p.local_only && matches!(p.audience, Audience::Public | Audience::Unlisted)
    }))
}

/// Avatars, headers and emojis.
pub async fn open(State(web): State<Web>, Path(name): Path<String>, request: Request) -> Result<Response> {
    let path = files::local(&web.app, Folder::Open, &name).await?;
    serve(&path, mime_of(&name), "public, max-age=604800, immutable", request).await
}

/// `/media/proxy/SEAL/ADDRESS`
pub async fn remote(
    State(web): State<Web>,
    Path((seal, encoded)): Path<(String, String)>,
    request: Request,
) -> Result<Response> {
    let bytes = URL_SAFE_NO_PAD.decode(&encoded).map_err(|_| Error::NotFound)?;
    let url = String::from_utf8(bytes).map_err(|_| Error::NotFound)?;
    if !address::knows(settings::seal(&web.app).await?, &url, &seal) {
        return Err(Error::NotFound);
    }
    let (path, mime) = proxy::copy(&web.app, &url).await?;
    serve(&path, &mime, "public, max-age=86400", request).await
}

/// A file with ranges, as players want them, and as nothing that a browser would run.
async fn serve(path: &FilePath, mime: &str, keep: &'static str, request: Request) -> Result<Response> {
    let mime: axum::http::HeaderValue = HeaderValue::from_str(mime).map_err(Error::internal)?;
    let served = ServeFile::new(path).oneshot(request).await.map_err(Error::internal)?;
    if served.status() == axum::http::StatusCode::NOT_FOUND {
        return Err(Error::NotFound);
    }
    let mut response = served.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, mime);
    // A file that an earlier version wrote has the moment, which is nobody's business.
    if headers.get(header::LAST_MODIFIED).is_some_and(|at| !at.as_bytes().ends_with(b" 00:00:00 GMT")) {
        headers.remove(header::LAST_MODIFIED);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(response)
}
