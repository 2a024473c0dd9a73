//! Leaving and arriving: moves of our own profiles, and tables that are taken along.

use std::time::Duration;

use reqwest::{StatusCode, multipart};
use serde_json::{Value, json};
use tests::{Browser, Network, Person, branch::PASSWORD, person::text};

async fn signed_in(net: &Network, branch: usize, person: &Person) -> Browser {
    let browser = Browser::new(net.client(), net.branch(branch).url(""));
    browser.sign_in(&format!("{}@{}", person.handle, net.branch(branch).host), PASSWORD).await;
    browser
}

/// Sends a table as a browser sends a file.
async fn take_in(browser: &Browser, kind: &str, table: &[u8]) -> StatusCode {
    let file = multipart::Part::bytes(table.to_vec()).file_name("table.csv");
    let form = multipart::Form::new().text("kind", kind.to_owned()).part("table", file);
    browser.upload("/settings/moving/import", form).await.status
}

#[tokio::test]
async fn a_move_takes_followers_along_and_can_be_taken_back() {
    let net = Network::of(&["alpha", "beta", "gamma"]).await;
    let (old, new) = (net.branch(0).person("anna").await, net.branch(1).person("annika").await);
    let (carl, gil) = (net.branch(0).person("carl").await, net.branch(2).person("gil").await);
    for follower in [&carl, &gil] {
        follower.follow(&old.acct).await;
    }
    net.drain().await;
    let (leaving, arriving) = (signed_in(&net, 0, &old).await, signed_in(&net, 1, &new).await);
    let sure = [("new", new.acct.as_str()), ("sure", "true")];
    let refused = leaving.submit("/settings/moving/leave", &sure).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("does not say that it is this one as well"), "without the link back nothing moves");
    arriving.submit("/settings/moving/add-alias", &[("old", &old.acct)]).await;
    let unsure = leaving.submit("/settings/moving/leave", &[("new", &new.acct)]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(leaving.submit("/settings/moving/leave", &sure).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    for follower in [&carl, &gil] {
        assert_eq!(follower.relationship(&new.acct).await["following"], true, "{}", follower.handle);
        assert_eq!(follower.relationship(&old.acct).await["following"], false, "{}", follower.handle);
        assert!(follower.notices().await.contains(&"move".to_owned()));
    }
    let shown = gil.get(&format!("/api/v1/accounts/{}", gil.find(&old.acct).await)).await;
    assert_eq!(shown["moved"]["acct"], new.acct);
    let (status, why) = old.try_post("/api/v1/statuses", json!({ "status": "from the old one" })).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "{why}");
    leaving.submit("/settings/moving/come-back", &[]).await;
    old.publish("here again", "public").await;
    net.drain().await;
    // Nobody follows it any more, so nobody is told; whoever looks at it again sees it.
    net.advance(Duration::from_secs(8 * 86_400));
    let shown = gil.get(&format!("/api/v1/accounts/{}", gil.find(&old.acct).await)).await;
    assert_eq!(shown["moved"], Value::Null);
}

#[tokio::test]
async fn tables_go_out_and_come_in_again() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, dora) = (net.branch(0).person("anna").await, net.branch(0).person("dora").await);
    let bea = net.branch(1).person("bea").await;
    let evil = net.branch(1).person("evil").await;
    anna.follow(&bea.acct).await;
    let list = anna.post("/api/v1/lists", json!({ "title": "Union, \"quoted\"" })).await;
    let ids = json!({ "account_ids": [anna.find(&bea.acct).await] });
    anna.post(&format!("/api/v1/lists/{}/accounts", text(&list["id"])), ids).await;
    anna.post(&format!("/api/v1/accounts/{}/block", anna.find(&evil.acct).await), json!({})).await;
    anna.post(&format!("/api/v1/accounts/{}/mute", dora.id), json!({})).await;
    anna.post("/api/v1/domain_blocks", json!({ "domain": "spam.test" })).await;
    net.drain().await;
    let post = bea.publish("Worth keeping", "public").await;
    net.drain().await;
    let kept = anna.in_home("Worth keeping").await;
    anna.post(&format!("/api/v1/statuses/{}/bookmark", text(&kept["id"])), json!({})).await;
    let filter = json!({ "title": "Sport", "context": ["home"], "filter_action": "hide",
        "keywords_attributes": [{ "keyword": "football", "whole_word": true }] });
    anna.post("/api/v2/filters", filter).await;

    let out = signed_in(&net, 0, &anna).await;
    let into = signed_in(&net, 0, &dora).await;
    for kind in ["follows", "lists", "blocks", "mutes", "domains", "bookmarks", "filters"] {
        let table = out.get(&format!("/settings/moving/{kind}.csv")).await;
        assert!(table.headers["content-type"].to_str().expect("text").starts_with("text/csv"));
        // Twice is as good as once.
        for _ in 0..2 {
            let table = table.body.replace("dora@alpha.test", "anna@alpha.test");
            assert_eq!(take_in(&into, kind, table.as_bytes()).await, StatusCode::SEE_OTHER, "{kind}: {table}");
            net.drain().await;
        }
    }
    assert_eq!(dora.relationship(&bea.acct).await["following"], true);
    assert_eq!(dora.relationship(&evil.acct).await["blocking"], true);
    assert_eq!(dora.relationship(&anna.acct).await["muting"], true);
    assert_eq!(dora.get("/api/v1/lists").await[0]["title"], "Union, \"quoted\"");
    assert_eq!(dora.get("/api/v1/domain_blocks").await, json!(["spam.test"]));
    assert_eq!(dora.get("/api/v1/bookmarks").await[0]["uri"], post["uri"]);
    let filters = dora.get("/api/v2/filters").await;
    assert_eq!(
        (filters.as_array().map(Vec::len), filters[0]["keywords"][0]["keyword"].as_str()),
        (Some(1), Some("football"))
    );
}

