//! Mastodon's own schemas, to hold our answers against.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

use jsonschema::{Draft, Registry, ValidationError, Validator};
use serde_json::{Value, json};

/// What the description is called where one schema names another.
const ADDRESS: &str = "https://mastodon.test/openapi.json";

static OPENAPI: LazyLock<Value> = LazyLock::new(|| {
    let text = include_str!("../fixtures/mastodon-openapi.json");
    // Alternatives hold each other there: a quote without its post is a shallow one as well.
    serde_json::from_str(&text.replace("\"oneOf\":", "\"anyOf\":")).expect("the schemas")
});

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    Registry::try_new(ADDRESS, Draft::Draft202012.create_resource(OPENAPI.clone())).expect("the schemas")
});

/// Made once each: they are long.
static VALIDATORS: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);

/// The schema that stands at a place of the description.
fn validator(place: &[&str]) -> Arc<Validator> {
    let escaped = |part: &&str| part.replace('~', "~0").replace('/', "~1").replace('{', "%7B").replace('}', "%7D");
    let pointer = place.iter().map(escaped).collect::<Vec<_>>().join("/");
    let mut made = VALIDATORS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let found = made.entry(pointer).or_insert_with_key(|pointer| {
        let schema = json!({ "$ref": format!("{ADDRESS}#/{pointer}") });
        let options = jsonschema::options().with_draft(Draft::Draft202012).with_registry(REGISTRY.clone());
        Arc::new(options.build(&schema).expect("a schema"))
    });
    Arc::clone(found)
}

/// Stops the test where an answer is not of the named shape (`Status`, `Account`, …), or a list of such.
pub fn assert_shape(name: &str, value: &Value) {
    let validator = validator(&["components", "schemas", name]);
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
    let (method, paths) = (method.to_lowercase(), OPENAPI["paths"].as_object().expect("paths"));
    let Some((path, item)) = paths.iter().find(|(p, _)| plain(p) == plain(path)) else { return Vec::new() };
    let content = item[&method]["responses"]["200"]["content"].as_object();
    let Some((kind, body)) = content.and_then(|c| c.iter().next()) else { return Vec::new() };
    if !body["schema"].is_object() {
        return Vec::new();
    }
    let validator = validator(&["paths", path, &method, "responses", "200", "content", kind, "schema"]);
    let said = |e: ValidationError| format!("{e} at {}", e.instance_path).chars().take(300).collect();
    validator.iter_errors(answer).map(said).take(3).collect()
}
