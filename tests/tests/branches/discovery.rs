//! Finding people and what is talked about, without telling what nobody is to know.

use std::time::Duration;

use branchline::timelines::trends;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Person, person::text, schema::assert_shape};

fn names(list: &Value) -> Vec<String> {
    let name = |v: &Value| {
        let account = if v["account"].is_object() { &v["account"] } else { v };
        text(&account["username"]).to_owned()
    };
    list.as_array().expect("a list").iter().map(name).collect()
}

async fn found(person: &Person, yes: bool) {
    let wish = json!({ "discoverable": yes });
    person.send(Method::PATCH, "/api/v1/accounts/update_credentials", wish).await;
}

#[tokio::test]
async fn only_who_wants_to_be_found_is_listed() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, carl) = (branch.person("anna").await, branch.person("carl").await);
    net.advance(Duration::from_secs(25 * 3600));
    let bea = branch.person("bea").await;
    let hers = branch.personal(&bea, "wildflower").await;
    for (who, yes) in [(&anna, true), (&bea, true), (&carl, false), (&hers, false)] {
        found(who, yes).await;
        net.advance(Duration::from_secs(1));
        who.publish("Hello", "public").await;
    }
    let listed = branch.stranger().get("/api/v1/directory?order=new&local=true").await;
    assert_shape("Account", &listed);
    assert_eq!(names(&listed), ["bea", "anna"]);
    assert_eq!(names(&branch.stranger().get("/api/v1/directory?order=new&local=true&offset=1").await), ["anna"]);
}

#[tokio::test]
async fn suggestions_ask_who_is_followed_and_never_who_is_who() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let erik = net.branch(1).person("erik").await;
    let hers = branch.personal(&bea, "wildflower").await;
    for who in [&bea, &erik] {
        found(who, true).await;
    }
    anna.follow("bea").await;
    bea.follow(&erik.acct).await;
    hers.follow(&erik.acct).await;
    net.drain().await;
    let all = anna.get("/api/v2/suggestions").await;
    assert_shape("Suggestion", &all);
    assert_eq!(names(&all), ["erik"], "a friend of a friend");
    assert_eq!(all[0]["sources"], json!(["friends_of_friends"]));
    // What a colleague's personal profile follows, or that there is one, shows nowhere.
    let of_hers = hers.get("/api/v2/suggestions").await;
    let stranger = branch.personal(&anna, "nightowl").await;
    let of_others = stranger.get("/api/v2/suggestions").await;
    assert!(names(&of_others).iter().all(|n| n != "wildflower"), "{of_others}");
    assert!(names(&of_hers).iter().all(|n| n != "nightowl"), "{of_hers}");
    anna.send(Method::DELETE, &format!("/api/v1/suggestions/{}", text(&all[0]["account"]["id"])), json!({})).await;
    assert_eq!(names(&anna.get("/api/v2/suggestions").await), Vec::<String>::new());
}

#[tokio::test]
async fn familiar_followers_leave_personal_profiles_out() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea, carl) = (branch.person("anna").await, branch.person("bea").await, branch.person("carl").await);
    let hers = branch.personal(&carl, "wildflower").await;
    for who in ["bea", "wildflower"] {
        anna.follow(who).await;
    }
    let dora = branch.person("dora").await;
    for who in [&bea, &hers] {
        who.follow("dora").await;
    }
    let known = anna.get(&format!("/api/v1/accounts/familiar_followers?id[]={}", dora.id)).await;
    assert_shape("FamiliarFollowers", &known);
    assert_eq!(names(&known[0]["accounts"]), ["bea"]);
}

