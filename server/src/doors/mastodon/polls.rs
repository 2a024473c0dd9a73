//! Polls. <https://docs.joinmastodon.org/methods/polls/>

use axum::{Json, extract::State};

use super::convert;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id},
    login::{self, OptionalViewer, Viewer},
    policy::visible,
    posts::polls,
};

pub async fn show(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(poll_id): Path<String>,
) -> Result<Json<api::Poll>> {
    if let Some(viewer) = &viewer {
        viewer.require("read:statuses")?;
    }
    answer(&app, viewer.as_ref(), id(&poll_id)?).await
}

pub async fn vote(
    State(app): State<App>,
    viewer: Viewer,
    Path(poll_id): Path<String>,
    params: Params,
) -> Result<Json<api::Poll>> {
    let me = viewer.require("write:statuses")?;
    let poll_id = id(&poll_id)?;
    let bad = |_| Error::unprocessable("choices must list the numbers of answers, from 0.");
    let choices: Vec<i64> =
        params.list("choices")?.iter().map(|c| c.parse()).collect::<std::result::Result<_, _>>().map_err(bad)?;
    polls::vote(&app, me, poll_id, &choices).await?;
    answer(&app, Some(&viewer), poll_id).await
}

async fn answer(app: &App, viewer: Option<&Viewer>, post_id: i64) -> Result<Json<api::Poll>> {
    let post = visible::see(app.db.read(), login::reader(viewer), post_id).await?;
    let poll = polls::of(app.db.read(), post.id).await?.ok_or(Error::NotFound)?;
    let own = match viewer {
        Some(viewer) => {
            let mut votes = polls::votes_of(app.db.read(), viewer.profile.id, &[post.id]).await?;
            Some(votes.remove(&post.id).unwrap_or_default())
        }
        None => None,
    };
    let is_author = viewer.is_some_and(|v| v.profile.id == post.author_id);
    Ok(Json(convert::poll(&poll, own.as_deref(), is_author, app.clock.now_ms())))
}
