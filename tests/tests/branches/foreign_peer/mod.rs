//! A foreign server that signs and forges, refuses, hangs and disappears.

mod deliveries;
mod orders;
mod waiting;

use std::time::Duration;

use branchline::wire::signatures::Scheme;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{Network, Peer, Person, peer::actor_document, person::text};

/// A branch with Anna, whom Mallory at `peer.test` follows.
async fn with_follower() -> (Network, Peer, Person) {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let follow = peer.activity("/follows/1", "Follow", json!(anna.uri));
    assert_eq!(deliver(&net, &peer, &follow).await, StatusCode::ACCEPTED);
    net.drain().await;
    assert_eq!(peer.activities()[0]["type"], "Accept");
    assert_eq!(peer.activities()[0]["object"]["id"], peer.url("/follows/1"));
    (net, peer, anna)
}

async fn deliver(net: &Network, peer: &Peer, activity: &Value) -> StatusCode {
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), activity, net.clock.now_ms()).await
}

async fn followers(anna: &Person) -> Value {
    anna.get(&format!("/api/v1/accounts/{}", anna.id)).await["followers_count"].clone()
}

fn posts(peer: &Peer) -> Vec<Value> {
    peer.activities().into_iter().filter(|a| a["type"] == "Create").collect()
}

#[tokio::test]
async fn both_schemes_are_understood() {
    let (net, peer, anna) = with_follower().await;
    for (n, scheme) in [Scheme::Cavage, Scheme::Rfc9421].into_iter().enumerate() {
        let note = peer.note(&format!("/notes/{n}"), &format!("<p>@anna number {n}</p>"));
        let mut create = peer.activity(&format!("/creates/{n}"), "Create", note);
        create["object"]["tag"] = json!([{ "type": "Mention", "href": anna.uri }]);
        let key = format!("{}#main-key", peer.actor());
        let inbox = net.branch(0).url("/ap/inbox");
        let status = peer.send_as(&net.client(), &inbox, &create, net.clock.now_ms(), &key, scheme).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{scheme:?}");
    }
    assert_eq!(anna.notices().await.iter().filter(|n| *n == "mention").count(), 2);
}

#[tokio::test]
async fn the_same_activity_has_one_effect() {
    let (net, peer, anna) = with_follower().await;
    let post = anna.publish("Like me", "public").await;
    let like = peer.activity("/likes/1", "Like", post["uri"].clone());
    let undo = peer.activity("/undos/1", "Undo", like.clone());
    for activity in [&like, &like, &undo, &like, &undo] {
        assert_eq!(deliver(&net, &peer, activity).await, StatusCode::ACCEPTED);
    }
    let status = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    assert_eq!(status["favourites_count"], 0, "a like that was taken back does not come again");

    let announce = peer.activity("/boosts/1", "Announce", post["uri"].clone());
    for _ in 0..2 {
        assert_eq!(deliver(&net, &peer, &announce).await, StatusCode::ACCEPTED);
    }
    let status = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    assert_eq!(status["reblogs_count"], 1);
    assert_eq!(followers(&anna).await, 1);
}

#[tokio::test]
async fn what_comes_in_the_wrong_order_ends_right() {
    let (net, peer, anna) = with_follower().await;
    anna.follow("mallory@peer.test").await;
    net.drain().await;
    let request = peer.activities().into_iter().find(|a| a["type"] == "Follow").expect("a follow");
    let accept = peer.activity("/accepts/1", "Accept", request["id"].clone());
    assert_eq!(deliver(&net, &peer, &accept).await, StatusCode::ACCEPTED);

    // Delete before Create: the post never appears.
    let note = peer.note("/notes/1", "<p>too late</p>");
    let delete = peer.activity("/deletes/1", "Delete", json!({ "id": note["id"], "type": "Tombstone" }));
    let create = peer.activity("/creates/1", "Create", note.clone());
    for activity in [&delete, &create] {
        assert_eq!(deliver(&net, &peer, activity).await, StatusCode::ACCEPTED);
    }
    // Update before Create: the newer text stays.
    let mut newer = peer.note("/notes/2", "<p>newer</p>");
    newer["updated"] = json!("2026-01-02T00:00:00Z");
    let update = peer.activity("/updates/2", "Update", newer);
    let create = peer.activity("/creates/2", "Create", peer.note("/notes/2", "<p>older</p>"));
    for activity in [&update, &create] {
        assert_eq!(deliver(&net, &peer, activity).await, StatusCode::ACCEPTED);
    }
    // A reply before its parent finds it later.
    let mut reply = peer.note("/notes/4", "<p>an answer</p>");
    reply["inReplyTo"] = json!(peer.url("/notes/3"));
    for (n, note) in [(4, reply), (3, peer.note("/notes/3", "<p>a question</p>"))] {
        let create = peer.activity(&format!("/creates/{n}"), "Create", note);
        assert_eq!(deliver(&net, &peer, &create).await, StatusCode::ACCEPTED);
    }
    let home = anna.home().await;
    assert!(home.contains(&"newer".to_owned()) && !home.iter().any(|t| t == "older" || t == "too late"), "{home:?}");
    let question = anna.in_home("a question").await;
    assert_eq!(question["replies_count"], 1);
    let context = anna.get(&format!("/api/v1/statuses/{}/context", text(&question["id"]))).await;
    assert!(text(&context["descendants"][0]["content"]).contains("an answer"));
}

