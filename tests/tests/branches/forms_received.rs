//! Activities, words and addresses in forms that no sample of ours had: lists of one, numbers as texts, what is taken back in
//! unusual ways, pictures among the words, metadata in JSON, conversations that are listed.

use branchline::{
    entities::{case_event, report},
    wire::activitypub::CONTENT_TYPE,
};
use reqwest::StatusCode;
use sea_orm::{EntityTrait, QueryOrder};
use serde_json::{Value, json};
use tests::{
    Network, Peer, Person,
    person::{text, texts},
};

async fn one() -> (Network, Peer, Person) {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    (net, peer, anna)
}

async fn deliver(net: &Network, peer: &Peer, activity: &Value) {
    let inbox = net.branch(0).url("/ap/inbox");
    let status = peer.send(&net.client(), &inbox, activity, net.clock.now_ms()).await;
    assert_eq!(status, StatusCode::ACCEPTED, "{activity}");
}

async fn document(net: &Network, path: &str, accept: &str) -> (StatusCode, Value) {
    let answer = net.client().get(net.branch(0).url(path)).header("accept", accept).send().await.expect("an answer");
    (answer.status(), answer.json().await.unwrap_or_default())
}

#[tokio::test]
async fn activities_come_in_lists_and_are_taken_back_in_unusual_ways() {
    let (net, peer, anna) = one().await;
    let post = anna.publish("Hello", "public").await;
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    let with = |id: &str, kind: Value, object: Value| {
        let mut activity = peer.activity(id, "", object);
        activity["type"] = kind;
        // No time at all.
        activity["published"] = json!(1_700_000_000);
        activity
    };
    let followed = async || anna.relationship("mallory@peer.test").await["followed_by"].clone();
    deliver(&net, &peer, &with("/f/1", json!(["Follow", "Activity"]), json!([anna.uri]))).await;
    assert_eq!(followed().await, true);
    let undone = json!([{ "type": ["Follow"], "actor": peer.actor(), "object": [anna.uri] }]);
    deliver(&net, &peer, &with("/f/1/undo", json!(["Undo"]), undone)).await;
    assert_eq!(followed().await, false);

    let mut react = with("/e/1", json!("EmojiReact"), post["uri"].clone());
    react["content"] = json!(":blob:");
    react["tag"] =
        json!([{ "type": "Emoji", "name": ":blob:", "icon": { "type": "Image", "url": peer.url("/b.png") } }]);
    deliver(&net, &peer, &react).await;
    assert_eq!(anna.get(&path).await["reactions"].as_array().map(Vec::len), Some(1));
    // Without its id and picture, and with its server behind the name, as Pleroma has it.
    let undone = json!({ "type": "EmojiReact", "object": post["uri"], "content": ":blob@peer.test:" });
    deliver(&net, &peer, &with("/e/1/undo", json!("Undo"), undone)).await;
    assert_eq!(anna.get(&path).await["reactions"].as_array().map(Vec::len), Some(0));

    deliver(&net, &peer, &with("/b/1", json!("Block"), json!([{ "id": anna.uri, "type": "Person" }]))).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["blocked_by"], true);
    let undone = json!({ "id": peer.url("/b/1"), "type": "http://example.test/ns#Unknown" });
    deliver(&net, &peer, &with("/b/1/undo", json!("Undo"), undone)).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["blocked_by"], false);

    // A yes that is taken back has to be said anew.
    anna.follow("mallory@peer.test").await;
    let asked = json!({ "type": "Follow", "actor": anna.uri, "object": peer.actor() });
    deliver(&net, &peer, &with("/a/2", json!("Accept"), asked.clone())).await;
    assert_eq!(anna.relationship("mallory@peer.test").await["following"], true);
    let accept = json!({ "type": "Accept", "actor": peer.actor(), "object": asked });
    deliver(&net, &peer, &with("/a/2/undo", json!("Undo"), accept)).await;
    let between = anna.relationship("mallory@peer.test").await;
    assert_eq!((between["following"].clone(), between["requested"].clone()), (json!(false), json!(true)));

    // Lemmy says in `summary` why; a page of ours stands for its post; the report is taken back by its id alone.
    let mut flag = with("/r/1", json!("Flag"), post["url"].clone());
    flag["summary"] = json!("Spam");
    deliver(&net, &peer, &flag).await;
    let db = net.branch(0).app.db.read();
    let told = report::Entity::find().one(db).await.expect("reading").expect("a report");
    assert_eq!((told.comment.as_str(), told.post_ids.contains(text(&post["id"]))), ("Spam", true));
    deliver(&net, &peer, &with("/r/1/undo", json!("Undo"), flag["id"].clone())).await;
    let last = case_event::Entity::find().order_by_desc(case_event::Column::Id).one(db).await.expect("reading");
    assert_eq!(last.map(|e| e.act).as_deref(), Some("reply"));
}

