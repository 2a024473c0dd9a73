//! Whoever resets a work password can make profiles of her own, and takes nothing away: older keyrings are kept, and their
//! owner is written to where her employer does not read.

use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use branchline::{
    entities::{keyring, login::Role, profile, setting},
    login::break_glass,
    people::profiles::personal,
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use tests::{
    Branch, Browser, Network,
    branch::PASSWORD,
    browser::{between, code_on},
};

const HERS: &str = "four words of hers";
const THEIRS: &str = "words of somebody else";
const ELSEWHERE: &str = "anna@elsewhere.test";

async fn make(browser: &Browser, handle: &str, passphrase: &str) -> StatusCode {
    let form = [("handle", handle), ("passphrase", passphrase), ("again", passphrase)];
    browser.submit("/profiles/new", &form).await.status
}

async fn opens(browser: &Browser, word: &str) -> String {
    browser.submit("/profiles/lock", &[]).await;
    browser.submit("/profiles/open", &[("word", word)]).await;
    browser.get("/profiles").await.body
}

/// Whom letters with a subject have gone to.
async fn letters(net: &Network, subject: &str) -> Vec<String> {
    net.drain().await;
    let folder = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("letters");
    let all = folder.filter_map(|f| std::fs::read_to_string(f.ok()?.path()).ok());
    let mut to: Vec<String> = all
        .filter(|l| l.replace("\r\n ", " ").lines().any(|line| line.starts_with("Subject: ") && line.contains(subject)))
        .filter_map(|l| Some(l.lines().find(|line| line.starts_with("To: "))?.trim_start_matches("To: ").to_owned()))
        .collect();
    to.sort();
    to
}

async fn sizes(branch: &Branch) -> Vec<[usize; 4]> {
    let rows = keyring::Entity::find().all(branch.app.db.read()).await.expect("keyrings");
    rows.iter().map(|r| [r.sealed.len(), r.kept_first.len(), r.kept_second.len(), r.lost_on.len()]).collect()
}

#[tokio::test]
async fn a_new_keyring_is_made_beside_the_old_one() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    for name in ["anna", "bea"] {
        branch.person(name).await;
    }
    branch.with_role("olga", Role::Owner).await;
    let anna = branch.browser_of("anna").await;
    assert!(make(&anna, "reed", HERS).await.is_success());
    let address = [("address", ELSEWHERE), ("password", PASSWORD)];
    assert!(anna.submit("/settings/security-address", &address).await.status.is_redirection());
    // Somebody resets her work password and signs in.
    let olga = branch.browser_of("olga").await;
    let reset = olga.submit("/branch/people/reset", &[("handle", "anna"), ("sure", "true")]).await;
    let password = code_on(&reset.body);
    assert_eq!(letters(&net, "password").await, ["anna@alpha.test", ELSEWHERE], "she hears of it in both places");
    let thief = branch.browser();
    thief.sign_in("anna@alpha.test", &password).await;
    assert!(make(&thief, "mallow", THEIRS).await.is_success());
    let seen = opens(&thief, THEIRS).await;
    assert!(seen.contains("@mallow") && !seen.contains("@reed"));
    assert!(opens(&thief, "a wrong passphrase").await.contains("Nobody can see whether you have one"));
    // Her own passphrase opens what it always did.
    let seen = opens(&thief, HERS).await;
    assert!(seen.contains("@reed") && !seen.contains("@mallow"), "{seen}");
    // She changes it where it stands, and theirs stays too.
    let form = [("word", HERS), ("passphrase", "new words of hers"), ("again", "new words of hers")];
    assert!(thief.submit("/profiles/secrets", &form).await.status.is_success());
    assert!(opens(&thief, "new words of hers").await.contains("@reed"));
    assert!(opens(&thief, THEIRS).await.contains("@mallow"));
    let all = sizes(branch).await;
    assert!(all.len() == 3 && all.iter().all(|s| *s == all[0] && s[1] > 10_000), "all look alike: {all:?}");
    // A third passphrase finds no room, until somebody says that the older ones are lost; two weeks and letters later.
    thief.submit("/profiles/lock", &[]).await;
    assert_eq!(make(&thief, "sedge", "a third passphrase").await, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(thief.submit("/profiles/secrets/older/lost", &[]).await.status.is_redirection());
    let bea = branch.browser_of("bea").await;
    assert!(bea.submit("/profiles/secrets/older/lost", &[]).await.status.is_redirection());
    let told = letters(&net, "older passphrases").await;
    assert_eq!(told, ["anna@alpha.test", ELSEWHERE, "bea@alpha.test"], "whether or not there is a keyring");
    net.advance(std::time::Duration::from_secs(13 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert!(opens(&thief, "new words of hers").await.contains("@reed"), "not yet");
    net.advance(std::time::Duration::from_secs(2 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    assert!(!opens(&thief, "new words of hers").await.contains("@reed"));
    assert!(opens(&thief, THEIRS).await.contains("@mallow"), "what is in use stays");
}

#[tokio::test]
async fn a_security_address_is_nobodys_contact_and_hears_of_wrong_words() {
    let net = Network::with(&["alpha"], &[], &[("BRANCHLINE_RATE_LIMITS", "on")]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    branch.personal(&anna, "reed").await;
    let reed = profile::local(branch.app.db.read(), "reed").await.expect("reading").expect("reed");
    personal::set_contact(&branch.app, &reed, "reed@elsewhere.test").await.expect("set");
    let browser = branch.browser_of("anna").await;
    let page = browser.get("/settings/password").await.body;
    assert!(page.contains("action=\"/settings/security-address\""), "{page}");
    for (address, password) in [("Reed@elsewhere.test", PASSWORD), (ELSEWHERE, "another password")] {
        let form = [("address", address), ("password", password)];
        let refused = browser.submit("/settings/security-address", &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(refused.body.contains(&format!("value=\"{address}\"")), "what was typed stays");
    }
    let form = [("address", ELSEWHERE), ("password", PASSWORD)];
    assert!(browser.submit("/settings/security-address", &form).await.status.is_redirection());
    assert!(browser.get("/settings/password").await.body.contains(&format!("value=\"{ELSEWHERE}\"")));
    assert!(personal::set_contact(&branch.app, &reed, ELSEWHERE).await.is_err(), "nor the other way round");
    let rows = branchline::entities::login::Entity::find().all(branch.app.db.read()).await.expect("logins");
    assert!(rows.iter().all(|l| l.security_address.starts_with("w1.")), "it is sealed");
    for n in 0..5 {
        let tried = browser.submit("/profiles/open", &[("word", "not her passphrase")]).await;
        assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
    }
    assert_eq!(letters(&net, "wrong passphrases").await, ["anna@alpha.test", ELSEWHERE]);
}

/// What an element of a page has as `data-NAME`.
fn attribute(page: &str, name: &str) -> String {
    let value = between(page, &format!("data-{name}=\""), "\"");
    value.replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

#[tokio::test]
async fn another_recipient_in_the_database_is_sealed_to_by_nobody() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.person("anna").await;
    let app = &branch.app;
    let holders = ["Olga Ott, director", "Petra Pohl, data protection officer"];
    break_glass::switch_on(app, "2026-11-01", "works agreement 7/26", holders).await.expect("shares");
    let agreed = break_glass::genuine(app).await.expect("reading").expect("an agreement");
    let anna = branch.browser_of("anna").await;
    let page = anna.get("/profiles/new").await.body;
    assert!(page.contains(&agreed.fingerprint()) && agreed.fingerprint().len() == 39, "where she agrees");
    assert!(anna.get("/profiles/secrets").await.body.contains(&agreed.fingerprint()), "and where she agrees again");
    // What her browser checks and remembers is signed, and everybody has the same.
    let signed = |page: &str| ["glass", "signature", "signer"].map(|n| attribute(page, n));
    let [statement, signature, signer] = signed(&page);
    let key = URL_SAFE_NO_PAD.decode(&signer).expect("a key");
    let by = UnparsedPublicKey::new(&ED25519, &key);
    let tag = URL_SAFE_NO_PAD.decode(&signature).expect("a signature");
    assert!(by.verify(statement.as_bytes(), &tag).is_ok() && statement.contains("age1"), "{statement}");
    assert!(by.verify(statement.replace("age1", "age2").as_bytes(), &tag).is_err());
    assert_eq!(signed(&branch.browser().get("/break-glass").await.body), [statement, signature.clone(), signer]);
    let log = branchline::entities::audit_entry::Entity::find().all(app.db.read()).await.expect("entries");
    let named = |word: &str| log.iter().any(|e| e.details.contains(word));
    assert!(named(&agreed.fingerprint()) && named(&signature), "each change is in the audit chain");
    // She agrees to what she was shown, and to nothing else.
    let form = [("handle", "reed"), ("passphrase", HERS), ("again", HERS), ("agreed", "0000 0000")];
    let refused = anna.submit("/profiles/new", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Emergency access has changed") && refused.body.contains(&agreed.fingerprint()));
    assert_eq!(make(&anna, "reed", HERS).await, StatusCode::UNPROCESSABLE_ENTITY, "a page from before it was on");
    // Whoever can write to the database puts a key of her own in its place.
    let kept = setting::Entity::find_by_id("break-glass").one(app.db.read()).await.expect("reading").expect("it");
    let forged = age::x25519::Identity::generate().to_public().to_string();
    let start = kept.value.find("age1").expect("a recipient");
    let value = kept.value.replace(&kept.value[start..start + forged.len()], &forged);
    assert_ne!(value, kept.value);
    let tx = app.db.begin().await.expect("a transaction");
    setting::ActiveModel { name: Set("break-glass".into()), value: Set(value) }.update(&*tx).await.expect("written");
    tx.commit().await.expect("kept");
    assert!(break_glass::genuine(app).await.expect("reading").is_none());
    assert!(break_glass::recipient(app).await.expect("reading").is_none(), "nothing is sealed to it");
    assert!(anna.get("/profiles/new").await.body.contains("This branch has no emergency access"));
}
