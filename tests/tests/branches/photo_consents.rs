//! Photo consents: pictures rest on them, and go when they end; here, in waiting posts, and at other servers.

use std::time::Duration;

use branchline::{
    entities::{media, photo_consent},
    worker::tidy,
};
use reqwest::{Method, StatusCode, multipart};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use tests::{Browser, Network, Person, person::text, pictures};

fn day(net: &Network, ahead: i64) -> String {
    branchline::base::clock::day(net.clock.now_ms() + ahead * 86_400_000)
}

async fn upload(person: &Person, bytes: Vec<u8>) -> String {
    let part = multipart::Part::bytes(bytes).file_name("a.png").mime_str("image/png").expect("a type");
    let form = multipart::Form::new().part("file", part).text("description", "two readers");
    let answer = person.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let media: Value = answer.json().await.expect("JSON");
    text(&media["id"]).to_owned()
}

/// Records a consent, and gives its id.
async fn record(net: &Network, browser: &Browser, reference: &str, scope: &str, days: i64) -> String {
    let (given, until) = (day(net, 0), day(net, days));
    let form = [("reference", reference), ("scope", scope), ("given_on", &given), ("expires_on", &until)];
    let made = browser.submit("/consents", &form).await;
    let location = made.location.unwrap_or_else(|| panic!("{}", made.body));
    location.trim_start_matches("/consents/").split('?').next().expect("an id").to_owned()
}

