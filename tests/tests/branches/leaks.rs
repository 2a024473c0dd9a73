//! Nobody can learn that two profiles are one person (design, promise 2). One login uses both heavily; then every row of
//! the database, every answer and every activity is searched for something that the two share and others don't.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
    time::Duration,
};

use branchline::{
    base::{id, log::may_say},
    branch::backups::dump,
    entities::{actor_key, keyring, login, profile, session},
};
use reqwest::{Method, StatusCode};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, JsonValue, QueryFilter, Statement,
};
use serde_json::{Value, json};
use tests::{Browser, Network, Person, branch::PASSWORD, person::text, pictures};
use tracing_subscriber::{Layer, filter::filter_fn, layer::SubscriberExt};

/// Everything that is logged.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Keeps all lines from here on, at every level, as the program lets them through.
    pub fn begin() -> (Self, tracing::subscriber::DefaultGuard) {
        let log = Self::default();
        let lines = tracing_subscriber::fmt::layer().with_writer(log.clone()).with_filter(filter_fn(may_say));
        let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(lines));
        tracing::error!("the log is read");
        (log, guard)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("the log")).into_owned()
    }
}

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> tracing_subscriber::fmt::MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Log {
    /// No line names both, and no secret stands in one.
    fn ties_nothing(&self, a: &Used, b: &Used) {
        let text = self.text();
        assert!(text.contains("the log is read"));
        assert!(!text.contains("/as/"), "a slug is the same for all that a session does in one profile's name");
        for line in text.lines() {
            let names = |used: &Used| used.tokens.iter().any(|t| line.contains(t.as_str()));
            assert!(!(names(a) && names(b)), "the log names both: {line}");
            for secret in ["four words of hers", PASSWORD, b.person.token.as_str(), a.person.token.as_str()] {
                assert!(!line.contains(secret), "the log has a secret: {line}");
            }
        }
    }
}

/// What one person's profile did, for the comparison.
struct Used {
    person: Person,
    /// Words by which it is known: id, handle, address, key.
    tokens: Vec<String>,
}

/// Time never stands still, so that equal times mean one moment.
fn pass(net: &Network) {
    let millis = 1_000 + u64::try_from(id::random() % 90_000).expect("a number");
    net.advance(Duration::from_millis(millis));
}

/// Everything that somebody does in a week, each thing at its own time.
async fn use_heavily(net: &Network, me: &Person, friend: &Person, words: &str) {
    pass(net);
    me.follow(&friend.acct).await;
    pass(net);
    friend.follow(&me.acct).await;
    pass(net);
    net.drain().await;
    let requests = me.get("/api/v1/follow_requests").await;
    for asker in requests.as_array().expect("a list") {
        me.post(&format!("/api/v1/follow_requests/{}/authorize", text(&asker["id"])), json!({})).await;
    }
    pass(net);
    let picture = pictures::png(24, 24);
    let form = reqwest::multipart::Form::new()
        .part("file", reqwest::multipart::Part::bytes(picture).file_name("p.png"))
        .text("description", format!("{words} pictured"));
    let media: Value = me
        .request(Method::POST, "/api/v2/media")
        .multipart(form)
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    pass(net);
    let body = json!({ "status": format!("{words} one #{words}"), "visibility": "public", "media_ids": [media["id"]] });
    let post = me.post("/api/v1/statuses", body).await;
    pass(net);
    let edit = json!({ "status": format!("{words} two"), "media_ids": [media["id"]] });
    me.send(Method::PUT, &format!("/api/v1/statuses/{}", text(&post["id"])), edit).await;
    pass(net);
    me.post(
        "/api/v1/statuses",
        json!({ "status": format!("@{} {words} direct", friend.acct), "visibility": "direct" }),
    )
    .await;
    pass(net);
    let list = me.post("/api/v1/lists", json!({ "title": format!("{words} list") })).await;
    let ids = json!({ "account_ids": [me.find(&friend.acct).await] });
    me.post(&format!("/api/v1/lists/{}/accounts", text(&list["id"])), ids).await;
    pass(net);
    let filter = json!({ "title": words, "context": ["home"], "keywords_attributes": [{ "keyword": words }] });
    me.post("/api/v2/filters", filter).await;
    pass(net);
    net.drain().await;
    let theirs = friend.publish(&format!("for {words}"), "public").await;
    net.drain().await;
    let there = me.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&theirs["uri"]))).await;
    let there = text(&there["statuses"][0]["id"]).to_owned();
    for action in ["favourite", "bookmark", "reblog"] {
        pass(net);
        me.post(&format!("/api/v1/statuses/{there}/{action}"), json!({})).await;
    }
    pass(net);
    me.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "note": format!("{words} note") })).await;
    pass(net);
    me.post("/api/v1/markers", json!({ "home": { "last_read_id": there } })).await;
    pass(net);
    net.drain().await;
}

