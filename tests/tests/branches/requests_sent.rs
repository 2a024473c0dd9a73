//! Another server's author who wants to be asked is asked before she is answered, boosted or made a favourite (GoToSocial's
//! interaction policies); what waits is shown as waiting, and goes out with the stamp of her yes.

use branchline::wire::activitypub::PUBLIC;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{Network, Peer, branch::PASSWORD, person::text};

#[tokio::test]
async fn another_servers_author_is_asked_first() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    let browser = net.branch(0).browser();
    browser.sign_in("anna@alpha.test", PASSWORD).await;
    let deliver = async |activity: Value| {
        let inbox = net.branch(0).url("/ap/inbox");
        let status = peer.send(&net.client(), &inbox, &activity, net.clock.now_ms()).await;
        net.drain().await;
        status
    };
    let sent = |kind: &str| peer.activities().into_iter().filter(|a| a["type"] == kind).collect::<Vec<_>>();
    let mut note = peer.note("/notes/1", "<p>Ask me first</p>");
    let ask = json!({ "automaticApproval": [peer.actor()], "manualApproval": [PUBLIC] });
    note["interactionPolicy"] = json!({ "canLike": ask, "canReply": ask, "canAnnounce": ask });
    deliver(peer.activity("/notes/1/create", "Create", note.clone())).await;
    let id = text(&anna.in_home("Ask me first").await["id"]).to_owned();

    // An answer: asked once however often it is sent, shown as waiting, published with her stamp.
    let words = json!({ "status": "@mallory@peer.test May I?", "visibility": "public", "in_reply_to_id": id });
    let (status, held) = anna.try_post("/api/v1/statuses", words.clone()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&held["error"]).contains("until the post's author agrees"), "{held}");
    assert_eq!(anna.try_post("/api/v1/statuses", words).await.1["held_id"], held["held_id"]);
    net.drain().await;
    let [request] = &sent("ReplyRequest")[..] else { panic!("{:?}", peer.activities()) };
    let asked = &request["instrument"];
    assert_eq!((&request["object"], &request["to"][0]), (&note["id"], &json!(peer.actor())));
    assert_eq!(
        (&asked["type"], &asked["inReplyTo"], &asked["attributedTo"]),
        (&json!("Note"), &note["id"], &json!(anna.uri))
    );
    assert!(text(&asked["content"]).contains("May I?") && sent("Create").is_empty());
    assert!(browser.get("/approvals").await.body.contains("May I?"));
    let answer = |n: usize, kind: &str, object: Value| {
        let mut answer = peer.activity(&format!("/answers/{n}"), kind, object);
        answer["result"] = if kind == "Accept" { json!(peer.url(&format!("/stamps/{n}"))) } else { Value::Null };
        answer
    };
    deliver(answer(1, "Accept", request["id"].clone())).await;
    let [create] = &sent("Create")[..] else { panic!("{:?}", peer.activities()) };
    assert_eq!(
        (&create["object"]["id"], &create["object"]["replyAuthorization"]),
        (&asked["id"], &json!(peer.url("/stamps/1")))
    );
    assert!(!browser.get("/approvals").await.body.contains("May I?"));
    let own = anna.get("/api/v1/timelines/home").await;
    assert!(tests::person::texts(&own).iter().any(|t| t.contains("May I?")));

    // A boost: refused, then asked for again and agreed to.
    let boost = format!("/api/v1/statuses/{id}/reblog");
    assert_eq!(anna.try_post(&boost, json!({})).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(anna.try_post(&boost, json!({})).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    net.drain().await;
    let [request] = &sent("AnnounceRequest")[..] else { panic!("{:?}", peer.activities()) };
    let named = json!({ "type": "AnnounceRequest", "object": note["id"], "instrument": request["instrument"]["id"] });
    deliver(answer(2, "Reject", named)).await;
    assert!(sent("Announce").is_empty() && !browser.get("/approvals").await.body.contains("Your boost"));
    assert_eq!(anna.relationship("mallory@peer.test").await["following"], true, "no word about her follow");
    anna.try_post(&boost, json!({})).await;
    net.drain().await;
    let request = sent("AnnounceRequest").pop().expect("a request");
    deliver(answer(3, "Accept", request.clone())).await;
    let [announce] = &sent("Announce")[..] else { panic!("{:?}", peer.activities()) };
    assert_eq!(
        (&announce["id"], &announce["announceAuthorization"]),
        (&request["instrument"]["id"], &json!(peer.url("/stamps/3")))
    );
    assert_eq!(anna.get(&format!("/api/v1/statuses/{id}")).await["reblogged"], true);

    // A favourite counts until she says no.
    let liked = anna.post(&format!("/api/v1/statuses/{id}/favourite"), json!({})).await;
    assert_eq!(liked["favourited"], true);
    net.drain().await;
    let [request] = &sent("LikeRequest")[..] else { panic!("{:?}", peer.activities()) };
    assert!(sent("Like").is_empty() && request["instrument"]["type"] == "Like");
    assert!(browser.get("/approvals").await.body.contains("Your favourite"));
    deliver(answer(4, "Reject", json!(request["id"]))).await;
    assert_eq!(anna.get(&format!("/api/v1/statuses/{id}")).await["favourited"], false);

    // What is taken back before there is an answer is taken back there too.
    let words = json!({ "status": "Never mind", "visibility": "public", "in_reply_to_id": id });
    anna.try_post("/api/v1/statuses", words).await;
    let page = browser.get("/approvals").await.body;
    let path = format!("/approvals/{}/withdraw", tests::browser::between(&page, "/approvals/", "/withdraw"));
    browser.submit(&path, &[]).await;
    net.drain().await;
    let last = sent("ReplyRequest").pop().expect("a request");
    assert_eq!(sent("Delete").pop().expect("a retraction")["object"]["id"], last["instrument"]["id"]);
    // An answer for fewer people is no answer that others see: nobody is asked.
    let words = json!({ "status": "@mallory@peer.test between us", "visibility": "direct", "in_reply_to_id": id });
    assert_eq!(anna.try_post("/api/v1/statuses", words).await.0, StatusCode::OK);
}
