//! Timelines. <https://docs.joinmastodon.org/methods/timelines/>

use axum::{extract::State, http::HeaderMap};

use super::convert;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
        page::Page,
    },
    doors::params::{Params, id, link},
    entities::post,
    login::{OptionalViewer, Viewer},
    posts::{cards, tags},
    timelines::timeline::{self, Part, Tagged},
};

type Statuses = (HeaderMap, convert::Written);

pub async fn home(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Statuses> {
    let me = viewer.require("read:statuses")?;
    let page = params.page(20, 40)?;
    let posts = timeline::home(&app, me.id, page).await?;
    answer(&app, Some(me.id), posts, "/api/v1/timelines/home", &[], page).await
}

pub async fn public(State(app): State<App>, viewer: OptionalViewer, params: Params) -> Result<Statuses> {
    if let Some(viewer) = &viewer {
        viewer.require("read:statuses")?;
    }
    let page = params.page(20, 40)?;
    let part = match (params.flag("local")?.unwrap_or(false), params.flag("remote")?.unwrap_or(false)) {
        (true, _) => Part::Local,
        (_, true) => Part::Remote,
        _ => Part::All,
    };
    allowed(&app, viewer.as_ref(), part)?;
    let query = params.repeated(&["local", "remote", "only_media"])?;
    let viewer = viewer.map(|v| v.profile.id);
    let only_media = params.flag("only_media")?.unwrap_or(false);
    let posts = timeline::public(&app, viewer, part, only_media, page).await?;
    answer(&app, viewer, posts, "/api/v1/timelines/public", &query, page).await
}

pub async fn tag(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(name): Path<String>,
    params: Params,
) -> Result<Statuses> {
    if let Some(viewer) = &viewer {
        viewer.require("read:statuses")?;
    }
    let page = params.page(20, 40)?;
    let names = |param: &str| -> Result<Vec<String>> { params.list(param)?.iter().map(|n| tags::fold(n)).collect() };
    let wish = Tagged {
        name: tags::fold(&name)?,
        any: names("any")?,
        all: names("all")?,
        none: names("none")?,
        part: match (params.flag("local")?.unwrap_or(false), params.flag("remote")?.unwrap_or(false)) {
            (true, _) => Part::Local,
            (_, true) => Part::Remote,
            _ => Part::All,
        },
        only_media: params.flag("only_media")?.unwrap_or(false),
    };
    allowed(&app, viewer.as_ref(), wish.part)?;
    let viewer = viewer.map(|v| v.profile.id);
    let posts = timeline::tagged(&app, viewer, &wish, page).await?;
    let mut query = params.repeated(&["local", "remote", "only_media"])?;
    for (name, list) in [("any[]", "any"), ("all[]", "all"), ("none[]", "none")] {
        query.extend(params.list(list)?.into_iter().map(|v| (name, v)));
    }
    answer(&app, viewer, posts, &format!("/api/v1/timelines/tag/{}", wish.name), &query, page).await
}

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    Path(list_id): Path<String>,
    params: Params,
) -> Result<Statuses> {
    let me = viewer.require("read:lists")?;
    let page = params.page(20, 40)?;
    let list = crate::entities::list::own(app.db.read(), me.id, id(&list_id)?).await?;
    let posts = timeline::of_list(&app, &list, page).await?;
    answer(&app, Some(me.id), posts, &format!("/api/v1/timelines/list/{list_id}"), &[], page).await
}

/// What is said in public about a link that somebody has posted.
pub async fn link_to(State(app): State<App>, viewer: OptionalViewer, params: Params) -> Result<Statuses> {
    if let Some(viewer) = &viewer {
        viewer.require("read:statuses")?;
    }
    allowed(&app, viewer.as_ref(), Part::All)?;
    let url = params.required("url")?;
    let page = params.page(20, 40)?;
    let card = cards::by_url(app.db.read(), &url).await?;
    let viewer = viewer.map(|v| v.profile.id);
    let posts = timeline::about_link(&app, viewer, card.id, page).await?;
    answer(&app, viewer, posts, "/api/v1/timelines/link", &[("url", url)], page).await
}

/// What strangers read is the branch's to say.
///
/// # Errors
/// 401 for a stranger where the branch keeps a timeline for those who are signed in.
fn allowed(app: &App, viewer: Option<&Viewer>, part: Part) -> Result<()> {
    let is_open = viewer.is_some() || app.config.strangers_read(matches!(part, Part::Local));
    if is_open { Ok(()) } else { Err(Error::unauthorized()) }
}

/// Messages one by one, for old apps.
pub async fn direct(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Statuses> {
    let me = viewer.require("read:statuses")?;
    let page = params.page(20, 40)?;
    let posts = timeline::messages(&app, me.id, page).await?;
    answer(&app, Some(me.id), posts, "/api/v1/timelines/direct", &[], page).await
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
    let context = if path.contains("/home") || path.contains("/list/") { "home" } else { "public" };
    let mut texts = convert::written(app, viewer, posts.clone(), context).await?;
    if texts.is_empty() && !posts.is_empty() {
        // A page that came empty would be the last: what a filter hides comes along and says so in `filtered`.
        texts = convert::written(app, viewer, posts, "").await?;
    }
    Ok((headers, convert::Written::list(&texts)))
}
