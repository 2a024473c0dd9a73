//! What a sign-in service says of itself, with its keys. <https://openid.net/specs/openid-connect-discovery-1_0.html>

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use openidconnect::{
    AdditionalProviderMetadata, DiscoveryError, IssuerUrl, ProviderMetadata,
    core::{
        CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
        CoreSubjectIdentifierType,
    },
};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{fault::Fault, providers::Provider, transport::Transport};
use crate::base::{
    app::App,
    clock::{MINUTE, SECOND},
};

/// What other specifications have a service say.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct More {
    pub end_session_endpoint: Option<Url>,
    pub backchannel_logout_supported: Option<bool>,
    pub code_challenge_methods_supported: Option<Vec<String>>,
}

impl AdditionalProviderMetadata for More {}

pub type Metadata = ProviderMetadata<
    More,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// How old what is remembered may be: to send somebody there, and to check what came from there, whose keys may be new.
pub const TO_ASK_MS: i64 = 10 * MINUTE;
pub const TO_CHECK_MS: i64 = 10 * SECOND;

/// A service by its id, its issuer and whether it may be inside.
type Key = (i64, String, bool);

#[derive(Default)]
struct Known(Mutex<HashMap<Key, (i64, Arc<Metadata>)>>);

/// What a service says of itself, not older than so many milliseconds.
pub async fn of(app: &App, provider: &Provider, oldest_ms: i64) -> Result<Arc<Metadata>, Fault> {
    let known = app.kept.get::<Known>().unwrap_or_else(|| app.kept.put(Known::default()));
    let (key, now) = ((provider.id, provider.issuer.clone(), provider.may_be_inside), app.clock.now_ms());
    let kept = known.0.lock().ok().and_then(|k| k.get(&key).cloned());
    if let Some((at, metadata)) = kept.filter(|(at, _)| (0..oldest_ms).contains(&(now - at))) {
        tracing::debug!(at, "what a sign-in service says is remembered");
        return Ok(metadata);
    }
    let metadata = Arc::new(fetch(app, provider).await?);
    if let Ok(mut known) = known.0.lock() {
        known.insert(key, (now, Arc::clone(&metadata)));
    }
    Ok(metadata)
}

/// The same, asked now.
pub async fn fetch(app: &App, provider: &Provider) -> Result<Metadata, Fault> {
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|_| Fault::Metadata)?;
    let transport = Transport { app, provider };
    Metadata::discover_async(issuer, &transport).await.map_err(|error| {
        tracing::warn!(issuer = provider.issuer, ?error, "asking a sign-in service");
        match error {
            DiscoveryError::Request(_) => Fault::Unreachable,
            DiscoveryError::Validation(_) => Fault::Issuer,
            _ => Fault::Metadata,
        }
    })
}
