//! The branch as a client of a sign-in service.

use std::collections::BTreeMap;

use openidconnect::{
    AdditionalClaims, AuthType, Client, ClientId, ClientSecret, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdToken, IdTokenFields, RedirectUrl, StandardErrorResponse, StandardTokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreClientAuthMethod, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken, CoreRevocationErrorResponse,
        CoreTokenIntrospectionResponse, CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{discovery::Metadata, fault::Fault, providers::Provider};
use crate::base::app::App;

/// All claims beside those that the specification names.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct More {
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

impl AdditionalClaims for More {}

pub type Token = IdToken<More, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;

type Fields = IdTokenFields<
    More,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

pub type Branch = Client<
    More,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// By which a service proves who speaks: never by a secret that both sides have.
pub const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Where the service sends people back to.
pub fn answer_address(app: &App, provider: &Provider) -> String {
    app.config.url(&format!("/sign-in/with/{}/answer", provider.id))
}

/// Where the service says that a session has ended there.
pub fn logout_address(app: &App, provider: &Provider) -> String {
    app.config.url(&format!("/sign-in/with/{}/logout", provider.id))
}

/// The branch as this service knows it.
pub fn of(app: &App, provider: &Provider, metadata: &Metadata) -> Result<Branch, Fault> {
    let secret = (!provider.client_secret.is_empty()).then(|| ClientSecret::new(provider.client_secret.clone()));
    let redirect = RedirectUrl::new(answer_address(app, provider)).map_err(|_| Fault::Metadata)?;
    let client = Branch::from_provider_metadata(metadata.clone(), ClientId::new(provider.client_id.clone()), secret)
        .set_redirect_uri(redirect);
    let methods = metadata.token_endpoint_auth_methods_supported();
    let takes = |method| methods.is_none_or(|all| all.contains(&method));
    // Nothing said means the first. <https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata>
    let in_body = !takes(CoreClientAuthMethod::ClientSecretBasic) && takes(CoreClientAuthMethod::ClientSecretPost);
    Ok(client.set_auth_type(if in_body { AuthType::RequestBody } else { AuthType::BasicAuth }))
}
