//! The client API's spine: shapes, pages, limits, and what a repeated request does.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{
    Network,
    person::{text, texts},
    schema::assert_shape,
};

#[tokio::test]
async fn answers_have_mastodons_shapes() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    anna.follow(&bea.acct).await;
    bea.follow(&anna.acct).await;
    net.drain().await;
    let post = anna.publish("Hello @bea@beta.test #books https://example.org", "public").await;
    let id = text(&post["id"]).to_owned();
    net.drain().await;
    let there = bea.in_home("Hello").await;
    let there = text(&there["id"]);
    bea.post(&format!("/api/v1/statuses/{there}/favourite"), json!({})).await;
    bea.post(&format!("/api/v1/statuses/{there}/reblog"), json!({})).await;
    net.drain().await;
    let edited = anna.send(Method::PUT, &format!("/api/v1/statuses/{id}"), json!({ "status": "Changed" })).await;

    assert_shape("Status", &post);
    assert_shape("Status", &edited);
    assert_shape("Status", &anna.get("/api/v1/timelines/home").await);
    assert_shape("Status", &anna.get("/api/v1/timelines/public").await);
    assert_shape("Status", &anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await);
    assert_shape("Context", &anna.get(&format!("/api/v1/statuses/{id}/context")).await);
    assert_shape("StatusEdit", &anna.get(&format!("/api/v1/statuses/{id}/history")).await);
    assert_shape("StatusSource", &anna.get(&format!("/api/v1/statuses/{id}/source")).await);
    assert_shape("Account", &anna.get(&format!("/api/v1/accounts/{}", anna.id)).await);
    assert_shape("Account", &anna.get(&format!("/api/v1/statuses/{id}/favourited_by")).await);
    assert_shape("Account", &anna.get(&format!("/api/v1/statuses/{id}/reblogged_by")).await);
    assert_shape("Account", &anna.get(&format!("/api/v1/accounts/{}/followers", anna.id)).await);
    assert_shape("Account", &anna.get(&format!("/api/v1/accounts/lookup?acct={}", bea.acct)).await);
    assert_shape("Account", &anna.get("/api/v1/accounts/search?q=bea").await);
    assert_shape("CredentialAccount", &anna.get("/api/v1/accounts/verify_credentials").await);
    assert_shape("Relationship", &json!([anna.relationship(&bea.acct).await]));
    let notices = anna.get("/api/v1/notifications").await;
    assert_eq!(notices.as_array().map(Vec::len), Some(3));
    assert_shape("Notification", &notices);
    assert_shape("Search", &anna.get("/api/v2/search?q=bea").await);
    assert_shape("Instance", &anna.get("/api/v2/instance").await);
    assert_shape("V1Instance", &anna.get("/api/v1/instance").await);
    let app = json!({ "client_name": "App", "redirect_uris": "https://app.test/", "scopes": "read" });
    assert_shape("CredentialApplication", &anna.post("/api/v1/apps", app).await);
    assert_shape("Application", &anna.get("/api/v1/apps/verify_credentials").await);
}

#[tokio::test]
async fn pages_lead_to_each_other() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    for n in 0..7 {
        net.advance(std::time::Duration::from_millis(5));
        anna.publish(&format!("post {n}"), "public").await;
    }
    for path in [
        "/api/v1/timelines/home".to_owned(),
        "/api/v1/timelines/public?local=true".to_owned(),
        format!("/api/v1/accounts/{}/statuses", anna.id),
    ] {
        let separator = if path.contains('?') { '&' } else { '?' };
        let mut next = Some(format!("{path}{separator}limit=3"));
        let mut all = Vec::new();
        while let Some(path) = next {
            let answer = anna.request(Method::GET, &path).send().await.expect("answer");
            next = link(&answer, "next");
            let page: Value = answer.json().await.expect("json");
            all.extend(texts(&page));
        }
        assert_eq!(all, (0..7).rev().map(|n| format!("post {n}")).collect::<Vec<_>>(), "{path}");
    }
    let newest = anna.get("/api/v1/timelines/home?limit=1").await;
    let home = anna.get("/api/v1/timelines/home").await;
    let (third, fifth) = (text(&home[4]["id"]), text(&home[2]["id"]));
    let since = texts(&anna.get(&format!("/api/v1/timelines/home?limit=2&since_id={third}")).await);
    assert_eq!(since, ["post 6", "post 5"], "since_id: the newest of the newer");
    let min = texts(&anna.get(&format!("/api/v1/timelines/home?limit=2&min_id={third}")).await);
    assert_eq!(min, ["post 4", "post 3"], "min_id: the next ones");
    let between = texts(&anna.get(&format!("/api/v1/timelines/home?since_id={third}&max_id={fifth}")).await);
    assert_eq!(between, ["post 3"]);
    assert_eq!(texts(&newest), ["post 6"]);
}

