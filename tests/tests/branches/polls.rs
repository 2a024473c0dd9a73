//! Polls: asked, voted in from both sides, and closed.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{Network, Peer, Person, person::text, schema::assert_shape};

async fn ask(person: &Person, multiple: bool) -> Value {
    let poll = json!({ "options": ["pencil", "ink"], "expires_in": 3_600, "multiple": multiple });
    person.post("/api/v1/statuses", json!({ "status": "What holds?", "poll": poll })).await
}

async fn counts(person: &Person, id: &str) -> Vec<i64> {
    let poll = person.get(&format!("/api/v1/polls/{id}")).await;
    poll["options"].as_array().expect("options").iter().map(|o| o["votes_count"].as_i64().expect("a count")).collect()
}

#[tokio::test]
async fn votes_go_both_ways_and_end() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let bea = net.branch(1).person("bea").await;
    bea.follow(&anna.acct).await;
    net.drain().await;
    let asked = ask(&anna, false).await;
    assert_shape("Poll", &asked["poll"]);
    let here = text(&asked["poll"]["id"]).to_owned();
    net.drain().await;
    let there = text(&bea.in_home("What holds?").await["poll"]["id"]).to_owned();

    carl.post(&format!("/api/v1/polls/{here}/votes"), json!({ "choices": [0] })).await;
    let mine = bea.post(&format!("/api/v1/polls/{there}/votes"), json!({ "choices": [1] })).await;
    assert_eq!((mine["voted"].as_bool(), mine["own_votes"].clone()), (Some(true), json!([1])));
    net.drain().await;
    assert_eq!(counts(&anna, &here).await, [1, 1]);
    // The other branch hears of it soon.
    net.advance(Duration::from_secs(31));
    net.drain().await;
    assert_eq!(counts(&bea, &there).await, [1, 1]);
    for (person, id) in [(&carl, &here), (&bea, &there)] {
        let (status, answer) = person.try_post(&format!("/api/v1/polls/{id}/votes"), json!({ "choices": [0] })).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{answer}");
        assert_eq!(answer["error"], "Validation failed: You have already voted on this poll");
    }
    net.advance(Duration::from_secs(3_700));
    net.drain().await;
    for person in [&anna, &carl, &bea] {
        assert_eq!(person.notices().await[0], "poll", "{} is told of the end", person.handle);
    }
    let poll = bea.get(&format!("/api/v1/polls/{there}")).await;
    assert_eq!((poll["expired"].as_bool(), poll["voters_count"].as_i64()), (Some(true), Some(2)));
    assert!(bea.in_home("What holds?").await["edited_at"].is_null(), "counting is not editing");
}

#[tokio::test]
async fn what_is_no_vote_has_no_effect() {
    let net = Network::of(&["alpha"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let asked = ask(&anna, true).await;
    let path = format!("/api/v1/polls/{}/votes", text(&asked["poll"]["id"]));
    for choices in [json!([]), json!([7]), json!(["x"]), json!([-1])] {
        let (status, answer) = carl.try_post(&path, json!({ "choices": choices })).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{choices}: {answer}");
    }
    assert_eq!(anna.try_post(&path, json!({ "choices": [0] })).await.0, StatusCode::UNPROCESSABLE_ENTITY, "one's own");
    carl.post(&path, json!({ "choices": [0, 1, 1] })).await;
    assert_eq!(counts(&anna, text(&asked["poll"]["id"])).await, [1, 1]);
    let many: Vec<String> = (0..100).map(|n| n.to_string()).collect();
    for poll in [
        json!({ "options": many, "expires_in": 3_600 }),
        json!({ "options": ["one"], "expires_in": 3_600 }),
        json!({ "options": ["a", "b"], "expires_in": 5 }),
        json!({ "options": ["a", "b"] }),
        json!({ "options": ["a", "a"], "expires_in": 3_600 }),
    ] {
        let (status, answer) = anna.try_post("/api/v1/statuses", json!({ "status": "x", "poll": poll })).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{answer}");
    }
    let mine = anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await;
    assert_eq!(mine.as_array().expect("a list").len(), 1, "nothing of it is kept");
}

#[tokio::test]
async fn private_polls_are_for_those_who_see_them() {
    let net = Network::of(&["alpha"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let poll = json!({ "options": ["a", "b"], "expires_in": 3_600 });
    let asked = anna.post("/api/v1/statuses", json!({ "status": "x", "visibility": "private", "poll": poll })).await;
    let id = text(&asked["poll"]["id"]);
    assert_eq!(carl.try_get(&format!("/api/v1/polls/{id}")).await.0, StatusCode::NOT_FOUND);
    let vote = carl.try_post(&format!("/api/v1/polls/{id}/votes"), json!({ "choices": [0] })).await;
    assert_eq!(vote.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn hostile_counts_break_nothing() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let mut question = peer.note("/notes/1", "<p>Which?</p>");
    question["type"] = json!("Question");
    question["votersCount"] = json!(i64::MAX);
    question["oneOf"] = json!([
        { "type": "Note", "name": "a", "replies": { "type": "Collection", "totalItems": i64::MAX } },
        { "type": "Note", "name": "b" },
    ]);
    peer.publish("/notes/1", question);
    let found = anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/notes/1"))).await;
    let id = text(&found["statuses"][0]["poll"]["id"]).to_owned();
    anna.post(&format!("/api/v1/polls/{id}/votes"), json!({ "choices": [0] })).await;
    assert!(counts(&anna, &id).await[0] <= 1_000_000_001);
    net.drain().await;
    let vote = peer.activities().into_iter().find(|a| a["type"] == "Create").expect("the vote is sent");
    assert_eq!((vote["object"]["name"].as_str(), vote["object"]["content"].is_null()), (Some("a"), true));
    assert_eq!(vote["to"], json!([peer.actor()]), "nobody else hears of it");
}
