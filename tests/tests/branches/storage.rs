//! Who holds the database, two copies of it or its folder learns nothing of whose profiles are whose (design, promise 2).

use std::{os::unix::fs::PermissionsExt, path::Path};

use branchline::{
    base::{clock::Clock, config::Raw, id, keys::Keys},
    entities::{
        app as app_row, authorization_code, keyring, login, profile, profile_secret, registry::TABLES, sealed_code,
        session, token,
    },
    people::profiles::{orders, personal},
    serve,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JsonValue, QueryFilter, Statement};
use serde_json::{Value, json};
use tests::{Browser, Network, browser::code_on, person::text};

const PASSPHRASE: &str = "four words of hers";

/// Anna has a personal profile, and so has Carl; Dora has none.
async fn scene() -> (Network, Browser) {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, carl) = (branch.person("anna").await, branch.person("carl").await);
    branch.person("dora").await;
    branch.personal(&carl, "fern").await;
    let browser = branch.browser_of("anna").await;
    let form = [("handle", "reed"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert!(browser.submit("/profiles/new", &form).await.status.is_success(), "{}", anna.handle);
    (net, browser)
}

#[expect(clippy::disallowed_methods, reason = "a test reads what a thief would")]
async fn select(db: &impl ConnectionTrait, sql: &str) -> Vec<Value> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    JsonValue::find_by_statement(statement).all(db).await.expect(sql)
}

/// Every value that stands sealed in the database, by where it stands.
async fn sealed(net: &Network) -> Vec<(String, String)> {
    let db = net.branch(0).app.db.read();
    let mut all = Vec::new();
    for r in keyring::Entity::find().all(db).await.expect("keyrings") {
        for (n, text) in [r.sealed, r.passphrase_key, r.recovery_key, r.escrow_key].into_iter().enumerate() {
            all.push((format!("keyring {} {n}", r.login_id), text));
        }
    }
    for r in profile_secret::Entity::find().all(db).await.expect("proofs") {
        all.push((format!("proof {}", r.profile_id), r.passphrase_hash));
    }
    all.sort();
    all
}

#[tokio::test]
async fn opening_and_locking_a_keyring_writes_nothing() {
    let (net, browser) = scene().await;
    let app = &net.branch(0).app;
    let rows = async || session::Entity::find().all(app.db.read()).await.expect("sessions");
    let before = (rows().await, sealed(&net).await);
    browser.submit("/profiles/lock", &[]).await;
    browser.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    let page = browser.get("/profiles").await.body;
    let base = page[page.find("/as/").expect("opened")..].split("/home").next().expect("a path").to_owned();
    net.advance(std::time::Duration::from_secs(300));
    assert!(browser.get(&format!("{base}/home")).await.status.is_success(), "and is kept open");
    browser.submit("/profiles/lock", &[]).await;
    assert_eq!((rows().await, sealed(&net).await), before);
    // The cookie opens nothing without the branch's keys, or without the session's secret.
    let (secret, cookie) = (browser.cookie("branchline").expect("a session"), browser.cookie("branchline-opened"));
    assert!(branchline::login::opened::of(app, &secret, cookie.as_deref()).profiles.is_empty());
}

