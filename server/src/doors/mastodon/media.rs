//! Media. <https://docs.joinmastodon.org/methods/media/>

use std::time::Duration;

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::convert;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
        settings,
    },
    doors::params::{Params, id},
    entities::media,
    login::Viewer,
    media::{
        MAX_FILM, MAX_PICTURE,
        address::For,
        credit::Credit,
        upload::{self, Upload},
    },
    posts::attachments::{self, Changes},
    wire::remote::attachments::thousandths,
};

/// The words around files, in bytes.
const MAX_WORDS: usize = 1024 * 1024;
/// Two pictures and the words around them.
pub const MAX_PICTURES: usize = 2 * MAX_PICTURE + MAX_WORDS;
/// One file and the words around it; [`upload`] has the limits of each kind.
pub const MAX_UPLOAD: usize = MAX_FILM + MAX_WORDS;

pub async fn create(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Response> {
    let row = store(&app, &viewer, params).await?;
    let status = if row.state == "ready" { StatusCode::OK } else { StatusCode::ACCEPTED };
    Ok((status, Json(shown(&app, &row).await?)).into_response())
}

/// The same for old apps, which ask for nothing later: the answer comes when the file is ready.
pub async fn create_v1(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::MediaAttachment>> {
    let mut row = store(&app, &viewer, params).await?;
    let until = tokio::time::Instant::now() + PATIENCE;
    while row.state == "waiting" && tokio::time::Instant::now() < until {
        tokio::time::sleep(LOOK_AGAIN).await;
        row = upload::own(&app, row.profile_id, row.id).await?;
    }
    if row.state == "failed" {
        return Err(Error::unprocessable("This file could not be prepared. Upload another."));
    }
    Ok(Json(shown(&app, &row).await?))
}

/// How long an old app waits for a film, at most; what takes longer is ready when it is posted, or is not.
const PATIENCE: Duration = Duration::from_secs(120);
const LOOK_AGAIN: Duration = Duration::from_millis(250);

async fn store(app: &App, viewer: &Viewer, mut params: Params) -> Result<media::Model> {
    let me = viewer.require("write:media")?;
    let file = params
        .take_file("file")
        .ok_or_else(|| Error::unprocessable("file is missing: send one as multipart/form-data."))?;
    let description = params.text("description")?.unwrap_or_default();
    let focus = focus(&params)?.unwrap_or_default();
    let row = upload::upload(app, me, Upload { file, description, focus }).await?;
    let changes = Changes { thumbnail: params.take_file("thumbnail"), credit: credit(&params)?, ..Changes::default() };
    if changes.thumbnail.is_none() && changes.credit.is_none() {
        return Ok(row);
    }
    attachments::change(app, me.id, row.id, changes).await
}

/// Ours: `licence`, `creator` and `source_url`; none where a client says nothing of them.
fn credit(params: &Params) -> Result<Option<Credit>> {
    let said = [params.text("licence")?, params.text("creator")?, params.text("source_url")?];
    if said.iter().all(Option::is_none) {
        return Ok(None);
    }
    let [licence, creator, source] = said.map(Option::unwrap_or_default);
    Credit::typed(&licence, &creator, &source).map(Some)
}

/// `0.5,-0.2`
pub fn focus(params: &Params) -> Result<Option<(i64, i64)>> {
    let Some(text) = params.text("focus")?.filter(|t| !t.is_empty()) else { return Ok(None) };
    let bad = || Error::unprocessable("focus must be two numbers from -1 to 1 with a comma between.");
    focus_of(&text).ok_or_else(bad).map(Some)
}

/// A point as apps and pages write it, in thousandths.
pub fn focus_of(text: &str) -> Option<(i64, i64)> {
    let (x, y) = text.split_once(',')?;
    let number = |t: &str| t.trim().parse::<f64>().ok().filter(|n| (-1.0..=1.0).contains(n));
    Some((thousandths(number(x)?), thousandths(number(y)?)))
}

async fn shown(app: &App, row: &media::Model) -> Result<api::MediaAttachment> {
    Ok(convert::media(app, settings::seal(app).await?, row, For::Reader))
}

/// 206 while it is being prepared, 422 if that failed.
pub async fn show(State(app): State<App>, viewer: Viewer, Path(media_id): Path<String>) -> Result<Response> {
    let me = viewer.require("write:media")?;
    let row = upload::own(&app, me.id, id(&media_id)?).await?;
    let status = match row.state.as_str() {
        "ready" => StatusCode::OK,
        "waiting" => StatusCode::PARTIAL_CONTENT,
        _ => return Err(Error::unprocessable("This file could not be prepared. Upload another.")),
    };
    Ok((status, Json(shown(&app, &row).await?)).into_response())
}

pub async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(media_id): Path<String>,
    mut params: Params,
) -> Result<Json<api::MediaAttachment>> {
    let me = viewer.require("write:media")?;
    let changes = Changes {
        description: params.text("description")?,
        credit: credit(&params)?,
        focus: focus(&params)?,
        thumbnail: params.take_file("thumbnail"),
    };
    let row = attachments::change(&app, me.id, id(&media_id)?, changes).await?;
    Ok(Json(shown(&app, &row).await?))
}

pub async fn delete(State(app): State<App>, viewer: Viewer, Path(media_id): Path<String>) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:media")?;
    attachments::withdraw(&app, me.id, id(&media_id)?).await?;
    Ok(Json(api::Empty {}))
}
