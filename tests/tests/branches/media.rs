//! Pictures and films: made safe, shown to those who may see their post, and to nobody else.

use std::time::Duration;

use branchline::media::{emojis, film};
use reqwest::{
    Method, StatusCode,
    multipart::{Form, Part},
};
use serde_json::{Value, json};
use tests::{Network, Peer, Person, person::text, pictures};

async fn upload(person: &Person, bytes: Vec<u8>, description: &str) -> (StatusCode, Value) {
    let form =
        Form::new().part("file", Part::bytes(bytes).file_name("x.bin")).text("description", description.to_owned());
    let answer = person.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let status = answer.status();
    (status, answer.json().await.expect("json"))
}

async fn with_picture(person: &Person, words: &str, visibility: &str) -> Value {
    let (status, media) = upload(person, pictures::png(64, 48), "a green square").await;
    assert_eq!(status, StatusCode::OK, "{media}");
    person
        .post("/api/v1/statuses", json!({ "status": words, "visibility": visibility, "media_ids": [media["id"]] }))
        .await
}

async fn fetch(net: &Network, url: &str) -> (StatusCode, Vec<u8>) {
    let answer = net.client().get(url).send().await.expect("an answer");
    (answer.status(), answer.bytes().await.expect("a body").to_vec())
}

#[tokio::test]
async fn a_picture_crosses_two_branches() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    bea.follow(&anna.acct).await;
    net.drain().await;
    let posted = with_picture(&anna, "look", "public").await;
    let media = &posted["media_attachments"][0];
    tests::schema::assert_shape("MediaAttachment", media);
    assert_eq!(
        (media["meta"]["original"]["width"].as_i64(), media["description"].as_str()),
        (Some(64), Some("a green square"))
    );
    assert!(text(&media["blurhash"]).len() > 10);
    net.drain().await;
    let seen = bea.in_home("look").await;
    let there = &seen["media_attachments"][0];
    assert_eq!(there["description"], "a green square");
    assert!(text(&there["url"]).starts_with("http://beta.test/media/proxy/"), "readers ask their own branch: {there}");
    let (status, bytes) = fetch(&net, text(&there["url"])).await;
    assert_eq!((status, &bytes[..3]), (StatusCode::OK, &b"\x89PN"[..]), "a PNG through the proxy");
    let (status, _) = fetch(&net, &text(&there["url"]).replace("/proxy/", "/proxy/x")).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "the proxy fetches only what we have sealed");
}

#[tokio::test]
async fn what_stands_in_a_file_stays_out() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let secret = b"Exif\0\0 51.5 North, Anna's house";
    let (_, media) = upload(&anna, pictures::jpeg_with_exif(secret), "a street").await;
    let posted = anna.post("/api/v1/statuses", json!({ "status": "x", "media_ids": [media["id"]] })).await;
    let (status, bytes) = fetch(&net, text(&posted["media_attachments"][0]["url"])).await;
    assert_eq!(status, StatusCode::OK);
    assert!(!bytes.windows(5).any(|w| w == b"North"), "metadata is stripped");
}

