//! Questions reach the network, one answer is accepted on all its branches, and whoever asks the like finds it.

use std::time::Duration;

use branchline::commands::network;
use reqwest::StatusCode;
use serde_json::json;
use tests::{Browser, Network, browser::between, person::text};

async fn ask(browser: &Browser, form: &[(&str, &str)]) {
    let page = browser.submit("/questions", form).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
}

#[tokio::test]
async fn a_question_is_answered_at_another_branch_and_found_by_whoever_asks_the_like() {
    let net = Network::of(&["alpha", "beta"]).await;
    for (here, there) in [(0, "beta.test"), (1, "alpha.test")] {
        network::set(&net.branch(here).app, there, Some("accept")).await.expect("trusted");
    }
    for _ in 0..3 {
        net.drain().await;
        net.advance(Duration::from_secs(3_600));
    }
    let anna = net.branch(0).person("anna").await;
    let bea = net.branch(1).person("bea").await;
    let (hers, beas) = (net.branch(0).browser_of("anna").await, net.branch(1).browser_of("bea").await);
    let form = [
        ("topic", "#E-Books!"),
        ("words", "How do you lend audiobooks without an account?"),
        ("audience", "network"),
        ("key", "first"),
        ("looked", "true"),
    ];
    let but = |name: &'static str, value: &'static str| form.map(|(n, v)| if n == name { (n, value) } else { (n, v) });
    for (wrong, said) in [(but("topic", "!"), "Name the topic"), (but("words", " "), "Write something first")] {
        let page = hers.submit("/questions", &wrong).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.body.contains(said), "{}", page.body);
    }
    ask(&hers, &form).await;
    net.drain().await;
    // It is there at the other branch, with its topic, as a post like any other for apps.
    let list = beas.get("/questions?topic=e-books").await.body;
    assert!(list.contains("lend audiobooks") && list.contains("Waiting for an answer"), "{list}");
    let there = between(&list, "href=\"/questions/", "\"").to_owned();
    let seen = bea.get(&format!("/api/v1/statuses/{there}")).await;
    assert_eq!((&seen["question"]["topic"], &seen["question"]["accepted_uri"]), (&json!("e-books"), &json!(null)));
    let answer = json!({ "status": "@anna@alpha.test Vouchers on paper, one a loan", "in_reply_to_id": there });
    let answer = bea.post("/api/v1/statuses", answer).await;
    net.drain().await;
    // Whoever asked accepts it; nobody else can, and nothing that answers something else.
    let list = hers.get("/questions").await.body;
    let own = between(&list, "href=\"/questions/", "\"").to_owned();
    let page = hers.get(&format!("/questions/{own}")).await.body;
    assert!(page.contains("Vouchers on paper") && page.contains("Accept this answer"), "{page}");
    let answers = anna.get(&format!("/api/v1/statuses/{own}/context")).await;
    let id = text(&answers["descendants"][0]["id"]).to_owned();
    assert!(!beas.get(&format!("/questions/{there}")).await.body.contains("Accept this answer"), "not hers to accept");
    let theirs = beas.submit(&format!("/questions/{there}/accept"), &[("answer", text(&answer["id"]))]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    let accept = format!("/questions/{own}/accept");
    let other = anna.publish("Something else", "public").await;
    let wrong = hers.submit(&accept, &[("answer", text(&other["id"]))]).await;
    assert!(wrong.body.contains("Only an answer to this question"), "{}", wrong.body);
    assert_eq!(hers.submit(&accept, &[("answer", &id)]).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    let seen = bea.get(&format!("/api/v1/statuses/{there}")).await;
    assert_eq!(seen["question"]["accepted_uri"], answer["uri"], "the other branch knows");
    assert!(beas.get(&format!("/questions/{there}")).await.body.contains("Accepted answer"));
    assert!(!beas.get("/questions?open=true").await.body.contains("lend audiobooks"));
    assert!(beas.get("/questions?words=audiobooks").await.body.contains("lend audiobooks"));
    // Somebody is about to ask the like: what is answered already is shown first, and what was typed stays.
    let like =
        [("topic", "lending"), ("words", "Who lends audiobooks to guests?"), ("audience", "branch"), ("key", "x")];
    let shown = beas.submit("/questions", &like).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.body.contains("These questions are like yours") && shown.body.contains("lend audiobooks without"));
    assert!(shown.body.contains("Who lends audiobooks to guests?"), "{}", shown.body);
    let unlike = like.map(|(n, v)| if n == "words" { (n, "Which shelf paint lasts?") } else { (n, v) });
    assert!(beas.submit("/questions", &unlike).await.body.contains("Nobody has asked anything like it"));
    ask(&beas, &[&like[..], &[("looked", "true")]].concat()).await;
    net.drain().await;
    assert!(!hers.get("/questions").await.body.contains("to guests"), "it is for that branch alone");
    net.advance(Duration::from_secs(1));
    assert_eq!(hers.submit(&accept, &[("answer", "")]).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    assert!(bea.get(&format!("/api/v1/statuses/{there}")).await["question"]["accepted_uri"].is_null(), "taken back");
}

#[tokio::test]
async fn whoever_says_so_may_be_asked_about_a_topic() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    branch.person("carl").await;
    branch.personal(&anna, "reed").await;
    let (hers, carls) = (branch.browser_of("anna").await, branch.browser_of("carl").await);
    assert_eq!(
        hers.submit("/questions/topics", &[("topics", "E-Books\nopen access\ne-books")]).await.status,
        StatusCode::SEE_OTHER
    );
    let page = carls.get("/questions").await.body;
    assert!(page.contains("e-books") && page.contains("open access") && page.contains("@anna"), "{page}");
    assert!(!page.contains("reed"), "nobody is on the list who did not say so");
    assert!(!carls.get("/questions?topic=e-books").await.body.contains("open access"));
    let many: Vec<String> = (0..11).map(|n| format!("topic {n}")).collect();
    let many = hers.submit("/questions/topics", &[("topics", &many.join("\n"))]).await;
    assert!(many.status == StatusCode::UNPROCESSABLE_ENTITY && many.body.contains("Name ten topics"), "{}", many.body);
    hers.submit("/questions/topics", &[("topics", "")]).await;
    assert!(!carls.get("/questions").await.body.contains("open access"), "taken back");
}