#[tokio::test]
async fn forgeries_have_no_effect() {
    let victim = Peer::start("victim.test").await;
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&victim, &peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let follow = victim.activity("/follows/1", "Follow", json!(anna.uri));
    assert_eq!(deliver(&net, &victim, &follow).await, StatusCode::ACCEPTED);
    net.drain().await;
    let post = anna.publish("Mine", "public").await;
    net.drain().await;

    let as_victim = |mut activity: Value| {
        activity["actor"] = json!(victim.actor());
        activity
    };
    let stolen_note =
        json!({ "id": peer.url("/notes/9"), "type": "Note", "attributedTo": victim.actor(), "content": "x" });
    let forged = [
        // Another's name over one's own key.
        as_victim(peer.activity("/likes/9", "Like", post["uri"].clone())),
        // An id of another origin.
        {
            let mut a = peer.activity("/likes/8", "Like", post["uri"].clone());
            a["id"] = json!(victim.url("/likes/8"));
            a
        },
        // Another's post, another's follow, our own post.
        peer.activity("/creates/9", "Create", stolen_note),
        peer.activity(
            "/undos/9",
            "Undo",
            json!({ "id": victim.url("/follows/1"), "type": "Follow", "actor": victim.actor(), "object": anna.uri }),
        ),
        peer.activity("/deletes/9", "Delete", post["uri"].clone()),
        peer.activity(
            "/updates/9",
            "Update",
            json!({ "id": post["uri"], "type": "Note", "attributedTo": anna.uri, "content": "hacked" }),
        ),
        peer.activity("/updates/8", "Update", actor_document("victim.test", &peer.public)),
    ];
    for activity in &forged {
        let status = deliver(&net, &peer, activity).await;
        assert!(status.is_client_error(), "{status} for {activity}");
    }
    // By id alone, which says nothing of its owner: acknowledged perhaps, but without effect.
    deliver(&net, &peer, &peer.activity("/undos/8", "Undo", json!(victim.url("/follows/1")))).await;
    let status = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    assert!(text(&status["content"]).contains("Mine"));
    assert_eq!(status["favourites_count"], 0);
    assert_eq!(followers(&anna).await, 1);
}

#[tokio::test]
async fn no_domain_takes_over_a_handle() {
    let victim = Peer::start("victim.test").await;
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&victim, &peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    anna.find("mallory@victim.test").await;
    peer.publish(
        "/.well-known/webfinger",
        json!({
            "subject": "acct:mallory@peer.test",
            "links": [{ "rel": "self", "type": "application/activity+json", "href": victim.actor() }],
        }),
    );
    let found = anna.get("/api/v2/search?resolve=true&q=mallory@peer.test").await;
    assert_eq!(found["accounts"], json!([]));
    let known = anna.get("/api/v1/accounts/lookup?acct=mallory@victim.test").await;
    assert_eq!(known["acct"], "mallory@victim.test");
}

#[tokio::test]
async fn a_file_on_a_server_is_not_its_users() {
    let (net, peer, anna) = with_follower().await;
    let (_, stolen) = branchline::wire::signatures::key::generate().expect("a key");
    peer.publish("/uploads/1.json", actor_document("peer.test", &stolen));
    anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/uploads/1.json"))).await;
    let post = anna.publish("Mine", "public").await;
    let like = peer.activity("/likes/1", "Like", post["uri"].clone());
    assert_eq!(deliver(&net, &peer, &like).await, StatusCode::ACCEPTED, "its key is still its own");
}

