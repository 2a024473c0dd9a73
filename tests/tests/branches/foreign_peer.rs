//! A foreign server that signs and forges, refuses, hangs and disappears.

use std::time::{Duration, Instant};

use branchline::signatures::Scheme;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{
    Network, Peer, Person,
    peer::{Answer, actor_document},
    person::text,
};

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
async fn a_401_is_answered_in_the_other_scheme_which_is_remembered() {
    let (net, peer, anna) = with_follower().await;
    peer.answer([Answer::Status(401)]);
    anna.publish("One", "public").await;
    net.drain().await;
    anna.publish("Two", "public").await;
    net.drain().await;
    let schemes: Vec<&str> =
        peer.heard().iter().filter(|h| h.body["type"] == "Create").map(tests::peer::Heard::scheme).collect();
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

async fn waiting(net: &Network) -> u64 {
    use branchline::entities::delivery;
    use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
    let open = delivery::Entity::find().filter(delivery::Column::Failed.is_null());
    open.count(net.branch(0).app.db.read()).await.expect("count")
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
    let second = branchline::app::App::open(app.config.clone(), net.clock.clone()).await.expect("a second process");
    peer.answer([Answer::Hang(Duration::from_secs(3))]);
    anna.publish("once", "public").await;
    let slow = async { branchline::delivery::run_due(app).await.expect("delivering") };
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(700)).await;
        let tried = branchline::delivery::run_due(&second).await.expect("delivering");
        // The first one's lease runs out while it still waits: now the second may.
        net.advance(Duration::from_secs(91));
        (tried, branchline::delivery::run_due(&second).await.expect("delivering"))
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
    assert_eq!(peer.heard().last().expect("a request").path, "/inbox");
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
    let (_, stolen) = branchline::signatures::key::generate().expect("a key");
    peer.publish("/uploads/1.json", actor_document("peer.test", &stolen));
    anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/uploads/1.json"))).await;
    let post = anna.publish("Mine", "public").await;
    let like = peer.activity("/likes/1", "Like", post["uri"].clone());
    assert_eq!(deliver(&net, &peer, &like).await, StatusCode::ACCEPTED, "its key is still its own");
}

#[tokio::test]
async fn nothing_goes_to_whom_the_branch_refuses() {
    let (net, peer, anna) = with_follower().await;
    let heard = peer.heard().len();
    branchline::commands::network::set(&net.branch(0).app, "Peer.TEST.", Some("reject")).await.expect("blocked");
    anna.publish("not for them", "public").await;
    net.drain().await;
    anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/notes/1"))).await;
    assert_eq!(peer.heard().len(), heard);
    let note = peer.activity("/creates/1", "Create", peer.note("/notes/1", "<p>hello</p>"));
    assert_eq!(deliver(&net, &peer, &note).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_undo_before_the_fetch_keeps_a_boost_away() {
    let peer = Peer::start("peer.test").await;
    let third = Peer::start("third.test").await;
    let net = Network::with(&["alpha"], &[&peer, &third], &[]).await;
    let anna = net.branch(0).person("anna").await;
    anna.follow("mallory@peer.test").await;
    net.drain().await;
    let request = peer.activities().into_iter().find(|a| a["type"] == "Follow").expect("a follow");
    deliver(&net, &peer, &peer.activity("/accepts/1", "Accept", request)).await;
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
    let asked = peer.heard().len();
    assert_eq!(peer.send_as(&http, &inbox, &like, now, &unknown, Scheme::Cavage).await, StatusCode::UNAUTHORIZED);
    assert_eq!(peer.heard().len(), asked, "a key that could not be fetched is not asked for again");
}

#[tokio::test]
async fn a_farewell_of_somebody_unknown_asks_nobody() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let delete = peer.activity("/deletes/1", "Delete", json!(peer.actor()));
    assert_eq!(deliver(&net, &peer, &delete).await, StatusCode::ACCEPTED);
    assert!(peer.heard().is_empty());
}

#[tokio::test]
async fn a_new_key_is_fetched_once_the_old_one_fails() {
    let (net, mut peer, anna) = with_follower().await;
    let post = anna.publish("Mine", "public").await;
    let (private, public) = branchline::signatures::key::generate().expect("a key");
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
