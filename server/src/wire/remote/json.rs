//! Values in the forms in which other servers write them: one or many, an id or an object that has one.

use activitypub_federation::protocol::verification::verify_domains_match;
use serde_json::Value;
use url::Url;

use crate::wire::activitypub::PUBLIC;

/// A value as a list: nothing, one or many.
pub fn many(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().collect(),
        other => vec![other],
    }
}

/// Whether a value is of a type; it may have several.
pub fn is_a(value: &Value, kind: &str) -> bool {
    type_among(value, &[kind]).is_some()
}

/// The first of a value's types that is among those that are asked for.
pub fn type_among<'a>(value: &'a Value, known: &[&str]) -> Option<&'a str> {
    many(&value["type"]).into_iter().filter_map(Value::as_str).find(|t| known.contains(t))
}

/// The id of something given as an id, as an object with one, or as a list that begins with one.
pub fn id_of(value: &Value) -> Option<&str> {
    match value {
        Value::String(id) => Some(id),
        Value::Object(object) => object.get("id").or_else(|| object.get("href")).and_then(Value::as_str),
        Value::Array(items) => items.first().and_then(id_of),
        _ => None,
    }
}

/// A number, also one that is written as a text.
pub fn number(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.trim().parse().ok()).filter(|n: &f64| n.is_finite())
}

/// A whole number in any of these forms.
pub fn whole(value: &Value) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "far within bounds")]
    let rounded = |n: f64| (n.abs() < 9e15).then(|| n.round() as i64);
    value.as_i64().or_else(|| number(value).and_then(rounded))
}

/// All ids in a field, with the short names of the public collection made long.
pub fn ids(value: &Value) -> Vec<String> {
    let long = |id: &str| if matches!(id, "as:Public" | "Public") { PUBLIC.to_owned() } else { id.to_owned() };
    many(value).into_iter().filter_map(id_of).map(long).collect()
}

/// Whether two addresses have the same origin. The crate's check ignores ports and takes any two numbers for equal.
pub fn same_origin(a: &str, b: &str) -> bool {
    match (Url::parse(a), Url::parse(b)) {
        (Ok(a), Ok(b)) => a.has_host() && verify_domains_match(&a, &b).is_ok() && a.origin() == b.origin(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_or_many() {
        assert_eq!(ids(&json!("as:Public")), [PUBLIC]);
        assert_eq!(ids(&json!(["a", {"id": "b"}])), ["a", "b"]);
        assert_eq!(id_of(&json!([{"href": "x"}])), Some("x"));
        assert!(ids(&json!(null)).is_empty());
        assert_eq!([json!(7), json!("7"), json!(7.0), json!(" 7 ")].map(|n| whole(&n)), [Some(7); 4]);
        assert_eq!([json!("x"), json!(null), json!("NaN"), json!([7])].map(|n| whole(&n)), [None; 4]);
        assert!(is_a(&json!({ "type": ["Object", "Mention"] }), "Mention") && is_a(&json!({ "type": "Link" }), "Link"));
        assert!(!is_a(&json!({ "type": [] }), "Link") && !is_a(&json!("Link"), "Link"));
    }

    #[test]
    fn origins_have_ports_and_hosts() {
        assert!(same_origin("https://a.test/x", "https://a.test/y"));
        assert!(!same_origin("https://a.test/x", "https://a.test:8443/x"));
        assert!(!same_origin("http://127.0.0.1/x", "http://127.0.0.2/x"));
        assert!(!same_origin("urn:x", "urn:x"));
    }
}
