//! The rest of the protocol: blocks, moves, featured posts, reactions, quotes, threads, followers that agree.

use std::time::Duration;

use branchline::wire::signatures::{Outgoing, Scheme, key, sign};
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{
    Network, Peer, Person,
    peer::actor_document,
    person::{text, texts},
};

/// Anna follows Mallory at `peer.test`, who follows her.
async fn scene(settings: &[(&str, &str)]) -> (Network, Peer, Person) {
    let peer = Peer::start("peer.test").await;
    let mut actor = actor_document("peer.test", &peer.public);
    actor["featured"] = json!(peer.url("/users/mallory/featured"));
    actor["alsoKnownAs"] = json!(["http://old.test/users/mallory"]);
    peer.publish("/users/mallory", actor);
    let net = Network::with(&["alpha"], &[&peer], settings).await;
    let anna = net.branch(0).person("anna").await;
    deliver(&net, &peer, &peer.activity("/follows/1", "Follow", json!(anna.uri))).await;
    net.befriend(&anna, &peer).await;
    net.drain().await;
    assert_eq!(anna.relationship("mallory@peer.test").await["following"], true);
    (net, peer, anna)
}

async fn deliver(net: &Network, peer: &Peer, activity: &Value) -> StatusCode {
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), activity, net.clock.now_ms()).await
}

async fn mallory(anna: &Person) -> String {
    anna.find("mallory@peer.test").await
}

#[tokio::test]
async fn a_block_ends_follows_and_an_undo_ends_it() {
    let (net, peer, anna) = scene(&[]).await;
    let secret = anna.publish("only for followers", "private").await;
    net.drain().await;
    let block = peer.activity("/blocks/1", "Block", json!(anna.uri));
    assert_eq!(deliver(&net, &peer, &block).await, StatusCode::ACCEPTED);
    let between = anna.relationship("mallory@peer.test").await;
    assert_eq!((between["following"].as_bool(), between["followed_by"].as_bool()), (Some(false), Some(false)));
    let status = peer.get(&net.client(), text(&secret["uri"]), net.clock.now_ms()).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let id = mallory(&anna).await;
    assert_eq!(anna.try_post(&format!("/api/v1/accounts/{id}/follow"), json!({})).await.0, StatusCode::FORBIDDEN);
    // Misskey embeds it without an id.
    let undo = json!({ "type": "Block", "actor": peer.actor(), "object": anna.uri });
    assert_eq!(deliver(&net, &peer, &peer.activity("/undos/1", "Undo", undo)).await, StatusCode::ACCEPTED);
    assert_eq!(anna.try_post(&format!("/api/v1/accounts/{id}/follow"), json!({})).await.0, StatusCode::OK);
    // By state: the same id blocks again.
    assert_eq!(deliver(&net, &peer, &block).await, StatusCode::ACCEPTED);
    assert_eq!(anna.relationship("mallory@peer.test").await["requested"], false);
}

