//! Whether a personal profile is a colleague's is known by vouchers alone, which nobody ties to the login that got them.

use std::time::Duration;

use branchline::{
    base::{clock, id, vouchers as kept},
    entities::{profile, spent_voucher, voucher_issue},
    login::{opened, vouchers as offered},
    worker::tidy,
};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tests::{Branch, Browser, Network, Person, branch::PASSWORD, browser::Page, person::text};
use vouchers::{Request, Voucher, seal};

const PASSPHRASE: &str = "four words of hers";
const DAY: u64 = 86_400;

fn parse(page: &Page) -> Value {
    serde_json::from_str(&page.body).unwrap_or_else(|_| panic!("{page:?}"))
}

/// What `vouchers.js` does, with a seed of its own: gives what it asked for and what came of it.
async fn fetch(browser: &Browser, seed: [u8; 32]) -> (Vec<String>, Vec<Voucher>) {
    let offer = parse(&browser.get("/vouchers").await);
    let (purpose, key) = (text(&offer["purpose"]), text(&offer["key"]));
    let count = usize::try_from(offer["count"].as_u64().expect("a number")).expect("a number");
    let request = Request::new(purpose, count, seed).expect("a request");
    let asked = request.asked();
    let answers = parse(&browser.post_json("/vouchers", &json!({ "asked": asked })).await);
    let answers: Vec<String> =
        answers["answers"].as_array().expect("answers").iter().map(|a| text(a).to_owned()).collect();
    let got = request.finish(key, purpose, &answers).expect("proven under the key that everybody has");
    let plain: Vec<u8> = got.iter().flat_map(Voucher::to_bytes).collect();
    let sealed = seal(text(&offer["drawer"]), &plain, id::random_bytes()).expect("sealed");
    let laid = browser.post_json("/vouchers/keep", &json!({ "sealed": sealed })).await;
    assert_eq!(laid.status, 204, "{laid:?}");
    (asked, got)
}

/// Signs in, opens the keyring and looks at a personal profile's home.
async fn visit(branch: &Branch, login: &str) -> Browser {
    let browser = branch.browser_of(login).await;
    assert!(browser.submit("/profiles/open", &[("word", PASSPHRASE)]).await.status.is_redirection());
    let page = browser.get("/profiles").await.body;
    let base = page[page.find("/as/").expect("opened")..].split("/home").next().expect("a path").to_owned();
    assert!(browser.get(&format!("{base}/home")).await.status.is_success());
    browser
}

async fn days(net: &Network, days: u64) {
    net.advance(Duration::from_secs(days * DAY));
    tidy::run(&net.branch(0).app).await.expect("tidied");
}

async fn until(branch: &Branch, handle: &str) -> Option<String> {
    let found = profile::local(branch.app.db.read(), handle).await.expect("reading");
    found.expect("a profile").colleague_until
}

/// Which of the two posts somebody reads: by its id, in the local timeline, on its author's page.
async fn reads(who: &Person, author: &Person, post: &Value) -> [bool; 3] {
    let id = text(&post["id"]);
    let has = |list: Value| list.as_array().is_some_and(|l| l.iter().any(|s| s["id"] == post["id"]));
    [
        who.try_get(&format!("/api/v1/statuses/{id}")).await.0.is_success(),
        has(who.get("/api/v1/timelines/public?local=true").await),
        has(who.get(&format!("/api/v1/accounts/{}/statuses", author.id)).await),
    ]
}

