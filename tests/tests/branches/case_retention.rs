//! Closed cases are kept as long as the branch says for their kind, and purged with a certificate.

use std::time::Duration;

use branchline::{
    base::{audit, id},
    entities::login::Role,
    worker::tidy,
};
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{Network, browser::between, person::text};

const CASES: &str = "/api/branchline/v1/cases";

#[tokio::test]
async fn each_kind_has_its_time_and_a_purge_its_certificate() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let olga = branch.with_role("olga", Role::Owner).await;
    branch.with_role("mo", Role::Moderator).await;
    let desk = branch.browser_of("olga").await;
    let days = |anonymous: &'static str| {
        [("kept-report", "730"), ("kept-flag", "365"), ("kept-anonymous", anonymous), ("kept-complaint", "365")]
    };
    let wrong = desk.submit("/desk/reports/kept", &days("7")).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("between 30 days and ten years"));
    assert_eq!(desk.submit("/desk/reports/kept", &days("30")).await.status, StatusCode::SEE_OTHER);
    branch.browser().submit("/report", &[("words", "It is cold")]).await;
    let nameless = text(&olga.get(CASES).await[0]["id"]).to_owned();
    let new = json!({ "account_id": bea.id, "comment": "please look", "category": "violation" });
    let named = text(&anna.post("/api/v1/reports", new).await["id"]).to_owned();
    for case in [&nameless, &named] {
        olga.post(&format!("{CASES}/{case}/close"), json!({ "text": "Looked into" })).await;
    }
    net.advance(Duration::from_secs(31 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(olga.try_get(&format!("{CASES}/{nameless}")).await.0, StatusCode::NOT_FOUND);
    assert_eq!(olga.try_get(&format!("{CASES}/{named}")).await.0, StatusCode::OK);
    // The certificate says how many and proves which, and the log bears it out.
    desk.sign_in("olga@alpha.test", tests::branch::PASSWORD).await;
    let list = desk.get("/desk/reports").await.body;
    assert!(list.contains("One case deleted"), "{list}");
    let path = format!("/desk/reports/purges/{}", between(&list, "href=\"/desk/reports/purges/", "\""));
    let certificate: Value = serde_json::from_str(&desk.get(&path).await.body).expect("JSON");
    assert_eq!(
        (&certificate["cases"], &certificate["kinds"]),
        (&json!(1), &json!({ "anonymous": 1 })),
        "{certificate}"
    );
    assert_eq!(certificate["days_kept"]["anonymous"], 30);
    assert_eq!(certificate["sha256_of_case_numbers"], id::digest_hex(&nameless));
    let last = audit::newest(branch.app.db.read(), 20).await.expect("a log");
    let line = last.iter().find(|l| l.action == "case.purge").expect("a line");
    assert_eq!(certificate["audit_log"], json!({ "number": line.number, "hash": line.hash }));
    assert!(!certificate.to_string().contains(&nameless));
    let moderator = branch.browser_of("mo").await;
    assert_eq!(moderator.get(&path).await.status, StatusCode::FORBIDDEN);
}
