//! What reaches home timelines, lists and open streams, and what an edit changes.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Peer, Person, person::text};

async fn deliver(net: &Network, peer: &Peer, activity: &Value) {
    let inbox = net.branch(0).url("/ap/inbox");
    assert_eq!(peer.send(&net.client(), &inbox, activity, net.clock.now_ms()).await, StatusCode::ACCEPTED);
}

fn iso(net: &Network) -> Value {
    json!(branchline::base::clock::iso(net.clock.now_ms()))
}

/// A fresh note of the peer's.
fn fresh(net: &Network, peer: &Peer, id: &str, words: &str) -> Value {
    let mut note = peer.note(id, words);
    note["published"] = iso(net);
    note
}

async fn follow_here(anna: &Person, other: &Person) {
    anna.post(&format!("/api/v1/accounts/{}/follow", other.id), json!({})).await;
}

/// Rows 24, 25, 26, 27.
#[tokio::test]
async fn homes_lists_and_edits() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, cleo, bert) = (branch.person("anna").await, branch.person("cleo").await, branch.person("bert").await);
    follow_here(&anna, &cleo).await;
    anna.post(&format!("/api/v1/accounts/{}/mute", bert.id), json!({})).await;
    cleo.publish("morning @bert", "public").await;
    cleo.publish("good evening", "public").await;
    let about = bert.publish("nice of @anna", "public").await;
    let home = anna.home().await;
    assert!(home.iter().any(|t| t.contains("evening")) && !home.iter().any(|t| t.contains("morning")), "{home:?}");
    // What names her, boosted by a friend, is in no home of whoever has muted its author.
    cleo.post(&format!("/api/v1/statuses/{}/reblog", text(&about["id"])), json!({})).await;
    assert!(!anna.home().await.iter().any(|t| t.contains("nice of")));
    bert.publish("hello @cleo", "public").await;

    // An edit that names somebody new tells her, and one that changes nothing else tells nobody again.
    let post = cleo.publish("see you", "public").await;
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    net.advance(Duration::from_secs(2));
    let edited = cleo.send(Method::PUT, &path, json!({ "status": "see you @bert" })).await;
    assert_eq!(edited["mentions"][0]["acct"], "bert", "{edited}");
    assert_eq!(bert.notices().await.iter().filter(|n| *n == "mention").count(), 2);
    let direct = cleo.publish("only @anna", "direct").await;
    let path = format!("/api/v1/statuses/{}", text(&direct["id"]));
    cleo.send(Method::PUT, &path, json!({ "status": "only @anna and @bert" })).await;
    assert_eq!(bert.notices().await.iter().filter(|n| *n == "mention").count(), 2, "no wider than its audience");

    // A list without replies has an author's own thread.
    let list = anna.post("/api/v1/lists", json!({ "title": "c", "replies_policy": "none" })).await;
    let list = text(&list["id"]);
    anna.post(&format!("/api/v1/lists/{list}/accounts"), json!({ "account_ids": [cleo.id] })).await;
    let first = cleo.publish("one", "public").await;
    let second = json!({ "status": "two", "in_reply_to_id": first["id"] });
    cleo.post("/api/v1/statuses", second).await;
    let shown = tests::person::texts(&anna.get(&format!("/api/v1/timelines/list/{list}")).await);
    assert!(shown.iter().any(|t| t.contains("two")), "{shown:?}");

    // Who opens her profile has those who asked.
    cleo.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "locked": true })).await;
    follow_here(&bert, &cleo).await;
    assert_eq!(bert.relationship("cleo").await["requested"], true);
    cleo.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "locked": false })).await;
    assert_eq!(bert.relationship("cleo").await["following"], true);
}

