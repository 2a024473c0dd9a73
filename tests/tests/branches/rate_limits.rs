//! How often an app may ask: 300 times in five minutes, by token, else by address.

use reqwest::{Method, StatusCode};
use serde_json::json;
use tests::Network;

#[tokio::test]
async fn what_is_left_is_told_until_nothing_is() {
    let net = Network::with(&["alpha"], &[], &[("BRANCHLINE_RATE_LIMITS", "on")]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    let ask = async |who: &tests::Person| who.request(Method::GET, "/api/v1/markers").send().await.expect("an answer");
    let first = ask(&anna).await;
    let header = |answer: &reqwest::Response, name: &str| answer.headers()[name].to_str().expect("text").to_owned();
    assert_eq!(header(&first, "x-ratelimit-limit"), "300");
    let left: u32 = header(&first, "x-ratelimit-remaining").parse().expect("a number");
    assert!(header(&first, "x-ratelimit-reset").ends_with('Z'));
    for _ in 0..left {
        assert_eq!(ask(&anna).await.status(), StatusCode::OK);
    }
    let mut refused = ask(&anna).await;
    for _ in 0..20 {
        // A second that passed has given one back.
        if refused.status() == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
        refused = ask(&anna).await;
    }
    assert_eq!(refused.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(header(&refused, "x-ratelimit-remaining"), "0");
    assert!(refused.headers().contains_key("retry-after"));
    let said: serde_json::Value = refused.json().await.expect("json");
    assert!(said["error"].is_string());
    assert_eq!(ask(&bea).await.status(), StatusCode::OK, "others are counted apart");
}

#[tokio::test]
async fn uploads_deletions_and_sign_ups_are_counted_by_themselves() {
    let net = Network::with(&["alpha"], &[], &[("BRANCHLINE_RATE_LIMITS", "on")]).await;
    let anna = net.branch(0).person("anna").await;
    let mut last = StatusCode::OK;
    for _ in 0..31 {
        last = anna.try_send(Method::DELETE, "/api/v1/statuses/1", json!({})).await.0;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS, "30 in half an hour");
    anna.publish("This still works", "public").await;
    let stranger = net.branch(0).stranger();
    let mut last = StatusCode::OK;
    for n in 0..6 {
        let new = json!({ "client_name": format!("App {n}"), "redirect_uris": "https://app.test/" });
        last = stranger.try_post("/api/v1/apps", new).await.0;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS, "5 apps in ten minutes from one address");
}
