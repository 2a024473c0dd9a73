//! Apps: registration, consent, codes, tokens.

use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{Browser, Network, Person, branch::PASSWORD, person::text};
use url::Url;

const REDIRECT: &str = "https://app.test/done?from=branch";
const VERIFIER: &str = "a-verifier-that-is-long-enough-to-be-one-0123456789";

struct Scene {
    net: Network,
    anna: Person,
    app: Value,
    browser: Browser,
}

impl Scene {
    async fn set() -> Self {
        let net = Network::of(&["alpha"]).await;
        let anna = net.branch(0).person("anna").await;
        let stranger = net.branch(0).stranger();
        let new = json!({ "client_name": "Reader", "redirect_uris": [REDIRECT, "urn:ietf:wg:oauth:2.0:oob"],
            "scopes": "read write", "website": "https://app.test" });
        let app = stranger.post("/api/v1/apps", new).await;
        let browser = net.branch(0).browser();
        Self { net, anna, app, browser }
    }

    fn authorize(&self, more: &[(&str, &str)]) -> String {
        let mut url = Url::parse("http://alpha.test/oauth/authorize").expect("url");
        let usual = [
            ("response_type", "code"),
            ("client_id", text(&self.app["client_id"])),
            ("redirect_uri", REDIRECT),
            ("scope", "read write"),
            ("state", "xyz"),
        ];
        for (name, value) in usual.iter().filter(|(n, _)| !more.iter().any(|(m, _)| m == n)).chain(more) {
            url.query_pairs_mut().append_pair(name, value);
        }
        format!("{}?{}", url.path(), url.query().unwrap_or_default())
    }

    /// Allows the app to act for Anna; gives the code.
    async fn allow(&self, more: &[(&str, &str)]) -> String {
        self.browser.sign_in("anna@alpha.test", PASSWORD).await;
        let mut form = vec![
            ("response_type", "code"),
            ("client_id", text(&self.app["client_id"])),
            ("redirect_uri", REDIRECT),
            ("scope", "read write"),
            ("state", "xyz"),
            ("decision", "allow"),
            ("profile_id", self.anna.id.as_str()),
        ];
        form.extend(more);
        let done = self.browser.submit("/oauth/authorize", &form).await;
        assert_eq!(done.status, StatusCode::FOUND, "{}", done.body);
        let back = Url::parse(&done.location.expect("a way back")).expect("url");
        assert!(back.as_str().starts_with("https://app.test/done?from=branch&"));
        let value = |name: &str| back.query_pairs().find(|(n, _)| n == name).map(|(_, v)| v.into_owned());
        assert_eq!(value("state").as_deref(), Some("xyz"));
        value("code").expect("a code")
    }

    async fn redeem(&self, code: &str, more: &[(&str, &str)]) -> (StatusCode, Value) {
        let mut form = json!({ "grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT,
            "client_id": self.app["client_id"], "client_secret": self.app["client_secret"] });
        for (name, value) in more {
            form[*name] = json!(value);
        }
        self.net.branch(0).stranger().try_post("/oauth/token", form).await
    }

    async fn me(&self, token: &Value) -> StatusCode {
        let mut app = self.net.branch(0).stranger();
        token.as_str().unwrap_or_default().clone_into(&mut app.token);
        app.try_get("/api/v1/accounts/verify_credentials").await.0
    }
}

fn challenge() -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, VERIFIER.as_bytes()))
}

#[tokio::test]
async fn the_whole_way_with_pkce() {
    let scene = Scene::set().await;
    let challenge = challenge();
    let page =
        scene.browser.get(&scene.authorize(&[("code_challenge", &challenge), ("code_challenge_method", "S256")])).await;
    let sign_in = page.location.expect("to the sign-in page");
    assert!(sign_in.starts_with("/sign-in?next="), "{sign_in}");
    let code = scene.allow(&[("code_challenge", &challenge), ("code_challenge_method", "S256")]).await;
    assert_eq!(scene.redeem(&code, &[]).await.0, StatusCode::BAD_REQUEST, "without the verifier");
    assert_eq!(scene.redeem(&code, &[("code_verifier", "wrong")]).await.0, StatusCode::BAD_REQUEST);
    let (status, token) = scene.redeem(&code, &[("code_verifier", VERIFIER)]).await;
    assert_eq!(status, StatusCode::OK, "{token}");
    assert_eq!((token["token_type"].clone(), token["scope"].clone()), (json!("Bearer"), json!("read write")));
    assert_eq!(scene.me(&token["access_token"]).await, StatusCode::OK);
}