#[tokio::test]
async fn without_a_fresh_voucher_a_profile_reads_nothing_of_the_branch_and_keeps_all_else() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, dora) = (branch.person("anna").await, branch.person("dora").await);
    let browser = branch.browser_of("anna").await;
    let form = [("handle", "reed"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert!(browser.submit("/profiles/new", &form).await.status.is_success(), "{}", anna.handle);
    let reed = branch.known_personal("reed", PASSPHRASE).await;
    let contact = profile::local(branch.app.db.read(), "reed").await.expect("reading").expect("reed");
    branchline::people::profiles::personal::set_contact(&branch.app, &contact, "reed@elsewhere.test")
        .await
        .expect("set");
    reed.follow("dora").await;
    let inner = dora.post("/api/v1/statuses", json!({ "status": "for us", "visibility": "local" })).await;
    let outer = dora.post("/api/v1/statuses", json!({ "status": "for all", "visibility": "public" })).await;
    let private = dora.post("/api/v1/statuses", json!({ "status": "for followers", "visibility": "private" })).await;
    assert_eq!(reads(&reed, &dora, &inner).await, [true; 3], "a new profile is a colleague's");
    // Nobody hands one in: her owner is written to, and at the end of the next month it is none any more.
    let end = clock::day_start(&until(branch, "reed").await.expect("a day")).expect("a day");
    let left = u64::try_from(end - branch.app.clock.now_ms()).expect("later") / (DAY * 1_000);
    days(&net, left - 5).await;
    days(&net, 1).await;
    net.drain().await;
    let letters = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("letters");
    let letters = letters.filter_map(|f| std::fs::read_to_string(f.ok()?.path()).ok());
    assert_eq!(
        letters.filter(|l| l.contains("reed@elsewhere.test")).count(),
        1,
        "one letter, to the profile's address"
    );
    assert_eq!(reads(&reed, &dora, &inner).await, [true; 3]);
    let told = reed.get("/api/v1/announcements").await;
    assert!(text(&told[0]["content"]).contains("fresh voucher"), "apps show it: {told}");
    assert_eq!(dora.get("/api/v1/announcements").await, json!([]));
    days(&net, 7).await;
    assert_eq!(until(branch, "reed").await, None);
    assert_eq!(reads(&reed, &dora, &inner).await, [false; 3]);
    assert_eq!(reads(&reed, &dora, &outer).await, [true; 3]);
    assert!(reads(&reed, &dora, &private).await[0], "what it follows stays");
    let (status, said) = reed.try_post("/api/v1/statuses", json!({ "status": "hello", "visibility": "local" })).await;
    assert_eq!((status.as_u16(), text(&said["error"]).contains("no fresh voucher")), (403, true), "{said}");
    assert!(reed.try_post("/api/v1/statuses", json!({ "status": "hello" })).await.0.is_success());
    assert_eq!(reads(&dora, &dora, &inner).await, [true; 3], "professional profiles need none");
    // Her browser fetches vouchers: on that day they count for nothing yet.
    let browser = branch.browser_of("anna").await;
    let (_, got) = fetch(&browser, [1; 32]).await;
    visit(branch, "anna").await;
    assert_eq!(until(branch, "reed").await, None, "never on the day on which they came");
    days(&net, 1).await;
    visit(branch, "anna").await;
    let now = until(branch, "reed").await.expect("a colleague's again");
    assert_eq!(reads(&reed, &dora, &inner).await, [true; 3]);
    let spent = spent_voucher::Entity::find().all(branch.app.db.read()).await.expect("rows");
    let hashes: Vec<String> = got.iter().map(|v| v.nullifier(&spent[0].purpose)).collect();
    assert!(spent.len() == 1 && hashes.contains(&spent[0].hash), "one was redeemed: {spent:?}");
    // Another look redeems nothing, and what was redeemed counts once.
    visit(branch, "anna").await;
    assert_eq!(until(branch, "reed").await.as_ref(), Some(&now));
    let tx = branch.app.db.begin().await.expect("a transaction");
    let again = got.iter().find(|v| v.nullifier(&spent[0].purpose) == spent[0].hash).expect("it");
    assert!(!kept::redeem(&branch.app, &tx, &spent[0].purpose, again).await.expect("asked"));
}

#[tokio::test]
async fn every_login_is_given_the_same_and_leavers_nothing() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    for name in ["anna", "dora", "olga"] {
        branch.person(name).await;
    }
    let (browser, other) = (branch.browser_of("anna").await, branch.browser_of("dora").await);
    let common = parse(&branch.browser().get("/vouchers/key").await);
    let offer = parse(&browser.get("/vouchers").await);
    assert_eq!((&offer["key"], &offer["given"]), (&common["key"], &json!(false)), "the key that everybody gets");
    let (asked, got) = fetch(&browser, [1; 32]).await;
    // Whoever has no personal profile gets as many; her drawer is never opened.
    let (_, hers) = fetch(&other, [2; 32]).await;
    assert_eq!((got.len(), hers.len()), (offered::COUNT, offered::COUNT));
    let again = browser.post_json("/vouchers", &json!({ "asked": asked })).await;
    assert!(again.status.is_success(), "an answer that was lost is given again");
    let more = Request::new("colleague", offered::COUNT, [3; 32]).expect("a request").asked();
    assert_eq!(browser.post_json("/vouchers", &json!({ "asked": more })).await.status, 422, "and no others");
    assert_eq!(other.post_json("/vouchers", &json!({ "asked": more[..2] })).await.status, 422, "nor fewer");
    assert_eq!(branch.browser().get("/vouchers").await.status, 401);
    // The rows say that two were given theirs, and nothing of what.
    let rows = voucher_issue::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert_eq!(rows.len(), 2);
    let told = format!("{rows:?}");
    let purpose = text(&offer["purpose"]);
    assert!(got.iter().all(|v| !told.contains(&v.to_text()) && !told.contains(&v.nullifier(purpose))), "{told}");
    // The server opens no drawer without the keyring's secret: the column is as long for everybody.
    let rings = branchline::entities::keyring::Entity::find().all(branch.app.db.read()).await.expect("keyrings");
    let sizes: Vec<(usize, usize)> = rings.iter().map(|r| (r.drawer.len(), r.vouchers.len())).collect();
    assert!(sizes.len() == 3 && sizes.iter().all(|s| *s == sizes[0] && s.1 > 0), "{sizes:?}");
    let session = browser.cookie("branchline").expect("a session");
    assert!(opened::of(&branch.app, &session, browser.cookie("branchline-opened").as_deref()).vouchers.is_empty());
    // Who leaves is given none, though she can still open what is hers.
    branchline::people::profiles::leave::leave(&branch.app, "test", "anna", "Has left.", None).await.expect("left");
    let leaver = branch.browser();
    leaver.sign_in("anna@alpha.test", PASSWORD).await;
    assert_eq!(leaver.get("/vouchers").await.status, 403);
    assert_eq!(leaver.post_json("/vouchers", &json!({ "asked": more })).await.status, 403);
    // Rows of months that are over go.
    net.advance(Duration::from_secs(100 * DAY));
    tidy::run(&branch.app).await.expect("tidied");
    assert!(voucher_issue::Entity::find().all(branch.app.db.read()).await.expect("rows").is_empty());
}
