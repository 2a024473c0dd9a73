//! Quotes with consent, within a branch and across two: asked for, agreed to, refused, taken back.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Person, person::text, schema::assert_shape};

async fn two() -> (Network, Person, Person) {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, erik) = (net.branch(0).person("anna").await, net.branch(1).person("erik").await);
    anna.follow(&erik.acct).await;
    erik.follow(&anna.acct).await;
    net.drain().await;
    (net, anna, erik)
}

async fn publish(person: &Person, words: &str, more: Value) -> String {
    let mut new = json!({ "status": words });
    new.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    text(&person.post("/api/v1/statuses", new).await["id"]).to_owned()
}

async fn state(person: &Person, words: &str) -> String {
    text(&person.in_home(words).await["quote"]["state"]).to_owned()
}

#[tokio::test]
async fn whoever_lets_everybody_is_quoted_at_once() {
    let (net, anna, erik) = two().await;
    publish(&anna, "Opening hours", json!({ "quote_approval_policy": "public" })).await;
    net.drain().await;
    let there = erik.in_home("Opening hours").await;
    assert_eq!(there["quote_approval"]["current_user"], "automatic");
    publish(&erik, "Good to know", json!({ "quoted_status_id": there["id"] })).await;
    assert_eq!(state(&erik, "Good to know").await, "pending", "until Anna's server has said yes");
    net.drain().await;
    let shown = erik.in_home("Good to know").await;
    assert_shape("Status", &shown);
    assert_eq!(shown["quote"]["state"], "accepted");
    assert!(text(&shown["quote"]["quoted_status"]["content"]).contains("Opening hours"));
    assert_eq!(state(&anna, "Good to know").await, "accepted");
    assert_eq!(anna.notices().await.first().map(String::as_str), Some("quote"));
    assert_eq!(anna.in_home("Opening hours").await["quotes_count"], 1);
}

#[tokio::test]
async fn nobody_is_quoted_who_does_not_want_it() {
    let (net, anna, erik) = two().await;
    publish(&anna, "Not for quoting", json!({ "quote_approval_policy": "nobody" })).await;
    net.drain().await;
    let there = erik.in_home("Not for quoting").await;
    assert_eq!(there["quote_approval"]["current_user"], "denied");
    let new = json!({ "status": "I do it all the same", "quoted_status_id": there["id"] });
    let (status, said) = erik.try_post("/api/v1/statuses", new).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "{said}");
    let own =
        publish(&anna, "I may myself", json!({ "quoted_status_id": anna.in_home("Not for quoting").await["id"] }))
            .await;
    assert_eq!(anna.get(&format!("/api/v1/statuses/{own}")).await["quote"]["state"], "accepted");
}

#[tokio::test]
async fn followers_may_where_followers_are_named() {
    let (net, anna, erik) = two().await;
    let stranger = net.branch(1).person("frida").await;
    publish(&anna, "For followers to quote", json!({ "quote_approval_policy": "followers" })).await;
    net.drain().await;
    let there = erik.in_home("For followers").await;
    publish(&erik, "As a follower", json!({ "quoted_status_id": there["id"] })).await;
    let new = json!({ "status": "As a stranger", "quoted_status_id": there["id"] });
    let (status, _) = stranger.try_post("/api/v1/statuses", new).await;
    net.drain().await;
    assert_eq!(state(&erik, "As a follower").await, "accepted");
    assert!(
        status == StatusCode::NOT_FOUND
            || stranger.get("/api/v1/timelines/home").await[0]["quote"]["state"] != "accepted"
    );
}

#[tokio::test]
async fn a_yes_can_be_taken_back() {
    let (net, anna, erik) = two().await;
    let post = publish(&anna, "Quote me", json!({ "quote_approval_policy": "public" })).await;
    net.drain().await;
    publish(&erik, "I quote her", json!({ "quoted_status_id": erik.in_home("Quote me").await["id"] })).await;
    net.drain().await;
    let quoting = text(&anna.in_home("I quote her").await["id"]).to_owned();
    let all = anna.get(&format!("/api/v1/statuses/{post}/quotes")).await;
    assert_eq!((all.as_array().map(Vec::len), &all[0]["id"]), (Some(1), &json!(quoting)));
    let path = format!("/api/v1/statuses/{post}/quotes/{quoting}/revoke");
    let bea = net.branch(0).person("bea").await;
    assert_eq!(bea.try_post(&path, json!({})).await.0, StatusCode::FORBIDDEN, "Anna alone takes her yes back");
    let revoked = anna.post(&path, json!({})).await;
    assert_eq!((&revoked["quote"]["state"], &revoked["quote"]["quoted_status"]), (&json!("revoked"), &Value::Null));
    net.drain().await;
    let there = erik.in_home("I quote her").await;
    assert_eq!((&there["quote"]["state"], &there["quote"]["quoted_status"]), (&json!("revoked"), &Value::Null));
    assert_eq!(anna.in_home("Quote me").await["quotes_count"], 0);
}

