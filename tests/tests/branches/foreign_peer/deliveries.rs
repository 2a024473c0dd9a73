//! What we deliver: in which scheme, in which order, how often, and to whom no longer.

use std::time::{Duration, Instant};

use super::{deliver, posts, with_follower};
use branchline::{entities::delivery, wire::signatures::Scheme};
use reqwest::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;
use tests::{
    Network, Peer,
    peer::{Answer, actor_document},
    person::text,
};

pub async fn waiting(net: &Network) -> u64 {
    let open = delivery::Entity::find().filter(delivery::Column::Failed.is_null());
    open.count(net.branch(0).app.db.read()).await.expect("count")
}

#[tokio::test]
async fn a_401_is_answered_in_the_other_scheme_which_is_remembered() {
    let (net, peer, anna) = with_follower().await;
    peer.answer([Answer::Status(401)]);
    anna.publish("One", "public").await;
    net.drain().await;
    anna.publish("Two", "public").await;
    net.drain().await;
    let schemes: Vec<&str> =
        peer.received().iter().filter(|h| h.body["type"] == "Create").map(tests::peer::Received::scheme).collect();
    assert_eq!(schemes, ["cavage", "rfc9421", "rfc9421"]);
}

#[tokio::test]
async fn failures_back_off_and_nothing_is_lost() {
    let (net, peer, anna) = with_follower().await;
    peer.answer([Answer::Status(503), Answer::Status(500)]);
    anna.publish("Patience", "public").await;
    net.drain().await;
    assert_eq!(posts(&peer).len(), 1);
    net.drain().await;
    assert_eq!(posts(&peer).len(), 1, "not again at once");
    net.advance(Duration::from_secs(60));
    net.drain().await;
    assert_eq!(posts(&peer).len(), 2);
    net.advance(Duration::from_secs(180));
    net.drain().await;
    assert_eq!(posts(&peer).len(), 3);
    assert_eq!(waiting(&net).await, 0);
}

#[tokio::test]
async fn retry_after_is_obeyed() {
    let (net, peer, anna) = with_follower().await;
    peer.answer([Answer::RetryAfter(429, "7200")]);
    anna.publish("Later", "public").await;
    net.drain().await;
    net.advance(Duration::from_secs(7_100));
    net.drain().await;
    assert_eq!(posts(&peer).len(), 1);
    net.advance(Duration::from_secs(200));
    net.drain().await;
    assert_eq!(posts(&peer).len(), 2);
}

#[tokio::test]
async fn after_failures_in_a_row_the_host_is_left_alone() {
    let (net, peer, anna) = with_follower().await;
    peer.answer(std::iter::repeat_n(Answer::Status(500), 40));
    for n in 0..5 {
        anna.publish(&format!("Post {n}"), "public").await;
    }
    for _ in 0..4 {
        net.drain().await;
        net.advance(Duration::from_secs(600));
    }
    net.drain().await;
    let before = posts(&peer).len();
    // A new post for the same host does not get through the open breaker.
    anna.publish("One more", "public").await;
    net.drain().await;
    assert_eq!(posts(&peer).len(), before);
    peer.answer([]);
    for _ in 0..40 {
        net.advance(Duration::from_secs(6 * 3600));
        net.drain().await;
    }
    assert_eq!(waiting(&net).await, 0, "it was only a pause");
}

#[tokio::test]
async fn what_nobody_takes_in_fourteen_days_is_given_up() {
    let (net, peer, anna) = with_follower().await;
    peer.answer(std::iter::repeat_n(Answer::Status(500), 500));
    anna.publish("Never", "public").await;
    for _ in 0..32 {
        net.drain().await;
        net.advance(Duration::from_secs(12 * 3600));
    }
    net.drain().await;
    assert_eq!(waiting(&net).await, 0);
    assert!(posts(&peer).len() > 5);
}

#[tokio::test]
async fn a_refusal_is_final_and_410_ends_the_follow() {
    let (net, peer, anna) = with_follower().await;
    peer.answer([Answer::Status(404)]);
    anna.publish("One", "public").await;
    net.drain().await;
    assert_eq!(waiting(&net).await, 0);
    peer.answer([Answer::Status(410)]);
    anna.publish("Two", "public").await;
    net.drain().await;
    anna.publish("Three", "public").await;
    net.drain().await;
    assert_eq!(posts(&peer).len(), 2, "nobody is there any more");
}

#[tokio::test]
async fn a_hanging_peer_holds_nobody_up() {
    let peer = Peer::start("peer.test").await;
    let slow = Peer::start("slow.test").await;
    let net = Network::with(&["alpha"], &[&peer, &slow], &[]).await;
    let anna = net.branch(0).person("anna").await;
    for each in [&peer, &slow] {
        let follow = each.activity("/follows/1", "Follow", json!(anna.uri));
        assert_eq!(deliver(&net, each, &follow).await, StatusCode::ACCEPTED);
    }
    net.drain().await;
    slow.answer([Answer::Hang(Duration::from_secs(30))]);
    let begun = Instant::now();
    anna.publish("Hello", "public").await;
    assert!(begun.elapsed() < Duration::from_secs(5), "publishing waits for nobody");
    net.drain().await;
    assert_eq!(posts(&peer).len(), 1);
    assert!(begun.elapsed() < Duration::from_secs(20), "ten seconds are enough for anybody");
}

