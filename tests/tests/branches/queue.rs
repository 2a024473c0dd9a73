//! The review queue: what is held and refused, appeals, and what is public about it.

use std::time::Duration;

use super::gate::{Scene, rule, scene, try_post};
use branchline::{
    entities::{login::Role, scheduled_post},
    handbook::rules,
    policy::State,
};
use reqwest::{Method, StatusCode};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use tests::{person::text, pictures};

#[tokio::test]
async fn a_post_that_is_given_back_can_be_appealed_to_somebody_else() {
    let Scene { net, anna, mo, bea } = scene().await;
    rule(net.branch(0), "careful", "text.contains(\"rumour\")", "hold", |_| {}).await;
    let (_, held) = try_post(&anna, "A rumour about opening hours").await;
    assert!(held["held_id"].is_string(), "{held}");
    let id = text(&mo.get("/api/branchline/v1/queue").await[0]["id"]).to_owned();
    // Its author finds it in her app and on her page, and nobody else does.
    let kept = anna.get("/api/v1/scheduled_statuses").await[0].clone();
    assert_eq!((&kept["id"], &kept["params"]["text"]), (&held["held_id"], &json!("A rumour about opening hours")));
    assert_eq!((&kept["params"]["held"], &kept["params"]["decision_id"]), (&json!(true), &json!(id)), "{kept}");
    assert!(text(&kept["scheduled_at"]) > "2020", "a time that apps can read: {kept}");
    let path = format!("/api/v1/statuses/{}", text(&held["held_id"]));
    assert!(text(&anna.get(&path).await["content"]).contains("A rumour about"));
    assert_eq!(mo.try_get(&path).await.0, StatusCode::NOT_FOUND);
    assert_eq!(mo.get("/api/v1/scheduled_statuses").await, json!([]));
    let page = net.branch(0).browser_of("anna").await.get("/scheduled").await.body;
    assert!(page.contains("Waiting for review") && page.contains(&format!("/why/{id}")), "{page}");
    let (status, _) = mo.try_post(&format!("/api/branchline/v1/queue/{id}/return"), json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "a note is needed");
    mo.post(&format!("/api/branchline/v1/queue/{id}/return"), json!({ "note": "Wait for May" })).await;
    let own = anna.get(&format!("/api/branchline/v1/decisions/{id}")).await;
    assert_eq!((&own["state"], &own["note"]), (&json!("returned"), &json!("Wait for May")));
    assert_eq!(own["reasons"][0]["rule"], "careful");
    assert_eq!(bea.try_get(&format!("/api/branchline/v1/decisions/{id}")).await.0, StatusCode::NOT_FOUND);
    anna.post(&format!("/api/branchline/v1/decisions/{id}/appeal"), json!({ "text": "It was in the paper" })).await;
    let (status, _) = mo.try_post(&format!("/api/branchline/v1/queue/{id}/approve"), json!({})).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "whoever decided does not decide again");
    let olga = net.branch(0).with_role("olga", Role::Admin).await;
    olga.post(&format!("/api/branchline/v1/queue/{id}/approve"), json!({})).await;
    net.drain().await;
    assert_eq!(bea.home().await.len(), 1);
    // When the time for appeal is over, nothing is left.
    net.advance(Duration::from_secs(31 * 86_400));
    branchline::worker::tidy::run(&net.branch(0).app).await.expect("tidied");
    assert_eq!(anna.try_get(&format!("/api/branchline/v1/decisions/{id}")).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_refusal_keeps_no_words_and_an_appeal_lifts_the_rule() {
    let Scene { net, anna, mo, .. } = scene().await;
    rule(net.branch(0), "secret", "text.contains(\"SECRETWORD\")", "reject", |r| {
        r.scope.audiences = vec!["public".to_owned()];
    })
    .await;
    let words = "SECRETWORD minutes";
    let (status, refused) = try_post(&anna, words).await;
    assert_eq!((status, &refused["violations"][0]["verdict"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("reject")));
    let own = anna.get("/api/branchline/v1/decisions").await;
    assert_eq!((&own[0]["state"], &own[0]["held_id"]), (&json!("refused"), &Value::Null));
    assert!(!own.to_string().contains("SECRETWORD"));
    let id = text(&own[0]["id"]).to_owned();
    anna.post(&format!("/api/branchline/v1/decisions/{id}/appeal"), json!({ "text": "They are published" })).await;
    assert_eq!(mo.get("/api/branchline/v1/queue").await[0]["text"], Value::Null);
    mo.post(&format!("/api/branchline/v1/queue/{id}/approve"), json!({})).await;
    assert_eq!(
        try_post(&anna, "SECRETWORD of another kind").await.0,
        StatusCode::UNPROCESSABLE_ENTITY,
        "no other words"
    );
    let elsewhere =
        json!({ "status": words, "visibility": "public", "poll": { "options": ["a", "b"], "expires_in": 3600 } });
    assert_eq!(
        anna.try_post("/api/v1/statuses", elsewhere).await.0,
        StatusCode::UNPROCESSABLE_ENTITY,
        "nor with a poll"
    );
    assert_eq!(try_post(&anna, words).await.0, StatusCode::OK);
    assert_eq!(try_post(&anna, words).await.0, StatusCode::UNPROCESSABLE_ENTITY, "for one post");
    let inside = json!({ "status": words, "visibility": "local" });
    assert_eq!(net.branch(0).person("carl").await.try_post("/api/v1/statuses", inside).await.0, StatusCode::OK);
}

#[tokio::test]
async fn held_edits_and_boosts_go_on_when_somebody_has_read_them() {
    let Scene { net, anna, mo, bea } = scene().await;
    rule(net.branch(0), "careful", "text.contains(\"rumour\")", "hold", |new| {
        new.scope.acts = vec![branchline::policy::scope::Act::Post, branchline::policy::scope::Act::Boost];
    })
    .await;
    let post = anna.publish("Plain", "public").await;
    let theirs = bea.publish("A rumour of Bea", "public").await;
    let found = anna.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&theirs["uri"]))).await;
    let theirs = text(&found["statuses"][0]["id"]).to_owned();
    let edit = json!({ "status": "Plain, and a rumour" });
    anna.try_send(Method::PUT, &format!("/api/v1/statuses/{}", text(&post["id"])), edit).await;
    anna.try_post(&format!("/api/v1/statuses/{theirs}/reblog"), json!({})).await;
    let due = json!({ "status": "A rumour later", "visibility": "public", "scheduled_at": "2031-01-01T00:00:00Z" });
    anna.try_post("/api/v1/statuses", due).await;
    let queue = mo.get("/api/branchline/v1/queue").await;
    assert_eq!(queue.as_array().map(Vec::len), Some(3));
    for waiting in queue.as_array().expect("a list") {
        mo.post(&format!("/api/branchline/v1/queue/{}/approve", text(&waiting["id"])), json!({})).await;
    }
    net.drain().await;
    assert_eq!(
        anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await["content"],
        "<p>Plain, and a rumour</p>"
    );
    assert_eq!(anna.get(&format!("/api/v1/statuses/{theirs}")).await["reblogged"], true);
    assert_eq!(anna.get("/api/v1/scheduled_statuses").await[0]["params"]["text"], "A rumour later", "at its own time");
}