/// Rows 7, 20; home shows a post once in forty.
#[tokio::test]
async fn filters_languages_and_boosts() {
    let net = Network::of(&["alpha"]).await;
    let (anna, cleo) = (net.branch(0).person("anna").await, net.branch(0).person("cleo").await);
    let dora = net.branch(0).person("dora").await;
    follow_here(&anna, &cleo).await;
    follow_here(&anna, &dora).await;
    let filter = json!({ "title": "spoiler", "context": ["home"], "filter_action": "hide", "keywords_attributes": [{ "keyword": "spoiler" }] });
    anna.post("/api/v2/filters", filter).await;
    for n in 0..3 {
        cleo.publish(&format!("spoiler {n}"), "public").await;
    }
    let page = anna.get("/api/v1/timelines/home?limit=2").await;
    assert_eq!(page.as_array().map(Vec::len), Some(2));
    assert_eq!(page[0]["filtered"][0]["filter"]["filter_action"], "hide");
    for (sent, kept) in [("en-GB-oxendict", "en-GB-oxendict"), ("auto", "en"), ("pt_BR", "pt-BR")] {
        let post = cleo.post("/api/v1/statuses", json!({ "status": sent, "language": sent })).await;
        assert_eq!(post["language"], kept);
    }
    let post = cleo.publish("once is enough", "public").await;
    let reblog = format!("/api/v1/statuses/{}/reblog", text(&post["id"]));
    dora.post(&reblog, json!({})).await;
    let seen = async || {
        let home = anna.get("/api/v1/timelines/home").await;
        let shows = |s: &&Value| s["id"] == post["id"] || s["reblog"]["id"] == post["id"];
        home.as_array().expect("posts").iter().filter(shows).count()
    };
    assert_eq!(seen().await, 1, "a boost of what stands a few rows above");
    dora.post(&reblog.replace("reblog", "unreblog"), json!({})).await;
    for n in 0..40 {
        cleo.publish(&format!("row {n}"), "public").await;
    }
    dora.post(&reblog, json!({})).await;
    assert_eq!(seen().await, 1, "and after forty rows it comes again");
}

/// Rows 35, 36 and what row 26 says of received edits.
#[tokio::test]
async fn threads_found_in_pieces() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    let mut orphan = fresh(&net, &peer, "/notes/2", "<p>an answer</p>");
    orphan["inReplyTo"] = json!(peer.url("/notes/1"));
    deliver(&net, &peer, &peer.activity("/creates/2", "Create", orphan.clone())).await;
    assert!(anna.home().await.is_empty(), "whom it answers is not known");
    let found = anna.get(&format!("/api/v2/search?q={}", peer.url("/notes/2"))).await;
    let id = text(&found["statuses"][0]["id"]).to_owned();
    anna.post(&format!("/api/v1/statuses/{id}/mute"), json!({})).await;
    let mut child = fresh(&net, &peer, "/notes/3", "<p>and more</p>");
    child["inReplyTo"] = json!(peer.url("/notes/2"));
    deliver(&net, &peer, &peer.activity("/creates/3", "Create", child)).await;
    let root = fresh(&net, &peer, "/notes/1", "<p>a question</p>");
    deliver(&net, &peer, &peer.activity("/creates/1", "Create", root)).await;
    let home = anna.home().await;
    assert!(home.iter().any(|t| t == "an answer"), "its parent is known now: {home:?}");
    for note in ["/notes/1", "/notes/2", "/notes/3"] {
        let found = anna.get(&format!("/api/v2/search?q={}", peer.url(note))).await;
        assert_eq!(found["statuses"][0]["muted"], true, "{note}");
    }
    // An edit of mentions and hashtags alone counts.
    net.advance(Duration::from_secs(5));
    orphan["updated"] = iso(&net);
    orphan["tag"] = json!([{ "type": "Hashtag", "name": "#Shelves" }, { "type": "Mention", "href": anna.uri }]);
    deliver(&net, &peer, &peer.activity("/updates/2", "Update", orphan)).await;
    let edited = anna.get(&format!("/api/v1/statuses/{id}")).await;
    assert_eq!((text(&edited["tags"][0]["name"]), text(&edited["mentions"][0]["acct"])), ("shelves", "anna"));
}
