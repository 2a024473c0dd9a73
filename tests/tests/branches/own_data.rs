//! What a branch publishes of itself is nobody's data; and what is published besides posts is read too.

use reqwest::{Method, StatusCode};
use serde_json::json;
use tests::Network;

use crate::gate::try_post;

#[tokio::test]
async fn what_a_profile_says_of_the_branch_is_its_own_from_then_on() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let words = "Mrs Weber, please call us on 01632 960118.";
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
