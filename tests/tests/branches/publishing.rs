//! The publishing desk of shared profiles: a calendar of drafts, scheduled and published posts, and who looks after it.

use std::time::Duration;

use branchline::{
    base::clock,
    entities::{login::Role, planned_post, scheduled_post},
    worker::tidy,
};
use reqwest::{Method, StatusCode};
use sea_orm::EntityTrait;
use tests::{Branch, Browser, Network, browser::between};

const DAY: i64 = 86_400_000;

/// A path, what is sent there, and whether it is allowed.
type Act<'a> = (String, &'a [(&'a str, &'a str)], bool);

fn form<'a>(rows: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    rows.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// A shared profile that olga manages, with what stands before the paths of its pages for her.
async fn shared(olga: &Browser, handle: &str) -> String {
    let made = olga.submit("/profiles/new-shared", &[("handle", handle)]).await.location.expect("made");
    made.trim_end_matches("/settings/members").to_owned()
}

/// The same for somebody whom she gives a part in it.
async fn joins(branch: &Branch, olga: &Browser, base: &str, who: &str, role: &str) -> (Browser, String) {
    branch.person(who).await;
    let theirs = branch.browser_of(who).await;
    olga.submit(&format!("{base}/settings/members/add"), &[("handle", who), ("role", role)]).await;
    let page = theirs.get("/profiles").await.body;
    let path = format!("/as/{}", between(&page, "/as/", "/"));
    (theirs, path)
}

async fn planned(branch: &Branch) -> Vec<planned_post::Model> {
    planned_post::Entity::find().all(branch.app.db.read()).await.expect("rows")
}

async fn waiting(branch: &Branch) -> usize {
    scheduled_post::Entity::find().all(branch.app.db.read()).await.expect("rows").len()
}

/// A day from today on, at an hour.
fn at(net: &Network, days: i64, hour: &str) -> String {
    format!("{}T{hour}", clock::day(net.clock.now_ms() + days * DAY))
}

