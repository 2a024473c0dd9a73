//! Figures by month, the goals beside them, and the yearly review: of the branch, never of a person.

use std::time::Duration;

use branchline::{
    base::clock,
    entities::{figure, login::Role, verdict},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;
use tests::{Branch, Network, person::text};

async fn kept(branch: &Branch) -> Vec<figure::Model> {
    figure::Entity::find().all(branch.app.db.read()).await.expect("rows")
}

async fn value(branch: &Branch, name: &str) -> Option<i64> {
    let all = kept(branch).await;
    let last = all.iter().map(|f| f.month.clone()).max().expect("a month");
    all.iter().find(|f| f.name == name && f.month == last).unwrap_or_else(|| panic!("{name}: {all:?}")).value
}

/// Rules that met posts in the month, as the gate notes them.
async fn met(branch: &Branch, clause: &str, outcome: &str, times: i64) {
    let tx = branch.app.db.begin().await.expect("a transaction");
    for n in 0..times {
        let row = verdict::Model {
            id: branchline::base::id::random() + n,
            rule: "rule".into(),
            clause: clause.into(),
            outcome: outcome.into(),
            ruleset_version: 1,
            day: clock::day(branch.app.clock.now_ms()),
            domain: None,
            waited: None,
        };
        verdict::ActiveModel::from(row).insert(&*tx).await.expect("a row");
    }
    tx.commit().await.expect("committed");
}

/// Until the month that follows.
async fn month_over(net: &Network) {
    let app = &net.branch(0).app;
    let next = clock::day_start(&clock::first_of_next_month(app.clock.now_ms())).expect("a day");
    let left = u64::try_from(next - app.clock.now_ms()).expect("later") / 1_000;
    net.advance(Duration::from_secs(left + 3_600));
    tidy::run(app).await.expect("tidied");
}

#[tokio::test]
async fn a_month_is_counted_once_and_nothing_small_is_shown() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (branch, beta) = (net.branch(0), net.branch(1));
    branch.with_role("ada", Role::Admin).await;
    let mut people = Vec::new();
    for n in 0..6 {
        people.push(branch.person(&format!("p{n}")).await);
    }
    let bea = beta.person("bea").await;
    // A month of its own: what was counted for the one before stays as it is.
    month_over(&net).await;
    let question = bea.publish("What do you ask?", "public").await;
    for person in &people {
        person.follow("bea@beta.test").await;
    }
    net.drain().await;
    for person in &people {
        let found = person.get(&format!("/api/v2/search?resolve=true&q={}", text(&question["uri"]))).await;
        let id = found["statuses"][0]["id"].clone();
        let answer = json!({ "status": "@bea@beta.test This", "in_reply_to_id": id, "visibility": "public" });
        person.post("/api/v1/statuses", answer).await;
    }
    // One person alone has reach, and four reports come in.
    let favoured = people[0].publish("Look", "public").await;
    for person in &people[1..] {
        person.post(&format!("/api/v1/statuses/{}/favourite", text(&favoured["id"])), json!({})).await;
    }
    let about = people[0].id.clone();
    for person in &people[1..5] {
        person.post("/api/v1/reports", json!({ "account_id": about, "comment": "Look" })).await;
    }
    for (clause, outcome, times) in
        [("2.1", "hold", 9), ("2.1", "lifted", 2), ("3.1", "nudge", 8), ("3.1", "lifted", 6), ("4.1", "hold", 3)]
    {
        met(branch, clause, outcome, times).await;
    }
    month_over(&net).await;
    assert_eq!(value(branch, "people").await, Some(6));
    assert_eq!(value(branch, "connections").await, Some(6));
    assert!(value(branch, "answer-minutes").await.is_some());
    assert_eq!(value(branch, "conversations").await, None, "one conversation is too few");
    assert_eq!(value(branch, "reach").await, None, "five favourites, but one person's doing");
    assert_eq!(value(branch, "reports").await, None, "four reports");
    let gate = |all: Vec<figure::Model>| {
        let of = |f: &figure::Model| (f.name.clone(), f.clause.clone(), f.value);
        all.iter().filter(|f| f.name.starts_with("gate")).map(of).collect::<Vec<_>>()
    };
    let mut all = gate(kept(branch).await);
    all.sort();
    let expected = [("gate", "2.1", Some(11)), ("gate", "3.1", Some(14)), ("gate", "4.1", None)].into_iter().chain([
        ("gate-lifted", "2.1", None),
        ("gate-lifted", "3.1", Some(6)),
        ("gate-lifted", "4.1", None),
    ]);
    let expected: Vec<_> = expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c)).collect();
    assert_eq!(all, expected, "a part that the rest would tell is hidden");

    // Counted once: what is deleted later changes nothing, so that no difference tells of one person.
    let before = kept(branch).await;
    let own = people[5].get(&format!("/api/v1/accounts/{}/statuses", people[5].id)).await;
    people[5].send(reqwest::Method::DELETE, &format!("/api/v1/statuses/{}", text(&own[0]["id"])), json!({})).await;
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(kept(branch).await, before);

    // Goals stand beside figures; no question narrows what is shown.
    let desk = branch.browser_of("ada").await;
    let later = clock::day(branch.app.clock.now_ms() + 90 * 86_400_000);
    let goal = [
        ("words", "More of us write"),
        ("measure", "Ten people a month"),
        ("figure", "people"),
        ("review_on", later.as_str()),
    ];
    let without = desk.submit("/desk/goals/add", &goal[..1]).await;
    assert!(
        without.status == StatusCode::UNPROCESSABLE_ENTITY && without.body.contains("More of us write"),
        "{}",
        without.body
    );
    assert!(desk.submit("/desk/goals/add", &goal).await.status.is_redirection());
    let page = desk.get("/desk/figures").await.body;
    for words in ["People active", "Goal: More of us write (Ten people a month)", "hidden", "role=\"img\"", "42 %"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let table = |page: &str| page.split("<table").skip(1).collect::<String>();
    let narrowed = desk.get("/desk/figures?profile=p0&from=2026-01-01&clause=4.1&name=reports").await.body;
    assert_eq!(table(&narrowed), table(&page), "there is nothing to combine");
    assert!(people.iter().all(|p| !page.contains(&format!("@{}", p.handle))));
    let csv = desk.get("/desk/figures/figures.csv").await.body;
    assert!(csv.contains("People active,,6") && csv.contains("Reports received,,hidden"), "{csv}");
    let ods = desk.download("/desk/figures/figures.ods").await;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(ods)).expect("an archive");
    assert_eq!(archive.by_index(0).expect("a file").name().expect("a name"), "mimetype");
    let sheet = std::io::read_to_string(archive.by_name("content.xml").expect("a sheet")).expect("text");
    assert!(sheet.contains("office:value=\"6\"") && sheet.contains("People active"), "{sheet}");
}

