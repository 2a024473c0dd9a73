//! Reading and settings in the browser: captions, branches by name, words from right to left, one search over all settings.

use std::time::Duration;

use branchline::{commands::network, media::film};
use reqwest::{
    Method, StatusCode,
    multipart::{Form, Part},
};
use serde_json::json;
use tests::{Network, person::text, pictures};

const CUES: &str = "1\r\n00:00:00,000 --> 00:00:01,000\r\nHello, <i>reader</i>\r\n";

#[tokio::test]
async fn a_film_has_captions() {
    if !film::is_possible() {
        return;
    }
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    let form = Form::new().part("file", Part::bytes(pictures::film(net.folder.path())).file_name("x.mp4"));
    let form = form.text("description", "A door that opens");
    let answer = anna.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let media: serde_json::Value = answer.json().await.expect("json");
    net.drain().await;
    let new = json!({ "status": "Our new door", "visibility": "private", "media_ids": [media["id"]] });
    let post = anna.post("/api/v1/statuses", new).await;
    let path = format!("/posts/{}/captions", text(&post["id"]));
    let browser = net.branch(0).browser_of("anna").await;
    assert!(browser.get("/@anna").await.body.contains(&path), "its menu leads there");
    let save = async |words: &str| {
        let form = Form::new().text("media", text(&media["id"]).to_owned()).text("language", "en");
        browser.upload(&path, form.part("captions", Part::bytes(words.as_bytes().to_vec()).file_name("x.srt"))).await
    };
    let wrong = save("no times in here").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("These are no captions."), "{}", wrong.body);
    let card = save("00:00:00,000 --> 00:00:01,000\nReader 2 1234 0001 2345 5\n").await;
    assert_eq!(card.status, StatusCode::UNPROCESSABLE_ENTITY, "the gate reads captions too");
    assert_eq!(save(CUES).await.status, StatusCode::SEE_OTHER);
    let shown = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    let captions = &shown["media_attachments"][0]["captions"];
    assert_eq!(captions["language"], "en");
    let url = text(&captions["url"]);
    let page = browser.get(&format!("/@anna/{}", text(&post["id"]))).await.body;
    assert!(
        page.contains("<track ") && page.contains("srclang=\"en\"") && page.contains("kind=\"captions\""),
        "{page}"
    );
    let served = net.client().get(url).send().await.expect("an answer");
    assert_eq!(served.headers()["content-type"], "text/vtt; charset=utf-8");
    let words = served.text().await.expect("words");
    assert!(words.starts_with("WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\nHello"), "{words}");
    let open = url.split('?').next().expect("an address");
    assert_eq!(
        net.client().get(open).send().await.expect("an answer").status(),
        StatusCode::NOT_FOUND,
        "a private post"
    );
    // Another's film is as if it were not there.
    let hers = net.branch(0).browser_of("bea").await;
    assert_eq!(hers.get(&path).await.status, StatusCode::NOT_FOUND);
    let form = Form::new().text("media", text(&media["id"]).to_owned()).text("remove", "true");
    assert_eq!(hers.upload(&path, form).await.status, StatusCode::NOT_FOUND);
    let form = Form::new().text("media", text(&media["id"]).to_owned()).text("remove", "true");
    assert_eq!(browser.upload(&path, form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(net.client().get(url).send().await.expect("an answer").status(), StatusCode::NOT_FOUND);
    assert_eq!(bea.handle, "bea");
}

#[tokio::test]
async fn a_trusted_branch_is_called_by_its_name() {
    let net = Network::of(&["alpha", "beta", "gamma"]).await;
    for (here, there) in [(0, "beta.test"), (1, "alpha.test")] {
        network::set(&net.branch(here).app, there, Some("accept")).await.expect("trusted");
    }
    for _ in 0..3 {
        net.drain().await;
        net.advance(Duration::from_secs(3_600));
    }
    let anna = net.branch(0).person("anna").await;
    let (bea, gil) = (net.branch(1).person("bea").await, net.branch(2).person("gil").await);
    for who in [&bea, &gil] {
        anna.follow(&who.acct).await;
    }
    net.drain().await;
    bea.publish("From Birch", "public").await;
    gil.publish("From elsewhere", "public").await;
    net.drain().await;
    let browser = net.branch(0).browser_of("anna").await;
    let home = browser.get("/home").await.body.replace("<!---->", "");
    let post = |words: &str| {
        let all = home.split("<article ").find(|a| a.contains(words)).unwrap_or_else(|| panic!("{words}: {home}"));
        all.to_owned()
    };
    let trusted = "title=\"Branch beta.test, a branch that yours trusts\"";
    assert!(post("From Birch").contains(trusted) && post("From Birch").contains("<span>Branch beta.test</span>"));
    assert!(!post("From elsewhere").contains("yours trusts"));
    assert!(browser.get("/@bea@beta.test").await.body.contains(trusted));
    let other = browser.get("/@gil@gamma.test").await.body;
    assert!(other.contains("Another branch") && !other.contains("yours trusts"), "{other}");
}

/// The tags of the elements that are open at the end of a piece of HTML.
fn enclosing(html: &str) -> Vec<&str> {
    const EMPTY: [&str; 7] = ["img", "input", "br", "hr", "track", "meta", "link"];
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1).filter_map(|piece| piece.split_once('>')).map(|(tag, _)| tag) {
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.starts_with('!') && !EMPTY.contains(&name) {
            open.push(tag);
        }
    }
    open
}

