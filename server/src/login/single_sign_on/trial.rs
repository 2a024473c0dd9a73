//! Looks whether a sign-in service can be used, before anybody needs it.

use super::{client::ALGORITHMS, discovery, fault::Fault, providers::Provider};
use crate::base::app::App;

/// What was looked at. Its sentences are `sso-trial-NAME-well` and `-fault`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub name: &'static str,
    pub is_well: bool,
}

/// Asks the service what it can do.
///
/// # Errors
/// Why it can't be asked.
pub async fn run(app: &App, provider: &Provider) -> Result<Vec<Check>, Fault> {
    let metadata = discovery::fetch(app, provider).await?;
    let more = metadata.additional_metadata();
    let pkce = more.code_challenge_methods_supported.as_ref();
    let signs = metadata.id_token_signing_alg_values_supported().iter().any(|a| ALGORITHMS.contains(a));
    let scopes = metadata.scopes_supported();
    let knows = |scope: &str| scopes.is_none_or(|all| all.iter().any(|s| s.as_str() == scope));
    let check = |name, is_well| Check { name, is_well };
    Ok(vec![
        check("reached", true),
        check("code", metadata.token_endpoint().is_some()),
        check("pkce", pkce.is_some_and(|all| all.iter().any(|m| m == "S256"))),
        check("keys", signs && !metadata.jwks().keys().is_empty()),
        check("scopes", provider.scopes.split_whitespace().all(knows)),
        check("out", more.end_session_endpoint.is_some()),
        check("back", more.backchannel_logout_supported == Some(true)),
    ])
}
