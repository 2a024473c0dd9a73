//! Shared profiles: several colleagues write in one name, and only they know who wrote what.

use branchline::{entities::login::Role, profiles};
use reqwest::StatusCode;
use serde_json::Value;
use tests::{Browser, Network, branch::PASSWORD};

async fn signed_in(net: &Network, handle: &str) -> Browser {
    let browser = Browser::new(net.client(), net.branch(0).url(""));
    browser.sign_in(&format!("{handle}@alpha.test"), PASSWORD).await;
    browser
}

/// Where the shared profile speaks in a browser.
async fn base(browser: &Browser) -> Option<String> {
    let page = browser.get("/profiles").await.body;
    let at = page.find("/as/")?;
    Some(page[at..].split("/home").next().expect("a path").to_owned())
}

/// Alpha, whose owner Olga has made the shared profile `events`; Carl and Dora are staff.
async fn scene() -> (Network, Browser) {
    let net = Network::of(&["alpha"]).await;
    let app = &net.branch(0).app;
    profiles::create_professional(app, "olga@alpha.test", "olga", PASSWORD.into(), Role::Owner)
        .await
        .expect("an owner");
    for handle in ["carl", "dora"] {
        net.branch(0).person(handle).await;
    }
    let olga = signed_in(&net, "olga").await;
    let made = olga.submit("/profiles/new-shared", &[("handle", "events")]).await;
    assert!(made.location.expect("a redirect").ends_with("/settings/members"));
    (net, olga)
}

#[tokio::test]
async fn several_write_and_only_they_know_who() {
    let (net, olga) = scene().await;
    let base_of_olga = base(&olga).await.expect("a shared profile");
    let add = [("handle", "@Carl"), ("role", "publisher")];
    olga.submit(&format!("{base_of_olga}/settings/members/add"), &add).await;
    let carl = signed_in(&net, "carl").await;
    let base_of_carl = base(&carl).await.expect("a shared profile");
    assert_ne!(base_of_olga, base_of_carl);
    let form = [("status", "Story time at ten"), ("visibility", "public"), ("key", "k1")];
    carl.submit(&format!("{base_of_carl}/posts"), &form).await;
    let seen = olga.get(&format!("{base_of_olga}/@events")).await.body;
    assert!(seen.contains("Story time at ten") && seen.contains("Written by carl"));
    // As herself, or as somebody else, she reads what everybody reads.
    for page in [olga.get("/@events").await, signed_in(&net, "dora").await.get("/@events").await] {
        assert!(page.body.contains("Story time at ten") && !page.body.contains("Written by"));
    }
    let outbox =
        net.client().get(net.branch(0).url("/@events")).send().await.expect("an answer").text().await.expect("text");
    assert!(!outbox.contains("carl"));
    let db = net.branch(0).app.db.read();
    let events = profiles::local(db, "events").await.expect("reading").expect("a profile");
    let document: Value = net
        .client()
        .get(format!("{}/outbox?page=true", events.uri))
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    assert!(document.to_string().contains("Story time") && !document.to_string().contains("carl"));
}

#[tokio::test]
async fn managers_decide_and_one_is_always_left() {
    let (net, olga) = scene().await;
    let here = base(&olga).await.expect("a shared profile");
    let change = async |who: &Browser, base: &str, action: &str, handle: &str, role: &str| {
        who.submit(&format!("{base}/settings/members/{action}"), &[("handle", handle), ("role", role)]).await
    };
    assert_eq!(change(&olga, &here, "add", "nobody", "publisher").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(change(&olga, &here, "add", "carl", "emperor").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    change(&olga, &here, "add", "carl", "publisher").await;
    let carl = signed_in(&net, "carl").await;
    let his = base(&carl).await.expect("a shared profile");
    assert_eq!(change(&carl, &his, "add", "dora", "publisher").await.status, StatusCode::FORBIDDEN);
    assert_eq!(change(&carl, &his, "remove", "olga", "").await.status, StatusCode::FORBIDDEN);
    let alone = change(&olga, &here, "remove", "olga", "").await;
    assert!(alone.body.contains("Somebody has to manage this profile"));
    assert_eq!(change(&olga, &here, "add", "olga", "publisher").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let left = change(&carl, &his, "remove", "carl", "").await;
    assert_eq!(left.location.as_deref(), Some("/profiles"), "whoever leaves is led to what she still has");
    assert_eq!(base(&carl).await, None);
    assert!(carl.get(&format!("{his}/home")).await.location.is_some(), "and speaks for it no longer");
    let refused = carl.submit("/profiles/new-shared", &[("handle", "carls")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "making one is for those who manage people");
}