#[tokio::test]
async fn nothing_goes_to_whom_the_branch_refuses() {
    let (net, peer, anna) = with_follower().await;
    let received = peer.received().len();
    branchline::commands::network::set(&net.branch(0).app, "Peer.TEST.", Some("reject")).await.expect("blocked");
    anna.publish("not for them", "public").await;
    net.drain().await;
    anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/notes/1"))).await;
    assert_eq!(peer.received().len(), received);
    let note = peer.activity("/creates/1", "Create", peer.note("/notes/1", "<p>hello</p>"));
    assert_eq!(deliver(&net, &peer, &note).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_undo_before_the_fetch_keeps_a_boost_away() {
    let peer = Peer::start("peer.test").await;
    let third = Peer::start("third.test").await;
    let net = Network::with(&["alpha"], &[&peer, &third], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    third.publish("/notes/1", third.note("/notes/1", "<p>boosted</p>"));
    for n in [1, 2] {
        let announce = peer.activity(&format!("/boosts/{n}"), "Announce", json!(third.url("/notes/1")));
        assert_eq!(deliver(&net, &peer, &announce).await, StatusCode::ACCEPTED);
        if n == 1 {
            deliver(&net, &peer, &peer.activity("/undos/1", "Undo", announce)).await;
            net.drain().await;
            assert!(anna.home().await.is_empty());
        }
    }
    net.drain().await;
    assert_eq!(anna.home().await, ["boosted"]);
}

#[tokio::test]
async fn texts_that_no_database_keeps_are_refused() {
    let (net, peer, _anna) = with_follower().await;
    let nul = peer.note("/notes/1", "a\u{0}b");
    let long = peer.note(&format!("/notes/{}", "x".repeat(3_000)), "long");
    for note in [nul, long] {
        let status = deliver(&net, &peer, &peer.activity("/creates/1", "Create", note)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn signatures_of_nobody_are_refused() {
    let (net, peer, anna) = with_follower().await;
    let like = peer.activity("/likes/1", "Like", json!(anna.uri));
    let inbox = net.branch(0).url("/ap/inbox");
    let http = net.client();
    let unsigned = http.post(&inbox).body(like.to_string()).send().await.expect("answer");
    assert_eq!(unsigned.status(), StatusCode::UNAUTHORIZED);
    let now = net.clock.now_ms();
    let key = format!("{}#main-key", peer.actor());
    let old = peer.send_as(&http, &inbox, &like, now - 13 * 3_600_000, &key, Scheme::Cavage).await;
    assert_eq!(old, StatusCode::UNAUTHORIZED);
    let unknown = format!("{}#other-key", peer.actor());
    assert_eq!(peer.send_as(&http, &inbox, &like, now, &unknown, Scheme::Cavage).await, StatusCode::UNAUTHORIZED);
    let asked = peer.received().len();
    assert_eq!(peer.send_as(&http, &inbox, &like, now, &unknown, Scheme::Cavage).await, StatusCode::UNAUTHORIZED);
    assert_eq!(peer.received().len(), asked, "a key that could not be fetched is not asked for again");
}

#[tokio::test]
async fn a_farewell_of_somebody_unknown_asks_nobody() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let delete = peer.activity("/deletes/1", "Delete", json!(peer.actor()));
    assert_eq!(deliver(&net, &peer, &delete).await, StatusCode::ACCEPTED);
    assert!(peer.received().is_empty());
}

#[tokio::test]
async fn a_new_key_is_fetched_once_the_old_one_fails() {
    let (net, mut peer, anna) = with_follower().await;
    let post = anna.publish("Mine", "public").await;
    let (private, public) = branchline::wire::signatures::key::generate().expect("a key");
    peer.private = private;
    peer.publish("/users/mallory", actor_document("peer.test", &public));
    let like = peer.activity("/likes/1", "Like", post["uri"].clone());
    assert_eq!(deliver(&net, &peer, &like).await, StatusCode::UNAUTHORIZED, "fetched a moment ago");
    net.advance(Duration::from_secs(301));
    assert_eq!(deliver(&net, &peer, &like).await, StatusCode::ACCEPTED);
}

#[tokio::test]
async fn a_deleted_profile_is_forgotten() {
    let (net, peer, anna) = with_follower().await;
    let note = peer.note("/notes/1", "<p>@anna</p>");
    let mut create = peer.activity("/creates/1", "Create", note);
    create["object"]["tag"] = json!([{ "type": "Mention", "href": anna.uri }]);
    assert_eq!(deliver(&net, &peer, &create).await, StatusCode::ACCEPTED);
    assert_eq!(anna.notices().await[0], "mention");
    let delete = peer.activity("/deletes/1", "Delete", json!(peer.actor()));
    assert_eq!(deliver(&net, &peer, &delete).await, StatusCode::ACCEPTED);
    net.drain().await;
    assert_eq!(followers(&anna).await, 0);
    assert!(!anna.notices().await.contains(&"mention".to_owned()));
}

#[tokio::test]
async fn a_key_may_be_a_document_of_its_own() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let key_id = format!("{}/main-key", peer.actor());
    let mut actor = actor_document("peer.test", &peer.public);
    actor["publicKey"]["id"] = json!(key_id);
    peer.publish("/users/mallory", actor.clone());
    // GoToSocial's stub: the owner, with the key and little else.
    peer.publish(
        "/users/mallory/main-key",
        json!({
            "@context": actor["@context"], "id": peer.actor(), "type": "Person", "preferredUsername": "mallory",
            "publicKey": actor["publicKey"],
        }),
    );
    let follow = peer.activity("/follows/1", "Follow", json!(anna.uri));
    let inbox = net.branch(0).url("/ap/inbox");
    let status = peer.send_as(&net.client(), &inbox, &follow, net.clock.now_ms(), &key_id, Scheme::Cavage).await;
    assert_eq!(status, StatusCode::ACCEPTED);
    assert_eq!(followers(&anna).await, 1);
}
