//! The inbox of shared profiles: who answers by when, in steps, without two doing so unawares, and what comes of it.

use std::time::Duration;

use branchline::{
    entities::{inbox_item, login::Role, profile},
    login::{self, members},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use tests::{Branch, Browser, Network, Person, browser::between, person::text};

/// A shared profile `desk` that olga manages and mo publishes for, with what stands before the paths of its pages for each.
async fn desk(branch: &Branch) -> (Browser, String, Browser, String) {
    branch.with_role("olga", Role::Owner).await;
    branch.person("mo").await;
    let (olga, mo) = (branch.browser_of("olga").await, branch.browser_of("mo").await);
    let made = olga.submit("/profiles/new-shared", &[("handle", "desk")]).await.location.expect("made");
    let base = made.trim_end_matches("/settings/members").to_owned();
    olga.submit(&format!("{base}/settings/members/add"), &[("handle", "mo"), ("role", "publisher")]).await;
    let page = mo.get("/profiles").await.body;
    let theirs = format!("/as/{}", between(&page, "/as/", "/"));
    (olga, base, mo, theirs)
}

async fn ask(dora: &Person, words: &str) -> String {
    text(&dora.publish(&format!("@desk@alpha.test {words}"), "public").await["id"]).to_owned()
}

async fn items(branch: &Branch) -> Vec<inbox_item::Model> {
    let mut all = inbox_item::Entity::find().all(branch.app.db.read()).await.expect("rows");
    all.sort_by_key(|i| i.post_id);
    all
}

#[tokio::test]
async fn a_question_is_sorted_answered_in_steps_and_never_by_two_unawares() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let (olga, base, mo, theirs) = desk(branch).await;
    let dora = net.branch(1).person("dora").await;
    dora.find("desk@alpha.test").await;
    ask(&dora, "When do you open?").await;
    dora.publish("@desk@alpha.test between us", "direct").await;
    net.drain().await;
    let list = olga.get(&format!("{base}/inbox")).await.body;
    assert!(
        list.contains("When do you open?") && list.contains("Not sorted yet") && !list.contains("between us"),
        "{list}"
    );
    let id = items(branch).await[0].id;
    let (hers, his) = (format!("{base}/inbox/{id}"), format!("{theirs}/inbox/{id}"));
    // Sorted, it is due by the rule of its kind, and goes to whoever the rule names.
    let rule = [("kind", "question"), ("hours", "2"), ("owner", "mo")];
    let refused = mo.submit(&format!("{theirs}/inbox/rules/set"), &rule).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "mo manages nothing");
    assert_eq!(olga.submit(&format!("{base}/inbox/rules/set"), &rule).await.status, StatusCode::SEE_OTHER);
    for (hours, owner, said) in [("0", "mo", "Give hours from 1 to 1440"), ("2", "nobody", "Nobody with this handle")] {
        let wrong = [("kind", "question"), ("hours", hours), ("owner", owner)];
        let page = olga.submit(&format!("{base}/inbox/rules/set"), &wrong).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.body.contains(said), "{}", page.body);
    }
    assert!(olga.submit(&format!("{hers}/sort"), &[("kind", "gossip")]).await.body.contains("Choose what this is"));
    olga.submit(&format!("{hers}/sort"), &[("kind", "question")]).await;
    let item = items(branch).await.remove(0);
    assert_eq!(item.due_at, Some(item.created_at + 2 * 3_600_000));
    assert!(mo.get(&format!("{theirs}/inbox?which=mine")).await.body.contains("When do you open?"));
    olga.submit(&format!("{hers}/note"), &[("text", "Ask the branch at the harbour")]).await;
    // Mo writes; Olga sees that, also when she sends, and what she typed stays.
    mo.submit(&format!("{his}/write"), &[]).await;
    let page = olga.get(&hers).await.body;
    assert!(page.contains("@mo is writing an answer right now") && page.contains("at the harbour"), "{page}");
    let answer = |words: &'static str, step: &'static str, read: &'static str| {
        [("text", words), ("step", step), ("read", read), ("done", "false")]
    };
    let stopped = olga.submit(&format!("{hers}/answer"), &answer("@dora@beta.test We open at ten", "1", "0")).await;
    assert_eq!(stopped.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        stopped.body.contains("@mo is writing an answer to this right now") && stopped.body.contains("open at ten")
    );
    let sent = mo.submit(&format!("{his}/answer"), &answer("@dora@beta.test We are looking", "1", "0")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    // She was reading what stood there before.
    let late = olga.submit(&format!("{hers}/answer"), &answer("@dora@beta.test We open at ten", "1", "0")).await;
    assert!(late.body.contains("has answered this while you were writing"), "{}", late.body);
    let page = olga.get(&hers).await.body;
    assert!(
        page.contains("We are looking") && !page.contains("1. Acknowledge") && page.contains("2. Understand"),
        "{page}"
    );
    let mut last = answer("@dora@beta.test At ten, on Sundays too", "3", "1");
    last[3].1 = "true";
    assert_eq!(olga.submit(&format!("{hers}/answer"), &last).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    assert_eq!(dora.notices().await.len(), 2, "both steps have reached her");
    let item = items(branch).await.remove(0);
    assert_eq!((item.state.as_str(), item.owner_id, item.writer_id), ("answered", None, None), "nobody's any more");
    // Who has no part in it finds nothing there, and nothing asks for one colleague's work.
    branch.person("bea").await;
    let other = branch.browser_of("bea").await;
    for path in ["/inbox".to_owned(), format!("/inbox/{id}"), "/inbox/patterns".into(), "/inbox/rules".into()] {
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(other.submit(&format!("/inbox/{id}/leave"), &[("text", "x")]).await.status, StatusCode::NOT_FOUND);
    let closed = olga.get(&format!("{base}/inbox?which=closed&owner=mo")).await.body;
    assert_eq!(closed, olga.get(&format!("{base}/inbox?which=closed&owner=mo")).await.body);
    assert!(closed.contains("Answered") && !closed.contains("@mo"), "{closed}");
}

#[tokio::test]
async fn what_is_late_is_raised_left_with_a_reason_made_a_case_and_seen_as_a_pattern() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let (olga, base, mo, theirs) = desk(branch).await;
    branch.with_role("judge", Role::Moderator).await;
    let dora = net.branch(1).person("dora").await;
    dora.find("desk@alpha.test").await;
    for words in ["Why closed on Sunday?", "Books are dull", "I wait at the back door"] {
        ask(&dora, words).await;
        net.drain().await;
    }
    olga.get(&format!("{base}/inbox")).await;
    let all = items(branch).await;
    assert_eq!(all.len(), 3);
    let at = |n: usize, base: &str, act: &str| format!("{base}/inbox/{}/{act}", all[n].id);
    // A day later nobody has answered: one letter to those who manage.
    net.advance(Duration::from_secs(25 * 3_600));
    for _ in 0..2 {
        tidy::run(&branch.app).await.expect("tidied");
        net.drain().await;
    }
    let folder = net.folder.path().join("alpha.test/mail");
    let mails: Vec<String> = std::fs::read_dir(folder)
        .expect("mails")
        .map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail"))
        .collect();
    let told: Vec<&String> = mails.iter().filter(|m| m.contains("waits for a decision")).collect();
    assert!(told.len() == 1 && told[0].contains("To: olga@") && !told[0].contains("Sunday"), "{told:?}");
    assert!(mo.get(&format!("{theirs}/inbox")).await.body.contains("to be decided by a manager"));
    // Not answering needs a reason; a threat becomes a case with the thread.
    let empty = mo.submit(&at(1, &theirs, "leave"), &[("text", " ")]).await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.body.contains("Say why this is not answered"));
    mo.submit(&at(1, &theirs, "leave"), &[("text", "Only an insult")]).await;
    assert!(mo.get(&format!("{theirs}/inbox/{}", all[1].id)).await.body.contains("Not answered: Only an insult"));
    mo.submit(&at(2, &theirs, "sort"), &[("kind", "threat")]).await;
    let done = mo.submit(&at(2, &theirs, "case"), &[("text", "She frightens a colleague")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let case = items(branch).await.into_iter().find_map(|i| i.case_id).expect("a case");
    let page = branch.browser_of("judge").await.get(&format!("/desk/cases/{case}")).await.body;
    assert!(page.contains("I wait at the back door") && page.contains("frightens a colleague"), "{page}");
    // Put off, it comes back.
    let day = |ahead: i64| branchline::base::clock::day(net.clock.now_ms() + ahead * 86_400_000);
    assert!(mo.submit(&at(0, &theirs, "snooze"), &[("day", &day(-1))]).await.body.contains("next sixty days"));
    mo.submit(&at(0, &theirs, "snooze"), &[("day", &day(2))]).await;
    assert!(!mo.get(&format!("{theirs}/inbox")).await.body.contains("closed on Sunday"));
    assert!(mo.get(&format!("{theirs}/inbox?which=snoozed")).await.body.contains("closed on Sunday"));
    // A pattern has an owner and a public answer.
    let themes = format!("{base}/inbox/patterns");
    assert!(
        olga.submit(&format!("{themes}/add"), &[("title", " "), ("owner", "mo")])
            .await
            .body
            .contains("Say what people")
    );
    olga.submit(&format!("{themes}/add"), &[("title", "Sundays"), ("owner", "mo")]).await;
    let page = olga.get(&themes).await.body;
    let theme = between(&page, "name=\"id\" value=\"", "\"").to_owned();
    olga.submit(&at(0, &base, "theme"), &[("theme", &theme)]).await;
    let page = olga.get(&themes).await.body.replace("<!---->", "");
    assert!(page.contains(": 1</li>") && page.contains("@mo looks after it"), "{page}");
    let stranger = branch.browser();
    assert!(stranger.get("/you-said").await.body.contains("Nothing has been published yet"));
    olga.submit(&format!("{themes}/publish"), &[("id", &theme), ("said", "We open on Sundays from May.")]).await;
    let public = stranger.get("/you-said").await.body;
    assert!(
        public.contains("We open on Sundays from May.") && !public.contains("@mo") && !public.contains("dora"),
        "{public}"
    );
    // What a colleague answers from an app leaves the inbox too.
    let shared = profile::local(branch.app.db.read(), "desk").await.expect("read").expect("one");
    assert_eq!(members::of(branch.app.db.read(), shared.id).await.expect("rows").len(), 2);
    assert!(login::role_of(branch.app.db.read(), &shared).await.expect("read").is_none());
    let post = all[0].post_id.to_string();
    olga.submit(
        &format!("{base}/posts"),
        &[("status", "From May"), ("in_reply_to_id", &post), ("visibility", "public")],
    )
    .await;
    net.advance(Duration::from_secs(60));
    net.drain().await;
    olga.get(&format!("{base}/inbox")).await;
    assert_eq!(items(branch).await.iter().find(|i| i.id == all[0].id).map(|i| i.state.as_str()), Some("answered"));
}