/// Two processes at one database: a host has one sender, and who lost the lease writes nothing down.
#[tokio::test]
async fn a_host_has_one_sender_at_a_time() {
    let (net, peer, anna) = with_follower().await;
    let app = &net.branch(0).app;
    let second =
        branchline::base::app::App::open(app.config.clone(), net.clock.clone()).await.expect("a second process");
    peer.answer([Answer::Hang(Duration::from_secs(3))]);
    anna.publish("once", "public").await;
    let slow = async { branchline::wire::delivery::run_due(app).await.expect("delivering") };
    let meanwhile = async {
        while posts(&peer).is_empty() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let tried = branchline::wire::delivery::run_due(&second).await.expect("delivering");
        // The first one's lease runs out while it still waits: now the second may.
        net.advance(Duration::from_secs(91));
        (tried, branchline::wire::delivery::run_due(&second).await.expect("delivering"))
    };
    let (first, (leased, taken_over)) = tokio::join!(slow, meanwhile);
    assert_eq!((first, leased, taken_over), (1, 0, 1));
    assert_eq!(posts(&peer).len(), 2, "sent again, for nobody knew that it would arrive");
    assert_eq!(waiting(&net).await, 0);
}

#[tokio::test]
async fn one_request_serves_a_shared_inbox() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    for name in ["mallory", "trent"] {
        let mut document = actor_document("peer.test", &peer.public);
        let text = document.to_string().replace("/users/mallory", &format!("/users/{name}"));
        document = serde_json::from_str(&text).expect("json");
        document["preferredUsername"] = json!(name);
        document["endpoints"] = json!({ "sharedInbox": peer.url("/inbox") });
        peer.publish(&format!("/users/{name}"), document);
        let actor = peer.url(&format!("/users/{name}"));
        let follow = json!({ "id": peer.url(&format!("/follows/{name}")), "type": "Follow", "actor": actor, "object": anna.uri });
        let key = format!("{actor}#main-key");
        let inbox = net.branch(0).url("/ap/inbox");
        let status = peer.send_as(&net.client(), &inbox, &follow, net.clock.now_ms(), &key, Scheme::Cavage).await;
        assert_eq!(status, StatusCode::ACCEPTED);
    }
    net.drain().await;
    anna.publish("Once", "public").await;
    net.drain().await;
    assert_eq!(posts(&peer).len(), 1);
    assert_eq!(peer.received().last().expect("a request").path, "/inbox");
}

#[tokio::test]
async fn what_is_done_undone_and_done_again_arrives_in_that_order() {
    let (net, peer, anna) = with_follower().await;
    net.befriend(&anna, &peer).await;
    let note = peer.activity("/creates/1", "Create", peer.note("/notes/1", "<p>like me</p>"));
    assert_eq!(deliver(&net, &peer, &note).await, StatusCode::ACCEPTED);
    let post = anna.in_home("like me").await;
    let at = |act: &str| format!("/api/v1/statuses/{}/{act}", text(&post["id"]));
    let before = peer.activities().len();
    for act in ["favourite", "unfavourite", "favourite", "reblog", "unreblog", "reblog"] {
        anna.post(&at(act), json!({})).await;
    }
    // The first try fails; what takes it back must wait, and so must what does it again.
    peer.answer([Answer::Status(500)]);
    net.drain().await;
    net.advance(Duration::from_secs(120));
    net.drain().await;
    let mut sent: Vec<String> = peer.activities()[before..].iter().map(|a| text(&a["type"]).to_owned()).collect();
    sent.dedup();
    assert_eq!(sent, ["Like", "Undo", "Like", "Announce", "Undo", "Announce"]);
}

#[tokio::test]
async fn one_object_keeps_its_order_and_others_go_side_by_side() {
    let (net, peer, anna) = with_follower().await;
    let post = anna.publish("First", "public").await;
    let id = text(&post["id"]);
    anna.send(reqwest::Method::PUT, &format!("/api/v1/statuses/{id}"), json!({ "status": "Second" })).await;
    anna.send(reqwest::Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
    for n in 0..12 {
        anna.publish(&format!("Other {n}"), "public").await;
    }
    // The first try of the Create fails; what follows it must wait.
    peer.answer([Answer::Status(500)]);
    net.drain().await;
    net.advance(Duration::from_secs(120));
    net.drain().await;
    let about: Vec<String> = peer
        .activities()
        .iter()
        .filter(|a| a.to_string().contains(text(&post["uri"])))
        .map(|a| text(&a["type"]).to_owned())
        .collect();
    assert_eq!(about.iter().rev().take(3).rev().collect::<Vec<_>>(), ["Create", "Update", "Delete"], "{about:?}");
    assert_eq!(posts(&peer).len(), 14);
    assert!((2..=8).contains(&peer.most_in_flight()), "{} at once", peer.most_in_flight());
}