#[tokio::test]
async fn a_code_that_comes_twice_takes_its_token_away() {
    let scene = Scene::set().await;
    let code = scene.allow(&[]).await;
    let (_, token) = scene.redeem(&code, &[]).await;
    assert_eq!(scene.me(&token["access_token"]).await, StatusCode::OK);
    let (status, error) = scene.redeem(&code, &[]).await;
    assert_eq!((status, error["error"].clone()), (StatusCode::BAD_REQUEST, json!("invalid_grant")));
    assert_eq!(scene.me(&token["access_token"]).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_code_is_bound_to_app_address_and_time() {
    let scene = Scene::set().await;
    let code = scene.allow(&[]).await;
    assert_eq!(scene.redeem(&code, &[("redirect_uri", "urn:ietf:wg:oauth:2.0:oob")]).await.0, StatusCode::BAD_REQUEST);
    let other = json!({ "client_name": "Other", "redirect_uris": REDIRECT, "scopes": "read write" });
    let other = scene.net.branch(0).stranger().post("/api/v1/apps", other).await;
    let stolen = [("client_id", text(&other["client_id"])), ("client_secret", text(&other["client_secret"]))];
    assert_eq!(scene.redeem(&code, &stolen).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(scene.redeem(&code, &[("client_secret", "wrong")]).await.0, StatusCode::UNAUTHORIZED);
    scene.net.advance(Duration::from_secs(601));
    assert_eq!(scene.redeem(&code, &[]).await.0, StatusCode::BAD_REQUEST, "too late");
}

#[tokio::test]
async fn consent_shows_profiles_and_chooses_none() {
    let scene = Scene::set().await;
    scene.browser.sign_in("anna@alpha.test", PASSWORD).await;
    let page = scene.browser.get(&scene.authorize(&[])).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("@anna") && page.body.contains("Professional") && page.body.contains("Reader"));
    assert!(page.body.contains("type=\"radio\"") && page.body.matches(" checked").count() == 1, "one alone is chosen");
    let csp = page.headers["content-security-policy"].to_str().expect("text");
    assert!(!csp.contains("form-action"), "a redirect to the app must not be stopped");

    let form = [
        ("response_type", "code"),
        ("client_id", text(&scene.app["client_id"])),
        ("redirect_uri", REDIRECT),
        ("decision", "allow"),
    ];
    assert_eq!(
        scene.browser.submit("/oauth/authorize", &form).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "none chosen"
    );
    let carl = scene.net.branch(0).person("carl").await;
    let foreign = [&form[..], &[("profile_id", carl.id.as_str())]].concat();
    assert_eq!(
        scene.browser.submit("/oauth/authorize", &foreign).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "not hers"
    );
    let denied = [&form[..3], &[("decision", "deny")]].concat();
    let denied = scene.browser.submit("/oauth/authorize", &denied).await;
    assert!(denied.location.expect("back").contains("error=access_denied"));
}

#[tokio::test]
async fn force_login_asks_again() {
    let scene = Scene::set().await;
    scene.browser.sign_in("anna@alpha.test", PASSWORD).await;
    // As Python writes it.
    let path = scene.authorize(&[("force_login", "True")]);
    let page = scene.browser.get(&path).await;
    assert!(
        page.location.expect("to the sign-in page").starts_with("/sign-in"),
        "a sign-in a moment ago is not enough"
    );
    let form = [
        ("response_type", "code"),
        ("client_id", text(&scene.app["client_id"])),
        ("redirect_uri", REDIRECT),
        ("force_login", "true"),
        ("decision", "allow"),
        ("profile_id", scene.anna.id.as_str()),
    ];
    assert_eq!(
        scene.browser.submit("/oauth/authorize", &form).await.status,
        StatusCode::FORBIDDEN,
        "nor to be gone around"
    );
    scene.net.advance(Duration::from_secs(1));
    scene.browser.sign_in("anna@alpha.test", PASSWORD).await;
    assert_eq!(scene.browser.get(&path).await.status, StatusCode::OK);
    assert_eq!(scene.browser.submit("/oauth/authorize", &form).await.status, StatusCode::FOUND);
    assert_eq!(scene.browser.get(&path).await.status, StatusCode::SEE_OTHER, "and the next time again");
    assert_eq!(scene.browser.get(&scene.authorize(&[])).await.status, StatusCode::OK);
}

#[tokio::test]
async fn nobody_is_sent_to_an_address_that_was_not_registered() {
    let scene = Scene::set().await;
    scene.browser.sign_in("anna@alpha.test", PASSWORD).await;
    for wrong in [
        [("redirect_uri", "https://evil.test/done")],
        [("redirect_uri", "https://app.test/done")],
        [("client_id", "nobody")],
        [("response_type", "token")],
        [("scope", "read write follow")],
        [("scope", "everything")],
    ] {
        let page = scene.browser.get(&scene.authorize(&wrong)).await;
        assert_eq!((page.status, page.location), (StatusCode::BAD_REQUEST, None), "{wrong:?}");
    }
    let plain = scene.authorize(&[("code_challenge", "x"), ("code_challenge_method", "plain")]);
    assert_eq!(scene.browser.get(&plain).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn out_of_band_shows_the_code() {
    let scene = Scene::set().await;
    scene.browser.sign_in("anna@alpha.test", PASSWORD).await;
    let oob = "urn:ietf:wg:oauth:2.0:oob";
    let form = [
        ("response_type", "code"),
        ("client_id", text(&scene.app["client_id"])),
        ("redirect_uri", oob),
        ("scope", "read"),
        ("decision", "allow"),
        ("profile_id", scene.anna.id.as_str()),
    ];
    let page = scene.browser.submit("/oauth/authorize", &form).await;
    let code =
        page.body.split("id=\"code\"").nth(1).and_then(|r| r.split('>').nth(1)).and_then(|r| r.split('<').next());
    let (status, token) = scene.redeem(code.expect("a code"), &[("redirect_uri", oob)]).await;
    assert_eq!((status, token["scope"].clone()), (StatusCode::OK, json!("read")));
}

#[tokio::test]
async fn scopes_are_kept() {
    let scene = Scene::set().await;
    let mut narrow = scene.anna.clone();
    narrow.token = branchline::commands::token::create(&scene.net.branch(0).app, "anna", "read:statuses", None, None)
        .await
        .expect("token");
    assert_eq!(narrow.try_get("/api/v1/timelines/home").await.0, StatusCode::OK);
    assert_eq!(narrow.try_get("/api/v1/notifications").await.0, StatusCode::FORBIDDEN);
    assert_eq!(narrow.try_post("/api/v1/statuses", json!({ "status": "x" })).await.0, StatusCode::FORBIDDEN);
    assert_eq!(narrow.try_get("/api/v1/accounts/verify_credentials").await.0, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_app_speaks_for_itself_and_tokens_are_revoked() {
    let scene = Scene::set().await;
    let stranger = scene.net.branch(0).stranger();
    let form = json!({ "grant_type": "client_credentials", "client_id": scene.app["client_id"],
        "client_secret": scene.app["client_secret"], "scope": "read" });
    let token = stranger.post("/oauth/token", form).await;
    let mut app = stranger.clone();
    text(&token["access_token"]).clone_into(&mut app.token);
    assert_eq!(app.get("/api/v1/apps/verify_credentials").await["name"], "Reader");
    assert_eq!(app.try_get("/api/v1/accounts/verify_credentials").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.try_get("/api/v1/timelines/public").await.0, StatusCode::OK);

    let code = scene.allow(&[]).await;
    let (_, user) = scene.redeem(&code, &[]).await;
    let revoke = |secret: &Value| json!({ "token": user["access_token"], "client_id": scene.app["client_id"], "client_secret": secret });
    assert_eq!(stranger.try_post("/oauth/revoke", revoke(&json!("wrong"))).await.0, StatusCode::FORBIDDEN);
    assert_eq!(scene.me(&user["access_token"]).await, StatusCode::OK);
    assert_eq!(stranger.try_post("/oauth/revoke", revoke(&scene.app["client_secret"])).await.0, StatusCode::OK);
    assert_eq!(scene.me(&user["access_token"]).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn metadata_and_userinfo_tell_the_truth() {
    let scene = Scene::set().await;
    let metadata = scene.net.branch(0).stranger().get("/.well-known/oauth-authorization-server").await;
    assert_eq!(metadata["authorization_endpoint"], "http://alpha.test/oauth/authorize");
    assert_eq!(metadata["code_challenge_methods_supported"], json!(["S256"]));
    let info = scene.anna.get("/oauth/userinfo").await;
    assert_eq!((info["preferred_username"].clone(), info["sub"].clone()), (json!("anna"), json!(scene.anna.uri)));
    assert!(!info.to_string().contains("anna@alpha.test"), "the work address is nobody's business");
}

#[tokio::test]
async fn apps_that_could_do_harm_are_not_registered() {
    let scene = Scene::set().await;
    let stranger = scene.net.branch(0).stranger();
    for (name, value) in [
        ("redirect_uris", json!("javascript:alert(1)")),
        ("redirect_uris", json!("not an address")),
        ("redirect_uris", json!([])),
        ("redirect_uris", json!("https://app.test/#fragment")),
        ("scopes", json!("read launch")),
        ("client_name", json!("")),
        ("client_name", json!("x".repeat(1000))),
        ("website", json!("javascript:alert(1)")),
    ] {
        let mut app = json!({ "client_name": "App", "redirect_uris": "https://app.test/", "scopes": "read" });
        app[name] = value;
        let (status, answer) = stranger.try_post("/api/v1/apps", app).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {answer}");
        assert!(answer["error"].is_string());
    }
}
