//! `branchline keys rotate`: everything that is wrapped is under the new key afterwards, whatever kind it is; a run that is
//! killed loses nothing, and the next does the rest.

use std::{collections::BTreeSet, process::Stdio, time::Duration};

use branchline::{
    base::rewrap,
    entities::{login::Role, profile, registry::TABLES},
    login::apps::{self, NewApp, OUT_OF_BAND},
    login::scopes::Scopes,
    notifications::webhooks,
    people::profiles::personal,
};
use sea_orm::{ConnectionTrait, FromQueryResult, JsonValue, Statement};
use serde_json::{Value, json};
use tests::{Branch, Network, Peer, Person, branch::PASSWORD, database::outside};

use crate::program::Program;

const PASSPHRASE: &str = "four words of hers";

/// What stands wrapped in a database: where, and under the key of which number.
#[expect(clippy::disallowed_methods, reason = "every row of every table, as whoever copies the database has them")]
async fn wrapped(db: &impl ConnectionTrait) -> BTreeSet<(String, u32)> {
    let mut all = BTreeSet::new();
    for table in TABLES {
        let sql = format!("SELECT * FROM {}", table.name);
        let rows = JsonValue::find_by_statement(Statement::from_string(db.get_database_backend(), sql));
        for row in rows.all(db).await.expect("rows") {
            for (column, value) in row.as_object().expect("a row") {
                let under = value.as_str().and_then(|v| v.strip_prefix("w1.")).and_then(|v| v.split('.').next());
                if let Some(number) = under {
                    all.insert((format!("{}.{column}", table.name), number.parse().expect("a number")));
                }
            }
        }
    }
    all
}

/// Makes one of each kind of what is wrapped, as far as one branch alone has it.
async fn fill(branch: &Branch) -> Person {
    let app = &branch.app;
    let anna = branch.with_role("anna", Role::Admin).await;
    let browser = branch.browser_of("anna").await;
    let form = [("handle", "reed"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert!(browser.submit("/profiles/new", &form).await.status.is_success());
    browser.submit("/settings/security/begin", &[]).await;
    let keys = json!({ "p256dh": "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY",
        "auth": "_ordMnz7uTCmrpBTeUV4Bw" });
    let wish = json!({ "subscription": { "endpoint": "http://push.test/1", "keys": keys }, "data": {} });
    anna.post("/api/v1/push/subscription", wish).await;
    let reed = profile::local(app.db.read(), "reed").await.expect("reading").expect("reed");
    personal::set_contact(app, &reed, "reed@elsewhere.test").await.expect("set");
    webhooks::add(app, "anna", "http://push.test/hook", &["report.created".to_owned()]).await.expect("added");
    let new = NewApp {
        name: "Heron Reader".into(),
        website: None,
        redirect_uris: vec![OUT_OF_BAND.into()],
        scopes: Scopes::parse("read").expect("a scope"),
    };
    let (client, _) = apps::register(app, new).await.expect("registered");
    let tx = app.db.begin().await.expect("a transaction");
    apps::copy(&app.keys, &tx, &client).await.expect("copied");
    tx.commit().await.expect("kept");
    anna
}

#[tokio::test]
async fn everything_is_under_the_new_key_and_opens() {
    let peer = Peer::start("push.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let branch = net.branch(0);
    let (app, anna) = (&branch.app, fill(branch).await);
    let before = wrapped(app.db.read()).await;
    let places: BTreeSet<&str> = before.iter().map(|(place, _)| place.as_str()).collect();
    for place in [
        "actor_key.private_pem",
        "app.name",
        "keyring.sealed",
        "login.password_hash",
        "profile.contact_email",
        "profile_secret.passphrase_hash",
        "push_subscription.receiver",
        "second_factor.secret",
        "setting.value",
        "webhook.secret",
    ] {
        assert!(places.contains(place), "{place} is not there: {places:?}");
    }
    // Killed between the file and the database: nothing is lost, and what is written now is under the new key.
    app.keys.rotate().expect("a new key");
    let opens = async |number: u32| {
        let browser = branch.browser();
        browser.sign_in("anna@alpha.test", PASSWORD).await;
        browser.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
        assert!(browser.get("/profiles").await.body.contains("@reed"), "{number}");
        assert!(personal::prove(app, "reed", PASSPHRASE.into(), "here").await.is_ok(), "{number}");
        assert!(anna.get("/api/v2/instance").await["configuration"]["vapid"]["public_key"].is_string());
    };
    opens(1).await;
    assert!(rewrap::rotate(&app.db, &app.keys).await.expect("written again"));
    let of_keys = |all: &BTreeSet<(String, u32)>| all.iter().map(|(_, n)| *n).collect::<BTreeSet<_>>();
    let after = wrapped(app.db.read()).await;
    assert_eq!(of_keys(&after), BTreeSet::from([2]), "{after:?}");
    let names = |all: &BTreeSet<(String, u32)>| all.iter().map(|(p, _)| p.clone()).collect::<BTreeSet<_>>();
    assert_eq!(names(&after), names(&before));
    opens(2).await;
    // Once more, and once more without a new key: there is nothing to do.
    app.keys.rotate().expect("a new key");
    for _ in 0..2 {
        assert!(rewrap::rotate(&app.db, &app.keys).await.expect("written again"));
        assert_eq!(of_keys(&wrapped(app.db.read()).await), BTreeSet::from([3]));
    }
    opens(3).await;
    // What an earlier version stored as it was is wrapped when a server starts.
    rewrap::adopt_newer(&app.db, &app.keys).await.expect("adopted");
    let hook: Vec<Value> = webhooks::all(app.db.read()).await.expect("read").iter().map(|h| json!(h.secret)).collect();
    assert!(hook.len() == 1 && hook[0].as_str().is_some_and(|s| s.starts_with("w1.3.")), "{hook:?}");
}

#[tokio::test]
async fn a_run_that_is_killed_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::start("peer.test").await;
    let program = Program::new(folder.path(), &peer).await;
    let email = "anna@alpha.test";
    program.run(&["login", "create", "--email", email, "--professional", "anna", "--password", PASSWORD]);
    let personal = ["profile", "create", "--email", email, "--kind", "personal", "--handle", "reed"];
    program.run(&[&personal[..], &["--password", PASSWORD, "--passphrase", PASSPHRASE]].concat());
    let token = ["token", "create", "--profile", "reed", "--scopes", "read", "--passphrase", PASSPHRASE];
    for millis in [40, 80, 120, 160, 220, 300] {
        let mut rotating = program.command(&["keys", "rotate"]);
        let mut rotating = rotating.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program");
        tokio::time::sleep(Duration::from_millis(millis)).await;
        rotating.kill().expect("killed");
        rotating.wait().expect("gone");
        program.run(&token);
    }
    let said = program.run(&["keys", "rotate"]);
    assert!(said.contains("Everything is under a new key"), "{said}");
    program.run(&token);
    let file = std::fs::read_to_string(folder.path().join("keys/branchline.keys")).expect("the keys");
    let newest =
        file.lines().filter(|l| l.starts_with("wrap ")).filter_map(|l| l.split(' ').nth(1)?.parse().ok()).max();
    let db = outside(&program.database).await;
    let all = wrapped(&db).await;
    assert!(all.len() > 10 && all.iter().all(|(_, number)| Some(*number) == newest), "{newest:?}: {all:?}");
}
