//! The second factor at sign-in, in a browser without JavaScript.

use std::time::Duration;

use reqwest::StatusCode;
use tests::{
    Browser, Network,
    branch::PASSWORD,
    browser::{between, code_on},
};
use totp_rs::{Builder, Secret};

const EMAIL: &str = "anna@alpha.test";

/// What an authenticator app shows now.
pub fn shown(secret: &str, net: &Network) -> String {
    let secret = Secret::try_from_base32(secret).expect("a secret");
    let totp =
        Builder::new().with_secret(secret).with_account_name("a").with_issuer(None::<&str>).build().expect("an app");
    totp.generate(u64::try_from(net.clock.now_ms() / 1_000).expect("a time")).to_string()
}

fn fresh(net: &Network) -> Browser {
    Browser::new(net.client(), net.branch(0).url(""))
}

/// Anna with the second factor on: her app's secret and her recovery codes.
async fn scene() -> (Network, Browser, String, Vec<String>) {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let browser = fresh(&net);
    browser.sign_in(EMAIL, PASSWORD).await;
    let page = browser.submit("/settings/security/begin", &[]).await;
    assert!(page.body.contains("class=\"qr\""));
    let secret: String = code_on(&page.body).replace(' ', "");
    let wrong = browser.submit("/settings/security/confirm", &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("class=\"qr\""), "and may try again");
    let on = browser.submit("/settings/security/confirm", &[("code", &shown(&secret, &net))]).await;
    let list = between(&on.body, "class=\"codes\"", "</ul>");
    let codes = list.split("<code>").skip(1).map(|c| c.split('<').next().expect("a code").to_owned()).collect();
    net.advance(Duration::from_secs(60));
    (net, browser, secret, codes)
}

async fn with_password(browser: &Browser) -> String {
    let asked = browser.sign_in(EMAIL, PASSWORD).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(browser.get("/home").await.location.is_some(), "the password alone opens nothing");
    between(&asked.body, "name=\"pending\" value=\"", "\"").to_owned()
}

