//! Who may answer, boost and quote a post. <https://docs.joinmastodon.org/methods/statuses/#edit_interaction_policy>

use axum::{Json, extract::State};

use super::{
    convert,
    params::{Params, id},
};
use crate::{
    app::App,
    entities::post::Who,
    error::{Error, Result},
    extract::Path,
    login::{Viewer, members::Part},
    posts::interaction::{self, Policy},
};

/// Who may answer, boost and quote; `quote_approval_policy` is Mastodon's name, with its own words.
pub fn policy(params: &Params) -> Result<Policy> {
    let who = |name: &str| -> Result<Option<Who>> {
        Ok(match params.text(name)?.as_deref() {
            None | Some("") => None,
            Some("everyone" | "public") => Some(Who::Everyone),
            Some("followers") => Some(Who::Followers),
            Some("network") => Some(Who::Network),
            Some("nobody") => Some(Who::Nobody),
            Some("approval") => Some(Who::Approval),
            Some(_) => {
                return Err(Error::unprocessable(
                    "Who may answer, boost or quote must be everyone, followers, network, nobody or approval.",
                ));
            }
        })
    };
    let quote = who("quote_policy")?.or(who("quote_approval_policy")?);
    Ok(Policy { reply: who("reply_policy")?, boost: who("boost_policy")?, quote })
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