#[tokio::test]
async fn what_is_public_names_nobody_and_nothing_under_five() {
    let Scene { net, anna, .. } = scene().await;
    let stranger = net.branch(0).stranger();
    for n in 0..5 {
        try_post(&anna, &format!("{n}0 % of readers stay")).await;
        if n < 4 {
            try_post(&anna, "Sign the petition").await;
        }
    }
    let seen = stranger.get("/api/branchline/v1/transparency").await;
    let count = |clause: &str| {
        let all = seen["counts"].as_array().expect("a list").iter();
        all.filter(|c| c["clause"] == clause).map(|c| c["count"].clone()).collect::<Vec<_>>()
    };
    assert_eq!((count("4.4"), count("2.4")), (vec![json!(5)], vec![Value::Null]), "{seen}");
    let page = net.branch(0).browser().get("/transparency").await.body;
    assert!(page.contains("patron-data") && page.contains("fewer than 5") && !page.contains("anna"), "{page}");
    let form = reqwest::multipart::Form::new()
        .part("file", reqwest::multipart::Part::bytes(pictures::png(10, 10)).file_name("x.png"));
    let upload = anna.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let media: Value = upload.json().await.expect("json");
    let (_, asked) = anna.try_post("/api/v1/statuses", json!({ "status": "Look", "media_ids": [media["id"]] })).await;
    assert_eq!(asked["violations"][0]["rule"], "alt-text");
}

