//! Who signed a request.

use axum::http::{HeaderMap, Method};

use crate::{
    base::{
        app::App,
        config::Config,
        error::{Error, Result},
    },
    entities::{profile, uri},
    wire::{
        remote::{json::same_origin, keys},
        signatures::{self, Claim, Fault, SignedRequest},
        standing,
    },
};

/// A request's parts that signatures cover.
pub struct Received<'a> {
    pub method: &'a Method,
    /// Path and query, as they arrived.
    pub target: &'a str,
    pub headers: &'a HeaderMap,
    pub body: Option<&'a [u8]>,
}

/// The sentence for whoever signs wrongly; what was wrong is in our log.
fn refused(fault: &Fault) -> Error {
    tracing::info!(%fault, "signature refused");
    Error::Unauthorized("The request's signature can't be verified.".into())
}

/// What a signature claims, checked as far as that needs no key.
pub fn claim(app: &App, received: &Received<'_>) -> Result<Claim> {
    let origin = origin(&app.config);
    let request = SignedRequest {
        method: received.method.as_str(),
        target: received.target,
        origin: &origin,
        headers: received.headers,
        body: received.body,
        now_ms: app.clock.now_ms(),
    };
    signatures::read(&request).map_err(|fault| refused(&fault))
}

fn origin(config: &Config) -> String {
    config.public_url.as_str().trim_end_matches('/').to_owned()
}

/// The profile whose key made the signature, where we talk with its server.
pub async fn owner(app: &App, failures: &keys::Failures, claim: &Claim) -> Result<profile::Model> {
    allowed(app, &claim.key_id).await?;
    proven(app, failures, claim).await
}

/// The profile whose key made the signature, whatever we think of its server. One request to the key's server at most until it
/// fits; none where the key is known and fits.
pub async fn proven(app: &App, failures: &keys::Failures, claim: &Claim) -> Result<profile::Model> {
    if let Some((key, owner)) = keys::known(app.db.read(), &claim.key_id).await? {
        match claim.verify(&key.public_pem) {
            Ok(()) => return Ok(owner),
            Err(fault) if !keys::is_stale(&key, app.clock.now_ms()) => return Err(refused(&fault)),
            Err(_) => {}
        }
    }
    let told = |error| match error {
        Error::Internal(_) | Error::Unavailable(_) => error,
        _ => refused(&Fault::Key),
    };
    let key = keys::fetch(app, failures, &claim.key_id).await.map_err(told)?;
    claim.verify(&key.pem).map_err(|fault| refused(&fault))?;
    key.owner(app).await.map_err(told)
}

/// Whether we talk with a server at all: open, by list, or with none.
pub async fn allowed(app: &App, address: &str) -> Result<()> {
    if standing::welcome(app, address).await? { Ok(()) } else { Err(not_exchanged()) }
}

/// The sentence for servers and people that the branch exchanges nothing with.
pub fn not_exchanged() -> Error {
    Error::forbidden("This branch doesn't exchange posts with your server.")
}

/// The signed activity's actor must be the key's owner, and its id of the same origin.
pub fn check_actor(owner: &profile::Model, actor: &str, id: &str) -> Result<()> {
    let same = uri::same(&owner.uri, actor) && same_origin(actor, id);
    if same { Ok(()) } else { Err(refused(&Fault::Key)) }
}
