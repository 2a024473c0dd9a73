//! Learning: a lesson failed and passed, a clause that changes, what is stored of it, and lessons of the branch's own.

use std::time::Duration;

use branchline::{
    entities::{clause_question, lesson_completion, login::Role, path_reminder},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use tests::{Network, branch::PASSWORD};

#[tokio::test]
async fn a_lesson_is_failed_and_passed_and_only_that_is_stored() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let browser = branch.browser();
    browser.sign_in("anna@alpha.test", PASSWORD).await;
    let list = browser.get("/learn").await.body;
    assert!(list.contains("/learn/patron-data") && list.contains("Not done yet"), "{list}");

    let wrong = [("answer0", "0"), ("answer1", "Frau Adler, Kundennummer 2 4012 8837 1, hat ihren Roman gelesen!")];
    let page = browser.submit("/learn/patron-data", &wrong).await.body;
    assert!(page.contains("Not quite yet.") && page.contains("Now everybody can read what was ordered"), "{page}");
    assert!(page.contains("2 4012 8837 1"), "what was typed stays");
    let stored = || async { lesson_completion::Entity::find().all(branch.app.db.read()).await.expect("rows") };
    assert!(stored().await.is_empty(), "a failure leaves nothing");
    assert!(anna.get("/api/v1/accounts/verify_credentials").await["statuses_count"] == 0, "nothing is sent");

    let right = [("answer0", "1"), ("answer1", "Our reading circle has something to celebrate.")];
    let page = browser.submit("/learn/patron-data", &right).await.body;
    assert!(page.contains("This lesson is finished."), "{page}");
    let rows = stored().await;
    assert_eq!((rows.len(), rows[0].lesson.as_str(), rows[0].month.len()), (1, "patron-data", 7), "a month, no more");
    assert!(browser.get("/learn").await.body.contains("Done"));

    // The first week is not over, and four of its lessons are open: one letter, two days before.
    let letters = || async { path_reminder::Entity::find().all(branch.app.db.read()).await.expect("rows").len() };
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(letters().await, 0);
    for _ in 0..2 {
        net.advance(Duration::from_secs(3 * 86_400));
        tidy::run(&branch.app).await.expect("tidied");
    }
    assert_eq!(letters().await, 1);
    assert!(browser.get("/learn").await.body.contains("1 of 5"));
}

#[tokio::test]
async fn a_question_about_a_clause_is_answered_once_for_all() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.person("anna").await;
    branch.person("carl").await;
    branch.with_role("ada", Role::Admin).await;
    let (anna, carl, desk) =
        (branch.browser_of("anna").await, branch.browser_of("carl").await, branch.browser_of("ada").await);
    let ask = |words| [("clause", "2.1"), ("words", words)];
    assert_eq!(anna.submit("/handbook/questions/ask", &ask("")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unknown = [("clause", "9.9"), ("words", "Is this <b>kept</b>?")];
    let unknown = anna.submit("/handbook/questions/ask", &unknown).await.body;
    assert!(unknown.contains("no clause of that number") && unknown.contains("Is this &lt;b&gt;kept"), "{unknown}");
    assert!(anna.submit("/handbook/questions/ask", &ask("May I quote a reader?")).await.status.is_redirection());
    let rows = clause_question::Entity::find().all(branch.app.db.read()).await.expect("rows");
    let row = &rows[0];
    assert_eq!(
        (row.clause.as_str(), row.words.as_str(), row.answered_on.as_ref()),
        ("2.1", "May I quote a reader?", None)
    );
    assert!(!carl.get("/handbook/questions").await.body.contains("quote a reader"), "it waits for its answer");
    let id = row.id.to_string();
    let answer = [("id", id.as_str()), ("words", "Yes, if she agrees.")];
    assert_eq!(carl.submit("/handbook/questions/answer", &answer).await.status, StatusCode::FORBIDDEN);
    assert!(desk.get("/handbook/questions").await.body.contains("quote a reader"));
    assert!(desk.submit("/handbook/questions/answer", &answer).await.status.is_redirection());
    let page = carl.get("/handbook/questions?clause=2.1").await.body;
    assert!(page.contains("May I quote a reader?") && page.contains("Yes, if she agrees."), "{page}");
    assert_eq!(carl.submit("/handbook/questions/remove", &answer).await.status, StatusCode::FORBIDDEN);
    assert!(branch.browser().get("/handbook/questions").await.status.is_redirection());
}

#[tokio::test]
async fn a_branch_writes_lessons_and_looks_at_completion_alone() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.person("anna").await;
    branch.with_role("ada", Role::Admin).await;
    let desk = branch.browser();
    desk.sign_in("ada@alpha.test", PASSWORD).await;
    let source = "---\ntitle: Our own\nclause: 4.2\norder: 1\n---\nWords.\n\n# Choose: What?\n- [ ] This :: no\n- [x] That :: yes\n";
    let form = |source: &str, act: &str| {
        [("name", "our-own"), ("language", "en"), ("source", source), ("act", act)]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
    };
    let send = async |source: &str, act: &str| {
        let all = form(source, act);
        let pairs: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        desk.submit("/branch/lessons", &pairs).await
    };
    let broken = send(&source.replace("clause: 4.2\n", ""), "publish").await;
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(broken.body.contains("names the clause") && broken.body.contains("title: Our own"), "{}", broken.body);
    let unknown = send(&source.replace("4.2", "9.9"), "publish").await;
    assert!(unknown.body.contains("no clause of that number"));
    let preview = send(source, "preview").await;
    assert!(preview.body.contains("How it looks") && preview.body.contains("two show that there is no single rule"));

    let reader = branch.browser();
    reader.sign_in("anna@alpha.test", PASSWORD).await;
    send(source, "draft").await;
    assert_eq!(reader.get("/learn/our-own").await.status, StatusCode::NOT_FOUND, "a draft is nobody's lesson");
    send(source, "publish").await;
    assert!(reader.get("/learn/our-own").await.body.contains("Our own"));
    reader.submit("/learn/our-own", &[("answer0", "1")]).await;

    for path in ["/branch/learning", "/branch/lessons", "/branch/lessons/new", "/branch/workshop"] {
        assert!(matches!(reader.get(path).await.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{path}");
    }
    let table = desk.get("/branch/learning").await.body;
    assert!(table.contains("anna") && table.contains("0 of"), "{table}");
    let kit = desk.get("/branch/workshop").await;
    assert!(kit.status == StatusCode::OK && kit.body.contains("Publish the handbook first"), "{}", kit.body);
    send(source, "remove").await;
    assert_eq!(reader.get("/learn/our-own").await.status, StatusCode::NOT_FOUND);
}
