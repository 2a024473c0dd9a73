//! Pages without JavaScript: forms, sessions, security headers.

use reqwest::{Method, StatusCode};
use tests::{Browser, Network, branch::PASSWORD, person::text};

async fn signed_in() -> (Network, Browser) {
    let net = Network::of(&["alpha", "beta"]).await;
    net.branch(0).person("anna").await;
    let browser = net.branch(0).browser();
    let done = browser.sign_in("anna@alpha.test", PASSWORD).await;
    assert_eq!((done.status, done.location.as_deref()), (StatusCode::SEE_OTHER, Some("/home")));
    (net, browser)
}

#[tokio::test]
async fn a_post_is_written_and_read_without_javascript() {
    let (net, browser) = signed_in().await;
    let form = [
        ("status", "Written in a form"),
        ("spoiler_text", "w"),
        ("visibility", "local"),
        ("key", "k1"),
        ("back", "/home"),
    ];
    for _ in 0..2 {
        let done = browser.submit("/posts", &form).await;
        let to = done.location.expect("a redirect");
        assert!(done.status == StatusCode::SEE_OTHER && to.starts_with("/home?done=sending&whom="), "{to}");
    }
    assert!(!browser.get("/home").await.body.contains("Written in a form"), "it can still be taken back");
    net.settle().await;
    let done = browser.submit("/posts", &form).await;
    assert_eq!(done.location.as_deref(), Some("/home?done=posted"), "the same form again is the same post");
    let home = browser.get("/home").await.body;
    assert_eq!(home.matches("Written in a form").count(), 1, "the same form twice makes one post");
    assert!(home.contains("This branch only") && home.contains("Content warning: w"));
    assert!(home.contains("as anna, Branch alpha.test") && home.contains("Posting as anna"));
    let stranger = net.branch(0).browser().get("/").await.body;
    assert!(!stranger.contains("Written in a form"));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() {
    let (_net, browser) = signed_in().await;
    let long = format!("</textarea><b>{}", "x".repeat(3_000));
    let page = browser
        .submit("/posts", &[("status", &long), ("spoiler_text", "kept"), ("visibility", "private"), ("key", "k")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("there is room for 2000 (handbook 2.1)"));
    assert!(page.body.contains("value=\"kept\"") && page.body.contains("&lt;/textarea&gt;&lt;b&gt;xxx"));
    assert!(page.body.contains("value=\"private\" selected"));
}

#[tokio::test]
async fn mending_a_post_ends_where_it_began() {
    let (net, browser) = signed_in().await;
    let page = browser.submit("/posts", &[("status", " "), ("key", "k"), ("back", "/local")]).await;
    assert!(page.body.contains("name=\"back\" value=\"/local\""));
    let done = browser.submit("/posts", &[("status", "mended"), ("key", "k"), ("back", "/local")]).await;
    let to = done.location.expect("a redirect");
    assert!(to.starts_with("/local?done=sending"));
    assert!(browser.get(&to).await.body.contains("Your post will be published in 10 seconds."));
    net.settle().await;
    assert!(browser.get(&to).await.body.contains("Your post is published."));
}

#[tokio::test]
async fn a_session_that_ends_while_writing_loses_nothing() {
    let (net, _browser) = signed_in().await;
    let browser = net.branch(0).browser();
    let form = [
        ("status", "half an hour of work"),
        ("spoiler_text", "w"),
        ("visibility", "local"),
        ("key", "k"),
        ("back", "/home"),
    ];
    let page = browser.submit("/posts", &form).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(page.body.contains("What you wrote is kept"));
    let sign_in = [&form[..4], &[("email", "anna@alpha.test"), ("password", PASSWORD)]].concat();
    let page = browser.submit("/sign-in", &sign_in).await;
    assert!(
        page.body.contains("half an hour of work") && page.body.contains("value=\"local\" selected"),
        "{}",
        page.body
    );
    let done = browser.submit("/posts", &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let liked = browser.submit("/sign-out", &[]).await;
    assert_eq!(liked.status, StatusCode::SEE_OTHER);
    let form = browser.submit("/posts/1/favourite", &[("back", "/local")]).await;
    assert_eq!(form.location.as_deref(), Some("/sign-in?next=%2Flocal"), "back to where the button was");
}

#[tokio::test]
async fn everything_is_done_with_forms() {
    let (net, browser) = signed_in().await;
    let bea = net.branch(1).person("bea").await;
    let found = browser.get("/search?q=bea@beta.test").await.body;
    assert!(found.contains("@bea@beta.test"), "{found}");
    let profile = browser.get("/@bea@beta.test").await.body;
    let action = profile.split("action=\"/profiles/").nth(1).and_then(|r| r.split('"').next()).expect("a form");
    let path = format!("/profiles/{action}");
    assert!(path.ends_with("/follow"));
    assert_eq!(
        browser.submit(&path, &[("back", "/@bea@beta.test")]).await.location.as_deref(),
        Some(format!("/@bea@beta.test?done=follow&whom={}", action.trim_end_matches("/follow")).as_str())
    );
    net.drain().await;
    bea.publish("Hello from beta", "public").await;
    net.drain().await;
    let home = browser.get("/home").await.body;
    assert!(home.contains("Hello from beta"));
    let id = home.split("data-row=\"").nth(1).and_then(|r| r.split('"').next()).expect("a post").to_owned();
    for action in ["favourite", "reblog", "unreblog", "unfavourite"] {
        let done = browser.submit(&format!("/posts/{id}/{action}"), &[("back", "/home")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{action}");
    }
    let thread = browser.get(&format!("/@bea@beta.test/{id}")).await.body;
    assert!(thread.contains("@bea@beta.test ") && thread.contains("name=\"in_reply_to_id\""));
    browser.submit("/posts", &[("status", "@bea@beta.test Hi"), ("in_reply_to_id", &id), ("key", "r")]).await;
    net.settle().await;
    assert_eq!(bea.notices().await[0], "mention");
    let mine = browser.get("/@anna?tab=replies").await.body;
    let reply = mine.split("href=\"/posts/").nth(1).and_then(|r| r.split('/').next()).expect("an edit link");
    assert!(browser.get(&format!("/posts/{reply}/delete")).await.body.contains("Delete this post?"));
    browser.submit(&format!("/posts/{reply}/delete"), &[]).await;
    assert!(!browser.get("/@anna?tab=replies").await.body.contains("href=\"/posts/"));
}

#[tokio::test]
async fn writes_come_from_our_own_pages() {
    let (_net, browser) = signed_in().await;
    let form = [("status", "forged"), ("key", "x")];
    for headers in [
        vec![("origin", "https://evil.test")],
        vec![("origin", "null")],
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site")],
        vec![],
    ] {
        for path in ["/posts", "/sign-out", "/sign-in", "/web/api/v1/statuses"] {
            let page = browser.send(Method::POST, path, Some(&form), &headers).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
        }
    }
    let socket = [("origin", "https://evil.test"), ("upgrade", "websocket"), ("connection", "upgrade")];
    let page = browser.send(Method::GET, "/web/api/v1/streaming?stream=user", None, &socket).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert!(!browser.get("/home").await.body.contains("forged"));
}

#[tokio::test]
async fn the_api_takes_no_cookie() {
    let (_net, browser) = signed_in().await;
    assert_eq!(browser.get("/api/v1/timelines/home").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(browser.get("/web/api/v1/timelines/home").await.status, StatusCode::OK);
}

#[tokio::test]
async fn headers_keep_a_page_to_itself() {
    let (net, browser) = signed_in().await;
    let page = browser.get("/home").await;
    let header = |name: &str| page.headers[name].to_str().expect("text").to_owned();
    let csp = header("content-security-policy");
    assert!(
        csp.contains("default-src 'none'")
            && csp.contains("form-action 'self'")
            && csp.contains("frame-ancestors 'none'")
    );
    assert!(!csp.contains("unsafe-inline") && !csp.contains("'unsafe-eval'"));
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("cache-control"), "no-store");
    let inline = page.body.matches("<script").count() - page.body.matches("<script type=\"module\" src=").count();
    assert_eq!((inline, page.body.matches("style=").count()), (0, 0));
    let signed = net.branch(0).browser();
    let done = signed.sign_in("anna@alpha.test", PASSWORD).await;
    let cookie = done.headers["set-cookie"].to_str().expect("text");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"), "{cookie}");
}

#[tokio::test]
async fn cookies_are_secure_outside_of_development() {
    let settings = [("BRANCHLINE_PUBLIC_URL", "https://alpha.test")];
    let net = Network::with(&["alpha"], &[], &settings).await;
    net.branch(0).person("anna").await;
    let browser = net.branch(0).browser();
    let form = [("email", "anna@alpha.test"), ("password", PASSWORD)];
    let done = browser.send(Method::POST, "/sign-in", Some(&form), &[("origin", "https://alpha.test")]).await;
    let cookies: Vec<&str> = done.headers.get_all("set-cookie").iter().map(|c| c.to_str().expect("text")).collect();
    assert!(cookies.iter().any(|c| c.starts_with("__Host-branchline=")), "{cookies:?}");
    assert!(cookies.iter().all(|c| c.starts_with("__Host-") && c.contains("; Secure")), "{cookies:?}");
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let (_net, browser) = signed_in().await;
    let kept = browser.cookie("branchline").expect("a cookie");
    browser.submit("/sign-out", &[]).await;
    assert_eq!(browser.get("/home").await.status, StatusCode::SEE_OTHER);
    let replay = browser.send(Method::GET, "/home", None, &[("cookie", &format!("branchline={kept}"))]).await;
    assert_eq!(replay.status, StatusCode::SEE_OTHER, "the old cookie opens nothing");
}

#[tokio::test]
async fn guessing_passwords_is_slow() {
    let net = Network::with(&["alpha"], &[], &[("BRANCHLINE_RATE_LIMITS", "on")]).await;
    net.branch(0).person("anna").await;
    let browser = net.branch(0).browser();
    let mut last = StatusCode::OK;
    for _ in 0..6 {
        let page = browser.sign_in("anna@alpha.test", "a wrong password").await;
        assert!(!page.body.contains("a wrong password"));
        last = page.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let right = browser.sign_in("anna@alpha.test", PASSWORD).await;
    assert_eq!(right.status, StatusCode::TOO_MANY_REQUESTS, "the right one has to wait too");
}

#[tokio::test]
async fn wrong_address_and_wrong_password_sound_the_same() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let browser = net.branch(0).browser();
    let sentence =
        |body: String| body.split("role=\"alert\"").nth(1).and_then(|r| r.split(['<', '>']).nth(1)).map(str::to_owned);
    let wrong = sentence(browser.sign_in("anna@alpha.test", "a wrong password").await.body);
    let nobody = sentence(browser.sign_in("nobody@alpha.test", "a wrong password").await.body);
    assert!(wrong.is_some() && wrong == nobody);
}

#[tokio::test]
async fn missing_pages_are_pages() {
    let (net, browser) = signed_in().await;
    for path in ["/nowhere/at/all", "/nowhere", "/@nobody", "/@anna/1", "/posts/1/delete"] {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        // Leptos marks where a text ends.
        assert!(page.body.replace("<!---->", "").contains("<h1>Nothing here</h1>"), "{path}");
    }
    let signed_out = net.branch(0).browser();
    assert!(signed_out.get("/notifications").await.location.expect("sign-in").starts_with("/sign-in?next="));
}

#[tokio::test]
async fn faults_are_pages_and_tell_nothing_internal() {
    let (_net, browser) = signed_in().await;
    let large = "x".repeat(300_000);
    let pages = [
        browser.get("/lists/add/now/please").await,
        browser.submit("/shortcuts", &[]).await,
        browser.get("/%ff").await,
        browser.get("/search?q=a&q=b").await,
        browser.get("/oauth/authorize?client_id=a&client_id=b").await,
        browser.submit("/oauth/authorize", &[("client_id", "a")]).await,
        browser.submit("/posts", &[("status", large.as_str())]).await,
        browser.submit("/posts/1/explode", &[]).await,
        browser.send(Method::POST, "/posts", Some(&[("status", "x")]), &[("origin", "https://evil.test")]).await,
    ];
    for page in pages {
        assert!(page.status.is_client_error(), "{}", page.status);
        assert!(page.body.starts_with("<!DOCTYPE html>"), "{}", page.body);
        for internal in ["deserialize", "field `", "rejection", "i64"] {
            assert!(!page.body.contains(internal), "{internal} in {}", page.body);
        }
    }
}

#[tokio::test]
async fn documents_are_found_behind_pages() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let post = anna.publish("Hello", "public").await;
    for (page, document) in [("http://alpha.test/@anna", anna.uri.as_str()), (text(&post["url"]), text(&post["uri"]))] {
        let answer = anna.http.get(page).header("accept", "application/activity+json").send().await.expect("answer");
        assert_eq!(answer.headers()["location"], document);
        let back = anna.http.get(document).header("accept", "text/html").send().await.expect("answer");
        assert_eq!(back.headers()["location"], page);
    }
}

#[tokio::test]
async fn a_form_that_is_sent_in_place_is_answered_in_a_sentence() {
    let (net, browser) = signed_in().await;
    let bea = net.branch(0).person("bea").await;
    let ours = [("sec-fetch-site", "same-origin"), ("x-in-place", "1")];
    let form = [("back", "/home")];
    let done = browser.send(Method::POST, &format!("/profiles/{}/mute", bea.id), Some(&form), &ours).await;
    assert_eq!(done.status, StatusCode::OK);
    let said: serde_json::Value = serde_json::from_str(&done.body).expect("JSON");
    assert_eq!(text(&said["undo"]), format!("/profiles/{}/unmute", bea.id));
    assert!(text(&said["said"]).starts_with("Muted") && text(&said["to"]) == "/home", "{said}");
    // What can't be done is the page that it always was.
    let wrong = browser.send(Method::POST, "/posts/1/favourite", Some(&form), &ours).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    let stranger = net.branch(0).browser();
    let sent = stranger.send(Method::POST, &format!("/profiles/{}/mute", bea.id), Some(&form), &ours).await;
    assert!(!sent.body.contains("\"said\""), "{}", sent.body);
}