#[tokio::test]
async fn words_and_pictures_come_in_many_forms() {
    let (net, peer, anna) = one().await;
    let shown = format!("<img src='{}' alt='Shown below'>", peer.url("/0.png"));
    let words = format!("<p>He said <q>10<sup>6</sup></q> <img src='{}' alt='A cat'>{shown}</p>", peer.url("/cat.png"));
    let mut note = peer.note("/notes/1", &words);
    let pictures = (0..18)
        .map(|n| json!({ "type": "Image", "url": peer.url(&format!("/{n}.png")), "width": "640", "height": 480.0 }));
    note["attachment"] = pictures.collect();
    deliver(&net, &peer, &peer.activity("/notes/1/create", "Create", json!([note]))).await;
    let seen = anna.in_home("He said").await;
    let content = text(&seen["content"]);
    assert!(content.contains("“10<sup>6</sup>”") && content.contains(">🖼 A cat</a>"), "{content}");
    assert!(!content.contains("Shown below") && content.contains(">🖼 +2</a>"), "{content}");
    let pictures = seen["media_attachments"].as_array().expect("pictures");
    assert_eq!((pictures.len(), &pictures[0]["meta"]["original"]["width"]), (16, &json!(640)));

    let marked = peer.note("/notes/2", "<p>Marked</p>");
    peer.publish_page("/notes/2", CONTENT_TYPE, &format!("\u{feff}{marked}"));
    let found = anna.get(&format!("/api/v2/search?resolve=true&q={}", peer.url("/notes/2"))).await;
    assert_eq!(found["statuses"].as_array().map(Vec::len), Some(1), "{found}");
}

