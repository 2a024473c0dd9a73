//! Posts that nobody sees yet: while they can be taken back, and until a colleague has reviewed them.

use std::time::Duration;

use branchline::{entities::login::Role, people::profiles};
use reqwest::{Method, StatusCode};
use sea_orm::EntityTrait;
use serde_json::json;
use tests::{
    Browser, Network, Person,
    branch::PASSWORD,
    browser::{between, code_on},
    person::{text, texts},
};

/// Anna writes in a browser at alpha; Bea of beta follows her.
async fn followed() -> (Network, Person, Browser, Person) {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    bea.follow("anna@alpha.test").await;
    net.drain().await;
    let browser = net.branch(0).browser();
    browser.sign_in("anna@alpha.test", PASSWORD).await;
    (net, anna, browser, bea)
}

fn parts(to: &str) -> (&str, &str) {
    (between(to, "whom=", "&"), to.split("until=").nth(1).expect("a time"))
}

#[tokio::test]
async fn nobody_sees_what_can_still_be_taken_back() {
    let (net, anna, browser, bea) = followed().await;
    let form = [("status", "Too @soon #draft"), ("spoiler_text", "w"), ("visibility", "public"), ("key", "k")];
    let to = browser.submit("/posts", &form).await.location.expect("a redirect");
    let (id, _) = parts(&to);
    net.advance(Duration::from_secs(9));
    net.drain().await;
    assert!(bea.home().await.is_empty() && anna.home().await.is_empty());
    for path in
        [format!("/api/v1/statuses/{id}"), "/api/v1/timelines/public".into(), "/api/v1/timelines/tag/draft".into()]
    {
        let (status, body) = bea.try_get(&path).await;
        assert!(!body.to_string().contains("soon"), "{path} {status}");
        assert!(!net.branch(0).stranger().try_get(&path).await.1.to_string().contains("soon"), "{path}");
    }
    let composer = browser.submit(&format!("/posts/{id}/undo"), &[("back", "/home")]).await;
    assert!(composer.body.contains("Too @soon #draft") && composer.body.contains("value=\"w\""), "it is hers again");
    net.settle().await;
    assert!(bea.home().await.is_empty(), "taken back is taken back");
}

#[tokio::test]
async fn afterwards_it_is_a_post_with_the_id_that_was_told() {
    let (net, anna, browser, bea) = followed().await;
    let form = [("status", "In good time"), ("visibility", "public"), ("key", "k")];
    let to = browser.submit("/posts", &form).await.location.expect("a redirect");
    let (id, until) = parts(&to);
    net.settle().await;
    assert_eq!(bea.home().await.len(), 1);
    let post = anna.get(&format!("/api/v1/statuses/{id}")).await;
    let created = branchline::base::clock::parse_iso(text(&post["created_at"])).expect("a time");
    assert!(created >= until.parse::<i64>().expect("a time"), "its date is when it went out");
    let late = browser.submit(&format!("/posts/{id}/undo"), &[("back", "/home")]).await;
    assert_eq!(late.location.as_deref(), Some(format!("/posts/{id}/delete?done=late").as_str()));
    assert_eq!(bea.home().await.len(), 1, "a late undo deletes nothing");
}

/// How often the gate was asked about something of ours.
fn reviews(net: &Network) -> u64 {
    let text = net.branch(0).app.metrics.text(&[]).expect("figures");
    let line = text.lines().find_map(|l| l.strip_prefix("branchline_gate_reviews_total "));
    line.and_then(|n| n.parse().ok()).expect("a number")
}

