//! Lessons, cases and campaigns go from one branch to another that subscribes to them, and drift is shown.

use std::time::Duration;

use branchline::{base::clock, commands::network, entities::login::Role};
use reqwest::{StatusCode, header};
use tests::{Browser, Network, browser::between};

const LESSON: &str = "---\ntitle: Weeding\nclause: 4.2\norder: 1\n---\nWhat goes, and why.\n\n# Choose: What?\n- [ ] This :: no\n- [x] That :: yes\n";

/// Alpha and beta trust each other, gamma nobody; with browsers of both admins.
async fn scene() -> (Network, Browser, Browser) {
    let net = Network::of(&["alpha", "beta", "gamma"]).await;
    for (here, there) in [(0, "beta.test"), (1, "alpha.test")] {
        network::set(&net.branch(here).app, there, Some("accept")).await.expect("trusted");
    }
    for _ in 0..3 {
        net.drain().await;
        net.advance(Duration::from_secs(3_600));
    }
    net.branch(0).with_role("ada", Role::Admin).await;
    net.branch(1).with_role("olga", Role::Owner).await;
    let (ada, olga) = (net.branch(0).browser_of("ada").await, net.branch(1).browser_of("olga").await);
    (net, ada, olga)
}

async fn ok(browser: &Browser, path: &str, form: &[(&str, &str)]) -> String {
    let page = browser.submit(path, form).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.body);
    page.location.unwrap_or_default()
}

async fn write(browser: &Browser, source: &str, more: &[(&str, &str)]) {
    let form = [&[("name", "weeding"), ("language", "en"), ("source", source), ("act", "publish")], more].concat();
    ok(browser, "/branch/lessons", &form).await;
}

async fn again(net: &Network, browser: &Browser, kind: &str) {
    ok(browser, "/desk/exchange/subscribe", &[("host", "alpha.test"), ("kind", kind)]).await;
    net.drain().await;
}

