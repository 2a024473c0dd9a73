//! Licence, maker and source of a picture: asked for, shown under it, and carried to other servers.

use reqwest::{Method, StatusCode, multipart};
use serde_json::{Value, json};
use tests::{Network, Person, person::text, pictures};

async fn upload(person: &Person, said: &[(&'static str, &'static str)]) -> (StatusCode, Value) {
    let part = multipart::Part::bytes(pictures::png(8, 8)).file_name("a.png").mime_str("image/png").expect("a type");
    let form = multipart::Form::new().part("file", part).text("description", "a reading room");
    let form = said.iter().fold(form, |form, (name, words)| form.text(*name, *words));
    let answer = person.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    (answer.status(), answer.json().await.expect("JSON"))
}

#[tokio::test]
async fn who_made_a_picture_is_said_here_and_elsewhere() {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let bea = net.branch(1).person("bea").await;
    bea.follow(&anna.acct).await;
    net.drain().await;
    let (status, said) = upload(&anna, &[("source_url", "somewhere")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
    assert!(text(&said["error"]).contains("begins with https://"), "{said}");
    let (_, own) = upload(&anna, &[]).await;
    assert!(own["credit"].is_null(), "one's own needs none");
    let credit = [("licence", "CC BY 4.0"), ("creator", "Ida  Reed"), ("source_url", "https://pictures.example/room")];
    let (_, media) = upload(&anna, &credit).await;
    let expected =
        json!({ "licence": "CC BY 4.0", "creator": "Ida Reed", "source_url": "https://pictures.example/room" });
    assert_eq!(media["credit"], expected);
    // It can be said later, until the picture is published.
    let path = format!("/api/v1/media/{}", text(&media["id"]));
    let changed = anna.send(Method::PUT, &path, json!({ "description": "a full reading room" })).await;
    assert_eq!(changed["credit"], expected, "what is not said anew stays");
    let post = json!({ "status": "Our reading room", "media_ids": [media["id"]] });
    anna.post("/api/v1/statuses", post).await;
    net.drain().await;
    let seen = bea.in_home("Our reading room").await;
    assert_eq!(seen["media_attachments"][0]["credit"], expected, "{seen}");
    let page = net.branch(1).browser_of("bea").await.get("/home").await.body;
    assert!(page.contains("Ida Reed · CC BY 4.0") && page.contains("https://pictures.example/room"), "{page}");
    let composer = net.branch(0).browser_of("anna").await.get("/compose").await.body;
    for field in ["file_licence1", "file_creator1", "file_source1"] {
        assert!(composer.contains(field), "{field} is asked for");
    }
}
