//! Our own API, for apps and scripts: the daily life of the network, learning, and the desk's webhooks.

use branchline::{base::clock, commands::token, entities::login::Role};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Branch, Network, Person, person::text};

const DAY: i64 = 86_400_000;
const PLACES: &[&str] = &[
    "handbook",
    "rules",
    "lessons",
    "surveys",
    "thanks",
    "campaigns",
    "questions",
    "groups",
    "queue",
    "decisions",
    "reports",
    "cases",
    "people",
    "roles",
    "settings",
    "network",
    "audit",
    "backups",
    "webhooks",
    "figures",
    "calendar",
    "inbox",
];

fn at(path: &str) -> String {
    format!("/api/branchline/v1/{path}")
}

async fn as_owner(branch: &Branch, handle: &str) -> Person {
    let scopes = "read write admin:read admin:write";
    let secret = token::create(&branch.app, handle, scopes, None, None).await.expect("a token");
    Person { token: secret, ..branch.known(handle).await }
}

#[tokio::test]
async fn every_part_is_there_for_scripts_and_described() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let (olga, anna) = (as_owner(branch, "olga").await, branch.person("anna").await);
    let reed = branch.personal(&anna, "reed").await;
    let hers = branch.browser_of("olga").await;
    hers.submit("/profiles/new-shared", &[("handle", "desk")]).await;
    let desk = branch.known("desk").await;
    let described = branch.stranger().get("/api/openapi.json").await;
    for place in PLACES {
        assert!(described["paths"][at(place)]["get"].is_object(), "{place} is described");
        let speaks = if matches!(*place, "calendar" | "inbox") { &desk } else { &olga };
        let (status, said) = speaks.try_get(&at(place)).await;
        // No handbook is in force before one is published.
        let expected = if *place == "handbook" { StatusCode::NOT_FOUND } else { StatusCode::OK };
        assert_eq!(status, expected, "{place}: {said}");
        let (status, _) = branch.stranger().try_get(&at(place)).await;
        assert_eq!(status == StatusCode::OK, *place == "rules", "{place} for strangers");
    }
    for place in ["thanks", "campaigns", "questions", "calendar", "inbox"] {
        assert_eq!(reed.try_get(&at(place)).await.0, StatusCode::NOT_FOUND, "{place} for a personal profile");
    }
    for place in ["figures", "webhooks", "people", "settings"] {
        assert_eq!(anna.try_get(&at(place)).await.0, StatusCode::FORBIDDEN, "{place} for a colleague");
    }
    assert_eq!(anna.try_get(&at("calendar")).await.0, StatusCode::NOT_FOUND, "only shared profiles have one");
}

#[tokio::test]
async fn apps_thank_answer_campaigns_ask_and_keep_webhooks() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = as_owner(branch, "olga").await;
    let (anna, mo) = (branch.person("anna").await, branch.person("mo").await);
    // Thanks: asked, seen by both, shown once agreed.
    let thanks =
        json!({ "to": "mo", "text": "You stayed late with the class.", "value": "Care", "visibility": "branch" });
    assert_eq!(anna.try_post(&at("thanks"), thanks.clone()).await.0, StatusCode::OK);
    let asked = mo.get(&at("thanks")).await;
    assert_eq!((text(&asked[0]["state"]), text(&asked[0]["from"]["acct"])), ("asked", "anna"), "{asked}");
    let answer = |act: &str| at(&format!("thanks/{}/{act}", text(&asked[0]["id"])));
    assert_eq!(anna.try_post(&answer("agree"), json!({})).await.0, StatusCode::NOT_FOUND, "not by who gave them");
    assert_eq!(olga.try_post(&answer("agree"), json!({})).await.0, StatusCode::NOT_FOUND);
    mo.post(&answer("agree"), json!({})).await;
    let shown = anna.get(&at("thanks")).await;
    let post = anna.get(&format!("/api/v1/statuses/{}", text(&shown[0]["status_id"]))).await;
    assert_eq!(text(&post["thanks"]), "Care");

    // A campaign: read with its kit, written for in own words.
    let day = |ahead: i64| clock::day(net.clock.now_ms() + ahead * DAY);
    let (today, last) = (day(0), day(20));
    let form = [
        ("title", "Open on Sundays"),
        ("brief", "We ask the council for four Sundays a month."),
        ("hashtag", "#SundayLibrary"),
        ("first_day", &today),
        ("last_day", &last),
        ("goal_posts", "10"),
        ("tone", "Sundays are for reading."),
    ];
    branch.browser_of("olga").await.submit("/campaigns", &form).await;
    let campaign = anna.get(&at("campaigns")).await[0].clone();
    let one = at(&format!("campaigns/{}", text(&campaign["id"])));
    let whole = anna.get(&one).await;
    assert_eq!((&whole["runs"], &whole["goals"]["posts"]["wanted"]), (&json!(true), &json!(10)), "{whole}");
    let copied = json!({ "text": "Sundays are for reading." });
    let (status, said) = anna.try_post(&format!("{one}/posts"), copied).await;
    assert_eq!((status, said["error"].to_string().contains("own words")), (StatusCode::UNPROCESSABLE_ENTITY, true));
    anna.post(&format!("{one}/posts"), json!({ "text": "My children can only come when I do not work." })).await;
    let mine = anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await;
    assert!(mine.to_string().contains("SundayLibrary"), "{mine}");

    // A question, found by its words.
    let question = json!({ "text": "How do you lend out telescopes?", "topic": "things", "visibility": "branch" });
    anna.post(&at("questions"), question).await;
    let found = mo.get(&at("questions?q=telescopes&open=true")).await;
    assert_eq!((text(&found[0]["topic"]), &found[0]["answered"]), ("things", &json!(false)), "{found}");

    // A webhook: its secret once, inside addresses refused.
    let hook = json!({ "url": "https://hooks.example/in", "events": ["report.created"] });
    let made = olga.post(&at("webhooks"), hook).await;
    assert!(text(&made["secret"]).starts_with("whsec_"), "{made}");
    let listed = olga.get(&at("webhooks")).await;
    assert_eq!((listed.as_array().map(Vec::len), &listed[0]["secret"]), (Some(1), &Value::Null));
    let (status, _) = olga.try_post(&at("webhooks"), json!({ "url": "hooks", "events": ["report.created"] })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    olga.send(Method::DELETE, &at(&format!("webhooks/{}", text(&made["id"]))), json!({})).await;
    assert_eq!(olga.get(&at("webhooks")).await, json!([]));
    // Lessons say whether they are done; their source can be read.
    let lesson = anna.get(&at("lessons?language=de")).await[0].clone();
    assert_eq!((text(&lesson["state"]), text(&lesson["language"])), ("new", "de"));
    let source = anna.get(&at(&format!("lessons/{}", text(&lesson["name"])))).await;
    assert!(text(&source["source"]).starts_with("---"));
}