/// Mo alone reads at alpha; the two branches trust each other.
async fn alone() -> Scene {
    let scene = scene().await;
    for (here, there) in [(0, "beta.test"), (1, "alpha.test")] {
        branchline::commands::network::set(&scene.net.branch(here).app, there, Some("accept")).await.expect("trusted");
    }
    for _ in 0..3 {
        scene.net.drain().await;
        scene.net.advance(Duration::from_secs(3_600));
    }
    rule(scene.net.branch(0), "careful", "text.contains(\"rumour\")", "hold", |_| {}).await;
    scene
}

#[tokio::test]
async fn a_sole_reviewers_post_is_read_by_a_branch_that_is_asked() {
    let Scene { net, anna, mo, bea } = alone().await;
    let rita = net.branch(1).with_role("rita", Role::Moderator).await;
    let words = "A rumour of Mrs Weber, 020 7946 0958";
    assert!(try_post(&mo, words).await.1["held_id"].is_string());
    let own = mo.get("/api/branchline/v1/decisions").await[0].clone();
    let ask = format!("/api/branchline/v1/queue/{}/ask", text(&own["id"]));
    let (status, nobody) = mo.try_post(&ask, json!({ "branch": "gamma.test" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{nobody}");
    mo.post(&ask, json!({ "branch": "beta.test" })).await;
    assert_eq!(mo.try_post(&ask, json!({ "branch": "beta.test" })).await.0, StatusCode::UNPROCESSABLE_ENTITY, "once");
    net.drain().await;
    let sent = branchline::entities::activity::Entity::find().all(net.branch(0).app.db.read()).await.expect("rows");
    assert!(
        sent.iter().all(|a| !a.body.contains("7946 0958") && !a.body.contains("@mo")),
        "covered, without its author"
    );
    let asked = rita.get("/api/branchline/v1/reviews").await;
    assert_eq!(asked[0]["branch"], "alpha.test");
    assert!(text(&asked[0]["post"]["text"]).contains("••••") && !asked.to_string().contains("7946 0958"), "{asked}");
    let answer = |what: &str| format!("/api/branchline/v1/reviews/{}/{what}", text(&asked[0]["id"]));
    assert_eq!(bea.try_post(&answer("publish"), json!({})).await.0, StatusCode::FORBIDDEN, "who reads for others");
    rita.post(&answer("accepted"), json!({})).await;
    net.drain().await;
    let desk = net.branch(0).browser_of("mo").await;
    assert!(desk.get("/desk/queue").await.body.contains("Somebody at beta.test is reviewing this"));
    assert_eq!(
        rita.try_post(&answer("return"), json!({})).await.0,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a note is needed"
    );
    rita.post(&answer("publish"), json!({})).await;
    net.drain().await;
    assert_eq!(
        anna.get(&format!("/api/v1/accounts/{}/statuses", mo.id)).await[0]["content"],
        format!("<p>{words}</p>")
    );
    for (branch, actions) in [(0, ["review.ask", "review.answered"]), (1, ["review.asked", "review.answer"])] {
        let log = branchline::base::audit::newest(net.branch(branch).app.db.read(), 20).await.expect("a log");
        assert!(actions.iter().all(|a| log.iter().any(|l| l.action == *a)), "{log:?}");
    }
    // Where somebody here can read it, she does.
    net.branch(0).with_role("olga", Role::Admin).await;
    try_post(&mo, "Another rumour").await;
    let own = mo.get("/api/branchline/v1/decisions").await[0].clone();
    let ask = format!("/api/branchline/v1/queue/{}/ask", text(&own["id"]));
    assert_eq!(mo.try_post(&ask, json!({ "branch": "beta.test" })).await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_sole_reviewers_post_goes_out_after_the_wait_where_nothing_certain_was_found() {
    let Scene { net, mo, .. } = alone().await;
    let app = &net.branch(0).app;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    let wrong = desk.submit("/desk/rules/alone", &[("hours", "999")]).await;
    assert!(
        wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("value=\"999\""),
        "kept: {}",
        wrong.body
    );
    desk.submit("/desk/rules/alone", &[("hours", "24")]).await;
    for words in ["A rumour about the roof", "A rumour about Mrs Weber, her card is 2 1234 0001 2345 5"] {
        let new = json!({ "status": words, "visibility": "public", "contest": ["patron-data"] });
        assert!(mo.try_post("/api/v1/statuses", new).await.1["held_id"].is_string());
    }
    let posts = async || {
        net.advance(Duration::from_secs(25 * 3_600));
        branchline::worker::tidy::run(app).await.expect("tidied");
        net.drain().await;
        mo.get(&format!("/api/v1/accounts/{}/statuses", mo.id)).await
    };
    assert_eq!(posts().await, json!([]), "Olga can read it");
    let tx = app.db.begin().await.expect("a transaction");
    let left =
        branchline::entities::login::ActiveModel { role: sea_orm::ActiveValue::Set(Role::Staff), ..Default::default() };
    branchline::entities::login::Entity::update_many()
        .set(left)
        .filter(branchline::entities::login::Column::Role.eq(Role::Admin))
        .exec(&*tx)
        .await
        .expect("changed");
    tx.commit().await.expect("kept");
    let out = posts().await;
    assert_eq!(out.as_array().map(Vec::len), Some(1), "nobody but her, and nothing certain: {out}");
    assert!(text(&out[0]["content"]).contains("roof"));
}

#[tokio::test]
async fn whoever_claims_uncovers_and_nobody_else() {
    let Scene { net, anna, mo, .. } = scene().await;
    let olga = net.branch(0).with_role("olga", Role::Admin).await;
    let form = reqwest::multipart::Form::new()
        .part("file", reqwest::multipart::Part::bytes(pictures::png(10, 10)).file_name("x.png"))
        .text("description", "The desk of Mrs Weber, 020 7946 0958");
    let upload = anna.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let media: Value = upload.json().await.expect("json");
    let new = json!({ "status": "Ask Mrs Weber, 020 7946 0958", "spoiler_text": "Mrs Weber, 020 7946 0958", "visibility": "public", "media_ids": [media["id"]] });
    assert!(anna.try_post("/api/v1/statuses", new).await.1["held_id"].is_string());
    assert_eq!(anna.notices().await[0], "moderation_warning", "she hears of it");
    let queue = mo.get("/api/branchline/v1/queue").await;
    assert!(!queue.to_string().contains("7946 0958"), "text, warning and description are covered: {queue}");
    assert!(queue[0]["media_attachments"][0]["preview_url"].is_string() && queue[0]["covered"] == true, "{queue}");
    let desk = net.branch(0).browser_of("mo").await;
    let page = desk.get("/desk/queue").await.body;
    assert!(!page.contains("7946 0958") && page.contains("<img"), "{page}");
    let preview = text(&queue[0]["media_attachments"][0]["preview_url"]).replace("http://alpha.test", "");
    assert_eq!(desk.get(&preview).await.status, StatusCode::OK, "whoever reads it sees the picture: {preview}");
    let id = text(&queue[0]["id"]).to_owned();
    let act = |what: &str| format!("/api/branchline/v1/queue/{id}/{what}");
    assert_eq!(mo.try_post(&act("uncover"), json!({})).await.0, StatusCode::UNPROCESSABLE_ENTITY, "claimed first");
    // Two at once: one of them.
    let claim = act("claim");
    let (one, two) = tokio::join!(mo.try_post(&claim, json!({})), olga.try_post(&claim, json!({})));
    assert_eq!([one.0, two.0].iter().filter(|s| **s == StatusCode::OK).count(), 1, "{one:?} {two:?}");
    let (first, other) = if one.0 == StatusCode::OK { (&mo, &olga) } else { (&olga, &mo) };
    assert_eq!(first.get("/api/branchline/v1/queue").await[0]["claimed_by"], "me");
    assert_eq!(other.get("/api/branchline/v1/queue").await[0]["claimed_by"], "other");
    assert_eq!(other.try_post(&act("uncover"), json!({})).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = first.post(&act("uncover"), json!({})).await;
    assert!(
        text(&shown["text"]).contains("7946 0958")
            && text(&shown["media_attachments"][0]["description"]).contains("7946 0958")
    );
    let log = branchline::base::audit::newest(net.branch(0).app.db.read(), 5).await.expect("a log");
    assert!(
        log.iter().any(|l| l.action == "review.uncover" && l.subject == id && !l.details.contains("7946 0958")),
        "{log:?}"
    );
    assert!(!first.get("/api/branchline/v1/queue").await.to_string().contains("7946 0958"), "the list stays covered");
    first.post(&act("return"), json!({ "note": "Without her number" })).await;
    let why = net.branch(0).browser_of("anna").await.get(&format!("/why/{id}")).await.body;
    assert!(why.contains("Ask Mrs Weber") && why.contains("Without her number"), "her own words: {why}");
    assert!(why.contains("/learn/patron-data"), "the lesson about the clause is offered: {why}");
    anna.post(
        &format!("/api/branchline/v1/decisions/{id}/appeal"),
        json!({ "text": "Mrs Weber agrees, 020 7946 0958" }),
    )
    .await;
    assert!(!other.get("/api/branchline/v1/queue").await.to_string().contains("7946 0958"), "an appeal is covered too");
    other.post(&act("approve"), json!({ "confirm": true })).await;
    let told = anna.get("/api/v1/notifications").await;
    let told: Vec<&str> =
        told.as_array().expect("a list").iter().filter_map(|n| n["moderation_warning"]["text"].as_str()).collect();
    assert_eq!(told.len(), 4, "held, given back, appealed, let out: {told:?}");
    assert!(told[0].contains("published") && told[2].contains("returned"), "{told:?}");
    let notices = net.branch(0).browser_of("anna").await.get("/notifications").await.body;
    assert!(notices.contains(&format!("/why/{id}")), "{notices}");
    assert_eq!(net.branch(0).browser().get("/review/x").await.status, StatusCode::NOT_FOUND, "no link without sign-in");
}

#[tokio::test]
async fn sealed_copies_are_said_beforehand_and_purged_with_a_certificate() {
    use base64::{Engine, engine::general_purpose::STANDARD};

    let Scene { net, anna, .. } = scene().await;
    let (app, reed) = (&net.branch(0).app, net.branch(0).personal(&anna, "reed").await);
    net.branch(0).with_role("olga", Role::Admin).await;
    let (desk, page) = (net.branch(0).browser_of("olga").await, net.branch(0).browser_of("anna").await);
    let office = age::x25519::Identity::generate();
    assert!(!page.get("/compose").await.body.contains("sealed copy"));
    let wrong = desk.submit("/branch/records", &[("recipient", "nonsense"), ("years", "10")]).await;
    assert!(wrong.body.contains("begins with age1"), "{}", wrong.body);
    let key = office.to_public().to_string();
    desk.submit("/branch/records", &[("recipient", &key), ("audiences[]", "public"), ("years", "10")]).await;
    assert!(page.get("/compose").await.body.contains("is kept for 10 years, even if you delete them"));
    let post = anna.publish("KEPT words", "public").await;
    anna.publish("Not KEPT", "local").await;
    reed.publish("Mine, never KEPT", "public").await;
    let id: i64 = text(&post["id"]).parse().expect("a number");
    anna.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{id}")).await.0, StatusCode::NOT_FOUND, "gone at once");
    let copies = branchline::posts::records::copies(app.db.read(), id).await.expect("rows");
    assert_eq!((copies.len(), branchline::posts::records::count(app.db.read()).await.expect("a count")), (1, 1));
    assert!(!copies[0].body.contains("KEPT"));
    let opened = age::decrypt(&office, &STANDARD.decode(&copies[0].body).expect("base64")).expect("opened");
    assert!(String::from_utf8_lossy(&opened).contains("KEPT words"));
    let none = desk.submit("/branch/records/purge", &[("post", "12"), ("reason", "patron-data")]).await;
    assert!(none.body.contains("No copy of such a post"));
    let address = format!("http://alpha.test/@anna/{id}");
    let purged = desk.submit("/branch/records/purge", &[("post", &address), ("reason", "patron-data")]).await.body;
    assert!(purged.contains("Certificate") && purged.contains("One copy of post"), "{purged}");
    assert_eq!(branchline::posts::records::count(app.db.read()).await.expect("a count"), 0);
}

#[tokio::test]
async fn nobody_reads_her_own_post_by_any_way() {
    let Scene { net, mo, .. } = scene().await;
    rule(net.branch(0), "careful", "text.contains(\"rumour\")", "hold", |_| {}).await;
    try_post(&mo, "A rumour of mine").await;
    let id = text(&mo.get("/api/branchline/v1/decisions").await[0]["id"]).to_owned();
    for answer in ["claim", "approve"] {
        let (status, _) = mo.try_post(&format!("/api/branchline/v1/queue/{id}/{answer}"), json!({})).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{answer}");
    }
    let desk = net.branch(0).browser_of("mo").await;
    let page = desk.get("/desk/queue").await.body;
    assert!(
        page.contains("nobody else here can review it") && !page.contains("/claim"),
        "no form that answers 403: {page}"
    );
}

#[tokio::test]
async fn whoever_reads_sees_everything_covered_and_what_is_taken_back_is_gone() {
    let Scene { net, anna, mo, bea } = scene().await;
    let app = &net.branch(0).app;
    rule(net.branch(0), "careful", "everything.contains(\"rumour\") || text.contains(\"rumour\")", "hold", |new| {
        new.scope.acts = vec![branchline::policy::scope::Act::Post, branchline::policy::scope::Act::Boost];
    })
    .await;
    let poll = json!({ "status": "Which rumour?", "visibility": "public", "poll": { "options": ["OPTION", "b"], "expires_in": 3600 } });
    anna.try_post("/api/v1/statuses", poll).await;
    // Her branch has other rules.
    for row in rules::all(net.branch(1).app.db.read()).await.expect("rules") {
        rules::turn(&net.branch(1).app, row.id, State::Off).await.expect("resting");
    }
    let theirs = bea.publish("A rumour, write to b.lind@mail.example", "public").await;
    let found = anna.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&theirs["uri"]))).await;
    anna.try_post(&format!("/api/v1/statuses/{}/reblog", text(&found["statuses"][0]["id"])), json!({})).await;
    let queue = mo.get("/api/branchline/v1/queue").await;
    assert!(text(&queue[0]["text"]).contains("OPTION"), "{queue}");
    assert!(text(&queue[1]["text"]).contains("A rumour, write to ••••"), "what would be boosted: {queue}");
    let held = scheduled_post::Entity::find().all(app.db.read()).await.expect("rows");
    anna.send(Method::DELETE, &format!("/api/v1/scheduled_statuses/{}", held[0].id), json!({})).await;
    assert_eq!(mo.get("/api/branchline/v1/queue").await.as_array().map(Vec::len), Some(1), "with its decision");
    // What is given back and not appealed goes, words and all.
    let id = text(&mo.get("/api/branchline/v1/queue").await[0]["id"]).to_owned();
    mo.post(&format!("/api/branchline/v1/queue/{id}/return"), json!({ "note": "No" })).await;
    net.advance(Duration::from_secs(31 * 86_400));
    branchline::worker::tidy::run(app).await.expect("tidied");
    assert!(scheduled_post::Entity::find().all(app.db.read()).await.expect("rows").is_empty());
}

#[tokio::test]
async fn two_who_decide_at_once_decide_once() {
    let Scene { net, anna, mo, bea } = scene().await;
    let olga = net.branch(0).with_role("olga", Role::Admin).await;
    rule(net.branch(0), "careful", "text.contains(\"rumour\")", "hold", |_| {}).await;
    try_post(&anna, "A rumour").await;
    let id = text(&mo.get("/api/branchline/v1/queue").await[0]["id"]).to_owned();
    mo.post(&format!("/api/branchline/v1/queue/{id}/claim"), json!({})).await;
    let approve = format!("/api/branchline/v1/queue/{id}/approve");
    let (status, claimed) = olga.try_post(&approve, json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&claimed["error"]).contains("A colleague is reviewing this now"));
    net.advance(Duration::from_secs(31 * 60));
    let (one, two) = tokio::join!(mo.try_post(&approve, json!({})), olga.try_post(&approve, json!({})));
    assert_eq!([one.0, two.0].iter().filter(|s| **s == StatusCode::OK).count(), 1, "{one:?} {two:?}");
    net.drain().await;
    assert_eq!(bea.home().await, ["A rumour"]);
}

#[tokio::test]
async fn what_nobody_has_read_goes_back_to_its_author() {
    let Scene { net, anna, mo, .. } = scene().await;
    rule(net.branch(0), "careful", "text.contains(\"rumour\")", "hold", |_| {}).await;
    try_post(&anna, "A rumour").await;
    net.advance(Duration::from_secs(5 * 3_600));
    assert_eq!(mo.get("/api/branchline/v1/queue").await[0]["late"], true, "past its target time");
    net.advance(Duration::from_secs(15 * 86_400));
    branchline::worker::tidy::run(&net.branch(0).app).await.expect("tidied");
    let own = anna.get("/api/branchline/v1/decisions").await[0].clone();
    assert_eq!((&own["state"], &own["appealable"]), (&json!("expired"), &json!(true)));
    assert!(text(&own["note"]).contains("Nobody could review this in time"));
    assert_eq!(anna.get("/api/v1/scheduled_statuses").await[0]["params"]["text"], "A rumour", "nothing is lost");
    assert_eq!(mo.get("/api/branchline/v1/queue").await, json!([]));
}

#[tokio::test]
async fn a_rule_that_fails_holds_and_the_desk_hears_of_it() {
    let Scene { net, anna, .. } = scene().await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    rule(net.branch(0), "third-link", "links[2].contains(\"shop\")", "nudge", |_| {}).await;
    let (_, held) = try_post(&anna, "No link at all").await;
    assert!(held["held_id"].is_string(), "{held}");
    let page = desk.get("/desk/rules").await.body;
    assert!(page.contains("It failed when it last ran"), "{page}");
}
