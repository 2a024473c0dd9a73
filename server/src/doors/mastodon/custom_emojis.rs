//! Custom emojis. <https://docs.joinmastodon.org/methods/custom_emojis/>

use axum::{Json, extract::State};

use crate::{
    base::{app::App, error::Result},
    media::emojis,
};

pub async fn list(State(app): State<App>) -> Result<Json<Vec<api::CustomEmoji>>> {
    Ok(Json(emojis::all(&app).await?.iter().map(|e| emojis::shown(&app, e)).collect()))
}
