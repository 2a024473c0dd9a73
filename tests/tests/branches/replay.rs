//! Somebody who watches SQLite's write-ahead log replays it transaction by transaction. For each login and each personal
//! profile she counts the transactions that touch rows of both: a pair that belongs together has to look like any other.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    time::Duration,
};

use branchline::{
    entities::{login, profile},
    people::profiles::{orders, personal},
    worker::tidy,
};
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, JsonValue, Statement};
use serde_json::{Value, json};
use tests::{Branch, Network, browser::code_on, database::outside, person::text};

const PASSPHRASE: &str = "four words of hers";
const HEADER: usize = 32;
const FRAME: usize = 24;

#[expect(clippy::disallowed_methods, reason = "a test reads what a thief would")]
async fn select(db: &impl ConnectionTrait, sql: &str) -> Vec<Value> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    JsonValue::find_by_statement(statement).all(db).await.expect(sql)
}

/// Every row of a copy of the database, with its table.
async fn rows(file: &Path) -> BTreeSet<String> {
    let db = outside(&format!("sqlite://{}", file.display())).await;
    let tables = "SELECT m.name AS t, group_concat('quote(\"' || p.name || '\")', ' || '','' || ') AS c
                  FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p
                  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'post_words%' GROUP BY m.name";
    let mut all = BTreeSet::new();
    for table in select(&db, tables).await {
        let (name, columns) = (text(&table["t"]), text(&table["c"]));
        for row in select(&db, &format!("SELECT {columns} AS r FROM \"{name}\"")).await {
            all.insert(format!("{name} {}", text(&row["r"])));
        }
    }
    all
}

/// What each transaction of a log has changed.
async fn transactions(base: &[u8], log: &[u8], folder: &Path) -> Vec<BTreeSet<String>> {
    let number = |at: usize| u32::from_be_bytes(log[at..at + 4].try_into().expect("four bytes")) as usize;
    let page = number(8);
    let frames = (log.len() - HEADER) / (FRAME + page);
    let ends = (0..frames).map(|n| HEADER + n * (FRAME + page)).filter(|at| number(at + 4) > 0);
    let mut before = None;
    let mut all = Vec::new();
    for (n, end) in ends.enumerate() {
        let file = folder.join(format!("replay{n}.db"));
        std::fs::write(&file, base).expect("a copy");
        std::fs::write(file.with_extension("db-wal"), &log[..end + FRAME + page]).expect("its log so far");
        let now = rows(&file).await;
        if let Some(before) = before.replace(now.clone()) {
            all.push(now.symmetric_difference(&before).cloned().collect());
        }
    }
    all
}

/// Anna does with her personal profile whatever writes: asks for it, speaks by it, lets an app in, changes its secret.
async fn acts(net: &Network, branch: &Branch) {
    let app = &branch.app;
    let logins = login::Entity::find().all(app.db.read()).await.expect("logins");
    let anna = logins.iter().find(|l| l.email.starts_with("anna")).expect("Anna").id;
    let browser = branch.browser_of("anna").await;
    personal::create_personal_for(app, anna, "reed", PASSPHRASE.into()).await.expect("asked for");
    net.advance(Duration::from_secs(3_601));
    orders::make_due(app).await.expect("made");
    browser.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    let page = browser.get("/profiles").await.body;
    let base = page[page.find("/as/").expect("opened")..].split("/home").next().expect("a path").to_owned();
    assert!(browser.get(&format!("{base}/home")).await.status.is_success());
    let body = json!({ "client_name": "Heron", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": "read write" });
    let client: Value = branch.stranger().post("/api/v1/apps", body).await;
    let reed = profile::local(app.db.read(), "reed").await.expect("reading").expect("reed").id.to_string();
    let redirect = "urn:ietf:wg:oauth:2.0:oob";
    let form = [
        ("response_type", "code"),
        ("client_id", text(&client["client_id"])),
        ("redirect_uri", redirect),
        ("scope", "read write"),
        ("profile_id", &reed),
        ("decision", "allow"),
    ];
    let code = code_on(&browser.submit("/oauth/authorize", &form).await.body);
    let body = json!({ "grant_type": "authorization_code", "code": code, "client_id": client["client_id"],
        "client_secret": client["client_secret"], "redirect_uri": redirect });
    let token = branch.stranger().post("/oauth/token", body).await;
    let mut reader = branch.stranger();
    text(&token["access_token"]).clone_into(&mut reader.token);
    reader.post("/api/v1/statuses", json!({ "status": "Under my own name", "visibility": "public" })).await;
    let form = [("word", PASSPHRASE), ("passphrase", "other words of hers"), ("again", "other words of hers")];
    assert!(browser.submit("/profiles/secrets", &form).await.status.is_success());
    browser.submit("/profiles/lock", &[]).await;
    tidy::run(app).await.expect("tidied");
}

#[tokio::test]
async fn replaying_the_log_a_pair_that_belongs_together_looks_like_any_other() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    if !branch.app.db.is_sqlite() {
        return;
    }
    for name in ["anna", "carl", "dora"] {
        branch.person(name).await;
    }
    for owner in ["carl", "dora"] {
        let person = branch.known(owner).await;
        branch.personal(&person, &format!("{owner}s")).await;
    }
    let file = branch.app.config.sqlite_path().expect("a file");
    select(branch.app.db.read(), "PRAGMA wal_checkpoint(TRUNCATE)").await;
    let base = std::fs::read(&file).expect("its bytes");
    acts(&net, branch).await;
    let log = std::fs::read(file.with_extension("db-wal")).expect("its log");
    assert_eq!(std::fs::read(&file).expect("its bytes"), base, "all that was written stands in the log");
    let all = transactions(&base, &log, net.folder.path()).await;
    assert!(all.len() > 10, "there is something to look at: {}", all.len());

    let db = branch.app.db.read();
    let logins = login::Entity::find().all(db).await.expect("logins");
    let personal: Vec<profile::Model> = profile::Entity::find().all(db).await.expect("profiles");
    let personal: Vec<_> = personal.into_iter().filter(|p| p.kind == profile::Kind::Personal).collect();
    assert_eq!((logins.len(), personal.len()), (3, 3));
    let names = |row: &str, id: i64| row.contains(&id.to_string());
    let mut together = BTreeMap::new();
    for profile in &personal {
        for login in &logins {
            let both =
                |t: &&BTreeSet<String>| t.iter().any(|r| names(r, login.id)) && t.iter().any(|r| names(r, profile.id));
            together.insert((&profile.handle, &login.email), all.iter().filter(both).count());
        }
    }
    for profile in &personal {
        let of: Vec<usize> = logins.iter().map(|l| together[&(&profile.handle, &l.email)]).collect();
        assert!(of.iter().all(|n| *n == of[0]), "{}: {together:?}", profile.handle);
    }
    let touched = all.iter().filter(|t| t.iter().any(|r| names(r, personal[0].id))).count();
    assert!(touched > 0, "the search finds what is there");
}