fn day(net: &Network, days: i64) -> String {
    clock::day(net.clock.now_ms() + days * DAY)
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
async fn a_draft_is_planned_collides_is_scheduled_and_reaches_its_goal() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let fan = branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    let base = shared(&olga, "desk").await;
    let new = format!("{base}/publishing/new");
    let page = olga.get(&format!("{base}/publishing")).await;
    assert!(page.status == StatusCode::OK && page.body.contains("Nothing planned"), "{}", page.body);
    assert_eq!(olga.get("/publishing").await.status, StatusCode::NOT_FOUND, "only shared profiles have one");
    says(&olga, &new, &[("text", " ")], "Write something first").await;
    says(&olga, &new, &[("text", "x"), ("when", "soon")], "Choose a day and a time").await;
    says(&olga, &new, &[("text", "x"), ("goal", "boosts"), ("goal_count", "0")], "Give the goal as a whole").await;
    says(&olga, &new, &[("text", "x"), ("audience", "mentioned")], "Choose an audience").await;
    says(&olga, &new, &[("text", "Kept words"), ("do", "schedule")], "Choose a day and a time").await;
    assert!(olga.get(&format!("{base}/publishing")).await.body.contains("Without a date"), "it is kept as a draft");
    let (ten, half) = (at(&net, 3, "10:00"), at(&net, 3, "10:30"));
    let form = [("text", "Story hour"), ("when", ten.as_str()), ("goal", "favourites"), ("goal_count", "2")];
    ok(&olga, &new, &form).await;
    ok(&olga, &new, &[("text", "Quiet evening"), ("when", &half), ("do", "schedule")]).await;
    for view in ["week", "month"] {
        let page = olga.get(&format!("{base}/publishing?view={view}&on={}", day(&net, 3))).await.body;
        assert!(page.contains("Story hour") && page.contains("entry stands draft"), "{page}");
        assert!(page.contains("Quiet evening") && page.contains("entry stands scheduled"), "{page}");
        assert!(page.contains("2 posts are less than an hour from each other"), "{page}");
    }
    let month = olga.get(&format!("{base}/publishing?view=month")).await.body;
    assert!(month.contains("Gap: nothing planned"), "{month}");
    // Scheduled, it can be taken back; published, its goal is counted.
    let story = planned(branch).await.into_iter().find(|p| p.text == "Story hour").expect("a draft");
    let own = format!("{base}/publishing/{}", story.id);
    let mut again = form.to_vec();
    again.push(("do", "schedule"));
    ok(&olga, &format!("{own}/save"), &again).await;
    says(&olga, &format!("{own}/remove"), &[], "This is scheduled already").await;
    assert_eq!(waiting(branch).await, 2);
    ok(&olga, &format!("{own}/take-back"), &[]).await;
    assert_eq!(waiting(branch).await, 1);
    ok(&olga, &format!("{own}/save"), &again).await;
    net.advance(Duration::from_secs(4 * 86_400));
    net.drain().await;
    tidy::run(&branch.app).await.expect("tidied");
    let post = planned(branch).await.into_iter().find(|p| p.id == story.id).and_then(|p| p.post_id).expect("published");
    assert!(olga.get(&format!("{base}/publishing/times")).await.body.contains("There is too little to go by yet"));
    fan.post(&format!("/api/v1/statuses/{post}/favourite"), serde_json::json!({})).await;
    let page = olga.get(&format!("{base}/publishing?view=month&on={}", day(&net, -1))).await.body;
    assert!(page.contains("1 of 2 favourites") && page.contains("entry stands published"), "{page}");
    // When posts are answered most, from two on at the same time of the week.
    let later = at(&net, 6, "10:10");
    ok(&olga, &new, &[("text", "Story hour again"), ("when", &later), ("do", "schedule")]).await;
    net.advance(Duration::from_secs(7 * 86_400));
    net.drain().await;
    tidy::run(&branch.app).await.expect("tidied");
    let post = planned(branch).await.into_iter().find(|p| p.text == "Story hour again").and_then(|p| p.post_id);
    let favourite = format!("/api/v1/statuses/{}/favourite", post.expect("published"));
    fan.post(&favourite, serde_json::json!({})).await;
    let page = olga.get(&format!("{base}/publishing/times")).await.body;
    assert!(page.contains(":00 to ") && page.contains("3 posts"), "{page}");
}

