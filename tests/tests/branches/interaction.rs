//! Who may answer, boost and quote a post, on its own server and from others; and what somebody sees of it.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Browser, Network, Peer, Person, branch::PASSWORD, browser::between, person::text};

/// Anna writes at alpha, Carl is her colleague; Bea of beta follows her, Dan of beta does not.
async fn scene() -> (Network, Person, Person, Person, Person) {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let (bea, dan) = (net.branch(1).person("bea").await, net.branch(1).person("dan").await);
    bea.follow("anna@alpha.test").await;
    net.drain().await;
    (net, anna, carl, bea, dan)
}

async fn post(anna: &Person, text: &str, policy: &[(&str, &str)]) -> Value {
    let mut body = json!({ "status": text, "visibility": "public" });
    for (name, who) in policy {
        body[*name] = json!(who);
    }
    anna.post("/api/v1/statuses", body).await
}

/// The id that a post has at somebody's server.
async fn there(who: &Person, post: &Value) -> String {
    let found = who.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&post["uri"]))).await;
    text(&found["statuses"][0]["id"]).to_owned()
}

async fn answer(who: &Person, id: &str, words: &str) -> (StatusCode, Value) {
    let body = json!({ "status": words, "visibility": "public", "in_reply_to_id": id });
    who.try_post("/api/v1/statuses", body).await
}

async fn answers(anna: &Person, post: &Value) -> Vec<String> {
    let context = anna.get(&format!("/api/v1/statuses/{}/context", text(&post["id"]))).await;
    tests::person::texts(&context["descendants"])
}

#[tokio::test]
async fn followers_may_answer_and_others_may_not() {
    let (net, anna, carl, bea, dan) = scene().await;
    let post =
        post(&anna, "For those who follow me", &[("reply_policy", "followers"), ("boost_policy", "nobody")]).await;
    assert_eq!(post["interaction_policy"]["reply"], "followers");
    net.drain().await;
    let (status, refused) = answer(&carl, text(&post["id"]), "From a colleague").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        (refused["violations"][0]["rule"].clone(), refused["confirmable"].clone()),
        (json!("interaction"), json!(false))
    );
    let id = there(&dan, &post).await;
    assert_eq!(dan.get(&format!("/api/v1/statuses/{id}")).await["interaction_policy"]["reply"], "followers");
    assert_eq!(answer(&dan, &id, "From afar").await.0, StatusCode::UNPROCESSABLE_ENTITY, "his server knows as well");
    let id = there(&bea, &post).await;
    assert_eq!(answer(&bea, &id, "@anna@alpha.test From a follower").await.0, StatusCode::OK);
    let boosted = carl.try_post(&format!("/api/v1/statuses/{}/reblog", text(&post["id"])), json!({})).await;
    assert_eq!(boosted.0, StatusCode::UNPROCESSABLE_ENTITY);
    net.drain().await;
    assert_eq!(answers(&anna, &post).await, ["@anna From a follower"]);
    // Its author may always, and so may whoever she names.
    assert_eq!(answer(&anna, text(&post["id"]), "And another thing").await.0, StatusCode::OK);
    let named = self::post(&anna, "@carl what do you think?", &[("reply_policy", "nobody")]).await;
    assert_eq!(answer(&carl, text(&named["id"]), "Much").await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_server_that_does_not_ask_is_not_heard() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let post = post(
        &anna,
        "Quiet, please",
        &[("reply_policy", "nobody"), ("boost_policy", "nobody"), ("quote_policy", "nobody")],
    )
    .await;
    let uri = text(&post["uri"]);
    let mut note = peer.note("/notes/1", "I answer anyway");
    note["inReplyTo"] = json!(uri);
    let inbox = net.branch(0).url("/ap/inbox");
    let send = async |activity: &Value| peer.send(&net.client(), &inbox, activity, net.clock.now_ms()).await;
    assert_eq!(send(&peer.activity("/creates/1", "Create", note)).await, StatusCode::ACCEPTED);
    send(&peer.activity("/boosts/1", "Announce", json!(uri))).await;
    let mut quote = peer.note("/notes/2", "Look at this");
    quote["quote"] = json!(uri);
    send(&peer.activity("/creates/2", "Create", quote)).await;
    net.drain().await;
    assert!(answers(&anna, &post).await.is_empty());
    let now = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    assert_eq!((now["reblogs_count"].clone(), now["replies_count"].clone()), (json!(0), json!(0)));
    assert!(anna.notices().await.is_empty());
    let seen = anna.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", peer.url("/notes/2"))).await;
    assert_ne!(seen["statuses"][0]["quote"]["state"], "accepted", "{seen}");
}

