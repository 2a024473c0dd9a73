//! Push messages in this browser: a token of its own for the profile that speaks, with nothing but `push` in it.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    base::{
        clock::DAY,
        error::{Error, Result},
    },
    doors::web::{session::Visitor, state::Web},
    entities::profile::Kind,
    login::{
        apps::{self, NewApp, OUT_OF_BAND},
        scopes::Scopes,
        tokens,
    },
    notifications::push::{self, Wish},
};

/// What `PushSubscription.toJSON()` gives, and which kinds of notifications are wanted. <https://www.w3.org/TR/push-api/>
#[derive(Deserialize)]
pub struct Wanted {
    subscription: Subscription,
    alerts: BTreeMap<String, bool>,
}

#[derive(Deserialize)]
struct Subscription {
    endpoint: String,
    keys: Keys,
}

#[derive(Deserialize)]
struct Keys {
    p256dh: String,
    auth: String,
}

/// Subscribes this browser; the token stands among the profile's apps, where it can be revoked.
///
/// # Errors
/// 401 without a session, 422 for an address or keys that nothing can be sent to.
pub async fn subscribe(State(web): State<Web>, visitor: Visitor, Json(wanted): Json<Wanted>) -> Result<Json<Value>> {
    let app = &web.app;
    let profile = visitor.viewer(app).await?.profile;
    let scopes = Scopes::parse("push").ok_or(Error::NotFound)?;
    let new = NewApp {
        name: app.config.name.clone(),
        redirect_uris: vec![OUT_OF_BAND.to_owned()],
        scopes: scopes.clone(),
        website: Some(app.config.url("")),
    };
    let (client, _) = apps::register(app, new).await?;
    let now = app.clock.now_ms();
    // A personal profile's row has the day alone: the moment would stand beside a session's.
    let at = if profile.kind == Kind::Personal { now - now % DAY } else { now };
    let tx = app.db.begin().await?;
    let (secret, token) = tokens::create(&app.keys, &tx, client.id, Some(profile.id), &scopes, at, None).await?;
    tx.commit().await?;
    let wish = Wish {
        endpoint: wanted.subscription.endpoint,
        p256dh: wanted.subscription.keys.p256dh,
        auth: wanted.subscription.keys.auth,
        alerts: wanted.alerts,
        policy: None,
        standard: true,
    };
    push::subscribe(app, (token.id, &secret), profile.id, wish).await?;
    Ok(Json(json!({ "token": token.id.to_string() })))
}
