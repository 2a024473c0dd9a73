//! One sign-in, several profiles: made, opened, closed and changed in the browser.

use std::time::Duration;

use reqwest::StatusCode;
use sea_orm::EntityTrait;
use tests::{
    Browser, Network,
    branch::PASSWORD,
    browser::{between, code_on},
};

const PASSPHRASE: &str = "four words of hers";

/// A network with Anna signed in.
async fn scene() -> (Network, Browser) {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let browser = signed_in(&net).await;
    (net, browser)
}

async fn signed_in(net: &Network) -> Browser {
    let browser = Browser::new(net.client(), net.branch(0).url(""));
    browser.sign_in("anna@alpha.test", PASSWORD).await;
    browser
}

async fn make(browser: &Browser, handle: &str) -> String {
    let form = [("handle", handle), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    let page = browser.submit("/profiles/new", &form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    code_on(&page.body)
}

/// Where the personal profile speaks in this browser.
async fn base(browser: &Browser) -> Option<String> {
    let page = browser.get("/profiles").await;
    let at = page.body.find("/as/")?;
    Some(page.body[at..].split("/home").next().expect("a path").to_owned())
}

#[tokio::test]
async fn a_personal_profile_is_made_opened_and_locked() {
    let (net, browser) = scene().await;
    let page = browser.get("/profiles/new").await;
    assert!(page.body.contains("What can&#x27;t be hidden") || page.body.contains("What can't be hidden"));
    make(&browser, "reed").await;
    let base = base(&browser).await.expect("a profile that speaks");

    // Links, forms and redirects of its pages stay its own; the professional ones are still there.
    let home = browser.get(&format!("{base}/home")).await;
    assert!(home.body.contains("data-kind=\"personal\""), "{}", home.body);
    assert!(home.body.contains(&format!("href=\"{base}/notifications\"")));
    assert!(home.body.contains(&format!("action=\"{base}/posts\"")));
    let posted = browser.submit(&format!("{base}/posts"), &[("status", "Under my own name"), ("key", "k1")]).await;
    assert!(posted.location.expect("a redirect").starts_with(&base));
    assert!(browser.get("/home").await.body.contains("data-kind=\"professional\""));
    net.settle().await;
    let shown = browser.get(&format!("{base}/@reed")).await;
    assert!(shown.body.contains("Under my own name"));

    // Another session can't use the slug, and has another one.
    let elsewhere = signed_in(&net).await;
    let refused = elsewhere.get(&format!("{base}/home")).await;
    assert!(refused.location.expect("a redirect").starts_with("/profiles/open?next="));
    assert_eq!(self::base(&elsewhere).await, None, "a new session has opened nothing");
    elsewhere.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    assert_ne!(self::base(&elsewhere).await.expect("opened"), base);

    // One click closes it.
    browser.submit(&format!("{base}/profiles/lock"), &[]).await;
    assert_eq!(self::base(&browser).await, None);
    assert!(browser.get(&format!("{base}/home")).await.location.is_some());
    assert!(browser.get("/home").await.body.contains("data-kind=\"professional\""), "the sign-in goes on");
}

#[tokio::test]
async fn it_locks_itself_when_nobody_uses_it() {
    let (net, browser) = scene().await;
    make(&browser, "reed").await;
    let base = base(&browser).await.expect("opened");
    for _ in 0..3 {
        net.advance(Duration::from_secs(15 * 60));
        assert_eq!(browser.get(&format!("{base}/home")).await.status, StatusCode::OK, "in use, it stays open");
    }
    net.advance(Duration::from_secs(21 * 60));
    assert!(browser.get(&format!("{base}/home")).await.location.is_some());
    let wrong = browser.submit("/profiles/open", &[("word", PASSWORD)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "the work password opens nothing");
    assert!(wrong.body.contains("No profile can be opened with this"));
    let next = format!("{base}/notifications");
    let opened = browser.submit("/profiles/open", &[("word", PASSPHRASE), ("next", &next)]).await;
    assert_eq!(opened.location, Some(next.clone()), "back to where she was");
    assert_eq!(browser.get(&next).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_lock_holds_for_copies_of_the_cookie_and_the_work_password_is_no_passphrase() {
    let (net, browser) = scene().await;
    for like in [PASSWORD.to_owned(), PASSWORD.to_uppercase(), format!("{PASSWORD}1!")] {
        let form = [("handle", "reed"), ("passphrase", like.as_str()), ("again", like.as_str())];
        let refused = browser.submit("/profiles/new", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{like}");
        assert!(refused.body.contains("This is your work password, or very close to it"), "{}", refused.body);
    }
    make(&browser, "reed").await;
    let base = base(&browser).await.expect("opened");
    let copied = browser.cookie("branchline-opened").expect("a cookie");
    browser.submit("/profiles/lock", &[]).await;
    let cookie = format!("branchline={}; branchline-opened={copied}", browser.cookie("branchline").expect("a session"));
    let home = net.branch(0).url(&format!("{base}/home"));
    let answer = net.client().get(home).header("cookie", cookie).send().await.expect("an answer");
    assert!(answer.status().is_redirection(), "a copy from before the lock opens nothing: {}", answer.status());
    // Another session's secret does not open it either.
    let other = signed_in(&net).await;
    let cookie = format!("branchline={}; branchline-opened={copied}", other.cookie("branchline").expect("a session"));
    let page = net.client().get(net.branch(0).url("/profiles")).header("cookie", cookie).send().await.expect("a page");
    assert!(!page.text().await.expect("a body").contains("@reed"));
}

#[tokio::test]
async fn secrets_are_changed_and_recovered() {
    let (_net, browser) = scene().await;
    let code = make(&browser, "reed").await;
    browser.submit("/profiles/lock", &[]).await;
    let typed = code.to_lowercase().replace('-', " ");
    let form = [("word", typed.as_str()), ("passphrase", "another four words"), ("again", "another four words")];
    let changed = browser.submit("/profiles/secrets", &form).await;
    assert_eq!(changed.status, StatusCode::OK, "the recovery code counts, however it is typed");
    assert_ne!(code_on(&changed.body), code);
    for old in [PASSPHRASE, &code] {
        assert_eq!(browser.submit("/profiles/open", &[("word", old)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    browser.submit("/profiles/open", &[("word", "another four words")]).await;
    assert!(base(&browser).await.is_some());
    let uneven = [("word", "another four words"), ("passphrase", "one passphrase"), ("again", "another one")];
    let refused = browser.submit("/profiles/secrets", &uneven).await;
    assert!(refused.body.contains("not the same"));
}

#[tokio::test]
async fn a_keyring_begun_anew_loses_nothing() {
    let (_net, browser) = scene().await;
    make(&browser, "reed").await;
    let form = [("handle", "fern"), ("passphrase", "a second passphrase"), ("again", "a second passphrase")];
    let refused = browser.submit("/profiles/new", &form).await;
    assert!(refused.body.contains("not the passphrase of your other"), "an open keyring is not begun anew");
    browser.submit("/profiles/lock", &[]).await;
    browser.submit("/profiles/new", &form).await;
    browser.submit("/profiles/lock", &[]).await;
    browser.submit("/profiles/open", &[("word", "a second passphrase")]).await;
    let page = browser.get("/profiles").await.body;
    assert!(page.contains("@fern") && !page.contains("@reed"));
    let wrong =
        browser.submit("/profiles/secrets/bring-back", &[("handle", "reed"), ("own_passphrase", PASSWORD)]).await;
    let nobody = browser.submit("/profiles/secrets/bring-back", &[("handle", "nobody"), ("own_passphrase", "x")]).await;
    let fault = |body: &str| between(body, "role=\"alert\"", "</p>").to_owned();
    assert_eq!(fault(&wrong.body), fault(&nobody.body), "whether a profile exists is not told");
    browser.submit("/profiles/secrets/bring-back", &[("handle", "reed"), ("own_passphrase", PASSPHRASE)]).await;
    browser.submit("/profiles/lock", &[]).await;
    browser.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    let page = browser.get("/profiles").await.body;
    assert!(page.contains("@reed") && page.contains("@fern"), "what was open stays with it");
}

#[tokio::test]
async fn what_was_written_outlives_the_lock() {
    let (net, browser) = scene().await;
    make(&browser, "reed").await;
    let base = base(&browser).await.expect("opened");
    net.advance(Duration::from_secs(21 * 60));
    let form = [("status", "A long thought <b>"), ("visibility", "direct"), ("key", "k7")];
    let page = browser.submit(&format!("{base}/posts"), &form).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED);
    assert!(page.body.contains("is kept") && page.body.contains("A long thought &lt;b&gt;"), "{}", page.body);
    let next = format!("{base}/compose");
    let mut open = vec![("word", PASSPHRASE), ("next", &next)];
    open.extend(form);
    let composer = browser.submit("/profiles/open", &open).await;
    assert!(composer.body.contains("data-kind=\"personal\"") && composer.body.contains("A long thought &lt;b&gt;"));
    assert!(composer.body.contains(&format!("action=\"{base}/posts\"")), "it is still hers to send");
    // Locked by hand, it is opened at the same address.
    browser.submit("/profiles/lock", &[]).await;
    let lost = browser.submit("/profiles/open", &[("word", PASSPHRASE), ("next", &next)]).await;
    assert_eq!(lost.location, Some(next));
}

#[tokio::test]
async fn an_edit_outlives_the_lock_with_its_pictures() {
    let (net, browser) = scene().await;
    make(&browser, "reed").await;
    let base = base(&browser).await.expect("opened");
    let file = reqwest::multipart::Part::bytes(tests::pictures::png(24, 24)).file_name("p.png");
    let form = reqwest::multipart::Form::new().text("status", "Before").text("visibility", "private").text("key", "k");
    browser.upload(&format!("{base}/posts"), form.part("file1", file)).await;
    net.settle().await;
    let page = browser.get(&format!("{base}/@reed")).await.body;
    let id = tests::browser::between(&page, "data-row=\"", "\"").to_owned();
    net.advance(Duration::from_secs(21 * 60));
    let edit = browser.submit(&format!("{base}/posts/{id}/edit"), &[("status", "After a long thought")]).await;
    assert_eq!(edit.status, StatusCode::UNAUTHORIZED);
    assert!(edit.body.contains("After a long thought") && edit.body.contains("name=\"editing\""), "{}", edit.body);
    let next = format!("{base}/compose");
    let open = [("word", PASSPHRASE), ("next", &next), ("status", "After a long thought"), ("editing", &id)];
    let composer = browser.submit("/profiles/open", &open).await.body;
    assert!(composer.contains("After a long thought") && composer.contains(&format!("{base}/posts/{id}/edit")));
    assert!(composer.contains("name=\"media_ids[]\""), "its picture is still on it");
}

#[tokio::test]
async fn an_app_for_both_profiles_ties_them_to_nothing() {
    let (net, browser) = scene().await;
    make(&browser, "reed").await;
    let branch = net.branch(0);
    let http = net.client();
    let app: serde_json::Value = http
        .post(branch.url("/api/v1/apps"))
        .json(&serde_json::json!({ "client_name": "Reader", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": "read write" }))
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    let text = |name: &str| app[name].as_str().expect("text").to_owned();
    let profiles = branchline::entities::profile::Entity::find().all(branch.app.db.read()).await.expect("profiles");
    let mut tokens = Vec::new();
    for handle in ["anna", "reed"] {
        let id = profiles.iter().find(|p| p.handle == handle).expect("a profile").id.to_string();
        let (client, redirect) = (text("client_id"), "urn:ietf:wg:oauth:2.0:oob");
        let form = [
            ("response_type", "code"),
            ("client_id", &client),
            ("redirect_uri", redirect),
            ("scope", "read write"),
            ("profile_id", &id),
            ("decision", "allow"),
        ];
        let code = code_on(&browser.submit("/oauth/authorize", &form).await.body);
        let body = serde_json::json!({ "grant_type": "authorization_code", "code": code, "client_id": client,
            "client_secret": text("client_secret"), "redirect_uri": redirect });
        let answer: serde_json::Value =
            http.post(branch.url("/oauth/token")).json(&body).send().await.expect("answer").json().await.expect("JSON");
        tokens.push(answer["access_token"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned());
    }
    let rows = branchline::entities::token::Entity::find().all(branch.app.db.read()).await.expect("tokens");
    let of = |secret: &String| rows.iter().find(|t| t.hash == branch.app.keys.find(secret)).expect("a token");
    assert_ne!(of(&tokens[0]).app_id, of(&tokens[1]).app_id);
    let body = serde_json::json!({ "client_id": text("client_id"), "client_secret": text("client_secret"), "token": tokens[1] });
    let revoked = http.post(branch.url("/oauth/revoke")).json(&body).send().await.expect("an answer");
    assert_eq!(revoked.status(), StatusCode::OK, "and the app can still sign out");
    let me = http
        .get(branch.url("/api/v1/accounts/verify_credentials"))
        .bearer_auth(&tokens[1])
        .send()
        .await
        .expect("answer");
    assert_eq!(me.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_reset_password_opens_nothing_and_no_row_says_who_has_one() {
    let (net, browser) = scene().await;
    net.branch(0).person("carl").await;
    make(&browser, "reed").await;
    let carl = Browser::new(net.client(), net.branch(0).url(""));
    carl.sign_in("carl@alpha.test", PASSWORD).await;
    let db = net.branch(0).app.db.read();
    assert_eq!(branchline::entities::session::Entity::find().all(db).await.expect("sessions").len(), 2);
    let size = |b: &Browser| b.cookie("branchline-opened").map(|c| c.len());
    assert!(size(&carl).is_some() && size(&carl) == size(&browser), "an open one looks like a closed one");
    let apps = carl.get("/profiles").await;
    assert!(apps.body.contains("Nobody can see whether you have one"));
    assert_eq!(carl.submit("/profiles/open", &[("word", PASSPHRASE)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_admin_resets_the_password_and_reads_every_page_and_the_profile_stays_closed() {
    let (net, browser) = scene().await;
    make(&browser, "reed").await;
    let app = &net.branch(0).app;
    let role = branchline::entities::login::Role::Owner;
    branchline::people::profiles::create_professional(app, "olga@alpha.test", "olga", PASSWORD.into(), role)
        .await
        .expect("Olga");
    let olga = Browser::new(net.client(), net.branch(0).url(""));
    olga.sign_in("olga@alpha.test", PASSWORD).await;
    let asked = olga.submit("/branch/people/reset", &[("handle", "anna")]).await;
    assert!(asked.status.is_success() && asked.body.contains("name=\"sure\""), "one click changes nothing");
    assert!(browser.get("/home").await.location.is_none(), "she is still signed in");
    let reset = olga.submit("/branch/people/reset", &[("handle", "anna"), ("sure", "true")]).await;
    let password = tests::browser::code_on(&reset.body);
    assert!(browser.get("/home").await.location.is_some(), "her sessions have ended");
    let admin = Browser::new(net.client(), net.branch(0).url(""));
    admin.sign_in("anna@alpha.test", PASSWORD).await;
    assert!(admin.get("/home").await.location.is_some(), "the old password is gone");
    admin.sign_in("anna@alpha.test", &password).await;
    assert!(admin.get("/home").await.body.contains("data-kind=\"professional\""));
    assert_eq!(admin.submit("/profiles/open", &[("word", &password)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for page in
        ["/desk/people", "/branch/lists", "/profiles", "/settings/devices", "/settings/security", "/settings/moving"]
    {
        for who in [&admin, &olga] {
            assert!(!who.get(page).await.body.contains("@reed"), "{page} names it");
        }
    }
    // With her own secret she is back at once.
    admin.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    assert!(admin.get("/profiles").await.body.contains("@reed"));
}

#[tokio::test]
async fn somebody_is_pointed_to_the_other_profile_only_after_a_warning() {
    let (net, browser) = scene().await;
    make(&browser, "reed").await;
    let base = base(&browser).await.expect("opened");
    browser.submit(&format!("{base}/settings/preferences"), &[("reading[undo_seconds]", "0")]).await;
    let bea = net.branch(0).person("bea").await;
    let id = bea.find("reed@alpha.test").await;
    bea.post(&format!("/api/v1/accounts/{id}/follow"), serde_json::json!({})).await;
    let notices = browser.get(&format!("{base}/notifications")).await.body;
    let path = format!("{base}/follow-requests/{}/point", bea.id);
    assert!(notices.contains(&path), "{notices}");
    let asked = browser.get(&path).await.body;
    assert!(asked.contains("the profile you choose belong to the same person"), "{asked}");
    let anna = branchline::entities::profile::local(net.branch(0).app.db.read(), "anna")
        .await
        .expect("reading")
        .expect("Anna");
    let other = anna.id.to_string();
    let unsure = browser.submit(&path, &[("other", &other)]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(bea.get("/api/v1/conversations").await, serde_json::json!([]), "nothing is told yet");
    let told = browser.submit(&path, &[("other", &other), ("sure", "true")]).await;
    assert_eq!(told.location.as_deref(), Some(format!("{base}/notifications?done=pointed").as_str()));
    let message = bea.get("/api/v1/conversations").await.to_string();
    assert!(message.contains("You can find me here") && message.contains("anna"), "{message}");
    assert_eq!(bea.relationship("reed@alpha.test").await["requested"], true, "and the request still waits for her");
    let work = net.branch(0).known("anna").await;
    assert_eq!(work.get("/api/v1/conversations").await, serde_json::json!([]), "her other profile is not written to");
    assert!(work.notices().await.is_empty());
    // Whoever has nothing open is offered nothing.
    browser.submit("/profiles/lock", &[]).await;
    assert!(!browser.get("/notifications").await.body.contains("/point"));
}

#[tokio::test]
async fn mail_goes_to_an_address_of_her_own_or_nowhere() {
    let (net, browser) = scene().await;
    make(&browser, "reed").await;
    let base = base(&browser).await.expect("opened");
    let app = &net.branch(0).app;
    let reed = branchline::entities::profile::local(app.db.read(), "reed").await.expect("reading").expect("a profile");
    let to = async || branchline::login::mail_to(app, reed.id).await.expect("reading").map(|r| r.address);
    assert_eq!(to().await, None, "never the work address by itself");
    let here = format!("{base}/settings/preferences");
    assert!(browser.get(&here).await.body.contains("Nothing about this profile ever goes to your work mail"));
    let refused = browser.submit(&here, &[("contact", "no address")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    browser.submit(&here, &[("contact", "reed@elsewhere.test")]).await;
    assert_eq!(to().await.as_deref(), Some("reed@elsewhere.test"));
    browser.submit(&here, &[("contact", "")]).await;
    assert_eq!(to().await, None);
    assert!(!browser.get("/settings/preferences").await.body.contains("name=\"contact\""));
}