#[tokio::test]
async fn whoever_asks_waits_for_a_yes() {
    let (net, anna, carl, bea, _) = scene().await;
    let post = post(&anna, "Ask me first", &[("reply_policy", "approval"), ("boost_policy", "approval")]).await;
    net.drain().await;
    let (status, held) = answer(&carl, text(&post["id"]), "May I?").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(held["held_id"].is_string() && text(&held["error"]).contains("until the post's author agrees"));
    // Whoever asked can take it back.
    assert_eq!(answer(&carl, text(&post["id"]), "Too hasty").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let his = signed_in(&net, "carl").await;
    let page = his.get("/approvals").await.body;
    let hasty = page.split("<li>").find(|item| item.contains("Too hasty")).expect("his request").to_owned();
    let path = format!("/approvals/{}/withdraw", between(&hasty, "/approvals/", "/withdraw"));
    assert_eq!(signed_in(&net, "anna").await.submit(&path, &[]).await.status, StatusCode::NOT_FOUND);
    his.submit(&path, &[]).await;
    let id = there(&bea, &post).await;
    let (status, held) = answer(&bea, &id, "@anna@alpha.test And I, from beta?").await;
    assert!(
        status == StatusCode::UNPROCESSABLE_ENTITY && held["held_id"].is_string(),
        "her server asks Anna's: {held}"
    );
    let boosted = bea.try_post(&format!("/api/v1/statuses/{id}/reblog"), json!({})).await;
    assert_eq!(boosted.0, StatusCode::UNPROCESSABLE_ENTITY);
    net.drain().await;
    assert!(answers(&anna, &post).await.is_empty());
    let browser = signed_in(&net, "anna").await;
    let page = browser.get("/approvals").await.body;
    assert!(!page.contains("Too hasty"));
    assert!(page.contains("May I?") && page.contains("And I, from beta?") && page.contains("would like to boost"));
    let id_of = |words: &str| {
        let about = page.split("<li>").find(|item| item.contains(words)).expect("a request");
        between(about, "/approvals/", "/allow").to_owned()
    };
    let (first, second, boost) = (id_of("May I?"), id_of("And I, from beta?"), id_of("would like to boost"));
    let carls = signed_in(&net, "carl").await;
    assert_eq!(carls.submit(&format!("/approvals/{first}/allow"), &[]).await.status, StatusCode::NOT_FOUND);
    browser.submit(&format!("/approvals/{first}/allow"), &[]).await;
    browser.submit(&format!("/approvals/{second}/allow"), &[]).await;
    browser.submit(&format!("/approvals/{boost}/refuse"), &[]).await;
    net.drain().await;
    assert_eq!(answers(&anna, &post).await, ["May I?", "@anna And I, from beta?"]);
    assert_eq!(anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await["reblogs_count"], 0);
    assert!(browser.get("/approvals").await.body.contains("Nobody is waiting"));
}

async fn signed_in(net: &Network, handle: &str) -> Browser {
    let browser = net.branch(0).browser();
    browser.sign_in(&format!("{handle}@alpha.test"), PASSWORD).await;
    browser
}

#[tokio::test]
async fn quotes_are_agreed_to_with_a_stamp() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let inbox = net.branch(0).url("/ap/inbox");
    for (n, policy, answer) in [(1, "everyone", Some("Accept")), (2, "nobody", Some("Reject")), (3, "approval", None)] {
        let post = post(&anna, &format!("Quote me {n}"), &[("quote_policy", policy)]).await;
        let quote = peer.url(&format!("/notes/q{n}"));
        let mut request = peer.activity(&format!("/requests/{n}"), "QuoteRequest", post["uri"].clone());
        request["instrument"] = json!(quote);
        peer.send(&net.client(), &inbox, &request, net.clock.now_ms()).await;
        net.drain().await;
        let last = peer.activities().into_iter().rev().find(|a| a["object"]["instrument"] == quote.as_str());
        assert_eq!(last.as_ref().map(|a| text(&a["type"]).to_owned()).as_deref(), answer, "{policy}");
        if answer == Some("Accept") {
            let stamp = net.client().get(text(&last.expect("an answer")["result"])).send().await.expect("a stamp");
            let stamp: Value = stamp.json().await.expect("JSON");
            assert_eq!(
                (text(&stamp["interactingObject"]), &stamp["interactionTarget"]),
                (quote.as_str(), &post["uri"])
            );
        }
    }
    let browser = signed_in(&net, "anna").await;
    let page = browser.get("/approvals").await.body;
    let id = between(&page, "/approvals/", "/allow").to_owned();
    browser.submit(&format!("/approvals/{id}/allow"), &[]).await;
    net.drain().await;
    let accepted = peer.activities().into_iter().filter(|a| a["type"] == "Accept" && a["result"].is_string());
    assert_eq!(accepted.count(), 2, "the one that waited has its stamp too");
    // Somebody may not ask for another's quote.
    let mut forged = peer.activity("/requests/9", "QuoteRequest", json!("http://alpha.test/ap/posts/1"));
    forged["instrument"] = json!("http://elsewhere.test/notes/1");
    let status = peer.send(&net.client(), &inbox, &forged, net.clock.now_ms()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_policy_can_be_said_anew() {
    let (net, anna, carl, bea, dan) = scene().await;
    bea.relationship("anna@alpha.test").await;
    let post = post(&anna, "Open at first", &[]).await;
    net.drain().await;
    let path = format!("/api/v1/statuses/{}/interaction_policy", text(&post["id"]));
    let there = there(&dan, &post).await;
    anna.send(Method::PUT, &path, json!({ "reply_policy": "nobody", "quote_approval_policy": "followers" })).await;
    assert_eq!(answer(&carl, text(&post["id"]), "Too late").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(carl.try_send(Method::PUT, &path, json!({ "reply_policy": "everyone" })).await.0, StatusCode::NOT_FOUND);
    let (status, _) = anna.try_send(Method::PUT, &path, json!({ "reply_policy": "friends" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let now = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    assert_eq!((&now["interaction_policy"]["quote"], &now["edited_at"]), (&json!("followers"), &json!(null)));
    net.drain().await;
    let seen = dan.get(&format!("/api/v1/statuses/{there}")).await;
    assert_eq!(seen["interaction_policy"]["reply"], "nobody", "the other branch hears of it");
    assert_eq!(dan.get(&format!("/api/v1/statuses/{there}")).await["content"], now["content"]);
}

#[tokio::test]
async fn one_can_look_with_somebody_elses_eyes() {
    let (net, anna, _, _, _) = scene().await;
    let post = anna.publish("Among ourselves", "private").await;
    let open = anna.publish("To all", "public").await;
    let browser = signed_in(&net, "anna").await;
    let look = async |post: &Value, who: &str| {
        browser.get(&format!("/@anna/{}/readers?who={who}", text(&post["id"]))).await.body
    };
    assert!(look(&post, "bea@beta.test").await.contains("bea can see this post"));
    assert!(
        look(&post, "dan@beta.test").await.contains("dan can&#x27;t see this post")
            || look(&post, "dan@beta.test").await.contains("dan can't see this post")
    );
    assert!(look(&post, "carl").await.contains("see this post") && !look(&post, "carl").await.contains("carl can see"));
    assert!(
        look(&open, "carl").await.contains("carl can see this post")
            && look(&open, "carl").await.contains("Can boost it")
    );
    assert!(look(&open, "nobody@beta.test").await.contains("There is no profile of this name"));
    assert!(look(&open, "").await.contains("Everyone sees it, signed in or not."));
    let other = signed_in(&net, "carl").await;
    assert_eq!(other.get(&format!("/@anna/{}/readers", text(&open["id"]))).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_not_for_the_author_is_not_shown_to_her() {
    let (net, anna, carl, bea, dan) = scene().await;
    let post = post(&anna, "Ask me first", &[("reply_policy", "approval")]).await;
    net.drain().await;
    // A word to somebody else alone is no answer that others see.
    let body = json!({ "status": "@dan@beta.test she is wrong", "visibility": "direct", "in_reply_to_id": post["id"] });
    assert_eq!(carl.try_post("/api/v1/statuses", body).await.0, StatusCode::OK);
    let id = there(&bea, &post).await;
    let body = json!({ "status": "for my followers alone", "visibility": "private", "in_reply_to_id": id });
    bea.try_post("/api/v1/statuses", body).await;
    net.drain().await;
    assert_eq!(dan.notices().await, ["mention"]);
    let page = signed_in(&net, "anna").await.get("/approvals").await.body;
    assert!(!page.contains("she is wrong") && !page.contains("for my followers"), "{page}");
}

#[tokio::test]
async fn a_request_says_what_would_be_published_and_ends_with_its_asker() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let post = post(&anna, "Ask me first", &[("reply_policy", "approval")]).await;
    let inbox = net.branch(0).url("/ap/inbox");
    let send = async |activity: &Value| peer.send(&net.client(), &inbox, activity, net.clock.now_ms()).await;
    for n in 1..=5 {
        let mut note = peer.note(&format!("/notes/{n}"), "Something rude");
        note["inReplyTo"] = post["uri"].clone();
        // The words of a draft of ours, to look like something else.
        for (name, value) in [
            ("text", json!("Lovely!")),
            ("content_warning", json!("")),
            ("sensitive", json!(false)),
            ("local_only", json!(false)),
            ("media_ids", json!([])),
        ] {
            note[name] = value;
        }
        send(&peer.activity(&format!("/creates/{n}"), "Create", note)).await;
    }
    let browser = signed_in(&net, "anna").await;
    let page = browser.get("/approvals").await.body;
    assert!(page.contains("Something rude") && !page.contains("Lovely!"));
    assert_eq!(page.matches("/allow\"").count(), 3, "one asker fills no page");
    let gone = json!({ "id": peer.url("/notes/1"), "type": "Tombstone" });
    send(&peer.activity("/deletes/1", "Delete", gone)).await;
    assert_eq!(browser.get("/approvals").await.body.matches("/allow\"").count(), 2, "taken back is taken back");
    let asker = anna.find("mallory@peer.test").await;
    anna.post(&format!("/api/v1/accounts/{asker}/block"), json!({})).await;
    let id = between(&browser.get("/approvals").await.body, "/approvals/", "/allow").to_owned();
    let late = browser.submit(&format!("/approvals/{id}/allow"), &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing of whom she has blocked");
    net.advance(std::time::Duration::from_secs(31 * 86_400));
    branchline::worker::tidy::run(&net.branch(0).app).await.expect("tidied");
    assert!(signed_in(&net, "anna").await.get("/approvals").await.body.contains("Nobody is waiting"));
}

#[tokio::test]
async fn nobody_quotes_or_boosts_a_boost() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let post = post(&anna, "Once is enough", &[("quote_policy", "nobody"), ("boost_policy", "everyone")]).await;
    let boost = carl.post(&format!("/api/v1/statuses/{}/reblog", text(&post["id"])), json!({})).await;
    let inbox = net.branch(0).url("/ap/inbox");
    let mut request = peer.activity("/requests/1", "QuoteRequest", boost["uri"].clone());
    request["instrument"] = json!(peer.url("/notes/1"));
    peer.send(&net.client(), &inbox, &request, net.clock.now_ms()).await;
    peer.send(&net.client(), &inbox, &peer.activity("/boosts/1", "Announce", boost["uri"].clone()), net.clock.now_ms())
        .await;
    net.drain().await;
    assert!(!peer.activities().iter().any(|a| a["type"] == "Accept"));
    assert_eq!(anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await["reblogs_count"], 1);
    let (status, answered) = answer(&carl, text(&boost["id"]), "To the post itself").await;
    assert_eq!((status, &answered["in_reply_to_id"]), (StatusCode::OK, &post["id"]));
}

/// GoToSocial asks first: `ReplyRequest`, `LikeRequest` and `AnnounceRequest`, each with its stamp.
#[tokio::test]
async fn requests_of_gotosocial_are_answered() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let open = post(&anna, "open to all", &[]).await;
    let asked = post(&anna, "ask me first", &[("reply_policy", "approval")]).await;
    let deliver = async |activity: Value| {
        let inbox = net.branch(0).url("/ap/inbox");
        let status = peer.send(&net.client(), &inbox, &activity, net.clock.now_ms()).await;
        net.drain().await;
        status
    };
    let request = |n: usize, kind: &str, about: &Value, instrument: Value| {
        let mut request = peer.activity(&format!("/requests/{n}"), kind, about["uri"].clone());
        request["instrument"] = instrument;
        request
    };
    let answer =
        |id: &Value| peer.activities().into_iter().rfind(|a| a["object"]["instrument"] == *id).expect("an answer");
    let like = peer.activity("/likes/1", "Like", open["uri"].clone());
    let announce = peer.activity("/boosts/1", "Announce", open["uri"].clone());
    let mut reply = peer.note("/notes/1", "<p>gladly</p>");
    reply["inReplyTo"] = open["uri"].clone();
    let cases = [
        ("LikeRequest", like, "LikeAuthorization"),
        ("AnnounceRequest", announce, "AnnounceAuthorization"),
        ("ReplyRequest", reply, "ReplyAuthorization"),
    ];
    for (n, (kind, instrument, stamp)) in cases.into_iter().enumerate() {
        let id = instrument["id"].clone();
        assert_eq!(deliver(request(n, kind, &open, instrument)).await, StatusCode::ACCEPTED);
        let accept = answer(&id);
        assert_eq!((text(&accept["type"]), accept["object"]["type"].clone()), ("Accept", json!(kind)));
        let shown = net.client().get(text(&accept["result"])).header("accept", "application/activity+json");
        let shown: Value = shown.send().await.expect("an answer").json().await.expect("a stamp");
        assert_eq!(
            (text(&shown["type"]), &shown["interactingObject"], &shown["interactionTarget"]),
            (stamp, &id, &open["uri"])
        );
    }
    let seen = anna.get(&format!("/api/v1/statuses/{}", text(&open["id"]))).await;
    assert_eq!(
        (seen["favourites_count"].clone(), seen["reblogs_count"].clone(), seen["replies_count"].clone()),
        (json!(1), json!(1), json!(1))
    );

    // What needs a yes waits for it; its answer names the request.
    let mut reply = peer.note("/notes/2", "<p>may I?</p>");
    reply["inReplyTo"] = asked["uri"].clone();
    let id = reply["id"].clone();
    deliver(request(7, "ReplyRequest", &asked, reply)).await;
    assert_eq!(anna.get(&format!("/api/v1/statuses/{}", text(&asked["id"]))).await["replies_count"], 0);
    let rows =
        branchline::posts::approvals::of(&net.branch(0).app, anna.id.parse().expect("an id")).await.expect("rows");
    let author =
        branchline::entities::profile::by_id(net.branch(0).app.db.read(), anna.id.parse().expect("an id")).await;
    let author = author.expect("anna");
    let allowed = branchline::posts::approvals::allow(&net.branch(0).app, &author, rows[0].0.id);
    Box::pin(allowed).await.expect("allowed");
    net.drain().await;
    assert_eq!(
        (answer(&id)["type"].clone(), answer(&id)["object"]["id"].clone()),
        (json!("Accept"), json!(peer.url("/requests/7")))
    );
    assert_eq!(anna.get(&format!("/api/v1/statuses/{}", text(&asked["id"]))).await["replies_count"], 1);
    // What is somebody else's is no request.
    let mut stolen = peer.activity("/likes/9", "Like", open["uri"].clone());
    stolen["actor"] = json!("http://peer.test/users/other");
    assert_eq!(deliver(request(9, "LikeRequest", &open, stolen)).await, StatusCode::UNPROCESSABLE_ENTITY);
}
