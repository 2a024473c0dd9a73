//! Ids, languages, times, polls and handles in the forms in which other servers write them.

use branchline::wire::{activitypub::CONTENT_TYPE, signatures::Scheme};
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{Network, Peer, Person, peer::actor_document, person::text};

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

/// Creates a note with these fields; gives it as Anna sees it.
async fn arrives(net: &Network, peer: &Peer, anna: &Person, n: usize, more: Value) -> Value {
    let mut note = peer.note(&format!("/forms/{n}"), "");
    note.as_object_mut().expect("a note").extend(more.as_object().expect("fields").clone());
    deliver(net, peer, &peer.activity(&format!("/forms/{n}/create"), "Create", note.clone())).await;
    let found = anna.get(&format!("/api/v2/search?q={}", text(&note["id"]))).await;
    found["statuses"][0].clone()
}

/// Row 5: no slash behind the host, a Unicode host, a Unicode path; another form in the key, in the Undo, in the Accept.
#[tokio::test]
async fn ids_are_kept_as_they_are_written() {
    let hosts = ["solo.test", "xn--mnchen-3ya.test", "paths.test"];
    let peers = [Peer::start(hosts[0]).await, Peer::start(hosts[1]).await, Peer::start(hosts[2]).await];
    let net = Network::with(&["alpha"], &[&peers[0], &peers[1], &peers[2]], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let cases = [
        ("http://solo.test", "http://solo.test", "/", "http://solo.test/"),
        ("http://münchen.test/u/x", "http://münchen.test/f/ö", "/u/x", "http://xn--mnchen-3ya.test/f/%C3%B6"),
        ("http://paths.test/nutzer/jörg", "http://paths.test/f/1", "/nutzer/j%C3%B6rg", "http://paths.test/f/1"),
    ];
    for (peer, (actor, follow, path, other)) in peers.iter().zip(cases) {
        let mut document = actor_document(&peer.host, &peer.public);
        let key = format!("{}#main-key", url::Url::parse(actor).expect("an address"));
        document["id"] = json!(actor);
        document["publicKey"]["id"] = json!(format!("{actor}#main-key"));
        document["publicKey"]["owner"] = json!(actor);
        peer.publish(path, document);
        let inbox = net.branch(0).url("/ap/inbox");
        let now = net.clock.now_ms();
        let activity =
            |id: &str, kind: &str, object: Value| json!({ "id": id, "type": kind, "actor": actor, "object": object });
        let asked = activity(follow, "Follow", json!(anna.uri));
        let status = peer.send_as(&net.client(), &inbox, &asked, now, &key, Scheme::Cavage).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{actor}");
        net.drain().await;
        let accept = peer.activities().into_iter().find(|a| a["type"] == "Accept").expect("an answer");
        assert_eq!((accept["object"]["id"].clone(), accept["to"][0].clone()), (json!(follow), json!(actor)));
        assert_eq!(followers(&anna).await, 1, "{actor}");
        let undo = activity(&format!("{actor}#undo"), "Undo", json!(other));
        assert_eq!(peer.send_as(&net.client(), &inbox, &undo, now, &key, Scheme::Cavage).await, StatusCode::ACCEPTED);
        assert_eq!(followers(&anna).await, 0, "{actor}: taken back by its id alone");
    }
}

async fn followers(anna: &Person) -> Value {
    anna.get(&format!("/api/v1/accounts/{}", anna.id)).await["followers_count"].clone()
}

/// Rows 6, 9, 10, 28, 29.
#[tokio::test]
async fn notes_come_in_many_forms() {
    let (net, peer, anna) = one().await;
    let own = anna.publish("What shall we read?", "public").await;
    let poll = json!({ "options": ["pencil", "ink"], "expires_in": 3_600 });
    let asked = anna.post("/api/v1/statuses", json!({ "status": "What holds?", "poll": poll })).await;
    let mut n = 0;
    let mut arrive = async |more: Value| {
        n += 1;
        arrives(&net, &peer, &anna, n, more).await
    };
    // An answer with a title is an answer, whether its parent has no poll or one without that option.
    for parent in [&own["uri"], &asked["uri"]] {
        let answer = arrive(json!({ "name": "A title", "content": "<p>Slow books</p>", "inReplyTo": parent })).await;
        assert!(text(&answer["content"]).contains("A title") && text(&answer["content"]).contains("Slow books"));
    }
    let vote = arrive(json!({ "name": "ink", "content": "<p>ink</p>", "inReplyTo": asked["uri"] })).await;
    assert!(vote.is_null(), "a vote is no post: {vote}");
    let counted = anna.get(&format!("/api/v1/polls/{}", text(&asked["poll"]["id"]))).await;
    assert_eq!(counted["options"][1]["votes_count"], 1);

    let picture = json!([{ "type": "Document", "url": peer.url("/a.jpg") }]);
    let warned = arrive(json!({ "content": "x", "summaryMap": { "de": "Achtung" }, "attachment": picture })).await;
    assert_eq!((text(&warned["spoiler_text"]), warned["sensitive"].clone()), ("Achtung", json!(true)));
    assert_eq!(
        (warned["media_attachments"][0]["type"].clone(), warned["language"].clone()),
        (json!("image"), json!("de"))
    );
    let two = arrive(json!({ "content": null, "contentMap": { "de": "<p>eins</p>", "en": "<p>one</p>" } })).await;
    assert_eq!((text(&two["content"]), text(&two["language"])), ("<p>eins</p>", "de"));

    let article = |more: Value| {
        let mut all =
            json!({ "type": "Article", "name": "Shelves", "summary": "an excerpt", "content": "<p>long</p>" });
        all.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
        all
    };
    assert_eq!(arrive(article(json!({}))).await["spoiler_text"], "");
    assert_eq!(arrive(article(json!({ "sensitive": true }))).await["spoiler_text"], "an excerpt");
    assert!(text(&arrive(article(json!({ "content": "" }))).await["content"]).contains("an excerpt"));

    let links = json!([{ "type": "Video", "url": [
        { "type": "Link", "mediaType": "text/html", "href": peer.url("/w/1") },
        { "type": "Link", "mediaType": "video/mp4", "href": peer.url("/1.mp4") },
    ] }]);
    assert_eq!(arrive(json!({ "attachment": links })).await["media_attachments"][0]["remote_url"], peer.url("/1.mp4"));
    let drawing = json!([{ "type": "Document", "mediaType": "image/svg+xml", "url": peer.url("/a.svg") }]);
    assert_eq!(arrive(json!({ "attachment": drawing })).await["media_attachments"][0]["type"], "unknown");

    for (published, read) in [
        ("2026-01-02T03:04:05", "2026-01-02T03:04:05.000Z"),
        ("2026-01-02T03:04:05.5+0100", "2026-01-02T02:04:05.500Z"),
        ("2026-01-02 03:04", "2026-01-02T03:04:00.000Z"),
    ] {
        assert_eq!(arrive(json!({ "content": "x", "published": published })).await["created_at"], read);
    }
    let question = json!({ "type": "Question", "content": "?", "endTime": "2099-01-02T03:04:05",
        "oneOf": [{ "type": "Note", "name": "a" }, { "type": "Note", "name": "b" }] });
    assert_eq!(arrive(question).await["poll"]["expires_at"], "2099-01-02T03:04:05.000Z");

    // Row 2: somebody of ours behind many others.
    let others = (0..90).map(|n| json!({ "type": "Mention", "href": peer.url(&format!("/users/{n}")) }));
    let tags: Vec<Value> = others.chain([json!({ "type": "Mention", "href": anna.uri })]).collect();
    arrive(json!({ "content": "all of you", "tag": tags })).await;
    assert_eq!(anna.notices().await[0], "mention");
}

/// Row 8: whatever may stand for a post or a profile of ours; row 31: WebFinger and search in any case.
#[tokio::test]
async fn pages_of_ours_are_as_good_as_ids() {
    let (net, peer, anna) = one().await;
    let own = anna.publish("Read me", "public").await;
    let id = text(&own["id"]).to_owned();
    let page = text(&own["url"]).to_owned();
    let answer = arrives(&net, &peer, &anna, 1, json!({ "content": "yes", "inReplyTo": page })).await;
    assert_eq!(answer["in_reply_to_id"], id.as_str());
    let capital = page.replace("http://alpha.test/@anna", "http://ALPHA.test/@Anna") + "/";
    deliver(&net, &peer, &peer.activity("/likes/1", "Like", json!(capital))).await;
    deliver(&net, &peer, &peer.activity("/boosts/1", "Announce", json!(page))).await;
    deliver(&net, &peer, &peer.activity("/follows/1", "Follow", json!("http://alpha.test/@anna"))).await;
    let mention = json!({ "content": "you", "tag": [{ "type": "Mention", "href": "http://alpha.test/@anna" }] });
    let named = arrives(&net, &peer, &anna, 2, mention).await;
    assert_eq!(named["mentions"][0]["acct"], "anna");
    let seen = anna.get(&format!("/api/v1/statuses/{id}")).await;
    assert_eq!(
        (seen["replies_count"].clone(), seen["favourites_count"].clone(), seen["reblogs_count"].clone()),
        (json!(1), json!(1), json!(1))
    );
    assert_eq!(followers(&anna).await, 1);
    deliver(
        &net,
        &peer,
        &peer.activity("/undos/1", "Undo", json!({ "type": "Like", "actor": peer.actor(), "object": page })),
    )
    .await;
    assert_eq!(anna.get(&format!("/api/v1/statuses/{id}")).await["favourites_count"], 0);

    for resource in [
        "http://alpha.test/@ANNA",
        "http://alpha.test/@anna/",
        "http://ALPHA.test/@anna",
        "ACCT:Anna@ALPHA.test",
        "acct:anna@alpha.test/",
    ] {
        let (status, found) = anna.try_get(&format!("/.well-known/webfinger?resource={resource}")).await;
        assert_eq!((status, text(&found["subject"])), (StatusCode::OK, "acct:anna@alpha.test"), "{resource}");
    }
    for (asked, acct) in [
        ("http://alpha.test/@mallory@peer.test", "mallory@peer.test"),
        ("http://ALPHA.test/@Anna", "anna"),
        ("HTTP://alpha.test/@anna/", "anna"),
    ] {
        let found = anna.get(&format!("/api/v2/search?q={asked}")).await;
        assert_eq!(found["accounts"][0]["acct"], acct, "{asked}");
    }
    let (status, _) = anna.try_get(&format!("/api/oembed?url={capital}")).await;
    assert_eq!(status, StatusCode::OK);
}

/// Row 33.
#[tokio::test]
async fn what_is_wanted_more_is_given() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    for (accept, kind) in [
        ("text/html, application/activity+json;q=0.5", 303),
        ("application/activity+json, text/html;q=0.5", 200),
        ("application/ld+json;q=0, text/html", 303),
    ] {
        let answer = net.client().get(&anna.uri).header("accept", accept).send().await.expect("an answer");
        assert_eq!(answer.status().as_u16(), kind, "{accept}");
    }
}

