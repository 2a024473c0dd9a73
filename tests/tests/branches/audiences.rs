//! Audiences that hold: the branch, the network, a circle. Words that nobody else may read are looked for everywhere.

use std::time::Duration;

use branchline::{commands::network, entities::post};
use reqwest::{Method, StatusCode};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use tests::{Network, Person, person::text};

/// Alpha and beta trust each other; beta trusts delta too; nobody trusts gamma, where Gil follows everybody.
struct Scene {
    net: Network,
    anna: Person,
    bea: Person,
    gil: Person,
    dora: Person,
}

impl Scene {
    async fn set() -> Self {
        let net = Network::of(&["alpha", "beta", "gamma", "delta"]).await;
        for (here, there) in [(0, "beta"), (1, "alpha"), (1, "delta"), (3, "beta")] {
            let domain = format!("{there}.test");
            network::set(&net.branch(here).app, &domain, Some("accept")).await.expect("trusted");
        }
        // Whoever asks before it is trusted itself asks again.
        for _ in 0..3 {
            net.drain().await;
            net.advance(Duration::from_secs(3_600));
        }
        let anna = net.branch(0).person("anna").await;
        let bea = net.branch(1).person("bea").await;
        let gil = net.branch(2).person("gil").await;
        let dora = net.branch(3).person("dora").await;
        for reader in [&bea, &gil, &dora] {
            reader.follow(&anna.acct).await;
        }
        dora.follow(&bea.acct).await;
        net.drain().await;
        Self { net, anna, bea, gil, dora }
    }

    /// Whether a branch has stored these words in any post.
    async fn is_at(&self, branch: usize, words: &str) -> bool {
        let found = post::Entity::find().filter(post::Column::Content.contains(words));
        found.one(self.net.branch(branch).app.db.read()).await.expect("reading").is_some()
    }

    /// Fails where anybody who is not entitled finds the words: other branches, and everybody who is signed out.
    async fn hold(&self, status: &Value, words: &str, not_at: &[usize]) {
        for branch in not_at {
            assert!(!self.is_at(*branch, words).await, "{words} is at branch {branch}");
        }
        let (uri, url) = (text(&status["uri"]).to_owned(), text(&status["url"]).to_owned());
        let id = text(&status["id"]);
        let author = status["account"]["id"].as_str().expect("an id");
        let signed_out = Person { token: String::new(), ..self.anna.clone() };
        let paths = [
            format!("/api/v1/statuses/{id}"),
            format!("/api/v1/statuses/{id}/context"),
            format!("/api/v1/accounts/{author}/statuses"),
            "/api/v1/timelines/public".into(),
            "/api/v1/timelines/public?local=true".into(),
            format!("/api/v2/search?type=statuses&q={words}"),
            format!("/search?q={words}"),
            format!("/api/v1/statuses/{id}/history"),
            format!("/api/v1/statuses/{id}/reblogged_by"),
            format!("/@anna/{id}/readers"),
            "/settings/moving/archive.zip".into(),
            "/staff/anna".into(),
            "/@anna?tab=replies".into(),
            format!("/ap/profiles/{author}/outbox?page=true"),
            format!("/ap/profiles/{author}/featured"),
            "/".into(),
            "/@anna".into(),
            url.replace(&self.anna.base, ""),
            uri.replace(&self.anna.base, ""),
            format!("{}/activity", uri.replace(&self.anna.base, "")),
            format!("{}/audience", uri.replace(&self.anna.base, "")),
        ];
        for path in paths {
            for accept in ["application/activity+json", "application/json", "text/html"] {
                let answer =
                    signed_out.request(Method::GET, &path).header("accept", accept).send().await.expect("answer");
                let body = answer.text().await.expect("a body");
                assert!(!body.contains(words), "{path} as {accept} says {words}");
            }
        }
        // Their servers ask with a signature.
        for branch in not_at {
            let nosy = self
                .net
                .branch(*branch)
                .person(&format!("nosy{}", branchline::base::id::random() % 1_000_000_000))
                .await;
            let found = nosy.get(&format!("/api/v2/search?resolve=true&type=statuses&q={uri}")).await;
            assert_eq!(found["statuses"], json!([]), "branch {branch} was served {words}");
        }
    }
}

