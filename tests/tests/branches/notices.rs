//! Notices in groups, what becomes of strangers' notices, and what is kept aside.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Person, person::text, schema::assert_shape};

async fn like(person: &Person, post: &str) {
    person.post(&format!("/api/v1/statuses/{post}/favourite"), json!({})).await;
}

fn ids(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().map(|v| text(&v["id"]).to_owned()).collect()
}

#[tokio::test]
async fn favourites_of_one_post_are_one_group() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let post = text(&anna.publish("Seeds", "public").await["id"]).to_owned();
    let mut likers = Vec::new();
    for name in ["bea", "carl", "dora"] {
        net.advance(std::time::Duration::from_secs(60));
        let person = net.branch(0).person(name).await;
        like(&person, &post).await;
        likers.push(person);
    }
    likers[0].post(&format!("/api/v1/accounts/{}/follow", anna.id), json!({})).await;
    let all = anna.get("/api/v2/notifications").await;
    assert_shape("GroupedNotificationsResults", &all);
    let groups = all["notification_groups"].as_array().expect("groups");
    assert_eq!(groups.len(), 2);
    let liked = groups.iter().find(|g| g["type"] == "favourite").expect("a group");
    assert_eq!(liked["notifications_count"], 3);
    assert_eq!(liked["status_id"], post.as_str());
    let latest: Vec<&str> = liked["sample_account_ids"].as_array().expect("people").iter().map(text).collect();
    assert_eq!(latest, [likers[2].id.as_str(), &likers[1].id, &likers[0].id], "the latest first");
    assert_eq!(ids(&all["statuses"]), [post.as_str()]);
    assert_eq!(anna.get("/api/v2/notifications/unread_count").await["count"], 2, "groups");
    assert_eq!(anna.get("/api/v1/notifications/unread_count").await["count"], 4, "single ones");

    let key = text(&liked["group_key"]);
    assert_eq!(ids(&anna.get(&format!("/api/v2/notifications/{key}/accounts")).await).len(), 3);
    assert_eq!(
        anna.get(&format!("/api/v2/notifications/{key}")).await["notification_groups"][0]["notifications_count"],
        3
    );
    let bea = &likers[0];
    assert_eq!(bea.try_get(&format!("/api/v2/notifications/{key}")).await.0, StatusCode::NOT_FOUND, "it is Anna's");
    let single = anna.get("/api/v2/notifications?grouped_types[]=follow").await;
    assert_eq!(
        single["notification_groups"].as_array().expect("groups").len(),
        4,
        "only follows were asked for in groups"
    );
    let partial = anna.get("/api/v2/notifications?expand_accounts=partial_avatars").await;
    assert!(partial["partial_accounts"].as_array().is_some_and(|p| p.iter().all(|a| a.get("note").is_none())));

    let newest = text(&groups[0]["page_max_id"]).to_owned();
    anna.post("/api/v1/markers", json!({ "notifications": { "last_read_id": newest } })).await;
    assert_eq!(anna.get("/api/v2/notifications/unread_count").await["count"], 0, "the marker says what was read");
    anna.post(&format!("/api/v2/notifications/{key}/dismiss"), json!({})).await;
    assert_eq!(anna.notices().await, ["follow"]);
}

#[tokio::test]
async fn strangers_wait_until_somebody_says_yes() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, erik) = (net.branch(0).person("anna").await, net.branch(1).person("erik").await);
    let frida = net.branch(1).person("frida").await;
    let bea = net.branch(0).person("bea").await;
    let policy = anna.get("/api/v2/notifications/policy").await;
    assert_shape("NotificationPolicy", &policy);
    assert_eq!(policy["for_not_following"], "accept", "nobody who writes to a library for the first time waits unseen");
    let change = json!({ "for_not_following": "filter", "for_private_mentions": "drop" });
    anna.send(Method::PATCH, "/api/v2/notifications/policy", change).await;
    for stranger in [&erik, &frida] {
        stranger.publish("@anna@alpha.test good morning", "public").await;
    }
    erik.publish("@anna@alpha.test between us", "direct").await;
    bea.publish("@anna a colleague", "public").await;
    net.drain().await;
    let all = anna.get("/api/v1/notifications").await;
    assert_eq!(all.as_array().map(Vec::len), Some(1), "the colleague's: {all}");
    assert_eq!(anna.get("/api/v1/notifications?include_filtered=true").await.as_array().map(Vec::len), Some(3));
    assert_eq!(anna.get("/api/v2/notifications/policy").await["summary"]["pending_requests_count"], 2);

    let requests = anna.get("/api/v1/notifications/requests").await;
    assert_shape("NotificationRequest", &requests);
    let of = |name: &str| {
        let found = requests.as_array().expect("requests").iter().find(|r| r["account"]["username"] == name);
        text(&found.expect("a request")["id"]).to_owned()
    };
    let (of_erik, of_frida) = (of("erik"), of("frida"));
    let (status, _) = bea.try_get(&format!("/api/v1/notifications/requests/{of_erik}")).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "requests are their reader's");
    anna.post(&format!("/api/v1/notifications/requests/{of_erik}/accept"), json!({})).await;
    anna.post("/api/v1/notifications/requests/dismiss", json!({ "id": [of_frida] })).await;
    net.drain().await;
    assert_eq!(anna.get("/api/v1/notifications/requests").await, json!([]));
    assert_eq!(anna.get("/api/v1/notifications/requests/merged").await["merged"], true);
    assert_eq!(anna.get("/api/v1/notifications").await.as_array().map(Vec::len), Some(2), "Erik's is there now");
    erik.publish("@anna@alpha.test again", "public").await;
    net.drain().await;
    assert_eq!(anna.get("/api/v1/notifications").await.as_array().map(Vec::len), Some(3), "and what he writes next");
}

#[tokio::test]
async fn edits_of_what_one_quotes_and_new_colleagues_are_told() {
    let settings = [("BRANCHLINE_REGISTRATION", "approval"), ("BRANCHLINE_CONFIRM_EMAIL", "false")];
    let net = Network::with(&["alpha"], &[], &settings).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    let admin = net.branch(0).with_role("olga", branchline::entities::login::Role::Admin).await;
    let post = text(&anna.publish("Opening hours", "public").await["id"]).to_owned();
    net.advance(std::time::Duration::from_secs(1));
    bea.post("/api/v1/statuses", json!({ "status": "Good to know", "quoted_status_id": post })).await;
    assert_eq!(anna.notices().await, ["quote"]);
    net.advance(std::time::Duration::from_secs(1));
    anna.send(Method::PUT, &format!("/api/v1/statuses/{post}"), json!({ "status": "New opening hours" })).await;
    net.drain().await;
    assert_eq!(bea.notices().await, ["quoted_update"]);
    let app = super::sign_up::app_token(&net).await;
    let mut newcomer = net.branch(0).stranger();
    newcomer.token = app;
    let new = json!({ "username": "nora", "email": "nora@alpha.test", "password": "a good long one", "agreement": true,
        "reason": "I look after the archive." });
    newcomer.post("/api/v1/accounts", new).await;
    assert_eq!(admin.notices().await, ["admin.sign_up"]);
    assert!(anna.notices().await == ["quote"], "only who may say yes is told");
}