#[tokio::test]
async fn two_copies_differ_everywhere_and_all_keyrings_have_one_size() {
    let (net, browser) = scene().await;
    let before = sealed(&net).await;
    for kind in 0..4 {
        let sizes: Vec<usize> = before
            .iter()
            .filter(|(n, _)| n.starts_with("keyring") && n.ends_with(&kind.to_string()))
            .map(|(_, t)| t.len())
            .collect();
        assert!(sizes.len() == 3 && sizes.iter().all(|s| *s == sizes[0]), "{kind}: {sizes:?}");
    }
    assert!(before.iter().all(|(_, text)| text.starts_with("w1.")), "everything is wrapped once more");
    let form = [("word", PASSPHRASE), ("passphrase", "other words of hers"), ("again", "other words of hers")];
    assert!(browser.submit("/profiles/secrets", &form).await.status.is_success());
    let after = sealed(&net).await;
    for ((name, old), (_, new)) in before.iter().zip(&after) {
        assert!(old != new && old.len() == new.len(), "{name} looks like all others");
    }
    // One transaction wrote all of them, and the long values that PostgreSQL keeps elsewhere.
    let app = &net.branch(0).app;
    if !app.db.is_sqlite() {
        for table in ["keyring", "profile_secret"] {
            let xmin = select(app.db.read(), &format!("SELECT DISTINCT xmin::text AS x FROM {table}")).await;
            assert_eq!(xmin.len(), 1, "{table}: {xmin:?}");
        }
        let toast = "SELECT reltoastrelid::regclass::text AS t FROM pg_class WHERE relname = 'keyring'";
        let toast = select(app.db.read(), toast).await[0]["t"].as_str().expect("a table").to_owned();
        let kept = select(app.db.read(), &format!("SELECT DISTINCT xmin::text AS x FROM {toast}")).await;
        let own = select(app.db.read(), "SELECT DISTINCT xmin::text AS x FROM keyring").await;
        assert!(kept.is_empty() || kept == own, "{kept:?} and {own:?}");
        return;
    }
    // What was there before is in no free page.
    select(app.db.read(), "PRAGMA wal_checkpoint(TRUNCATE)").await;
    let file = std::fs::read(app.config.sqlite_path().expect("a file")).expect("its bytes");
    let text = String::from_utf8_lossy(&file);
    for (name, old) in &before {
        assert!(!text.contains(&old[40..100]), "{name} can still be read");
    }
    assert!(text.contains(&after[0].1[40..100]), "the search finds what is there");
}

#[tokio::test]
async fn tokens_are_found_by_a_keyed_hash_and_files_are_nobody_elses() {
    let (net, _browser) = scene().await;
    let branch = net.branch(0);
    let dora = branch.known("dora").await;
    let rows = token::Entity::find().all(branch.app.db.read()).await.expect("tokens");
    assert!(rows.iter().all(|t| t.hash != id::hash(&dora.token)));
    assert!(rows.iter().any(|t| t.hash == branch.app.keys.find(&dora.token)));
    let mode = |path: &Path| std::fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    let config = &branch.app.config;
    assert!(!config.keys_dir.starts_with(&config.data_dir));
    assert_eq!((mode(&config.data_dir), mode(&config.keys_dir)), (0o700, 0o700));
    assert_eq!(mode(branch.app.keys.file()), 0o600);
    if let Some(file) = config.sqlite_path() {
        for name in [file.clone(), file.with_extension("db-wal")] {
            assert_eq!(mode(&name), 0o600, "{}", name.display());
        }
    }
    // Keys that others can read are refused, and so is a database with the keys of another branch.
    std::fs::set_permissions(branch.app.keys.file(), std::fs::Permissions::from_mode(0o640)).expect("changed");
    let refused = Keys::load(&config.keys_dir).expect_err("others can read them");
    assert!(refused.contains("chmod 600"), "{refused}");
    let elsewhere = net.folder.path().join("elsewhere");
    for made in [false, true] {
        if made {
            Keys::make(&elsewhere).expect("other keys");
        }
        let settings = [
            ("BRANCHLINE_PUBLIC_URL", "http://alpha.test".to_owned()),
            ("BRANCHLINE_DEV", "true".to_owned()),
            ("BRANCHLINE_DATABASE_URL", config.database_url.clone()),
            ("BRANCHLINE_DATA_DIR", config.data_dir.display().to_string()),
            ("BRANCHLINE_KEYS_DIR", elsewhere.display().to_string()),
        ];
        let settings = settings.map(|(n, v)| (n.to_owned(), v));
        let other = Raw::from_parts(settings, "").and_then(|r| r.check()).expect("settings");
        let refused = serve::open(other, Clock::default()).await.err().expect("other keys open nothing");
        assert!(refused.contains("the keys that belong to this database are not in"), "{refused}");
        assert_eq!(elsewhere.exists(), made, "and none are made beside a database that has some");
    }
}

