//! Who may answer, boost and quote a post. <https://docs.joinmastodon.org/methods/statuses/#edit_interaction_policy>

use axum::{Json, extract::State};

use super::convert;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id},
    entities::post::Who,
    login::{Viewer, members::Part},
    posts::interaction::{self, Policy},
};

/// Whom somebody lets do something, in our words or Mastodon's.
pub fn who(text: &str) -> Result<Who> {
    Ok(match text {
        "everyone" | "public" => Who::Everyone,
        "followers" => Who::Followers,
        "network" => Who::Network,
        "nobody" => Who::Nobody,
        "approval" => Who::Approval,
        _ => {
            return Err(Error::unprocessable(
                "Who can reply, boost or quote must be everyone, followers, network, nobody or approval.",
            ));
        }
    })
}

/// Who may answer, boost and quote; `quote_approval_policy` is Mastodon's name, with its own words.
pub fn policy(params: &Params) -> Result<Policy> {
    let said = |name: &str| params.text(name)?.filter(|t| !t.is_empty()).map(|t| who(&t)).transpose();
    let quote = said("quote_policy")?.or(said("quote_approval_policy")?);
    Ok(Policy { reply: said("reply_policy")?, boost: said("boost_policy")?, quote })
}

/// Says anew who may do what with a post.
pub async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
    params: Params,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:statuses")?;
    viewer.require_part(&app, Part::Publisher).await?;
    let post = interaction::change(&app, me, id(&status_id)?, policy(&params)?).await?;
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}