#[tokio::test]
async fn the_code_is_asked_for_and_works_once() {
    let (net, _, secret, codes) = scene().await;
    assert_eq!(codes.len(), 8);
    let browser = fresh(&net);
    let pending = with_password(&browser).await;
    let code = shown(&secret, &net);
    let form = [("pending", pending.as_str()), ("code", &code), ("next", "/notifications")];
    assert_eq!(browser.submit("/sign-in/code", &form).await.location.as_deref(), Some("/notifications"));
    assert_eq!(browser.get("/home").await.status, StatusCode::OK);
    // Whoever looked over her shoulder has nothing.
    let other = fresh(&net);
    let pending = with_password(&other).await;
    let again = other.submit("/sign-in/code", &[("pending", &pending), ("code", &code)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A recovery code, however it is typed, and once.
    let typed = codes[0].to_lowercase().replace('-', " ");
    assert!(other.submit("/sign-in/code", &[("pending", &pending), ("code", &typed)]).await.location.is_some());
    let third = fresh(&net);
    let pending = with_password(&third).await;
    let spent = third.submit("/sign-in/code", &[("pending", &pending), ("code", &codes[0])]).await;
    assert_eq!(spent.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn another_password_and_another_address_take_the_second_factor() {
    let (net, browser, secret, codes) = scene().await;
    net.advance(Duration::from_secs(11 * 60));
    assert!(browser.get("/settings/password").await.body.matches("name=\"code\"").count() == 2);
    let new = "another good long password";
    let change = async |code: &str| {
        let form = [("old", PASSWORD), ("new", new), ("again", new), ("code", code)];
        browser.submit("/settings/password", &form).await
    };
    for wrong in ["", "000000"] {
        assert_eq!(change(wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        let form = [("address", "anna@elsewhere.test"), ("password", PASSWORD), ("code", wrong)];
        let refused = browser.submit("/settings/security-address", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    assert!(with_password(&fresh(&net)).await.len() > 10, "the old password still counts");
    assert!(change(&shown(&secret, &net)).await.status.is_redirection());
    assert_eq!(fresh(&net).sign_in(EMAIL, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // It was given just now, so the address may follow; later a recovery code does as well.
    let address = async |code: &str| {
        let form = [("address", "anna@elsewhere.test"), ("password", new), ("code", code)];
        browser.submit("/settings/security-address", &form).await.status
    };
    assert!(address("").await.is_redirection());
    net.advance(Duration::from_secs(11 * 60));
    assert_eq!(address("").await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(address(&codes[0]).await.is_redirection());
}

#[tokio::test]
async fn guessing_ends_soon_and_so_does_waiting() {
    let (net, _, secret, _) = scene().await;
    let browser = fresh(&net);
    let pending = with_password(&browser).await;
    for _ in 0..5 {
        browser.submit("/sign-in/code", &[("pending", &pending), ("code", "123456")]).await;
    }
    let code = shown(&secret, &net);
    let over = browser.submit("/sign-in/code", &[("pending", &pending), ("code", &code)]).await;
    assert!(over.body.contains("Start again with your password"), "{}", over.body);
    let pending = with_password(&browser).await;
    net.advance(Duration::from_secs(11 * 60));
    let late = browser.submit("/sign-in/code", &[("pending", &pending), ("code", &shown(&secret, &net))]).await;
    assert!(late.body.contains("Start again with your password"));
    for bad in ["", "nothing", "\u{0}"] {
        let answer = browser.submit("/sign-in/code", &[("pending", bad), ("code", bad)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
    }
}

#[tokio::test]
async fn wrong_codes_are_counted_by_the_day() {
    let (net, _, secret, _) = scene().await;
    let browser = fresh(&net);
    for _ in 0..6 {
        let pending = with_password(&browser).await;
        for _ in 0..5 {
            browser.submit("/sign-in/code", &[("pending", &pending), ("code", "123456")]).await;
        }
    }
    let pending = with_password(&browser).await;
    let over = browser.submit("/sign-in/code", &[("pending", &pending), ("code", &shown(&secret, &net))]).await;
    assert!(over.location.is_none(), "thirty wrong codes are enough for a day");
    net.advance(Duration::from_secs(25 * 3_600));
    let pending = with_password(&browser).await;
    let right = browser.submit("/sign-in/code", &[("pending", &pending), ("code", &shown(&secret, &net))]).await;
    assert!(right.location.is_some());
}

#[tokio::test]
async fn each_setting_up_has_a_secret_of_its_own() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let browser = fresh(&net);
    browser.sign_in(EMAIL, PASSWORD).await;
    let early = browser.submit("/settings/security/confirm", &[("code", "123456")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.body.contains("The second factor is off"), "nothing is said to be on that is off");
    let secret = |body: &str| code_on(body).replace(' ', "");
    let seen_by_somebody = secret(&browser.submit("/settings/security/begin", &[]).await.body);
    let own = secret(&browser.submit("/settings/security/begin", &[]).await.body);
    assert_ne!(seen_by_somebody, own);
    let old = browser.submit("/settings/security/confirm", &[("code", &shown(&seen_by_somebody, &net))]).await;
    assert_eq!(secret(&old.body), own, "a wrong code shows the same one again");
    let on = browser.submit("/settings/security/confirm", &[("code", &shown(&own, &net))]).await;
    assert!(on.body.contains("class=\"codes\""));
    net.advance(Duration::from_secs(60));
    let again = browser.submit("/settings/security/confirm", &[("code", &shown(&own, &net))]).await;
    assert!(!again.body.contains("class=\"codes\""), "new recovery codes are not given away");
}

#[tokio::test]
async fn it_is_switched_off_with_a_code_alone() {
    let (net, browser, secret, _) = scene().await;
    let wrong = browser.submit("/settings/security/off", &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let twice = browser.submit("/settings/security/begin", &[]).await;
    assert!(!twice.body.contains(&secret) && !twice.body.contains("class=\"qr\""), "the secret is not shown again");
    browser.submit("/settings/security/off", &[("code", &shown(&secret, &net))]).await;
    let fresh = fresh(&net);
    fresh.sign_in(EMAIL, PASSWORD).await;
    assert_eq!(fresh.get("/home").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_new_kind_of_browser_is_told_by_mail() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let letters = || {
        let folder = net.branch(0).app.config.mail.trim_start_matches("file:").to_owned();
        let all = std::fs::read_dir(folder).map(|d| d.flatten().map(|f| f.path()).collect()).unwrap_or_default();
        let all: Vec<std::path::PathBuf> = all;
        all.iter().filter(|p| std::fs::read_to_string(p).is_ok_and(|t| t.contains("New sign-in"))).count()
    };
    let form = [("email", EMAIL), ("password", PASSWORD)];
    for (agent, told) in [("Firefox/1 Linux", 0), ("Firefox/2 Linux", 0), ("Safari iPhone", 1), ("Safari iPhone", 1)] {
        let origin = net.branch(0).url("");
        fresh(&net)
            .send(reqwest::Method::POST, "/sign-in", Some(&form), &[("origin", &origin), ("user-agent", agent)])
            .await;
        net.drain().await;
        assert_eq!(letters(), told, "{agent}");
    }
}
