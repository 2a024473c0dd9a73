//! The casebook: a closed case becomes one to discuss once everybody concerned agrees, and nothing leads back from it.

use branchline::entities::{casebook_consent, casebook_entry, login::Role};
use reqwest::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::json;
use tests::{Network, Person, person::text};

const CASES: &str = "/api/branchline/v1/cases";

const STORY: [(&str, &str); 5] = [
    ("title", "A quarrel in the reading room"),
    ("clause", "2.1"),
    ("language", "en"),
    ("words", "Two colleagues disagree in public."),
    ("questions", "What would you do first?"),
];

async fn report(who: &Person, about: &Person) -> String {
    let body = json!({ "account_id": about.id, "comment": "please look", "category": "violation" });
    text(&who.post("/api/v1/reports", body).await["id"]).to_owned()
}

#[tokio::test]
async fn everybody_concerned_agrees_or_nothing_is_left() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    branch.person("carl").await;
    let olga = branch.with_role("olga", Role::Owner).await;
    let (hers, beas) = (branch.browser_of("anna").await, branch.browser_of("bea").await);
    let (carls, desk) = (branch.browser_of("carl").await, branch.browser_of("olga").await);
    let case = report(&anna, &bea).await;
    let suggest = format!("/casebook/suggest/{case}");
    // An open case is nobody's story, nor is one of which somebody was never told.
    assert_eq!(hers.get(&suggest).await.status, StatusCode::NOT_FOUND);
    let untold = report(&anna, &bea).await;
    olga.post(&format!("{CASES}/{untold}/close"), json!({ "text": "Nothing came of it" })).await;
    let refused = hers.submit(&format!("/casebook/suggest/{untold}"), &STORY).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = refused.body.contains("can&#x27;t be suggested") || refused.body.contains("can't be suggested");
    assert!(kept && refused.body.contains("Two colleagues disagree"), "{}", refused.body);
    assert!(hers.get(&format!("/casebook/suggest/{untold}")).await.body.contains("be suggested"));
    let revision = olga.get(&format!("{CASES}/{case}")).await["revision"].clone();
    let measure = json!({ "kind": "warning", "reason": "Please be kind (2.2)", "revision": revision });
    olga.post(&format!("{CASES}/{case}/measure"), measure).await;
    olga.post(&format!("{CASES}/{case}/close"), json!({ "text": "We talked with her" })).await;
    for browser in [&carls, &desk] {
        assert_eq!(browser.get(&suggest).await.status, StatusCode::NOT_FOUND, "not hers");
        assert_eq!(browser.submit(&suggest, &STORY).await.status, StatusCode::NOT_FOUND);
    }
    // One no, and it is gone.
    assert!(hers.get("/casebook").await.body.contains(&suggest));
    let entry = async || {
        let all = casebook_entry::Entity::find().all(branch.app.db.read()).await.expect("rows");
        all.into_iter().next().map(|e| e.id.to_string())
    };
    for agrees in [false, true] {
        assert_eq!(hers.submit(&suggest, &STORY).await.status, StatusCode::SEE_OTHER);
        let again = hers.submit(&suggest, &STORY).await;
        assert!(again.body.contains("suggested already"), "{}", again.body);
        net.drain().await;
        let id = entry().await.expect("it waits");
        let asked = beas.get("/casebook").await.body;
        assert!(asked.contains("Two colleagues disagree") && !asked.contains("anna"), "who asks is not said: {asked}");
        for other in [&carls, &desk] {
            assert!(!other.get("/casebook").await.body.contains("A quarrel"), "nobody else reads it yet");
            assert_eq!(other.submit(&format!("/casebook/{id}/agree"), &[]).await.status, StatusCode::NOT_FOUND);
            assert_eq!(other.get(&format!("/casebook/{id}")).await.status, StatusCode::NOT_FOUND);
        }
        let early = desk.submit("/casebook", &[&STORY[..], &[("id", &id)]].concat()).await;
        assert_eq!(early.status, StatusCode::NOT_FOUND, "an editor can't publish it before");
        let action = if agrees { "agree" } else { "decline" };
        assert_eq!(beas.submit(&format!("/casebook/{id}/{action}"), &[]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(entry().await.is_some(), agrees);
    }
    let mails = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("mails");
    let mails: Vec<String> =
        mails.map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail")).collect();
    assert!(mails.iter().any(|m| m.contains("To: bea@") && m.contains("/casebook") && !m.contains("disagree")));
    // An editor reads it and publishes; from then on nothing leads to the case or to whom it concerned.
    let id = entry().await.expect("agreed");
    assert!(!carls.get("/casebook").await.body.contains("A quarrel"));
    assert!(desk.get("/casebook").await.body.contains("A quarrel"));
    assert_eq!(carls.submit("/casebook", &STORY).await.status, StatusCode::FORBIDDEN);
    let published = desk.submit("/casebook", &[&STORY[..], &[("id", &id)]].concat()).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.body);
    let page = carls.get(&format!("/casebook/{id}")).await.body;
    assert!(page.contains("What would you do first?") && page.contains("A quarrel in the reading room"), "{page}");
    let db = branch.app.db.read();
    let row = casebook_entry::Entity::find().one(db).await.expect("rows").expect("one");
    assert_eq!(row.case_id, None);
    assert_eq!(casebook_consent::Entity::find().count(db).await.expect("a count"), 0);
    assert_eq!(carls.submit(&format!("/casebook/{id}/remove"), &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.submit(&format!("/casebook/{id}/remove"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(carls.get(&format!("/casebook/{id}")).await.status, StatusCode::NOT_FOUND);
    assert!(branch.browser().get("/casebook").await.status.is_redirection());
}