#[tokio::test]
async fn a_profile_is_made_later_than_it_is_asked_for() {
    let (net, _browser) = scene().await;
    let app = &net.branch(0).app;
    let of_dora = login::Entity::find().all(app.db.read()).await.expect("logins");
    let dora = of_dora.iter().find(|l| l.email.starts_with("dora")).expect("Dora").id;
    let order = async |handle: &str| personal::create_personal_for(app, dora, handle, PASSPHRASE.into()).await;
    let (asked, _code) = order("wren").await.expect("asked for");
    assert!(profile::local(app.db.read(), "wren").await.expect("reading").is_none(), "it is not made at once");
    assert!(order("robin").await.expect_err("one at a time").to_string().contains("not ready yet"));
    let slots = async || keyring::Entity::find().all(app.db.read()).await.expect("keyrings");
    let sizes: Vec<usize> = slots().await.iter().map(|k| k.pending.len()).collect();
    assert!(sizes.iter().all(|s| *s == sizes[0]), "every login has a slot of one size: {sizes:?}");
    net.advance(std::time::Duration::from_secs(3_601));
    orders::make_due(app).await.expect("made");
    let made = profile::local(app.db.read(), "wren").await.expect("reading").expect("within the hour");
    assert_eq!(made.id, asked.id);
    assert!(personal::prove(app, "wren", PASSPHRASE.into(), "here").await.is_ok());
    if !app.db.is_sqlite() {
        let tied = "SELECT 1 AS x FROM profile p JOIN keyring k ON k.xmin = p.xmin WHERE p.handle = 'wren'";
        assert!(select(app.db.read(), tied).await.is_empty(), "no transaction wrote both");
    }
    order("robin").await.expect("and the next can be asked for");
}

#[tokio::test]
async fn a_code_of_a_personal_profile_names_nothing_and_counts_once() {
    let (net, browser) = scene().await;
    let branch = net.branch(0);
    let redirect = "urn:ietf:wg:oauth:2.0:oob";
    let new = json!({ "client_name": "Heron Reader", "redirect_uris": redirect, "scopes": "read" });
    let app: Value = branch.stranger().post("/api/v1/apps", new).await;
    let reed = profile::local(branch.app.db.read(), "reed").await.expect("reading").expect("reed");
    let (client, id) = (text(&app["client_id"]).to_owned(), reed.id.to_string());
    let form = [
        ("response_type", "code"),
        ("client_id", &client),
        ("redirect_uri", redirect),
        ("scope", "read"),
        ("profile_id", &id),
        ("decision", "allow"),
    ];
    let query = format!("response_type=code&client_id={client}&redirect_uri={redirect}&scope=read");
    let asked = browser.get(&format!("/oauth/authorize?{query}")).await.body;
    assert!(asked.contains("An app that you use with two of your profiles can connect them"), "{asked}");
    let code = code_on(&browser.submit("/oauth/authorize", &form).await.body);
    let db = branch.app.db.read();
    assert!(authorization_code::Entity::find().all(db).await.expect("codes").is_empty());
    let rows = format!("{:?}", sealed_code::Entity::find().all(db).await.expect("codes"));
    assert!(!rows.contains(&id) && !rows.contains(text(&app["id"])) && rows.contains("w1."), "{rows}");
    let body = json!({ "grant_type": "authorization_code", "code": code, "client_id": client, "redirect_uri": redirect,
        "client_secret": app["client_secret"] });
    let given = branch.stranger().post("/oauth/token", body.clone()).await;
    let held = token::Entity::find().filter(token::Column::ProfileId.eq(reed.id)).one(db).await.expect("reading");
    let held = held.expect("a token");
    assert_eq!(held.created_at % 86_400_000, 0, "a day, not a moment");
    let copy = format!("{:?}", app_row::Entity::find_by_id(held.app_id).one(db).await.expect("reading"));
    assert!(!copy.contains("Heron") && !copy.contains(&client), "{copy}");
    let mut reader = branch.stranger();
    text(&given["access_token"]).clone_into(&mut reader.token);
    let known = reader.get("/api/v1/apps/verify_credentials").await;
    assert_eq!(known["name"], "Heron Reader", "its user may read the name");
    assert!(!branch.stranger().try_post("/oauth/token", body).await.0.is_success());
    let (status, _) = reader.try_get("/api/v1/accounts/verify_credentials").await;
    assert_eq!(status, reqwest::StatusCode::UNAUTHORIZED, "a code that comes twice takes its token away");
}

