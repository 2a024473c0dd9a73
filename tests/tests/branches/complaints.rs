//! The public's side: complaints with a number, answers that are hidden without regard to their opinion, and blocks in the
//! branch's name that end.

use std::time::Duration;

use branchline::{
    entities::{block, hidden_answer, login::Role},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use serde_json::json;
use tests::{
    Browser, Network, Person,
    browser::{between, code_on},
    person::text,
};

/// Makes a shared profile in somebody's browser, and gives what stands before the paths of its pages.
async fn shared(browser: &Browser, handle: &str) -> String {
    let made = browser.submit("/profiles/new-shared", &[("handle", handle)]).await;
    let location = made.location.unwrap_or_else(|| panic!("{}", made.body));
    location.trim_end_matches("/settings/members").to_owned()
}

#[tokio::test]
async fn the_public_complains_with_a_number_and_reads_the_answer() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let bea = branch.person("bea").await;
    let mo = branch.with_role("mo", Role::Moderator).await;
    let post = bea.publish("Our hours are none of your business", "public").await;
    let stranger = branch.browser();
    let page = stranger.get("/complaints").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("What happens next") && page.body.contains("?language=de"), "{}", page.body);
    let german = stranger.get("/complaints?language=de").await.body;
    assert!(german.contains("Beschwerde schreiben") && german.contains("<div lang=\"de\""), "{german}");
    let form = [("subject", "post"), ("address", "https://elsewhere.example/1"), ("words", "It is unkind")];
    let wrong = stranger.submit("/complaints", &form).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("not the address of a post") && wrong.body.contains("It is unkind"), "{}", wrong.body);
    let address = branch.url(&format!("/@bea/{}", text(&post["id"])));
    let form = [("subject", "post"), ("address", address.as_str()), ("words", "It is unkind"), ("language", "de")];
    let sent = stranger.submit("/complaints", &form).await.body;
    assert!(sent.contains("-00001") && sent.contains("Ihre Beschwerde ist angekommen"), "{sent}");
    let code = code_on(&sent);
    let second = stranger.submit("/complaints", &[("words", "Another")]).await.body;
    assert!(second.contains("-00002"), "one after the other: {second}");
    // It is a case, with the post as it was, and shown as a complaint.
    let desk = branch.browser_of("mo").await;
    let list = desk.get("/desk/reports").await.body;
    assert!(list.contains("Complaint") && list.contains("-00001"), "{list}");
    let cases = mo.get("/api/branchline/v1/cases").await;
    let about = cases.as_array().expect("a list").iter().find(|c| c["target_id"].is_string());
    let id = text(&about.unwrap_or(&cases[0])["id"]).to_owned();
    let page = desk.get(&format!("/desk/cases/{id}")).await.body;
    assert!(page.contains("Our hours are none of your business") && page.contains("It is unkind"), "{page}");
    desk.submit(&format!("/desk/cases/{id}/close"), &[("text", "We have taken it back"), ("revision", "0")]).await;
    let answer = stranger.submit("/complaints/status", &[("code", &code.to_lowercase())]).await.body;
    assert!(answer.contains("We have taken it back") && answer.contains("-00001"), "{answer}");
    let none = stranger.submit("/complaints/status", &[("code", "ABCDE")]).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    // A post that not everybody sees is not there for the public.
    let inside = bea.publish("For us alone", "local").await;
    let address = branch.url(&format!("/@bea/{}", text(&inside["id"])));
    let form = [("address", address.as_str()), ("words", "What is there?")];
    assert_eq!(stranger.submit("/complaints", &form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Somebody at another branch answers a post of a shared profile; gives the post's id and the answer's, as they are here.
async fn answered(net: &Network, browser: &Browser, base: &str, dora: &Person) -> (String, String) {
    browser.submit(&format!("{base}/posts"), &[("status", "We open at ten"), ("visibility", "public")]).await;
    // It can no longer be taken back.
    net.advance(Duration::from_secs(60));
    net.drain().await;
    let alpha = net.branch(0).known("bea").await;
    let found = alpha.get("/api/v1/accounts/lookup?acct=desk").await;
    let posts = alpha.get(&format!("/api/v1/accounts/{}/statuses", text(&found["id"]))).await;
    let post = posts.as_array().expect("posts").iter().find(|p| text(&p["content"]).contains("We open")).expect("it");
    let there = dora.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&post["uri"]))).await;
    let body = json!({ "status": "@desk@alpha.test You always open late", "visibility": "public",
        "in_reply_to_id": there["statuses"][0]["id"] });
    dora.post("/api/v1/statuses", body).await;
    net.drain().await;
    let id = text(&post["id"]).to_owned();
    let context = alpha.get(&format!("/api/v1/statuses/{id}/context")).await;
    (id, text(&context["descendants"][0]["id"]).to_owned())
}

