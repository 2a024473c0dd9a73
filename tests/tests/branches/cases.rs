//! Cases: what came of reports, evidence that stands, conflicts of interest, measures and appeals.

use std::time::{Duration, Instant};

use branchline::{
    entities::{audit_entry, case_evidence, login::Role},
    moderation::cases::hand_over,
    worker::tidy,
};
use reqwest::{Method, StatusCode};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use tests::{
    Network, Peer, Person,
    browser::{between, code_on},
    person::text,
};

const CASES: &str = "/api/branchline/v1/cases";
/// What an admin can open that might tell of a case.
const PAGES: &[&str] = &[
    "/desk",
    "/desk/reports",
    "/desk/reports?which=closed",
    "/desk/alerts",
    "/desk/audit",
    "/desk/audit/export.jsonl",
    "/desk/network",
    "/desk/webhooks",
    "/notifications",
    "/letters",
    "/measures",
    "/reports",
    "/transparency",
];

fn mails(net: &Network) -> Vec<String> {
    let Ok(found) = std::fs::read_dir(net.folder.path().join("alpha.test/mail")) else { return Vec::new() };
    let mut named: Vec<_> = found.map(|f| f.expect("a file").path()).collect();
    named.sort();
    named.into_iter().map(|f| std::fs::read_to_string(f).expect("a mail")).collect()
}

/// Reports a profile with posts; gives the id of report and case.
async fn report(who: &Person, about: &str, posts: &[&str]) -> String {
    let body = json!({ "account_id": about, "status_ids": posts, "comment": "please look", "category": "violation" });
    text(&who.post("/api/v1/reports", body).await["id"]).to_owned()
}

async fn open_cases(who: &Person) -> Vec<String> {
    let all = who.get(CASES).await;
    all.as_array().expect("a list").iter().map(|c| text(&c["id"]).to_owned()).collect()
}