/// The path behind a relation of the `Link` header.
fn link(answer: &reqwest::Response, rel: &str) -> Option<String> {
    let header = answer.headers().get("link")?.to_str().ok()?;
    let part = header.split(", ").find(|p| p.ends_with(&format!("rel=\"{rel}\"")))?;
    let url = part.trim_start_matches('<').split('>').next()?;
    Some(url.trim_start_matches("http://alpha.test").to_owned())
}

#[tokio::test]
async fn a_request_sent_twice_makes_one_post() {
    let net = Network::of(&["alpha"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let send = |who: &tests::Person, key: &str| {
        let request = who.request(Method::POST, "/api/v1/statuses").header("idempotency-key", key.to_owned());
        let request = request.json(&json!({ "status": "once" }));
        async move { request.send().await.expect("answer").json::<Value>().await.expect("json")["id"].clone() }
    };
    // Side by side, as an impatient client would.
    let (one, two) = tokio::join!(send(&anna, "k"), send(&anna, "k"));
    assert_eq!(one, two);
    assert_eq!(send(&anna, "k").await, one);
    assert_ne!(send(&anna, "other").await, one);
    assert_ne!(send(&carl, "k").await, one, "keys are each profile's own");
    assert_eq!(anna.home().await.len(), 2);
}

#[tokio::test]
async fn announced_limits_are_enforced() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let configuration = anna.get("/api/v2/instance").await["configuration"].clone();
    let most = usize::try_from(configuration["statuses"]["max_characters"].as_u64().expect("a number")).expect("small");
    let url = usize::try_from(configuration["statuses"]["characters_reserved_per_url"].as_u64().expect("a number"))
        .expect("small");
    let address = format!("https://example.org/{}", "a".repeat(300));
    let fits = format!("{} {address}", "x".repeat(most - url - 1));
    anna.publish(&fits, "public").await;
    let (status, refusal) = anna.try_post("/api/v1/statuses", json!({ "status": format!("y{fits}") })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        (refusal["violations"][0]["rule"].clone(), refusal["confirmable"].clone()),
        (json!("length"), json!(false))
    );
    let name = usize::try_from(configuration["accounts"]["max_display_name_length"].as_u64().expect("a number"))
        .expect("small");
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "display_name": "ü".repeat(name) })).await;
}

#[tokio::test]
async fn text_becomes_safe_html() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let text_typed = "<script>alert(1)</script> @anna #Über & https://example.org/?a=1&b=2\n\nnext";
    let post = anna
        .post("/api/v1/statuses", json!({ "status": text_typed, "language": "de", "spoiler_text": "<b>x</b>" }))
        .await;
    insta::assert_snapshot!(text(&post["content"]), @r##"<p>&lt;script&gt;alert(1)&lt;/script&gt; <span class="h-card"><a class="u-url mention" href="http://alpha.test/@anna" rel="nofollow noopener noreferrer">@<span>anna</span></a></span> <a class="mention hashtag" href="http://alpha.test/tags/%C3%BCber" rel="tag nofollow noopener noreferrer">#<span>Über</span></a> &amp; <a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener noreferrer"><span class="invisible">https://</span>example.org/?a=1&amp;b=2</a></p><p>next</p>"##);
    assert_eq!(
        (post["language"].clone(), post["sensitive"].clone(), post["spoiler_text"].clone()),
        (json!("de"), json!(true), json!("<b>x</b>"))
    );
    let page = anna.http.get(text(&post["url"])).send().await.expect("answer").text().await.expect("text");
    assert!(!page.contains("<b>x</b>") && !page.contains("<script>alert"));
}

#[tokio::test]
async fn a_deleted_post_gives_its_text_back() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let post = anna.publish("Write me *anew*", "public").await;
    let deleted = anna.send(Method::DELETE, &format!("/api/v1/statuses/{}", text(&post["id"])), json!({})).await;
    assert_eq!(deleted["text"], "Write me *anew*");
    let me = anna.get("/api/v1/accounts/verify_credentials").await;
    assert_eq!(me["statuses_count"], 0);
}

#[tokio::test]
async fn forms_json_and_trailing_slashes_are_alike() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let form = anna.request(Method::POST, "/api/v1/statuses/").form(&[("status", "by form"), ("sensitive", "1")]);
    let form: Value = form.send().await.expect("answer").json().await.expect("json");
    assert_eq!(form["sensitive"], true);
    let parts = "--b\r\ncontent-disposition: form-data; name=\"status\"\r\n\r\nby parts\r\n--b--\r\n";
    let multipart = anna
        .request(Method::POST, "/api/v1/statuses")
        .header("content-type", "multipart/form-data; boundary=b")
        .body(parts);
    assert_eq!(multipart.send().await.expect("answer").status(), StatusCode::OK);
    assert_eq!(anna.home().await, ["by parts", "by form"]);
    assert_eq!(anna.try_get("/api/v1/instance/").await.0, StatusCode::OK);
}