#[tokio::test]
async fn words_from_right_to_left_have_their_direction() {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    let me = json!({ "display_name": "ليلى", "note": "أمينة مكتبة", "fields_attributes": [{ "name": "المكان", "value": "برلين" }] });
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", me).await;
    let poll = json!({ "options": ["نعم", "لا"], "expires_in": 3600 });
    let new =
        json!({ "status": "متى نفتح؟\n\nWe open at ten.", "spoiler_text": "تحذير", "language": "ar", "poll": poll });
    let post = anna.post("/api/v1/statuses", new).await;
    anna.post("/api/v1/statuses", json!({ "status": "@bea مرحبا", "visibility": "direct" })).await;
    anna.post(&format!("/api/v1/statuses/{}/pin", text(&post["id"])), json!({})).await;
    let browser = net.branch(0).browser_of("bea").await;
    let list = browser.get("/messages").await.body;
    let chat = list.split("href=\"/messages/").nth(1).and_then(|r| r.split('"').next()).expect("a conversation");
    // Every Arabic word stands in an element that takes its own direction: `dir=auto`, or `bdi`.
    for (path, words) in [
        (format!("/@anna/{}", text(&post["id"])), &["متى نفتح؟", "نعم", "ليلى"][..]),
        ("/@anna".to_owned(), &["أمينة مكتبة", "المكان", "برلين"]),
        ("/messages".to_owned(), &["مرحبا"]),
        (format!("/messages/{chat}"), &["مرحبا"]),
        ("/search?q=%D9%85%D8%AA%D9%89".to_owned(), &["متى"]),
    ] {
        let page = browser.get(&path).await.body;
        let body = page.split("<main").nth(1).and_then(|r| r.split("</main>").next()).expect("a page");
        for word in words {
            for (at, _) in body.match_indices(word) {
                let open = enclosing(&body[..at]);
                // In an attribute a browser finds the direction by itself.
                let directed = |tag: &&str| tag.contains("dir=\"auto\"") || tag.starts_with("bdi");
                let in_attribute = body[..at].rfind('>') < body[..at].rfind('<');
                assert!(in_attribute || open.iter().any(directed), "{path}: {word} in {open:?}");
            }
        }
    }
    assert!(browser.get(&format!("/@anna/{}", text(&post["id"]))).await.body.contains("lang=\"ar\""));
    assert_eq!(bea.handle, "bea");
}

#[tokio::test]
async fn all_settings_are_searched_at_once() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let browser = net.branch(0).browser_of("anna").await;
    let all = browser.get("/settings").await.body;
    for href in ["/settings/profile", "/settings/preferences", "/filters", "/settings/security", "/settings/moving"] {
        assert!(all.contains(&format!("href=\"{href}\"")), "{href}");
    }
    let found = browser.get("/settings?q=QUIET").await.body;
    let main = found.split("<main").nth(1).expect("a page");
    assert!(
        main.contains("/settings/preferences#field-reading-quiet_from-")
            && !main.contains("href=\"/settings/profile\""),
        "{main}"
    );
    // Each field that is named is on its page, where the search leads.
    let pages = [browser.get("/settings/profile").await.body, browser.get("/settings/preferences").await.body];
    for q in ["e", "a", "i", "o", "n"] {
        let page = browser.get(&format!("/settings?q={q}")).await.body;
        for link in page.split("href=\"/settings/").skip(1).filter_map(|r| r.split('"').next()) {
            let Some((place, anchor)) = link.split_once('#') else { continue };
            let there = &pages[usize::from(place == "preferences")];
            assert!(there.contains(&format!("id=\"{anchor}\"")), "{place}: {anchor}");
        }
    }
    assert!(browser.get("/settings?q=zebra").await.body.contains("No setting has “zebra” in its name."));
    assert!(pages[0].contains("href=\"/settings\"") && pages[0].contains("How others see you"), "{}", pages[0]);
    assert!(pages[0].contains("data-crop=\"1\"") && pages[0].contains("data-shows=\"note\""));
}

#[tokio::test]
async fn what_an_app_shares_is_in_the_composer() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let browser = net.branch(0).browser_of("anna").await;
    let manifest: serde_json::Value =
        serde_json::from_str(&browser.get("/manifest.webmanifest").await.body).expect("a manifest");
    let target = &manifest["share_target"];
    assert_eq!((target["action"].clone(), target["method"].clone()), (json!("/compose"), json!("GET")));
    let params = &target["params"];
    let query = format!(
        "{}?{}=A%20page&{}=Read%20this&{}=https%3A%2F%2Fexample.org%2F",
        text(&target["action"]),
        text(&params["title"]),
        text(&params["text"]),
        text(&params["url"])
    );
    let page = browser.get(&query).await.body;
    assert!(page.contains("A page\nRead this\nhttps://example.org/</textarea>"), "{page}");
}

#[tokio::test]
async fn in_quiet_hours_nothing_is_counted() {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    let hour = net.branch(0).app.clock.now_ms() / 3_600_000 % 24;
    let reading = json!({ "time_zone": "UTC", "quiet_from": hour, "quiet_until": (hour + 2) % 24 });
    bea.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "reading": reading })).await;
    anna.publish("@bea Are you there?", "public").await;
    let browser = net.branch(0).browser_of("bea").await;
    let home = browser.get("/home").await.body;
    assert!(
        home.contains("data-quiet") && home.contains("data-unread=\"0\"") && !home.contains("One new notification")
    );
    net.advance(Duration::from_secs(3 * 3_600));
    let home = browser.get("/home").await.body;
    assert!(!home.contains("data-quiet") && home.contains("One new notification"), "afterwards it is");
}
