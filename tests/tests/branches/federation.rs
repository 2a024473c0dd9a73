//! Two branches talk: every activity of the spine, both ways.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::json;
use tests::{Network, Person, person::text};

async fn two() -> (Network, Person, Person) {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let bea = net.branch(1).person("bea").await;
    (net, anna, bea)
}

/// Both follow each other.
async fn friends() -> (Network, Person, Person) {
    let (net, anna, bea) = two().await;
    anna.follow(&bea.acct).await;
    bea.follow(&anna.acct).await;
    net.drain().await;
    (net, anna, bea)
}

#[tokio::test]
async fn follow_is_accepted_and_taken_back() {
    let (net, anna, bea) = two().await;
    let asked = anna.follow(&bea.acct).await;
    assert_eq!((asked["following"].clone(), asked["requested"].clone()), (json!(false), json!(true)));
    net.drain().await;
    assert_eq!(anna.relationship(&bea.acct).await["following"], true);
    assert_eq!(bea.relationship(&anna.acct).await["followed_by"], true);
    assert_eq!(bea.notices().await, ["follow"]);
    assert_eq!(bea.get(&format!("/api/v1/accounts/{}", bea.id)).await["followers_count"], 1);

    let there = anna.find(&bea.acct).await;
    anna.post(&format!("/api/v1/accounts/{there}/unfollow"), json!({})).await;
    net.drain().await;
    assert_eq!(bea.relationship(&anna.acct).await["followed_by"], false);
    assert_eq!(bea.get(&format!("/api/v1/accounts/{}", bea.id)).await["followers_count"], 0);
}

#[tokio::test]
async fn requests_are_answered_by_hand() {
    let (net, anna, bea) = two().await;
    let carl = net.branch(0).person("carl").await;
    bea.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "locked": true })).await;
    anna.follow(&bea.acct).await;
    carl.follow(&bea.acct).await;
    net.drain().await;
    assert_eq!(anna.relationship(&bea.acct).await["requested"], true);
    let requests = bea.get("/api/v1/follow_requests").await;
    assert_eq!(requests.as_array().map(Vec::len), Some(2));

    let (anna_there, carl_there) = (bea.find(&anna.acct).await, bea.find(&carl.acct).await);
    bea.post(&format!("/api/v1/follow_requests/{anna_there}/authorize"), json!({})).await;
    bea.post(&format!("/api/v1/follow_requests/{carl_there}/reject"), json!({})).await;
    net.drain().await;
    assert_eq!(anna.relationship(&bea.acct).await["following"], true);
    let declined = carl.relationship(&bea.acct).await;
    assert_eq!((declined["following"].clone(), declined["requested"].clone()), (json!(false), json!(false)));

    // Whoever was accepted can be dismissed.
    bea.post(&format!("/api/v1/accounts/{anna_there}/remove_from_followers"), json!({})).await;
    net.drain().await;
    assert_eq!(anna.relationship(&bea.acct).await["following"], false);
}

#[tokio::test]
async fn a_post_is_read_edited_and_deleted_everywhere() {
    let (net, anna, bea) = friends().await;
    let post = anna.publish("Hello @bea@beta.test, see #Books", "public").await;
    net.drain().await;
    let there = bea.in_home("Hello").await;
    assert_eq!(there["account"]["acct"], "anna@alpha.test");
    assert_eq!(there["mentions"][0]["acct"], "bea");
    assert_eq!(there["tags"][0]["name"], "books");
    assert_eq!(bea.notices().await[0], "mention");

    net.advance(Duration::from_secs(60));
    let id = text(&post["id"]);
    anna.send(Method::PUT, &format!("/api/v1/statuses/{id}"), json!({ "status": "Hello again", "spoiler_text": "w" }))
        .await;
    net.drain().await;
    let edited = bea.in_home("Hello again").await;
    assert_eq!(edited["spoiler_text"], "w");
    assert!(edited["edited_at"].is_string());
    let history = bea.get(&format!("/api/v1/statuses/{}/history", text(&edited["id"]))).await;
    assert_eq!(history.as_array().map(Vec::len), Some(2));

    anna.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
    net.drain().await;
    assert!(bea.home().await.is_empty());
    assert_eq!(bea.try_get(&format!("/api/v1/statuses/{}", text(&edited["id"]))).await.0, StatusCode::NOT_FOUND);
    let tombstone =
        bea.http.get(text(&post["uri"])).header("accept", "application/activity+json").send().await.expect("answer");
    assert_eq!(tombstone.status(), StatusCode::GONE);
    assert_eq!(tombstone.json::<serde_json::Value>().await.expect("json")["type"], "Tombstone");
}

