//! What other servers do in their own way: ids that they use again, groups that pass things on, polls, old metadata.

use branchline::wire::activitypub::CONTENT_TYPE;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{
    Network, Peer, Person,
    peer::actor_document,
    person::{text, texts},
};

async fn deliver(net: &Network, peer: &Peer, activity: &Value) {
    let inbox = net.branch(0).url("/ap/inbox");
    let status = peer.send(&net.client(), &inbox, activity, net.clock.now_ms()).await;
    assert_eq!(status, StatusCode::ACCEPTED, "{activity}");
}

async fn found(anna: &Person, uri: &Value) -> Value {
    anna.get(&format!("/api/v2/search?q={}", text(uri))).await["statuses"][0].clone()
}

/// Follow, Undo, and the same Follow; a favourite, a boost and a block under one id each.
#[tokio::test]
async fn what_was_taken_back_may_be_said_again() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let post = anna.publish("Again", "public").await;
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    for id in [
        "/activity/0a1b2c3d-0a1b-2c3d-0a1b-0a1b2c3d4e5f",
        "/users/mallory#follow/123",
        "/accounts/mallory/follows/77",
        "/follow/42",
    ] {
        let follow = peer.activity(id, "Follow", json!(anna.uri));
        let undo = peer.activity(&format!("{id}/undo"), "Undo", follow.clone());
        for (activity, count) in [(&follow, 1), (&undo, 0), (&follow, 1), (&follow, 1), (&undo, 0)] {
            deliver(&net, &peer, activity).await;
            let seen = anna.get(&format!("/api/v1/accounts/{}", anna.id)).await;
            assert_eq!(seen["followers_count"], count, "{id}");
        }
    }
    for (kind, field) in [("Like", "favourites_count"), ("Announce", "reblogs_count")] {
        let said = peer.activity(&format!("/{}/7", kind.to_lowercase()), kind, post["uri"].clone());
        let undo = peer.activity(&format!("/undo/{kind}"), "Undo", said.clone());
        for (activity, count) in [(&said, 1), (&undo, 0), (&said, 1), (&undo, 0)] {
            deliver(&net, &peer, activity).await;
            assert_eq!(anna.get(&path).await[field], count, "{kind}");
        }
    }
    // Whatever its id looks like, what comes long after its Undo is no late copy.
    let follow = peer.activity("/7", "Follow", json!(anna.uri));
    deliver(&net, &peer, &follow).await;
    deliver(&net, &peer, &peer.activity("/8", "Undo", json!(follow["id"]))).await;
    net.advance(std::time::Duration::from_secs(3_600));
    deliver(&net, &peer, &follow).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["followed_by"], true);

    // A block is ended by its id alone.
    let block = peer.activity("/blocks/1", "Block", json!(anna.uri));
    deliver(&net, &peer, &block).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["blocked_by"], true);
    deliver(&net, &peer, &peer.activity("/blocks/1/undo", "Undo", block["id"].clone())).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["blocked_by"], false);
}

/// FEP-1b12: a group passes on what others do, and is not believed: their own server is asked.
#[tokio::test]
async fn groups_pass_things_on() {
    let (group, origin) = (Peer::start("group.test").await, Peer::start("origin.test").await);
    let net = Network::with(&["alpha"], &[&group, &origin], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let mut actor = actor_document(&group.host, &group.public);
    actor["type"] = json!("Group");
    group.publish("/users/mallory", actor);
    net.befriend(&anna, &group).await;

    let note = origin.note("/notes/1", "<p>as it is</p>");
    origin.publish("/notes/1", note.clone());
    let pass_on = async |n: usize, kind: &str, object: &Value| {
        let inner = origin.activity(&format!("/inner/{n}"), kind, object.clone());
        deliver(&net, &group, &group.activity(&format!("/announces/{n}"), "Announce", inner)).await;
        net.drain().await;
    };
    let mut forged = note.clone();
    forged["content"] = json!("<p>as the group says</p>");
    pass_on(1, "Create", &forged).await;
    assert!(text(&found(&anna, &note["id"]).await["content"]).contains("as it is"));

    let mut changed = note.clone();
    changed["content"] = json!("<p>as it was changed</p>");
    changed["updated"] = json!("2026-02-01T00:00:00Z");
    origin.publish("/notes/1", changed);
    pass_on(2, "Update", &forged).await;
    assert!(text(&found(&anna, &note["id"]).await["content"]).contains("as it was changed"));

    pass_on(3, "Like", &note["id"]).await;
    pass_on(4, "Delete", &note["id"]).await;
    assert!(!found(&anna, &note["id"]).await.is_null(), "its server still has it");
    origin.publish("/notes/1", json!({ "id": note["id"], "type": "Tombstone" }));
    pass_on(5, "Delete", &note["id"]).await;
    assert!(found(&anna, &note["id"]).await.is_null(), "and now it has not");
}

/// A post of 2021 that somebody boosts stands at its time; a poll whose end is called `closed` is open until then.
#[tokio::test]
async fn old_posts_and_polls_with_an_end() {
    let (peer, origin) = (Peer::start("peer.test").await, Peer::start("origin.test").await);
    let net = Network::with(&["alpha"], &[&peer, &origin], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    anna.publish("Fresh", "public").await;
    let mut old = origin.note("/notes/old", "<p>Old</p>");
    old["published"] = json!("2021-01-02T03:04:05Z");
    origin.publish("/notes/old", old.clone());
    deliver(&net, &peer, &peer.activity("/boosts/1", "Announce", old["id"].clone())).await;
    net.drain().await;
    assert!(!found(&anna, &old["id"]).await.is_null());
    let shown = texts(&anna.get("/api/v1/timelines/public").await);
    let place = |words: &str| shown.iter().position(|t| t.contains(words));
    let fresh = place("Fresh").expect("a new post");
    assert!(place("Old").is_none_or(|old| fresh < old), "{shown:?}");

    let mut poll = peer.note("/polls/1", "<p>Which?</p>");
    poll["type"] = json!("Question");
    poll["closed"] = json!("2099-01-02T03:04:05Z");
    poll["oneOf"] = json!([{ "type": "Note", "name": "a" }, { "type": "Note", "nameMap": { "de": "b" } }]);
    poll["anyOf"] = json!([]);
    deliver(&net, &peer, &peer.activity("/polls/1/create", "Create", poll.clone())).await;
    let read = found(&anna, &poll["id"]).await["poll"].clone();
    assert_eq!((read["expired"].clone(), read["multiple"].clone()), (json!(false), json!(false)), "{read}");
    assert_eq!((text(&read["expires_at"]), text(&read["options"][1]["title"])), ("2099-01-02T03:04:05.000Z", "b"));
}

/// WebFinger at another address than the usual one, as the host's metadata says.
#[tokio::test]
async fn handles_are_found_by_host_meta() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    peer.publish_page("/.well-known/webfinger", "text/html", "<p>Nothing here</p>");
    let link = format!("<Link template='{}?resource={{uri}}' rel='lrdd'/>", peer.url("/wf"));
    peer.publish_page("/.well-known/host-meta", "application/xrd+xml", &format!("<XRD>{link}</XRD>"));
    let answer = json!({ "subject": "acct:mallory@peer.test",
        "links": [{ "rel": "self", "type": CONTENT_TYPE, "href": peer.actor() }] });
    peer.publish("/wf", answer);
    let seen = anna.get("/api/v2/search?resolve=true&q=mallory@peer.test").await;
    assert_eq!(seen["accounts"][0]["acct"], "mallory@peer.test", "{seen}");
}