#[tokio::test]
async fn an_answer_is_hidden_on_a_ground_told_logged_and_looked_at_again() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let bea = branch.person("bea").await;
    branch.with_role("olga", Role::Owner).await;
    branch.with_role("mo", Role::Moderator).await;
    let dora = net.branch(1).person("dora").await;
    let owner = branch.browser_of("olga").await;
    let base = shared(&owner, "desk").await;
    let (post, answer) = answered(&net, &owner, &base, &dora).await;
    let hide = format!("{base}/answers/{answer}/hide");
    assert!(owner.get(&hide).await.body.contains("never for the opinion in it"));
    // Every ground but an opinion; a clause that there is; a reason.
    let send = async |ground: &str, clause: &str, reason: &str| {
        owner.submit(&hide, &[("ground", ground), ("clause", clause), ("reason", reason)]).await
    };
    for (ground, clause, reason, said) in [
        ("criticism", "2.2", "Rude", "never hidden for its opinion"),
        ("harassment", "99.9", "Rude", "Name the clause"),
        ("harassment", "2.2", " ", "Say why."),
    ] {
        let wrong = send(ground, clause, reason).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains(said), "{}", wrong.body);
    }
    // Nobody but who publishes there.
    let other = branch.browser_of("mo").await;
    let form = [("ground", "harassment"), ("clause", "2.2"), ("reason", "x")];
    let refused = other.submit(&format!("/answers/{answer}/hide"), &form).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let done = send("harassment", "2.2", "It names a colleague and her street.").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    net.drain().await;
    // Hidden for readers, there for its author and for the profile.
    let context = format!("/api/v1/statuses/{post}/context");
    assert_eq!(bea.get(&context).await["descendants"], json!([]));
    assert_eq!(branch.stranger().get(&context).await["descendants"], json!([]));
    let page = branch.browser().get(&format!("/@desk/{post}")).await.body;
    assert!(!page.contains("always open late") && page.contains("One reply is hidden here"), "{page}");
    assert!(owner.get(&format!("{base}/@desk/{post}")).await.body.contains("always open late"));
    // Its author has a message that any server shows, with the clause and the way to another look.
    let messages = dora.get("/api/v1/conversations").await;
    let message = text(&messages[0]["last_status"]["content"]).to_owned();
    assert!(message.contains("Harassment") && message.contains("2.2") && message.contains("her street"), "{message}");
    let secret: String = between(&message, "/complaints/hidden/", "\"").chars().take(43).collect();
    let stranger = branch.browser();
    let log = stranger.get("/complaints/hidden").await.body;
    assert!(log.contains("Harassment") && !log.contains("dora") && !log.contains("open late"), "{log}");
    assert_eq!(stranger.get("/complaints/hidden/guessed").await.status, StatusCode::NOT_FOUND);
    let link = format!("/complaints/hidden/{secret}");
    assert!(stranger.get(&link).await.body.contains("Your hidden reply"));
    assert_eq!(stranger.submit(&link, &[("words", " ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(stranger.submit(&link, &[("words", "I named nobody")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stranger.submit(&link, &[("words", "Again")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Whoever runs the profile does not judge it: the moderator does.
    let db = branch.app.db.read();
    let row = hidden_answer::Entity::find().one(db).await.expect("rows").expect("one");
    let case = row.case_id.expect("a case");
    assert_eq!(owner.get(&format!("/desk/cases/{case}")).await.status, StatusCode::NOT_FOUND);
    let page = other.get(&format!("/desk/cases/{case}")).await.body;
    assert!(page.contains("asks for a review") && page.contains("I named nobody"), "{page}");
    let decide = [("outcome", "shown"), ("text", "It named nobody"), ("revision", "0")];
    let decided = other.submit(&format!("/desk/cases/{case}/reconsider"), &decide).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.body);
    assert_eq!(bea.get(&context).await["descendants"][0]["id"], answer);
    let own = stranger.get(&link).await.body;
    assert!(own.contains("It named nobody") && own.contains("Shown again"), "{own}");
    assert!(stranger.get("/complaints/hidden").await.body.contains("Shown again"));
}

#[tokio::test]
async fn blocks_in_the_branchs_name_have_a_reason_and_an_end() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea, carl) = (branch.person("anna").await, branch.person("bea").await, branch.person("carl").await);
    let browser = branch.browser_of("anna").await;
    let path = format!("/profiles/{}/block", bea.id);
    let asked = browser.submit(&path, &[("back", "/@bea")]).await;
    assert!(asked.status == StatusCode::OK && asked.body.contains("needs a reason and an end"), "{}", asked.body);
    for (reason, days, said) in [("", "7", "needs a reason"), ("Threats", "0", "Choose 1 to 365 days")] {
        let wrong = browser.submit(&path, &[("said", "true"), ("reason", reason), ("days", days)]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains(said), "{}", wrong.body);
    }
    assert_eq!(anna.relationship("bea").await["blocking"], false);
    let form = [("said", "true"), ("reason", "Threats"), ("days", "7"), ("back", "/quiet")];
    assert_eq!(browser.submit(&path, &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(anna.relationship("bea").await["blocking"], true);
    // An app asks for nothing: its block ends by itself, and says that a reason is missing.
    anna.post(&format!("/api/v1/accounts/{}/block", carl.id), json!({})).await;
    let quiet = browser.get("/quiet").await.body;
    assert!(quiet.contains("Threats") && quiet.contains("No reason given yet."), "{quiet}");
    net.advance(Duration::from_secs(8 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(anna.relationship("bea").await["blocking"], false);
    assert_eq!(anna.relationship("carl").await["blocking"], true);
    net.advance(Duration::from_secs(23 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(anna.relationship("carl").await["blocking"], false);
    // A personal profile blocks as it likes.
    let reed = branch.personal(&anna, "reed").await;
    reed.post(&format!("/api/v1/accounts/{}/block", carl.id), json!({})).await;
    let rows = block::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert_eq!((rows.len(), rows[0].ends_at), (1, None));
}
