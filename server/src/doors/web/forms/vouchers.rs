//! What `vouchers.js` asks for: this month's blind vouchers, for every login that is at the branch.

use axum::{Json, extract::State, http::StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    base::error::{Error, Result},
    doors::web::{session::Visitor, state::Web},
    entities::session,
    login::vouchers,
};

fn signed(visitor: &Visitor) -> Result<&session::Model> {
    visitor.session.as_ref().ok_or_else(Error::unauthorized)
}

/// The issuer's public key. Browsers ask for it without saying who they are: nobody is given a key of her own.
pub async fn voucher_key(State(web): State<Web>) -> Result<Json<Value>> {
    Ok(Json(json!({ "key": vouchers::key(&web.app)? })))
}

/// What there is to ask for.
pub async fn offer_vouchers(State(web): State<Web>, visitor: Visitor) -> Result<Json<Value>> {
    let offer = vouchers::offer(&web.app, signed(&visitor)?).await?;
    Ok(Json(json!({
        "purpose": offer.purpose,
        "count": vouchers::COUNT,
        "key": offer.key,
        "drawer": offer.drawer,
        "given": offer.is_given,
    })))
}

#[derive(Deserialize)]
pub struct Asked {
    asked: Vec<String>,
}

/// Answers a blinded request.
pub async fn give_vouchers(State(web): State<Web>, visitor: Visitor, Json(body): Json<Asked>) -> Result<Json<Value>> {
    let answers = vouchers::give(&web.app, signed(&visitor)?, &body.asked).await?;
    Ok(Json(json!({ "answers": answers })))
}

#[derive(Deserialize)]
pub struct Delivery {
    sealed: String,
}

/// Lays what the browser has made of it into the keyring's drawer.
pub async fn keep_vouchers(State(web): State<Web>, visitor: Visitor, Json(body): Json<Delivery>) -> Result<StatusCode> {
    vouchers::keep(&web.app, signed(&visitor)?, &body.sealed).await?;
    Ok(StatusCode::NO_CONTENT)
}