#[tokio::test]
async fn private_pictures_have_addresses_that_end() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let posted = with_picture(&anna, "for followers", "private").await;
    let url = text(&posted["media_attachments"][0]["url"]).to_owned();
    assert!(url.contains("until=") && url.contains("seal="));
    assert_eq!(fetch(&net, &url).await.0, StatusCode::OK);
    let bare = url.split('?').next().expect("an address");
    assert_eq!(fetch(&net, bare).await.0, StatusCode::NOT_FOUND);
    assert_eq!(
        fetch(&net, &url.replace("until=", "until=9")).await.0,
        StatusCode::NOT_FOUND,
        "a later time has another seal"
    );
    net.advance(Duration::from_secs(3 * 86_400));
    assert_eq!(fetch(&net, &url).await.0, StatusCode::NOT_FOUND);
    // A deleted post takes its pictures away at once, and those of everybody too.
    let open = with_picture(&anna, "for all", "public").await;
    let url = text(&open["media_attachments"][0]["url"]).to_owned();
    assert_eq!(fetch(&net, &url).await.0, StatusCode::OK);
    anna.send(Method::DELETE, &format!("/api/v1/statuses/{}", text(&open["id"])), json!({})).await;
    assert_eq!(fetch(&net, &url).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn files_that_are_not_what_they_claim() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let mut bomb = pictures::png(1, 1);
    bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    for (name, bytes) in [
        ("a page", b"<html><script>alert(1)</script>".to_vec()),
        ("a drawing with script", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".to_vec()),
        ("half a picture", pictures::png(50, 50)[..60].to_vec()),
        ("a pixel bomb", bomb),
        ("a frame bomb", pictures::gif(400)),
        ("nothing", vec![0; 10]),
    ] {
        let (status, body) = upload(&anna, bytes, "").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {body}");
        assert!(text(&body["error"]).ends_with('.'), "{name}: {body}");
    }
    let (status, body) = upload(&anna, pictures::png(4, 4), &"x".repeat(1_501)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
    let kept = std::fs::read_dir(net.folder.path().join("alpha.test/media")).map_or(0, Iterator::count);
    assert_eq!(kept, 0, "nothing of it is kept");
}

#[tokio::test]
async fn uploads_are_their_owners_until_published() {
    let net = Network::of(&["alpha"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let (_, media) = upload(&anna, pictures::png(30, 30), "one").await;
    let id = text(&media["id"]);
    let path = format!("/api/v1/media/{id}");
    assert_eq!(carl.try_get(&path).await.0, StatusCode::NOT_FOUND);
    let stolen = carl.try_post("/api/v1/statuses", json!({ "status": "mine", "media_ids": [id] })).await;
    assert_eq!(stolen.0, StatusCode::UNPROCESSABLE_ENTITY);
    let changed = anna.send(Method::PUT, &path, json!({ "description": "two", "focus": "0.5,-0.25" })).await;
    assert_eq!((changed["description"].as_str(), changed["meta"]["focus"]["y"].as_f64()), (Some("two"), Some(-0.25)));
    let many: Vec<&str> = vec![id; 10_000];
    let (status, _) = anna.try_post("/api/v1/statuses", json!({ "status": "x", "media_ids": many })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let post = anna.post("/api/v1/statuses", json!({ "status": "", "media_ids": [id] })).await;
    assert_eq!(post["media_attachments"][0]["description"], "two", "a picture needs no words");
    let late = anna.request(Method::PUT, &path).json(&json!({ "description": "three" })).send().await.expect("answer");
    assert_eq!(late.status(), StatusCode::UNPROCESSABLE_ENTITY, "what is published changes with its post");
    let edited = anna
        .send(
            Method::PUT,
            &format!("/api/v1/statuses/{}", text(&post["id"])),
            json!({ "status": "now with words", "media_ids": [id], "media_attributes": [{ "id": id, "description": "three" }] }),
        )
        .await;
    assert_eq!(edited["media_attachments"][0]["description"], "three");
    let history = anna.get(&format!("/api/v1/statuses/{}/history", text(&post["id"]))).await;
    assert_eq!(history[0]["media_attachments"][0]["description"], "two");
}

#[tokio::test]
async fn orphans_and_unused_copies_go() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let (_, loose) = upload(&anna, pictures::png(10, 10), "a square").await;
    let (_, held) = upload(&anna, pictures::png(10, 10), "a square").await;
    let due = branchline::base::clock::iso(net.clock.now_ms() + 5 * 86_400_000);
    anna.post("/api/v1/statuses", json!({ "status": "later", "media_ids": [held["id"]], "scheduled_at": due })).await;
    net.advance(Duration::from_secs(2 * 86_400));
    branchline::worker::tidy::run(&net.branch(0).app).await.expect("tidied");
    net.drain().await;
    assert_eq!(anna.try_get(&format!("/api/v1/media/{}", text(&loose["id"]))).await.0, StatusCode::NOT_FOUND);
    assert_eq!(anna.try_get(&format!("/api/v1/media/{}", text(&held["id"]))).await.0, StatusCode::OK);
}

#[tokio::test]
async fn avatars_reach_other_branches() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    bea.follow(&anna.acct).await;
    net.drain().await;
    let form = Form::new()
        .part("avatar", Part::bytes(pictures::png(600, 300)).file_name("me.png"))
        .text("display_name", "Anna Berg");
    let answer = anna
        .request(Method::PATCH, "/api/v1/accounts/update_credentials")
        .multipart(form)
        .send()
        .await
        .expect("answer");
    let mine: Value = answer.json().await.expect("json");
    assert!(text(&mine["avatar"]).contains("/media/open/"), "{mine}");
    net.drain().await;
    let seen = bea.get(&format!("/api/v1/accounts/{}", bea.find(&anna.acct).await)).await;
    assert_eq!(seen["display_name"], "Anna Berg");
    assert_eq!(fetch(&net, text(&seen["avatar"])).await.0, StatusCode::OK);
}

#[tokio::test]
async fn films_are_converted_or_refused() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let announced = net.branch(0).stranger().get("/api/v2/instance").await;
    let types = announced["configuration"]["media_attachments"]["supported_mime_types"].clone();
    let takes_films = types.as_array().expect("types").contains(&json!("video/mp4"));
    assert_eq!(takes_films, film::is_possible());
    if !film::is_possible() {
        let (status, _) = upload(&anna, b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom".to_vec(), "").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        return;
    }
    let film = pictures::film(net.folder.path());
    let (status, media) = upload(&anna, film, "a test picture that moves").await;
    assert_eq!((status, media["url"].clone()), (StatusCode::ACCEPTED, Value::Null), "{media}");
    let path = format!("/api/v1/media/{}", text(&media["id"]));
    assert_eq!(anna.try_get(&path).await.0, StatusCode::PARTIAL_CONTENT);
    net.drain().await;
    let ready = anna.get(&path).await;
    assert_eq!(ready["type"], "video");
    let post = anna.post("/api/v1/statuses", json!({ "status": "", "media_ids": [media["id"]] })).await;
    let (status, bytes) = fetch(&net, text(&post["media_attachments"][0]["url"])).await;
    assert_eq!(status, StatusCode::OK);
    assert!(!bytes.windows(9).any(|w| w == b"+52.5+13."), "the place is stripped");
    let limit = announced["configuration"]["media_attachments"]["video_frame_rate_limit"].as_i64().expect("a limit");
    let rate = pictures::frame_rate(net.folder.path(), &bytes);
    assert!((1..=limit).contains(&rate), "{rate} pictures a second of 240, where {limit} are announced");
}

#[tokio::test]
async fn custom_emojis_travel_with_the_post() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    let app = &net.branch(0).app;
    emojis::add(app, "olga", "seedling", Some("Garden"), pictures::png(64, 64)).await.expect("an emoji");
    assert!(emojis::add(app, "olga", "../x", None, pictures::png(8, 8)).await.is_err(), "a name that is none");
    assert!(
        emojis::add(app, "olga", "fake", None, b"<svg onload=x>".to_vec()).await.is_err(),
        "a file that is no picture"
    );
    let listed = anna.get("/api/v1/custom_emojis").await;
    assert_eq!((listed[0]["shortcode"].as_str(), listed[0]["category"].as_str()), (Some("seedling"), Some("Garden")));
    assert_eq!(listed.as_array().map(Vec::len), Some(1));

    bea.follow(&anna.acct).await;
    net.drain().await;
    let post = anna.publish("Spring :seedling: is here :nobody:", "public").await;
    assert_eq!(post["emojis"][0]["shortcode"], "seedling");
    net.drain().await;
    let seen = bea.get("/api/v1/timelines/home").await;
    let there = text(&seen[0]["emojis"][0]["url"]);
    assert!(there.starts_with(&net.branch(1).url("/media/proxy/")), "{there} is not the reader's own branch");
    let picture = bea.http.get(there).send().await.expect("an answer");
    assert!(picture.headers()["content-type"].to_str().expect("text").starts_with("image/"));
}
