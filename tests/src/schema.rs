//! Mastodon's own schemas, to hold our answers against.

use std::{collections::HashMap, sync::LazyLock};

use serde_json::{Value, json};

static OPENAPI: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../fixtures/mastodon-openapi.json");
    serde_json::from_str(text).expect("the schemas")
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
