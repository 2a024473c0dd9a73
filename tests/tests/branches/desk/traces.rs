//! Traces: what a collector is sent of requests and jobs, and what it is not.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{Json, Router, extract::State, routing::post};
use branchline::base::listen;
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Network, person::text};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

type Taken = Arc<Mutex<Vec<Value>>>;

async fn take(State(taken): State<Taken>, Json(body): Json<Value>) -> Json<Value> {
    let spans = body["resourceSpans"][0]["scopeSpans"][0]["spans"].as_array().cloned().unwrap_or_default();
    taken.lock().expect("spans").extend(spans);
    Json(json!({}))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_reads_routes_and_no_words() {
    let taken = Taken::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let collector = Router::new().route("/v1/traces", post(take)).with_state(taken.clone());
    let stop = CancellationToken::new();
    tokio::spawn(listen::serve(listener, collector, stop.clone()));
    let net = Network::with(&["alpha", "beta"], &[], &[("BRANCHLINE_OTLP", &address)]).await;
    let app = &net.branch(0).app;
    tokio::spawn(app.traces.clone().export(app.http.inside.clone(), stop.clone()));
    let (anna, _) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    let found = anna.get("/api/v2/search?q=bea@beta.test&resolve=true").await;
    assert_eq!(found["accounts"].as_array().map(Vec::len), Some(1));
    anna.publish("heron and nothing else", "public").await;
    let hers = net.branch(0).browser_of("anna").await;
    hers.get("/tags/kingfisher").await;
    net.drain().await;
    let begun = Instant::now();
    let all = loop {
        let all = taken.lock().expect("spans").clone();
        if all.iter().any(|s| s["name"] == "GET /tags/{name}") {
            break all;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{all:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    let search = all.iter().find(|s| s["name"] == "GET /api/v2/search").expect("the search");
    assert_eq!((&search["kind"], text(&search["traceId"]).len()), (&json!(2), 32));
    let caused = all.iter().find(|s| s["parentSpanId"] == search["spanId"]).expect("what it asked elsewhere");
    assert_eq!((&caused["traceId"], &caused["kind"]), (&search["traceId"], &json!(3)));
    assert!(caused["attributes"].to_string().contains("beta.test"), "{caused}");
    let whole = Value::Array(all).to_string();
    for word in ["heron", "kingfisher", "anna", "bea@", &anna.id, &anna.token] {
        assert!(!whole.contains(word), "{word}: {whole}");
    }
    let refused = net.client().request(Method::GET, net.branch(0).url("/metrics")).send().await.expect("an answer");
    assert!(!refused.headers().contains_key("traceparent"));
    stop.cancel();
}
