//! What links look like, pages that link back, and our own posts and feeds elsewhere.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Peer, Person, person::text, schema::assert_shape};

const PAGE: &str = "<html lang=\"en\"><head><title>Plain</title>\
    <meta property=\"og:title\" content=\"Seeds &amp; soil\"><meta property=\"og:description\" content=\"How to lend seeds\">\
    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"/oembed\">\
    <script>alert('never')</script></head><body>…</body></html>";

async fn stage() -> (Peer, Network, Person) {
    let peer = Peer::start("library.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    (peer, net, anna)
}

async fn shown(anna: &Person, id: &Value) -> Value {
    anna.get(&format!("/api/v1/statuses/{}", text(id))).await["card"].clone()
}

#[tokio::test]
async fn a_link_is_looked_at_once_and_shown_as_text() {
    let (peer, net, anna) = stage().await;
    peer.publish_page("/seeds", "text/html; charset=utf-8", PAGE);
    let said = json!({ "type": "video", "version": "1.0", "title": "Lending seeds", "author_name": "Bea",
        "html": "<iframe src=\"https://evil.example\"></iframe><script>alert(1)</script>" });
    peer.publish_page("/oembed", "application/json", &said.to_string());
    let first = anna.publish("See http://library.test/seeds#top", "public").await;
    assert_eq!(first["card"], Value::Null, "nobody waits for another server");
    net.drain().await;
    let card = shown(&anna, &first["id"]).await;
    assert_shape("PreviewCard", &card);
    assert_eq!((&card["title"], &card["description"]), (&json!("Lending seeds"), &json!("How to lend seeds")));
    assert_eq!((&card["url"], &card["author_name"]), (&json!("http://library.test/seeds"), &json!("Bea")));
    assert_eq!((&card["html"], &card["type"]), (&json!(""), &json!("link")), "another site's HTML is left alone");
    net.advance(Duration::from_secs(5));
    let second = net.branch(0).person("bea").await.publish("Again http://library.test/seeds", "public").await;
    net.drain().await;
    assert_eq!(shown(&anna, &second["id"]).await["title"], "Lending seeds");
    assert_eq!(peer.asked_for("/seeds"), 1, "once for each address");
    net.advance(Duration::from_secs(15 * 24 * 3600));
    anna.publish("Still there? http://library.test/seeds", "public").await;
    net.drain().await;
    assert_eq!(peer.asked_for("/seeds"), 2, "after two weeks it may have changed");
}

#[tokio::test]
async fn what_is_written_to_a_few_and_what_is_in_the_house_is_asked_of_nobody() {
    let (peer, net, anna) = stage().await;
    peer.publish_page("/seeds", "text/html", PAGE);
    for audience in ["direct", "private", "local", "network"] {
        anna.publish("@anna see http://library.test/seeds", audience).await;
    }
    anna.publish("see http://127.0.0.1:1/x and http://alpha.test/about", "public").await;
    net.drain().await;
    assert_eq!(peer.received().len(), 0);
    net.advance(Duration::from_secs(1));
    let broken = anna.publish("see http://library.test/missing", "public").await;
    net.drain().await;
    assert_eq!(shown(&anna, &broken["id"]).await, Value::Null);
}

async fn with_page(anna: &Person, address: &str) -> Value {
    let fields = json!({ "fields_attributes": [{ "name": "Page", "value": address }] });
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", fields).await
}

#[tokio::test]
async fn a_page_that_links_back_is_verified_and_looked_at_again() {
    let (peer, net, anna) = stage().await;
    let links = "<a rel=\"me nofollow\" href=\"http://alpha.test/@anna\">me</a>";
    peer.publish_page("/me", "text/html", links);
    with_page(&anna, "http://library.test/me").await;
    net.drain().await;
    let verified = async || {
        let account = anna.get("/api/v1/accounts/verify_credentials").await;
        account["fields"][0]["verified_at"].clone()
    };
    assert!(verified().await.is_string());
    peer.publish_page("/me", "text/html", "<a href=\"http://alpha.test/@anna\">no rel</a>");
    net.advance(Duration::from_secs(8 * 24 * 3600));
    branchline::worker::tidy::run(&net.branch(0).app).await.expect("tidied");
    net.drain().await;
    assert_eq!(verified().await, Value::Null, "it links back no more");
    with_page(&anna, "http://library.test/other").await;
    net.drain().await;
    assert_eq!(verified().await, Value::Null);
}

#[tokio::test]
async fn our_posts_are_shown_elsewhere_by_their_words() {
    let (_peer, net, anna) = stage().await;
    let post = anna.publish("Seeds <script>alert(1)</script> & soil", "public").await;
    let stranger = net.branch(0).stranger();
    let told = stranger.get(&format!("/api/oembed?url={}", text(&post["url"]))).await;
    assert_eq!((&told["type"], &told["version"]), (&json!("rich"), &json!("1.0")));
    assert!(!text(&told["html"]).contains("<script") && text(&told["html"]).contains("&amp; soil"), "{told}");
    let hidden = anna.publish("@anna between us", "direct").await;
    let (status, _) = stranger.try_get(&format!("/api/oembed?url={}", text(&hidden["url"]))).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let (status, _) = stranger.try_get("/api/oembed?url=https://elsewhere.test/@a/1").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let page = net.branch(0).browser().get(&text(&post["url"]).replace("http://alpha.test", "")).await;
    assert!(page.body.contains("application/json+oembed"), "the page says where");
}

#[tokio::test]
async fn a_feed_is_there_for_who_wants_one() {
    let (_peer, net, anna) = stage().await;
    anna.publish("In the feed", "public").await;
    net.advance(Duration::from_secs(1));
    anna.publish("For followers alone", "private").await;
    let browser = net.branch(0).browser();
    assert_eq!(browser.get("/@anna.rss").await.status, StatusCode::NOT_FOUND);
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "feed": true })).await;
    let feed = browser.get("/@anna.rss").await;
    assert_eq!(feed.headers["content-type"], "application/rss+xml; charset=utf-8");
    assert!(feed.body.contains("In the feed") && !feed.body.contains("followers alone"), "{}", feed.body);
    assert!(browser.get("/@anna").await.body.contains("/@anna.rss"), "the page says where");
}