#[tokio::test]
async fn the_gate_is_asked_once_about_a_post() {
    let (net, anna, page, bea) = followed().await;
    let send = async |words: &str, key: &str| {
        let form = [("status", words), ("visibility", "public"), ("key", key)];
        assert!(page.submit("/posts", &form).await.location.is_some());
    };
    let before = reviews(&net);
    send("Once", "one").await;
    net.advance(Duration::from_secs(60));
    net.drain().await;
    assert_eq!(reviews(&net) - before, 1, "with an undo window");
    let post = anna.publish("From an app", "public").await;
    assert_eq!(reviews(&net) - before, 2, "without");
    anna.send(Method::PUT, &format!("/api/v1/statuses/{}", text(&post["id"])), json!({ "status": "Edited" })).await;
    assert_eq!(reviews(&net) - before, 3, "an edit");
    // What is said anew, or judged by other rules, is another question.
    send("Twice", "two").await;
    super::gate::rule(net.branch(0), "late", "text.contains(\"Twice\")", "reject", |_| {}).await;
    net.advance(Duration::from_secs(60));
    net.drain().await;
    assert_eq!(reviews(&net) - before, 5);
    let reading = json!({ "reading": { "undo_in_apps": true, "undo_seconds": 30 } });
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", reading).await;
    let picture = reqwest::multipart::Part::bytes(tests::pictures::png(10, 10)).file_name("x.png");
    let form = reqwest::multipart::Form::new().part("file", picture).text("description", "A shelf");
    let sent = anna.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let media = sent.json::<serde_json::Value>().await.expect("json")["id"].clone();
    let new = json!({ "status": "With a picture", "visibility": "public", "media_ids": [media] });
    assert!(anna.post("/api/v1/statuses", new).await["undo_until"].is_string());
    let card = json!({ "description": "Her card: 2 1234 0001 2345 5" });
    anna.send(Method::PUT, &format!("/api/v1/media/{}", text(&media)), card).await;
    net.advance(Duration::from_secs(60));
    net.drain().await;
    assert_eq!(reviews(&net) - before, 7, "what is described otherwise meanwhile is judged anew");
    assert_eq!(bea.home().await, ["Edited", "Once"]);
}