#[tokio::test]
async fn a_table_is_all_or_nothing_what_repeats_goes_on_and_a_feed_ends_with_its_reader() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    let base = shared(&olga, "desk").await;
    let table = format!("{base}/publishing/table");
    let (one, two) = (day(&net, 2), day(&net, 3));
    let good = format!("day,time,text\n{one},09:30,\"Books, and more\"\n{two},10:00,Open late\n");
    says(&olga, &table, &[("table", "when,what\n1,2")], "Its first line is day,time,text").await;
    says(&olga, &table, &[("table", "day,time,text\n")], "There is no row below").await;
    for (row, said) in [
        ("tomorrow,09:30,x".to_owned(), "This is no day. Write it as 2026-12-24."),
        (format!("{two},9,x"), "This is no time. Write it as 09:30."),
        (format!("{two},10:00,x"), "Row 3 has the same time"),
        (format!("{},10:00,x", day(&net, -1)), "at least five minutes from now"),
        (format!("{two},11:00,"), "There is nothing in this post yet"),
        (format!("{two},11:00,One, two"), "Put text with commas in quotes"),
    ] {
        let broken = format!("{good}{row}\n");
        let page = olga.submit(&table, &[("table", &broken), ("do", "check")]).await.body;
        assert!(page.contains(said) && page.contains("One row has to be changed"), "{said}: {page}");
        assert!(!page.contains("value=\"schedule\""), "a broken table can't be scheduled");
        says(&olga, &table, &[("table", &broken), ("do", "schedule")], "Nothing was scheduled").await;
    }
    assert_eq!(waiting(branch).await, 0, "nothing half done");
    let page = olga.submit(&table, &[("table", &good), ("do", "check")]).await.body;
    assert!(page.contains("All 2 rows are right") && page.contains("Schedule all 2"), "{page}");
    assert_eq!(waiting(branch).await, 0, "a preview schedules nothing");
    ok(&olga, &table, &[("table", &good), ("do", "schedule")]).await;
    assert_eq!(waiting(branch).await, 2);
    // What is repeated is there four weeks ahead, and goes on.
    let repeat = format!("{base}/publishing/recurring/add");
    let first = at(&net, 1, "08:00");
    let (last, past) = (day(&net, 60), day(&net, -1));
    let series = |every: &'static str, last: &str| {
        vec![
            ("text", "New books".to_owned()),
            ("every", every.to_owned()),
            ("when", first.clone()),
            ("last_day", last.to_owned()),
        ]
    };
    says(&olga, &repeat, &form(&series("day", &last)), "Choose how often").await;
    says(&olga, &repeat, &form(&series("week", &past)), "Say until which day").await;
    ok(&olga, &repeat, &form(&series("week", &last))).await;
    assert_eq!(waiting(branch).await, 2 + 4);
    net.advance(Duration::from_secs(8 * 86_400));
    net.drain().await;
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(waiting(branch).await, 4, "two weeks are out, two more are there");
    // The feed is a member's own, and ends when she takes it back or leaves.
    let (mo, theirs) = joins(branch, &olga, &base, "mo", "author").await;
    let page = mo.submit(&format!("{theirs}/publishing/feed/make"), &[]).await.body;
    let secret = between(&page, "/calendar/", ".ics").to_owned();
    let stranger = branch.browser();
    let path = format!("/calendar/{secret}.ics");
    let feed = stranger.get(&path).await;
    assert!(
        feed.body.starts_with("BEGIN:VCALENDAR") && feed.body.contains("SUMMARY:@desk: New books"),
        "{}",
        feed.body
    );
    assert!(feed.headers["content-type"].to_str().expect("text").starts_with("text/calendar"));
    assert!(!feed.body.contains("olga") && !feed.body.contains("@mo"), "nobody's name");
    assert_eq!(stranger.get("/calendar/x.ics").await.status, StatusCode::NOT_FOUND);
    olga.submit(&format!("{base}/settings/members/remove"), &[("handle", "mo")]).await;
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND, "she runs it no longer");
    let page = olga.submit(&format!("{base}/publishing/feed/make"), &[]).await.body;
    let path = format!("/calendar/{}.ics", between(&page, "/calendar/", ".ics"));
    assert_eq!(stranger.get(&path).await.status, StatusCode::OK);
    ok(&olga, &format!("{base}/publishing/feed/revoke"), &[]).await;
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn each_part_in_a_profile_may_do_what_it_may_and_others_adapt_what_is_suggested() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    let base = shared(&olga, "desk").await;
    let kids = shared(&olga, "kids").await;
    let (mo, theirs) = joins(branch, &olga, &base, "mo", "author").await;
    branch.person("bea").await;
    let bea = branch.browser_of("bea").await;
    let when = at(&net, 2, "10:00");
    ok(&olga, &format!("{base}/publishing/new"), &[("text", "Summer reading"), ("when", &when)]).await;
    let id = planned(branch).await[0].id;
    // An author writes drafts and hands over, and somebody else reads what she schedules.
    let today = day(&net, 0);
    let shift = [("handle", "mo"), ("first_day", today.as_str()), ("last_day", today.as_str())];
    let acts: [Act<'_>; 9] = [
        ("publishing/ideas".into(), &[("text", "Ask about maps")], true),
        ("publishing/new".into(), &[("text", "By Mo")], true),
        (format!("publishing/{id}/save"), &[("text", "Summer reading"), ("when", &when)], true),
        ("publishing/rota/add".into(), &shift, false),
        ("publishing/rota/remove".into(), &[("id", "1")], false),
        ("publishing/recurring/add".into(), &[("text", "x")], false),
        ("publishing/recurring/remove".into(), &[("id", "1")], false),
        (format!("publishing/{id}/suggest"), &[("to[]", "kids")], false),
        ("publishing/feed/revoke".into(), &[], true),
    ];
    for (path, form, may) in acts {
        let nobody = bea.submit(&format!("/{path}"), form).await.status;
        assert_eq!(nobody, StatusCode::NOT_FOUND, "{path} for who has no part in it");
        let expected = if may { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN };
        let page = mo.submit(&format!("{theirs}/{path}"), form).await;
        assert_eq!(page.status, expected, "{path} for an author: {}", page.body);
    }
    for path in ["", "/new", "/ideas", "/rota", "/recurring", "/table", "/times"] {
        assert_eq!(bea.get(&format!("/publishing{path}")).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(mo.get(&format!("{theirs}/publishing{path}")).await.status, StatusCode::OK, "{path}");
    }
    let kept = mo
        .submit(
            &format!("{theirs}/publishing/{id}/save"),
            &[("text", "By the sea"), ("when", &when), ("do", "schedule")],
        )
        .await;
    assert!(kept.location.is_some_and(|l| l.contains("done=held")), "{}", kept.body);
    let week = olga.get(&format!("{base}/publishing?on={}", &when[..10])).await.body;
    assert!(week.contains("Waiting for approval") && week.contains("By the sea"), "{week}");
    // Who has the desk stands in the calendar, and what was handed over.
    says(
        &olga,
        &format!("{base}/publishing/rota/add"),
        &[("handle", "bea"), shift[1], shift[2]],
        "Nobody with this handle",
    )
    .await;
    ok(&olga, &format!("{base}/publishing/rota/add"), &shift).await;
    says(&olga, &format!("{base}/publishing/rota/add"), &shift, "somebody's already").await;
    let page = mo.get(&format!("{theirs}/publishing/rota")).await.body;
    let own = between(&page, "name=\"id\" value=\"", "\"").to_owned();
    ok(&mo, &format!("{theirs}/publishing/rota/hand-over"), &[("id", &own), ("note", "Ring the printer")]).await;
    assert!(olga.get(&format!("{base}/publishing")).await.body.contains("@mo"));
    net.advance(Duration::from_secs(86_400));
    let page = olga.get(&format!("{base}/publishing")).await.body;
    assert!(page.contains("Handed over by @mo") && page.contains("Ring the printer"), "{page}");
    // What is suggested is a draft of the other profile, which adapts it.
    ok(&olga, &format!("{base}/publishing/new"), &[("text", "For all branches")]).await;
    let id = planned(branch).await.into_iter().map(|p| p.id).max().expect("one");
    says(&olga, &format!("{base}/publishing/{id}/suggest"), &[], "Choose at least one profile").await;
    says(&olga, &format!("{base}/publishing/{id}/suggest"), &[("to[]", "olga")], "No shared profile of this").await;
    ok(&olga, &format!("{base}/publishing/{id}/suggest"), &[("to[]", "kids")]).await;
    let copy = planned(branch).await.into_iter().find(|p| p.from_id.is_some()).expect("a copy");
    let page = olga.get(&format!("{kids}/publishing/{}", copy.id)).await.body;
    assert!(page.contains("Suggested by @desk") && page.contains("For all branches"), "{page}");
    assert_eq!(olga.get(&format!("{base}/publishing/{}", copy.id)).await.status, StatusCode::NOT_FOUND);
    ok(&olga, &format!("{kids}/publishing/{}/save", copy.id), &[("text", "For children")]).await;
    let texts: Vec<String> = planned(branch).await.into_iter().map(|p| p.text).collect();
    assert!(texts.contains(&"For all branches".to_owned()) && texts.contains(&"For children".to_owned()));
    // No page lists what one colleague has done.
    let by = olga.send(Method::GET, &format!("{base}/publishing?writer=mo"), None, &[]).await.body;
    assert!(!by.contains("By Mo · @mo") && !by.contains("writer"), "{by}");
}