#[tokio::test]
async fn strangers_do_not_read_which_personal_profiles_follow_whom() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, carl) = (branch.person("anna").await, branch.person("carl").await);
    let fern = branch.personal(&carl, "fern").await;
    carl.follow("anna").await;
    fern.follow("anna").await;
    let path = format!("/api/v1/accounts/{}/followers", anna.id);
    let seen = async |who: &tests::Person| who.get(&path).await.as_array().map_or(0, Vec::len);
    assert_eq!((seen(&branch.stranger()).await, seen(&carl).await), (1, 2));
    let served = net.client().get(branch.url(&format!("/ap/profiles/{}/followers?page=true", anna.id)));
    let served = served.header("accept", "application/activity+json").send().await.expect("an answer");
    let served = served.text().await.expect("a body");
    assert!(served.contains(&carl.uri) && !served.contains(&fern.uri), "{served}");
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "what an earlier version has left behind")]
async fn a_copy_of_the_database_signs_nothing() {
    let (net, _browser) = scene().await;
    let branch = net.branch(0);
    let anna = branch.known("anna").await;
    assert!(anna.get("/api/v2/instance").await["configuration"]["vapid"]["public_key"].is_string());
    let db = branch.app.db.read();
    let own = "SELECT private_pem AS value FROM actor_key WHERE private_pem IS NOT NULL
               UNION ALL SELECT value FROM setting WHERE name = 'vapid_key'";
    let rows = select(db, own).await;
    assert!(rows.len() > 5 && rows.iter().all(|r| text(&r["value"]).starts_with("w1.")), "{rows:?}");
    // What an earlier version stored as it was is brought under the keys at the next start, and still signs.
    let profile = profile::local(db, "anna").await.expect("reading").expect("anna");
    let private = branchline::wire::own_key::private(&branch.app, &profile.uri).await.expect("opened");
    let tx = branch.app.db.begin().await.expect("a transaction");
    let plain = "UPDATE actor_key SET private_pem = '-----BEGIN PRIVATE KEY----- x' WHERE profile_id = ";
    tx.execute_unprepared(&format!("{plain}{}", profile.id)).await.expect("written");
    tx.commit().await.expect("kept");
    branchline::wire::own_key::adopt(&branch.app).await.expect("adopted");
    assert!(select(db, own).await.iter().all(|r| text(&r["value"]).starts_with("w1.")));
    drop(private);
}

/// Columns of times that are exact, and why they may be. A new one of a table about a sign-in stands here or is coarse.
const EXACT: &[&str] = &[
    // Letters and steps that are over within the hour, and gone after that.
    "identity_step.expires_at",
    "one_time_link.expires_at",
    "pending_sign_in.expires_at",
    "login.confirmation_sent_at",
];
/// No row about a sign-in says more exactly when something was.
const UNIT_MS: i64 = 5 * 60_000;

#[tokio::test]
async fn rows_about_a_sign_in_say_no_moment() {
    let (net, browser) = scene().await;
    let branch = net.branch(0);
    net.advance(std::time::Duration::from_millis(12_345_678));
    branch.browser_of("carl").await;
    let page = browser.submit("/settings/security/begin", &[]).await;
    let secret = code_on(&page.body).replace(' ', "");
    let code = crate::second_factor::shown(&secret, &net);
    assert!(browser.submit("/settings/security/confirm", &[("code", &code)]).await.status.is_success());
    net.advance(std::time::Duration::from_secs(60));
    let entered = [("code", crate::second_factor::shown(&secret, &net)), ("next", "/profiles".into())];
    let entered = entered.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert!(browser.submit("/profiles/enter", &entered).await.status.is_redirection());
    let mut seen = Vec::new();
    for table in TABLES {
        for row in select(branch.app.db.read(), &format!("SELECT * FROM {}", table.name)).await {
            let columns = row.as_object().expect("a row");
            if table.name != "login" && !columns.contains_key("login_id") {
                break;
            }
            for (name, value) in columns.iter().filter(|(n, v)| n.ends_with("_at") && v.is_i64()) {
                let column = format!("{}.{name}", table.name);
                let is_coarse = value.as_i64().expect("a time") % UNIT_MS == 0;
                assert!(is_coarse || EXACT.contains(&column.as_str()), "{column} is {value}");
                seen.push(column);
            }
        }
    }
    for column in ["session.created_at", "session.expires_at", "session.factor_at", "login.created_at"] {
        assert!(seen.iter().any(|s| s == column), "{column}: {seen:?}");
    }
}
