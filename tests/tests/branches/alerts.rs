//! Alerts: each kind is raised once when it is often enough, says what to do, and names no personal profile.

use std::time::Duration;

use branchline::{
    entities::{alert, login::Role},
    login::tokens,
    moderation::alerts::{kinds, watch},
};
use reqwest::{Method, StatusCode};
use sea_orm::EntityTrait;
use serde_json::json;
use tests::{Network, Person, branch::PASSWORD, browser::between, person::text};

fn mails_to(net: &Network, who: &str) -> usize {
    let Ok(found) = std::fs::read_dir(net.folder.path().join("alpha.test/mail")) else { return 0 };
    let read = found.map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail"));
    read.filter(|m| m.contains(&format!("To: {who}@")) && m.contains("/desk/alerts")).count()
}

async fn delete_three(who: &Person) {
    for n in 0..3 {
        let post = who.publish(&format!("Short lived {n}"), "public").await;
        who.send(Method::DELETE, &format!("/api/v1/statuses/{}", text(&post["id"])), json!({})).await;
    }
}

/// The kinds of all alerts, with their subjects.
async fn raised(net: &Network) -> Vec<(String, String)> {
    let mut all = alert::Entity::find().all(net.branch(0).app.db.read()).await.expect("rows");
    all.sort_by_key(|a| kinds::ALL.iter().position(|k| *k == a.kind));
    all.into_iter().map(|a| (a.kind, a.subject)).collect()
}

#[tokio::test]
async fn what_looks_wrong_is_raised_once_with_what_to_do() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let (anna, carl) = (branch.person("anna").await, branch.person("carl").await);
    let reed = branch.personal(&anna, "reed").await;
    branch.with_role("mo", Role::Moderator).await;
    branch.with_role("olga", Role::Owner).await;
    let desk = branch.browser_of("olga").await;
    let mut form: Vec<(String, &str)> = Vec::new();
    for kind in kinds::ALL {
        form.push((format!("{kind}-count"), if kind == kinds::EXPORTS { "0" } else { "3" }));
        form.push((format!("{kind}-minutes"), "60"));
    }
    form.push(("mail".to_owned(), "true"));
    let mut set: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), *v)).collect();
    assert_eq!(desk.submit("/desk/alerts", &set).await.status, StatusCode::SEE_OTHER);
    watch::run(&branch.app).await.expect("looked");
    assert_eq!(raised(&net).await, [], "nothing is often enough");
    assert!(desk.get("/desk/alerts").await.body.contains("Nothing looks wrong"));
    // Three strangers answer one post, and write the same to somebody else.
    let post = anna.publish("Our story hour", "public").await;
    for handle in ["ben", "bob", "bix"] {
        let stranger = net.branch(1).person(handle).await;
        let found = stranger.get(&format!("/api/v2/search?q={}&resolve=true", text(&post["uri"]))).await;
        let id = text(&found["statuses"][0]["id"]).to_owned();
        let reply = json!({ "status": format!("Shame on you, says {handle} @anna@alpha.test"), "in_reply_to_id": id });
        stranger.post("/api/v1/statuses", reply).await;
        stranger.find("carl@alpha.test").await;
        stranger.publish("@carl@alpha.test Buy cheap books now at books.example", "public").await;
    }
    net.drain().await;
    // Wrong passwords, browsers that were not used before, deletions, apps.
    for _ in 0..3 {
        branch.browser().sign_in("anna@alpha.test", "a wrong password").await;
    }
    for name in ["Firefox", "Safari", "Edg"] {
        net.advance(Duration::from_secs(1));
        let sent = desk_with(&net, name).await;
        assert_eq!(sent, StatusCode::SEE_OTHER, "{name}");
    }
    delete_three(&carl).await;
    delete_three(&reed).await;
    for _ in 0..3 {
        branch.known("carl").await;
    }
    assert!(tokens::by_secret(&branch.app, &carl.token).await.expect("rows").is_some());
    watch::run(&branch.app).await.expect("looked");
    watch::run(&branch.app).await.expect("looked");
    let all = raised(&net).await;
    let names: Vec<&str> = all.iter().map(|(kind, _)| kind.as_str()).collect();
    let expected =
        [kinds::NEW_DEVICES, kinds::FAILURES, kinds::TOKENS, kinds::DELETIONS, kinds::PILE_ON, kinds::SPAM_WAVE];
    assert_eq!(names, expected, "each once");
    assert_eq!((all[2].1.as_str(), all[3].1.as_str()), ("carl", "carl"), "the personal profile is not named");
    assert_eq!(all[4].1, text(&post["id"]));
    net.drain().await;
    assert_eq!((mails_to(&net, "mo"), mails_to(&net, "olga"), mails_to(&net, "anna")), (1, 1, 0));
    let page = branch.browser_of("mo").await.get("/desk/alerts").await.body;
    for words in ["3 strangers replied to one post", "buy cheap books now", "beta.test", "Under attack", "by telephone"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!between(&page, "<main", "</main>").contains("reed") && !page.contains("name=\"mail\""), "{page}");
    assert!(desk.get("/desk").await.body.contains("href=\"/desk/alerts\""));
    // Looked into once; what still goes on is told to nobody again, what comes back later is.
    let id = between(&page, "name=\"id\" value=\"", "\"").to_owned();
    assert_eq!(desk.submit("/desk/alerts/settle", &[("id", &id)]).await.status, StatusCode::SEE_OTHER);
    let twice = desk.submit("/desk/alerts/settle", &[("id", &id)]).await;
    assert!(twice.status == StatusCode::UNPROCESSABLE_ENTITY && twice.body.contains("looked into this already"));
    watch::run(&branch.app).await.expect("looked");
    assert_eq!(raised(&net).await.len(), 6);
    set[0].1 = "-1";
    let wrong = desk.submit("/desk/alerts", &set).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("from zero on"), "{}", wrong.body);
}

/// Olga signs in with another kind of browser.
async fn desk_with(net: &Network, name: &str) -> StatusCode {
    let branch = net.branch(0);
    let request =
        net.client().post(branch.url("/sign-in")).form(&[("email", "olga@alpha.test"), ("password", PASSWORD)]);
    let request = request.header("origin", branch.url("")).header("accept", "text/html");
    let agent = format!("Mozilla/5.0 (X11; Linux x86_64) {name}/120.0");
    request.header("user-agent", agent).send().await.expect("an answer").status()
}
