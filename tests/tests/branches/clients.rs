//! What client programs met elsewhere, done here as Mastodon does it.

use std::time::Duration;

use branchline::media::film;
use reqwest::{
    Method, StatusCode,
    multipart::{Form, Part},
};
use serde_json::{Value, json};
use tests::{Network, Person, person::text, pictures};

async fn one() -> (Network, Person, Person) {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    (net, anna, bea)
}

async fn upload(person: &Person, path: &str, form: Form) -> (StatusCode, Value) {
    let answer = person.request(Method::POST, path).multipart(form).send().await.expect("an answer");
    (answer.status(), answer.json().await.unwrap_or_default())
}

fn file(bytes: Vec<u8>) -> Part {
    Part::bytes(bytes).file_name("file")
}

/// Rows 2, 10, 11, 12 and 5.
#[tokio::test]
async fn numbers_words_and_names() {
    let (net, anna, bea) = one().await;
    bea.publish("hello @anna", "public").await;
    let groups = anna.get("/api/v2/notifications").await;
    let id = groups["notification_groups"][0]["most_recent_notification_id"].as_i64().expect("a number");
    assert!(id > 0 && id < 1 << 53, "{id}");
    let row = anna.get("/api/v1/notifications").await[0]["id"].clone();
    assert_eq!(row, id.to_string());

    let sent = bea.publish("only for you @anna", "direct").await;
    let exchange = text(&anna.get("/api/v1/conversations").await[0]["id"]).to_owned();
    anna.post(&format!("/api/v1/conversations/{exchange}/read"), json!({})).await;
    let unread = anna.post(&format!("/api/v1/conversations/{exchange}/unread"), json!({})).await;
    assert_eq!((unread["unread"].clone(), unread["last_status"]["id"].clone()), (json!(true), sent["id"].clone()));

    let wider = json!({ "status": "dear @bea", "allowed_mentions": [anna.id] });
    let (status, body) = anna.try_post("/api/v1/statuses", wider).await;
    assert_eq!((status, text(&body["unexpected_accounts"][0]["acct"])), (StatusCode::UNPROCESSABLE_ENTITY, "bea"));
    anna.post("/api/v1/statuses", json!({ "status": "dear @bea", "allowed_mentions": [bea.id] })).await;

    for tag in ["#hashtag", "#hashtag_x"] {
        anna.publish(tag, "public").await;
    }
    let names = async |q: &str| {
        let found = anna.get(&format!("/api/v2/search?type=hashtags&q={q}")).await;
        found["hashtags"].as_array().expect("tags").iter().map(|t| text(&t["name"]).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("%23hashtag").await, ["hashtag"]);
    assert_eq!(names("hashtag").await, ["hashtag", "hashtag_x"]);

    let poll = json!({ "options": ["a", "b"], "expires_in": 3_600 });
    let asked = anna.post("/api/v1/statuses", json!({ "status": "?", "poll": poll })).await;
    let votes = format!("/api/v1/polls/{}/votes", text(&asked["poll"]["id"]));
    for (choice, sentence) in [
        (7, Some("The chosen vote option does not exist")),
        (0, None),
        (0, Some("You have already voted on this poll")),
    ] {
        let (_, body) = bea.try_post(&votes, json!({ "choices": [choice] })).await;
        assert!(sentence.is_none_or(|s| text(&body["error"]).ends_with(s)), "{body}");
    }
    let (_, body) = anna.try_post("/api/v1/statuses", json!({ "status": "x", "scheduled_at": "soon" })).await;
    assert!(text(&body["error"]).starts_with("Record invalid"), "{body}");
    let at = branchline::base::clock::iso(net.clock.now_ms() + 3_600_000).replace('Z', "+0000");
    assert!(
        anna.post("/api/v1/statuses", json!({ "status": "x", "scheduled_at": at })).await["scheduled_at"].is_string()
    );

    let dan = net.branch(0).person("dan").await;
    let changed = dan.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "display_name": "" })).await;
    assert_eq!(changed["display_name"], "");
    assert_eq!(dan.publish("words", "public").await["language"], "en");
    // An editor that sends back the fields that it was shown makes no copy of the branch's.
    let shown = changed["fields"].as_array().expect("fields").clone();
    assert!(!shown.is_empty(), "the branch's own field");
    let back =
        dan.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "fields_attributes": shown })).await;
    assert_eq!((&back["fields"], back["source"]["fields"].clone()), (&changed["fields"], json!([])));
}

