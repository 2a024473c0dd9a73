//! Thanks, milestones and contests: shown with consent, as posts that any server shows, and never counted by person.

use std::time::Duration;

use branchline::{
    base::clock,
    entities::{contest, contest_juror, login::Role, nomination, thanks},
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use tests::{Branch, Browser, Network, browser::between, person::text};

async fn all_thanks(branch: &Branch) -> Vec<thanks::Model> {
    thanks::Entity::find().all(branch.app.db.read()).await.expect("rows")
}

async fn ok(browser: &Browser, path: &str, form: &[(&str, &str)]) {
    let page = browser.submit(path, form).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.body);
}

async fn says(browser: &Browser, path: &str, form: &[(&str, &str)], sentence: &str) {
    let page = browser.submit(path, form).await;
    let is_said = page.body.contains(sentence);
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && is_said, "{sentence}: {} {}", page.status, page.body);
}

#[tokio::test]
async fn thanks_are_shown_once_their_recipient_agrees_and_are_plain_posts_elsewhere() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let (anna, mo) = (branch.person("anna").await, branch.person("mo").await);
    branch.personal(&anna, "reed").await;
    let bea = net.branch(1).person("bea").await;
    bea.follow("anna@alpha.test").await;
    net.drain().await;
    let (hers, his) = (branch.browser_of("anna").await, branch.browser_of("mo").await);
    let olga = branch.browser_of("olga").await;
    let form = [("to", "mo"), ("words", "You stayed late with the class."), ("value", "Care"), ("audience", "public")];
    let but = |name: &'static str, value: &'static str| form.map(|(n, v)| if n == name { (n, value) } else { (n, v) });
    for (name, value, said) in [
        ("to", "nobody", "No colleague or team has this handle"),
        ("to", "reed", "No colleague or team has this handle"),
        ("to", "anna", "Thank somebody else"),
        ("words", " ", "Say what for"),
        ("value", "Speed", "Choose one of the branch's values"),
        ("audience", "circle", "Choose who may see it"),
    ] {
        says(&hers, "/thanks", &but(name, value), said).await;
    }
    ok(&hers, "/thanks", &form).await;
    let id = all_thanks(branch).await[0].id;
    net.drain().await;
    let mails = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("mails");
    let mails: Vec<String> = mails.map(|f| std::fs::read_to_string(f.expect("one").path()).expect("a mail")).collect();
    assert!(mails.iter().any(|m| m.contains("To: mo@") && m.contains("thanks you") && !m.contains("stayed late")));
    // Nobody sees it before he agrees, whatever their role, and nobody agrees for him.
    for (who, browser) in [("olga", &olga), ("anna", &hers)] {
        let is_seen = browser.get("/thanks").await.body.contains("stayed late");
        assert_eq!(is_seen, who == "anna", "{who}");
        let status = browser.submit(&format!("/thanks/{id}/agree"), &[]).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{who}");
    }
    assert!(bea.home().await.is_empty());
    ok(&his, &format!("/thanks/{id}/agree"), &[]).await;
    net.drain().await;
    // Elsewhere it is a post like another; here and at other branches of this kind a card with the value.
    let post = all_thanks(branch).await[0].post_id.expect("a post").to_string();
    let here = mo.get(&format!("/api/v1/statuses/{post}")).await;
    assert_eq!((text(&here["thanks"]), text(&here["account"]["acct"])), ("Care", "anna"));
    let there = bea.in_home("stayed late").await;
    assert!(text(&there["content"]).contains("Thank you, ") && text(&there["thanks"]) == "Care", "{there}");
    let note: serde_json::Value = net
        .client()
        .get(text(&here["uri"]))
        .header("accept", "application/activity+json")
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    assert_eq!((text(&note["type"]), text(&note["branchline:thanks"])), ("Note", "Care"), "{note}");
    // What went well says it to everybody, in the same way.
    let page = olga.get("/thanks").await.body;
    assert!(page.contains("stayed late") && page.contains("thanks-card"), "{page}");
    // He may change his mind: the post goes, here and elsewhere.
    assert_eq!(olga.submit(&format!("/thanks/{id}/decline"), &[]).await.status, StatusCode::NOT_FOUND);
    ok(&his, &format!("/thanks/{id}/decline"), &[]).await;
    net.drain().await;
    assert!(!olga.get("/thanks").await.body.contains("stayed late") && bea.home().await.is_empty());
    // A colleague may withdraw what waits, and what was declined is nobody's business.
    ok(&hers, "/thanks", &form).await;
    let id = all_thanks(branch).await[0].id;
    ok(&his, &format!("/thanks/{id}/decline"), &[]).await;
    assert!(!hers.get("/thanks").await.body.contains("stayed late"));
    ok(&hers, "/thanks", &form).await;
    let id = all_thanks(branch).await.into_iter().map(|t| t.id).max().expect("one");
    assert_eq!(his.submit(&format!("/thanks/{id}/withdraw"), &[]).await.status, StatusCode::NOT_FOUND);
    ok(&hers, &format!("/thanks/{id}/withdraw"), &[]).await;
    // The branch's own values are the owner's to write.
    assert_eq!(hers.submit("/thanks/values", &[("values", "Speed")]).await.status, StatusCode::FORBIDDEN);
    says(&olga, "/thanks/values", &[("values", " ")], "Write one to 12 values").await;
    ok(&olga, "/thanks/values", &[("values", "Patience\nWit")]).await;
    says(&hers, "/thanks", &form, "Choose one of the branch's values").await;
    assert!(hers.get("/thanks").await.body.contains("Patience"));
}

