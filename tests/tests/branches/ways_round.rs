//! No way round the gate: each way by which somebody came round it once, over what is done and where the words stand.

use std::time::Duration;

use super::gate::{Scene, rule, scene, try_post};
use branchline::{handbook::rules, policy::State};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Person, person::text, pictures};

const WORD: &str = "GATEWORD";

async fn upload(person: &Person, description: &str) -> Value {
    let form = reqwest::multipart::Form::new()
        .part("file", reqwest::multipart::Part::bytes(pictures::png(10, 10)).file_name("x.png"))
        .text("description", description.to_owned());
    let answer = person.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    answer.json::<Value>().await.expect("json")["id"].clone()
}

/// The fields of a post, each with the word in it and the rest harmless.
async fn fields(person: &Person, word: &str) -> Vec<(&'static str, Value)> {
    let words = format!("Some {word} words");
    let picture = upload(person, &words).await;
    vec![
        ("text", json!({ "status": words })),
        ("warning", json!({ "status": "Plain", "spoiler_text": words })),
        ("poll", json!({ "status": "Plain", "poll": { "options": [words, "b"], "expires_in": 3600 } })),
        ("description", json!({ "status": "Plain", "media_ids": [picture] })),
    ]
}

/// What stops a post stops it written, edited in, boosted and quoted, wherever the words stand.
#[tokio::test]
async fn what_stops_a_post_stops_every_act_in_every_field() {
    let Scene { net, anna, bea, .. } = scene().await;
    for (n, row) in rules::all(net.branch(0).app.db.read()).await.expect("rules").into_iter().enumerate() {
        rules::turn(&net.branch(0).app, row.id, State::Off).await.expect("resting");
        if let Some(theirs) = rules::all(net.branch(1).app.db.read()).await.expect("rules").get(n) {
            rules::turn(&net.branch(1).app, theirs.id, State::Off).await.expect("resting");
        }
    }
    let there = anna.get("/api/v1/accounts/lookup?acct=bea@beta.test").await["id"].clone();
    for verdict in ["nudge", "hold", "rewrite", "require", "reject"] {
        let word = format!("{WORD}{}", verdict.to_uppercase());
        rule(net.branch(0), verdict, &format!("words(everything, [\"{word}\"])"), verdict, |new| {
            new.remedy.visibility = (verdict == "rewrite").then(|| "branch".to_owned());
        })
        .await;
        let stops = ["hold", "require", "reject"].contains(&verdict);
        let expect = |act: &str, field: &str, (status, body): (StatusCode, Value)| {
            // Whoever carries on what somebody else wrote is stopped by what stops a post, and asked nothing.
            if ["boost", "quote"].contains(&act) && !stops {
                assert_eq!(status, StatusCode::OK, "{verdict} {act} {field}: {body}");
                return;
            }
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{verdict} {act} {field}: {body}");
            assert_eq!(body["held_id"].is_string(), verdict == "hold", "{verdict} {act} {field}: {body}");
            assert_eq!(body["confirmable"], json!(verdict == "nudge"), "{verdict} {act} {field}: {body}");
        };
        for (field, mut new) in fields(&anna, &word).await {
            new["visibility"] = json!("public");
            expect("post", field, anna.try_post("/api/v1/statuses", new.clone()).await);
            let mut later = new.clone();
            later["scheduled_at"] = json!("2031-01-01T00:00:00Z");
            expect("schedule", field, anna.try_post("/api/v1/statuses", later).await);
            let plain = anna.publish("Plain", "public").await;
            let path = format!("/api/v1/statuses/{}", text(&plain["id"]));
            if field == "description" {
                // A description that is changed later comes with an edit of its post.
                let picture = upload(&anna, "A shelf").await;
                let with = json!({ "status": "Plain", "visibility": "public", "media_ids": [picture] });
                let with = anna.post("/api/v1/statuses", with).await;
                let later = json!({ "media_ids": [picture], "media_attributes": [{ "id": picture, "description": format!("{word} now") }] });
                let path = format!("/api/v1/statuses/{}", text(&with["id"]));
                expect("describe", field, anna.try_send(Method::PUT, &path, later).await);
            } else {
                expect("edit", field, anna.try_send(Method::PUT, &path, new).await);
            }
        }
        for (field, mut new) in fields(&bea, &word).await {
            new["visibility"] = json!("public");
            new["quote_approval_policy"] = json!("public");
            let theirs = bea.post("/api/v1/statuses", new).await;
            net.drain().await;
            let there = format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&theirs["uri"]));
            let there = anna.get(&there).await["statuses"][0]["id"].clone();
            expect(
                "boost",
                field,
                anna.try_post(&format!("/api/v1/statuses/{}/reblog", text(&there)), json!({})).await,
            );
            let quote = json!({ "status": "Look", "visibility": "public", "quoted_status_id": there });
            expect("quote", field, anna.try_post("/api/v1/statuses", quote).await);
        }
        if !stops {
            continue;
        }
        // What stands beside posts: nobody reads it first, so it isn't shown.
        let words = format!("Some {word} words");
        let before = anna.get("/api/v1/accounts/verify_credentials").await;
        for change in [
            json!({ "display_name": words }),
            json!({ "note": words }),
            json!({ "fields_attributes": [{ "name": words, "value": "x" }] }),
            json!({ "fields_attributes": [{ "name": "x", "value": words }] }),
            json!({ "avatar_description": words }),
            json!({ "header_description": words }),
        ] {
            let (status, said) =
                anna.try_send(Method::PATCH, "/api/v1/accounts/update_credentials", change.clone()).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{verdict} {change}: {said}");
            assert_eq!(said["error"], "Look again. Nothing has been changed.", "{verdict} {change}");
        }
        assert_eq!(anna.get("/api/v1/accounts/verify_credentials").await, before);
        let tag = json!({ "name": word });
        assert_eq!(anna.try_post("/api/v1/featured_tags", tag).await.0, StatusCode::UNPROCESSABLE_ENTITY, "{verdict}");
        let follow = format!("/api/v1/tags/{word}/feature");
        assert_eq!(anna.try_post(&follow, json!({})).await.0, StatusCode::UNPROCESSABLE_ENTITY, "{verdict}");
    }
    assert_eq!(anna.get("/api/v1/featured_tags").await, json!([]));
    // A report that another server reads tells it no number of a person, and may quote what it is about.
    let report = |words: &str| json!({ "account_id": there, "forward": true, "comment": words });
    let told = anna.try_post("/api/v1/reports", report("She wrote 2 1234 0001 2345 5")).await;
    assert_eq!(told.0, StatusCode::UNPROCESSABLE_ENTITY, "{told:?}");
    assert_eq!(anna.try_post("/api/v1/reports", report(&format!("She wrote {WORD}REJECT"))).await.0, StatusCode::OK);
}

