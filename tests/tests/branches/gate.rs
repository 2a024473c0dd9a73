//! The gate: what rules say to a post, by every door, and what becomes of it.

use std::time::Duration;

use branchline::{
    entities::{login::Role, scheduled_post, verdict},
    handbook::rules::{self, Writing},
    policy::{Scope, State},
};
use reqwest::{Method, StatusCode};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tests::{Branch, Network, Person, browser::between, person::text};

const CARD: &str = "She lost 2 1234 0001 2345 5 yesterday";

/// Anna writes at alpha, Mo reads for others there, Bea of beta follows Anna.
pub struct Scene {
    pub net: Network,
    pub anna: Person,
    pub mo: Person,
    pub bea: Person,
}

pub async fn scene() -> Scene {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    let mo = net.branch(0).with_role("mo", Role::Moderator).await;
    bea.follow("anna@alpha.test").await;
    net.drain().await;
    Scene { net, anna, mo, bea }
}

/// A rule that counts.
pub async fn rule(branch: &Branch, name: &str, condition: &str, verdict: &str, change: impl FnOnce(&mut Writing)) {
    let mut new = Writing {
        name: name.into(),
        clause: "2.2".into(),
        condition: condition.into(),
        verdict: verdict.into(),
        message: "Look again.".into(),
        fix: "Mend it.".into(),
        ..Writing::default()
    };
    change(&mut new);
    let row = rules::save(&branch.app, None, new).await.expect("a rule");
    rules::turn(&branch.app, row.id, State::On).await.expect("in force");
}

pub async fn try_post(person: &Person, words: &str) -> (StatusCode, Value) {
    person.try_post("/api/v1/statuses", json!({ "status": words, "visibility": "public" })).await
}

