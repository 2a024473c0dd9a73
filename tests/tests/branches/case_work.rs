//! How colleagues share a case: the branch's matrix, notes that name somebody, tasks, links, people involved, what is late.

use std::time::Duration;

use branchline::{base::audit, entities::login::Role, worker::tidy};
use reqwest::StatusCode;
use serde_json::json;
use tests::{Network, Person, person::text};

const CASES: &str = "/api/branchline/v1/cases";
const HOUR: u64 = 3_600;

fn mails_to(net: &Network, who: &str) -> usize {
    let Ok(found) = std::fs::read_dir(net.folder.path().join("alpha.test/mail")) else { return 0 };
    let read = found.map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail"));
    // Whoever is new here is reminded of lessons on a day of its own.
    read.filter(|mail| mail.contains(&format!("To: {who}@")) && !mail.contains("/learn")).count()
}

async fn report(who: &Person, about: &str) -> String {
    let body = json!({ "account_id": about, "comment": "please look", "category": "violation" });
    text(&who.post("/api/v1/reports", body).await["id"]).to_owned()
}

/// Whether somebody sees a case.
async fn sees(who: &Person, case: &str) -> bool {
    who.try_get(&format!("{CASES}/{case}")).await.0 == StatusCode::OK
}

#[tokio::test]
async fn the_branch_edits_how_serious_and_how_urgent() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let olga = branch.with_role("olga", Role::Owner).await;
    let desk = branch.browser_of("olga").await;
    let mut form: Vec<(String, &str)> = Vec::new();
    for category in ["spam", "legal", "violation", "other"] {
        for extent in ["one", "several", "public"] {
            form.push((format!("{category}-{extent}"), if category == "violation" { "urgent" } else { "low" }));
        }
    }
    form.extend(["low", "normal", "high", "urgent"].map(|s| (format!("hours-{s}"), "2")));
    let mut set = form.iter().map(|(n, v)| (n.as_str(), *v)).collect::<Vec<_>>();
    assert_eq!(desk.submit("/desk/reports/matrix", &set).await.status, StatusCode::SEE_OTHER);
    let case = report(&anna, &bea.id).await;
    let shown = olga.get(&format!("{CASES}/{case}")).await;
    assert_eq!((&shown["severity"], &shown["extent"]), (&json!("urgent"), &json!("one")));
    // Somebody's own choice stands until the category or the extent is another one.
    let path = format!("{CASES}/{case}/classify");
    olga.post(&path, json!({ "severity": "high" })).await;
    assert_eq!(olga.post(&path, json!({ "clause": "" })).await["severity"], "high");
    assert_eq!(olga.post(&path, json!({ "category": "spam", "extent": "public" })).await["severity"], "low");
    set[0].1 = "dreadful";
    let wrong = desk.submit("/desk/reports/matrix", &set).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Choose a severity in each field"), "{}", wrong.body);
}