#[tokio::test]
async fn a_withdrawn_picture_goes_here_elsewhere_and_from_what_waits() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let dora = net.branch(1).person("dora").await;
    dora.follow(&anna.acct).await;
    net.drain().await;
    let browser = branch.browser_of("anna").await;
    // What can't be read is said, and what was typed stays.
    let (today, until) = (day(&net, 0), day(&net, 100));
    for (reference, scope, given, ends, said) in [
        ("Mia Muster", "public", &today, &until, "and no name"),
        ("F-1", "everywhere", &today, &until, "where the picture may be shown"),
        ("F-1", "public", &until, &until, "the day on which the form was signed"),
        ("F-1", "public", &today, &today, "A consent has to end"),
    ] {
        let form = [("reference", reference), ("scope", scope), ("given_on", given), ("expires_on", ends)];
        let wrong = browser.submit("/consents", &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains(said) && wrong.body.contains(reference), "{said}: {}", wrong.body);
    }
    let consent = record(&net, &browser, "F-2026-1", "public", 100).await;
    assert!(
        browser
            .submit(
                "/consents",
                &[("reference", "F-2026-1"), ("scope", "public"), ("given_on", &today), ("expires_on", &until)]
            )
            .await
            .body
            .contains("a consent with this number already")
    );
    // One picture is published, the same file waits in another post, with words that stay.
    let bytes = pictures::png(40, 30);
    let (first, second) = (upload(&anna, bytes.clone()).await, upload(&anna, bytes.clone()).await);
    let body = json!({ "status": "Our readers", "visibility": "public", "media_ids": [first] });
    let post = anna.post("/api/v1/statuses", body).await;
    let post_id = text(&post["id"]).to_owned();
    net.drain().await;
    assert_eq!(dora.home().await, ["Our readers"]);
    let at = branchline::base::clock::iso(net.clock.now_ms() + 2 * 86_400_000);
    let body = json!({ "status": "Again tomorrow", "media_ids": [second], "scheduled_at": at });
    let waiting = text(&anna.post("/api/v1/statuses", body).await["id"]).to_owned();
    let page = browser.get(&format!("/consents/of-post/{post_id}")).await.body;
    assert!(page.contains("F-2026-1") && page.contains("two readers"), "{page}");
    let tick = format!("{first}-{consent}");
    let path = format!("/consents/of-post/{post_id}");
    assert_eq!(browser.submit(&path, &[("consents[]", &tick)]).await.status, StatusCode::SEE_OTHER);
    assert!(browser.get(&format!("/consents/of-waiting/{waiting}")).await.body.contains("F-2026-1"));
    // Only one's own posts.
    branch.person("bea").await;
    let other = branch.browser_of("bea").await;
    assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(branch.browser().get("/consents").await.status, StatusCode::SEE_OTHER);
    // Whoever stands at the counter says so, twice.
    let withdraw = format!("/consents/{consent}/withdraw");
    let unsure = other.submit(&withdraw, &[("sure", "false")]).await;
    assert!(unsure.status == StatusCode::UNPROCESSABLE_ENTITY && unsure.body.contains("Nothing has been changed"));
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{post_id}")).await.0, StatusCode::OK);
    assert_eq!(other.submit(&withdraw, &[("sure", "true")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{post_id}")).await.0, StatusCode::NOT_FOUND);
    net.drain().await;
    assert!(dora.home().await.is_empty(), "the other server has deleted it");
    let page = other.get(&format!("/consents/{consent}")).await.body;
    assert!(page.contains("Withdrawn") && page.contains("beta.test"), "{page}");
    let db = branch.app.db.read();
    assert_eq!(media::Entity::find().count(db).await.expect("a count"), 0, "the file and the one like it");
    // What waited has lost it, says so, and does not go out.
    net.advance(Duration::from_secs(3 * 86_400));
    net.drain().await;
    let page = branch.browser_of("anna").await.get("/scheduled").await.body;
    assert!(page.contains("Again tomorrow") && page.contains("no longer agrees to be shown"), "{page}");
    assert_eq!(anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await, json!([]));
    // The same file uploaded again rests on the same consent.
    let again = upload(&anna, bytes).await;
    let (status, said) = anna.try_post("/api/v1/statuses", json!({ "status": "x", "media_ids": [again] })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&said["error"]).contains("no longer agrees"), "{said}");
}

#[tokio::test]
async fn a_consent_is_reminded_of_extended_and_ends_and_reaches_as_far_as_it_says() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let browser = branch.browser_of("anna").await;
    let consent = record(&net, &browser, "F-7", "inside", 40).await;
    let picture = upload(&anna, pictures::png(20, 20)).await;
    let body = json!({ "status": "For us", "visibility": "local", "media_ids": [picture] });
    let post = text(&anna.post("/api/v1/statuses", body).await["id"]).to_owned();
    let tick = format!("{picture}-{consent}");
    browser.submit(&format!("/consents/of-post/{post}"), &[("consents[]", &tick)]).await;
    let again = upload(&anna, pictures::png(20, 20)).await;
    let (status, said) =
        anna.try_post("/api/v1/statuses", json!({ "status": "x", "visibility": "public", "media_ids": [again] })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&said["error"]).contains("only inside the branch and its network"), "{said}");
    let mails = || {
        let found = std::fs::read_dir(net.folder.path().join("alpha.test/mail"));
        let each =
            found.into_iter().flatten().map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail"));
        each.filter(|m| m.contains("photo consent ends soon")).count()
    };
    // Once, thirty days before.
    for (days, sent) in [(5, 0), (10, 1), (1, 1)] {
        net.advance(Duration::from_secs(days * 86_400));
        tidy::run(&branch.app).await.expect("tidied");
        net.drain().await;
        assert_eq!(mails(), sent);
    }
    let until = day(&net, 60);
    browser.submit(&format!("/consents/{consent}/extend"), &[("expires_on", &until)]).await;
    net.advance(Duration::from_secs(40 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{post}")).await.0, StatusCode::OK, "extended");
    net.advance(Duration::from_secs(22 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert_eq!(anna.try_get(&format!("/api/v1/statuses/{post}")).await.0, StatusCode::NOT_FOUND);
    let row = photo_consent::Entity::find().one(branch.app.db.read()).await.expect("rows").expect("one");
    assert_eq!(row.ended_why.as_deref(), Some("expired"));
}