#[tokio::test]
async fn milestones_are_shown_by_choice_and_nothing_is_counted_by_person() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let anna = branch.person("anna").await;
    branch.person("mo").await;
    let (hers, his) = (branch.browser_of("anna").await, branch.browser_of("mo").await);
    let olga = branch.browser_of("olga").await;
    anna.publish("My first words", "public").await;
    let month = clock::month(net.clock.now_ms());
    let years: i64 = month[..4].parse::<i64>().expect("a year") - 7;
    let since = format!("{years}{}-03", &month[4..]);
    assert!(!olga.get("/thanks").await.body.contains("written a first post"), "nobody has chosen anything");
    says(&hers, "/thanks/milestones", &[("since_day", "2999-01-01")], "Give the day on which you began").await;
    let all = [("since_day", since.as_str()), ("first_post", "true"), ("lessons", "true")];
    ok(&hers, "/thanks/milestones", &all).await;
    let page = his.get("/thanks").await.body;
    assert!(
        page.contains("@anna: 7 years at the library") && page.contains("@anna has written a first post"),
        "{page}"
    );
    assert!(!page.contains("@mo:") && !page.contains("@mo has"), "he has chosen nothing");
    assert!(!his.get(&format!("/thanks?month={years}{}", &month[4..])).await.body.contains("years at the"));
    // Many thanks change no order and no number: neither page nor API knows one, for an owner as little as for anybody.
    for n in 0..3 {
        let words = format!("Number {n} of many");
        ok(&hers, "/thanks", &[("to", "mo"), ("words", &words), ("value", "Care")]).await;
        let id = all_thanks(branch).await.into_iter().map(|t| t.id).max().expect("one");
        ok(&his, &format!("/thanks/{id}/agree"), &[]).await;
    }
    let plain = olga.get("/thanks").await.body;
    for asked in ["to=mo", "from=anna", "profile=mo", "sort=count", "group=person", "handle=mo"] {
        let other = olga.get(&format!("/thanks?{asked}")).await.body;
        let posts = |page: &str| page.matches("thanks-head").count();
        assert_eq!(posts(&other), posts(&plain), "{asked} finds nobody's");
        assert!(!other.contains("3 thanks") && !other.contains("ranking"), "{asked}");
    }
    for path in ["/thanks/mo", "/thanks/people", "/desk/thanks", "/branch/thanks", "/thanks.csv", "/thanks/figures"] {
        let answer = olga.get(path).await;
        let is_none = answer.status == StatusCode::NOT_FOUND || answer.location.as_deref() == Some("/thanks");
        assert!(is_none, "{path}: {}", answer.status);
    }
    let account = anna.get("/api/v1/accounts/lookup?acct=mo").await;
    assert!(!account.to_string().contains("thanks"), "{account}");
    ok(&hers, "/thanks/milestones", &[("since_day", ""), ("first_post", "false"), ("lessons", "false")]).await;
    assert!(!his.get("/thanks").await.body.contains("written a first post"), "what she no longer shows is gone");
}

