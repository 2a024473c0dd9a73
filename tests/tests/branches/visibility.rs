//! Who sees what: each audience, each reader, each path that reads posts.

use branchline::entities::activity;
use reqwest::{Method, StatusCode};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tests::{Browser, Network, Peer, Person, branch::PASSWORD, person::text};

/// The readers of Anna's posts.
const READERS: [&str; 5] = ["stranger", "follower", "mentioned", "blocked", "signed out"];

/// Whether a reader here may see a post for an audience that names the mentioned reader.
fn expected(audience: &str, reader: &str) -> bool {
    match audience {
        "public" | "unlisted" => reader != "blocked",
        "local" => !matches!(reader, "signed out" | "blocked"),
        "private" => matches!(reader, "follower" | "mentioned"),
        "direct" => reader == "mentioned",
        other => panic!("no such audience: {other}"),
    }
}

struct Scene {
    net: Network,
    anna: Person,
    readers: Vec<Person>,
    /// The same readers in a browser.
    browsers: Vec<Browser>,
}

impl Scene {
    async fn set() -> Self {
        let net = Network::of(&["alpha", "beta"]).await;
        let branch = net.branch(0);
        let anna = branch.person("anna").await;
        let mut readers = Vec::new();
        for name in ["stranger", "follower", "mentioned", "blocked"] {
            readers.push(branch.person(name).await);
        }
        readers.push(branch.stranger());
        readers[1].follow("anna").await;
        readers[3].follow("anna").await;
        anna.post(&format!("/api/v1/accounts/{}/block", readers[3].id), json!({})).await;
        net.drain().await;
        let mut browsers = Vec::new();
        for reader in &readers {
            let browser = branch.browser();
            if !reader.token.is_empty() {
                browser.sign_in(&format!("{}@alpha.test", reader.handle), PASSWORD).await;
            }
            browsers.push(browser);
        }
        Self { net, anna, readers, browsers }
    }
}

/// Every path by which a post could be read at its own branch; which of them showed it.
async fn paths_that_show(anna: &Person, reader: &Person, post: &Value, word: &str) -> Vec<String> {
    let id = text(&post["id"]);
    let has = |value: &Value| value.to_string().contains(word);
    let mut shown = Vec::new();
    let lists = [
        format!("/api/v1/statuses/{id}"),
        format!("/api/v1/statuses?id[]={id}"),
        format!("/api/v1/statuses/{id}/history"),
        format!("/api/v1/accounts/{}/statuses", anna.id),
        "/api/v1/timelines/public".to_owned(),
        "/api/v1/timelines/public?local=true".to_owned(),
        format!("/api/v2/search?resolve=true&q={}", text(&post["uri"])),
        format!("/api/v2/search?resolve=true&q={}", text(&post["url"])),
    ];
    // Pages know cookies and no tokens: what they show to a token is what everybody sees.
    let pages = if reader.token.is_empty() {
        vec![format!("/@anna/{id}"), "/@anna".to_owned(), "/".to_owned()]
    } else {
        Vec::new()
    };
    for path in lists.into_iter().chain(pages) {
        let (_, answer) = reader.try_get(&path).await;
        if has(&answer) {
            shown.push(path);
        }
    }
    let (_, context) = reader.try_get(&format!("/api/v1/statuses/{id}/context")).await;
    if context.get("ancestors").is_some() {
        shown.push("context".to_owned());
    }
    if !reader.token.is_empty() {
        for path in ["/api/v1/timelines/home", "/api/v1/notifications"] {
            if has(&reader.get(path).await) {
                shown.push(path.to_owned());
            }
        }
        for action in ["favourite", "reblog"] {
            let (status, answer) = reader.try_post(&format!("/api/v1/statuses/{id}/{action}"), json!({})).await;
            if status != StatusCode::NOT_FOUND && has(&answer) {
                shown.push(action.to_owned());
            }
        }
    }
    shown
}

/// The same in a browser.
async fn pages_that_show(browser: &Browser, post: &Value, word: &str) -> Vec<String> {
    let id = text(&post["id"]);
    let mut shown = Vec::new();
    for path in [
        format!("/@anna/{id}"),
        "/@anna".to_owned(),
        "/".to_owned(),
        "/home".to_owned(),
        "/local".to_owned(),
        "/notifications".to_owned(),
        format!("/search?q={}", text(&post["url"])),
        "/fragments/home?min_id=0".to_owned(),
        "/fragments/local?min_id=0".to_owned(),
        format!("/web/api/v1/statuses/{id}"),
        format!("/posts/{id}/delete"),
    ] {
        if browser.get(&path).await.body.contains(word) {
            shown.push(path);
        }
    }
    shown
}

