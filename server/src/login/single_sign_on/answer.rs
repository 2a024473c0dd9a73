//! The answer of a sign-in service: the code is exchanged, and what it gives is checked.
//! <https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation>

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use openidconnect::{
    AccessToken, AuthorizationCode, Nonce, OAuth2TokenResponse, PkceCodeVerifier, SubjectIdentifier, TokenResponse,
    UserInfoClaims, core::CoreGenderClaim,
};
use serde::Deserialize;
use serde_json::Value;
use subtle::ConstantTimeEq;

use super::{
    client::{self, ALGORITHMS, Branch, More, Token},
    discovery::{self, TO_CHECK_MS},
    fault::Fault,
    providers::Provider,
    steps::{self, Found, Step},
    transport::Transport,
};
use crate::base::{
    app::App,
    clock::{MINUTE, SECOND},
};

/// How far the clocks may be apart.
const SKEW_MS: i64 = 90 * SECOND;
/// What was issued before is not an answer to what was just asked.
const OLDEST_MS: i64 = 10 * MINUTE;
const MOST_GROUPS: usize = 500;

/// What a browser brings back.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    pub code: Option<String>,
    pub state: String,
    pub error: Option<String>,
    /// Who answers. <https://www.rfc-editor.org/rfc/rfc9207>
    pub iss: Option<String>,
}

/// Whom the service names. `asked` is the state that this browser was given.
pub async fn hear(app: &App, provider: &Provider, answer: &Answer, asked: Option<&str>) -> Result<Found, Fault> {
    let own = asked.is_some_and(|a| bool::from(a.as_bytes().ct_eq(answer.state.as_bytes())));
    let Some(step) = steps::take(app, &answer.state).await?.filter(|_| own) else { return Err(Fault::State) };
    let Step::Asked { provider_id, nonce, verifier, next, kept } = step else { return Err(Fault::State) };
    if provider_id != provider.id {
        return Err(Fault::State);
    }
    let metadata = discovery::of(app, provider, TO_CHECK_MS).await?;
    if answer.iss.as_deref().is_some_and(|iss| iss != metadata.issuer().as_str()) {
        return Err(Fault::Issuer);
    }
    let code = match (&answer.code, answer.error.as_deref()) {
        (_, Some("access_denied" | "login_required" | "interaction_required" | "consent_required")) => {
            return Err(Fault::Denied);
        }
        (Some(code), None) => AuthorizationCode::new(code.clone()),
        _ => return Err(Fault::Refused),
    };
    let branch = client::of(app, provider, &metadata)?;
    let transport = Transport { app, provider };
    let request = branch.exchange_code(code).map_err(|_| Fault::Metadata)?;
    let given = request.set_pkce_verifier(PkceCodeVerifier::new(verifier)).request_async(&transport).await;
    let given = given.map_err(|error| {
        tracing::warn!(issuer = provider.issuer, %error, "a sign-in service gives nothing for a code");
        if matches!(error, openidconnect::RequestTokenError::Request(_)) { Fault::Unreachable } else { Fault::Refused }
    })?;
    let token = given.id_token().ok_or(Fault::Token)?;
    let found = read(app, &branch, provider, token, &Nonce::new(nonce)).inspect_err(|fault| {
        tracing::warn!(issuer = provider.issuer, fault = fault.name(), "what a sign-in service says is refused");
    })?;
    let found = Found { provider_id: provider.id, next, kept, ..found };
    more(&transport, &branch, given.access_token(), found).await
}

/// What a token says, once everything about it was checked.
fn read(app: &App, branch: &Branch, provider: &Provider, token: &Token, nonce: &Nonce) -> Result<Found, Fault> {
    let now = app.clock.now_ms();
    let verifier = branch
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || at(now - SKEW_MS))
        .set_issue_time_verifier_fn(move |issued| in_time(issued, now));
    let claims = token.claims(&verifier, nonce)?;
    if claims.authorized_party().is_some_and(|party| party != branch.client_id()) {
        return Err(Fault::Audience);
    }
    let rest = &claims.additional_claims().rest;
    let name = claims.name().and_then(|n| n.get(None)).map(|n| n.to_string());
    Ok(Found {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
        email: claims.email().map(|e| e.to_string()).unwrap_or_default(),
        name: name.unwrap_or_default(),
        groups: groups(rest, &provider.groups_claim),
        session: rest.get("sid").and_then(Value::as_str).map(str::to_owned),
        id_token: token.to_string(),
        ..Found::default()
    })
}

/// What is not in the token may be told where the service is asked about the person.
async fn more(transport: &Transport<'_>, branch: &Branch, access: &AccessToken, found: Found) -> Result<Found, Fault> {
    let claim = &transport.provider.groups_claim;
    let lacks_groups = found.groups.is_empty() && !transport.provider.group_roles.is_empty();
    if !lacks_groups && !found.email.is_empty() {
        return Ok(found);
    }
    let whose = Some(SubjectIdentifier::new(found.subject.clone()));
    let Ok(request) = branch.user_info(access.clone(), whose) else { return Ok(found) };
    let told: UserInfoClaims<More, CoreGenderClaim> = request.request_async(transport).await.map_err(|error| {
        tracing::warn!(%error, "a sign-in service says nothing about a person");
        Fault::Refused
    })?;
    let name = told.name().and_then(|n| n.get(None)).map(|n| n.to_string());
    Ok(Found {
        email: told.email().map_or(found.email, |e| e.to_string()),
        name: name.unwrap_or(found.name),
        groups: if found.groups.is_empty() { groups(&told.additional_claims().rest, claim) } else { found.groups },
        ..found
    })
}

/// The groups of a claim; `realm_access.roles` is one within another.
fn groups(claims: &BTreeMap<String, Value>, claim: &str) -> Vec<String> {
    let nested = || {
        let (first, rest) = claim.split_once('.')?;
        rest.split('.').try_fold(claims.get(first)?, |value, part| value.get(part))
    };
    match claims.get(claim).or_else(nested) {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).take(MOST_GROUPS).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn at(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap_or_default()
}

/// Whether something was issued just now, by both clocks.
fn in_time(issued: DateTime<Utc>, now_ms: i64) -> Result<(), String> {
    let age = now_ms - issued.timestamp_millis();
    if (-SKEW_MS..OLDEST_MS + SKEW_MS).contains(&age) { Ok(()) } else { Err("issued at another time".to_owned()) }
}

#[cfg(test)]
mod tests {
    use serde_json::{from_value, json};

    use super::*;
    use crate::base::clock::HOUR;

    #[test]
    fn groups_are_found_where_services_keep_them() {
        let claims =
            from_value(json!({ "groups": ["a", "b"], "one": "c", "realm_access": { "roles": ["d"] }, "n": 1 }));
        let claims = claims.expect("claims");
        assert_eq!(groups(&claims, "groups"), ["a", "b"]);
        assert_eq!(groups(&claims, "one"), ["c"]);
        assert_eq!(groups(&claims, "realm_access.roles"), ["d"]);
        assert!(groups(&claims, "n").is_empty() && groups(&claims, "realm_access.none").is_empty());
    }

    #[test]
    fn what_was_issued_at_another_time_is_refused() {
        let now = 1_700_000_000_000;
        for (issued, fits) in [(0, true), (60_000, true), (-9 * MINUTE, true), (5 * MINUTE, false), (-HOUR, false)] {
            assert_eq!(in_time(at(now + issued), now).is_ok(), fits, "{issued}");
        }
    }
}