#[tokio::test]
async fn a_jury_decides_a_contest_on_published_criteria_and_nobody_in_their_own_cause() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    let mut people = Vec::new();
    for who in ["anna", "mo", "uma", "vic", "wim"] {
        branch.person(who).await;
        people.push(branch.browser_of(who).await);
    }
    let [anna, mo, uma, vic, wim] = people.as_slice() else { panic!("five") };
    let last = clock::day(net.clock.now_ms() + 3 * 86_400_000);
    let form = [
        ("title", "Idea of the year"),
        ("criteria", "It helped readers."),
        ("last_day", &last),
        ("jury", "uma vic @wim"),
    ];
    let but = |name: &'static str, value: &'static str| form.map(|(n, v)| if n == name { (n, value) } else { (n, v) });
    assert_eq!(anna.submit("/thanks/contests", &form).await.status, StatusCode::FORBIDDEN);
    for (name, value, said) in [
        ("criteria", "", "Publish the criteria"),
        ("jury", "uma vic", "A jury has 3, 5, 7 or 9 members"),
        ("jury", "uma vic nobody", "No colleague of this branch has this handle"),
        ("last_day", "2020-01-01", "Choose a last day for nominations"),
    ] {
        says(&olga, "/thanks/contests", &but(name, value), said).await;
    }
    ok(&olga, "/thanks/contests", &form).await;
    let contest = contest::Entity::find().one(branch.app.db.read()).await.expect("read").expect("one");
    let nominate = format!("/thanks/contests/{}/nominate", contest.id);
    let mos = [("to", "mo"), ("words", "Her shelf of the week")];
    says(anna, &nominate, &[("to", "anna"), mos[1]], "Nominate somebody else").await;
    says(uma, &nominate, &mos, "Nobody on the jury nominates").await;
    says(anna, &nominate, &[("to", "vic"), mos[1]], "Nobody on the jury nominates").await;
    ok(anna, &nominate, &mos).await;
    says(anna, &nominate, &mos, "Somebody has proposed the same").await;
    let nomination = nomination::Entity::find().one(branch.app.db.read()).await.expect("read").expect("one").id;
    let at = |act: &str| format!("/thanks/contests/{nomination}/{act}");
    // Shown once the nominee agrees, decided once nominations are closed, by the jury alone.
    assert!(!uma.get("/thanks/contests").await.body.contains("shelf of the week"));
    assert_eq!(anna.submit(&at("agree"), &[]).await.status, StatusCode::NOT_FOUND);
    assert!(mo.get("/thanks").await.body.contains("You are proposed for"));
    ok(mo, &at("agree"), &[]).await;
    let page = anna.get("/thanks/contests").await.body;
    assert!(
        page.contains("shelf of the week") && page.contains("It helped readers.") && page.contains("@uma, @vic, @wim")
    );
    let why = [("reason", "Readers came back for it")];
    says(uma, &at("judge"), &why, "once nominations are closed").await;
    net.advance(Duration::from_secs(5 * 86_400));
    for browser in [anna, mo, &olga] {
        assert_eq!(browser.submit(&at("judge"), &why).await.status, StatusCode::NOT_FOUND);
    }
    says(uma, &at("judge"), &[("reason", "")], "Say how the criteria are met").await;
    ok(uma, &at("judge"), &why).await;
    assert!(!anna.get("/thanks/contests").await.body.contains("Readers came back"), "one of three decides nothing");
    ok(vic, &at("judge"), &why).await;
    says(wim, &at("judge"), &why, "The jury has decided already").await;
    let page = anna.get("/thanks").await.body;
    assert!(page.contains("Idea of the year") && page.contains("Readers came back"), "{page}");
    let jurors = contest_juror::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert!(jurors.len() == 3 && jurors.iter().all(|j| j.nomination_id.is_none()), "what each was for is forgotten");
    assert!(between(&page, "<h3>Idea", "</li>").contains("@mo"));
}