#[tokio::test]
async fn apps_in_browsers_may_ask() {
    let net = Network::of(&["alpha"]).await;
    let http = net.client();
    let ask = http
        .request(Method::OPTIONS, "http://alpha.test/api/v1/statuses")
        .header("origin", "https://app.test")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization,idempotency-key");
    let answer = ask.send().await.expect("answer");
    assert_eq!(answer.headers()["access-control-allow-origin"], "*");
    for path in [
        "/.well-known/webfinger?resource=acct:x@alpha.test",
        "/nodeinfo/2.1",
        "/.well-known/oauth-authorization-server",
    ] {
        let answer = http.get(format!("http://alpha.test{path}")).header("origin", "https://app.test").send().await;
        assert_eq!(answer.expect("answer").headers()["access-control-allow-origin"], "*", "{path}");
    }
    let old = http.get("http://alpha.test/api/v1/instance").send().await.expect("answer");
    assert!(old.headers().contains_key("deprecation"));
    let list = http.get("http://alpha.test/api/v1/timelines/public").header("origin", "https://app.test");
    let answer = list.send().await.expect("answer");
    assert!(answer.headers()["access-control-expose-headers"].to_str().expect("text").contains("link"));
    assert!(!answer.headers().contains_key("access-control-allow-credentials"));
}

#[tokio::test]
async fn blocks_end_what_was_between_two() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    anna.follow(&bea.acct).await;
    bea.follow(&anna.acct).await;
    net.drain().await;
    let there = anna.find(&bea.acct).await;
    let blocked = anna.post(&format!("/api/v1/accounts/{there}/block"), json!({})).await;
    assert_eq!(
        (blocked["blocking"].clone(), blocked["following"].clone(), blocked["followed_by"].clone()),
        (json!(true), json!(false), json!(false))
    );
    net.drain().await;
    assert_eq!(bea.relationship(&anna.acct).await["following"], false);
    anna.publish("not for Bea", "public").await;
    bea.publish("@anna@alpha.test hello", "public").await;
    let here = bea.find(&anna.acct).await;
    let (status, _) = bea.try_post(&format!("/api/v1/accounts/{here}/follow"), json!({})).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "a blocked profile can't follow, and its own branch knows");
    net.drain().await;
    assert!(bea.home().await.iter().all(|t| !t.contains("not for Bea")));
    assert!(!anna.notices().await.contains(&"mention".to_owned()));
    anna.post(&format!("/api/v1/accounts/{there}/unblock"), json!({})).await;
    net.drain().await;
    bea.follow(&anna.acct).await;
    net.drain().await;
    let after = bea.relationship(&anna.acct).await;
    assert_eq!(after["following"], true, "{after}");
}

#[tokio::test]
async fn notices_of_one_account() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, carl, dora) = (branch.person("anna").await, branch.person("carl").await, branch.person("dora").await);
    carl.publish("@anna@alpha.test from Carl", "public").await;
    dora.publish("@anna@alpha.test from Dora", "public").await;
    net.drain().await;
    let notices = anna.get(&format!("/api/v1/notifications?account_id={}", carl.id)).await;
    let from: Vec<_> = notices.as_array().expect("a list").iter().map(|n| &n["account"]["username"]).collect();
    assert_eq!(from, ["carl"]);
}

/// As on Rails, PUT and PATCH are one on every update: some clients send one, some the other.
#[tokio::test]
async fn updates_answer_to_put_and_patch() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let list = anna.post("/api/v1/lists", json!({ "title": "Seeds" })).await;
    let id = list["id"].as_str().expect("an id");
    for method in [Method::PUT, Method::PATCH] {
        let name = format!("Named by {method}");
        let own =
            anna.send(method.clone(), "/api/v1/accounts/update_credentials", json!({ "display_name": name })).await;
        assert_eq!(own["display_name"], name);
        let list = anna.send(method.clone(), &format!("/api/v1/lists/{id}"), json!({ "title": name })).await;
        assert_eq!(list["title"], name);
        let policy = anna.send(method, "/api/v2/notifications/policy", json!({ "for_not_following": "accept" })).await;
        assert_eq!(policy["for_not_following"], "accept");
    }
    let (status, body) = anna.try_get("/api/v1/push/subscription").await;
    assert_eq!((status, &body["error"]), (StatusCode::NOT_FOUND, &json!("Record not found")));
}
