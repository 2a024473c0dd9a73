//! A sign-in service is asked who somebody is: by an authorization code, with PKCE, a state and a nonce.

use openidconnect::{CsrfToken, Nonce, PkceCodeChallenge, PkceCodeVerifier, Scope, core::CoreAuthenticationFlow};

use super::{
    client,
    discovery::{self, TO_ASK_MS},
    fault::Fault,
    providers::Provider,
    steps::{self, Step},
};
use crate::base::{app::App, id};

/// Where the browser goes, and what it has to bring back.
#[derive(Clone, Debug)]
pub struct Question {
    pub address: String,
    pub state: String,
}

/// Asks; `next` is where to go afterwards, `kept` what was being written.
pub async fn ask(app: &App, provider: &Provider, next: String, kept: String) -> Result<Question, Fault> {
    let metadata = discovery::of(app, provider, TO_ASK_MS).await?;
    let client = client::of(app, provider, &metadata)?;
    let (state, nonce, verifier) = (id::secret(), id::secret(), id::secret());
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
    let (sent_state, sent_nonce) = (state.clone(), nonce.clone());
    let request = client.authorize_url(
        CoreAuthenticationFlow::AuthorizationCode,
        move || CsrfToken::new(sent_state),
        move || Nonce::new(sent_nonce),
    );
    let scopes = provider.scopes.split_whitespace().filter(|s| *s != "openid");
    let request = request.add_scopes(scopes.map(|s| Scope::new(s.to_owned()))).set_pkce_challenge(challenge);
    let (address, ..) = request.url();
    let step = Step::Asked { provider_id: provider.id, nonce, verifier, next, kept };
    steps::keep(app, &state, &step).await?;
    Ok(Question { address: address.to_string(), state })
}
