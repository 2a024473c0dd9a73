//! What apps and people send in forms of their own comes out as they mean it.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Peer, Person, peer::actor_document, person::text};

async fn edit(person: &Person, status: &Value, body: Value) -> Value {
    person.send(Method::PUT, &format!("/api/v1/statuses/{}", text(&status["id"])), body).await
}

#[tokio::test]
async fn edits_change_what_they_name_and_nothing_else() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let warned = json!({ "status": "about spiders", "spoiler_text": "spiders", "language": "en" });
    let post = anna.post("/api/v1/statuses", warned.clone()).await;
    for same in [warned, json!({}), json!({ "status": "about spiders" })] {
        let after = edit(&anna, &post, same.clone()).await;
        assert_eq!(after["edited_at"], Value::Null, "{same}");
    }
    let history = anna.get(&format!("/api/v1/statuses/{}/history", text(&post["id"]))).await;
    assert_eq!(history.as_array().map(Vec::len), Some(1), "{history}");
    let after = edit(&anna, &post, json!({ "status": "about cats", "spoiler_text": "" })).await;
    assert_eq!((&after["sensitive"], after["edited_at"].is_string()), (&json!(false), true));

    let asks = json!({ "options": ["yes", "no"], "expires_in": 86_400.0 });
    let poll = anna.post("/api/v1/statuses", json!({ "status": "open on Sunday?", "poll": asks })).await;
    assert_eq!(poll["poll"]["options"][1]["title"], "no");
    let after = edit(&anna, &poll, json!({ "status": "open on Sunday?", "poll": asks })).await;
    assert_eq!(after["edited_at"], Value::Null);
    let families = "👨‍👩‍👧‍👦".repeat(20);
    let asks = json!({ "options": [families, "no"], "expires_in": 86_400 });
    let poll = anna.post("/api/v1/statuses", json!({ "status": "who comes?", "poll": asks })).await;
    assert_eq!(poll["poll"]["options"][0]["title"], json!(families));
}

#[tokio::test]
async fn people_are_named_in_the_order_of_the_words() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    for handle in ["bea", "carl", "dora", "emil"] {
        branch.person(handle).await;
    }
    for wanted in [["emil", "carl", "bea", "dora"], ["dora", "bea", "emil", "carl"], ["carl", "dora", "emil", "bea"]] {
        let words = wanted.map(|handle| format!("@{handle}")).join(" ");
        let post = anna.publish(&words, "public").await;
        let named: Vec<&str> = post["mentions"].as_array().expect("people").iter().map(|m| text(&m["acct"])).collect();
        assert_eq!(named, wanted);
    }
    let filter = json!({
        "title": "f", "context": ["home"],
        "keywords_attributes": [{ "keyword": "one" }, { "keyword": "two", "whole_word": false }, { "keyword": "three" }],
    });
    let filter = anna.post("/api/v2/filters", filter).await;
    let words: Vec<(&str, bool)> = filter["keywords"]
        .as_array()
        .expect("keywords")
        .iter()
        .map(|k| (text(&k["keyword"]), k["whole_word"] == true))
        .collect();
    assert_eq!(words, [("one", true), ("two", false), ("three", true)]);
}

#[tokio::test]
async fn small_forms_are_read() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    for n in 0..3 {
        anna.publish(&format!("post {n}"), "public").await;
    }
    for limit in ["-5", "abc", "1.5", "0", ""] {
        let page = anna.get(&format!("/api/v1/timelines/home?limit={limit}")).await;
        assert_eq!(page.as_array().map(Vec::len), Some(3), "{limit}");
    }
    let post = anna.post("/api/v1/statuses", json!({ "status": "hello", "language": "EN" })).await;
    assert_eq!(post["language"], "en");
    let post =
        anna.post("/api/v1/statuses", json!({ "status": "#二〇二六年 #Ⅷ章 https://a.test/?titles=A|B&x=1" })).await;
    let tags: Vec<&str> = post["tags"].as_array().expect("tags").iter().map(|t| text(&t["name"])).collect();
    assert_eq!(tags.len(), 2, "{tags:?}");
    assert!(text(&post["content"]).contains("titles=A|B&amp;x=1"), "{}", post["content"]);
    let (status, body) = anna.try_get("/api/v1/statuses/1").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(text(&body["error"]).starts_with("Record not found"), "{body}");
    let german = anna.request(Method::GET, "/api/v1/statuses/1").header("accept-language", "de").send().await;
    let german: Value = german.expect("an answer").json().await.expect("JSON");
    assert!(text(&german["error"]).contains("Hier ist nichts"), "{german}");
}

#[tokio::test]
async fn addresses_with_a_slash_too_many_lead_to_the_page() {
    let net = Network::of(&["alpha", "birch"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    let post = anna.publish("hello", "public").await;
    let id = text(&post["id"]);
    for (address, of) in
        [(net.branch(0).url(&format!("/@anna/{id}/")), "statuses"), (net.branch(0).url("/@anna/"), "accounts")]
    {
        let found = bea.get(&format!("/api/v2/search?resolve=true&q={address}")).await;
        assert_eq!(found[of].as_array().map(Vec::len), Some(1), "{address}: {found}");
    }
}

#[tokio::test]
async fn pages_name_their_activity_and_link_back() {
    let peer = Peer::start("pages.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let note = peer.note("/notes/1", "<p>hello</p>");
    let (own, link) = (peer.url("/about"), peer.actor());
    peer.publish_page("/about", "text/html", &format!("<a rel='me nofollow' href=' {link}/ '>me</a>"));
    let mut actor = actor_document(&peer.host, &peer.public);
    actor["attachment"] = json!([{ "type": "PropertyValue", "name": "Page", "value": format!("<a href=\"{own}\" rel=\"me\">{own}</a>") }]);
    peer.publish("/users/mallory", actor);
    peer.publish("/notes/1", note);
    let page =
        format!("<link rel='alternate' type='application/activity+json' href='{}'><p>hello</p>", peer.url("/notes/1"));
    peer.publish_page("/2026/hello", "text/html", &page);
    let found = anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/2026/hello"))).await;
    assert_eq!(found["statuses"].as_array().map(Vec::len), Some(1), "{found}");

    let account = anna.get(&format!("/api/v2/search?resolve=true&type=accounts&q={link}")).await;
    let id = text(&account["accounts"][0]["id"]).to_owned();
    net.drain().await;
    let seen = anna.get(&format!("/api/v1/accounts/{id}")).await;
    assert!(seen["fields"][0]["verified_at"].is_string(), "{seen}");
}
