//! Mastodon's own schemas, to hold our answers against.

use std::{collections::HashMap, sync::LazyLock};

use serde_json::{Value, json};

static OPENAPI: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../fixtures/mastodon-openapi.json");
    // Alternatives hold each other there: a quote without its post is a shallow one as well.
    serde_json::from_str(&text.replace("\"oneOf\":", "\"anyOf\":")).expect("the schemas")
});

/// Stops the test where an answer is not of the named shape (`Status`, `Account`, …), or a list of such.
pub fn assert_shape(name: &str, value: &Value) {
    let mut cache: HashMap<String, jsonschema::Validator> = HashMap::new();
    let validator = cache.entry(name.to_owned()).or_insert_with(|| {
        let schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$ref": format!("#/components/schemas/{name}"),
            "components": OPENAPI["components"],
        });
        jsonschema::validator_for(&schema).expect("a schema")
    });
    let items: Vec<&Value> = value.as_array().map_or_else(|| vec![value], |list| list.iter().collect());
    for item in items {
        let faults: Vec<String> =
            validator.iter_errors(item).map(|e| format!("{} at {}", e, e.instance_path)).take(5).collect();
        assert!(faults.is_empty(), "not a {name}: {faults:#?}\n{item:#}");
    }
}

/// Mastodon's own description of its API.
pub fn document() -> &'static Value {
    &OPENAPI
}

/// What is wrong with the good answer of an operation, by Mastodon's own description; nothing where it describes none.
pub fn faults_of(method: &str, path: &str, answer: &Value) -> Vec<String> {
    let plain = |path: &str| {
        let part = |p: &str| if p.starts_with(':') || p.starts_with('{') { "{}".to_owned() } else { p.to_owned() };
        path.split('/').map(part).collect::<Vec<_>>().join("/")
    };
    let paths = OPENAPI["paths"].as_object().expect("paths");
    let Some((_, item)) = paths.iter().find(|(p, _)| plain(p) == plain(path)) else { return Vec::new() };
    let content = item[method.to_lowercase()]["responses"]["200"]["content"].as_object();
    let Some(schema) = content.and_then(|c| c.values().next()).map(|c| c["schema"].clone()) else { return Vec::new() };
    if !schema.is_object() {
        return Vec::new();
    }
    let mut whole = schema;
    whole["components"] = OPENAPI["components"].clone();
    let validator = jsonschema::draft202012::new(&whole).expect("a schema");
    let said = |e: jsonschema::ValidationError| format!("{e} at {}", e.instance_path).chars().take(300).collect();
    validator.iter_errors(answer).map(said).take(3).collect()
}