#[tokio::test]
async fn moves_are_believed_from_both_sides() {
    let old = Peer::start("old.test").await;
    let new = Peer::start("new.test").await;
    let third = Peer::start("third.test").await;
    let net = Network::with(&["alpha"], &[&old, &new, &third], &[]).await;
    let anna = net.branch(0).person("anna").await;
    anna.follow("mallory@old.test").await;
    net.drain().await;
    let request = old.activities().into_iter().find(|a| a["type"] == "Follow").expect("a follow");
    deliver(&net, &old, &old.activity("/accepts/1", "Accept", request)).await;
    let mut moved = old.activity("/moves/1", "Move", json!(old.actor()));
    moved["target"] = json!(new.actor());
    assert_eq!(deliver(&net, &old, &moved).await, StatusCode::UNPROCESSABLE_ENTITY, "the new one says nothing of it");
    net.drain().await;
    assert_eq!(anna.relationship("mallory@old.test").await["following"], true, "nothing has changed");
    let mut actor = actor_document("new.test", &new.public);
    actor["alsoKnownAs"] = json!([old.actor()]);
    new.publish("/users/mallory", actor);
    moved["id"] = json!(old.url("/moves/2"));
    let mut forged = moved.clone();
    forged["object"] = json!(anna.uri);
    assert_eq!(deliver(&net, &old, &forged).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(deliver(&net, &old, &moved).await, StatusCode::ACCEPTED);
    net.drain().await;
    assert_eq!(anna.relationship("mallory@old.test").await["following"], false);
    assert_eq!(anna.relationship("mallory@new.test").await["requested"], true);
    let gone = anna.get(&format!("/api/v1/accounts/{}", anna.find("mallory@old.test").await)).await;
    assert_eq!(gone["moved"]["acct"], "mallory@new.test");
    assert!(anna.notices().await.contains(&"move".to_owned()));
    // Said again it is the same; nobody is carried on elsewhere so soon.
    moved["id"] = json!(old.url("/moves/3"));
    assert_eq!(deliver(&net, &old, &moved).await, StatusCode::ACCEPTED);
    let mut actor = actor_document("third.test", &third.public);
    actor["alsoKnownAs"] = json!([old.actor()]);
    third.publish("/users/mallory", actor);
    moved["id"] = json!(old.url("/moves/4"));
    moved["target"] = json!(third.actor());
    assert_eq!(deliver(&net, &old, &moved).await, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn featured_posts_come_and_go() {
    let (net, peer, anna) = scene(&[]).await;
    let note = peer.note("/notes/1", "<p>featured</p>");
    deliver(&net, &peer, &peer.activity("/creates/1", "Create", note)).await;
    let pinned = async || {
        let id = mallory(&anna).await;
        texts(&anna.get(&format!("/api/v1/accounts/{id}/statuses?pinned=true")).await)
    };
    let featured = |kind: &str, id: &str, target: &str| {
        let mut activity = peer.activity(id, kind, json!(peer.url("/notes/1")));
        activity["target"] = json!(peer.url(target));
        activity
    };
    deliver(&net, &peer, &featured("Add", "/adds/1", "/users/mallory/other")).await;
    assert_eq!(pinned().await, [""; 0], "another collection");
    deliver(&net, &peer, &featured("Add", "/adds/2", "/users/mallory/featured")).await;
    assert_eq!(pinned().await, ["featured"]);
    deliver(&net, &peer, &featured("Remove", "/removes/1", "/users/mallory/featured")).await;
    assert_eq!(pinned().await, [""; 0]);
    deliver(&net, &peer, &featured("Add", "/adds/2", "/users/mallory/featured")).await;
    assert_eq!(pinned().await, ["featured"], "by state, not by id");
}

#[tokio::test]
async fn emojis_are_shown_and_taken_back() {
    let (net, peer, anna) = scene(&[]).await;
    let post = anna.publish("react to me", "public").await;
    let status = async || anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    let mut react = peer.activity("/likes/1", "EmojiReact", post["uri"].clone());
    react["content"] = json!("🎉");
    deliver(&net, &peer, &react).await;
    let mut custom = peer.activity("/likes/2", "Like", post["uri"].clone());
    custom["content"] = json!(":blob:");
    custom["tag"] =
        json!([{ "type": "Emoji", "name": ":blob:", "icon": { "type": "Image", "url": peer.url("/blob.png") } }]);
    deliver(&net, &peer, &custom).await;
    let seen = status().await;
    assert_eq!(seen["favourites_count"], 1, "a Like with an emoji is both");
    assert_eq!(seen["reactions"][0]["name"], "🎉");
    assert!(text(&seen["reactions"][1]["url"]).contains("/media/proxy/"));
    let other = anna.publish("react to me more", "public").await;
    for (n, emoji) in ["😀", "😃", "😄", "😁", "😆", "😅", "😂", "🙂", "🙃", "😉", "😊", "😇"].into_iter().enumerate()
    {
        let mut one = peer.activity(&format!("/likes/many-{n}"), "EmojiReact", other["uri"].clone());
        one["content"] = json!(emoji);
        deliver(&net, &peer, &one).await;
    }
    let many = anna.get(&format!("/api/v1/statuses/{}", text(&other["id"]))).await;
    assert_eq!(many["reactions"].as_array().map(Vec::len), Some(8), "more than a person may put under one post");
    let mut hostile = peer.activity("/likes/3", "EmojiReact", post["uri"].clone());
    hostile["content"] = json!("<script>");
    deliver(&net, &peer, &hostile).await;
    deliver(&net, &peer, &peer.activity("/undos/1", "Undo", react.clone())).await;
    let seen = status().await;
    assert_eq!((seen["favourites_count"].as_i64(), seen["reactions"].as_array().map(Vec::len)), (Some(1), Some(1)));
}

#[tokio::test]
async fn quotes_are_read_and_fetched() {
    let third = Peer::start("third.test").await;
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer, &third], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    third.publish("/notes/7", third.note("/notes/7", "<p>the original</p>"));
    let mut note = peer.note("/notes/1", "<p>what she said</p>");
    note["quoteUrl"] = json!(third.url("/notes/7"));
    deliver(&net, &peer, &peer.activity("/creates/1", "Create", note)).await;
    net.drain().await;
    let seen = anna.in_home("what she said").await;
    assert_eq!(seen["quote"]["state"], "accepted");
    assert!(text(&seen["quote"]["quoted_status"]["content"]).contains("the original"));
    let own = anna.publish("quote me", "public").await;
    let mut note = peer.note("/notes/2", "<p>indeed</p>");
    note["quote"] = own["uri"].clone();
    deliver(&net, &peer, &peer.activity("/creates/2", "Create", note)).await;
    assert_eq!(anna.notices().await[0], "quote");
}

#[tokio::test]
async fn conversations_are_completed_within_bounds() {
    let (net, peer, anna) = scene(&[]).await;
    for n in 1..=60 {
        let mut note = peer.note(&format!("/notes/{n}"), &format!("<p>level {n}</p>"));
        if n > 1 {
            note["inReplyTo"] = json!(peer.url(&format!("/notes/{}", n - 1)));
        }
        peer.publish(&format!("/notes/{n}"), note);
    }
    let mut last = peer.note("/notes/61", "<p>the end</p>");
    last["inReplyTo"] = json!(peer.url("/notes/60"));
    deliver(&net, &peer, &peer.activity("/creates/61", "Create", last)).await;
    net.drain().await;
    let end = anna.in_home("the end").await;
    let context = anna.get(&format!("/api/v1/statuses/{}/context", text(&end["id"]))).await;
    assert_eq!(context["ancestors"].as_array().map(Vec::len), Some(20), "so many and no more");
    assert!(!anna.home().await.contains(&"level 50".to_owned()), "what is fetched is no news");

    // Answers are asked for when somebody reads the conversation.
    let mut root = peer.note("/roots/1", "<p>a root</p>");
    root["replies"] = json!(peer.url("/roots/1/replies"));
    let mut reply = peer.note("/roots/2", "<p>an answer from there</p>");
    reply["inReplyTo"] = json!(peer.url("/roots/1"));
    peer.publish("/roots/1", root.clone());
    peer.publish("/roots/2", reply);
    peer.publish(
        "/roots/1/replies",
        json!({ "id": peer.url("/roots/1/replies"), "type": "Collection", "items": [peer.url("/roots/2"), "http://nowhere.test/x"] }),
    );
    deliver(&net, &peer, &peer.activity("/creates/r", "Create", root)).await;
    let root = anna.in_home("a root").await;
    let path = format!("/api/v1/statuses/{}/context", text(&root["id"]));
    anna.get(&path).await;
    net.drain().await;
    assert_eq!(texts(&anna.get(&path).await["descendants"]), ["an answer from there"]);
}

/// So many answers, so many levels of them, so many servers. (The time is `fetch_thread`'s own test.)
#[tokio::test]
async fn answers_are_fetched_within_bounds() {
    let peer = Peer::start("peer.test").await;
    let mut others = Vec::new();
    for n in 0..11 {
        others.push(Peer::start(&format!("other{n}.test")).await);
    }
    let all: Vec<&Peer> = std::iter::once(&peer).chain(&others).collect();
    let net = Network::with(&["alpha"], &all, &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    let note = |id: &str, answers: &str, replies: Vec<String>| {
        let mut note = peer.note(id, &format!("<p>{id}</p>"));
        note["inReplyTo"] = if answers.is_empty() { Value::Null } else { json!(peer.url(answers)) };
        note["replies"] = json!({ "id": peer.url(&format!("{id}/replies")), "type": "Collection", "items": replies });
        peer.publish(id, note.clone());
        note
    };
    let wide: Vec<String> = (0..45).map(|n| peer.url(&format!("/wide/{n}"))).collect();
    for n in 0..45 {
        note(&format!("/wide/{n}"), "/roots/wide", Vec::new());
    }
    let elsewhere: Vec<String> = others.iter().map(|o| o.url("/notes/1")).collect();
    for other in &others {
        let mut answer = other.note("/notes/1", "<p>from elsewhere</p>");
        answer["inReplyTo"] = json!(peer.url("/roots/far"));
        other.publish("/notes/1", answer);
    }
    for n in 1..=5 {
        let parent = if n == 1 { "/roots/deep".to_owned() } else { format!("/deep/{}", n - 1) };
        note(&format!("/deep/{n}"), &parent, vec![peer.url(&format!("/deep/{}", n + 1))]);
    }
    let roots =
        [("/roots/wide", wide, 40), ("/roots/far", elsewhere, 9), ("/roots/deep", vec![peer.url("/deep/1")], 3)];
    for (id, replies, found) in roots {
        let root = note(id, "", replies);
        deliver(&net, &peer, &peer.activity(&format!("{id}/create"), "Create", root)).await;
        let shown = anna.in_home(id).await;
        let path = format!("/api/v1/statuses/{}/context", text(&shown["id"]));
        anna.get(&path).await;
        net.drain().await;
        let answers = anna.get(&path).await["descendants"].as_array().map(Vec::len);
        assert_eq!(answers, Some(found), "{id}");
    }
    assert_eq!(peer.asked_for("/deep/4"), 0);
    assert_eq!(others.iter().filter(|o| o.asked_for("/notes/1") > 0).count(), 9, "and the root's own");
}

#[tokio::test]
async fn followers_agree_on_both_sides() {
    let (net, peer, anna) = scene(&[]).await;
    anna.publish("for followers", "private").await;
    net.drain().await;
    let received = peer.received().into_iter().rfind(|h| h.body["type"] == "Create").expect("a delivery");
    let header = received.headers["collection-synchronization"].to_str().expect("text").to_owned();
    assert!(
        header.contains(&format!("collectionId=\"{}/followers\"", anna.uri)) && header.contains("digest=\""),
        "{header}"
    );
    let url = format!("{}/followers_synchronization", anna.uri);
    assert_eq!(peer.get(&net.client(), &url, net.clock.now_ms()).await, StatusCode::OK);
    let unsigned = net.client().get(&url).header("accept", "application/activity+json").send().await.expect("answer");
    assert_eq!(unsigned.status(), StatusCode::UNAUTHORIZED);

    // Anna follows Mallory and Carl does not; its server says that it is the other way round.
    let carl = net.branch(0).person("carl").await;
    let list = peer.url("/users/mallory/followers_synchronization");
    let says = |items: Value| {
        peer.publish(
            "/users/mallory/followers_synchronization",
            json!({ "id": list, "type": "OrderedCollection", "orderedItems": items }),
        );
        format!("collectionId=\"{}/followers\", url=\"{list}\", digest=\"00\"", peer.actor())
    };
    let header = says(json!([anna.uri]));
    deliver_with(&net, &peer, &header, 1).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["following"], true, "both say so");
    let header = says(json!([carl.uri]));
    // What another server says of Mallory's followers is nobody's business.
    let elsewhere =
        header.replace("http://peer.test/users/mallory/followers_s", "http://alpha.test/users/mallory/followers_s");
    deliver_with(&net, &peer, &elsewhere, 2).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["following"], true);
    deliver_with(&net, &peer, &header, 3).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["following"], false);
    let undo = peer.activities().into_iter().rfind(|a| a["type"] == "Undo").expect("a retraction");
    assert_eq!((undo["actor"].clone(), undo["object"]["object"].clone()), (json!(carl.uri), json!(peer.actor())));
}

