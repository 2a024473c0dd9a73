//! How long deliveries wait: when clocks go wrong, and when a host comes back.

use std::time::Duration;

use branchline::{
    base::{
        app::App,
        clock::{Clock, HOUR},
        id,
    },
    wire::delivery,
};
use reqwest::{Method, StatusCode};
use serde_json::json;
use tests::{
    Network, Peer,
    peer::{Answer, actor_document},
    person::text,
};

use super::{deliver, deliveries::waiting, posts, with_follower};

#[tokio::test]
async fn a_clock_that_goes_back_holds_nobody_up() {
    let (net, peer, anna) = with_follower().await;
    let first = anna.publish("Before", "public").await;
    net.drain().await;
    for (n, hours) in [-1, 1, -1].into_iter().enumerate() {
        net.clock.set_ms(net.clock.now_ms() + hours * HOUR);
        let post = anna.publish(&format!("Post {n}"), "public").await;
        anna.send(
            Method::PUT,
            &format!("/api/v1/statuses/{}", text(&post["id"])),
            json!({ "status": format!("Edited {n}") }),
        )
        .await;
        net.drain().await;
        assert_eq!(waiting(&net).await, 0, "{hours} hours");
        let of_post: Vec<_> = peer.activities().into_iter().filter(|a| a["object"]["id"] == post["uri"]).collect();
        assert_eq!(of_post.iter().map(|a| text(&a["type"])).collect::<Vec<_>>(), ["Create", "Update"]);
        let number = |post: &serde_json::Value| text(&post["id"]).parse::<i64>().expect("a number");
        assert!(number(&post) > number(&first), "an id that goes back hides a post below older ones");
    }
    assert_eq!(anna.home().await, ["Edited 2", "Edited 1", "Edited 0", "Before"]);
}

/// A process whose clock was an hour ahead has gone; the next one has the right time.
#[tokio::test]
async fn what_a_wrong_clock_stored_is_bounded() {
    let (net, peer, anna) = with_follower().await;
    net.advance(Duration::from_secs(3_600));
    anna.publish("From the future", "public").await;
    peer.answer([Answer::Status(500)]);
    net.drain().await;
    anna.publish("Never tried", "public").await;
    let right = Clock::default();
    let second = App::open(net.branch(0).app.config.clone(), right.clone()).await.expect("a second process");
    assert_eq!(delivery::run_due(&second).await.expect("delivering"), 0);
    delivery::bound(&second).await.expect("bounded");
    assert_eq!(delivery::run_due(&second).await.expect("delivering"), 1);
    right.advance(Duration::from_secs(150));
    assert_eq!(delivery::run_due(&second).await.expect("delivering"), 1);
    assert_eq!(waiting(&net).await, 0);
    let newest = text(&anna.publish("The newest", "public").await["id"]).parse::<i64>().expect("a number");
    branchline::serve::resume_ids(&second).await.expect("read");
    assert!(id::next(&right) > newest);
}

/// A host that fails until its breaker is open, with so many posts waiting for it.
async fn gone_for_hours(posts: usize) -> (Network, Peer, tests::Person) {
    let (net, peer, anna) = with_follower().await;
    peer.answer(std::iter::repeat_n(Answer::Status(500), 10_000));
    for n in 0..posts {
        anna.publish(&format!("Post {n}"), "public").await;
    }
    for _ in 0..72 {
        net.drain().await;
        net.advance(Duration::from_secs(300));
    }
    net.drain().await;
    peer.answer_all_again();
    (net, peer, anna)
}

#[tokio::test]
async fn who_comes_back_has_everything_within_ten_minutes() {
    let (net, peer, _anna) = gone_for_hours(40).await;
    let asked = posts(&peer).len();
    assert!(asked < 40 * 8, "{asked} requests to a host that fails");
    for _ in 0..10 {
        net.advance(Duration::from_secs(60));
        net.drain().await;
    }
    assert_eq!(waiting(&net).await, 0);
    assert!(peer.most_in_flight() <= 8);
}

#[tokio::test]
async fn who_speaks_is_spoken_to() {
    let (net, peer, anna) = gone_for_hours(5).await;
    let post = anna.publish("Like me", "public").await;
    net.drain().await;
    assert_eq!(waiting(&net).await, 6, "it is left alone");
    let like = peer.activity("/likes/1", "Like", post["uri"].clone());
    assert_eq!(deliver(&net, &peer, &like).await, StatusCode::ACCEPTED);
    net.drain().await;
    assert_eq!(waiting(&net).await, 0);
}

#[tokio::test]
async fn a_410_is_believed_for_its_inbox() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let mut document = actor_document("peer.test", &peer.public);
    document["endpoints"] = json!({ "sharedInbox": peer.url("/inbox") });
    peer.publish("/users/mallory", document);
    let follow = peer.activity("/follows/1", "Follow", json!(anna.uri));
    assert_eq!(deliver(&net, &peer, &follow).await, StatusCode::ACCEPTED);
    net.drain().await;
    peer.answer([Answer::Status(410)]);
    anna.publish("To the shared inbox", "public").await;
    net.drain().await;
    anna.publish("To her own", "public").await;
    net.drain().await;
    let paths: Vec<String> =
        peer.received().into_iter().filter(|h| h.body["type"] == "Create").map(|h| h.path).collect();
    assert_eq!(paths, ["/inbox", "/users/mallory/inbox"]);
    let followers = anna.get(&format!("/api/v1/accounts/{}", anna.id)).await["followers_count"].clone();
    assert_eq!(followers, 1);
}