#[tokio::test]
async fn network_posts_reach_trusted_branches_and_nobody_else() {
    let scene = Scene::set().await;
    let Scene { net, anna, bea, gil, dora } = &scene;
    let post = anna.publish("Reading hour KESTREL @gil@gamma.test", "network").await;
    assert_eq!((text(&post["visibility"]), text(&post["audience"])), ("private", "network"));
    net.drain().await;
    scene.hold(&post, "KESTREL", &[2, 3]).await;
    // Every signed-in colleague of a trusted branch reads it, whom they follow or not.
    let carl = net.branch(1).person("carl").await;
    let seen = carl.get("/api/v1/timelines/public").await;
    let there =
        seen.as_array().expect("a list").iter().find(|s| text(&s["content"]).contains("KESTREL")).expect("the post");
    assert_eq!(text(&there["audience"]), "network");
    assert!(bea.in_home("KESTREL").await["id"].is_string());
    assert!(gil.notices().await.iter().all(|n| n != "mention"));
    // It can't be boosted, and an answer goes no further than both lists.
    let id = text(&bea.in_home("KESTREL").await["id"]).to_owned();
    let (status, _) = bea.try_post(&format!("/api/v1/statuses/{id}/reblog"), json!({})).await;
    assert!(status.is_client_error());
    let reply = bea
        .post(
            "/api/v1/statuses",
            json!({ "status": "Count me in OSPREY", "in_reply_to_id": id, "visibility": "public" }),
        )
        .await;
    assert_eq!(text(&reply["audience"]), "network", "whatever the client sent");
    net.drain().await;
    assert!(scene.is_at(0, "OSPREY").await);
    assert!(!scene.is_at(3, "OSPREY").await, "delta is on beta's list and not on alpha's");
    // Beta's own network posts reach delta as well.
    bea.publish("Rota swap HERON", "network").await;
    net.drain().await;
    assert!(scene.is_at(3, "HERON").await && scene.is_at(0, "HERON").await && !scene.is_at(2, "HERON").await);
    assert!(dora.in_home("HERON").await["id"].is_string());
    // Edits and retractions go where the post went.
    anna.send(
        Method::PUT,
        &format!("/api/v1/statuses/{}", text(&post["id"])),
        json!({ "status": "Ballot moved MERLIN" }),
    )
    .await;
    net.drain().await;
    assert!(scene.is_at(1, "MERLIN").await);
    scene.hold(&post, "MERLIN", &[2, 3]).await;
    anna.send(Method::DELETE, &format!("/api/v1/statuses/{}", text(&post["id"])), json!({})).await;
    net.drain().await;
    assert!(!scene.is_at(1, "MERLIN").await);
}

#[tokio::test]
async fn a_branch_off_the_list_gets_nothing_more() {
    let scene = Scene::set().await;
    let Scene { net, anna, bea, .. } = &scene;
    network::set(&net.branch(0).app, "beta.test", None).await.expect("removed");
    let post = anna.publish("Only ours now PLOVER", "network").await;
    net.drain().await;
    scene.hold(&post, "PLOVER", &[1, 2, 3]).await;
    // And what a branch that we don't trust calls its network is nobody's here.
    bea.publish("Over the hedge CURLEW", "network").await;
    net.drain().await;
    let seen = anna.get("/api/v1/timelines/public").await;
    assert!(!seen.to_string().contains("CURLEW"));
}

#[tokio::test]
async fn branch_posts_never_leave() {
    let scene = Scene::set().await;
    let post = scene.anna.publish("Staff meeting WIGEON", "local").await;
    scene.net.drain().await;
    scene.hold(&post, "WIGEON", &[1, 2, 3]).await;
}

