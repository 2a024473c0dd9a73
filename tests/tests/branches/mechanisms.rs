//! What features share: mail, roles, the audit log, standing, retention, languages and time zones.

use std::time::Duration;

use branchline::{
    base::audit::{self, Verdict},
    commands::network,
    entities::{audit_entry, login::Role},
    people::profiles,
    worker::tidy,
};
use reqwest::{Method, StatusCode};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde_json::{Value, json};
use tests::{Network, Peer, Person, branch::PASSWORD, person::text};

/// A branch with somebody who looks after it.
async fn with_owner(peers: &[&Peer]) -> (Network, Person, Person) {
    let net = Network::with(&["alpha"], peers, &[]).await;
    let app = &net.branch(0).app;
    profiles::create_professional(app, "olga@alpha.test", "olga", PASSWORD.into(), Role::Owner).await.expect("made");
    let olga = net.branch(0).known("olga").await;
    let anna = net.branch(0).person("anna").await;
    (net, olga, anna)
}

fn mails(net: &Network) -> Vec<String> {
    let folder = net.folder.path().join("alpha.test/mail");
    let Ok(found) = std::fs::read_dir(folder) else { return Vec::new() };
    found.map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail")).collect()
}

#[tokio::test]
async fn reports_reach_moderators_and_the_other_server() {
    let peer = Peer::start("peer.test").await;
    let (net, olga, anna) = with_owner(&[&peer]).await;
    peer.publish("/notes/1", peer.note("/notes/1", "<p>rude</p>"));
    let found = anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/notes/1"))).await;
    let (account, status) = (found["statuses"][0]["account"]["id"].clone(), found["statuses"][0]["id"].clone());
    olga.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "reading": { "language": "de" } })).await;
    let report = anna
        .post(
            "/api/v1/reports",
            json!({ "account_id": account, "status_ids": [status], "comment": "please look", "forward": true }),
        )
        .await;
    tests::schema::assert_shape("Report", &report);
    net.drain().await;
    assert_eq!(olga.notices().await[0], "admin.report");
    assert!(!anna.notices().await.contains(&"admin.report".to_owned()));
    let flag = peer.activities().into_iter().find(|a| a["type"] == "Flag").expect("forwarded");
    assert_eq!(flag["object"], json!([peer.actor(), peer.url("/notes/1")]));
    assert_eq!(flag["actor"], "http://alpha.test/ap/actor", "nobody learns who asked");
    assert!(!flag.to_string().contains("anna"));
    net.advance(Duration::from_secs(16 * 60));
    net.drain().await;
    let mail = mails(&net).pop().expect("a mail in the folder");
    assert!(mail.contains("To: olga@alpha.test") && mail.contains("text/html") && mail.contains("text/plain"));
    assert!(mail.contains("wartet auf eine Entscheidung"), "in her language: {mail}");
    assert!(!mail.contains("please look") && !mail.contains("rude"), "nothing of what was said");

    let others = anna.try_post("/api/v1/reports", json!({ "account_id": account, "status_ids": ["1"] })).await;
    assert_eq!(others.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn roles_say_what_they_permit() {
    let (_net, olga, anna) = with_owner(&[]).await;
    let role = |v: Value| v["role"]["permissions"].as_str().and_then(|p| p.parse::<u64>().ok()).unwrap_or(0);
    assert!(role(olga.get("/api/v1/accounts/verify_credentials").await) & 0x10 != 0, "she manages reports");
    assert_eq!(role(anna.get("/api/v1/accounts/verify_credentials").await), 0);
}

#[tokio::test]
async fn the_audit_log_shows_every_change() {
    let (net, ..) = with_owner(&[]).await;
    let app = &net.branch(0).app;
    for (domain, standing) in [("a.example", "reject"), ("b.example", "filter"), ("c.example", "accept")] {
        network::set(app, domain, Some(standing)).await.expect("set");
    }
    let Verdict::Whole { rows, last } = audit::verify(app.db.read()).await.expect("read") else { panic!("broken") };
    assert_eq!((rows, last.is_empty()), (3, false));
    let tx = app.db.begin().await.expect("begin");
    let forged = audit_entry::ActiveModel { number: Set(2), subject: Set("z.example".into()), ..Default::default() };
    forged.update(&*tx).await.expect("forged");
    tx.commit().await.expect("commit");
    assert_eq!(audit::verify(app.db.read()).await.expect("read"), Verdict::Broken { number: 2 });
    let tx = app.db.begin().await.expect("begin");
    audit_entry::Entity::delete_by_id(1).exec(&*tx).await.expect("removed");
    tx.commit().await.expect("commit");
    assert_eq!(audit::verify(app.db.read()).await.expect("read"), Verdict::Broken { number: 1 });
}

#[tokio::test]
async fn standing_is_one_definition() {
    let peer = Peer::start("sub.peer.test").await;
    let (net, _, anna) = with_owner(&[&peer]).await;
    let app = &net.branch(0).app;
    let inbox = net.branch(0).url("/ap/inbox");
    let send = async |activity: &Value| peer.send(&net.client(), &inbox, activity, net.clock.now_ms()).await;
    let follow = peer.activity("/follows/1", "Follow", json!(anna.uri));
    assert_eq!(send(&follow).await, StatusCode::ACCEPTED);
    let mention = |n: usize| {
        let mut note = peer.note(&format!("/notes/{n}"), &format!("<p>number {n}</p>"));
        note["tag"] = json!([{ "type": "Mention", "href": anna.uri }]);
        peer.activity(&format!("/creates/{n}"), "Create", note)
    };
    // Filtered: stored, but in no public timeline and without a notice from somebody one does not follow.
    network::set(app, "peer.test", Some("filter")).await.expect("a decision about a domain holds below it");
    assert_eq!(send(&mention(1)).await, StatusCode::ACCEPTED);
    assert_eq!(anna.get("/api/v1/timelines/public?remote=true").await, json!([]));
    assert!(!anna.notices().await.contains(&"mention".to_owned()));
    // Dropped: nothing happens, and nobody is told.
    network::set(app, "peer.test", Some("drop")).await.expect("set");
    assert_eq!(send(&mention(2)).await, StatusCode::ACCEPTED);
    network::set(app, "peer.test", Some("reject")).await.expect("set");
    assert_eq!(send(&mention(3)).await, StatusCode::FORBIDDEN);
    network::set(app, "peer.test", None).await.expect("set");
    network::set_actor(app, "mallory@sub.peer.test", "reject").await.expect("one profile alone");
    assert_eq!(send(&mention(4)).await, StatusCode::FORBIDDEN);
    network::set_actor(app, "mallory@sub.peer.test", "accept").await.expect("set");
    assert_eq!(send(&mention(5)).await, StatusCode::ACCEPTED);
    let found = anna.get("/api/v1/timelines/public?remote=true").await;
    assert_eq!(tests::person::texts(&found), ["number 5"]);
}

#[tokio::test]
async fn old_posts_of_others_are_forgotten_unless_somebody_cares() {
    let peer = Peer::start("peer.test").await;
    let (net, _, anna) = with_owner(&[&peer]).await;
    let mut ids = Vec::new();
    for n in 0..3 {
        peer.publish(&format!("/notes/{n}"), peer.note(&format!("/notes/{n}"), &format!("<p>{n}</p>")));
        let found = anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url(&format!("/notes/{n}")))).await;
        ids.push(text(&found["statuses"][0]["id"]).to_owned());
    }
    anna.post(&format!("/api/v1/statuses/{}/bookmark", ids[1]), json!({})).await;
    anna.post("/api/v1/statuses", json!({ "status": "an answer", "in_reply_to_id": ids[2] })).await;
    net.advance(Duration::from_secs(100 * 86_400));
    tidy::run(&net.branch(0).app).await.expect("tidied");
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{}", ids[0])).await.0, StatusCode::NOT_FOUND);
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{}", ids[1])).await.0, StatusCode::OK);
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{}", ids[2])).await.0, StatusCode::OK);
}

#[tokio::test]
async fn pages_speak_the_readers_language_and_time() {
    let (net, _, anna) = with_owner(&[]).await;
    net.clock.set_ms(1_795_167_148_000);
    anna.publish("good evening", "public").await;
    let browser = net.branch(0).browser();
    let german = browser.send(Method::GET, "/sign-in", None, &[("accept-language", "de-AT,de;q=0.9,en;q=0.5")]).await;
    assert!(german.body.contains("lang=\"de\"") && german.body.contains("Dienstliche E-Mail-Adresse"));
    assert!(browser.get("/sign-in").await.body.contains("Work e-mail address"));
    browser.sign_in("anna@alpha.test", PASSWORD).await;
    let form = [("reading[language]", "de"), ("reading[time_zone]", "Asia/Tokyo")];
    assert_eq!(browser.submit("/settings/preferences", &form).await.status, StatusCode::SEE_OTHER);
    let home = browser.get("/home").await.body;
    assert!(home.contains("Sie posten als") && home.contains("20. November 2026, 18:32"), "{home}");
    let wrong = browser.submit("/settings/preferences", &[("reading[time_zone]", "Mars/Base")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}
