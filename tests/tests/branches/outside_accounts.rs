//! Accounts elsewhere, covers, the emergency plan, and “I clicked it”.

use std::time::Duration;

use branchline::{base::audit, entities::login::Role};
use reqwest::StatusCode;
use tests::Network;

/// A day so many days from the network's now.
fn day(net: &Network, ahead: i64) -> String {
    branchline::base::clock::day(net.clock.now_ms() + ahead * 86_400_000)
}

#[tokio::test]
async fn the_register_says_who_gets_in_and_when_somebody_looks_again() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("ada", Role::Admin).await;
    branch.person("anna").await;
    let bea = branch.person("bea").await;
    branch.personal(&bea, "reed").await;
    let desk = branch.browser_of("ada").await;
    let (soon, late) = (day(&net, 30), day(&net, 900));
    let form = |address: &'static str, holder: &'static str, deputy: &'static str, review: &str| {
        [
            ("service", "Instagram".to_owned()),
            ("address", address.to_owned()),
            ("keys_at", "password manager".to_owned()),
            ("holder", holder.to_owned()),
            ("deputy", deputy.to_owned()),
            ("review_on", review.to_owned()),
        ]
    };
    let save = async |form: [(&str, String); 6]| {
        let pairs: Vec<(&str, &str)> = form.iter().map(|(a, b)| (*a, b.as_str())).collect();
        desk.submit("/desk/accounts/save", &pairs).await
    };
    for (wrong, said) in [
        (form("instagram", "anna", "bea", &soon), "begins with https://"),
        (form("@library", "nobody", "bea", &soon), "No colleague of this branch has this handle"),
        (form("@library", "anna", "reed", &soon), "No colleague of this branch has this handle"),
        (form("@library", "anna", "anna", &soon), "Two people need access"),
        (form("@library", "anna", "bea", &late), "within two years"),
    ] {
        let page = save(wrong).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.body.contains(said) && page.body.contains("value=\"Instagram\""), "{said}: {}", page.body);
    }
    assert_eq!(save(form("@library", "anna", "bea", &soon)).await.status, StatusCode::SEE_OTHER);
    let page = desk.get("/desk/accounts").await.body;
    assert!(
        page.contains("@anna has the login details; the deputy is @bea") && !page.contains("The review is due"),
        "{page}"
    );
    // Whoever is away is covered, by somebody who is there.
    let cover = async |away: &str, cover: &str, first: i64, last: i64| {
        let (first, last) = (day(&net, first), day(&net, last));
        let form = [
            ("away", away),
            ("cover", cover),
            ("first_day", &first),
            ("last_day", &last),
            ("note", "Keys in the safe"),
        ];
        desk.submit("/desk/accounts/cover", &form).await
    };
    assert!(cover("anna", "anna", 0, 3).await.body.contains("Nobody can stand in for themselves"));
    assert!(cover("anna", "bea", 3, 0).await.body.contains("a first and a last day"));
    assert_eq!(cover("anna", "bea", 0, 3).await.status, StatusCode::SEE_OTHER);
    assert!(cover("ada", "anna", 2, 9).await.body.contains("away on some of these days as well"));
    // Everybody at the branch finds the plan, and who answers today.
    let staff = branch.browser_of("bea").await;
    let plan = staff.get("/emergency").await.body;
    assert!(plan.contains("If somebody is threatened") && plan.contains("@bea answers"), "{plan}");
    assert!(desk.submit("/desk/accounts/plan", &[("plan", " ")]).await.body.contains("An empty plan helps nobody"));
    desk.submit("/desk/accounts/plan", &[("plan", "# Call Mara\n- 555 0100 <script>")]).await;
    let plan = staff.get("/emergency").await.body;
    assert!(plan.contains("Call Mara</h") && !plan.contains("<script>") && !plan.contains("is threatened"), "{plan}");
    assert!(branch.browser().get("/emergency").await.location.expect("the way in").starts_with("/sign-in"));
    for (path, form) in [("save", vec![("service", "x")]), ("plan", vec![("plan", "x")]), ("remove", vec![("id", "1")])]
    {
        let refused = staff.submit(&format!("/desk/accounts/{path}"), &form).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    // The day comes, and it waits at the desk.
    net.advance(Duration::from_secs(31 * 86_400));
    let desk = branch.browser_of("ada").await;
    assert!(desk.get("/desk").await.body.contains("/desk/accounts"));
    let page = desk.get("/desk/accounts").await.body;
    assert!(page.contains("The review is due") && !page.contains("Away today"), "{page}");
    let id = tests::browser::between(&page, "name=\"id\" value=\"", "\"").to_owned();
    let next = day(&net, 200);
    desk.submit("/desk/accounts/review", &[("id", &id), ("review_on", &next)]).await;
    assert!(!desk.get("/desk/accounts").await.body.contains("The review is due"));
    let log = audit::newest(branch.app.db.read(), 1).await.expect("rows").pop().expect("a line");
    assert_eq!((log.actor.as_str(), log.action.as_str()), ("ada", "account.review"));
}

#[tokio::test]
async fn whoever_clicked_it_is_signed_out_everywhere_and_helped() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("ada", Role::Admin).await;
    let anna = branch.person("anna").await;
    let reed = branch.personal(&anna, "reed").await;
    let (here, there) = (branch.browser_of("anna").await, branch.browser_of("anna").await);
    assert!(here.get("/care/clicked").await.body.contains("It happens to everybody"));
    let done = here.submit("/care/clicked", &[]).await;
    assert!(done.body.contains("You are signed out everywhere"), "{}", done.body);
    for browser in [&here, &there] {
        assert!(browser.get("/home").await.location.expect("the way in").starts_with("/sign-in"));
    }
    assert_eq!(anna.try_get("/api/v1/timelines/home").await.0, StatusCode::UNAUTHORIZED);
    // Nobody knows whose that is, so it stays.
    assert_eq!(reed.try_get("/api/v1/timelines/home").await.0, StatusCode::OK);
    net.drain().await;
    let folder = net.folder.path().join("alpha.test/mail");
    let mails: Vec<String> = std::fs::read_dir(folder)
        .expect("mails")
        .map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail"))
        .collect();
    let told: Vec<&String> = mails.iter().filter(|m| m.contains("I clicked it")).collect();
    assert!(told.len() == 1 && told[0].contains("To: ada@") && !told[0].contains("reed"), "{told:?}");
    // She signs in again as before.
    assert!(branch.browser_of("anna").await.get("/home").await.status.is_success());
}