#[tokio::test]
async fn a_circle_is_for_its_people_who_do_not_see_each_other() {
    let scene = Scene::set().await;
    let Scene { net, anna, bea, gil, dora } = &scene;
    let carl = net.branch(0).person("carl").await;
    let list = anna.post("/api/v1/lists", json!({ "title": "Union" })).await;
    for acct in [&bea.acct, &gil.acct, &carl.acct] {
        anna.follow(acct).await;
    }
    net.drain().await;
    let circle = format!("circle:{}", text(&list["id"]));
    let (status, why) = anna.try_post("/api/v1/statuses", json!({ "status": "to nobody", "visibility": circle })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
    let mut ids = Vec::new();
    for acct in [&bea.acct, &gil.acct, &carl.acct] {
        ids.push(anna.find(acct).await);
    }
    anna.post(&format!("/api/v1/lists/{}/accounts", text(&list["id"])), json!({ "account_ids": ids })).await;
    carl.follow(&anna.acct).await;
    let post = anna.publish("Quietly DUNLIN for @bea@beta.test and @dora@delta.test", &circle).await;
    assert_eq!((text(&post["visibility"]), text(&post["audience"])), ("private", "circle"));
    net.drain().await;
    scene.hold(&post, "DUNLIN", &[3]).await;
    assert!(dora.notices().await.iter().all(|n| n != "mention"));
    for member in [bea, gil, &carl] {
        let seen = member.in_home("DUNLIN").await;
        let told = seen.to_string();
        assert!(!told.contains("gil@") || member.handle == "gil", "a member sees another: {told}");
        assert!(!told.contains("carl"), "a member sees another: {told}");
    }
    // Bea's answer is Anna's alone, and Anna's answer to that is Bea's.
    let id = text(&carl.in_home("DUNLIN").await["id"]).to_owned();
    let reply = carl.post("/api/v1/statuses", json!({ "status": "Noted SANDPIPER", "in_reply_to_id": id })).await;
    assert_eq!(text(&reply["audience"]), "circle");
    net.drain().await;
    scene.hold(&reply, "SANDPIPER", &[1, 2, 3]).await;
    let (status, _) = anna.try_get(&format!("/api/v1/statuses/{}", text(&reply["id"]))).await;
    assert_eq!(status, StatusCode::OK);
    // An edit never widens it.
    let edit = json!({ "status": "Quietly DUNLIN for @dora@delta.test" });
    anna.send(Method::PUT, &format!("/api/v1/statuses/{}", text(&post["id"])), edit).await;
    net.drain().await;
    scene.hold(&post, "DUNLIN", &[3]).await;
    assert!(gil.in_home("DUNLIN").await["id"].is_string(), "and takes it from nobody");
    anna.send(Method::DELETE, &format!("/api/v1/statuses/{}", text(&post["id"])), json!({})).await;
    net.drain().await;
    assert!(!scene.is_at(1, "DUNLIN").await && !scene.is_at(2, "DUNLIN").await);
}

#[tokio::test]
async fn an_edit_for_followers_reaches_nobody_who_does_not_follow() {
    let scene = Scene::set().await;
    let Scene { net, anna, .. } = &scene;
    let dan = net.branch(3).person("dan").await;
    anna.find("dan@delta.test").await;
    let post = anna.publish("For those who follow GADWALL", "private").await;
    net.drain().await;
    let edit = json!({ "status": "For those who follow GADWALL, and @dan@delta.test" });
    anna.send(Method::PUT, &format!("/api/v1/statuses/{}", text(&post["id"])), edit).await;
    net.drain().await;
    assert!(dan.notices().await.is_empty(), "whom an edit names is not addressed by it");
    assert_eq!(dan.get("/api/v1/conversations").await, json!([]));
}

#[tokio::test]
async fn answers_take_the_narrower_audience() {
    let scene = Scene::set().await;
    let Scene { net, anna, bea, dora, .. } = &scene;
    anna.publish("Who can help TEAL?", "network").await;
    net.drain().await;
    let id = text(&bea.in_home("TEAL").await["id"]).to_owned();
    let quiet =
        json!({ "status": "@anna@alpha.test between us PINTAIL", "in_reply_to_id": id, "visibility": "direct" });
    let reply = bea.post("/api/v1/statuses", quiet).await;
    assert_eq!(text(&reply["audience"]), "mentioned", "fewer people than were asked");
    let carl = net.branch(1).person("carl").await;
    net.drain().await;
    assert!(scene.is_at(0, "PINTAIL").await && !scene.is_at(3, "PINTAIL").await);
    assert_eq!(carl.try_get(&format!("/api/v1/statuses/{}", text(&reply["id"]))).await.0, StatusCode::NOT_FOUND);
    // Delta answers beta; what is said to that goes no further, however long it gets, and is served to nobody else.
    bea.publish("Only for beta and its friends GADWALL", "network").await;
    net.drain().await;
    let id = text(&dora.in_home("GADWALL").await["id"]).to_owned();
    dora.post("/api/v1/statuses", json!({ "status": "From delta SMEW", "in_reply_to_id": id })).await;
    net.drain().await;
    assert!(!scene.is_at(0, "SMEW").await, "alpha and delta don't trust each other");
    let smew = text(&bea.get("/api/v1/timelines/public").await[0]["id"]).to_owned();
    let first = bea.post("/api/v1/statuses", json!({ "status": "To delta GARGANEY", "in_reply_to_id": smew })).await;
    let second =
        carl.post("/api/v1/statuses", json!({ "status": "To both SCAUP", "in_reply_to_id": text(&first["id"]) })).await;
    net.drain().await;
    for words in ["GARGANEY", "SCAUP"] {
        assert!(scene.is_at(3, words).await && !scene.is_at(0, words).await, "{words}");
    }
    for status in [&first, &second] {
        let found = anna.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&status["uri"]))).await;
        assert_eq!(found["statuses"], json!([]), "alpha asks with its signature and is told nothing");
    }
}

