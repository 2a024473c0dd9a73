//! Break-glass: off unless the branch has agreed on it; two holders together learn a name, and the person is told.

use branchline::{
    login::break_glass,
    people::profiles::break_glass::{self as naming, Reason},
};
use sea_orm::EntityTrait;
use tests::{Browser, Network, branch::PASSWORD, browser::between};

const PASSPHRASE: &str = "her own passphrase";
const WHY: (Reason, &str) = (Reason::CourtOrder, "District court, 12 C 34/26, 2026-11-20");

async fn made(net: &Network, handle: &str, login: &str) -> Browser {
    let browser = net.branch(0).browser();
    browser.sign_in(&format!("{login}@alpha.test"), PASSWORD).await;
    let agreed = shown(&browser, "/profiles/new").await;
    let form = [("handle", handle), ("passphrase", PASSPHRASE), ("again", PASSPHRASE), ("agreed", &agreed)];
    assert!(browser.submit("/profiles/new", &form).await.body.contains("id=\"code\""));
    browser
}

/// The fingerprint that a page carries to who agrees.
async fn shown(browser: &Browser, path: &str) -> String {
    between(&browser.get(path).await.body, "name=\"agreed\" value=\"", "\"").to_owned()
}

#[tokio::test]
async fn without_an_agreement_nobody_can_name_anybody() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let page = net.branch(0).browser().get("/break-glass").await.body;
    assert!(page.contains("This branch has no emergency access") && page.contains("Never."));
    let anna = made(&net, "reed", "anna").await;
    assert!(anna.get("/profiles/new").await.body.contains("This branch has no emergency access"));
    let app = &net.branch(0).app;
    for shares in [["", ""], ["branchline-share-AAAA", "branchline-share-BBBB"]] {
        assert!(naming::open(app, "reed", WHY, shares, false).await.is_err());
    }
    let rings = branchline::entities::keyring::Entity::find().all(app.db.read()).await.expect("keyrings");
    let read = |r| branchline::login::keyring::read(&app.keys, r).expect("the branch's keys");
    assert!(rings.iter().all(|r| read(r).escrow_key.is_empty()), "nothing is sealed to anybody else");
}

#[tokio::test]
async fn two_holders_together_learn_a_name_and_the_person_is_told() {
    let net = Network::of(&["alpha"]).await;
    for handle in ["anna", "carl", "dora"] {
        net.branch(0).person(handle).await;
    }
    let carl = made(&net, "heron", "carl").await;
    let app = &net.branch(0).app;
    let holders = ["Olga Ott, director", "Petra Pohl, data protection officer"];
    assert!(break_glass::switch_on(app, "2026-11-01", "", holders).await.is_err(), "the form has to be named");
    let shares = break_glass::switch_on(app, "2026-11-01", "works agreement 7/26", holders).await.expect("shares");
    assert!(break_glass::switch_on(app, "2026-11-01", "again", holders).await.is_err());
    let [one, other] = [shares[0].as_str(), shares[1].as_str()];
    let anna = net.branch(0).browser();
    anna.sign_in("anna@alpha.test", PASSWORD).await;
    let before = anna.get("/profiles/new").await.body;
    assert!(before.contains("works agreement 7/26") && before.contains("Petra Pohl, data protection officer"));
    let anna = made(&net, "reed", "anna").await;
    // A keyring with something in it looks like one without.
    let rings = branchline::entities::keyring::Entity::find().all(app.db.read()).await.expect("keyrings");
    let lengths: Vec<usize> = rings.iter().map(|r| r.escrow_key.len()).collect();
    assert!(lengths.iter().all(|l| *l > 300 && l.abs_diff(lengths[0]) < 200), "{lengths:?}");

    for wrong in [[one, one], [one, "branchline-share-AAAA"], ["", other]] {
        assert!(naming::open(app, "reed", WHY, wrong, false).await.is_err(), "one holder alone opens nothing");
    }
    assert!(naming::open(app, "reed", (Reason::CourtOrder, " "), [one, other], false).await.is_err());
    assert!(naming::open(app, "reed", (Reason::DangerToLife, "Police"), [one, other], true).await.is_err());
    assert!(naming::open(app, "dora", WHY, [one, other], false).await.is_err(), "only personal profiles");
    let name = naming::open(app, "reed", WHY, [other, one], false).await.expect("a name");
    assert_eq!(name, "anna@alpha.test");
    let told = anna.get("/profiles").await.body;
    assert!(told.contains("found out who owns the profile @reed") && told.contains("12 C 34/26"));
    let public = net.branch(0).browser().get("/break-glass").await.body;
    assert!(public.contains(&format!("{}: 1", &branchline::base::clock::day(net.clock.now_ms())[..4])), "{public}");
    assert!(!public.contains("@reed") && !public.contains("12 C 34/26"));

    // Carl's profile is older than the agreement: he decides when it is covered.
    assert!(naming::open(app, "heron", WHY, [one, other], false).await.is_err());
    let agreed = shown(&carl, "/profiles/secrets").await;
    let words = ("another one of his", "another one of his");
    let again = [("word", PASSPHRASE), ("passphrase", words.0), ("again", words.1), ("agreed", &agreed)];
    assert!(carl.submit("/profiles/secrets", &again).await.body.contains("id=\"code\""));
    let name = naming::open(app, "heron", WHY, [one, other], true).await.expect("a name");
    assert_eq!(name, "carl@alpha.test");
    assert!(!carl.get("/profiles").await.body.contains("found out who owns"), "a court forbids it");
    naming::tell(app, "heron").await.expect("told");
    carl.submit("/profiles/open", &[("word", "another one of his")]).await;
    assert!(carl.get("/profiles").await.body.contains("found out who owns the profile @heron"));

    break_glass::switch_off(app).await.expect("off");
    assert!(naming::open(app, "reed", WHY, [one, other], false).await.is_err());
    let log = branchline::entities::audit_entry::Entity::find().all(app.db.read()).await.expect("the log");
    let actions: Vec<&str> = log.iter().map(|e| e.action.as_str()).filter(|a| a.starts_with("break_glass")).collect();
    let expected = ["on", "open", "open", "tell", "off"].map(|a| format!("break_glass.{a}"));
    assert_eq!(actions, expected);
    assert!(
        log.iter().all(|e| !e.details.contains("anna@") && !e.details.contains(one)),
        "no name, no share in the log"
    );
    let page = between(&net.branch(0).browser().get("/break-glass").await.body, "<main", "</main>").to_owned();
    assert!(page.contains("no emergency access") && page.contains(": 2"), "the count stays");
}
