//! What staff use every day: bookmarks, pins, mutes, lists, filters, conversations, marks, tags, scheduled posts, search.

use std::time::Duration;

use branchline::{base::clock::iso, notifications::announcements};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{
    Network, Person,
    person::{text, texts},
    schema::assert_shape,
};

async fn three() -> (Network, Person, Person, Person) {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let bea = net.branch(1).person("bea").await;
    anna.follow(&bea.acct).await;
    anna.follow("carl").await;
    bea.follow(&anna.acct).await;
    net.drain().await;
    (net, anna, carl, bea)
}

async fn act(person: &Person, status: &Value, action: &str) -> Value {
    person.post(&format!("/api/v1/statuses/{}/{action}", text(&status["id"])), json!({})).await
}

#[tokio::test]
async fn bookmarks_are_ones_own() {
    let (net, anna, carl, bea) = three().await;
    bea.publish("keep me", "public").await;
    net.drain().await;
    let seen = anna.in_home("keep me").await;
    for _ in 0..2 {
        assert_eq!(act(&anna, &seen, "bookmark").await["bookmarked"], true);
    }
    assert_eq!(texts(&anna.get("/api/v1/bookmarks").await), ["keep me"]);
    assert_eq!(carl.get("/api/v1/bookmarks").await, json!([]));
    act(&anna, &seen, "favourite").await;
    assert_eq!(texts(&anna.get("/api/v1/favourites").await), ["keep me"]);
    act(&anna, &seen, "unbookmark").await;
    assert_eq!(anna.get("/api/v1/bookmarks").await, json!([]));
}

#[tokio::test]
async fn pins_reach_other_branches() {
    let (net, anna, _, bea) = three().await;
    let post = anna.publish("read this first", "public").await;
    net.drain().await;
    act(&anna, &post, "pin").await;
    net.drain().await;
    let there = bea.find(&anna.acct).await;
    let pinned = bea.get(&format!("/api/v1/accounts/{there}/statuses?pinned=true")).await;
    assert_eq!(texts(&pinned), ["read this first"]);
    act(&anna, &post, "unpin").await;
    net.drain().await;
    assert_eq!(bea.get(&format!("/api/v1/accounts/{there}/statuses?pinned=true")).await, json!([]));
    let seen = bea.in_home("read this first").await;
    let (status, _) = bea.try_post(&format!("/api/v1/statuses/{}/pin", text(&seen["id"])), json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "only one's own");
}

#[tokio::test]
async fn mutes_are_quiet_and_end() {
    let (net, anna, _, bea) = three().await;
    let id = anna.find(&bea.acct).await;
    let muted = anna.post(&format!("/api/v1/accounts/{id}/mute"), json!({ "duration": 3_600 })).await;
    assert_eq!((muted["muting"].as_bool(), muted["muting_notifications"].as_bool()), (Some(true), Some(true)));
    bea.publish("@anna@alpha.test hush", "public").await;
    net.drain().await;
    assert!(!anna.home().await.contains(&"hush".to_owned()) && !anna.notices().await.contains(&"mention".to_owned()));
    assert_eq!(anna.get("/api/v1/mutes").await[0]["acct"], bea.acct.as_str());
    net.advance(Duration::from_secs(3_601));
    assert_eq!(anna.get("/api/v1/mutes").await, json!([]));
    bea.publish("@anna@alpha.test louder", "public").await;
    net.drain().await;
    assert_eq!(anna.notices().await[0], "mention");
    let post = anna.publish("a conversation", "public").await;
    net.drain().await;
    act(&anna, &post, "mute").await;
    let there = bea.in_home("a conversation").await;
    bea.post("/api/v1/statuses", json!({ "status": "@anna@alpha.test again", "in_reply_to_id": there["id"] })).await;
    let before = anna.notices().await.len();
    net.drain().await;
    assert_eq!(anna.notices().await.len(), before, "a muted conversation raises none");
}