#[tokio::test]
async fn a_nudge_is_confirmed_by_sending_the_same_again() {
    let Scene { net, anna, bea, .. } = scene().await;
    let words = "80 % of readers stay";
    let (status, asked) = try_post(&anna, words).await;
    assert_eq!((status, &asked["confirmable"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!(true)));
    assert_eq!((&asked["violations"][0]["rule"], &asked["violations"][0]["clause"]), (&json!("source"), &json!("4.4")));
    assert!(text(&asked["error"]).contains("handbook 4.4"));
    // At once is no answer; something else is another question; too late asks anew.
    assert_eq!(try_post(&anna, words).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    net.advance(Duration::from_secs(4));
    assert_eq!(try_post(&anna, "81 % of readers stay").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    net.advance(Duration::from_secs(16 * 60));
    assert_eq!(try_post(&anna, words).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    net.advance(Duration::from_secs(4));
    let (status, posted) = try_post(&anna, words).await;
    assert_eq!(status, StatusCode::OK, "{posted}");
    net.drain().await;
    assert_eq!(bea.home().await, [words]);
    // Nobody else's answer counts.
    let carl = net.branch(0).person("carl").await;
    assert_eq!(try_post(&carl, words).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let kept: String = format!(
        "{:?}",
        branchline::entities::nudge::Entity::find().all(net.branch(0).app.db.read()).await.expect("rows")
    );
    assert!(!kept.contains("readers") && !kept.contains(&anna.id), "{kept}");
}

#[tokio::test]
async fn patron_data_is_mended_first_and_read_by_somebody_if_it_is_none() {
    let Scene { net, anna, mo, bea } = scene().await;
    let app = &net.branch(0).app;
    for visibility in ["direct", "local", "private", "public"] {
        let (status, refused) =
            anna.try_post("/api/v1/statuses", json!({ "status": CARD, "visibility": visibility })).await;
        assert_eq!(
            (status, &refused["confirmable"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!(false)),
            "{visibility}"
        );
        let violation = &refused["violations"][0];
        assert_eq!((&violation["rule"], &violation["contestable"]), (&json!("patron-data"), &json!(true)));
        let (start, end) = (violation["place"]["start"].as_u64(), violation["place"]["end"].as_u64());
        assert_eq!((start, end), (Some(9), Some(27)), "{violation}");
        assert_eq!(violation["places"].as_array().map(Vec::len), Some(1));
    }
    assert!(scheduled_post::Entity::find().all(app.db.read()).await.expect("rows").is_empty(), "nothing is stored");
    let contested = json!({ "status": CARD, "visibility": "public", "contest": ["patron-data"] });
    let (_, held) = anna.try_post("/api/v1/statuses", contested.clone()).await;
    assert!(held["held_id"].is_string(), "{held}");
    let (_, again) = anna.try_post("/api/v1/statuses", contested).await;
    assert_eq!(again["held_id"], held["held_id"], "the same words are the same post");
    net.drain().await;
    assert!(bea.home().await.is_empty() && anna.home().await.is_empty(), "nobody sees it");
    assert_eq!(
        anna.try_get("/api/branchline/v1/queue").await.0,
        StatusCode::FORBIDDEN,
        "authors don't read for themselves"
    );
    let queue = mo.get("/api/branchline/v1/queue").await;
    assert_eq!(queue[0]["text"], "She lost •••• yesterday", "what was found is covered");
    let id = text(&queue[0]["id"]).to_owned();
    mo.post(&format!("/api/branchline/v1/queue/{id}/claim"), json!({})).await;
    let approve = format!("/api/branchline/v1/queue/{id}/approve");
    let (status, asked) = mo.try_post(&approve, json!({})).await;
    assert_eq!(
        (status, &asked["confirmable"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!(true)),
        "what is covered goes out"
    );
    mo.post(&approve, json!({ "confirm": true })).await;
    net.drain().await;
    assert_eq!(bea.home().await, [CARD], "and then it goes out");
    let (status, _) = mo.try_post(&format!("/api/branchline/v1/queue/{id}/approve"), json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "once");
}

/// Each verdict by each door of ours.
#[tokio::test]
async fn every_verdict_meets_every_door() {
    let Scene { net, anna, bea, .. } = scene().await;
    for verdict in ["nudge", "require", "hold", "rewrite", "reject"] {
        rule(net.branch(0), verdict, &format!("text.contains(\"GATE{}\")", verdict.to_uppercase()), verdict, |new| {
            new.remedy.warning = Some("Long".into());
            new.scope = Scope {
                acts: vec![branchline::policy::scope::Act::Post, branchline::policy::scope::Act::Boost],
                ..Scope::default()
            };
        })
        .await;
    }
    let page = net.branch(0).browser_of("anna").await;
    let plain = anna.publish("Before", "public").await;
    let due = json!("2031-01-01T00:00:00Z");
    for verdict in ["nudge", "require", "hold", "rewrite", "reject"] {
        let words = format!("GATE{} words", verdict.to_uppercase());
        let is_held = verdict == "hold";
        let check = |door: &str, status: StatusCode, body: &Value| {
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{verdict} by {door}: {body}");
            assert_eq!(body["held_id"].is_string(), is_held, "{verdict} by {door}: {body}");
            assert_eq!(body["confirmable"], json!(verdict == "nudge"), "{verdict} by {door}");
            if !is_held {
                assert_eq!(body["violations"][0]["rule"], verdict, "{door}");
            }
            // Each refusal that one may disagree with can be appealed.
            let appealable = ["require", "rewrite", "reject"].contains(&verdict);
            assert_eq!(body["decision_id"].is_string(), appealable, "{verdict} by {door}: {body}");
        };
        let (status, body) = try_post(&anna, &words).await;
        check("API", status, &body);
        let later = json!({ "status": format!("{words} later"), "visibility": "public", "scheduled_at": due });
        let (status, body) = anna.try_post("/api/v1/statuses", later).await;
        check("scheduled", status, &body);
        let edit = json!({ "status": format!("{words} edited") });
        let path = format!("/api/v1/statuses/{}", text(&plain["id"]));
        let (status, body) = anna.try_send(Method::PUT, &path, edit).await;
        check("edit", status, &body);
        // A post of somebody whose branch has no such rule, to be boosted.
        let theirs = bea.publish(&format!("{words} of Bea"), "public").await;
        let found = anna.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&theirs["uri"]))).await;
        let path = format!("/api/v1/statuses/{}/reblog", text(&found["statuses"][0]["id"]));
        let (status, body) = anna.try_post(&path, json!({})).await;
        check("boost", status, &body);
        // The form without JavaScript, and with its islands: both post to the same address.
        let form = [("status", words.as_str()), ("visibility", "public"), ("key", verdict)];
        let answer = page.submit("/posts", &form).await;
        if is_held {
            assert_eq!(answer.location.as_deref(), Some("/why?done=held"));
        } else {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.body.contains("Look again.") && answer.body.contains("/handbook#c-2.2"), "{verdict}");
            assert_eq!(answer.body.contains("Post anyway"), verdict == "nudge");
            assert_eq!(answer.body.contains("value=\"Long\""), verdict == "rewrite", "the proposal is in the form");
        }
    }
    let proposed = json!({ "status": "GATEREWRITE words", "spoiler_text": "Long", "visibility": "public" });
    anna.post("/api/v1/statuses", proposed).await;
    net.drain().await;
    let mut home: Vec<String> = bea.home().await.into_iter().filter(|t| !t.contains("of Bea")).collect();
    home.sort();
    assert_eq!(home, ["Before", "GATEREWRITE words"], "nothing else went out");
}

#[tokio::test]
async fn rules_begin_in_shadow_and_say_what_they_would_do() {
    let Scene { net, anna, .. } = scene().await;
    let olga = net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    anna.publish("A raffle for readers, @olga", "public").await;
    anna.publish("A secret raffle", "private").await;
    let form = [
        ("name", "no-raffles"),
        ("clause", "2.2"),
        ("verdict", "reject"),
        ("fact", "text"),
        ("operator", "words"),
        ("value", "raffle, lottery"),
        ("message", "We hold no raffles."),
        ("fix", "Leave it out."),
    ];
    assert!(desk.submit("/desk/rules", &form).await.location.is_some());
    anna.publish("Another raffle", "public").await;
    let list = desk.get("/desk/rules").await.body;
    assert!(list.contains("no-raffles") && list.contains("on trial"), "{list}");
    let row = rules::all(net.branch(0).app.db.read()).await.expect("rules").pop().expect("one");
    assert_eq!(row.condition, r#"words(text, ["raffle","lottery"])"#);
    let past = desk.submit(&format!("/desk/rules/{}/try", row.id), &[("past", "true")]).await.body;
    assert!(past.contains("2 would have matched") && past.contains("A raffle for readers"), "{past}");
    assert!(past.contains("is published") && past.contains("no-raffles: rejects"), "before and after: {past}");
    let main = past.split("<main").nth(1).and_then(|p| p.split("</main>").next()).expect("a page");
    assert!(!main.contains("secret") && !main.contains("@olga"), "what all could read, nobody's name");
    let typed = desk.submit(&format!("/desk/rules/{}/try", row.id), &[("text", "r a f f l e!")]).await.body;
    assert!(typed.contains("no-raffles: rejects"), "{typed}");
    desk.submit(&format!("/desk/rules/{}/on", row.id), &[]).await;
    assert_eq!(try_post(&anna, "One more R4FFLE").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    // Where an agreement is needed and missing, rules that look at text only count.
    desk.submit("/desk/rules/agreement", &[("needed", "true")]).await;
    assert_eq!(try_post(&anna, "One more raffle").await.0, StatusCode::OK);
    let refused = desk.submit(&format!("/desk/rules/{}/on", row.id), &[]).await;
    assert!(refused.body.contains("Record the agreement"), "{}", refused.body);
    let agreed = [("needed", "true"), ("day", "2026-11-01"), ("form", "Works agreement"), ("scope", "All")];
    desk.submit("/desk/rules/agreement", &agreed).await;
    desk.submit(&format!("/desk/rules/{}/on", row.id), &[]).await;
    assert_eq!(try_post(&anna, "One raffle more").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    // Only those who write the rules.
    let staff = net.branch(0).browser_of("anna").await;
    for path in [
        "/desk/rules",
        "/desk/rules/new",
        "/branch/facts",
        "/desk/queue",
        "/desk/handbook",
        "/branch/privacy",
        "/branch/servers",
    ] {
        assert_eq!(staff.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(desk.get(path).await.status, StatusCode::OK, "{path}");
    }
    drop(olga);
}

#[tokio::test]
async fn a_rule_that_can_not_be_is_a_sentence_each() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    let good = [
        ("name", "x"),
        ("clause", "2.2"),
        ("verdict", "nudge"),
        ("condition", "length > 3"),
        ("message", "m"),
        ("fix", "f"),
    ];
    for (field, value, sentence) in [
        ("condition", "length >", "The condition can&#39;t be used. Line 1"),
        ("condition", "length > 3 &amp;&amp;\ntxt", "Line 1"),
        ("condition", "true ||\n  lenght > 3", "Line 2, column 3: there is no fact called lenght"),
        ("condition", "length > \"a\"", "can&#39;t be used on"),
        ("condition", "length", "yes or no"),
        ("clause", "9.9", "no such clause"),
        ("name", "Not A Name", "lower-case letters"),
        ("message", "", "Say in a sentence"),
        ("verdict", "burn", "Choose what happens"),
        ("kinds[]", "personal", "Only the safety rules"),
    ] {
        let mut form: Vec<_> = good.into_iter().filter(|(f, _)| *f != field).collect();
        form.push((field, value));
        let page = desk.submit("/desk/rules", &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        let body = page.body.replace("&apos;", "&#39;").replace('\'', "&#39;");
        assert!(body.contains(sentence), "{field} {value}: {}", between(&page.body, "role=\"alert\"", "</p>"));
    }
    assert!(desk.submit("/desk/rules", &good).await.location.is_some());
}

#[tokio::test]
async fn personal_profiles_are_asked_and_nothing_is_kept() {
    let Scene { net, anna, .. } = scene().await;
    let reed = net.branch(0).personal(&anna, "reed").await;
    let (status, asked) = try_post(&reed, CARD).await;
    assert_eq!((status, &asked["confirmable"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!(true)));
    net.advance(Duration::from_secs(4));
    assert_eq!(try_post(&reed, CARD).await.0, StatusCode::OK, "everyone's own duty");
    for words in ["Sign the petition", "80 % stay", "CONFIDENTIAL: mine"] {
        assert_eq!(try_post(&reed, words).await.0, StatusCode::OK, "{words}");
    }
    let rows = verdict::Entity::find().all(net.branch(0).app.db.read()).await.expect("rows");
    assert!(rows.is_empty(), "{rows:?}");
    assert_eq!(reed.get("/api/branchline/v1/decisions").await, json!([]));
}

/// A rule that is put in force while posts are on their way meets them all: no door leads round the gate.
#[tokio::test]
async fn no_path_goes_round_the_gate() {
    let Scene { net, anna, bea, .. } = scene().await;
    let branch = net.branch(0);
    let page = branch.browser_of("anna").await;
    let in_an_hour = branchline::base::clock::iso(branch.app.clock.now_ms() + 3_600_000);
    // Begun while nothing forbids it: scheduled, in the undo window, waiting for an author's yes.
    let later = json!({ "status": "FORBIDDEN later", "visibility": "public", "scheduled_at": in_an_hour });
    anna.post("/api/v1/statuses", later).await;
    page.submit("/posts", &[("status", "FORBIDDEN undoable"), ("visibility", "public"), ("key", "u")]).await;
    let asked = bea
        .post(
            "/api/v1/statuses",
            json!({ "status": "Ask me first", "visibility": "public", "reply_policy": "approval" }),
        )
        .await;
    let found = anna.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&asked["uri"]))).await;
    let carl = branch.person("carl").await;
    let own = carl
        .post(
            "/api/v1/statuses",
            json!({ "status": "Ask Carl first", "visibility": "public", "reply_policy": "approval" }),
        )
        .await;
    let answer = json!({ "status": "FORBIDDEN answer", "visibility": "public", "in_reply_to_id": own["id"] });
    assert!(anna.try_post("/api/v1/statuses", answer).await.1["held_id"].is_string());
    let plain = anna.publish("Plain", "public").await;
    rule(branch, "never", "everything.contains(\"FORBIDDEN\")", "reject", |new| {
        new.scope.acts = vec![branchline::policy::scope::Act::Post, branchline::policy::scope::Act::Boost];
    })
    .await;
    let id = text(&plain["id"]);
    for (method, path, body) in [
        (Method::POST, "/api/v1/statuses".to_owned(), json!({ "status": "FORBIDDEN" })),
        (Method::POST, "/api/v1/statuses".to_owned(), json!({ "status": "x", "spoiler_text": "FORBIDDEN" })),
        (
            Method::POST,
            "/api/v1/statuses".to_owned(),
            json!({ "status": "x", "poll": { "options": ["FORBIDDEN", "b"], "expires_in": 3600 } }),
        ),
        (
            Method::POST,
            "/api/v1/statuses".to_owned(),
            json!({ "status": "FORBIDDEN", "in_reply_to_id": found["statuses"][0]["id"] }),
        ),
        (Method::PUT, format!("/api/v1/statuses/{id}"), json!({ "status": "FORBIDDEN" })),
        (Method::PUT, format!("/api/v1/statuses/{id}"), json!({ "status": "x", "spoiler_text": "FORBIDDEN" })),
    ] {
        let (status, answer) = anna.try_send(method, &path, body).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {answer}");
    }
    let approvals = branch.browser_of("carl").await;
    let waiting = approvals.get("/approvals").await.body;
    let waits = between(&waiting, "/approvals/", "/allow").to_owned();
    approvals.submit(&format!("/approvals/{waits}/allow"), &[]).await;
    net.advance(Duration::from_secs(2 * 3_600));
    net.drain().await;
    let posts = branchline::entities::post::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert!(posts.iter().all(|p| !p.source.contains("FORBIDDEN") && !p.content_warning.contains("FORBIDDEN")));
    assert!(posts.iter().filter(|p| p.is_local && p.deleted_at.is_none()).all(|p| p.ruleset_version > 0));
    let sent = branchline::entities::activity::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert!(sent.iter().all(|a| !a.body.contains("FORBIDDEN")), "nor was anything sent");
    let failed = anna.get("/api/v1/scheduled_statuses").await.to_string();
    assert!(failed.contains("FORBIDDEN later"), "and nothing is lost: {failed}");
    // Deletions never pass the gate.
    anna.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
}

#[tokio::test]
async fn a_proposal_to_narrow_asks_nobody_to_widen() {
    let Scene { net, anna, .. } = scene().await;
    rule(net.branch(0), "quiet", "text.contains(\"shift\")", "rewrite", |new| {
        new.remedy.visibility = Some("private".into());
    })
    .await;
    let post = |visibility: &str| json!({ "status": "Who can swap a shift?", "visibility": visibility });
    assert_eq!(anna.try_post("/api/v1/statuses", post("public")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    for narrow in ["private", "direct", "local"] {
        assert_eq!(anna.try_post("/api/v1/statuses", post(narrow)).await.0, StatusCode::OK, "{narrow}");
    }
    let plain = anna.publish("Plain", "public").await;
    let edit = json!({ "status": "A shift" });
    let path = format!("/api/v1/statuses/{}", text(&plain["id"]));
    let (status, refused) = anna.try_send(Method::PUT, &path, edit).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "what would be narrowed is not edited in");
    assert!(text(&refused["violations"][0]["fix"]).contains("write a new post"), "{refused}");
}
