//! What is talked about. <https://docs.joinmastodon.org/methods/trends/>

use axum::{Json, extract::State, http::HeaderMap};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::convert;
use crate::{
    base::{app::App, error::Result},
    doors::params::{Params, offset_link},
    entities::post,
    login::{self, OptionalViewer},
    policy::visible,
    posts::cards,
    timelines::trends::{self, Kind, Trend},
};

async fn page(
    app: &App,
    params: &Params,
    kind: Kind,
    (path, usual, most): (&str, u64, u64),
) -> Result<(HeaderMap, Vec<Trend>)> {
    let (offset, limit) = (params.offset()?, params.page(usual, most)?.limit);
    let found = trends::of(app, kind, offset, limit).await?;
    Ok((offset_link(&app.config.url(path), offset, limit, found.len() as u64), found))
}

pub async fn tags(
    State(app): State<App>,
    viewer: OptionalViewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Tag>>)> {
    let (headers, found) = page(&app, &params, Kind::Tag, ("/api/v1/trends/tags", 10, 20)).await?;
    let names = found.into_iter().map(|t| t.subject).collect();
    Ok((headers, Json(convert::tags(&app, viewer.map(|v| v.profile.id), names).await?)))
}

pub async fn statuses(
    State(app): State<App>,
    viewer: OptionalViewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Status>>)> {
    let (headers, found) = page(&app, &params, Kind::Post, ("/api/v1/trends/statuses", 20, 40)).await?;
    let ids: Vec<i64> = found.iter().filter_map(|t| t.subject.parse().ok()).collect();
    let mut query = post::Entity::find()
        .filter(post::Column::Id.is_in(ids.clone()))
        .filter(visible::to(login::reader(viewer.as_ref())));
    let viewer = viewer.map(|v| v.profile.id);
    if let Some(me) = viewer {
        query = visible::without_unwanted(query, me, app.clock.now_ms());
    }
    let mut rows = query.all(app.db.read()).await?;
    rows.sort_by_key(|p| ids.iter().position(|id| *id == p.id));
    Ok((headers, Json(convert::statuses(&app, viewer, rows).await?)))
}

pub async fn links(State(app): State<App>, params: Params) -> Result<(HeaderMap, Json<Vec<api::PreviewCard>>)> {
    let (headers, found) = page(&app, &params, Kind::Link, ("/api/v1/trends/links", 10, 20)).await?;
    let ids: Vec<i64> = found.iter().filter_map(|t| t.subject.parse().ok()).collect();
    let known = cards::by_ids(app.db.read(), ids.iter().copied()).await?;
    let mut shown = Vec::new();
    for (trend, id) in found.iter().zip(ids) {
        let Some((row, card)) = known.get(&id) else { continue };
        let people = convert::card_authors(&app, [card]).await?;
        let history = Some(convert::history(&app, &trend.days));
        shown.push(api::PreviewCard { history, ..convert::card(&app, row, card, &people) });
    }
    Ok((headers, Json(shown)))
}