#[tokio::test]
async fn evidence_stands_and_the_reporter_sees_where_it_is() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let mo = branch.with_role("mo", Role::Moderator).await;
    let post = bea.publish("Librarians are late", "public").await;
    let id = text(&post["id"]);
    let edit = json!({ "status": "Librarians are very late" });
    bea.send(Method::PUT, &format!("/api/v1/statuses/{id}"), edit).await;
    let case = report(&anna, &bea.id, &[id]).await;
    bea.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
    let shown = mo.get(&format!("{CASES}/{case}")).await;
    let kept = &shown["evidence"][1]["document"];
    assert_eq!(kept["text"], "Librarians are very late");
    assert_eq!(kept["edits"][0]["text"], "Librarians are late");
    // The desk's page, without JavaScript.
    let desk = branch.browser_of("mo").await;
    let list = desk.get("/desk/reports").await;
    assert!(list.body.contains(&format!("/desk/cases/{case}")) && list.body.contains("@bea"), "{}", list.body);
    let page = desk.get(&format!("/desk/cases/{case}")).await.body;
    assert!(page.contains("very late") && page.contains("@anna") && !page.contains("checksum does not match"));
    // Somebody who changes the row is found out.
    let db = branch.app.db.read();
    let row = case_evidence::Entity::find().all(db).await.expect("rows").pop().expect("evidence");
    let changed = case_evidence::ActiveModel { id: Set(row.id), document: Set("{}".into()), ..Default::default() };
    changed.update(db).await.expect("changed");
    assert!(desk.get(&format!("/desk/cases/{case}")).await.body.contains("checksum does not match"));
    // What the reporter sees, and what she does not.
    let hers = branch.browser_of("anna").await;
    assert!(hers.get(&format!("/reports/{case}")).await.body.contains("Nobody has taken it yet"));
    desk.submit(&format!("/desk/cases/{case}/take"), &[]).await;
    desk.submit(&format!("/desk/cases/{case}/note"), &[("text", "between us")]).await;
    desk.submit(&format!("/desk/cases/{case}/ask"), &[("text", "When was that?")]).await;
    let stands = hers.get(&format!("/reports/{case}")).await.body;
    assert!(stands.contains("Somebody is looking into it") && stands.contains("When was that?"));
    assert!(!stands.contains("between us") && !stands.contains("mo · "), "{stands}");
    hers.submit(&format!("/reports/{case}"), &[("text", "On Friday")]).await;
    assert!(desk.get(&format!("/desk/cases/{case}")).await.body.contains("On Friday"));
    let theirs = branch.browser_of("bea").await;
    assert_eq!(theirs.get(&format!("/reports/{case}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(theirs.get("/desk/reports").await.status, StatusCode::FORBIDDEN);
    let empty = desk.submit(&format!("/desk/cases/{case}/close"), &[("text", " "), ("revision", "0")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    mo.post(&format!("{CASES}/{case}/close"), json!({ "text": "We talked with her" })).await;
    assert!(hers.get(&format!("/reports/{case}")).await.body.contains("We talked with her"));
    net.drain().await;
    assert!(mails(&net).iter().any(|m| m.contains("To: anna@") && !m.contains("We talked")), "told by mail");
    // Kept for two years, then purged with all that hangs on it, unless it is held.
    assert_eq!(desk.submit(&format!("/desk/cases/{case}/hold"), &[("on", "true")]).await.status, StatusCode::SEE_OTHER);
    net.advance(Duration::from_secs(731 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(case_evidence::Entity::find().count(db).await.expect("a count"), 2, "held");
    desk.sign_in("mo@alpha.test", tests::branch::PASSWORD).await;
    desk.submit(&format!("/desk/cases/{case}/hold"), &[("on", "false")]).await;
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(case_evidence::Entity::find().count(db).await.expect("a count"), 0);
    assert_eq!(mo.try_get(&format!("{CASES}/{case}")).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_tells_a_reported_admin_that_a_report_exists() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let olga = branch.with_role("olga", Role::Owner).await;
    let ada = branch.with_role("ada", Role::Admin).await;
    let mo = branch.with_role("mo", Role::Moderator).await;
    let waiting = async |who: &str| {
        let profile =
            branchline::entities::profile::local(branch.app.db.read(), who).await.expect("read").expect("one");
        branchline::moderation::cases::waiting(&branch.app, &profile).await.expect("a count")
    };
    let (before, log) = (ada.get("/api/v1/notifications").await, audit(&net).await);
    let desk = branch.browser_of("ada").await;
    let page = desk.get("/desk/reports").await.body;
    let home = desk.get("/home").await.body;
    let seen = async || {
        let mut all = Vec::new();
        for path in PAGES {
            all.push((*path, desk.get(path).await.body.len()));
        }
        for path in ["desk", "audit", "transparency"] {
            all.push((path, ada.get(&format!("/api/branchline/v1/{path}")).await.to_string().len()));
        }
        all
    };
    let pages = seen().await;
    let case = report(&anna, &ada.id, &[]).await;
    net.drain().await;
    assert_eq!(seen().await, pages, "no page is longer by a line");
    net.advance(Duration::from_secs(16 * 60));
    net.drain().await;
    let path = format!("{CASES}/{case}");
    // She and the moderator below her see what they would see without it; the owner sees it.
    for (who, browser) in [(&ada, &desk), (&mo, &branch.browser_of("mo").await)] {
        assert_eq!(open_cases(who).await, Vec::<String>::new());
        assert_eq!(who.get("/api/v1/admin/reports").await, json!([]));
        assert_eq!(waiting(&who.handle).await, 0);
        for (method, path) in [
            (Method::GET, path.clone()),
            (Method::POST, format!("{path}/take")),
            (Method::POST, format!("{path}/close")),
            (Method::GET, format!("/api/v1/admin/reports/{case}")),
            (Method::POST, format!("/api/v1/admin/reports/{case}/resolve")),
        ] {
            let (hidden, said) = who.try_send(method.clone(), &path, json!({ "text": "no" })).await;
            let missing = who.try_send(method, &path.replace(&case, "123456789"), json!({ "text": "no" })).await;
            assert_eq!((hidden, said), missing, "{path}");
            assert_eq!(hidden, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(browser.get(&format!("/desk/cases/{case}")).await.status, StatusCode::NOT_FOUND);
        let form = browser.submit(&format!("/desk/cases/{case}/take"), &[]).await;
        assert_eq!(form.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(ada.get("/api/v1/notifications").await, before);
    assert_eq!(desk.get("/desk/reports").await.body.len(), page.len());
    assert_eq!(desk.get("/home").await.body.matches("unread").count(), home.matches("unread").count());
    assert_eq!(audit(&net).await, log);
    assert!(mails(&net).iter().all(|m| !m.contains("To: ada@") && !m.contains("To: mo@")));
    assert!(mails(&net).iter().any(|m| m.contains("To: olga@")));
    assert_eq!(open_cases(&olga).await, std::slice::from_ref(&case));
    assert_eq!(waiting("olga").await, 1);
    // Nor does the time of an answer tell: the quickest of twenty is as quick as for a case that there is not.
    let quickest = async |id: &str| {
        let mut least = Duration::MAX;
        for _ in 0..20 {
            let begun = Instant::now();
            ada.try_get(&format!("{CASES}/{id}")).await;
            least = least.min(begun.elapsed());
        }
        least
    };
    let (hidden, missing) = (quickest(&case).await, quickest("123456789").await);
    let near = |a: Duration, b: Duration| a < b * 2 + Duration::from_millis(2);
    assert!(near(hidden, missing) && near(missing, hidden), "{hidden:?} {missing:?}");
    // Whoever is kept out can't be given it; whoever sees it decides, and the log hears of it then.
    let owner = branch.browser_of("olga").await;
    let given = owner.submit(&format!("/desk/cases/{case}/assign"), &[("owner", &mo.id)]).await;
    assert_eq!(given.status, StatusCode::UNPROCESSABLE_ENTITY);
    olga.post(&format!("{path}/close"), json!({ "text": "Looked into" })).await;
    assert_eq!(audit(&net).await, log + 1);
    assert_eq!(ada.try_get(&path).await.0, StatusCode::NOT_FOUND, "nor afterwards");
}

async fn audit(net: &Network) -> u64 {
    audit_entry::Entity::find().count(net.branch(0).app.db.read()).await.expect("a count")
}

#[tokio::test]
async fn where_nobody_may_decide_somebody_outside_is_asked() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let olga = branch.with_role("olga", Role::Owner).await;
    hand_over::set_contact(&branch.app, "ombud@birch.test").await.expect("named");
    let case = report(&anna, &olga.id, &[]).await;
    net.drain().await;
    assert_eq!(open_cases(&olga).await, Vec::<String>::new());
    let letter = mails(&net).into_iter().find(|m| m.contains("To: ombud@birch.test")).expect("a letter");
    assert!(!letter.contains("olga") && !letter.contains("please look"), "{letter}");
    let secret = between(&letter.replace("=\r\n", ""), "/cases/handed-over/", "\r").trim().to_owned();
    let secret: String = secret.chars().take(43).collect();
    let stranger = branch.browser();
    let page = stranger.get(&format!("/cases/handed-over/{secret}")).await;
    assert!(
        page.body.contains("please look") && page.body.contains("@olga") && !page.body.contains("@anna"),
        "{}",
        page.body
    );
    assert_eq!(stranger.get("/cases/handed-over/guessed").await.status, StatusCode::NOT_FOUND);
    let hers = branch.browser_of("anna").await;
    assert!(hers.get(&format!("/reports/{case}")).await.body.contains("A person outside the branch has been asked"));
    let sent = stranger.submit(&format!("/cases/handed-over/{secret}"), &[("text", "I have spoken with her")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(hers.get(&format!("/reports/{case}")).await.body.contains("I have spoken with her"));
    net.advance(Duration::from_secs(31 * 86_400));
    assert_eq!(stranger.get(&format!("/cases/handed-over/{secret}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_measure_is_told_appealed_to_somebody_else_and_undone() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let (mo, olga) = (branch.with_role("mo", Role::Moderator).await, branch.with_role("olga", Role::Owner).await);
    let dora = net.branch(1).person("dora").await;
    dora.follow(&bea.acct).await;
    net.drain().await;
    let post = text(&bea.publish("A cruel word", "public").await["id"]).to_owned();
    net.drain().await;
    let case = report(&anna, &bea.id, &[&post]).await;
    let path = format!("{CASES}/{case}");
    // Two decide at once: the second is told.
    let read = mo.get(&path).await["revision"].clone();
    let new = json!({ "kind": "post-removed", "post": post, "reason": "Unkind (2.2)", "revision": read });
    let decided = mo.post(&format!("{path}/measure"), new.clone()).await;
    let (status, said) = olga.try_post(&format!("{path}/measure"), new).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&said["error"]).starts_with("A colleague has changed this case"), "{said}");
    let id = text(&decided["measures"][0]["id"]).to_owned();
    net.drain().await;
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{post}")).await.0, StatusCode::NOT_FOUND);
    assert!(dora.home().await.is_empty(), "taken back elsewhere");
    let notice = bea.get("/api/v1/notifications?types[]=moderation_warning").await[0].clone();
    assert_eq!(notice["moderation_warning"]["action"], "delete_statuses");
    assert_eq!(notice["moderation_warning"]["text"], "Unkind (2.2)");
    tests::schema::assert_shape("Notification", &notice);
    assert!(mails(&net).iter().any(|m| m.contains("To: bea@") && !m.contains("Unkind")));
    // Once, and to somebody who has not decided.
    let hers = branch.browser_of("bea").await;
    let page = hers.get(&format!("/measures/{id}")).await.body;
    assert!(page.contains("Post removed") && page.contains("Unkind (2.2)"), "{page}");
    assert_eq!(branch.browser_of("anna").await.get(&format!("/measures/{id}")).await.status, StatusCode::NOT_FOUND);
    let appeal = async || hers.submit(&format!("/measures/{id}"), &[("text", "It was a quotation")]).await.status;
    assert_eq!(appeal().await, StatusCode::SEE_OTHER);
    assert_eq!(appeal().await, StatusCode::UNPROCESSABLE_ENTITY, "twice");
    let decide = [("measure", id.as_str()), ("outcome", "overturn"), ("text", "You are right")];
    let own = branch.browser_of("mo").await.submit(&format!("/desk/cases/{case}/appeal"), &decide).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN, "whoever decided does not decide again");
    let desk = branch.browser_of("olga").await;
    assert!(desk.get("/desk/reports").await.body.contains("Appeals that wait for you"));
    assert_eq!(desk.submit(&format!("/desk/cases/{case}/appeal"), &decide).await.status, StatusCode::SEE_OTHER);
    assert_eq!(text(&anna.get(&format!("/api/v1/statuses/{post}")).await["content"]), "<p>A cruel word</p>");
    assert!(hers.get(&format!("/measures/{id}")).await.body.contains("You are right"));
    // Removed again, it is deleted for good after two weeks.
    let again = json!({ "kind": "post-removed", "post": post, "reason": "Unkind" });
    mo.post(&format!("{path}/measure"), again).await;
    net.advance(Duration::from_secs(15 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    let gone = mo.get(&path).await["measures"][1].clone();
    assert_eq!(gone["state"], "over");
    let undone = branch.browser_of("olga").await;
    let late = [("measure", text(&gone["id"]))];
    let late = undone.submit(&format!("/desk/cases/{case}/undo"), &late).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn profiles_are_limited_frozen_and_suspended_and_let_go() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let mo = branch.with_role("mo", Role::Moderator).await;
    branch.with_role("olga", Role::Owner).await;
    bea.publish("Before", "public").await;
    let case = report(&anna, &bea.id, &[]).await;
    let path = format!("{CASES}/{case}");
    let desk = branch.browser_of("mo").await;
    let seen = async || texts_of(&anna.get("/api/v1/timelines/public?local=true").await);
    let hers = branch.browser_of("bea").await;
    let take = async |kind: &str| {
        let made = mo.post(&format!("{path}/measure"), json!({ "kind": kind, "reason": "For now" })).await;
        text(&made["measures"].as_array().expect("a list").last().expect("one")["id"]).to_owned()
    };
    let undo = async |id: &str| {
        let done = desk.submit(&format!("/desk/cases/{case}/undo"), &[("measure", id)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    };
    assert_eq!(seen().await, ["Before"]);
    let limited = take("limited").await;
    assert_eq!(seen().await, Vec::<String>::new());
    assert_eq!(anna.get(&format!("/api/v1/accounts/{}", bea.id)).await["limited"], true);
    let frozen = take("frozen").await;
    let (status, said) = bea.try_get("/api/v1/timelines/home").await;
    assert_eq!((status, text(&said["error"])), (StatusCode::FORBIDDEN, "Your login is currently disabled"));
    let post = hers.submit("/posts", &[("status", "I can still write")]).await;
    assert_eq!(post.status, StatusCode::FORBIDDEN);
    let appeal = hers.submit(&format!("/measures/{frozen}"), &[("text", "Why?")]).await;
    assert_eq!(appeal.status, StatusCode::SEE_OTHER, "she appeals all the same");
    undo(&limited).await;
    assert_eq!(seen().await, ["Before"]);
    assert_eq!(bea.try_get("/api/v1/timelines/home").await.0, StatusCode::FORBIDDEN, "still frozen");
    undo(&frozen).await;
    assert_eq!(bea.try_get("/api/v1/timelines/home").await.0, StatusCode::OK);
    // Two people have to agree, where the branch wants that.
    let owner = branch.browser_of("olga").await;
    owner.submit("/desk/reports", &[("contact", ""), ("two", "true")]).await;
    let suspended = take("suspended").await;
    assert_eq!(seen().await, ["Before"], "proposed");
    let form = [("measure", suspended.as_str())];
    assert_eq!(desk.submit(&format!("/desk/cases/{case}/confirm"), &form).await.status, StatusCode::FORBIDDEN);
    assert_eq!(owner.submit(&format!("/desk/cases/{case}/confirm"), &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(seen().await, Vec::<String>::new());
    let account = anna.get(&format!("/api/v1/accounts/{}", bea.id)).await;
    assert_eq!(account["suspended"], true);
    assert_eq!(anna.get(&format!("/api/v1/accounts/{}/statuses", bea.id)).await, json!([]));
    undo(&suspended).await;
    assert_eq!(seen().await, ["Before"]);
    // For some days.
    let made = json!({ "kind": "limited", "reason": "For now", "days": 2 });
    mo.post(&format!("{path}/measure"), made).await;
    net.advance(Duration::from_secs(3 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(seen().await, ["Before"]);
}

fn texts_of(all: &Value) -> Vec<String> {
    tests::person::texts(all)
}

#[tokio::test]
async fn another_servers_report_shields_who_sent_it_and_its_server_can_be_blocked() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let mo = branch.with_role("mo", Role::Moderator).await;
    net.befriend(&anna, &peer).await;
    let post = anna.publish("A word", "public").await;
    let mut flag = peer.activity("/flags/1", "Flag", json!([anna.uri, post["uri"]]));
    flag["content"] = json!("spam, I think");
    peer.send(&net.client(), &branch.url("/ap/inbox"), &flag, net.clock.now_ms()).await;
    let case = open_cases(&mo).await.pop().expect("a case");
    let page = branch.browser_of("mo").await.get(&format!("/desk/cases/{case}")).await.body;
    assert!(page.contains("peer.test") && page.contains("spam, I think") && page.contains("A word"), "{page}");
    assert!(!page.contains("mallory"), "who reported is not shown");
    // A report of somebody there, answered by a block of their server: the follow that it ends is told.
    let theirs = anna.find("mallory@peer.test").await;
    let case = report(&anna, &theirs, &[]).await;
    let made = json!({ "kind": "domain-blocked", "reason": "Spam from there" });
    mo.post(&format!("{CASES}/{case}/measure"), made).await;
    let notice = anna.get("/api/v1/notifications?types[]=severed_relationships").await[0].clone();
    assert_eq!(notice["event"]["target_name"], "peer.test");
    assert_eq!((&notice["event"]["followers_count"], &notice["event"]["following_count"]), (&json!(0), &json!(1)));
    let now = anna.get(&format!("/api/v1/accounts/relationships?id[]={theirs}")).await;
    assert_eq!(now[0]["following"], false);
}

#[tokio::test]
async fn whoever_gives_no_name_comes_back_with_a_code() {
    let net = Network::with(&["alpha"], &[], &[("BRANCHLINE_RATE_LIMITS", "on")]).await;
    let branch = net.branch(0);
    let (mo, ada) = (branch.with_role("mo", Role::Moderator).await, branch.with_role("ada", Role::Admin).await);
    let stranger = branch.browser();
    let page = stranger.get("/report").await;
    assert!(page.body.contains("Report without a name") && page.body.contains("stored unencrypted"), "{}", page.body);
    let wrong = stranger.submit("/report", &[("words", "He shouts"), ("about", "nobody")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("He shouts"), "what was typed stays");
    let sent = stranger.submit("/report", &[("words", "She shouts at us"), ("about", "@ada")]).await;
    let code = code_on(&sent.body);
    // The admin whom it is about, and whoever is below her, know of nothing.
    assert_eq!((open_cases(&mo).await, open_cases(&ada).await), (Vec::new(), Vec::new()));
    let olga = branch.with_role("olga", Role::Owner).await;
    let case = open_cases(&olga).await.pop().expect("a case");
    let desk = branch.browser_of("olga").await;
    let shown = desk.get(&format!("/desk/cases/{case}")).await.body;
    assert!(shown.contains("She shouts at us") && shown.contains("Anonymous"));
    desk.submit(&format!("/desk/cases/{case}/ask"), &[("text", "Since when?")]).await;
    let typed = code.to_lowercase().replace('-', " ");
    let status = stranger.submit("/report/status", &[("code", &typed)]).await;
    assert!(status.body.contains("Since when?") && !status.body.contains(">olga"), "{}", status.body);
    stranger.submit("/report/status", &[("code", &typed), ("text", "Since May")]).await;
    assert!(desk.get(&format!("/desk/cases/{case}")).await.body.contains("Since May"));
    // A code can't be guessed by trying: five in ten minutes.
    let guess = stranger.submit("/report/status", &[("code", "ABCDE")]).await;
    assert_eq!(guess.status, StatusCode::NOT_FOUND);
    let mut last = guess.status;
    for _ in 0..5 {
        last = stranger.submit("/report/status", &[("code", "ABCDE")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}