/// A yes to a question is a yes to that post and to no other.
#[tokio::test]
async fn a_question_is_answered_for_one_post_alone() {
    let Scene { net, anna, .. } = scene().await;
    rule(net.branch(0), "asks", "text.contains(\"GATEASK\")", "nudge", |_| {}).await;
    let poll = |option: &str| json!({ "status": "GATEASK?", "visibility": "public", "poll": { "options": [option, "b"], "expires_in": 3600 } });
    let quoted = anna.publish("Quoted", "public").await["id"].clone();
    let (one, two) = (upload(&anna, "One").await, upload(&anna, "One").await);
    let others = [
        poll("another"),
        json!({ "status": "GATEASK?", "visibility": "public" }),
        json!({ "status": "GATEASK?", "visibility": "unlisted", "poll": { "options": ["a", "b"], "expires_in": 3600 } }),
        json!({ "status": "GATEASK?", "visibility": "public", "spoiler_text": "w", "poll": { "options": ["a", "b"], "expires_in": 3600 } }),
        json!({ "status": "GATEASK?", "visibility": "public", "quoted_status_id": quoted }),
        json!({ "status": "GATEASK?", "visibility": "public", "media_ids": [one] }),
        json!({ "status": "GATEASK?", "visibility": "public", "media_ids": [two] }),
        json!({ "status": "GATEASK?", "visibility": "public", "language": "fr" }),
        json!({ "status": "GATEASK?", "visibility": "public", "in_reply_to_id": quoted }),
    ];
    assert_eq!(anna.try_post("/api/v1/statuses", poll("a")).await.1["confirmable"], true);
    net.advance(Duration::from_secs(4));
    for other in others {
        let (status, asked) = anna.try_post("/api/v1/statuses", other.clone()).await;
        assert_eq!((status, &asked["confirmable"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!(true)), "{other}");
    }
    // Another question is asked under other rules.
    rule(net.branch(0), "asks-too", "text.contains(\"?\")", "nudge", |_| {}).await;
    assert_eq!(anna.try_post("/api/v1/statuses", poll("a")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    net.advance(Duration::from_secs(4));
    assert_eq!(anna.try_post("/api/v1/statuses", poll("a")).await.0, StatusCode::OK);
}

/// Posts for a few people are asked about, and held only where the branch says so and everybody was told.
#[tokio::test]
async fn what_is_for_a_few_is_asked_about_unless_everybody_was_told() {
    let Scene { net, anna, mo, .. } = scene().await;
    let branch = net.branch(0);
    rule(branch, "careful", "text.contains(\"rumour\")", "hold", |_| {}).await;
    rule(branch, "broken", "text.contains(\"broken\") && links[3] == \"x\"", "nudge", |_| {}).await;
    let direct = |words: &str| json!({ "status": words, "visibility": "direct" });
    for words in ["@bea@beta.test a rumour", "@bea@beta.test broken"] {
        let (_, asked) = anna.try_post("/api/v1/statuses", direct(words)).await;
        assert_eq!((&asked["confirmable"], &asked["held_id"]), (&json!(true), &Value::Null), "{words}: {asked}");
    }
    let contested =
        json!({ "status": "Her card is 2 1234 0001 2345 5", "visibility": "direct", "contest": ["patron-data"] });
    assert_eq!(anna.try_post("/api/v1/statuses", contested).await.0, StatusCode::OK, "nobody reads along");
    assert_eq!(mo.get("/api/branchline/v1/queue").await, json!([]));
    branch.with_role("olga", branchline::entities::login::Role::Admin).await;
    let desk = branch.browser_of("olga").await;
    let form = [
        ("name", "watch"),
        ("clause", "2.2"),
        ("verdict", "hold"),
        ("audiences[]", "mentioned"),
        ("fact", "text"),
        ("operator", "contains"),
        ("value", "WATCHED"),
        ("message", "m"),
        ("fix", "f"),
    ];
    assert!(desk.submit("/desk/rules", &form).await.location.is_some());
    let row = rules::all(branch.app.db.read()).await.expect("rules").pop().expect("one");
    assert_eq!(anna.get("/api/v1/announcements").await, json!([]));
    desk.submit(&format!("/desk/rules/{}/on", row.id), &[]).await;
    assert!(anna.try_post("/api/v1/statuses", direct("@bea@beta.test WATCHED")).await.1["held_id"].is_string());
    let told = anna.get("/api/v1/announcements").await;
    assert!(text(&told[0]["content"]).contains("watch"), "everybody is told: {told}");
    assert!(branch.browser().get("/transparency").await.body.contains("also holds posts for a few people"));
}

/// Words in passing say for whom nobody speaks.
#[tokio::test]
async fn a_disclosure_is_a_line_that_is_headed_so() {
    let Scene { net: _net, anna, .. } = scene().await;
    for words in [
        "Sign the petition. It is the position of the union",
        "Sign the petition. I work for readers",
        "Sign the petition. We speak for all",
    ] {
        let (status, asked) = try_post(&anna, words).await;
        assert_eq!((status, &asked["violations"][0]["rule"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("advocacy")));
    }
    assert_eq!(try_post(&anna, "Sign the petition\nDisclosure: I am in the union").await.0, StatusCode::OK);
}

/// What an app is told is in its reader's language; an empty post breaks no policy.
#[tokio::test]
async fn refusals_are_in_the_language_that_is_asked_for() {
    let Scene { net, anna, .. } = scene().await;
    let ask = async |language: Option<&str>, body: Value| -> Value {
        let mut request = anna.request(Method::POST, "/api/v1/statuses").json(&body);
        if let Some(language) = language {
            request = request.header("accept-language", language);
        }
        request.send().await.expect("an answer").json().await.expect("json")
    };
    let claim = json!({ "status": "80 % of readers stay" });
    let german = ask(Some("de-AT,de;q=0.9,en;q=0.3"), claim.clone()).await;
    assert!(text(&german["error"]).contains("Handbuch 4.4"), "{german}");
    assert!(text(&german["violations"][0]["message"]).contains("Handbuch"), "{german}");
    assert!(text(&ask(None, claim.clone()).await["error"]).contains("handbook 4.4"), "the branch's");
    let page = net.branch(0).browser_of("anna").await;
    page.submit("/settings/preferences", &[("reading[language]", "de")]).await;
    assert!(text(&ask(None, claim.clone()).await["error"]).contains("Handbuch 4.4"), "the profile's");
    assert!(text(&ask(Some("en"), claim).await["error"]).contains("handbook 4.4"), "what is asked for comes first");
    let empty = ask(Some("en"), json!({ "status": " " })).await;
    assert_eq!(empty, json!({ "error": "There is nothing in this post yet. Write something first." }));
    assert_eq!(page.get("/posts").await.status, StatusCode::OK, "a stopped address can be reloaded");
    // So can that of a boost that is refused, of which a page of its own tells.
    rule(net.branch(0), "no-boosts", "boost", "reject", |new| {
        new.scope.acts = vec![branchline::policy::scope::Act::Boost];
    })
    .await;
    let post = net.branch(0).person("carl").await.publish("Boost me", "public").await;
    let address = format!("/posts/{}/reblog", text(&post["id"]));
    assert!(page.submit(&address, &[]).await.body.contains("Look again."));
    let again = page.get(&address).await.location.expect("the post");
    assert!(page.get(&again).await.body.contains("Boost me"), "{again}");
    net.branch(0).with_role("olga", branchline::entities::login::Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    for (address, shows) in [("/tags/Books/feature", "/tags/Books"), ("/desk/rules/local", "/desk/rules")] {
        assert_eq!(desk.get(address).await.location.as_deref(), Some(shows));
    }
}