#[tokio::test]
async fn replies_make_a_conversation() {
    let (net, anna, bea) = friends().await;
    anna.publish("A question", "public").await;
    net.drain().await;
    let question = bea.in_home("A question").await;
    let reply = json!({ "status": "@anna@alpha.test An answer", "in_reply_to_id": question["id"] });
    bea.post("/api/v1/statuses", reply).await;
    net.drain().await;
    let here = anna.in_home("A question").await;
    assert_eq!(here["replies_count"], 1);
    let context = anna.get(&format!("/api/v1/statuses/{}/context", text(&here["id"]))).await;
    assert!(text(&context["descendants"][0]["content"]).contains("An answer"));
    let answer = text(&context["descendants"][0]["id"]).to_owned();
    let context = anna.get(&format!("/api/v1/statuses/{answer}/context")).await;
    assert!(text(&context["ancestors"][0]["content"]).contains("A question"));
}

#[tokio::test]
async fn favourites_travel_both_ways_and_back() {
    let (net, anna, bea) = friends().await;
    anna.publish("Likeable", "public").await;
    net.drain().await;
    let there = bea.in_home("Likeable").await;
    let id = text(&there["id"]);
    assert_eq!(bea.post(&format!("/api/v1/statuses/{id}/favourite"), json!({})).await["favourited"], true);
    bea.post(&format!("/api/v1/statuses/{id}/favourite"), json!({})).await;
    net.drain().await;
    assert_eq!(anna.in_home("Likeable").await["favourites_count"], 1);
    assert_eq!(anna.notices().await[0], "favourite");
    bea.post(&format!("/api/v1/statuses/{id}/unfavourite"), json!({})).await;
    net.drain().await;
    assert_eq!(anna.in_home("Likeable").await["favourites_count"], 0);
    assert!(!anna.notices().await.contains(&"favourite".to_owned()));
}

#[tokio::test]
async fn boosts_travel_both_ways_and_back() {
    let (net, anna, bea) = friends().await;
    // Carl at beta follows Bea and has never heard of Anna's post.
    let carl = net.branch(1).person("carl").await;
    carl.follow("bea").await;
    anna.publish("Share me", "public").await;
    net.drain().await;
    let there = bea.in_home("Share me").await;
    let id = text(&there["id"]);
    bea.post(&format!("/api/v1/statuses/{id}/reblog"), json!({})).await;
    net.drain().await;
    assert_eq!(anna.notices().await[0], "reblog");
    assert_eq!(carl.in_home("Share me").await["reblog"]["account"]["acct"], "anna@alpha.test");
    let boosted = anna.get("/api/v1/timelines/home").await;
    assert_eq!((text(&boosted[0]["account"]["acct"]), boosted[0]["reblogs_count"].clone()), ("anna", json!(1)));
    assert_eq!(boosted.as_array().map(Vec::len), Some(1), "what stands there is not shown again");

    bea.post(&format!("/api/v1/statuses/{id}/unreblog"), json!({})).await;
    net.drain().await;
    assert!(carl.home().await.is_empty());
    assert_eq!(anna.in_home("Share me").await["reblogs_count"], 0);
}