/// The document of a post, asked for with a reader's signature from another server.
#[tokio::test]
async fn documents_are_served_to_whom_they_are_for() {
    let follower = Peer::start("follower.test").await;
    let mentioned = Peer::start("mentioned.test").await;
    let other = Peer::start("other.test").await;
    let net = Network::with(&["alpha"], &[&follower, &mentioned, &other], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let inbox = net.branch(0).url("/ap/inbox");
    for peer in [&follower, &mentioned, &other] {
        anna.find(&format!("mallory@{}", peer.host)).await;
    }
    let follow = follower.activity("/follows/1", "Follow", json!(anna.uri));
    follower.send(&net.client(), &inbox, &follow, net.clock.now_ms()).await;
    for (audience, expected) in [
        ("public", [true, true, true, true]),
        ("unlisted", [true, true, true, true]),
        ("private", [true, true, false, false]),
        ("direct", [false, true, false, false]),
        ("local", [false, false, false, false]),
    ] {
        let post = anna.publish("@mallory@mentioned.test hello", audience).await;
        for suffix in ["", "/activity"] {
            let address = format!("{}{suffix}", text(&post["uri"]));
            let unsigned = net.client().get(&address).header("accept", "application/activity+json").send().await;
            let mut got = Vec::new();
            for peer in [&follower, &mentioned, &other] {
                got.push(peer.get(&net.client(), &address, net.clock.now_ms()).await.is_success());
            }
            got.push(unsigned.expect("an answer").status().is_success());
            assert_eq!(got, expected, "{audience}{suffix}");
        }
    }
}

#[tokio::test]
async fn each_audience_is_kept_on_every_path() {
    let scene = Scene::set().await;
    for audience in ["public", "unlisted", "private", "direct", "local"] {
        for ((reader, name), browser) in scene.readers.iter().zip(READERS).zip(&scene.browsers) {
            let word = format!("secret-{audience}-{}", name.replace(' ', "-"));
            let post = scene.anna.publish(&format!("@mentioned {word}"), audience).await;
            let mut shown = paths_that_show(&scene.anna, reader, &post, &word).await;
            shown.extend(pages_that_show(browser, &post, &word).await);
            let direct = format!("/api/v1/statuses/{}", text(&post["id"]));
            if expected(audience, name) {
                assert!(shown.contains(&direct), "{audience} should be seen by {name}: {shown:?}");
                let page = format!("/@anna/{}", text(&post["id"]));
                assert!(shown.contains(&page), "{audience} should be seen by {name} in the browser: {shown:?}");
                assert!(shown.contains(&"context".to_owned()), "{audience} by {name}: {shown:?}");
            } else {
                assert!(shown.is_empty(), "{audience} is seen by {name} at {shown:?}");
            }
        }
    }
}

#[tokio::test]
async fn timelines_show_what_belongs_there() {
    let scene = Scene::set().await;
    for audience in ["public", "unlisted", "private", "local"] {
        scene.anna.publish(&format!("for {audience}"), audience).await;
    }
    let in_public = |v: &Value| v.to_string().matches("for ").count();
    let follower = &scene.readers[1];
    assert_eq!(follower.home().await, ["for local", "for private", "for unlisted", "for public"]);
    assert_eq!(in_public(&follower.get("/api/v1/timelines/public").await), 1);
    assert_eq!(in_public(&follower.get("/api/v1/timelines/public?local=true").await), 2);
    assert_eq!(in_public(&scene.readers[4].get("/api/v1/timelines/public?local=true").await), 1);
    assert!(scene.readers[3].home().await.is_empty(), "whom Anna blocked reads nothing of hers");
}

#[tokio::test]
async fn branch_and_local_only_posts_never_leave() {
    let scene = Scene::set().await;
    let bea = scene.net.branch(1).person("bea").await;
    bea.follow(&scene.anna.acct).await;
    scene.net.drain().await;
    let local = scene.anna.publish("@bea@beta.test for the branch", "local").await;
    let few = json!({ "status": "@bea@beta.test for followers here", "visibility": "private", "local_only": true });
    let few = scene.anna.post("/api/v1/statuses", few).await;
    assert_eq!((few["local_only"].clone(), few["visibility"].clone()), (json!(true), json!("private")));
    assert_eq!((local["audience"].clone(), local["visibility"].clone()), (json!("branch"), json!("private")));
    // A reply takes its parent's audience, whatever was asked.
    let reply = json!({ "status": "an answer", "visibility": "public", "in_reply_to_id": local["id"] });
    let reply = scene.readers[0].post("/api/v1/statuses", reply).await;
    assert_eq!(reply["audience"], "branch");
    let few_reply = json!({ "status": "an answer to few", "visibility": "public", "in_reply_to_id": few["id"] });
    assert_eq!(scene.readers[1].post("/api/v1/statuses", few_reply).await["audience"], "branch");
    let (status, _) = scene.anna.try_post(&format!("/api/v1/statuses/{}/reblog", text(&few["id"])), json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    // Nor can it be shared.
    let (status, refusal) =
        scene.readers[0].try_post(&format!("/api/v1/statuses/{}/reblog", text(&local["id"])), json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refusal["violations"][0]["rule"], "boost-audience");
    let id = text(&local["id"]);
    scene
        .anna
        .send(Method::PUT, &format!("/api/v1/statuses/{id}"), json!({ "status": "@bea@beta.test changed" }))
        .await;
    scene.anna.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
    scene.net.drain().await;
    assert!(bea.home().await.is_empty());
    assert!(bea.notices().await.is_empty());
    for post in [&local, &few, &reply] {
        for suffix in ["", "/activity"] {
            let answer =
                bea.http.get(format!("{}{suffix}", text(&post["uri"]))).header("accept", "application/activity+json");
            assert_eq!(answer.send().await.expect("answer").status(), StatusCode::NOT_FOUND);
        }
        let found = bea.get(&format!("/api/v2/search?resolve=true&q={}", text(&post["uri"]))).await;
        assert_eq!(found["statuses"], json!([]));
    }
    let sent = activity::Entity::find().all(scene.net.branch(0).app.db.read()).await.expect("activities");
    assert!(sent.iter().all(|a| !a.body.contains("for the branch") && !a.body.contains("followers here")), "{sent:?}");
}

#[tokio::test]
async fn audiences_hold_across_branches() {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let (follower, mentioned, other) = (
        net.branch(1).person("follower").await,
        net.branch(1).person("mentioned").await,
        net.branch(1).person("other").await,
    );
    follower.follow(&anna.acct).await;
    mentioned.find(&anna.acct).await;
    net.drain().await;
    anna.publish("for followers", "private").await;
    anna.publish("@mentioned@beta.test for one", "direct").await;
    net.drain().await;
    let there = follower.find(&anna.acct).await;
    let seen = |reader: Person| {
        let path = format!("/api/v1/accounts/{there}/statuses");
        async move { reader.get(&path).await.to_string() }
    };
    let (f, m, o) = (seen(follower.clone()).await, seen(mentioned.clone()).await, seen(other).await);
    assert!(f.contains("for followers") && !f.contains("for one"), "{f}");
    assert!(m.contains("for one") && !m.contains("for followers"), "{m}");
    assert!(!o.contains("for followers") && !o.contains("for one"), "{o}");
    assert_eq!(mentioned.notices().await, ["mention"]);

    // The document of a post for followers is for them alone.
    let post = anna.publish("again for followers", "private").await;
    let answer = follower.http.get(text(&post["uri"])).header("accept", "application/activity+json").send().await;
    assert_eq!(answer.expect("answer").status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn tags_of_hidden_posts_are_hidden() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    anna.publish("for colleagues #layoffs", "local").await;
    anna.publish("for all #laypeople", "public").await;
    let tags = |found: Value| {
        found["hashtags"].as_array().map(|t| t.iter().map(|t| text(&t["name"]).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(tags(net.branch(0).stranger().get("/api/v2/search?q=lay").await), Some(vec!["laypeople".to_owned()]));
    assert_eq!(tags(anna.get("/api/v2/search?q=lay").await).map(|t| t.len()), Some(2));
}

#[tokio::test]
async fn an_edit_never_widens_the_audience() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let post = anna.publish("for followers", "private").await;
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    let edited = anna.send(Method::PUT, &path, json!({ "status": "changed", "visibility": "public" })).await;
    assert_eq!(edited["visibility"], "private");
    assert_eq!(net.branch(0).stranger().try_get(&path).await.0, StatusCode::NOT_FOUND);
}