/// Point 8: what an edit does not name, what is no text, when to ask again.
#[tokio::test]
async fn edits_and_what_is_no_text() {
    let (net, anna, _) = one().await;
    let (_, picture) = upload(
        &anna,
        "/api/v2/media",
        Form::new().part("file", file(pictures::png(20, 10))).text("description", "a square"),
    )
    .await;
    let post = anna.post("/api/v1/statuses", json!({ "status": "with", "media_ids": [picture["id"]] })).await;
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    net.advance(Duration::from_secs(2));
    let kept = anna.send(Method::PUT, &path, json!({ "status": "still", "keep": ["media_ids"] })).await;
    assert_eq!(kept["media_attachments"].as_array().map(Vec::len), Some(1));
    net.advance(Duration::from_secs(2));
    let edited = anna.send(Method::PUT, &path, json!({ "status": "without" })).await;
    assert_eq!(edited["media_attachments"], json!([]));
    assert_eq!(anna.try_post("/api/v1/statuses", json!({ "status": true })).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    for body in ["status=%FF%FE", "status=a%C3"] {
        let request =
            anna.request(Method::POST, "/api/v1/statuses").header("content-type", "application/x-www-form-urlencoded");
        let answer = request.body(body).send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{body}");
    }
    let tag = anna.post("/api/v1/featured_tags", json!({ "name": "büro" })).await;
    assert!(text(&tag["url"]).ends_with("/@anna/tagged/b%C3%BCro"), "{tag}");
}

/// Rows 3, 7 and 8.
#[tokio::test]
async fn films_and_thumbnails() {
    let (net, anna, _) = one().await;
    let film_possible = film::is_possible();
    let heic = [&[0, 0, 0, 24], &b"ftypheic\0\0\0\0mif1heic"[..], &[0; 40]].concat();
    let (status, body) = upload(&anna, "/api/v2/media", Form::new().part("file", file(heic))).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&body["error"]).contains("HEIC"), "{body}");
    if !film_possible {
        return;
    }
    // What is longer than we convert is refused rather than cut; Theora is a film, Opus a sound.
    let made = |name: &str, words: &[&str]| {
        let file = net.folder.path().join(name);
        let mut ffmpeg = std::process::Command::new("ffmpeg");
        ffmpeg.args(["-v", "error", "-y", "-f", "lavfi", "-i"]).args(words);
        assert!(ffmpeg.arg(&file).status().expect("ffmpeg").success());
        std::fs::read(file).expect("a file")
    };
    let long = made("long.mp3", &["anullsrc=r=8000:cl=mono", "-t", "1900", "-b:a", "8k"]);
    let (status, body) = upload(&anna, "/api/v2/media", Form::new().part("file", file(long))).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&body["error"]).contains("30 minutes"), "{body}");
    let theora = made("a.ogv", &["testsrc=duration=0.3:size=64x48:rate=10", "-c:v", "libtheora"]);
    let opus = made("a.ogg", &["sine=duration=0.3", "-c:a", "libopus"]);
    for (bytes, kind, mime) in [(theora, "video", "mp4"), (opus, "audio", "mp3")] {
        let (_, media) = upload(&anna, "/api/v2/media", Form::new().part("file", file(bytes))).await;
        net.drain().await;
        let ready = anna.get(&format!("/api/v1/media/{}", text(&media["id"]))).await;
        assert_eq!(ready["type"], kind, "{ready}");
        assert!(text(&ready["url"]).contains(mime), "{ready}");
    }
    let bytes = pictures::film(net.folder.path());
    let form = Form::new()
        .part("file", file(bytes))
        .part("thumbnail", file(pictures::png(60, 40)))
        .text("description", "a test film");
    let (waiting, ()) = tokio::join!(upload(&anna, "/api/v1/media", form), async {
        for _ in 0..40 {
            tokio::time::sleep(Duration::from_millis(250)).await;
            net.drain().await;
        }
    });
    let (status, media) = waiting;
    assert_eq!(status, StatusCode::OK, "{media}");
    assert!(media["url"].is_string(), "ready at once: {media}");
    let original = &media["meta"]["original"];
    assert!(original["duration"].as_f64().is_some_and(|d| d > 0.0), "{media}");
    assert!(original["frame_rate"].is_string() && original["bitrate"].is_number(), "{media}");
    assert_eq!(
        (media["meta"]["small"]["width"].clone(), media["meta"]["small"]["height"].clone()),
        (json!(60), json!(40))
    );
    let post = anna.post("/api/v1/statuses", json!({ "status": "", "media_ids": [media["id"]] })).await;
    assert_eq!(post["media_attachments"][0]["type"], "video");
}

/// Row 23 of what other software sends, and row 13: what people write has its own direction; one profile alone is chosen, and
/// nothing lies over the question.
#[tokio::test]
async fn pages_have_directions_and_questions_have_room() {
    let (net, anna, _) = one().await;
    anna.publish("שלום ‏and more", "public").await;
    let browser = net.branch(0).browser();
    browser.sign_in("anna@alpha.test", tests::branch::PASSWORD).await;
    let home = browser.get("/home").await.body;
    let before = home.split("שלום").next().expect("a page").rsplit("<div").next().expect("a block");
    assert!(home.contains("שלום") && before.contains("dir=\"auto\""), "{before}");
    assert!(home.contains("<nav"));
    let app = json!({ "client_name": "Small", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": "read" });
    let app = anna.post("/api/v1/apps", app).await;
    let ask = format!(
        "/oauth/authorize?response_type=code&scope=read&redirect_uri=urn:ietf:wg:oauth:2.0:oob&client_id={}",
        text(&app["client_id"])
    );
    let question = browser.get(&ask).await.body;
    let radio = question.split("<input").find(|i| i.contains("profile_id")).expect("a profile");
    assert!(radio.split('>').next().is_some_and(|r| r.contains("checked")), "{radio}");
    assert!(!question.contains("<nav"), "no bars: {question}");
}
