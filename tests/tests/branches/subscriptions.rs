//! Lists of servers that others publish: looked at first, read again, taken back where they take back.

use std::time::Duration;

use branchline::{
    commands::network,
    entities::{job, login::Role},
    people::profiles,
    wire::standing::{Standing, of_host},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tests::{Browser, Network, Peer, branch::PASSWORD, browser::between};

async fn scene() -> (Network, Peer, Browser) {
    let peer = Peer::start("lists.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let app = &net.branch(0).app;
    profiles::create_professional(app, "olga@alpha.test", "olga", PASSWORD.into(), Role::Owner).await.expect("Olga");
    let browser = net.branch(0).browser();
    browser.sign_in("olga@alpha.test", PASSWORD).await;
    (net, peer, browser)
}

async fn thinks(net: &Network, domain: &str) -> Standing {
    let app = &net.branch(0).app;
    of_host(app, app.db.read(), domain).await.expect("a standing")
}

fn list(entries: &[(&str, &str)]) -> Value {
    entries.iter().map(|(d, s)| json!({ "domain": d, "severity": s, "public_comment": "as agreed" })).collect()
}

/// Subscribes and gives the subscription's id.
async fn subscribe(net: &Network, browser: &Browser, url: &str, kind: &str, priority: &str) -> String {
    let form = [("url", url), ("kind", kind), ("priority", priority)];
    let done = browser.submit("/branch/lists/subscribe", &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    net.drain().await;
    let page = browser.get("/branch/lists").await.body;
    let about = page.split("class=\"notice\"").find(|s| s.contains(url)).expect("the list").to_owned();
    between(&about, "name=\"id\" value=\"", "\"").to_owned()
}

async fn day(net: &Network) {
    net.advance(Duration::from_secs(25 * 3_600));
    tidy::run(&net.branch(0).app).await.expect("tidied");
    net.drain().await;
}

#[tokio::test]
async fn a_list_is_looked_at_before_it_decides_and_takes_back_what_it_said() {
    let (net, peer, browser) = scene().await;
    let odd = json!([{ "domain": "spam.test", "severity": "suspend" }, { "domain": "loud.test", "severity": "silence" }, { "domain": "hid*en.test" }]);
    peer.publish("/block.json", odd);
    let id = subscribe(&net, &browser, &peer.url("/block.json"), "block", "0").await;
    let page = browser.get("/branch/lists").await.body;
    assert!(page.contains("What it would change: 2") && page.contains("spam.test: nothing → blocked"), "{page}");
    assert!(page.contains("The domain is hidden by its publisher."), "a broken row is told, the others are read");
    assert_eq!(thinks(&net, "spam.test").await, Standing::Accept, "a draft decides nothing");
    browser.submit("/branch/lists/apply", &[("id", &id)]).await;
    assert_eq!(thinks(&net, "spam.test").await, Standing::Reject);
    assert_eq!(thinks(&net, "sub.loud.test").await, Standing::Filter);
    // What the branch has decided itself stands above it, and what is excluded stays.
    network::set(&net.branch(0).app, "loud.test", Some("accept")).await.expect("set");
    browser.submit("/branch/lists/exclude", &[("domain", "Spam.test")]).await;
    assert_eq!(
        (thinks(&net, "spam.test").await, thinks(&net, "loud.test").await),
        (Standing::Accept, Standing::Accept)
    );
    browser.submit("/branch/lists/include", &[("domain", "spam.test")]).await;
    network::set(&net.branch(0).app, "loud.test", None).await.expect("set");
    assert_eq!(
        (thinks(&net, "spam.test").await, thinks(&net, "loud.test").await),
        (Standing::Reject, Standing::Filter)
    );
    // A decision about a domain holds for the names below it, whatever a list says of one of them.
    network::set(&net.branch(0).app, "evil.test", Some("reject")).await.expect("set");
    // A day later it says something else.
    peer.publish(
        "/block.json",
        list(&[("loud.test", "suspend"), ("new.test", "suspend"), ("sub.evil.test", "silence")]),
    );
    day(&net).await;
    assert_eq!(
        (thinks(&net, "spam.test").await, thinks(&net, "loud.test").await),
        (Standing::Accept, Standing::Reject)
    );
    assert_eq!(thinks(&net, "sub.evil.test").await, Standing::Reject);
    // A list that is suddenly empty, or gone, takes nothing back.
    for broken in [json!([]), json!({ "error": "gone" })] {
        peer.publish("/block.json", broken);
        day(&net).await;
        assert_eq!(thinks(&net, "new.test").await, Standing::Reject);
        assert!(browser.get("/branch/lists").await.body.contains("This is no list of servers"));
    }
    browser.submit("/branch/lists/unsubscribe", &[("id", &id)]).await;
    assert_eq!(thinks(&net, "new.test").await, Standing::Accept);
}

#[tokio::test]
async fn the_higher_priority_decides_and_an_allow_list_makes_a_network() {
    let (net, peer, browser) = scene().await;
    peer.publish("/ours.json", list(&[("birch.test", ""), ("cedar.test", "")]));
    peer.publish("/theirs.json", list(&[("cedar.test", "suspend")]));
    let ours = subscribe(&net, &browser, &peer.url("/ours.json"), "allow", "1").await;
    let theirs = subscribe(&net, &browser, &peer.url("/theirs.json"), "block", "9").await;
    for id in [&ours, &theirs] {
        browser.submit("/branch/lists/apply", &[("id", id)]).await;
    }
    assert_eq!(thinks(&net, "cedar.test").await, Standing::Reject);
    browser.submit("/branch/lists/draft", &[("id", &theirs)]).await;
    let page = browser.get("/branch/lists").await.body;
    assert!(page.contains("cedar.test: trusted → blocked"), "{page}");
    let jobs = job::Entity::find().all(net.branch(0).app.db.read()).await.expect("jobs");
    let asks = |host: &str| jobs.iter().any(|j| j.kind == "learn_network" && j.payload.contains(host));
    assert!(asks("birch.test"), "whoever is trusted is asked whether it takes part");
}

#[tokio::test]
async fn only_who_manages_the_federation_sees_lists_and_bad_addresses_are_refused() {
    let (net, peer, browser) = scene().await;
    net.branch(0).person("carl").await;
    let carl = net.branch(0).browser();
    carl.sign_in("carl@alpha.test", PASSWORD).await;
    assert_eq!(carl.get("/branch/lists").await.status, StatusCode::FORBIDDEN);
    let form = [("url", "https://lists.test/x"), ("kind", "block")];
    assert_eq!(carl.submit("/branch/lists/subscribe", &form).await.status, StatusCode::FORBIDDEN);
    for url in ["nonsense", "file:///etc/passwd", "https://127.0.0.1/list", "https://user:pass@lists.test/", ""] {
        let done = browser.submit("/branch/lists/subscribe", &[("url", url), ("kind", "block")]).await;
        assert_eq!(done.status, StatusCode::UNPROCESSABLE_ENTITY, "{url}");
    }
    subscribe(&net, &browser, &peer.url("/nothing-there"), "block", "0").await;
    assert!(
        browser.get("/branch/lists").await.body.contains("can&#x27;t be fetched")
            || browser.get("/branch/lists").await.body.contains("can't be fetched")
    );
    let twice =
        browser.submit("/branch/lists/subscribe", &[("url", &peer.url("/nothing-there")), ("kind", "block")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
}
