//! What a branch publishes of itself is nobody's data; and what is published besides posts is read too.

use branchline::{commands::network, entities::login::Role};
use reqwest::{Method, StatusCode};
use serde_json::json;
use tests::Network;

use crate::gate::try_post;

#[tokio::test]
async fn what_a_profile_says_of_the_branch_is_its_own_from_then_on() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let words = "Mrs Weber, please call them on 01632 960118.";
    let (status, held) = try_post(&anna, words).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{held}");
    let path = "/api/v1/accounts/update_credentials";
    let said = json!({ "note": "The desk: 01632 960 118", "fields_attributes": [{ "name": "Post", "value": "14 Mill Lane" }] });
    anna.send(Method::PATCH, path, said).await;
    let (status, posted) = try_post(&anna, words).await;
    assert_eq!(status, StatusCode::OK, "{posted}");
    let (status, posted) = try_post(&anna, "Mrs Weber lives at 14 Mill Lane, we deliver.").await;
    assert_eq!(status, StatusCode::OK, "{posted}");

    // A number of one person stands in no profile.
    for change in [
        json!({ "note": "Ask for 2 1234 0001 2345 5" }),
        json!({ "display_name": "2 1234 0001 2345 5" }),
        json!({ "fields_attributes": [{ "name": "Refund", "value": "DE75 1203 0000 1020 3040 50" }] }),
    ] {
        let answer = anna.request(Method::PATCH, path).json(&change).send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY, "{change}");
    }
}

/// Beta writes on its page of rules how it is reached; its actor says so, and alpha, which trusts it, takes it for beta's own.
#[tokio::test]
async fn what_a_trusted_branch_says_of_itself_is_known_here() {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    net.branch(1).with_role("olga", Role::Admin).await;
    let desk = net.branch(1).browser_of("olga").await;
    let local = [("card_prefixes", ""), ("country", "GB"), ("own", "14 Mill Lane\n01632 960119")];
    assert!(desk.submit("/desk/rules/local", &local).await.location.is_some());
    let actor = net.branch(1).stranger().get("/ap/actor").await;
    let stated: Vec<&str> =
        actor["attachment"].as_array().expect("a list").iter().filter_map(|a| a["value"].as_str()).collect();
    assert_eq!(stated, ["14 Mill Lane", "01632 960119"], "{actor}");

    let words = ["Mrs Weber, please call them on 01632 960 119.", "Mrs Weber lives at 14 Mill Lane, they deliver."];
    for words in words {
        assert_eq!(try_post(&anna, words).await.0, StatusCode::UNPROCESSABLE_ENTITY, "nobody's here: {words}");
    }
    for (here, there) in [(0, "beta.test"), (1, "alpha.test")] {
        network::set(&net.branch(here).app, there, Some("accept")).await.expect("trusted");
    }
    net.drain().await;
    for words in words {
        let (status, posted) = try_post(&anna, words).await;
        assert_eq!(status, StatusCode::OK, "{posted}");
    }
    let other = try_post(&anna, "Mrs Weber, please call her on 01632 960 448.").await;
    assert_eq!(other.0, StatusCode::UNPROCESSABLE_ENTITY, "a reader's number stays one");
    // What it says no more is its own no more.
    let local = [("card_prefixes", ""), ("country", "GB"), ("own", "")];
    assert!(desk.submit("/desk/rules/local", &local).await.location.is_some());
    net.advance(std::time::Duration::from_secs(3_600));
    branchline::worker::tidy::run(&net.branch(0).app).await.expect("tidied");
    net.drain().await;
    assert_eq!(try_post(&anna, words[0]).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}