/// Rows 32 and 42: a server at one domain whose handles have another, with a redirect between.
#[tokio::test]
async fn handles_of_split_domains_are_found() {
    let web = Peer::start("social.split.test").await;
    let front = Peer::start("split.test").await;
    let net = Network::with(&["alpha"], &[&web, &front], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let mut actor = actor_document(&web.host, &web.public);
    actor["published"] = json!("2019-05-06T00:00:00Z");
    web.publish("/users/mallory", actor);
    let answer = json!({ "subject": "acct:mallory@split.test",
        "links": [{ "rel": "self", "type": CONTENT_TYPE, "href": web.actor() }] });
    web.publish("/.well-known/webfinger", answer);
    front.redirect("/.well-known/webfinger", &web.url("/.well-known/webfinger"));
    let found = anna.get("/api/v2/search?resolve=true&q=mallory@split.test").await;
    assert_eq!(found["accounts"][0]["acct"], "mallory@split.test", "{found}");
    assert_eq!(found["accounts"][0]["created_at"], "2019-05-06T00:00:00.000Z");

    // Who comes by her id has her handle a moment later; a domain that does not confirm it is not believed.
    let other = Peer::start("social.other.test").await;
    let net = Network::with(&["beta"], &[&web, &front, &other], &[]).await;
    let bea = net.branch(0).person("bea").await;
    let answer = json!({ "subject": "acct:mallory@split.test",
        "links": [{ "rel": "self", "type": CONTENT_TYPE, "href": other.actor() }] });
    other.publish("/.well-known/webfinger", answer);
    for (peer, acct) in [(&web, "mallory@split.test"), (&other, "mallory@social.other.test")] {
        deliver(&net, peer, &peer.activity("/follows/1", "Follow", json!(bea.uri))).await;
        net.drain().await;
        let found = bea.get(&format!("/api/v2/search?q={}", peer.actor())).await;
        assert_eq!(found["accounts"][0]["acct"], acct);
    }
}

/// Issue 14: a copy of a Follow that comes after its Undo follows nobody; one whose id is made of the pair does.
#[tokio::test]
async fn a_late_follow_does_not_follow_again() {
    let (net, peer, anna) = one().await;
    let follow = peer.activity("/follows/7", "Follow", json!(anna.uri));
    let undo = peer.activity("/undos/7", "Undo", follow.clone());
    for activity in [&follow, &undo, &follow] {
        deliver(&net, &peer, activity).await;
    }
    assert_eq!(followers(&anna).await, 0);
    let last = text(&json!(anna.uri)).rsplit('/').next().expect("an id").to_owned();
    let pair = peer.activity(&format!("/follows/mallory/{last}"), "Follow", json!(anna.uri));
    let undo = peer.activity("/undos/8", "Undo", pair.clone());
    for (activity, count) in [(&pair, 1), (&undo, 0), (&pair, 1), (&undo, 0)] {
        net.advance(std::time::Duration::from_secs(1));
        deliver(&net, &peer, activity).await;
        assert_eq!(followers(&anna).await, count);
    }
}
