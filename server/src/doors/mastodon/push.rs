//! Web Push. <https://docs.joinmastodon.org/methods/push/>

use std::collections::BTreeMap;

use axum::{Json, extract::State, http::request::Parts};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    doors::params::Params,
    entities::push_subscription,
    login::{Viewer, bearer},
    notifications::push::{self, Wish},
};

async fn shown(app: &App, row: &push_subscription::Model) -> Result<Json<api::WebPushSubscription>> {
    Ok(Json(api::WebPushSubscription {
        id: row.id.to_string(),
        endpoint: push::receiver_of(app, row)?.endpoint,
        standard: row.standard,
        alerts: push::alerts_of(row),
        policy: row.policy.clone(),
        server_key: push::public_key(app).await?,
    }))
}

/// The token that is subscribed: our own pages have none.
fn token(viewer: &Viewer) -> Result<i64> {
    viewer.require("push")?;
    viewer.token_id.ok_or_else(|| {
        Error::unprocessable(
            "Only an app can get push messages here; our own pages have no \
             token.",
        )
    })
}

fn alerts(params: &Params) -> Result<BTreeMap<String, bool>> {
    let data = params.object("data")?;
    let alerts = data.object("alerts")?;
    let named = alerts.names().map(|name| Ok((name.to_owned(), alerts.flag(name)?.unwrap_or(false))));
    named.collect()
}

fn policy(params: &Params) -> Result<Option<String>> {
    Ok(params.object("data")?.text("policy")?.or(params.text("policy")?))
}

pub async fn subscribe(
    State(app): State<App>,
    viewer: Viewer,
    parts: Parts,
    params: Params,
) -> Result<Json<api::WebPushSubscription>> {
    let token_id = token(&viewer)?;
    let secret = bearer(&parts)?.unwrap_or_default();
    if !params.is_object("subscription") {
        return Err(Error::bad_request("param is missing or the value is empty or invalid: subscription"));
    }
    let subscription = params.object("subscription")?;
    let keys = subscription.object("keys")?;
    let wish = Wish {
        endpoint: subscription.text("endpoint")?.unwrap_or_default(),
        p256dh: keys.text("p256dh")?.unwrap_or_default(),
        auth: keys.text("auth")?.unwrap_or_default(),
        alerts: alerts(&params)?,
        policy: policy(&params)?,
        standard: subscription.flag("standard")?.unwrap_or(false),
    };
    let row = push::subscribe(&app, (token_id, secret), viewer.profile.id, wish).await?;
    shown(&app, &row).await
}

pub async fn show(State(app): State<App>, viewer: Viewer) -> Result<Json<api::WebPushSubscription>> {
    shown(&app, &push::of_token(&app, token(&viewer)?).await?).await
}

/// What is not named is off.
pub async fn change(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::WebPushSubscription>> {
    let row = push::change(&app, token(&viewer)?, &alerts(&params)?, policy(&params)?).await?;
    shown(&app, &row).await
}

pub async fn unsubscribe(State(app): State<App>, viewer: Viewer) -> Result<Json<api::Empty>> {
    let token_id = token(&viewer)?;
    let tx = app.db.begin().await?;
    push::unsubscribe(&tx, token_id).await?;
    tx.commit().await?;
    Ok(Json(api::Empty {}))
}