#[tokio::test]
async fn a_boost_of_an_unknown_post_is_fetched() {
    let net = Network::of(&["alpha", "beta", "gamma"]).await;
    let (anna, bea, cora) =
        (net.branch(0).person("anna").await, net.branch(1).person("bea").await, net.branch(2).person("cora").await);
    bea.follow(&anna.acct).await;
    cora.follow(&bea.acct).await;
    net.drain().await;
    anna.publish("From the third branch", "public").await;
    net.drain().await;
    let there = bea.in_home("third branch").await;
    bea.post(&format!("/api/v1/statuses/{}/reblog", text(&there["id"])), json!({})).await;
    net.drain().await;
    assert_eq!(cora.in_home("third branch").await["reblog"]["account"]["acct"], "anna@alpha.test");
}

#[tokio::test]
async fn a_changed_profile_is_told_to_followers() {
    let (net, anna, bea) = friends().await;
    let change = json!({ "display_name": "Anna Berg", "note": "Reference desk", "fields_attributes": [{ "name": "Desk", "value": "2" }] });
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", change).await;
    net.drain().await;
    let seen = bea.get(&format!("/api/v1/accounts/lookup?acct={}", anna.acct)).await;
    assert_eq!(seen["display_name"], "Anna Berg");
    assert!(text(&seen["note"]).contains("Reference desk"));
    assert_eq!(seen["fields"][0]["name"], "Desk");
    assert_eq!(seen["fields"][1]["name"], "Branch alpha.test", "the branch vouches for her");
}

#[tokio::test]
async fn search_finds_by_handle_and_by_address() {
    let (net, anna, bea) = two().await;
    let post = anna.publish("Findable", "public").await;
    net.drain().await;
    for address in [text(&post["uri"]), text(&post["url"])] {
        let found = bea.get(&format!("/api/v2/search?resolve=true&q={address}")).await;
        assert!(text(&found["statuses"][0]["content"]).contains("Findable"), "{address}: {found}");
    }
    let found = bea.get(&format!("/api/v2/search?resolve=true&q={}", anna.uri)).await;
    assert_eq!(found["accounts"][0]["acct"], "anna@alpha.test");
    let found = bea.get("/api/v2/search?resolve=true&q=nobody@alpha.test").await;
    assert_eq!(found["accounts"], json!([]));
}

#[tokio::test]
async fn discovery_documents_lead_to_the_profile() {
    let (net, anna, _) = two().await;
    let http = net.client();
    for resource in ["acct:anna@alpha.test", &anna.uri, "http://alpha.test/@anna"] {
        let url = format!("http://alpha.test/.well-known/webfinger?resource={resource}");
        let found: serde_json::Value = http.get(url).send().await.expect("answer").json().await.expect("json");
        assert_eq!(found["links"][0]["href"], anna.uri.as_str());
    }
    let instance: serde_json::Value = http
        .get("http://alpha.test/.well-known/webfinger?resource=http://alpha.test/")
        .send()
        .await
        .expect("answer")
        .json()
        .await
        .expect("json");
    assert_eq!(instance["links"][0]["href"], "http://alpha.test/ap/actor");
    let missing = http.get("http://alpha.test/.well-known/webfinger?resource=acct:nobody@alpha.test").send().await;
    assert_eq!(missing.expect("answer").status(), StatusCode::NOT_FOUND);
    let meta =
        http.get("http://alpha.test/.well-known/host-meta").send().await.expect("answer").text().await.expect("text");
    assert!(meta.contains("/.well-known/webfinger?resource={uri}"));
    let info: serde_json::Value =
        http.get("http://alpha.test/nodeinfo/2.1").send().await.expect("answer").json().await.expect("json");
    assert_eq!((info["version"].clone(), info["software"]["name"].clone()), (json!("2.1"), json!("branchline")));
    anna.publish("One", "public").await;
    anna.publish("Two, for followers", "private").await;
    let outbox: serde_json::Value =
        http.get(format!("{}/outbox?page=true", anna.uri)).send().await.expect("answer").json().await.expect("json");
    assert_eq!(outbox["orderedItems"].as_array().map(Vec::len), Some(1), "the outbox is for everybody");
}
