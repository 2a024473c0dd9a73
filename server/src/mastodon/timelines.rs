//! Timelines. <https://docs.joinmastodon.org/methods/timelines/>

use axum::{Json, extract::State, http::HeaderMap};

use super::{
    convert,
    params::{Params, link},
};
use crate::{
    app::App,
    entities::post,
    error::Result,
    login::{OptionalViewer, Viewer},
    page::Page,
    timelines::{self, Part},
};

type Statuses = (HeaderMap, Json<Vec<api::Status>>);

pub async fn home(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Statuses> {
    let me = viewer.require("read:statuses")?;
    let page = params.page(20, 40)?;
    let posts = timelines::home(&app, me.id, page).await?;
    answer(&app, Some(me.id), posts, "/api/v1/timelines/home", &[], page).await
}

pub async fn public(State(app): State<App>, viewer: OptionalViewer, params: Params) -> Result<Statuses> {
    if let Some(viewer) = &viewer {
        viewer.require("read:statuses")?;
    }
    let page = params.page(20, 40)?;
    let (part, query) = match (params.flag("local")?.unwrap_or(false), params.flag("remote")?.unwrap_or(false)) {
        (true, _) => (Part::Local, vec![("local", "true".to_owned())]),
        (_, true) => (Part::Remote, vec![("remote", "true".to_owned())]),
        _ => (Part::All, Vec::new()),
    };
    let viewer = viewer.map(|v| v.profile.id);
    let posts = timelines::public(&app, viewer, part, page).await?;
    answer(&app, viewer, posts, "/api/v1/timelines/public", &query, page).await
}

async fn answer(
    app: &App,
    viewer: Option<i64>,
    posts: Vec<post::Model>,
    path: &str,
    query: &[(&str, String)],
    page: Page,
) -> Result<Statuses> {
    let ids: Vec<i64> = posts.iter().map(|p| p.id).collect();
    let headers = link(&app.config.url(path), query, &ids, page.limit);
    Ok((headers, Json(convert::statuses(app, viewer, posts).await?)))
}