/// Delivers a note with what its server says of Mallory's followers here (FEP-8fcf).
async fn deliver_with(net: &Network, peer: &Peer, header: &str, n: usize) {
    let note = peer.note(&format!("/sync/{n}"), "<p>hello</p>");
    let body = peer.activity(&format!("/sync/{n}/create"), "Create", note).to_string();
    let inbox = net.branch(0).url("/ap/inbox");
    let url = url::Url::parse(&inbox).expect("an inbox");
    let outgoing = Outgoing { method: "POST", url: &url, body: Some(body.as_bytes()), now_ms: net.clock.now_ms() };
    let key = key::Private::from_pem(&peer.private).expect("a key");
    let headers = sign(Scheme::Cavage, &outgoing, &format!("{}#main-key", peer.actor()), &key).expect("signed");
    let request = net.client().post(&inbox).headers(headers).header("collection-synchronization", header);
    assert_eq!(request.body(body).send().await.expect("an answer").status(), StatusCode::ACCEPTED);
    net.drain().await;
}

#[tokio::test]
async fn collections_hang_on_a_post() {
    let (net, _, anna) = scene(&[]).await;
    let post = anna.publish("a question", "public").await;
    anna.post("/api/v1/statuses", json!({ "status": "an answer", "in_reply_to_id": post["id"] })).await;
    let secret = anna.publish("not for all", "private").await;
    let get = async |url: String| {
        let answer = net.client().get(url).header("accept", "application/activity+json").send().await.expect("answer");
        (answer.status(), answer.json::<Value>().await.unwrap_or_default())
    };
    let uri = text(&post["uri"]);
    for (name, total) in [("replies", 1), ("likes", 0), ("shares", 0)] {
        let (status, body) = get(format!("{uri}/{name}")).await;
        assert_eq!((status, body["totalItems"].as_i64()), (StatusCode::OK, Some(total)), "{name}");
        assert_eq!(get(format!("{}/{name}", text(&secret["uri"]))).await.0, StatusCode::NOT_FOUND);
    }
    let (_, page) = get(format!("{uri}/replies?page=true")).await;
    assert_eq!(page["orderedItems"].as_array().map(Vec::len), Some(1));
    anna.post(&format!("/api/v1/statuses/{}/pin", text(&post["id"])), json!({})).await;
    anna.post(&format!("/api/v1/statuses/{}/pin", text(&secret["id"])), json!({})).await;
    let (_, featured) = get(format!("{}/featured", anna.uri)).await;
    assert_eq!(featured["orderedItems"], json!([uri]), "only what everybody may see");
}

