//! A break from reports: what was taken goes back, nothing new is announced, and nothing is left of it.

use std::time::Duration;

use branchline::{
    entities::{login::Role, review_break},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use serde_json::json;
use tests::{Network, Person, browser::between, person::text};

const HERE: &str = "/desk/break";

async fn report(who: &Person, about: &Person, words: &str) {
    who.post("/api/v1/reports", json!({ "account_id": about.id, "comment": words })).await;
}

async fn told(who: &Person) -> usize {
    who.get("/api/v1/notifications?types[]=admin.report").await.as_array().expect("a list").len()
}

#[tokio::test]
async fn who_looks_into_reports_takes_a_break_from_them() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (mona, olga) = (branch.with_role("mona", Role::Moderator).await, branch.with_role("olga", Role::Owner).await);
    let (anna, carl) = (branch.person("anna").await, branch.person("carl").await);
    report(&anna, &carl, "Again and again").await;
    let hers = branch.browser_of("mona").await;
    let list = hers.get("/desk/reports").await.body;
    let case = format!("/desk/cases/{}", between(&list, "/desk/cases/", "\""));
    assert_eq!(hers.submit(&format!("{case}/take"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(hers.get("/desk/reports?which=mine").await.body.contains(&case));
    for path in [HERE, "/desk/reports"] {
        assert_eq!(branch.browser_of("anna").await.get(path).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(branch.browser_of("anna").await.submit(HERE, &[("days", "3")]).await.status, StatusCode::FORBIDDEN);
    let wrong = hers.submit(HERE, &[("days", "300")]).await;
    assert!(
        wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("Choose how long"),
        "{}",
        wrong.body
    );
    assert_eq!(hers.submit(HERE, &[("days", "3")]).await.status, StatusCode::SEE_OTHER);
    assert!(hers.get(HERE).await.body.contains("You are on a break until"));
    // Her case is free again, and new ones are announced to others.
    assert!(!hers.get("/desk/reports?which=mine").await.body.contains(&case));
    let before = (told(&mona).await, told(&olga).await);
    report(&carl, &anna, "In return").await;
    assert_eq!((told(&mona).await, told(&olga).await), (before.0, before.1 + 1));
    // Where everybody is on a break, everybody is told.
    branch.browser_of("olga").await.submit(HERE, &[("days", "1")]).await;
    report(&anna, &carl, "Once more").await;
    assert_eq!((told(&mona).await, told(&olga).await), (before.0 + 1, before.1 + 2));
    // It ends by itself, and nobody can count how often.
    net.advance(Duration::from_secs(4 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert!(review_break::Entity::find().all(branch.app.db.read()).await.expect("rows").is_empty());
    let hers = branch.browser_of("mona").await;
    assert!(!hers.get(HERE).await.body.contains("You are on a break until"));
    hers.submit(HERE, &[("days", "7")]).await;
    hers.submit(HERE, &[("back", "true")]).await;
    assert!(!hers.get(HERE).await.body.contains("You are on a break until"));
    let before = told(&mona).await;
    report(&carl, &anna, "Last").await;
    assert_eq!(told(&mona).await, before + 1);
    assert!(!text(&olga.get("/api/v1/accounts/verify_credentials").await["acct"]).is_empty());
}
