//! Campaigns: own words beside facts with sources, partners who are disclosed, a stop before elections, and results of nobody.

use std::time::Duration;

use branchline::{base::clock, entities::login::Role};
use reqwest::StatusCode;
use tests::{Browser, Network, browser::between, person::text};

const DAY: i64 = 86_400_000;

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
async fn a_campaign_is_written_in_own_words_disclosed_stopped_before_elections_and_counted_for_nobody() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let (anna, mo) = (branch.person("anna").await, branch.person("mo").await);
    let (olga, hers) = (branch.browser_of("olga").await, branch.browser_of("anna").await);
    let day = |ahead: i64| clock::day(net.clock.now_ms() + ahead * DAY);
    let (today, last, gone) = (day(0), day(24), day(-2));
    let form = [
        ("title", "Open on Sundays"),
        ("brief", "We ask the council for four Sundays a month."),
        ("hashtag", "#SundayLibrary"),
        ("first_day", &today),
        ("last_day", &last),
        ("goal_posts", "10"),
        ("goal_answers", "5"),
        ("tone", "Sundays are for reading."),
    ];
    let but = |name: &'static str, value: &'static str| form.map(|(n, v)| if n == name { (n, value) } else { (n, v) });
    assert_eq!(hers.submit("/campaigns", &form).await.status, StatusCode::FORBIDDEN);
    says(&olga, "/campaigns", &but("brief", " "), "A campaign needs a title and a brief").await;
    says(&olga, "/campaigns", &but("hashtag", "two words"), "Give one hashtag").await;
    says(&olga, "/campaigns", &but("last_day", "2020-01-01"), "Choose a first and a last day").await;
    let aimless = form.map(|(n, v)| if n.starts_with("goal") { (n, "") } else { (n, v) });
    says(&olga, "/campaigns", &aimless, "at least one goal as a number").await;
    let made = olga.submit("/campaigns", &form).await.location.expect("made");
    let own = made.split('?').next().expect("a path").to_owned();
    // The kit: each fact has a source, each picture a licence and a description, each partner an end.
    let at = |act: &str| format!("{own}/{act}");
    for act in ["fact", "picture", "partner", "remove"] {
        let status = hers.submit(&at(act), &[("part", "1"), ("what", "fact")]).await.status;
        assert_eq!(status, StatusCode::FORBIDDEN, "{act}");
    }
    let fact = [("fact", "Half of all families can only come on Sundays."), ("audience", "parents")];
    says(&olga, &at("fact"), &fact, "A fact needs a source").await;
    ok(&olga, &at("fact"), &[fact[0], fact[1], ("source", "https://figures.example/2026")]).await;
    let picture =
        [("address", "https://pictures.example/1.jpg"), ("alt", "A full reading room"), ("author", "J. Reed")];
    says(&olga, &at("picture"), &picture, "Name the picture's licence").await;
    says(&olga, &at("picture"), &[picture[0], picture[2], ("licence", "CC BY 4.0")], "Describe the picture").await;
    ok(&olga, &at("picture"), &[picture[0], picture[1], picture[2], ("licence", "CC BY 4.0")]).await;
    let partner = [("partner", "Bookshop Quill"), ("conflict", "sells books"), ("payment", "none")];
    says(&olga, &at("partner"), &partner, "A partnership has to end").await;
    says(&olga, &at("partner"), &[partner[0], partner[1], ("ends", &last)], "who pays whom").await;
    says(&olga, &at("partner"), &[partner[0], partner[1], partner[2], ("ends", &gone)], "A partnership has to end")
        .await;
    let soon = day(9);
    ok(&olga, &at("partner"), &[partner[0], partner[1], partner[2], ("ends", &soon)]).await;
    let page = hers.get(&own).await.body;
    for words in
        ["only come on Sundays", "parents", "figures.example", "A full reading room", "CC BY 4.0", "Bookshop Quill"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    // In own words; hashtag and disclosure are added, and what is posted passes the gate.
    let key = between(&page, "name=\"key\" value=\"", "\"").to_owned();
    says(&hers, &at("post"), &[("words", " "), ("key", &key)], "Write something first").await;
    says(&hers, &at("post"), &[("words", "sundays are  for reading."), ("key", &key)], "in your own words").await;
    ok(&hers, &at("post"), &[("words", "My Sundays would be quieter."), ("key", &key)]).await;
    let post = mo.get("/api/v1/timelines/public?local=true").await[0].clone();
    let said = text(&post["content"]);
    assert!(said.contains("My Sundays") && said.contains("SundayLibrary") && said.contains("Bookshop Quill"), "{said}");
    assert!(said.contains("sells books") && said.contains("payment: none") && !said.contains(&soon), "{said}");
    // Results are sums against the goals, whoever asks, however.
    mo.post(
        "/api/v1/statuses",
        serde_json::json!({
            "status": "So would mine", "in_reply_to_id": post["id"], "visibility": "public"
        }),
    )
    .await;
    let counted = olga.get(&own).await.body;
    assert!(counted.contains("1 / 10") && counted.contains("1 / 5") && !counted.contains("@anna"), "{counted}");
    let asked = olga.get(&format!("{own}?author=anna&by=person")).await.body;
    assert!(asked.contains("1 / 10") && !asked.contains("@anna"), "{asked}");
    assert_eq!(
        olga.get(&format!("{own}/results")).await.location.as_deref(),
        Some(own.as_str()),
        "there is no such page"
    );
    // Personal profiles have no part in it.
    branch.personal(&anna, "reed").await;
    let opened = hers.submit("/profiles/open", &[("word", "her own passphrase")]).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);
    let profiles = hers.get("/profiles").await.body;
    let reed = format!("/as/{}", between(&profiles, "/as/", "/home"));
    for path in ["/campaigns", own.as_str(), "/thanks"] {
        assert_eq!(hers.get(&format!("{reed}{path}")).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    // Before an election nothing of it is posted; the partner's end takes the disclosure away.
    let (first, over) = (day(12), day(20));
    let period = [("name", "Council election"), ("from", first.as_str()), ("until", over.as_str())];
    assert_eq!(hers.submit("/campaigns/elections/add", &period).await.status, StatusCode::FORBIDDEN);
    says(&olga, "/campaigns/elections/add", &[period[0], period[1]], "within half a year").await;
    ok(&olga, "/campaigns/elections/add", &period).await;
    net.advance(Duration::from_secs(13 * 86_400));
    let page = hers.get(&own).await.body;
    assert!(page.contains("Campaigns pause today: Council election.") && !page.contains("name=\"words\""), "{page}");
    says(&hers, &at("post"), &[("words", "Once more"), ("key", "second")], "Campaigns pause before the election").await;
    // Nor is it outside of the kit, in whatever case its hashtag is written; what has nothing to do with it is.
    let outside = async |text: &str| anna.try_post("/api/v1/statuses", serde_json::json!({ "status": text })).await;
    let (status, said) = outside("Quiet Sundays #sundaylibrary").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&said["error"]).starts_with("Campaigns pause before the election"), "{said}");
    assert_eq!(outside("Quiet days #library").await.0, StatusCode::OK);
    net.advance(Duration::from_secs(9 * 86_400));
    ok(&hers, &at("post"), &[("words", "Sundays again"), ("key", "third")]).await;
    let post = mo.get("/api/v1/timelines/public?local=true&limit=1").await[0].clone();
    let said = text(&post["content"]);
    assert!(said.contains("Sundays again") && !said.contains("Quill"), "{said}");
    net.advance(Duration::from_secs(3 * 86_400));
    says(&hers, &at("post"), &[("words", "Too late"), ("key", "fourth")], "does not run today").await;
}
