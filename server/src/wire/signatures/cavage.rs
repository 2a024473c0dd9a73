//! The draft-cavage scheme, which all of the fediverse understands.
//!
//! <https://datatracker.ietf.org/doc/html/draft-cavage-http-signatures-12>, with `http-signature-normalization`
//! building the signing strings.

use std::{
    collections::{BTreeMap, HashSet},
    time::Duration,
};

use axum::http::HeaderMap;
use base64::{Engine, engine::general_purpose::STANDARD};
use http_signature_normalization::{Config, verify::ParsedHeader};

use super::{
    digest,
    fault::Fault,
    key,
    message::{Claim, Outgoing, Scheme, SignedRequest, authority, check_window, header, only, target},
};
use crate::base::clock::{SECOND, http_date, parse_http_date};

/// The library compares with its own clock; ours decides, so its window is a lifetime.
const LIFETIME: Duration = Duration::from_secs(60 * 60 * 24 * 365 * 200);
/// No time beyond the year 5000 is meant seriously, and the library can't add to one.
const LAST_SECOND: i64 = 95_617_584_000;

/// Reads and checks a `Signature` header.
pub fn read(request: &SignedRequest<'_>) -> Result<Claim, Fault> {
    let text = only(request.headers, "signature")?.ok_or(Fault::Missing)?;
    let parameters = Parameters::parse(text)?;
    let parsed: ParsedHeader = parameters.joined().parse().map_err(|_| Fault::Malformed)?;
    let mut headers = headers_once(request, &parameters.signed)?;
    let required: HashSet<String> = HashSet::from(["(request-target)".into(), "host".into()]);
    let method = request.method.to_lowercase();
    let unverified = parsed
        .into_unvalidated(&method, request.target, &mut headers.clone(), required)
        .map_err(|_| Fault::NotSigned("(request-target), host or a named header"))?
        .validate(LIFETIME)
        .map_err(|_| Fault::Date)?;

    let ours = request.origin.split("://").nth(1).unwrap_or_default();
    if !headers.remove("host").is_some_and(|h| h.eq_ignore_ascii_case(ours)) {
        return Err(Fault::WrongHost);
    }
    check_time(&parameters, &headers, request.now_ms)?;
    if let Some(body) = request.body {
        let claimed = headers.get("digest").filter(|_| parameters.signs("digest"));
        digest::check(claimed.ok_or(Fault::NotSigned("digest"))?, body)?;
    }
    let algorithm = match unverified.algorithm().map(ToString::to_string).as_deref() {
        None | Some("hs2019") => None,
        Some("rsa-sha256") => Some(key::Algorithm::RsaSha256),
        Some("ed25519") => Some(key::Algorithm::Ed25519),
        Some(_) => return Err(Fault::Algorithm),
    };
    Ok(Claim {
        key_id: unverified.key_id().to_owned(),
        scheme: Scheme::Cavage,
        base: unverified.signing_string().to_owned(),
        signature: STANDARD.decode(unverified.signature()).map_err(|_| Fault::Malformed)?,
        algorithm,
    })
}

/// Signs `(request-target)`, `host`, `date` and, with a body, `digest` and `content-type`.
pub fn sign(request: &Outgoing<'_>, key_id: &str, private: &key::Private) -> Result<HeaderMap, Fault> {
    let mut signed =
        BTreeMap::from([("host".to_owned(), authority(request.url)), ("date".to_owned(), http_date(request.now_ms))]);
    if let Some(body) = request.body {
        signed.insert("digest".to_owned(), digest::header(body));
    }
    let mut headers = HeaderMap::new();
    for (name, value) in &signed {
        let name = axum::http::HeaderName::from_bytes(name.as_bytes()).map_err(|_| Fault::Malformed)?;
        headers.insert(name, header(value)?);
    }
    let signature = Config::new()
        .dont_use_created_field()
        .begin_sign(request.method, &target(request.url), signed)
        .map_err(|_| Fault::Malformed)?
        .sign(key_id.to_owned(), |base| private.sign(base.as_bytes()).map(|s| STANDARD.encode(s)))?;
    headers.insert("signature", header(&signature.signature_header())?);
    Ok(headers)
}

/// The parameters of a `Signature` header, each at most once.
struct Parameters {
    pairs: Vec<(String, String)>,
    signed: Vec<String>,
}

impl Parameters {
    fn parse(text: &str) -> Result<Self, Fault> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        for part in text.split(',') {
            let (name, value) = part.trim().split_once('=').ok_or(Fault::Malformed)?;
            if pairs.iter().any(|(n, _)| n == name) {
                return Err(Fault::Doubled(name.to_owned()));
            }
            pairs.push((name.to_owned(), value.to_owned()));
        }
        let signed: Vec<String> = pairs
            .iter()
            .find(|(n, _)| n == "headers")
            .ok_or(Fault::NotSigned("(request-target)"))?
            .1
            .trim_matches('"')
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        if let Some(name) = signed.iter().enumerate().find_map(|(i, n)| signed[..i].contains(n).then_some(n)) {
            return Err(Fault::Doubled(name.clone()));
        }
        let parameters = Self { pairs, signed };
        parameters.seconds("created")?;
        parameters.seconds("expires")?;
        Ok(parameters)
    }

    fn joined(&self) -> String {
        self.pairs.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join(",")
    }

    fn signs(&self, name: &str) -> bool {
        self.signed.iter().any(|n| n == name)
    }

    fn seconds(&self, name: &str) -> Result<Option<i64>, Fault> {
        let Some((_, value)) = self.pairs.iter().find(|(n, _)| n == name) else { return Ok(None) };
        let seconds: i64 = value.trim_matches('"').parse().map_err(|_| Fault::Malformed)?;
        if (0..LAST_SECOND).contains(&seconds) { Ok(Some(seconds)) } else { Err(Fault::Date) }
    }
}

/// The signed headers (and `host`), each of which must occur once.
fn headers_once(request: &SignedRequest<'_>, signed: &[String]) -> Result<BTreeMap<String, String>, Fault> {
    let mut headers = BTreeMap::new();
    for name in signed.iter().filter(|n| !n.starts_with('(')) {
        if let Some(value) = only(request.headers, name)? {
            headers.insert(name.clone(), value.to_owned());
        }
    }
    Ok(headers)
}

fn check_time(parameters: &Parameters, headers: &BTreeMap<String, String>, now_ms: i64) -> Result<(), Fault> {
    let mut dated = false;
    if parameters.signs("date") {
        let date = headers.get("date").and_then(|d| parse_http_date(d)).ok_or(Fault::Date)?;
        check_window(date, now_ms)?;
        dated = true;
    }
    if parameters.signs("(created)") {
        let created = parameters.seconds("created")?.ok_or(Fault::Date)?;
        check_window(created * SECOND, now_ms)?;
        dated = true;
    }
    if parameters.seconds("expires")?.is_some_and(|e| e * SECOND < now_ms) {
        return Err(Fault::Date);
    }
    if dated { Ok(()) } else { Err(Fault::NotSigned("date or (created)")) }
}
