//! The first start: one link, one page, and the branch has its owner.

use branchline::people::profiles::first_owner;
use reqwest::StatusCode;
use std::time::Duration;
use tests::Network;

#[tokio::test]
async fn the_first_link_opens_the_branch_once() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let path = async || {
        let link = first_owner::link(&branch.app).await.expect("a link");
        link.strip_prefix("http://alpha.test").expect("our address").to_owned()
    };
    let old = path().await;
    let first = path().await;
    let browser = branch.browser();
    assert_eq!(browser.get(&old).await.status, StatusCode::NOT_FOUND, "a new link ends the one before");
    assert_eq!(browser.get("/setup/nonsense").await.status, StatusCode::NOT_FOUND);
    let page = browser.get(&first).await;
    assert!(page.status.is_success() && page.body.contains("leads to this server"), "{}", page.body);
    net.advance(Duration::from_secs(3_700));
    assert_eq!(browser.get(&first).await.status, StatusCode::NOT_FOUND, "an hour later it is over");

    let path = path().await;
    let form = |email: &'static str, handle: &'static str, new: &'static str| {
        [
            ("DESCRIPTION", "By the river"),
            ("REGISTRATION", "approval"),
            ("email", email),
            ("handle", handle),
            ("new", new),
            ("again", new),
        ]
    };
    let good = "four lanterns for a whale";
    for (email, handle, password) in [
        ("nobody", "olga", good),
        ("olga@alpha.test", "admin", good),
        ("olga@alpha.test", "olga", "olgaalpha1"),
        ("olga@alpha.test", "olga", "short"),
    ] {
        let page = browser.submit(&path, &form(email, handle, password)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{email} {handle} {password}");
        assert!(page.body.contains("role=\"alert\"") && page.body.contains(&format!("value=\"{email}\"")), "kept");
    }
    let wrong = [&form("olga@alpha.test", "olga", good)[..], &[("COLOUR", "#ffffff")]].concat();
    assert_eq!(browser.submit(&path, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let others = branch.browser();
    let (one, other) = (form("olga@alpha.test", "olga", good), form("eve@alpha.test", "eve", good));
    let both = futures::join!(browser.submit(&path, &one), others.submit(&path, &other));
    let made = [&both.0, &both.1].iter().filter(|p| p.location.as_deref() == Some("/settings/security")).count();
    assert_eq!(made, 1, "one link, one owner: {} {}", both.0.status, both.1.status);
    let owner = if both.0.location.is_some() { &browser } else { &others };
    let desk = owner.get("/desk").await;
    assert!(desk.status.is_success() && desk.body.contains("First steps"), "the owner is signed in");
    assert_eq!(branch.app.config.description, "By the river");
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(first_owner::link(&branch.app).await.is_err(), "there is somebody now");
}
