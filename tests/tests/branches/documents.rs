//! What we say to other servers, pinned: whoever changes it sees the difference.

use std::time::Duration;

use branchline::commands::network;
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Network, Peer, Person, person::text};

/// Ids are random: in the order of their appearance they become numbers.
fn pin(value: &Value) -> String {
    let mut out = serde_json::to_string_pretty(value).expect("json");
    let mut names: Vec<String> = Vec::new();
    let mut number = String::new();
    let all = format!("{out}\n");
    for c in all.chars() {
        if c.is_ascii_digit() {
            number.push(c);
        } else {
            if number.len() > 12 && !names.contains(&number) {
                names.push(number.clone());
            }
            number.clear();
        }
    }
    for (n, id) in names.iter().enumerate() {
        out = out.replace(id, &format!("<{}>", n + 1));
    }
    // The branch's own actor is as old as the test.
    let begun =
        format!("\"{}T00:00:00Z\"", branchline::base::clock::day(branchline::base::clock::Clock::default().now_ms()));
    out = out.replace(&begun, "\"<today>\"");
    while let Some(at) = out.find("\"publicKeyMultibase\": \"z") {
        let end = out[at..].find("\",").map_or(out.len(), |e| at + e);
        let end = out[at + 25..].find('"').map_or(end, |e| at + 25 + e);
        out.replace_range(at..end, "\"publicKeyMultibase\": \"<key>");
    }
    let begin = out.find("-----BEGIN PUBLIC KEY-----");
    if let (Some(begin), Some(end)) = (begin, out.find("-----END PUBLIC KEY-----")) {
        out.replace_range(begin..end, "<key>");
    }
    out
}

/// Anna at a fixed time, with Mallory at a scripted peer following her.
async fn scene() -> (Network, Peer, Person) {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    net.clock.set_ms(1_795_167_148_000);
    let anna = net.branch(0).person("anna").await;
    let follow = peer.activity("/follows/1", "Follow", json!(anna.uri));
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &follow, net.clock.now_ms()).await;
    net.drain().await;
    (net, peer, anna)
}

/// The last activity that the peer heard, with times of day made equal.
fn last(peer: &Peer) -> String {
    let text = pin(peer.activities().last().expect("an activity"));
    let mut out = String::new();
    for line in text.lines() {
        let timed = line.trim_start().starts_with("\"published\"") || line.trim_start().starts_with("\"updated\"");
        out.push_str(&if timed {
            format!("{}: <time>", line.split(':').next().unwrap_or_default())
        } else {
            line.to_owned()
        });
        out.push('\n');
    }
    out
}

#[tokio::test]
async fn outgoing_activities() {
    let (net, peer, anna) = scene().await;
    insta::assert_snapshot!("accept", last(&peer));

    let mallory = "mallory@peer.test";
    let post = anna
        .post(
            "/api/v1/statuses",
            json!({ "status": "Hello @mallory@peer.test #Books", "spoiler_text": "w", "language": "en" }),
        )
        .await;
    net.drain().await;
    insta::assert_snapshot!("create", last(&peer));

    net.advance(Duration::from_secs(60));
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    anna.send(Method::PUT, &path, json!({ "status": "Changed" })).await;
    net.drain().await;
    insta::assert_snapshot!("update", last(&peer));

    anna.send(Method::DELETE, &path, json!({})).await;
    net.drain().await;
    insta::assert_snapshot!("delete", last(&peer));

    for audience in ["unlisted", "private", "direct"] {
        anna.publish("@mallory@peer.test for some", audience).await;
        net.drain().await;
        insta::assert_snapshot!(format!("create_{audience}"), last(&peer));
    }

    let id = anna.find(mallory).await;
    anna.post(&format!("/api/v1/accounts/{id}/follow"), json!({})).await;
    net.drain().await;
    insta::assert_snapshot!("follow", last(&peer));
    anna.post(&format!("/api/v1/accounts/{id}/unfollow"), json!({})).await;
    net.drain().await;
    insta::assert_snapshot!("undo_follow", last(&peer));

    peer.publish("/notes/1", peer.note("/notes/1", "<p>Theirs</p>"));
    let found = anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/notes/1"))).await;
    let theirs = format!("/api/v1/statuses/{}", text(&found["statuses"][0]["id"]));
    for (action, name) in
        [("favourite", "like"), ("unfavourite", "undo_like"), ("reblog", "announce"), ("unreblog", "undo_announce")]
    {
        anna.post(&format!("{theirs}/{action}"), json!({})).await;
        net.drain().await;
        insta::assert_snapshot!(name, last(&peer));
    }
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "display_name": "Anna Berg" })).await;
    net.drain().await;
    insta::assert_snapshot!("update_actor", last(&peer));
    anna.post(&format!("/api/v1/accounts/{id}/remove_from_followers"), json!({})).await;
    net.drain().await;
    insta::assert_snapshot!("reject", last(&peer));
}

#[tokio::test]
async fn served_documents() {
    let (net, _peer, anna) = scene().await;
    let http = net.client();
    for (name, url) in [
        ("actor", anna.uri.clone()),
        ("instance_actor", "http://alpha.test/ap/actor".to_owned()),
        ("followers", format!("{}/followers", anna.uri)),
        ("followers_page", format!("{}/followers?page=true", anna.uri)),
        ("outbox", format!("{}/outbox", anna.uri)),
        ("webfinger", "http://alpha.test/.well-known/webfinger?resource=acct:anna@alpha.test".to_owned()),
        ("nodeinfo", "http://alpha.test/.well-known/nodeinfo".to_owned()),
    ] {
        let answer = http.get(&url).header("accept", "application/activity+json").send().await.expect("answer");
        assert!(answer.status().is_success(), "{url}");
        let document: Value = answer.json().await.expect("json");
        insta::assert_snapshot!(name, pin(&document));
    }
}

#[tokio::test]
async fn secure_mode_wants_signatures() {
    let net = Network::with(&["alpha", "beta"], &[], &[("BRANCHLINE_SECURE_MODE", "true")]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    let unsigned =
        net.client().get(&anna.uri).header("accept", "application/activity+json").send().await.expect("answer");
    assert_eq!(unsigned.status(), reqwest::StatusCode::UNAUTHORIZED);
    bea.follow(&anna.acct).await;
    net.drain().await;
    assert_eq!(bea.relationship(&anna.acct).await["following"], true, "branches sign what they fetch");
}

#[tokio::test]
async fn the_network_mode_knows_its_list() {
    let net = Network::with(&["alpha", "beta"], &[], &[("BRANCHLINE_FEDERATION", "network")]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    let (status, _) = bea.try_get(&format!("/api/v1/accounts/lookup?acct={}", anna.acct)).await;
    assert_eq!(status, reqwest::StatusCode::NOT_FOUND);
    let found = format!("/api/v2/search?resolve=true&q={}", anna.acct);
    assert_eq!(bea.get(&found).await["accounts"], json!([]), "beta has not said that it trusts alpha");
    for (here, there) in [(0, "beta.test"), (1, "alpha.test")] {
        network::set(&net.branch(here).app, there, Some("accept")).await.expect("allowed");
    }
    bea.follow(&anna.acct).await;
    net.drain().await;
    assert_eq!(bea.relationship(&anna.acct).await["following"], true);
    let instance = net.branch(0).stranger().get("/api/v2/instance").await;
    assert_eq!(instance["configuration"]["limited_federation"], true, "apps can still sign in");
}
