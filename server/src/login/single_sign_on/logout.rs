//! Signing out: here and at the service (<https://openid.net/specs/openid-connect-rpinitiated-1_0.html>), and here because the
//! service says so (<https://openid.net/specs/openid-connect-backchannel-1_0.html>).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use openidconnect::{
    JsonWebKey,
    core::{CoreJsonWebKey, CoreJwsSigningAlgorithm},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use serde_json::Value;

use super::{
    client::ALGORITHMS,
    discovery::{self, Metadata, TO_ASK_MS},
    fault::Fault,
    providers::{self, Provider},
    steps::{self, Step},
};
use crate::{
    base::{app::App, clock::MINUTE, clock::SECOND, error::Result},
    entities::{identity, session},
    login::sessions,
};

/// Where somebody can sign out of the service as well: its name and address; none where a password let her in, or where the
/// service offers no such thing.
pub async fn elsewhere(app: &App, session: &session::Model) -> Result<Option<(String, String)>> {
    let Some(identity_id) = session.identity_id else { return Ok(None) };
    let Some(known) = identity::Entity::find_by_id(identity_id).one(app.db.read()).await? else { return Ok(None) };
    let all = providers::open(app).await?;
    let Some(provider) = all.into_iter().find(|p| p.issuer.trim_end_matches('/') == known.issuer.trim_end_matches('/'))
    else {
        return Ok(None);
    };
    // That the service does not answer keeps nobody signed in here.
    let Ok(metadata) = discovery::of(app, &provider, TO_ASK_MS).await else { return Ok(None) };
    let Some(mut address) = metadata.additional_metadata().end_session_endpoint.clone() else { return Ok(None) };
    let mut query = address.query_pairs_mut();
    query.append_pair("client_id", &provider.client_id);
    query.append_pair("post_logout_redirect_uri", &app.config.url("/"));
    if let Some(token) = sessions::id_token(app, session) {
        query.append_pair("id_token_hint", &token);
    }
    drop(query);
    Ok(Some((provider.name, address.into())))
}

#[derive(Deserialize)]
struct Head {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: Value,
    iat: i64,
    exp: Option<i64>,
    jti: String,
    sub: Option<String>,
    sid: Option<String>,
    #[serde(default)]
    events: Value,
    nonce: Option<Value>,
}

const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";
/// How old a message may be, and how far the clocks may be apart.
const OLDEST_MS: i64 = 5 * MINUTE;
const SKEW_MS: i64 = 90 * SECOND;

/// The service says that somebody has signed out there: her sessions that it let in end here. Gives how many did.
pub async fn hear(app: &App, provider: &Provider, token: &str) -> std::result::Result<u64, Fault> {
    let metadata = discovery::of(app, provider, TO_ASK_MS).await?;
    let claims = match read(&metadata, token) {
        // Its keys may be new.
        Err(Fault::Signature) => read(&*discovery::of(app, provider, MINUTE).await?, token)?,
        other => other?,
    };
    check(app, provider, &metadata, &claims)?;
    // The same message again ends nobody's newer session.
    let once = format!("logout {} {}", provider.id, claims.jti);
    if !steps::keep(app, &once, &Step::Taken).await? {
        return Err(Fault::State);
    }
    Ok(end(app, metadata.issuer().as_str(), &claims).await?)
}

/// What a message says, if its signature is the service's.
fn read(metadata: &Metadata, token: &str) -> std::result::Result<Claims, Fault> {
    let (signed, signature) = token.rsplit_once('.').ok_or(Fault::Token)?;
    let (head, body) = signed.split_once('.').ok_or(Fault::Token)?;
    let bytes = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| Fault::Token);
    let head: Head = serde_json::from_slice(&bytes(head)?).map_err(|_| Fault::Token)?;
    if !ALGORITHMS.contains(&head.alg) {
        return Err(Fault::Token);
    }
    let signature = bytes(signature)?;
    let is_named = |key: &&CoreJsonWebKey| match (&head.kid, key.key_id()) {
        (Some(wanted), Some(id)) => wanted == id.as_str(),
        _ => true,
    };
    let mut keys = metadata.jwks().keys().iter().filter(is_named);
    if !keys.any(|key| key.verify_signature(&head.alg, signed.as_bytes(), &signature).is_ok()) {
        return Err(Fault::Signature);
    }
    serde_json::from_slice(&bytes(body)?).map_err(|_| Fault::Token)
}

/// <https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation>
fn check(app: &App, provider: &Provider, metadata: &Metadata, claims: &Claims) -> std::result::Result<(), Fault> {
    if claims.iss != metadata.issuer().as_str() {
        return Err(Fault::Issuer);
    }
    let is_ours = match &claims.aud {
        Value::String(one) => *one == provider.client_id,
        Value::Array(all) => all.iter().any(|a| a.as_str() == Some(&provider.client_id)),
        _ => false,
    };
    if !is_ours {
        return Err(Fault::Audience);
    }
    let now = app.clock.now_ms();
    let age = now - claims.iat * SECOND;
    if !(-SKEW_MS..OLDEST_MS).contains(&age) || claims.exp.is_some_and(|e| e * SECOND < now - SKEW_MS) {
        return Err(Fault::Time);
    }
    // One with a nonce is the token of a sign-in.
    if claims.nonce.is_some() {
        return Err(Fault::Nonce);
    }
    let names_somebody = claims.sub.is_some() || claims.sid.is_some();
    if !names_somebody || !claims.events.get(EVENT).is_some_and(Value::is_object) {
        return Err(Fault::Token);
    }
    Ok(())
}

async fn end(app: &App, issuer: &str, claims: &Claims) -> Result<u64> {
    let mut known = identity::Entity::find().filter(identity::Column::Issuer.eq(issuer));
    if let Some(subject) = &claims.sub {
        known = known.filter(identity::Column::Subject.eq(subject));
    }
    let tx = app.db.begin().await?;
    // Where a session alone is named, it may be anybody's whom the service knows: the sessions are few.
    let mut ended = session::Entity::delete_many();
    let ids: Vec<i64> = known.all(&*tx).await?.into_iter().map(|i| i.id).collect();
    ended = ended.filter(session::Column::IdentityId.is_in(ids));
    if let Some(session) = &claims.sid {
        ended = ended.filter(session::Column::ProviderSession.eq(session));
    }
    let ended = ended.exec(&*tx).await?;
    tx.commit().await?;
    Ok(ended.rows_affected)
}
