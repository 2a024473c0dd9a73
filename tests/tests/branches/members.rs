//! Shared profiles: several colleagues write in one name, and only they know who wrote what.

use branchline::{
    entities::{login::Role, profile},
    people::profiles,
};
use reqwest::StatusCode;
use serde_json::Value;
use tests::{Browser, Network, branch::PASSWORD, browser::code_on};

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
    net.settle().await;
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
    let events = profile::local(db, "events").await.expect("reading").expect("a profile");
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
async fn whoever_leaves_takes_no_app_along() {
    let (net, olga) = scene().await;
    let here = base(&olga).await.expect("a shared profile");
    olga.submit(&format!("{here}/settings/members/add"), &[("handle", "carl"), ("role", "publisher")]).await;
    let carl = signed_in(&net, "carl").await;
    let redirect = "urn:ietf:wg:oauth:2.0:oob";
    let body = serde_json::json!({ "client_name": "Reader", "redirect_uris": redirect, "scopes": "read write" });
    let http = net.client();
    let app = http.post(net.branch(0).url("/api/v1/apps")).json(&body).send().await.expect("an answer");
    let app: Value = app.json().await.expect("JSON");
    let (client, secret) =
        (app["client_id"].as_str().expect("an id"), app["client_secret"].as_str().expect("a secret"));
    let events = profile::local(net.branch(0).app.db.read(), "events").await.expect("reading").expect("a profile");
    let id = events.id.to_string();
    let consent = [
        ("response_type", "code"),
        ("client_id", client),
        ("redirect_uri", redirect),
        ("scope", "read write"),
        ("profile_id", &id),
        ("decision", "allow"),
    ];
    let page = carl.submit("/oauth/authorize", &consent).await.body;
    let code = code_on(&page);
    let body = serde_json::json!({ "grant_type": "authorization_code", "code": code, "client_id": client,
        "client_secret": secret, "redirect_uri": redirect });
    let token: Value = http
        .post(net.branch(0).url("/oauth/token"))
        .json(&body)
        .send()
        .await
        .expect("answer")
        .json()
        .await
        .expect("JSON");
    let token = token["access_token"].as_str().unwrap_or_else(|| panic!("{token}")).to_owned();
    let asks = async || {
        let address = net.branch(0).url("/api/v1/accounts/verify_credentials");
        http.get(address).bearer_auth(&token).send().await.expect("an answer").status()
    };
    assert_eq!(asks().await, StatusCode::OK);
    let post = serde_json::json!({ "status": "From his phone", "visibility": "public" });
    http.post(net.branch(0).url("/api/v1/statuses")).bearer_auth(&token).json(&post).send().await.expect("an answer");
    assert!(
        olga.get(&format!("{here}/@events")).await.body.contains("Written by carl"),
        "an app's posts are known too"
    );
    olga.submit(&format!("{here}/settings/members/remove"), &[("handle", "carl")]).await;
    assert_eq!(asks().await, StatusCode::UNAUTHORIZED);
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
    let moved =
        carl.submit(&format!("{his}/settings/moving/leave"), &[("new", "carl@elsewhere.test"), ("sure", "true")]).await;
    assert_eq!(moved.status, StatusCode::FORBIDDEN, "nor can he take the followers along");
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

#[tokio::test]
async fn what_a_rule_holds_in_a_shared_name_is_read_at_the_desk() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let branch = net.branch(0);
    let email = format!("{}@alpha.test", anna.handle);
    profiles::create_shared(&branch.app, &email, PASSWORD, "events").await.expect("a shared profile");
    let shared = branch.known("events").await;
    let mo = branch.with_role("mo", Role::Moderator).await;
    let contested = serde_json::json!({ "status": "A sample: 2 1234 0001 2345 5", "contest": ["patron-data"] });
    let (_, held) = shared.try_post("/api/v1/statuses", contested).await;
    assert!(held["held_id"].is_string(), "{held}");
    assert_eq!(mo.get("/api/branchline/v1/queue").await[0]["text"], "A sample: ••••");
}