/// All rows of all tables of a database, each as one text, with its table's name.
#[expect(clippy::disallowed_methods, reason = "a test reads what a thief would")]
async fn rows(db: &impl ConnectionTrait) -> Vec<(String, Value)> {
    let backend = db.get_database_backend();
    let tables = match backend {
        sea_orm::DbBackend::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'post_words%' AND name NOT LIKE 'sqlite_%'"
        }
        _ => {
            "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'post_words'"
        }
    };
    let mut all = Vec::new();
    for table in JsonValue::find_by_statement(Statement::from_string(backend, tables)).all(db).await.expect("tables") {
        let name = text(&table["name"]).to_owned();
        let every = Statement::from_string(backend, format!("SELECT * FROM \"{name}\""));
        let found = JsonValue::find_by_statement(every).all(db).await.expect("rows");
        all.extend(found.into_iter().map(|row| (name.clone(), row)));
    }
    all
}

/// The values in a row that are too rare to be equal by chance: long texts, and numbers as large as ids and times.
fn rare(row: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for value in row.as_object().expect("a row").values() {
        match value {
            Value::Number(n) if n.as_i64().is_some_and(|n| n > 1_000_000) => {
                found.insert(n.to_string());
            }
            Value::String(s) if s.len() > 7 => {
                found.insert(s.clone());
            }
            _ => {}
        }
    }
    found
}

async fn tokens_of(net: &Network, person: &Person) -> Vec<String> {
    let db = net.branch(0).app.db.read();
    let row = profile::Entity::find()
        .filter(profile::Column::Uri.eq(&person.uri))
        .one(db)
        .await
        .expect("reading")
        .expect("a profile");
    let keys = actor_key::Entity::find().filter(actor_key::Column::ProfileId.eq(row.id)).all(db).await.expect("keys");
    // The last line of a key before its end is its alone.
    let keys = keys.iter().map(|k| k.public_pem.lines().rev().nth(1).expect("a line").to_owned());
    [row.id.to_string(), format!("@{}", person.handle), person.uri.clone()].into_iter().chain(keys).collect()
}

#[tokio::test]
async fn nothing_that_is_stored_sent_served_or_logged_ties_two_profiles_together() {
    let (log, _guard) = Log::begin();
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let (anna, carl) = (branch.person("annaberg").await, branch.person("carlsson").await);
    pass(&net);
    let browser = Browser::new(net.client(), branch.url(""));
    browser.sign_in("annaberg@alpha.test", PASSWORD).await;
    pass(&net);
    let form = [("handle", "reedwarbler"), ("passphrase", "four words of hers"), ("again", "four words of hers")];
    browser.submit("/profiles/new", &form).await;
    pass(&net);
    let reed = branch.known_personal("reedwarbler", "four words of hers").await;
    let friends =
        [net.branch(1).person("bea").await, net.branch(1).person("gil").await, net.branch(1).person("kim").await];
    for (me, friend, words) in
        [(&anna, &friends[0], "Heron"), (&reed, &friends[1], "Bittern"), (&carl, &friends[2], "Egret")]
    {
        use_heavily(&net, me, friend, words).await;
    }
    browser.submit("/profiles/open", &[("word", "four words of hers")]).await;
    let page = browser.get("/profiles").await.body;
    let base = page[page.find("/as/").expect("a slug")..].split("/home").next().expect("a path").to_owned();
    let [a, b] = [
        Used { tokens: tokens_of(&net, &anna).await, person: anna.clone() },
        Used { tokens: tokens_of(&net, &reed).await, person: reed.clone() },
    ];
    compare_rows(&net, &a, &b).await;
    what_each_is_served(&net, &browser, &base, &a, &b).await;
    the_login_names_nobody(&net, &b).await;
    log.ties_nothing(&a, &b);
}

/// No row names both, and nothing rare stands in rows of both that does not stand in somebody else's too.
async fn compare_rows(net: &Network, a: &Used, b: &Used) {
    for branch in [0, 1] {
        let all = rows(net.branch(branch).app.db.read()).await;
        nothing_shared(&all, &format!("branch {branch}"), a, b);
    }
    let backup = net.folder.path().join("backup.db");
    if net.branch(0).app.db.read().get_database_backend() == DbBackend::Sqlite {
        dump::vacuum_into(&net.branch(0).app, &backup).await.expect("a backup");
        let copy = tests::database::outside(&format!("sqlite://{}", backup.display())).await;
        nothing_shared(&rows(&copy).await, "the backup", a, b);
    }
}

