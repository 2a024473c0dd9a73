//! The description of our API: it names every operation of the table, says where we do otherwise, and is pinned.

use std::collections::{BTreeMap, BTreeSet};

use super::{table, told};
use branchline::doors::described::described;
use reqwest::Method;
use serde_json::Value;
use tests::{Network, schema};

/// `/api/v1/lists/:id` and `/api/v1/lists/{list_id}` are the same.
fn plain(path: &str) -> String {
    let part = |p: &str| if p.starts_with(':') || p.starts_with('{') { "{}".to_owned() } else { p.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn document() -> Value {
    serde_json::to_value(described("Branch", "https://branch.example")).expect("json")
}

/// Method and plain path of each operation, with the names of its parameters.
fn operations(document: &Value) -> BTreeMap<(String, String), BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (path, methods) in document["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("methods").iter().filter(|(_, o)| o.is_object()) {
            all.insert((method.to_uppercase(), plain(path)), names(document, operation));
        }
    }
    all
}

/// Parameters in the query and fields of the body.
fn names(document: &Value, operation: &Value) -> BTreeSet<String> {
    let bare = |name: &str| name.split('[').next().unwrap_or_default().to_owned();
    let query = operation["parameters"].as_array().into_iter().flatten().filter(|p| p["in"] == "query");
    let mut found: BTreeSet<String> = query.filter_map(|p| p["name"].as_str()).map(bare).collect();
    let contents = operation["requestBody"]["content"].as_object();
    for content in contents.into_iter().flatten().map(|(_, c)| &c["schema"]) {
        fields(document, content, &mut found);
    }
    found
}

fn fields(document: &Value, schema: &Value, into: &mut BTreeSet<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let target = document.pointer(name.trim_start_matches('#')).cloned().unwrap_or_default();
        fields(document, &target, into);
    }
    let own = schema["properties"].as_object().into_iter().flatten();
    into.extend(own.map(|(name, _)| name.split('[').next().unwrap_or_default().to_owned()));
    for several in ["oneOf", "anyOf", "allOf"] {
        for each in schema[several].as_array().into_iter().flatten() {
            fields(document, each, into);
        }
    }
}

#[test]
fn every_operation_of_the_table_is_described() {
    let ours = operations(&document());
    let all: Vec<_> = table().into_iter().map(|op| (op.method.replace("WS", "GET"), plain(&op.path))).collect();
    let missing: Vec<_> = all.iter().filter(|op| !ours.contains_key(*op)).collect();
    println!("described: {} of {} operations of waves 1 and 2", all.len() - missing.len(), all.len());
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The table in `docs/mastodon-api.md` names each parameter of Mastodon's that we don't read, with the reason.
#[test]
fn deviations_are_in_the_table() {
    let (ours, theirs) = (operations(&document()), operations(schema::document()));
    let (mut compared, mut untold) = (0, Vec::new());
    for op in table() {
        let key = (op.method.clone(), plain(&op.path));
        let (Some(ours), Some(theirs)) = (ours.get(&key), theirs.get(&key)) else { continue };
        for name in theirs.difference(ours) {
            if !told(&op, name) {
                untold.push(format!("| `{}` | `{name}` |", op.name()));
            }
        }
        compared += theirs.len();
    }
    println!(
        "parameters that Mastodon describes: {compared}, of which {} are neither read nor explained",
        untold.len()
    );
    assert!(compared > 300, "{compared}");
    assert!(untold.is_empty(), "say why in docs/mastodon-api.md:\n{}", untold.join("\n"));
}

#[test]
fn the_description_is_pinned() {
    let mut document = document();
    document["info"]["version"] = "x".into();
    insta::assert_json_snapshot!("openapi", document);
}

#[tokio::test]
async fn the_description_is_served_to_programs_and_people() {
    let net = Network::of(&["alpha"]).await;
    let stranger = net.branch(0).stranger();
    let served = stranger.get("/api/openapi.json").await;
    assert_eq!(served["openapi"], "3.1.0");
    assert_eq!(served["servers"][0]["url"], "http://alpha.test");
    let page = stranger.request(Method::GET, "/api").send().await.expect("an answer");
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    let page = page.text().await.expect("text");
    assert!(page.contains("/api/v1/statuses/{id}/context") && !page.contains("<script"), "{}", &page[..400]);
}