#[tokio::test]
async fn colleagues_are_named_follow_and_get_tasks() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.with_role("bea", Role::Moderator).await);
    let mo = branch.with_role("mo", Role::Moderator).await;
    let olga = branch.with_role("olga", Role::Owner).await;
    let case = report(&anna, &bea.id).await;
    let act = async |who: &Person, action: &str, body| who.try_post(&format!("{CASES}/{case}/{action}"), body).await.0;
    net.advance(Duration::from_secs(HOUR));
    net.drain().await;
    let before = (mails_to(&net, "olga"), mails_to(&net, "mo"), mails_to(&net, "bea"));
    // Whoever may look into it hears that she was named; whom it is about does not, though the note names her too.
    mo.post(&format!("{CASES}/{case}/take"), json!({})).await;
    mo.post(&format!("{CASES}/{case}/note"), json!({ "text": "@Olga, has @bea done this before?" })).await;
    let notices = olga.get("/api/v1/notifications?types[]=admin.report").await;
    assert_eq!(notices[0]["account"]["acct"], "mo");
    net.advance(Duration::from_secs(HOUR));
    net.drain().await;
    assert_eq!((mails_to(&net, "olga"), mails_to(&net, "bea")), (before.0 + 1, before.2));
    assert_eq!(bea.get("/api/v1/notifications").await, json!([]));
    // She follows it now, until she ends that.
    let hers = branch.browser_of("anna").await;
    hers.submit(&format!("/reports/{case}"), &[("text", "It happened again")]).await;
    net.advance(Duration::from_secs(HOUR));
    net.drain().await;
    assert_eq!((mails_to(&net, "olga"), mails_to(&net, "mo")), (before.0 + 2, before.1 + 1));
    let desk = branch.browser_of("olga").await;
    let page = desk.get(&format!("/desk/cases/{case}")).await.body;
    assert!(page.contains("Stop following") && page.contains("It happened again"), "{page}");
    desk.submit(&format!("/desk/cases/{case}/watch"), &[("on", "false")]).await;
    // A task, for somebody who may look into it, done once.
    let wrong = json!({ "text": "Talk with her", "owner": bea.id });
    assert_eq!(act(&mo, "task", wrong).await, StatusCode::UNPROCESSABLE_ENTITY);
    let made = json!({ "text": "Talk with her", "owner": olga.id, "days": 1 });
    let shown = mo.post(&format!("{CASES}/{case}/task"), made).await;
    let task = text(&shown["tasks"][0]["id"]).to_owned();
    net.advance(Duration::from_secs(HOUR));
    net.drain().await;
    assert_eq!(mails_to(&net, "olga"), before.0 + 3, "it is hers");
    net.advance(Duration::from_secs(25 * HOUR));
    tidy::run(&branch.app).await.expect("tidied");
    net.advance(Duration::from_secs(HOUR));
    net.drain().await;
    assert_eq!(mails_to(&net, "olga"), before.0 + 4, "it is late");
    desk.sign_in("olga@alpha.test", tests::branch::PASSWORD).await;
    assert!(desk.get(&format!("/desk/cases/{case}")).await.body.contains("Talk with her"));
    let done = desk.submit(&format!("/desk/cases/{case}/task-done"), &[("task", &task)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(act(&mo, "task-done", json!({ "task": task })).await, StatusCode::UNPROCESSABLE_ENTITY);
    // The case itself is late: those above whoever looks into it are told, once, and nobody whom it is about.
    net.advance(Duration::from_secs(80 * HOUR));
    tidy::run(&branch.app).await.expect("tidied");
    tidy::run(&branch.app).await.expect("tidied");
    net.drain().await;
    assert_eq!((mails_to(&net, "olga"), mails_to(&net, "bea")), (before.0 + 5, before.2));
    let lines = olga.get(&format!("{CASES}/{case}")).await["timeline"].clone();
    let late = lines.as_array().expect("a list").iter().filter(|l| l["act"] == "escalated").count();
    assert_eq!(late, 1);
}

#[tokio::test]
async fn people_involved_do_not_judge_and_cases_are_linked_where_the_same_may_see_them() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea, carl) = (branch.person("anna").await, branch.person("bea").await, branch.person("carl").await);
    let (mo, max) = (branch.with_role("mo", Role::Moderator).await, branch.with_role("max", Role::Moderator).await);
    let olga = branch.with_role("olga", Role::Owner).await;
    let (first, second) = (report(&anna, &bea.id).await, report(&anna, &bea.id).await);
    let about_carl = report(&anna, &carl.id).await;
    let say = async |who: &Person, case: &str, action: &str, body| {
        let (status, said) = who.try_post(&format!("{CASES}/{case}/{action}"), body).await;
        (status, said["error"].as_str().unwrap_or_default().to_owned())
    };
    // A pair is one link, seen from both.
    assert_eq!(say(&mo, &first, "link", json!({ "other": format!("/desk/cases/{second}") })).await.0, StatusCode::OK);
    assert_eq!(mo.get(&format!("{CASES}/{second}")).await["linked"][0]["id"], first);
    let twice = say(&mo, &second, "link", json!({ "other": first })).await;
    assert_eq!(twice, (StatusCode::UNPROCESSABLE_ENTITY, "These cases are linked already.".to_owned()));
    // Whoever has seen it looks into it no longer, and learns nothing more of it.
    assert_eq!(say(&olga, &first, "person", json!({ "handle": "@max", "part": "witness" })).await.0, StatusCode::OK);
    assert!(!sees(&max, &first).await && sees(&mo, &first).await && sees(&max, &second).await);
    assert_eq!(max.get(&format!("{CASES}/{second}")).await["linked"], json!([]));
    let given = branch.browser_of("olga").await;
    let given = given.submit(&format!("/desk/cases/{first}/assign"), &[("owner", &max.id)]).await;
    assert_eq!(given.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unlike = say(&mo, &first, "link", json!({ "other": about_carl })).await;
    assert!(unlike.1.starts_with("Not the same colleagues"), "{unlike:?}");
    // An owner who is reported as well: nobody below her sees it, and nobody is left.
    assert_eq!(say(&mo, &about_carl, "person", json!({ "handle": "bea", "part": "reported" })).await.0, StatusCode::OK);
    let page = branch.browser_of("mo").await.get(&format!("/desk/cases/{about_carl}")).await.body;
    assert!(page.contains("Earlier cases:") && page.contains(&format!("/desk/cases/{first}")), "{page}");
    assert_eq!(
        say(&mo, &about_carl, "person", json!({ "handle": "olga", "part": "reported" })).await.0,
        StatusCode::OK
    );
    assert!(!sees(&mo, &about_carl).await && !sees(&olga, &about_carl).await);
    // Of a personal profile there are no earlier cases, and it is named in none.
    let secret = branch.personal(&anna, "reed").await;
    let (one, _) = (report(&carl, &secret.id).await, report(&carl, &secret.id).await);
    let page = branch.browser_of("mo").await.get(&format!("/desk/cases/{one}")).await.body;
    assert!(page.contains("@reed") && !page.contains("Other cases about this profile"), "{page}");
    let named = say(&mo, &first, "person", json!({ "handle": "reed", "part": "witness" })).await;
    assert_eq!(named.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_closed_case_is_exported_with_hashes_and_without_names() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let mo = branch.with_role("mo", Role::Moderator).await;
    let case = report(&anna, &bea.id).await;
    let desk = branch.browser_of("mo").await;
    let path = format!("/desk/cases/{case}/export.json");
    assert_eq!(desk.submit(&path, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "it is open");
    assert_eq!(branch.browser_of("anna").await.submit(&path, &[]).await.status, StatusCode::FORBIDDEN);
    mo.post(&format!("{CASES}/{case}/close"), json!({ "text": "We talked" })).await;
    let file = desk.submit(&path, &[]).await.body;
    let whole: serde_json::Value = serde_json::from_str(&file).expect("JSON");
    let kept = &whole["evidence"][0];
    assert_eq!(branchline::base::id::digest_hex(text(&kept["document"])), text(&kept["sha256"]));
    assert_eq!(whole["timeline"][0]["by"], "reporter");
    assert_eq!(whole["timeline"][1]["by"], "colleague 1");
    assert!(!file.contains("anna") && !file.contains(&mo.id) && !file.contains(&anna.id), "{file}");
    let last = audit::newest(branch.app.db.read(), 1).await.expect("rows").pop().expect("a line");
    assert!(last.action == "case.export" && last.details.contains(&branchline::base::id::digest_hex(&file)));
}

#[tokio::test]
async fn a_suspension_ends_after_thirty_days() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let mo = branch.with_role("mo", Role::Moderator).await;
    let case = report(&anna, &bea.id).await;
    let taken = mo.post(&format!("{CASES}/{case}/measure"), json!({ "kind": "suspended", "reason": "Threats" })).await;
    let state = async || mo.get(&format!("{CASES}/{case}")).await["measures"][0]["state"].clone();
    assert!(taken["measures"][0]["until"].is_string(), "{taken}");
    net.advance(Duration::from_secs(29 * 24 * HOUR));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(state().await, "in_force");
    net.advance(Duration::from_secs(2 * 24 * HOUR));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(state().await, "over");
    let account = anna.get(&format!("/api/v1/accounts/{}", bea.id)).await;
    assert_ne!(account["suspended"], true);
}