fn nothing_shared(all: &[(String, Value)], place: &str, a: &Used, b: &Used) {
    let (mut of_a, mut of_b, mut of_others) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (table, row) in all {
        let whole = row.to_string();
        let names = |used: &Used| used.tokens.iter().any(|t| whole.contains(t.as_str()));
        assert!(!(names(a) && names(b)), "{table} names both: {whole}");
        match (names(a), names(b)) {
            (true, _) => of_a.extend(rare(row)),
            (_, true) => of_b.extend(rare(row)),
            _ => of_others.extend(rare(row)),
        }
    }
    assert!(of_a.len() > 30 && of_b.len() > 30, "the comparison has something to compare");
    let shared: Vec<_> = of_a.intersection(&of_b).filter(|v| !of_others.contains(*v)).collect();
    assert!(shared.is_empty(), "rows of both in {place} share {shared:?}");
}

/// What is served in the name of one, to her or to others, does not name the other.
async fn what_each_is_served(net: &Network, browser: &Browser, base: &str, a: &Used, b: &Used) {
    let silent = |place: &str, body: &str, other: &Used| {
        for token in &other.tokens {
            assert!(!body.contains(token.as_str()), "{place} names {token}");
        }
    };
    let api = [
        "/api/v1/accounts/verify_credentials",
        "/api/v1/timelines/home",
        "/api/v1/notifications",
        "/api/v1/lists",
        "/api/v2/filters",
        "/api/v1/bookmarks",
        "/api/v1/favourites",
        "/api/v1/preferences",
        "/api/v1/conversations",
        "/api/v1/follow_requests",
        "/api/v1/markers",
        "/api/v1/blocks",
    ];
    let pages = [
        "/home",
        "/notifications",
        "/messages",
        "/bookmarks",
        "/lists",
        "/menu",
        "/settings/profile",
        "/settings/preferences",
        "/settings/moving",
        "/settings/moving/follows.csv",
        "/compose",
        "/filters",
        "/scheduled",
    ];
    for (me, other, base) in [(a, b, ""), (b, a, base)] {
        for path in api {
            silent(path, &me.person.get(path).await.to_string(), other);
        }
        for path in pages {
            let page = browser.get(&format!("{base}{path}")).await;
            assert_eq!(page.status, StatusCode::OK, "{base}{path}");
            silent(path, &page.body, other);
            silent(path, &format!("{:?}", page.headers), other);
        }
        for (name, words) in archive(net, browser, base).await {
            silent(&name, &words, other);
        }
        let id = &me.person.id;
        let handle = &me.person.handle;
        for path in [
            format!("/ap/profiles/{id}"),
            format!("/ap/profiles/{id}/outbox?page=true"),
            format!("/@{handle}"),
            format!("/.well-known/webfinger?resource=acct:{handle}@alpha.test"),
            format!("/api/v1/accounts/{id}/statuses"),
            format!("/ap/profiles/{id}/followers"),
        ] {
            let answer = net.client().get(net.branch(0).url(&path)).send().await.expect("an answer");
            silent(&path, &format!("{:?}", answer.headers()), other);
            silent(&path, &answer.text().await.expect("a body"), other);
        }
    }
    // Mail of the branch never goes out for the personal profile.
    let folder = net.branch(0).app.config.mail.trim_start_matches("file:").to_owned();
    for letter in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        silent("a letter", &std::fs::read_to_string(letter.path()).expect("a letter"), b);
    }
}

/// The archive of a profile: each entry's name and text; of a picture its bytes as they are.
async fn archive(net: &Network, browser: &Browser, base: &str) -> Vec<(String, String)> {
    browser.submit(&format!("{base}/settings/moving/archive"), &[]).await;
    net.drain().await;
    let bytes = browser.download(&format!("{base}/settings/moving/archive.zip")).await;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip file");
    let mut all = Vec::new();
    for n in 0..zip.len() {
        let mut entry = zip.by_index(n).expect("an entry");
        let mut bytes = Vec::new();
        std::io::copy(&mut entry, &mut bytes).expect("its bytes");
        all.push((entry.name().expect("a name").into_owned(), String::from_utf8_lossy(&bytes).into_owned()));
    }
    assert!(all.iter().any(|(name, _)| name == "outbox.json") && all.len() > 4, "{}", all.len());
    all
}

/// What an employer can read of a login: her sessions and keyring look like everybody's and open with nothing that is his.
async fn the_login_names_nobody(net: &Network, b: &Used) {
    let db = net.branch(0).app.db.read();
    let logins = login::Entity::find().all(db).await.expect("logins");
    let anna = logins.iter().find(|l| l.email.starts_with("annaberg")).expect("a login");
    let ring = keyring::Entity::find_by_id(anna.id).one(db).await.expect("reading").expect("a keyring");
    let keys = &net.branch(0).app.keys;
    let ring = branchline::login::keyring::read(keys, &ring).expect("the branch's keys");
    for secret in [PASSWORD, &anna.email, &anna.password_hash, ""] {
        assert!(branchline::login::keyring::open(&ring, secret).is_none());
    }
    for row in session::Entity::find().all(db).await.expect("sessions") {
        let whole = format!("{row:?}");
        assert!(!b.tokens.iter().any(|t| whole.contains(t.as_str())), "{whole}");
    }
}