#[tokio::test]
async fn a_table_with_broken_rows_is_taken_in_row_by_row_with_a_report() {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let bea = net.branch(1).person("bea").await;
    let browser = signed_in(&net, 0, &anna).await;
    let table = "Account address,Show boosts\nnobody@beta.test,true\n<script>@x,true\nbea@beta.test,false\n";
    assert_eq!(take_in(&browser, "follows", table.as_bytes()).await, StatusCode::SEE_OTHER);
    net.drain().await;
    let between = anna.relationship(&bea.acct).await;
    assert_eq!((between["following"].as_bool(), between["showing_reblogs"].as_bool()), (Some(true), Some(false)));
    let page = browser.get("/settings/moving").await.body;
    assert!(page.contains("2 rows could not be imported") && page.contains("nobody@beta.test"), "{page}");
    assert!(!page.contains("<script>@x"));
    for (kind, bad) in [("follows", &b"\x89PNG\r\n"[..]), ("bookmarks", b"no address"), ("lists", b"")] {
        assert_eq!(take_in(&browser, kind, bad).await, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
    }
}

#[tokio::test]
async fn everything_that_was_written_comes_in_one_file() {
    let net = Network::of(&["alpha"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let picture = multipart::Part::bytes(tests::pictures::png(24, 24)).file_name("p.png");
    let form = multipart::Form::new().part("file", picture).text("description", "A heron");
    let media = anna.request(reqwest::Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let media: Value = media.json().await.expect("JSON");
    let body = json!({ "status": "With a picture", "visibility": "private", "media_ids": [media["id"]] });
    anna.post("/api/v1/statuses", body).await;
    let gone = anna.publish("Deleted since", "public").await;
    anna.send(reqwest::Method::DELETE, &format!("/api/v1/statuses/{}", text(&gone["id"])), json!({})).await;
    let other = carl.publish("By somebody else", "public").await;
    for action in ["reblog", "favourite", "bookmark"] {
        anna.post(&format!("/api/v1/statuses/{}/{action}", text(&other["id"])), json!({})).await;
    }
    let report = json!({ "account_id": carl.id, "comment": "He shouts", "category": "other" });
    anna.post("/api/v1/reports", report).await;
    let mo = net.branch(0).with_role("mo", branchline::entities::login::Role::Moderator).await;
    let about = json!({ "account_id": anna.id, "comment": "She shouts", "category": "other" });
    let case = carl.post("/api/v1/reports", about).await;
    let measure = json!({ "kind": "warning", "reason": "Please be quiet" });
    let path = format!("/api/branchline/v1/cases/{}/measure", text(&case["id"]));
    mo.post(&path, measure).await;
    let browser = signed_in(&net, 0, &anna).await;
    assert_eq!(browser.get("/settings/moving/archive.zip").await.status, StatusCode::NOT_FOUND);
    browser.submit("/settings/moving/archive", &[]).await;
    assert!(browser.get("/settings/moving").await.body.contains("It is being made"));
    let twice = browser.submit("/settings/moving/archive", &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    net.drain().await;
    let bytes = browser.download("/settings/moving/archive.zip").await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip file");
    let mut read = |name: &str| -> Value { serde_json::from_reader(zip.by_name(name).expect(name)).expect("JSON") };
    let outbox = read("outbox.json");
    let items = outbox["orderedItems"].as_array().expect("a list");
    let kinds: Vec<&str> = items.iter().map(|i| text(&i["type"])).collect();
    assert_eq!(kinds, ["Create", "Announce"], "what was deleted is not in it");
    let inside = text(&items[0]["object"]["attachment"][0]["url"]).to_owned();
    assert_eq!(items[0]["object"]["attachment"][0]["name"], "A heron");
    assert_eq!(read("likes.json")["orderedItems"], json!([other["uri"]]));
    assert_eq!(read("bookmarks.json")["orderedItems"], json!([other["uri"]]));
    assert_eq!(read("actor.json")["preferredUsername"], "anna");
    // What she has reported and what was decided about her, without who reported or decided.
    assert_eq!(read("reports.json")[0]["history"][0]["text"], "He shouts");
    assert_eq!(read("measures.json")[0]["reason"], "Please be quiet");
    let told = format!("{}{}", read("reports.json"), read("measures.json"));
    assert!(
        !told.contains("carl") && !told.contains("She shouts") && !told.contains(&case["id"].to_string()),
        "{told}"
    );
    assert!(read("settings.json").is_object());
    let mut index = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("index.html").expect("an index"), &mut index).expect("words");
    assert!(index.contains("href=\"measures.json\"") && index.contains("Archive of @anna"), "{index}");
    assert!(zip.by_name(&inside).expect("the picture").size() > 60);
    // It is its owner's alone, and for a week.
    assert_eq!(signed_in(&net, 0, &carl).await.get("/settings/moving/archive.zip").await.status, StatusCode::NOT_FOUND);
    net.advance(Duration::from_secs(8 * 86_400));
    assert_eq!(browser.get("/settings/moving/archive.zip").await.status, StatusCode::NOT_FOUND);
    branchline::worker::tidy::run(&net.branch(0).app).await.expect("tidied");
    let folder = net.folder.path().join("alpha.test/archives");
    assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 0);
}