#[tokio::test]
async fn nothing_more_from_a_whole_server() {
    let (net, anna, _, bea) = three().await;
    bea.publish("before", "public").await;
    net.drain().await;
    assert!(anna.home().await.contains(&"before".to_owned()));
    anna.post("/api/v1/domain_blocks", json!({ "domain": "Beta.TEST" })).await;
    net.drain().await;
    assert_eq!(anna.get("/api/v1/domain_blocks").await, json!(["beta.test"]));
    assert!(!anna.home().await.contains(&"before".to_owned()));
    let relationship = anna.relationship(&bea.acct).await;
    assert_eq!(
        (relationship["following"].as_bool(), relationship["domain_blocking"].as_bool()),
        (Some(false), Some(true))
    );
    let (status, _) = anna.try_post("/api/v1/domain_blocks", json!({ "domain": "<b>" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn lists_and_exclusive_ones() {
    let (net, anna, carl, bea) = three().await;
    let list =
        anna.post("/api/v1/lists", json!({ "title": "Beta", "replies_policy": "none", "exclusive": true })).await;
    assert_shape("List", &list);
    let path = format!("/api/v1/lists/{}", text(&list["id"]));
    let id = anna.find(&bea.acct).await;
    anna.post(&format!("{path}/accounts"), json!({ "account_ids": [id] })).await;
    bea.publish("from beta", "public").await;
    carl.publish("from carl", "public").await;
    net.drain().await;
    let timeline = format!("/api/v1/timelines/list/{}", text(&list["id"]));
    assert_eq!(texts(&anna.get(&timeline).await), ["from beta"]);
    let home = anna.home().await;
    assert!(home.contains(&"from carl".to_owned()) && !home.contains(&"from beta".to_owned()), "{home:?}");
    assert_eq!(carl.try_get(&timeline).await.0, StatusCode::NOT_FOUND, "somebody else's list");
    assert_eq!(carl.try_get(&path).await.0, StatusCode::NOT_FOUND);
    let stranger = json!({ "account_ids": [carl.find("anna").await] });
    assert_eq!(carl.try_post(&format!("{path}/accounts"), stranger).await.0, StatusCode::NOT_FOUND);
    let (status, _) = anna.try_post(&format!("{path}/accounts"), json!({ "account_ids": vec!["1"; 10_000] })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(anna.get(&format!("/api/v1/accounts/{id}/lists")).await[0]["title"], "Beta");
    anna.send(Method::DELETE, &path, json!({})).await;
    assert!(anna.home().await.contains(&"from beta".to_owned()), "a list that is gone keeps nobody away");
}

#[tokio::test]
async fn filters_of_both_versions() {
    let (net, anna, carl, _) = three().await;
    let filter = anna
        .post(
            "/api/v2/filters",
            json!({
                "title": "Heating", "context": ["home"], "filter_action": "warn", "expires_in": 3_600,
                "keywords_attributes": [{ "keyword": "boiler", "whole_word": true }],
            }),
        )
        .await;
    assert_shape("Filter", &filter);
    carl.publish("The Boiler is cold", "public").await;
    carl.publish("boilers in general", "public").await;
    net.drain().await;
    assert_eq!(anna.in_home("is cold").await["filtered"][0]["keyword_matches"], json!(["boiler"]));
    assert_eq!(anna.in_home("in general").await["filtered"], json!([]), "whole words");
    let old = anna.get("/api/v1/filters").await;
    assert_eq!((old[0]["phrase"].as_str(), old[0]["irreversible"].as_bool()), (Some("boiler"), Some(false)));
    anna.post("/api/v1/filters", json!({ "phrase": "general", "context": ["home"] })).await;
    assert_eq!(anna.in_home("in general").await["filtered"][0]["filter"]["title"], "general");
    let path = format!("/api/v2/filters/{}", text(&filter["id"]));
    assert_eq!(carl.try_get(&path).await.0, StatusCode::NOT_FOUND);
    let cold = anna.in_home("is cold").await;
    anna.post(&format!("{path}/statuses"), json!({ "status_id": cold["id"] })).await;
    assert_eq!(anna.in_home("is cold").await["filtered"][0]["status_matches"], json!([cold["id"]]));
    anna.send(Method::PUT, &path, json!({ "filter_action": "hide" })).await;
    assert!(!anna.home().await.iter().any(|t| t.contains("is cold")), "what is hidden isn't sent");
    let thread = anna.get(&format!("/api/v1/statuses/{}", text(&cold["id"]))).await;
    assert_eq!(thread["filtered"][0]["filter"]["filter_action"], "hide", "whoever opens it is told");
    net.advance(Duration::from_secs(3_601));
    assert_eq!(anna.in_home("is cold").await["filtered"], json!([]), "it has ended");
    for bad in [
        json!({ "title": "x" }),
        json!({ "title": "x", "context": ["kitchen"] }),
        json!({ "title": "", "context": ["home"] }),
    ] {
        assert_eq!(anna.try_post("/api/v2/filters", bad).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn conversations_across_branches() {
    let (net, anna, carl, bea) = three().await;
    bea.publish("@anna@alpha.test only you", "direct").await;
    net.drain().await;
    let all = anna.get("/api/v1/conversations").await;
    assert_shape("Conversation", &all[0]);
    assert_eq!(
        (all[0]["unread"].as_bool(), all[0]["accounts"][0]["acct"].as_str()),
        (Some(true), Some(bea.acct.as_str()))
    );
    let reply = json!({ "status": "@bea@beta.test and back", "visibility": "direct", "in_reply_to_id": all[0]["last_status"]["id"] });
    anna.post("/api/v1/statuses", reply).await;
    net.drain().await;
    let theirs = bea.get("/api/v1/conversations").await;
    assert_eq!(theirs.as_array().expect("a list").len(), 1, "one conversation, not two");
    assert!(text(&theirs[0]["last_status"]["content"]).contains("and back"));
    assert_eq!(carl.get("/api/v1/conversations").await, json!([]));
    let id = text(&all[0]["id"]);
    assert_eq!(carl.try_post(&format!("/api/v1/conversations/{id}/read"), json!({})).await.0, StatusCode::NOT_FOUND);
    let read = anna.post(&format!("/api/v1/conversations/{id}/read"), json!({})).await;
    assert_eq!(read["unread"], false);
    // Whoever is blocked does not come back this way.
    let blocked = anna.find(&bea.acct).await;
    anna.post(&format!("/api/v1/accounts/{blocked}/block"), json!({})).await;
    anna.send(Method::DELETE, &format!("/api/v1/conversations/{id}"), json!({})).await;
    net.drain().await;
    bea.publish("@anna@alpha.test please", "direct").await;
    net.drain().await;
    assert_eq!(anna.get("/api/v1/conversations").await, json!([]));
}

#[tokio::test]
async fn marks_and_unread_counts() {
    let (net, anna, _, bea) = three().await;
    bea.publish("@anna@alpha.test one", "public").await;
    net.drain().await;
    let unread = anna.get("/api/v1/notifications/unread_count").await["count"].as_i64();
    let newest = anna.get("/api/v1/notifications").await[0]["id"].clone();
    assert!(unread > Some(0));
    let marks = anna.post("/api/v1/markers", json!({ "notifications": { "last_read_id": newest } })).await;
    assert_shape("Marker", &marks["notifications"]);
    assert_eq!(anna.get("/api/v1/markers?timeline[]=notifications").await["notifications"]["last_read_id"], newest);
    assert_eq!(anna.get("/api/v1/notifications/unread_count").await["count"], 0);
}

#[tokio::test]
async fn followed_tags_come_home() {
    let (net, anna, carl, bea) = three().await;
    carl.publish("earlier #Seeds", "public").await;
    let tag = carl.post("/api/v1/tags/seeds/follow", json!({})).await;
    assert_eq!(tag["following"], true);
    anna.publish("about #seeds", "public").await;
    anna.publish("quietly #seeds", "unlisted").await;
    net.drain().await;
    let home = carl.home().await;
    assert!(home.contains(&"about #seeds".to_owned()) && !home.contains(&"quietly #seeds".to_owned()), "{home:?}");
    assert_eq!(texts(&bea.get("/api/v1/timelines/tag/seeds").await), ["about #seeds"]);
    assert_eq!(bea.get("/api/v1/timelines/tag/seeds?none[]=seeds").await, json!([]));
    assert_eq!(carl.get("/api/v1/followed_tags").await[0]["name"], "seeds");
    carl.post("/api/v1/tags/seeds/unfollow", json!({})).await;
    assert_eq!(carl.get("/api/v1/tags/seeds").await["following"], false);
}

#[tokio::test]
async fn scheduled_posts_wait_for_their_time() {
    let (net, anna, _, bea) = three().await;
    let now = net.clock.now_ms();
    let at = |ms: i64| iso(now + ms);
    let early = anna.try_post("/api/v1/statuses", json!({ "status": "x", "scheduled_at": at(-60_000) })).await;
    assert_eq!(early.0, StatusCode::UNPROCESSABLE_ENTITY, "{:?}", early.1);
    let refused = anna.try_post("/api/v1/statuses", json!({ "status": " ", "scheduled_at": at(900_000) })).await;
    assert_eq!(refused.0, StatusCode::UNPROCESSABLE_ENTITY, "the gate speaks now, not then");
    let waiting = anna.post("/api/v1/statuses", json!({ "status": "later", "scheduled_at": at(900_000) })).await;
    assert_shape("ScheduledStatus", &waiting);
    let path = format!("/api/v1/scheduled_statuses/{}", text(&waiting["id"]));
    assert_eq!(bea.try_get(&path).await.0, StatusCode::NOT_FOUND);
    anna.send(Method::PUT, &path, json!({ "scheduled_at": at(1_800_000) })).await;
    net.drain().await;
    net.advance(Duration::from_secs(1_000));
    net.drain().await;
    assert!(!bea.home().await.contains(&"later".to_owned()), "it was moved");
    net.advance(Duration::from_secs(1_000));
    net.drain().await;
    let posted = bea.in_home("later").await;
    assert!(text(&posted["created_at"]) > at(1_700_000).as_str(), "it has the date of its publication");
    assert_eq!(anna.get("/api/v1/scheduled_statuses").await, json!([]));
}

#[tokio::test]
async fn words_are_found_where_their_author_agrees() {
    let (net, anna, carl, bea) = three().await;
    anna.publish("Incunabula are delicate", "public").await;
    anna.publish("incunabula for followers", "private").await;
    bea.publish("@anna@alpha.test incunabula between us", "direct").await;
    net.drain().await;
    let found = async |person: &Person, q: &str| {
        texts(&person.get(&format!("/api/v2/search?type=statuses&q={q}")).await["statuses"])
    };
    assert_eq!(found(&anna, "incunab").await.len(), 3, "one's own and what speaks to one");
    assert_eq!(found(&carl, "INCUNABULA delicate").await, ["Incunabula are delicate"]);
    assert_eq!(found(&carl, "incunabula nothing").await, [""; 0]);
    for hostile in ["\"", "a* OR b", "' OR 1=1 --", "NEAR(a,b)", ":*&|!()"] {
        found(&carl, &hostile.replace('&', "%26").replace('#', "%23")).await;
    }
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "indexable": false })).await;
    assert_eq!(found(&carl, "incunabula").await, [""; 0], "she has withdrawn her consent");
    let id = text(&anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await[0]["id"]).to_owned();
    anna.send(Method::PUT, &format!("/api/v1/statuses/{id}"), json!({ "status": "manuscripts" })).await;
    assert_eq!(found(&anna, "manuscripts").await, ["manuscripts"]);
}

#[tokio::test]
async fn announcements_reach_everybody_here() {
    let (net, anna, carl, _) = three().await;
    let row = announcements::publish(&net.branch(0).app, "command line", "The lift is repaired. #lift", None)
        .await
        .expect("published");
    let all = anna.get("/api/v1/announcements").await;
    assert_shape("Announcement", &all[0]);
    let path = format!("/api/v1/announcements/{}", row.id);
    anna.send(Method::PUT, &format!("{path}/reactions/🎉"), json!({})).await;
    let seen = carl.get("/api/v1/announcements").await;
    assert_eq!(
        (seen[0]["reactions"][0]["count"].as_i64(), seen[0]["reactions"][0]["me"].as_bool()),
        (Some(1), Some(false))
    );
    anna.post(&format!("{path}/dismiss"), json!({})).await;
    assert_eq!(anna.get("/api/v1/announcements").await, json!([]));
    assert_eq!(anna.get("/api/v1/announcements?with_dismissed=true").await[0]["read"], true);
    announcements::withdraw(&net.branch(0).app, "command line", row.id).await.expect("withdrawn");
    assert_eq!(carl.get("/api/v1/announcements").await, json!([]));
}

#[tokio::test]
async fn private_notes_and_preferences() {
    let (_net, anna, carl, _) = three().await;
    let id = anna.find("carl").await;
    let noted = anna.post(&format!("/api/v1/accounts/{id}/note"), json!({ "comment": "met at the fair" })).await;
    assert_eq!(noted["note"], "met at the fair");
    assert_eq!(carl.relationship("anna").await["note"], "");
    anna.send(
        Method::PATCH,
        "/api/v1/accounts/update_credentials",
        json!({ "reading": { "media": "show_all", "open_warnings": true } }),
    )
    .await;
    let preferences = anna.get("/api/v1/preferences").await;
    assert_eq!(
        (preferences["reading:expand:media"].as_str(), preferences["reading:expand:spoilers"].as_bool()),
        (Some("show_all"), Some(true))
    );
    for bad in [
        json!({ "reading": { "time_zone": "Mars/Base" } }),
        json!({ "reading": { "quiet_from": 20 } }),
        json!({ "source": { "language": "Klingonisch" } }),
    ] {
        let answer = anna.request(Method::PATCH, "/api/v1/accounts/update_credentials").json(&bad).send().await;
        assert_eq!(answer.expect("an answer").status(), StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
    }
}