#[tokio::test]
async fn people_and_tags_are_put_forward() {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    let path = format!("/api/v1/accounts/{}/endorse", bea.id);
    assert_eq!(anna.try_post(&path, json!({})).await.0, StatusCode::UNPROCESSABLE_ENTITY, "first one follows");
    anna.follow("bea").await;
    assert_eq!(anna.post(&path, json!({})).await["endorsed"], true);
    let stranger = net.branch(0).stranger();
    assert_eq!(names(&stranger.get(&format!("/api/v1/accounts/{}/endorsements", anna.id)).await), ["bea"]);
    anna.post(&format!("/api/v1/accounts/{}/unfollow", bea.id), json!({})).await;
    assert_eq!(anna.get("/api/v1/endorsements").await, json!([]), "who is no longer followed is no longer put forward");

    anna.publish("Lending #seeds", "public").await;
    assert_eq!(anna.get("/api/v1/featured_tags/suggestions").await[0]["name"], "seeds");
    let tag = anna.post("/api/v1/featured_tags", json!({ "name": "#Seeds" })).await;
    assert_shape("FeaturedTag", &tag);
    assert_eq!((&tag["name"], &tag["statuses_count"]), (&json!("seeds"), &json!("1")));
    let (status, _) = anna.try_post("/api/v1/featured_tags", json!({ "name": "two words" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(stranger.get(&format!("/api/v1/accounts/{}/featured_tags", anna.id)).await[0]["name"], "seeds");
    assert_eq!(
        bea.try_send(Method::DELETE, &format!("/api/v1/featured_tags/{}", text(&tag["id"])), json!({})).await.0,
        404
    );
    anna.post("/api/v1/tags/seeds/unfeature", json!({})).await;
    assert_eq!(anna.get("/api/v1/featured_tags").await, json!([]));
}

#[tokio::test]
async fn nobody_trends_alone() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    for (who, words) in [(&anna, "Sowing #seeds #alone"), (&bea, "More #seeds"), (&anna, "#alone again")] {
        found(who, true).await;
        who.publish(words, "public").await;
        net.advance(Duration::from_secs(1));
    }
    let stranger = branch.stranger();
    assert_eq!(stranger.get("/api/v1/trends/tags").await, json!([]), "they are counted in the background");
    trends::compute(&branch.app).await.expect("counted");
    let tags = stranger.get("/api/v1/trends/tags").await;
    assert_shape("Tag", &tags);
    assert_eq!((&tags[0]["name"], tags.as_array().map(Vec::len)), (&json!("seeds"), Some(1)));
    assert_eq!((&tags[0]["history"][0]["accounts"], &tags[0]["history"][0]["uses"]), (&json!("2"), &json!("2")));
    let post = text(&anna.publish("Liked", "public").await["id"]).to_owned();
    for who in [&bea, &branch.person("carl").await] {
        who.post(&format!("/api/v1/statuses/{post}/favourite"), json!({})).await;
    }
    trends::compute(&branch.app).await.expect("counted");
    let posts = stranger.get("/api/v1/trends/statuses").await;
    assert_eq!(posts[0]["id"], post.as_str());
    anna.send(Method::DELETE, &format!("/api/v1/statuses/{post}"), json!({})).await;
    assert_eq!(stranger.get("/api/v1/trends/statuses").await, json!([]), "what is gone trends no more");
}

#[tokio::test]
async fn answers_are_fetched_while_one_waits() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, erik) = (net.branch(0).person("anna").await, net.branch(1).person("erik").await);
    let frida = net.branch(1).person("frida").await;
    anna.follow(&erik.acct).await;
    net.drain().await;
    let post = erik.publish("Who has seeds?", "public").await;
    net.drain().await;
    frida.post("/api/v1/statuses", json!({ "status": "I have", "in_reply_to_id": post["id"] })).await;
    net.drain().await;
    let here = text(&anna.in_home("Who has seeds").await["id"]).to_owned();
    let path = format!("/api/v1/statuses/{here}/context");
    let answer = anna.request(Method::GET, &path).send().await.expect("an answer");
    let header = answer.headers()["mastodon-async-refresh"].to_str().expect("text").to_owned();
    let id = header.split('"').nth(1).expect("an id").to_owned();
    assert!(header.contains("retry="), "{header}");
    let waits = anna.get(&format!("/api/v1_alpha/async_refreshes/{id}")).await;
    assert_eq!(waits["async_refresh"]["status"], "running");
    let other = net.branch(0).person("bea").await;
    assert_eq!(other.try_get(&format!("/api/v1_alpha/async_refreshes/{id}")).await.0, StatusCode::NOT_FOUND);
    net.drain().await;
    let done = anna.get(&format!("/api/v1_alpha/async_refreshes/{id}")).await;
    assert_eq!(
        (&done["async_refresh"]["status"], &done["async_refresh"]["result_count"]),
        (&json!("finished"), &json!(1))
    );
    assert!(anna.get(&path).await["descendants"].to_string().contains("I have"));
}