#[tokio::test]
async fn votes_and_favourites_of_the_network_count() {
    let scene = Scene::set().await;
    let Scene { net, anna, bea, .. } = &scene;
    let body = json!({ "status": "Which day SHRIKE?", "visibility": "network", "poll": { "options": ["Mon", "Tue"], "expires_in": 3600 } });
    let asked = anna.post("/api/v1/statuses", body).await;
    net.drain().await;
    let seen = bea.in_home("SHRIKE").await;
    bea.post(&format!("/api/v1/polls/{}/votes", text(&seen["poll"]["id"])), json!({ "choices": [1] })).await;
    bea.post(&format!("/api/v1/statuses/{}/favourite", text(&seen["id"])), json!({})).await;
    net.drain().await;
    let now = anna.get(&format!("/api/v1/statuses/{}", text(&asked["id"]))).await;
    assert_eq!((now["poll"]["votes_count"].as_i64(), now["favourites_count"].as_i64()), (Some(1), Some(1)));
}

#[tokio::test]
async fn whoever_is_blocked_leaves_the_circle() {
    let scene = Scene::set().await;
    let Scene { net, anna, bea, gil, .. } = &scene;
    let list = anna.post("/api/v1/lists", json!({ "title": "Union" })).await;
    let mut ids = Vec::new();
    for acct in [&bea.acct, &gil.acct] {
        anna.follow(acct).await;
        ids.push(anna.find(acct).await);
    }
    net.drain().await;
    anna.post(&format!("/api/v1/lists/{}/accounts", text(&list["id"])), json!({ "account_ids": ids })).await;
    let circle = format!("circle:{}", text(&list["id"]));
    let before = anna.publish("Before PIPIT", &circle).await;
    net.drain().await;
    anna.post(&format!("/api/v1/accounts/{}/block", ids[1]), json!({})).await;
    anna.publish("After DIPPER", &circle).await;
    anna.send(Method::PUT, &format!("/api/v1/statuses/{}", text(&before["id"])), json!({ "status": "Edited WRYNECK" }))
        .await;
    net.drain().await;
    assert!(scene.is_at(1, "DIPPER").await && scene.is_at(1, "WRYNECK").await);
    assert!(!scene.is_at(2, "DIPPER").await && !scene.is_at(2, "WRYNECK").await);
    anna.send(Method::DELETE, &format!("/api/v1/statuses/{}", text(&before["id"])), json!({})).await;
    net.drain().await;
    assert!(!scene.is_at(2, "PIPIT").await, "a retraction reaches whoever has it");
}
