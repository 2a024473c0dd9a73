//! Search. <https://docs.joinmastodon.org/methods/search/>

use axum::{Json, extract::State};

use super::convert;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::params::Params,
    login::{self, OptionalViewer},
    timelines::search::{self, Kind, Wish},
};

pub async fn v2(State(app): State<App>, viewer: OptionalViewer, params: Params) -> Result<Json<api::Search>> {
    if let Some(viewer) = &viewer {
        viewer.require("read:search")?;
    }
    let query = params.required("q")?;
    // Only our own people make this branch ask other servers, or look further than the first page.
    let (resolve, offset) = (params.flag("resolve")?.unwrap_or(false), params.offset()?);
    if viewer.is_none() && (resolve || offset > 0) {
        return Err(Error::unauthorized());
    }
    let kind = match params.text("type")?.as_deref() {
        None | Some("") => None,
        Some("accounts") => Some(Kind::Profiles),
        Some("statuses") => Some(Kind::Posts),
        Some("hashtags") => Some(Kind::Tags),
        Some(_) => return Err(Error::unprocessable("type must be accounts, statuses or hashtags.")),
    };
    let page = params.page(20, 40)?;
    let wish = Wish {
        resolve,
        kind,
        following: params.flag("following")?.unwrap_or(false),
        author: params.id("account_id")?,
        max_id: page.max_id,
        min_id: page.min_id,
        offset,
        ..Wish::new(&query, page.limit)?
    };
    let found = search::search(&app, login::reader(viewer.as_ref()), &wish).await?;
    let viewer = viewer.map(|v| v.profile.id);
    let wants = |k: Kind| kind.is_none_or(|only| only == k);
    let (accounts, posts) = (found.profiles.iter().filter(|_| wants(Kind::Profiles)), found.posts);
    let posts = if wants(Kind::Posts) { posts } else { Vec::new() };
    Ok(Json(api::Search {
        accounts: accounts.map(|p| convert::account(&app, p)).collect(),
        statuses: convert::statuses(&app, viewer, posts).await?,
        hashtags: convert::tags(&app, viewer, found.tags).await?,
    }))
}