#[tokio::test]
async fn a_review_gathers_the_year_and_begins_a_consultation() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("ada", Role::Admin).await;
    let desk = branch.browser_of("ada").await;
    let anna = branch.person("anna").await;
    let later = clock::day(branch.app.clock.now_ms() + 30 * 86_400_000);
    let goal = [("words", "Fewer alarms"), ("measure", "One in ten"), ("figure", ""), ("review_on", later.as_str())];
    assert!(desk.submit("/desk/goals/add", &goal).await.status.is_redirection());
    let none = desk.submit("/desk/review/consult", &[]).await;
    assert!(none.body.contains("Write down at least one proposal first."), "{}", none.body);
    let wrong = desk.submit("/desk/review/write", &[("law", "A new act"), ("proposals", "9.9: Other words")]).await;
    assert!(
        wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("9.9: Other words"),
        "{}",
        wrong.body
    );
    let written = [("law", "A new act"), ("proposals", "2.1: Say who decides.")];
    assert!(desk.submit("/desk/review/write", &written).await.status.is_redirection());
    let without = desk.submit("/desk/review/consult", &[]).await;
    assert!(without.body.contains("There is no draft of the handbook."), "{}", without.body);
    assert!(desk.submit("/desk/handbook/start", &[("name", "Alpha")]).await.status.is_redirection());
    let open = desk.submit("/desk/review/consult", &[]).await;
    assert!(open.status.is_redirection(), "{}", open.body);
    let staff = branch.browser_of("anna").await;
    let page = staff.get("/handbook/consultation").await.body;
    assert!(page.contains("Say who decides."), "{}: {page}", anna.handle);
    let review = desk.get("/desk/review").await.body;
    for words in ["Fewer alarms", "A new act", "Put to the staff on"] {
        assert!(review.contains(words), "{words}: {review}");
    }
    assert!(desk.submit("/desk/review/consult", &[]).await.body.contains("put to the staff already"));
}