#[tokio::test]
async fn a_lesson_is_shared_taken_over_and_its_drift_shown() {
    let (net, ada, olga) = scene().await;
    write(&ada, LESSON, &[]).await;
    again(&net, &olga, "lessons").await;
    assert!(!olga.get("/desk/exchange").await.body.contains("Weeding"), "it is not shared before a licence is chosen");
    let wrong = ada.submit("/desk/exchange/share", &[("licence", "mine alone")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("Choose a licence from the list"));
    ok(&ada, "/desk/exchange/share", &[("licence", "CC-BY-4.0")]).await;
    again(&net, &olga, "lessons").await;
    let page = olga.get("/desk/exchange").await.body;
    assert!(page.contains("Weeding") && page.contains("CC-BY-4.0") && page.contains("Not taken over"), "{page}");
    // Nobody else gets it: no stranger, no branch that is not trusted.
    for path in ["/ap/exchange/lessons", "/ap/exchange/lessons/en.weeding", "/ap/exchange/nothing"] {
        let asked = net.client().get(net.branch(0).url(path)).header(header::ACCEPT, "application/activity+json");
        assert_eq!(asked.send().await.expect("an answer").status(), StatusCode::NOT_FOUND, "{path}");
    }
    net.branch(2).with_role("gus", Role::Owner).await;
    let gus = net.branch(2).browser_of("gus").await;
    let refused = gus.submit("/desk/exchange/subscribe", &[("host", "alpha.test"), ("kind", "lessons")]).await;
    assert!(refused.body.contains("not in your network"), "{}", refused.body);
    // Looked at, adapted to the branch's own clause, and taught.
    let from = between(&page, "/branch/lessons/new?from=", "\"").to_owned();
    let form = olga.get(&format!("/branch/lessons/new?from={from}")).await.body;
    assert!(form.contains("What goes, and why.") && form.contains("From Branch alpha.test, under CC-BY-4.0"), "{form}");
    write(&olga, LESSON, &[("from", &from)]).await;
    assert!(olga.get("/learn/weeding").await.body.contains("What goes, and why."));
    let state = async || olga.get("/desk/exchange").await.body;
    assert!(state().await.contains("the same on both sides"));
    // Both sides change it: each is told, and shown how they differ.
    write(&olga, &LESSON.replace("and why", "and when"), &[]).await;
    assert!(state().await.contains("You have changed it") && !state().await.contains("It has changed there"));
    write(&ada, &LESSON.replace("What goes", "What stays"), &[]).await;
    net.advance(Duration::from_secs(86_400));
    branchline::worker::tidy::run(&net.branch(1).app).await.expect("tidied");
    net.drain().await;
    olga.sign_in("olga@beta.test", tests::branch::PASSWORD).await;
    assert!(state().await.contains("It has changed there"), "it is read again once a day");
    let compared = olga.get(&format!("/branch/lessons/new?from={from}")).await.body;
    assert!(compared.contains("<ins>stays") && compared.contains("<del>"), "{compared}");
    // It is not shared any more: what was taken over stays.
    ada.sign_in("ada@alpha.test", tests::branch::PASSWORD).await;
    ok(&ada, "/desk/exchange/share", &[("licence", "")]).await;
    again(&net, &olga, "lessons").await;
    assert!(state().await.contains("no longer shared there"));
    assert!(olga.get("/learn/weeding").await.body.contains("and when"));
    ok(&olga, "/desk/exchange/unsubscribe", &[("host", "alpha.test"), ("kind", "lessons")]).await;
}

#[tokio::test]
async fn a_campaign_is_shared_and_adapted_and_a_case_is_read_there() {
    let (net, ada, olga) = scene().await;
    let day = |ahead: i64| clock::day(net.clock.now_ms() + ahead * clock::DAY);
    let (today, last) = (day(0), day(20));
    let new = [
        ("title", "Open on Sundays"),
        ("brief", "Four Sundays a month."),
        ("hashtag", "SundayLibrary"),
        ("first_day", &*today),
        ("last_day", &*last),
        ("goal_posts", "10"),
        ("donts", "Don't shout."),
    ];
    let made = ok(&ada, "/campaigns", &new).await;
    let own = made.split('?').next().expect("a path").to_owned();
    let fact = [("fact", "Half of all families."), ("audience", "parents"), ("source", "https://figures.example/2026")];
    ok(&ada, &format!("{own}/fact"), &fact).await;
    let partner = [("partner", "Quill"), ("conflict", "sells books"), ("payment", "none"), ("ends", &*last)];
    ok(&ada, &format!("{own}/partner"), &partner).await;
    ok(&ada, &format!("{own}/share"), &[("share", "CC-BY-SA-4.0")]).await;
    again(&net, &olga, "campaigns").await;
    let page = olga.get("/campaigns").await.body;
    let from = between(&page, "/campaigns?from=", "#").to_owned();
    let form = olga.get(&format!("/campaigns?from={from}")).await.body;
    assert!(form.contains("Four Sundays a month.") && form.contains("Don't shout."), "{form}");
    let adapted = new.map(|(n, v)| if n == "brief" { (n, "Two Sundays here.") } else { (n, v) });
    let made = ok(&olga, "/campaigns", &[&adapted[..], &[("from", &from)]].concat()).await;
    let kit = olga.get(made.split('?').next().expect("a path")).await.body;
    assert!(kit.contains("Two Sundays here.") && kit.contains("Half of all families."), "{kit}");
    assert!(kit.contains("https://figures.example/2026") && !kit.contains("Quill"), "partners are not passed on");
    assert!(olga.get("/campaigns").await.body.contains("the same on both sides"));
    // A case of alpha's casebook is read at beta, with its questions and whose it is.
    let case = [
        ("title", "The birthday photo"),
        ("clause", "4.2"),
        ("language", "en"),
        ("words", "A reader asks for **her** picture."),
        ("questions", "Who decides?\nWhat would you answer?"),
    ];
    for (name, said) in [("words", "A case needs a title"), ("questions", "Add one to ten questions")] {
        let wrong = ada.submit("/casebook", &case.map(|(n, v)| if n == name { (n, " ") } else { (n, v) })).await;
        assert!(wrong.body.contains(said) && wrong.body.contains("The birthday photo"), "{}", wrong.body);
    }
    let hidden = ok(&ada, "/casebook", &case).await;
    again(&net, &olga, "cases").await;
    assert!(!olga.get("/casebook").await.body.contains("The birthday photo"), "it has no licence");
    let id = between(&hidden, "/casebook/", "?").to_owned();
    ok(&ada, "/casebook", &[&case[..], &[("id", &id), ("licence", "CC0-1.0")]].concat()).await;
    again(&net, &olga, "cases").await;
    let list = olga.get("/casebook").await.body;
    assert!(list.contains("The birthday photo") && list.contains("Branch alpha.test"), "{list}");
    let there = between(&list, "href=\"/casebook/", "\"").to_owned();
    let read = olga.get(&format!("/casebook/{there}")).await.body;
    assert!(
        read.contains("<strong>her</strong>") && read.contains("Who decides?") && read.contains("CC0-1.0"),
        "{read}"
    );
    ok(&ada, &format!("/casebook/{id}/remove"), &[]).await;
    again(&net, &olga, "cases").await;
    assert!(!olga.get("/casebook").await.body.contains("The birthday photo"));
}