#[tokio::test]
async fn apps_wait_only_where_their_owner_says_so() {
    let (net, anna, _, bea) = followed().await;
    anna.publish("At once", "public").await;
    net.drain().await;
    assert_eq!(bea.home().await.len(), 1);
    let reading = json!({ "reading": { "undo_in_apps": true, "undo_seconds": 30 } });
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", reading).await;
    let first = anna.publish("Waits, @bea@beta.test", "public").await;
    assert!(first["undo_until"].is_string() && text(&first["content"]).contains("Waits"));
    assert_eq!(first["mentions"][0]["acct"], "bea@beta.test");
    let id = text(&first["id"]);
    assert_eq!(anna.get(&format!("/api/v1/statuses/{id}")).await["id"], first["id"], "its author sees it");
    let taken = anna.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
    assert_eq!(taken["text"], "Waits, @bea@beta.test");
    let second = anna.publish("Waits longer", "public").await;
    net.advance(Duration::from_secs(31));
    net.drain().await;
    assert_eq!(bea.home().await.len(), 2);
    assert!(bea.notices().await.iter().all(|n| n != "mention"));
    assert_eq!(anna.get(&format!("/api/v1/statuses/{}", text(&second["id"]))).await["undo_until"], json!(null));
    let wrong = json!({ "reading": { "undo_seconds": 61 } });
    let (status, _) = anna.try_send(Method::PATCH, "/api/v1/accounts/update_credentials", wrong).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

async fn signed_in(net: &Network, handle: &str) -> Browser {
    let browser = net.branch(0).browser();
    browser.sign_in(&format!("{handle}@alpha.test"), PASSWORD).await;
    browser
}

async fn base(browser: &Browser) -> String {
    format!("/as/{}", between(&browser.get("/profiles").await.body, "/as/", "/home"))
}

/// Olga manages the shared profile `events`; Carl writes for others to publish.
async fn shared() -> (Network, Browser, String, Browser, String) {
    let net = Network::of(&["alpha"]).await;
    let app = &net.branch(0).app;
    profiles::create_professional(app, "olga@alpha.test", "olga", PASSWORD.into(), Role::Owner).await.expect("Olga");
    net.branch(0).person("carl").await;
    net.branch(0).person("dora").await;
    let olga = signed_in(&net, "olga").await;
    olga.submit("/profiles/new-shared", &[("handle", "events")]).await;
    let hers = base(&olga).await;
    olga.submit(&format!("{hers}/settings/members/add"), &[("handle", "carl"), ("role", "author")]).await;
    let carl = signed_in(&net, "carl").await;
    let his = base(&carl).await;
    (net, olga, hers, carl, his)
}

#[tokio::test]
async fn an_authors_post_waits_for_a_publisher() {
    let (net, olga, hers, carl, his) = shared().await;
    let form = [("status", "Story time at ten"), ("visibility", "public"), ("key", "k1")];
    let held = carl.submit(&format!("{his}/posts"), &form).await;
    assert_eq!(held.location.as_deref(), Some(format!("{his}/scheduled?done=held").as_str()));
    carl.submit(&format!("{his}/posts"), &form).await;
    // He writes, and nothing else: not what the profile is called, nor what is on top of it.
    let renamed = carl.submit(&format!("{his}/settings/profile"), &[("display_name", "Carl's own")]).await;
    assert_eq!(renamed.status, StatusCode::FORBIDDEN);
    net.settle().await;
    let mail = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("mails");
    assert_eq!(mail.count(), 1, "Olga is told once");
    let queue = olga.get(&format!("{hers}/scheduled")).await.body;
    assert_eq!(queue.matches("Story time at ten").count(), 1, "sent twice is kept once");
    assert!(queue.contains("Written by carl") && !olga.get("/@events").await.body.contains("Story time"));
    let id = between(&queue, "/scheduled/", "/approve").to_owned();
    // He can't publish it himself, nor boost or change what is published.
    assert!(!carl.get(&format!("{his}/scheduled")).await.body.contains("/approve"));
    let own = carl.submit(&format!("{his}/scheduled/{id}/approve"), &[]).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    olga.submit(&format!("{hers}/scheduled/{id}/approve"), &[]).await;
    let profile = olga.get(&format!("{hers}/@events")).await.body;
    assert!(profile.contains("Story time at ten") && profile.contains("Written by carl"));
    let post = between(&profile, "data-row=\"", "\"");
    let edit = carl.submit(&format!("{his}/posts/{post}/edit"), &[("status", "Story time at eleven")]).await;
    assert_eq!(edit.status, StatusCode::FORBIDDEN);
    assert_eq!(carl.submit(&format!("{his}/posts/{post}/reblog"), &[]).await.status, StatusCode::FORBIDDEN);
    assert!(
        carl.submit(&format!("{his}/posts/{post}/delete"), &[]).await.location.is_some(),
        "nothing hinders a retraction"
    );
}

#[tokio::test]
async fn the_second_pair_sees_everything_and_two_are_two() {
    let (net, olga, hers, carl, his) = shared().await;
    let file = reqwest::multipart::Part::bytes(tests::pictures::png(24, 24)).file_name("p.png");
    let form = reqwest::multipart::Form::new()
        .text("status", "Have a look!")
        .text("visibility", "public")
        .text("key", "k1")
        .text("file_text1", "A heron at the pond");
    carl.upload(&format!("{his}/posts"), form.part("file1", file)).await;
    for (audience, key) in [("public", "k2"), ("local", "k3")] {
        carl.submit(&format!("{his}/posts"), &[("status", "Yes, gladly!"), ("visibility", audience), ("key", key)])
            .await;
    }
    let queue = olga.get(&format!("{hers}/scheduled")).await.body;
    assert!(queue.contains("A heron at the pond") && queue.contains("<img"), "{queue}");
    assert_eq!(queue.matches("Yes, gladly!").count(), 2, "a corrected audience is another post");
    // What she reads stays as it is until it is taken up again.
    let events = net.branch(0).known("events").await;
    let media = branchline::entities::media::Entity::find().all(net.branch(0).app.db.read()).await.expect("uploads");
    let path = format!("/api/v1/media/{}", media[0].id);
    let (status, _) = events.try_send(Method::PUT, &path, json!({ "description": "Something else" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(events.try_send(Method::DELETE, &path, json!({})).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_given_back_is_taken_up_again() {
    let (_net, olga, hers, carl, his) = shared().await;
    carl.submit(&format!("{his}/posts"), &[("status", "Story tme"), ("visibility", "local"), ("key", "k1")]).await;
    let queue = olga.get(&format!("{hers}/scheduled")).await.body;
    let id = between(&queue, "/scheduled/", "/approve").to_owned();
    let empty = olga.submit(&format!("{hers}/scheduled/{id}/return"), &[("note", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    olga.submit(&format!("{hers}/scheduled/{id}/return"), &[("note", "A letter is missing")]).await;
    assert!(carl.get(&format!("{his}/scheduled")).await.body.contains("Returned: A letter is missing"));
    let composer = carl.submit(&format!("{his}/posts/{id}/undo"), &[("back", "/scheduled")]).await.body;
    assert!(composer.contains("Story tme") && composer.contains("value=\"local\" selected"));
    assert!(!carl.get(&format!("{his}/scheduled")).await.body.contains("Story tme"));
}

#[tokio::test]
async fn a_profile_may_ask_for_a_second_pair_of_eyes_always() {
    let (net, olga, hers, _, _) = shared().await;
    let ask = [("on", "false"), ("on", "true")];
    let alone = olga.submit(&format!("{hers}/settings/members/second-pair"), &ask).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody else could read");
    olga.submit(&format!("{hers}/settings/members/add"), &[("handle", "dora"), ("role", "publisher")]).await;
    olga.submit(&format!("{hers}/settings/members/second-pair"), &ask).await;
    olga.submit(&format!("{hers}/posts"), &[("status", "From a manager"), ("visibility", "public"), ("key", "k")])
        .await;
    let dora = signed_in(&net, "dora").await;
    let queue = dora.get(&format!("{}/scheduled", base(&dora).await)).await.body;
    let id = between(&queue, "/scheduled/", "/approve").to_owned();
    let own = olga.submit(&format!("{hers}/scheduled/{id}/approve"), &[]).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN, "not her own");
    dora.submit(&format!("{}/scheduled/{id}/approve", base(&dora).await), &[]).await;
    assert!(net.branch(0).stranger().get("/api/v1/timelines/public").await.to_string().contains("From a manager"));
}

#[tokio::test]
async fn an_app_is_told_that_its_post_is_kept() {
    let (net, olga, hers, _, _) = shared().await;
    olga.submit(&format!("{hers}/settings/members/add"), &[("handle", "dora"), ("role", "publisher")]).await;
    olga.submit(&format!("{hers}/settings/members/second-pair"), &[("on", "true")]).await;
    let events = net.branch(0).known("events").await;
    let (status, body) = events.try_post("/api/v1/statuses", json!({ "status": "From an app" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(body["error"], "Kept and waiting for a second pair of eyes; no need to send it again.");
    assert!(body["held_id"].is_string() && body["confirmable"] == false);
    assert_eq!(texts(&events.get("/api/v1/timelines/public").await), [""; 0]);
}

#[tokio::test]
async fn a_manager_gives_the_second_factor_again() {
    let (net, olga, hers, _, _) = shared().await;
    let page = olga.submit("/settings/security/begin", &[]).await;
    let secret = code_on(&page.body).replace(' ', "");
    let code = crate::second_factor::shown(&secret, &net);
    let on = olga.submit("/settings/security/confirm", &[("code", &code)]).await;
    assert!(on.body.contains("class=\"codes\""));
    net.advance(Duration::from_secs(60));
    let home = format!("{hers}/home");
    let asked = olga.get(&home).await.location.expect("a redirect");
    assert!(asked.starts_with("/profiles/enter?next="), "{asked}");
    assert!(olga.get(&asked).await.body.contains("Your second factor, once more"));
    let wrong = olga.submit("/profiles/enter", &[("code", "000000"), ("next", &home)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(olga.get(&home).await.location.is_some());
    let code = crate::second_factor::shown(&secret, &net);
    let right = olga.submit("/profiles/enter", &[("code", &code), ("next", &home)]).await;
    assert_eq!(right.location.as_deref(), Some(home.as_str()));
    assert_eq!(olga.get(&home).await.status, StatusCode::OK);
    net.advance(Duration::from_secs(3_700));
    assert!(olga.get(&home).await.location.is_some(), "an hour later it is asked for again");
}
