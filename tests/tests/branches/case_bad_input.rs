//! What can't be done in a case is said in a sentence; what was decided in cases like it is shown while deciding.

use branchline::entities::login::Role;
use reqwest::{Method, StatusCode};
use serde_json::json;
use tests::{Network, Peer, Person, person::text};

const CASES: &str = "/api/branchline/v1/cases";

async fn report(who: &Person, about: &str, posts: &[&str]) -> String {
    let new = json!({ "account_id": about, "status_ids": posts, "comment": "look", "category": "violation" });
    text(&who.post("/api/v1/reports", new).await["id"]).to_owned()
}

/// What somebody is told who takes a measure that can't be taken.
async fn refused(who: &Person, case: &str, measure: serde_json::Value) -> String {
    let (status, said) = who.try_post(&format!("{CASES}/{case}/measure"), measure).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
    text(&said["error"]).to_owned()
}

#[tokio::test]
async fn what_can_not_be_done_is_said() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let mo = branch.with_role("mo", Role::Moderator).await;
    net.befriend(&anna, &peer).await;
    // A report of what was deleted meanwhile, and a measure about it.
    let post = text(&bea.publish("A cruel word", "public").await["id"]).to_owned();
    let case = report(&anna, &bea.id, &[&post]).await;
    bea.send(Method::DELETE, &format!("/api/v1/statuses/{post}"), json!({})).await;
    let again = json!({ "account_id": bea.id, "status_ids": [post], "comment": "look", "category": "violation" });
    let (status, said) = anna.try_post("/api/v1/reports", again).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&said["error"]).starts_with("A post in the report is not there"), "{said}");
    let removed = json!({ "kind": "post-removed", "post": post, "reason": "Unkind" });
    assert!(refused(&mo, &case, removed).await.starts_with("This post was deleted meanwhile."));
    // A server that is blocked already: nothing milder opens it again.
    let theirs = anna.find("mallory@peer.test").await;
    let (first, second) = (report(&anna, &theirs, &[]).await, report(&anna, &theirs, &[]).await);
    mo.post(&format!("{CASES}/{first}/measure"), json!({ "kind": "domain-blocked", "reason": "Spam" })).await;
    for kind in ["domain-blocked", "domain-limited"] {
        let said = refused(&mo, &second, json!({ "kind": kind, "reason": "Spam" })).await;
        assert_eq!(said, "This server is blocked already: nothing from it comes in.", "{kind}");
    }
    // Cases like this one, with what was decided, stand beside it.
    mo.post(&format!("{CASES}/{first}/close"), json!({ "text": "We blocked the server" })).await;
    let page = branch.browser_of("mo").await.get(&format!("/desk/cases/{second}")).await.body;
    assert!(page.contains("How cases like this were decided") && page.contains("We blocked the server"), "{page}");
    let closed = refused(&mo, &first, json!({ "kind": "warning", "reason": "Spam" })).await;
    assert_eq!(closed, "This case is closed. Reopen it first.");
}
