//! HTTP Message Signatures, <https://www.rfc-editor.org/rfc/rfc9421>.

use axum::http::HeaderMap;
use sfv::{BareItem, DictSerializer, Dictionary, InnerList, Item, KeyRef, ListEntry, Parser, StringRef};

use super::{
    digest,
    fault::Fault,
    key,
    message::{Claim, Outgoing, Scheme, SignedRequest, authority, check_window, header, only},
};
use crate::base::clock::SECOND;

const LABEL: &str = "sig1";

/// Reads and checks `Signature-Input` and `Signature`. Several signatures are refused: nobody here sends them, and which
/// one counts would be up to the sender.
pub fn read(request: &SignedRequest<'_>) -> Result<Claim, Fault> {
    let inputs = dictionary(request.headers, "signature-input")?;
    let signatures = dictionary(request.headers, "signature")?;
    if inputs.len() > 1 || signatures.len() > 1 {
        return Err(Fault::Doubled("signature".to_owned()));
    }
    let (label, entry) = inputs.iter().next().ok_or(Fault::Missing)?;
    let ListEntry::InnerList(input) = entry else { return Err(Fault::Malformed) };
    let Some(ListEntry::Item(signature)) = signatures.get(label.as_str()) else { return Err(Fault::Missing) };
    let signature = signature.bare_item.as_byte_sequence().ok_or(Fault::Malformed)?.to_vec();

    let components = components(input)?;
    check_covered(request, &components)?;
    let integer = |name| input.params.get(name).and_then(BareItem::as_integer).map(i64::from);
    check_window(integer("created").ok_or(Fault::NotSigned("created"))?.saturating_mul(SECOND), request.now_ms)?;
    if integer("expires").is_some_and(|e| e.saturating_mul(SECOND) < request.now_ms) {
        return Err(Fault::Date);
    }
    let text = |name| input.params.get(name).and_then(BareItem::as_string).map(StringRef::as_str);
    let algorithm = match text("alg") {
        None => None,
        Some("rsa-v1_5-sha256") => Some(key::Algorithm::RsaSha256),
        Some("ed25519") => Some(key::Algorithm::Ed25519),
        Some(_) => return Err(Fault::Algorithm),
    };
    let mut lines = Vec::new();
    for name in &components {
        lines.push((*name, value(request, name)?));
    }
    Ok(Claim {
        key_id: text("keyid").ok_or(Fault::Malformed)?.to_owned(),
        scheme: Scheme::Rfc9421,
        base: base(&lines, &serialize(label, input)),
        signature,
        algorithm,
    })
}

/// Signs method, address, creation time and, with a body, its digest.
pub fn sign(request: &Outgoing<'_>, key_id: &str, private: &key::Private) -> Result<HeaderMap, Fault> {
    let mut headers = HeaderMap::new();
    headers.insert("host", header(&authority(request.url))?);
    let mut lines = vec![("@method", request.method.to_uppercase()), ("@target-uri", request.url.to_string())];
    if let Some(body) = request.body {
        let value = digest::content_header(body);
        headers.insert("content-digest", header(&value)?);
        lines.push(("content-digest", value));
    }
    let mut input = InnerList { items: Vec::new(), params: sfv::Parameters::new() };
    for (name, _) in &lines {
        input.items.push(Item::new(string(name)?));
    }
    let created = sfv::Integer::try_from(request.now_ms / SECOND).map_err(|_| Fault::Date)?;
    let parameters = [
        ("created", BareItem::Integer(created)),
        ("keyid", BareItem::String(string(key_id)?)),
        ("alg", BareItem::String(string(private.rfc9421_name())?)),
    ];
    for (name, value) in parameters {
        input.params.insert(name.to_owned().try_into().map_err(|_| Fault::Malformed)?, value);
    }
    let label = KeyRef::from_str(LABEL).map_err(|_| Fault::Malformed)?;
    let parameters = serialize(label, &input);
    let signature = private.sign(base(&lines, &parameters).as_bytes())?;
    let mut serializer = DictSerializer::new();
    let _ = serializer.bare_item(label, signature.as_slice());
    headers.insert("signature-input", header(&format!("{LABEL}={parameters}"))?);
    headers.insert("signature", header(&serializer.finish().ok_or(Fault::Malformed)?)?);
    Ok(headers)
}

fn dictionary(headers: &HeaderMap, name: &'static str) -> Result<Dictionary, Fault> {
    let text = only(headers, name)?.ok_or(Fault::Missing)?;
    Parser::new(text).parse().map_err(|_| Fault::Malformed)
}

/// The covered components' names. Parameters (`;req`, `;key`, …) are not used in the fediverse and not accepted.
fn components(input: &InnerList) -> Result<Vec<&str>, Fault> {
    let mut names: Vec<&str> = Vec::new();
    for item in &input.items {
        let name = item.bare_item.as_string().ok_or(Fault::Malformed)?.as_str();
        if !item.params.is_empty() {
            return Err(Fault::Malformed);
        }
        if names.contains(&name) {
            return Err(Fault::Doubled(name.to_owned()));
        }
        names.push(name);
    }
    Ok(names)
}

/// What must be covered: the method, the whole address, and the body's digest.
fn check_covered(request: &SignedRequest<'_>, names: &[&str]) -> Result<(), Fault> {
    let covers = |name: &str| names.contains(&name);
    if !covers("@method") {
        return Err(Fault::NotSigned("@method"));
    }
    let has_query = request.target.contains('?');
    let by_parts = covers("@authority") && covers("@path") && (covers("@query") || !has_query);
    if !covers("@target-uri") && !by_parts {
        return Err(Fault::NotSigned("@target-uri"));
    }
    let Some(body) = request.body else { return Ok(()) };
    if !covers("content-digest") {
        return Err(Fault::NotSigned("content-digest"));
    }
    digest::check_content(only(request.headers, "content-digest")?.ok_or(Fault::Digest)?, body)
}

/// A component's value, rebuilt from our public address and what arrived.
fn value(request: &SignedRequest<'_>, name: &str) -> Result<String, Fault> {
    let (path, query) = request.target.split_once('?').unwrap_or((request.target, ""));
    let (scheme, authority) = request.origin.split_once("://").unwrap_or(("https", request.origin));
    Ok(match name {
        "@method" => request.method.to_uppercase(),
        "@target-uri" => format!("{}{}", request.origin, request.target),
        "@authority" => authority.to_lowercase(),
        "@scheme" => scheme.to_owned(),
        "@path" => path.to_owned(),
        "@query" => format!("?{query}"),
        "@request-target" => request.target.to_owned(),
        derived if derived.starts_with('@') => return Err(Fault::Malformed),
        field => only(request.headers, field)?.ok_or(Fault::NotSigned("a named header"))?.trim().to_owned(),
    })
}

fn base(lines: &[(&str, String)], parameters: &str) -> String {
    let mut base = String::new();
    for (name, value) in lines {
        base.push_str(&format!("\"{name}\": {value}\n"));
    }
    base.push_str(&format!("\"@signature-params\": {parameters}"));
    base
}

/// The inner list with its parameters, as structured fields are written.
fn serialize(label: &KeyRef, input: &InnerList) -> String {
    let mut serializer = DictSerializer::new();
    let mut list = serializer.inner_list(label);
    list.items(&input.items);
    let _ = list.finish().parameters(&input.params);
    let text = serializer.finish().unwrap_or_default();
    text.split_once('=').map(|(_, rest)| rest.to_owned()).unwrap_or_default()
}

fn string(text: &str) -> Result<sfv::String, Fault> {
    sfv::String::from_string(text.to_owned()).map_err(|_| Fault::Malformed)
}
