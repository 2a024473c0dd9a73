//! Bad input gets one clear sentence and leaves nothing behind.

use std::process::Command;

use reqwest::{Method, StatusCode};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use tests::{Network, Person, person::text};

async fn raw(person: &Person, path: &str, kind: &str, body: impl Into<reqwest::Body>) -> (StatusCode, String) {
    let request = person.request(Method::POST, path).header("content-type", kind).body(body);
    let answer = request.send().await.expect("an answer");
    (answer.status(), answer.text().await.expect("a body"))
}

#[tokio::test]
async fn broken_bodies_are_refused_with_a_sentence() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let nested = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    let large = format!("{{\"status\": \"{}\"}}", "x".repeat(1_100_000));
    let cases: Vec<(&str, String, StatusCode)> = vec![
        ("application/json", "{\"status\": ".into(), StatusCode::BAD_REQUEST),
        ("application/json", "[1, 2]".into(), StatusCode::BAD_REQUEST),
        ("application/json", "\u{0}".into(), StatusCode::BAD_REQUEST),
        ("application/json", format!("{{\"status\": {nested}}}"), StatusCode::BAD_REQUEST),
        ("application/json", large, StatusCode::PAYLOAD_TOO_LARGE),
        ("application/json", json!({ "status": { "a": 1 } }).to_string(), StatusCode::UNPROCESSABLE_ENTITY),
        ("application/json", json!({ "status": ["x"] }).to_string(), StatusCode::UNPROCESSABLE_ENTITY),
        (
            "application/json",
            json!({ "status": "x", "sensitive": "perhaps" }).to_string(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        (
            "application/json",
            json!({ "status": "x", "visibility": "loud" }).to_string(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        ("application/json", json!({ "status": "x".repeat(2_001) }).to_string(), StatusCode::UNPROCESSABLE_ENTITY),
        ("application/json", json!({ "status": " " }).to_string(), StatusCode::UNPROCESSABLE_ENTITY),
        ("application/json", json!({ "status": "x", "in_reply_to_id": "99" }).to_string(), StatusCode::NOT_FOUND),
        ("application/json", json!({ "status": "x", "in_reply_to_id": "abc" }).to_string(), StatusCode::NOT_FOUND),
        (
            "application/json",
            json!({ "status": "x", "poll": { "options": ["a", "b"] } }).to_string(),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        ("multipart/form-data; boundary=x", "--x\r\nbroken".into(), StatusCode::BAD_REQUEST),
        (
            "application/x-www-form-urlencoded",
            format!("status={}", "x".repeat(1_100_000)),
            StatusCode::PAYLOAD_TOO_LARGE,
        ),
    ];
    for (kind, body, expected) in cases {
        let (status, answer) = raw(&anna, "/api/v1/statuses", kind, body.clone()).await;
        let short: String = body.chars().take(60).collect();
        assert_eq!(status, expected, "{short}: {answer}");
        let error: serde_json::Value =
            serde_json::from_str(&answer).unwrap_or_else(|_| panic!("no JSON for {short}: {answer}"));
        let sentence = error["error"].as_str().expect("a sentence");
        assert!(sentence.ends_with('.') && !sentence.contains("::"), "{sentence}");
    }
    let posts = branchline::entities::post::Entity::find().count(net.branch(0).app.db.read()).await.expect("count");
    assert_eq!(posts, 0, "nothing was kept");
    // A language that is none is passed over, as on Mastodon.
    let odd = json!({ "status": "x", "language": "<script>" }).to_string();
    let (status, answer) = raw(&anna, "/api/v1/statuses", "application/json", odd).await;
    assert!(status == StatusCode::OK && answer.contains("\"language\":\"en\""), "{answer}");
}

#[tokio::test]
async fn a_refusal_leaves_its_rule_and_nothing_else() {
    use branchline::entities::verdict;
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let post = anna.publish("fine", "private").await;
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().expect("an id"));
    assert_eq!(anna.try_post("/api/v1/statuses", json!({ "status": "secret".repeat(500) })).await.0.as_u16(), 422);
    assert_eq!(anna.try_post(&format!("{path}/reblog"), json!({})).await.0.as_u16(), 422);
    let edit = anna.request(Method::PUT, &path).json(&json!({ "status": " " })).send().await.expect("answer");
    assert_eq!(edit.status().as_u16(), 422);
    let rows = verdict::Entity::find().all(net.branch(0).app.db.read()).await.expect("verdicts");
    let mut rules: Vec<&str> = rows.iter().map(|r| r.rule.as_str()).collect();
    rules.sort_unstable();
    assert_eq!(rules, ["boost-audience", "length"], "an empty post breaks no policy");
    assert!(rows.iter().all(|r| !format!("{r:?}").contains("secret") && r.day.len() == 10));
}

#[tokio::test]
async fn unknown_and_foreign_things_look_the_same() {
    let net = Network::of(&["alpha"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let hidden = anna.publish("for followers", "private").await;
    let hidden = hidden["id"].as_str().expect("an id");
    for id in [hidden, "1", "99999999999999999999999", "abc", "-1", "%00"] {
        for path in ["", "/context", "/history", "/favourited_by", "/reblogged_by"] {
            let (status, answer) = carl.try_get(&format!("/api/v1/statuses/{id}{path}")).await;
            assert_eq!(
                (status, answer["error"].as_str()),
                (StatusCode::NOT_FOUND, Some("Record not found. There is nothing here, or you can't see it.")),
                "{id}{path}"
            );
        }
        for action in ["favourite", "unfavourite", "reblog", "unreblog"] {
            assert_eq!(
                carl.try_post(&format!("/api/v1/statuses/{id}/{action}"), json!({})).await.0,
                StatusCode::NOT_FOUND
            );
        }
    }
    // Another's post can't be changed, whoever may see it.
    let open = anna.publish("open", "public").await;
    let path = format!("/api/v1/statuses/{}", open["id"].as_str().expect("an id"));
    for method in [Method::PUT, Method::DELETE] {
        let answer = carl.request(method, &path).json(&json!({ "status": "mine now" })).send().await.expect("answer");
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    }
    assert_eq!(carl.get(&format!("{path}/source")).await["text"], "open", "whoever reads it may read what was typed");
}

#[tokio::test]
async fn tokens_that_are_none_open_nothing() {
    let net = Network::of(&["alpha"]).await;
    let mut nobody = net.branch(0).stranger();
    assert_eq!(nobody.try_get("/api/v1/timelines/home").await.0, StatusCode::UNAUTHORIZED);
    nobody.token = "made-up".into();
    for path in ["/api/v1/timelines/home", "/api/v1/timelines/public", "/api/v1/accounts/verify_credentials"] {
        assert_eq!(nobody.try_get(path).await.0, StatusCode::UNAUTHORIZED, "{path}");
    }
    let basic = nobody.http.get(format!("{}/api/v1/timelines/home", nobody.base)).header("authorization", "Basic eDp5");
    assert_eq!(basic.send().await.expect("answer").status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn what_is_not_there_answers_in_json() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let (status, answer) = anna.try_get("/api/v1/nothing/of/the/kind").await;
    assert_eq!((status, answer["error"].is_string()), (StatusCode::NOT_FOUND, true));
    let wrong = anna.request(Method::DELETE, "/api/v1/instance").send().await.expect("answer");
    assert!(wrong.status().is_client_error());
    assert!(wrong.json::<serde_json::Value>().await.expect("JSON")["error"].is_string());
}

#[tokio::test]
async fn inboxes_refuse_what_is_no_activity() {
    let net = Network::of(&["alpha"]).await;
    let stranger = net.branch(0).stranger();
    let nested = format!("{}{}", "{\"a\":".repeat(2_000), "1".to_owned() + &"}".repeat(2_000));
    for (body, expected) in [
        ("{".to_owned(), StatusCode::BAD_REQUEST),
        ("[]".to_owned(), StatusCode::BAD_REQUEST),
        (nested, StatusCode::BAD_REQUEST),
        ("x".repeat(1_100_000), StatusCode::PAYLOAD_TOO_LARGE),
        (json!({ "type": "Like" }).to_string(), StatusCode::UNAUTHORIZED),
    ] {
        let (status, answer) = raw(&stranger, "/ap/inbox", "application/activity+json", body).await;
        assert_eq!(status, expected, "{answer}");
        assert!(answer.starts_with("{\"error\":"), "{answer}");
    }
    for path in [
        "/ap/profiles/abc",
        "/ap/posts/abc",
        "/ap/profiles/1/outbox?max_id=abc",
        "/api/v1/statuses/%ff",
        "/api/v1/streaming",
    ] {
        let (status, answer) = stranger.try_get(path).await;
        assert!(status.is_client_error() && answer["error"].is_string(), "{path}: {status} {answer}");
    }
    let (status, _) = raw(&stranger, "/ap/profiles/1/inbox", "application/activity+json", "{}").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn profiles_refuse_what_is_too_long() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    for change in [
        json!({ "display_name": "x".repeat(61) }),
        json!({ "note": "x".repeat(1_001) }),
        json!({ "fields_attributes": vec![json!({ "name": "a", "value": "b" }); 7] }),
        json!({ "fields_attributes": [{ "name": "a", "value": "b".repeat(256) }] }),
        json!({ "source": { "privacy": "loud" } }),
        json!({ "locked": "perhaps" }),
    ] {
        let answer = anna
            .request(Method::PATCH, "/api/v1/accounts/update_credentials")
            .json(&change)
            .send()
            .await
            .expect("answer");
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY, "{change}");
    }
    assert_eq!(anna.get("/api/v1/accounts/verify_credentials").await["display_name"], "anna");
}

/// Starts the real program with settings; gives what it says when it refuses.
fn refusal(settings: &[(&str, &str)]) -> String {
    let target = std::env::var("CARGO_TARGET_DIR").expect("CARGO_TARGET_DIR, which scripts/test sets");
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(format!("{target}/debug/branchline"));
    command.arg("serve").current_dir(&folder).env_clear().envs(settings.iter().copied());
    let done = command.output().expect("the program");
    assert!(!done.status.success(), "{settings:?} should not start");
    let said = String::from_utf8(done.stderr).expect("text");
    assert!(!said.contains("panicked"), "{said}");
    said
}

#[test]
fn a_start_that_can_not_be_says_why() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let said = refusal(&[("BRANCHLINE_BIND", &address)]);
    assert!(said.contains("BRANCHLINE_BIND") && said.lines().count() == 1, "{said}");
    let said = refusal(&[("BRANCHLINE_SHADE", "blue")]);
    assert!(said.contains("BRANCHLINE_SHADE is not a setting") && said.lines().count() == 1, "{said}");
    let said = refusal(&[("BRANCHLINE_BIND", "127.0.0.1:0"), ("BRANCHLINE_DATA_DIR", "/proc/nowhere")]);
    assert!(said.contains("BRANCHLINE_DATA_DIR") && said.lines().count() == 1, "{said}");
    let said =
        refusal(&[("BRANCHLINE_BIND", "127.0.0.1:0"), ("BRANCHLINE_DATABASE_URL", "sqlite:///proc/nowhere/x.db")]);
    assert!(said.contains("BRANCHLINE_DATABASE_URL") && said.lines().count() == 1, "{said}");
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let net = Network::of(&["alpha"]).await;
    let app = &net.branch(0).app;
    let tx = app.db.begin().await.expect("begin");
    future_change(&tx).await;
    tx.commit().await.expect("commit");
    let said = app.db.migrate().await.expect_err("refused");
    assert!(said.contains("newer version"), "{said}");
}

#[expect(clippy::disallowed_methods, reason = "as a newer version would")]
async fn future_change(tx: &branchline::base::db::Tx) {
    use sea_orm::ConnectionTrait;
    let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_the_future', 0)";
    tx.execute_unprepared(sql).await.expect("insert");
}

/// What no client of good will sends: each is the sender's fault, and is said so.
#[tokio::test]
async fn hostile_values_are_the_senders_fault() {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    let post = text(&anna.publish("Words", "public").await["id"]).to_owned();
    let many = vec![bea.id.clone(); 10_000];
    let (nul, long) = ("a\u{0}b", "x".repeat(50_000));
    let list = text(&anna.post("/api/v1/lists", json!({ "title": "Colleagues" })).await["id"]).to_owned();
    let cases: Vec<(Method, String, Value)> = vec![
        (Method::POST, format!("/api/v1/lists/{list}/accounts"), json!({ "account_ids": many })),
        (Method::POST, "/api/v1/notifications/requests/accept".into(), json!({ "id": many })),
        (Method::POST, "/api/v1/statuses".into(), json!({ "status": "x", "media_ids": many })),
        (Method::POST, "/api/v1/reports".into(), json!({ "account_id": bea.id, "status_ids": many })),
        (Method::POST, "/api/v1/reports".into(), json!({ "account_id": bea.id, "category": "boredom" })),
        (Method::POST, "/api/v1/statuses".into(), json!({ "status": nul })),
        (Method::POST, "/api/v1/lists".into(), json!({ "title": nul })),
        (Method::POST, "/api/v1/lists".into(), json!({ "title": long })),
        (Method::POST, "/api/v1/lists".into(), json!({ "title": "x", "replies_policy": "whoever" })),
        (Method::POST, "/api/v1/featured_tags".into(), json!({ "name": nul })),
        (Method::POST, "/api/v1/featured_tags".into(), json!({ "name": {} })),
        (Method::POST, "/api/v2/filters".into(), json!({ "title": nul, "context": ["home"] })),
        (Method::POST, "/api/v2/filters".into(), json!({ "title": "x", "context": ["home"], "filter_action": "burn" })),
        (Method::POST, "/api/v1/domain_blocks".into(), json!({ "domain": nul })),
        (Method::PATCH, "/api/v2/notifications/policy".into(), json!({ "for_not_following": "shout" })),
        (Method::PUT, format!("/api/v1/statuses/{post}/interaction_policy"), json!({ "quote_approval_policy": 7 })),
        (Method::POST, format!("/api/v1/accounts/{}/mute", bea.id), json!({ "duration": "soon" })),
        (Method::POST, format!("/api/v1/accounts/{}/follow", bea.id), json!({ "languages": ["<script>"] })),
        (Method::POST, format!("/api/v1/accounts/{}/note", bea.id), json!({ "comment": nul })),
        (Method::POST, "/api/v1/markers".into(), json!({ "home": { "last_read_id": "now" } })),
        (Method::PATCH, "/api/v1/profile".into(), json!({ "note": nul })),
        (Method::GET, "/api/v1/timelines/home?max_id=abc".into(), Value::Null),
        (Method::GET, "/api/v2/search?q=x&type=weather".into(), Value::Null),
        (Method::GET, "/api/v1/directory?order=size".into(), Value::Null),
        (Method::GET, "/api/v2/search?q=%00".into(), Value::Null),
        (Method::GET, format!("/api/v1/accounts/relationships?{}", "id[]=1&".repeat(9_000)), Value::Null),
    ];
    let mut faults = Vec::new();
    for (method, path, body) in cases {
        let what: String = format!("{method} {path} {body}").chars().take(120).collect();
        let asked = anna.request(method, &path);
        let asked = if body.is_null() { asked } else { asked.json(&body) };
        let answer = asked.send().await.expect("an answer");
        let status = answer.status();
        let expected = [StatusCode::BAD_REQUEST, StatusCode::UNPROCESSABLE_ENTITY];
        let said: Value = answer.json().await.unwrap_or_default();
        if !expected.contains(&status) || !said["error"].is_string() {
            faults.push(format!("{what}: {status} {said}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    for lone in ["{\"status\": \"\\ud800\"}", "{\"status\": \"a\\udc00b\"}"] {
        let (status, said) = raw(&anna, "/api/v1/statuses", "application/json", lone).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{lone}: {said}");
    }
    assert_eq!(anna.get("/api/v1/accounts/verify_credentials").await["statuses_count"], 1, "nothing else was kept");
}

#[tokio::test]
async fn the_profile_form_says_which_field_is_wrong() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    for (field, wrong) in [
        ("display_name", json!({ "display_name": "x".repeat(61) })),
        ("note", json!({ "note": "x".repeat(1_001) })),
        ("fields", json!({ "fields_attributes": [{ "name": "a", "value": "b".repeat(256) }] })),
    ] {
        for path in ["/api/v1/accounts/update_credentials", "/api/v1/profile"] {
            let (status, said) = anna.try_send(Method::PATCH, path, wrong.clone()).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {said}");
            assert_eq!(said["details"][field][0]["error"], "ERR_TOO_LONG", "{path} {field}: {said}");
            assert!(said["details"][field][0]["description"].is_string(), "{said}");
        }
    }
}
