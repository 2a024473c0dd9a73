//! Guessing a passphrase: each wrong word makes the next wait longer, its owner is written to, and after ten the second factor
//! comes first. Whichever form takes a word counts it.

use std::time::Duration;

use branchline::{
    base::{app::App, error::Error},
    entities::{guess, login},
    login::guesses,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use tests::{Browser, Network, branch::PASSWORD, browser::code_on};

use crate::second_factor::shown;

const PASSPHRASE: &str = "four words of hers";
const ELSEWHERE: &str = "anna@elsewhere.test";
const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const WAIT: StatusCode = StatusCode::TOO_MANY_REQUESTS;

async fn scene(names: &[&str]) -> Network {
    let net = Network::with(&["alpha"], &[], &[("BRANCHLINE_RATE_LIMITS", "on")]).await;
    for name in names {
        net.branch(0).person(name).await;
    }
    net
}

async fn try_word(browser: &Browser, word: &str) -> StatusCode {
    browser.submit("/profiles/open", &[("word", word)]).await.status
}

/// How many letters about wrong passphrases have gone to the work address and to the security address.
async fn letters(net: &Network) -> [usize; 2] {
    net.drain().await;
    let folder = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("letters");
    let all: Vec<String> = folder.filter_map(|f| std::fs::read_to_string(f.ok()?.path()).ok()).collect();
    let is_to = |letter: &str, to: &str| letter.contains("wrong passphrases") && letter.contains(&format!("To: {to}"));
    ["anna@alpha.test", ELSEWHERE].map(|to| all.iter().filter(|letter| is_to(letter, to)).count())
}

#[tokio::test]
async fn waits_grow_letters_go_and_after_ten_the_second_factor_comes_first() {
    let net = scene(&["anna"]).await;
    let browser = net.branch(0).browser_of("anna").await;
    let form = [("handle", "reed"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert!(browser.submit("/profiles/new", &form).await.status.is_success());
    let address = [("address", ELSEWHERE), ("password", PASSWORD)];
    assert!(browser.submit("/settings/security-address", &address).await.status.is_redirection());
    let page = browser.submit("/settings/security/begin", &[]).await;
    let secret = code_on(&page.body).replace(' ', "");
    let on = browser.submit("/settings/security/confirm", &[("code", &shown(&secret, &net))]).await;
    assert!(on.status.is_success(), "{}", on.body);
    assert!(try_word(&browser, PASSPHRASE).await.is_redirection(), "what was typed before counts no more");
    for n in 1..=5 {
        assert_eq!((n, letters(&net).await), (n, [0, 0]));
        assert_eq!(try_word(&browser, "not her passphrase").await, WRONG);
    }
    assert_eq!(letters(&net).await, [1, 1], "after five");
    assert_eq!(try_word(&browser, "nor this one").await, WRONG);
    for seconds in [15, 30, 60, 120] {
        net.advance(Duration::from_secs(seconds / 2));
        let early = browser.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
        assert_eq!(early.status, WAIT, "{seconds} seconds, for the right one too");
        assert!(early.body.contains("Too many attempts"), "{}", early.body);
        net.advance(Duration::from_secs(seconds - seconds / 2));
        assert_eq!(try_word(&browser, "wrong again").await, WRONG, "after {seconds} seconds");
    }
    assert_eq!(letters(&net).await, [2, 2], "and after ten");
    // However long somebody waits now, the passphrase alone opens nothing.
    net.advance(Duration::from_secs(3_600));
    let asked = browser.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    assert!(asked.status == WRONG && asked.body.contains("Enter your second factor first"), "{}", asked.body);
    assert!(asked.body.contains("href=\"/profiles/enter?next=/profiles\""), "and the page says where");
    let enter =
        async |code: &str| browser.submit("/profiles/enter", &[("code", code), ("next", "/profiles")]).await.status;
    assert_eq!(enter("000000").await, WRONG);
    assert_eq!(try_word(&browser, PASSPHRASE).await, WRONG, "a wrong code changes nothing");
    assert!(enter(&shown(&secret, &net)).await.is_redirection());
    assert!(try_word(&browser, PASSPHRASE).await.is_redirection());
    assert_eq!(try_word(&browser, "wrong").await, WRONG, "it is counted anew");
}

#[tokio::test]
async fn no_other_form_tells_more_quickly_whether_a_word_is_right() {
    let net = scene(&["anna"]).await;
    let browser = net.branch(0).browser_of("anna").await;
    let change = async |new: &str| {
        let form = [("old", PASSWORD), ("new", new), ("again", new)];
        browser.submit("/settings/password", &form).await.body
    };
    for n in 0..3 {
        assert!(!change("password1").await.contains("Too many attempts"), "{n}");
    }
    for n in 0..3 {
        assert_eq!(try_word(&browser, "not her passphrase").await, WRONG, "{n}");
    }
    assert_eq!(letters(&net).await, [1, 0], "words for a new password are words too");
    assert!(change("password1").await.contains("Too many attempts"));
    let form = [("handle", "reed"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert_eq!(browser.submit("/profiles/new", &form).await.status, WAIT);
    let form = [("word", "a word"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert_eq!(browser.submit("/profiles/secrets", &form).await.status, WAIT);
}

#[tokio::test]
async fn another_process_and_one_that_begins_again_know_what_was_guessed() {
    let net = scene(&["anna"]).await;
    let branch = net.branch(0);
    let browser = branch.browser_of("anna").await;
    let form = [("handle", "reed"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert!(browser.submit("/profiles/new", &form).await.status.is_success());
    assert!(try_word(&browser, PASSPHRASE).await.is_redirection());
    let rows = async || guess::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert!(rows().await.is_empty(), "what is opened leaves nothing");
    for n in 0..6 {
        assert_eq!(try_word(&browser, "not her passphrase").await, WRONG, "{n}");
    }
    let login = login::Entity::find().one(branch.app.db.read()).await.expect("rows").expect("her login");
    let secret = format!("keyring {}", login.id);
    let [row] = rows().await.try_into().expect("one row");
    assert!(row.count == 6 && row.until_at % 60_000 == 0 && !row.secret.contains(&login.id.to_string()), "{row:?}");
    let second = App::open(branch.app.config.clone(), net.clock.clone()).await.expect("a second process");
    assert!(matches!(guesses::ask(&second, &secret, "192.0.2.7").await, Err(Error::TooMany(_))));
    assert_eq!(guesses::count(&second, &secret).await.expect("a number"), 6);
    // The wait of fifteen seconds, and up to a minute more: a row says minutes.
    net.advance(Duration::from_secs(76));
    assert!(guesses::ask(&second, &secret, "192.0.2.7").await.is_ok());
    guesses::right(&second, &secret).await.expect("forgotten");
    assert!(rows().await.is_empty());
}