#[tokio::test]
async fn suspended_and_vanished_people() {
    let (net, peer, anna) = scene(&[]).await;
    let mut actor = actor_document("peer.test", &peer.public);
    actor["suspended"] = json!(true);
    let update = peer.activity("/updates/1", "Update", actor);
    assert_eq!(deliver(&net, &peer, &update).await, StatusCode::ACCEPTED);
    let shown = anna.get(&format!("/api/v1/accounts/{}", mallory(&anna).await)).await;
    assert_eq!(shown["suspended"], true);
    // GoToSocial gives every update of one thing the same id.
    let mut again = actor_document("peer.test", &peer.public);
    again["name"] = json!("Mallory the Second");
    assert_eq!(deliver(&net, &peer, &peer.activity("/updates/1", "Update", again)).await, StatusCode::ACCEPTED);
    let shown = anna.get(&format!("/api/v1/accounts/{}", mallory(&anna).await)).await;
    assert_eq!((shown["suspended"].is_null(), shown["display_name"].as_str()), (true, Some("Mallory the Second")));
    peer.disappear();
    net.advance(Duration::from_secs(2 * 86_400));
    assert_eq!(
        anna.get("/api/v2/search?resolve=true&q=mallory@peer.test").await["accounts"].as_array().map(Vec::len),
        Some(1)
    );
}