#[tokio::test]
async fn addresses_and_metadata_are_found_in_json() {
    let (net, peer, anna) = one().await;
    let post = anna.publish("Hello", "public").await;
    for (path, accept) in [("/.well-known/host-meta.json", "*/*"), ("/.well-known/host-meta", "application/json")] {
        let (status, meta) = document(&net, path, accept).await;
        assert_eq!((status, &meta["links"][0]["rel"]), (StatusCode::OK, &json!("lrdd")), "{path}");
        assert!(text(&meta["links"][0]["template"]).ends_with("/.well-known/webfinger?resource={uri}"));
    }
    let own = anna.uri.split("alpha.test").nth(1).expect("a path");
    let of_post = text(&post["uri"]).split("alpha.test").nth(1).expect("a path").to_owned();
    for (path, id) in [(own.to_owned(), json!(anna.uri)), (of_post, post["uri"].clone())] {
        let (status, found) = document(&net, &format!("{path}.json"), "text/html").await;
        assert_eq!((status, &found["id"]), (StatusCode::OK, &id), "{path}");
    }
    for (path, id) in [
        ("/@anna.json".to_owned(), json!(anna.uri)),
        (format!("/@anna/{}.json", text(&post["id"])), post["uri"].clone()),
    ] {
        let answer = net.client().get(net.branch(0).url(&path)).send().await.expect("an answer");
        assert_eq!(answer.headers().get("location").and_then(|l| l.to_str().ok()), id.as_str(), "{path}");
    }
    let (_, found) =
        document(&net, "/.well-known/webfinger?resource=acct:anna@alpha.test.&rel=self&rel=x", "*/*").await;
    assert_eq!((found["links"].as_array().map(Vec::len), &found["links"][0]["href"]), (Some(1), &json!(anna.uri)));

    // A host whose metadata is JSON alone.
    peer.publish_page("/.well-known/webfinger", "text/html", "<p>Nothing here</p>");
    peer.publish(
        "/.well-known/host-meta.json",
        json!({ "links": [{ "rel": "lrdd", "template": peer.url("/wf?r={uri}") }] }),
    );
    peer.publish(
        "/wf",
        json!({ "subject": "ACCT:eve@peer.test",
            "links": [{ "rel": "self", "type": CONTENT_TYPE, "href": peer.url("/users/eve") }] }),
    );
    let mut eve = tests::peer::actor_document("peer.test", &peer.public);
    for (name, value) in [("id", "/users/eve"), ("inbox", "/users/eve/inbox")] {
        eve[name] = json!(peer.url(value));
    }
    eve["preferredUsername"] = json!("eve");
    peer.publish("/users/eve", eve);
    let seen = anna.get("/api/v2/search?resolve=true&q=eve@peer.test").await;
    assert_eq!(seen["accounts"][0]["acct"], "eve@peer.test", "{seen}");
}

/// FEP-7888, FEP-f228.
#[tokio::test]
async fn conversations_are_listed_and_completed_from_lists() {
    let (net, peer, anna) = one().await;
    let root = anna.publish("A beginning", "public").await;
    let mut answer = json!({ "status": "An answer", "visibility": "public", "in_reply_to_id": root["id"] });
    anna.post("/api/v1/statuses", answer.clone()).await;
    answer["visibility"] = json!("private");
    anna.post("/api/v1/statuses", answer).await;
    let (_, note) = document(&net, &format!("/ap/posts/{}", text(&root["id"])), CONTENT_TYPE).await;
    let address = text(&note["context"]).to_owned();
    let list = address.split("alpha.test").nth(1).expect("a path");
    let (_, front) = document(&net, list, CONTENT_TYPE).await;
    assert_eq!((front["totalItems"].clone(), front["attributedTo"].clone()), (json!(2), json!(anna.uri)), "{front}");
    let (_, page) = document(&net, &format!("{list}?page=true"), CONTENT_TYPE).await;
    assert_eq!(page["orderedItems"].as_array().map(Vec::len), Some(2), "what everybody may see, and nothing else");

    // Nobody lists the answer to an answer but the conversation itself.
    let mut deep = peer.note("/t/3", "<p>deep down</p>");
    deep["inReplyTo"] = json!(peer.url("/t/2"));
    let mut between = peer.note("/t/2", "<p>between</p>");
    between["inReplyTo"] = json!(peer.url("/t/1"));
    let mut root = peer.note("/t/1", "<p>a root elsewhere</p>");
    root["context"] = json!(peer.url("/t/all"));
    for (path, note) in [("/t/1", &root), ("/t/2", &between), ("/t/3", &deep)] {
        peer.publish(path, note.clone());
    }
    let items = [peer.url("/t/1"), peer.url("/t/2"), peer.url("/t/3"), "http://nowhere.test/x".to_owned()];
    peer.publish("/t/all", json!({ "id": peer.url("/t/all"), "type": "OrderedCollection", "orderedItems": items }));
    deliver(&net, &peer, &peer.activity("/t/1/create", "Create", root)).await;
    let shown = anna.in_home("a root elsewhere").await;
    let path = format!("/api/v1/statuses/{}/context", text(&shown["id"]));
    anna.get(&path).await;
    net.drain().await;
    assert_eq!(texts(&anna.get(&path).await["descendants"]), ["between", "deep down"]);
}