#[tokio::test]
async fn a_deleted_post_leaves_its_quotes_standing_without_it() {
    let (net, anna, erik) = two().await;
    let post = publish(&anna, "Soon gone", json!({ "quote_approval_policy": "public" })).await;
    net.drain().await;
    publish(&erik, "Still here", json!({ "quoted_status_id": erik.in_home("Soon gone").await["id"] })).await;
    net.drain().await;
    anna.send(Method::DELETE, &format!("/api/v1/statuses/{post}"), json!({})).await;
    net.drain().await;
    let left = erik.in_home("Still here").await;
    assert_eq!((&left["quote"]["state"], &left["quote"]["quoted_status"]), (&json!("deleted"), &Value::Null));
}

#[tokio::test]
async fn what_stays_in_the_branch_is_not_carried_out_by_a_quote() {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    for (words, new) in [
        ("For followers", json!({ "visibility": "private" })),
        ("Between two", json!({ "visibility": "direct" })),
        ("Within the house", json!({ "local_only": true })),
    ] {
        let mut new = new;
        new["status"] = json!(format!("{words} @bea"));
        let id = text(&anna.post("/api/v1/statuses", new).await["id"]).to_owned();
        let quote = json!({ "status": "Look", "quoted_status_id": id, "visibility": "public" });
        assert_eq!(bea.try_post("/api/v1/statuses", quote).await.0, StatusCode::NOT_FOUND, "{words}");
        net.advance(std::time::Duration::from_secs(1));
    }
}

#[tokio::test]
async fn a_policy_is_changed_afterwards() {
    let (net, anna, erik) = two().await;
    let post = publish(&anna, "Changed my mind", json!({ "quote_approval_policy": "public" })).await;
    net.drain().await;
    let path = format!("/api/v1/statuses/{post}/interaction_policy");
    let changed = anna.send(Method::PUT, &path, json!({ "quote_approval_policy": "nobody" })).await;
    assert_eq!(changed["quote_approval"]["automatic"], json!([]));
    net.drain().await;
    assert_eq!(erik.in_home("Changed my mind").await["quote_approval"]["current_user"], "denied");
    let (status, _) = anna.try_send(Method::PUT, &path, json!({ "quote_approval_policy": "whoever" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Nobody follows the quoter, so no Create arrives: the request brings the quoting post along.
#[tokio::test]
async fn whoever_is_quoted_by_a_stranger_hears_of_it_and_can_take_it_back() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, erik) = (net.branch(0).person("anna").await, net.branch(1).person("erik").await);
    let post =
        publish(&anna, "Opening hours", json!({ "quote_approval_policy": "public", "visibility": "public" })).await;
    let uri = text(&anna.get(&format!("/api/v1/statuses/{post}")).await["uri"]).to_owned();
    let there = erik.get(&format!("/api/v2/search?resolve=true&type=statuses&q={uri}")).await["statuses"][0].clone();
    let quoting =
        publish(&erik, "Good to know", json!({ "quoted_status_id": there["id"], "visibility": "public" })).await;
    net.drain().await;
    assert_eq!(erik.get(&format!("/api/v1/statuses/{quoting}")).await["quote"]["state"], "accepted");
    assert_eq!(anna.notices().await, ["quote"], "she is told");
    assert_eq!(anna.get(&format!("/api/v1/statuses/{post}")).await["quotes_count"], 1, "it is counted");
    let all = anna.get(&format!("/api/v1/statuses/{post}/quotes")).await;
    let listed = text(&all[0]["id"]).to_owned();
    anna.post(&format!("/api/v1/statuses/{post}/quotes/{listed}/revoke"), json!({})).await;
    net.drain().await;
    assert_eq!(erik.get(&format!("/api/v1/statuses/{quoting}")).await["quote"]["state"], "revoked");
    assert_eq!(anna.get(&format!("/api/v1/statuses/{post}")).await["quotes_count"], 0);
}