#[tokio::test]
async fn html_in_every_field_stays_text() {
    let (net, peer, anna) = scene(&[]).await;
    let bad = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let mut note = peer.note("/notes/1", &format!("<p>hello {bad}</p>"));
    note["type"] = json!("Question");
    note["summary"] = json!(bad);
    note["oneOf"] = json!([{ "type": "Note", "name": bad }, { "type": "Note", "name": "b" }]);
    note["attachment"] = json!([{ "type": "Image", "mediaType": "image/png", "url": peer.url("/x.png"), "name": bad }]);
    note["tag"] = json!([{ "type": "Hashtag", "name": format!("#{bad}") }, { "type": "Emoji", "name": ":<b>:", "icon": { "url": "javascript:alert(1)" } }]);
    assert_eq!(deliver(&net, &peer, &peer.activity("/creates/1", "Create", note)).await, StatusCode::ACCEPTED);
    let seen = anna.in_home("hello").await;
    assert!(!text(&seen["content"]).contains("<script") && !text(&seen["content"]).contains("onerror"));
    let browser = net.branch(0).browser();
    browser.sign_in("anna@alpha.test", tests::branch::PASSWORD).await;
    for path in ["/home", &format!("/@mallory@peer.test/{}", text(&seen["id"])), "/network", "/catch-up"] {
        let page = browser.get(path).await.body;
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{path}");
    }
}
