//! Whoever holds the storage looks at it after each act: rows with the transactions that wrote them, files with their times and
//! modes, the log at every level. Nothing ties a personal profile to its owner's sign-in more than to anybody else's: for each
//! profile, what names it names all logins alike, or none (design, promise 2).

use std::{
    collections::{BTreeMap, BTreeSet},
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
    time::Duration,
};

use branchline::{
    base::{clock::DAY, id, settings::put_setting},
    entities::{login, profile, registry::TABLES},
    people::{
        moving::farewell,
        profiles::{leave, orders, personal},
    },
    worker::tidy,
};
use reqwest::multipart::{Form, Part};
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, JsonValue, Statement};
use serde_json::{Value, json};
use tests::{Branch, Browser, Network, Peer, Person, browser::code_on, person::text, pictures};

use crate::leaks::Log;

const PASSPHRASE: &str = "four words of hers";
const LOGINS: [&str; 3] = ["annaberg", "carlsson", "dorothea"];

/// What stands where, at one moment.
struct Storage {
    /// Rows as texts, each with the transaction that wrote it, where the database says so.
    rows: BTreeSet<(String, String)>,
    /// Mode and time of each file and folder.
    files: BTreeMap<PathBuf, (u32, i64)>,
    /// Letters of the log.
    log: usize,
}

/// What an act has left: each a text that somebody could read as one thing.
struct Traces {
    transactions: Vec<String>,
    files: Vec<PathBuf>,
    lines: Vec<String>,
}

#[expect(clippy::disallowed_methods, reason = "a test reads what a thief would")]
async fn rows(db: &impl ConnectionTrait, is_sqlite: bool) -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    let by = if is_sqlite { "'' AS writer" } else { "xmin::text AS writer" };
    for table in TABLES {
        let sql = format!("SELECT {by}, t.* FROM {} AS t", table.name);
        let found = JsonValue::find_by_statement(Statement::from_string(db.get_database_backend(), sql));
        for mut row in found.all(db).await.expect("rows") {
            let writer = row.as_object_mut().and_then(|r| r.remove("writer")).expect("a transaction");
            all.insert((text(&writer).to_owned(), format!("{} {row}", table.name)));
        }
    }
    all
}

fn files(at: &Path, found: &mut BTreeMap<PathBuf, (u32, i64)>) {
    let about = std::fs::symlink_metadata(at).expect("a file");
    found.insert(at.to_owned(), (about.mode() & 0o777, about.mtime()));
    if about.is_dir() {
        for inside in std::fs::read_dir(at).expect("a folder") {
            files(&inside.expect("a file").path(), found);
        }
    }
}

impl Storage {
    async fn of(branch: &Branch, log: &Log) -> Self {
        let mut found = BTreeMap::new();
        for folder in [&branch.app.config.data_dir, &branch.app.config.keys_dir] {
            files(folder, &mut found);
        }
        Self { rows: rows(branch.app.db.read(), branch.app.db.is_sqlite()).await, files: found, log: log.text().len() }
    }

    /// What is there that was not there before. What is gone went in one transaction, as far as anybody can tell.
    fn since(&self, before: &Self, log: &Log) -> Traces {
        let mut by_writer: BTreeMap<&str, String> = BTreeMap::new();
        for (writer, row) in self.rows.difference(&before.rows) {
            by_writer.entry(writer).or_default().push_str(row);
        }
        let now: BTreeSet<&str> = self.rows.iter().map(|(_, row)| row.as_str()).collect();
        let gone = before.rows.iter().map(|(_, row)| row.as_str()).filter(|row| !now.contains(row));
        by_writer.entry("gone").or_default().extend(gone);
        let files = self.files.iter().filter(|(path, about)| before.files.get(*path) != Some(about));
        Traces {
            transactions: by_writer.into_values().collect(),
            files: files.map(|(path, _)| path.clone()).collect(),
            lines: log.text()[before.log..].lines().map(str::to_owned).collect(),
        }
    }
}

/// Somebody, as the storage names her.
struct Named {
    handle: String,
    words: Vec<String>,
}

impl Named {
    fn stands_in(&self, text: &str) -> bool {
        self.words.iter().any(|word| text.contains(word.as_str()))
    }
}

struct Scene {
    net: Network,
    log: Log,
    browser: Browser,
    anna: Person,
    logins: Vec<Named>,
}

impl Scene {
    fn branch(&self) -> &Branch {
        self.net.branch(0)
    }

    /// The personal profiles that there are.
    async fn personal(&self) -> Vec<Named> {
        let all = profile::Entity::find().all(self.branch().app.db.read()).await.expect("profiles");
        let personal = all.into_iter().filter(|p| p.kind == profile::Kind::Personal);
        personal.map(|p| Named { words: vec![p.id.to_string(), p.handle.clone()], handle: p.handle }).collect()
    }

    /// Lets somebody do something, at a time of its own, and holds what it left against the null model.
    async fn act<T>(&self, name: &str, act: impl Future<Output = T>) -> T {
        let (done, told) = self.left_by(act).await;
        assert!(told.is_empty(), "{name}: {told:#?}");
        done
    }

    /// The same, with all that somebody could learn from it.
    async fn left_by<T>(&self, act: impl Future<Output = T>) -> (T, Vec<String>) {
        let millis = 1_000 + u64::try_from(id::random() % 90_000).expect("a number");
        self.net.advance(Duration::from_millis(millis));
        let before = Storage::of(self.branch(), &self.log).await;
        let done = act.await;
        self.net.drain().await;
        let after = Storage::of(self.branch(), &self.log).await;
        let traces = after.since(&before, &self.log);
        let mut told = self.files_tell(&traces, &after);
        for personal in self.personal().await {
            let things = || traces.transactions.iter().chain(&traces.lines);
            let tied = |login: &Named| things().filter(|t| personal.stands_in(t) && login.stands_in(t)).count();
            let counts: Vec<usize> = self.logins.iter().map(tied).collect();
            if counts.iter().any(|n| *n != counts[0]) {
                told.push(format!("{} is tied to {LOGINS:?}: {counts:?}", personal.handle));
            }
        }
        (done, told)
    }

    /// Files that are somebody else's, people's files that have a moment, and others that an act has changed.
    fn files_tell(&self, traces: &Traces, after: &Storage) -> Vec<String> {
        let config = &self.branch().app.config;
        let media = config.data_dir.join("media");
        let mut told = Vec::new();
        for (path, (mode, at)) in &after.files {
            if mode & 0o077 != 0 {
                told.push(format!("{} is open to others: {mode:o}", path.display()));
            }
            let below = path.strip_prefix(&media).is_ok_and(|rest| rest.components().count() > 0);
            if below && at % (DAY / 1_000) != 0 {
                told.push(format!("{} tells when: {at}", path.display()));
            }
        }
        for path in &traces.files {
            let is_database = path.display().to_string().contains("branchline.db") || *path == config.data_dir;
            let is_letter = path.starts_with(config.data_dir.join("mail"));
            if !is_database && !is_letter && !path.starts_with(&media) {
                told.push(format!("{} was changed", path.display()));
            }
        }
        told
    }
}

async fn scene(log: Log, peer: &Peer) -> Scene {
    let net = Network::with(&["alpha"], &[peer], &[]).await;
    let branch = net.branch(0);
    for name in LOGINS {
        branch.person(name).await;
    }
    for (owner, handle) in [("carlsson", "fernowl"), ("dorothea", "wrenfield")] {
        let person = branch.known(owner).await;
        branch.personal(&person, handle).await;
    }
    let db = branch.app.db.read();
    let profiles = profile::Entity::find().all(db).await.expect("profiles");
    let mut logins = Vec::new();
    for login in login::Entity::find().all(db).await.expect("logins") {
        let own = profiles.iter().find(|p| p.login_id == Some(login.id)).expect("a profile");
        let words = vec![login.id.to_string(), login.email.clone(), own.id.to_string(), own.handle.clone()];
        logins.push(Named { handle: own.handle.clone(), words });
    }
    assert_eq!(logins.iter().map(|l| l.handle.as_str()).collect::<BTreeSet<_>>(), BTreeSet::from(LOGINS));
    let (browser, anna) = (branch.browser(), branch.known("annaberg").await);
    Scene { net, log, browser, anna, logins }
}

async fn base(browser: &Browser) -> String {
    let page = browser.get("/profiles").await.body;
    page[page.find("/as/").expect("opened")..].split("/home").next().expect("a path").to_owned()
}

/// What lets an app in: gives its token.
async fn let_in(scene: &Scene, profile_id: &str) -> Person {
    let redirect = "urn:ietf:wg:oauth:2.0:oob";
    let body = json!({ "client_name": "Heron", "redirect_uris": redirect, "scopes": "read write push" });
    let client: Value = scene.branch().stranger().post("/api/v1/apps", body).await;
    let form = [
        ("response_type", "code"),
        ("client_id", text(&client["client_id"])),
        ("redirect_uri", redirect),
        ("scope", "read write push"),
        ("profile_id", profile_id),
        ("decision", "allow"),
    ];
    let code = code_on(&scene.browser.submit("/oauth/authorize", &form).await.body);
    let body = json!({ "grant_type": "authorization_code", "code": code, "client_id": client["client_id"],
        "client_secret": client["client_secret"], "redirect_uri": redirect });
    let token = scene.branch().stranger().post("/oauth/token", body).await;
    let mut reader = scene.branch().stranger();
    text(&token["access_token"]).clone_into(&mut reader.token);
    reader
}

async fn upload(who: &Person, method: reqwest::Method, path: &str, part: &'static str) -> Value {
    let file = Part::bytes(pictures::png(24, 24)).file_name("p.png");
    let form = Form::new().part(part, file).text("description", "Reeds in the wind");
    let sent = who.request(method, path).multipart(form).send().await.expect("an answer");
    assert!(sent.status().is_success(), "{path}: {}", sent.status());
    sent.json().await.expect("JSON")
}

async fn post_picture(who: &Person, words: &str) {
    let media = upload(who, reqwest::Method::POST, "/api/v2/media", "file").await;
    let body = json!({ "status": words, "visibility": "public", "media_ids": [media["id"]] });
    who.post("/api/v1/statuses", body).await;
}

#[tokio::test]
async fn after_each_act_a_pair_that_belongs_together_looks_like_any_other() {
    let (log, _guard) = Log::begin();
    let push = Peer::start("push.test").await;
    let scene = scene(log, &push).await;
    let (app, browser) = (&scene.branch().app, &scene.browser);
    let logins = login::Entity::find().all(app.db.read()).await.expect("logins");
    let own = logins.iter().find(|l| l.email.starts_with("annaberg")).expect("Anna").id;
    scene.act("sign in", browser.sign_in("annaberg@alpha.test", tests::branch::PASSWORD)).await;
    let asked = personal::create_personal_for(app, own, "reedwarbler", PASSPHRASE.into());
    scene.act("ask for a profile", Box::pin(asked)).await.expect("asked for");
    scene.net.advance(Duration::from_secs(3_601));
    scene.act("make it", Box::pin(orders::make_due(app))).await.expect("made");
    let reed = profile::local(app.db.read(), "reedwarbler").await.expect("reading").expect("made");
    assert_eq!(scene.personal().await.len(), 3);
    let open = [("word", PASSPHRASE)];
    assert!(scene.act("open", browser.submit("/profiles/open", &open)).await.status.is_redirection());
    let base = base(browser).await;
    scene.act("read a page", browser.get(&format!("{base}/home"))).await;
    let form = [("status", "Seen from the reeds"), ("visibility", "public"), ("key", "k1")];
    scene.act("post in the browser", browser.submit(&format!("{base}/posts"), &form)).await;
    scene.act("it is published", scene.net.settle()).await;
    let reader = scene.act("let an app in", let_in(&scene, &reed.id.to_string())).await;
    scene.act("post a picture", post_picture(&reader, "Reeds")).await;
    scene.act("post as Anna", post_picture(&scene.anna, "Shelves")).await;
    let path = "/api/v1/accounts/update_credentials";
    let seen = scene.act("change the picture", upload(&reader, reqwest::Method::PATCH, path, "avatar")).await;
    scene.act("the same as Anna", upload(&scene.anna, reqwest::Method::PATCH, path, "avatar")).await;
    let avatar = text(&seen["avatar"]).to_owned();
    let answer = scene.net.client().get(&avatar).send().await.expect("an answer");
    let dated = answer.headers().get("last-modified").map(|at| at.to_str().expect("text").to_owned());
    assert!(dated.as_ref().is_none_or(|at| at.ends_with(" 00:00:00 GMT")), "{avatar} is of {dated:?}");
    let keys = json!({ "p256dh": "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY",
        "auth": "_ordMnz7uTCmrpBTeUV4Bw" });
    let wish = json!({ "subscription": { "endpoint": push.url("/wake/1"), "keys": keys }, "data": { "alerts": {} } });
    scene.act("be woken", reader.post("/api/v1/push/subscription", wish.clone())).await;
    scene.act("be woken as Anna", scene.branch().known("annaberg").await.post("/api/v1/push/subscription", wish)).await;
    let read = json!({ "home": { "last_read_id": reed.id.to_string() } });
    scene.act("read on", reader.post("/api/v1/markers", read)).await;
    let changed = [("word", PASSPHRASE), ("passphrase", "other words of hers"), ("again", "other words of hers")];
    scene.act("change the passphrase", browser.submit("/profiles/secrets", &changed)).await;
    scene.act("lock", browser.submit("/profiles/lock", &[])).await;
    scene.act("an hour goes by", Box::pin(tidy::run(app))).await.expect("tidied");
    scene.act("sign the app out", scene.branch().revoke(&reader)).await;
    scene.act("say that it leaves", farewell::plan(app, &reed, true)).await.expect("planned");
    scene.net.advance(Duration::from_secs(62 * 86_400));
    scene.act("it leaves", Box::pin(farewell::delete_due(app))).await.expect("gone");
    let left = leave::leave(app, "test", "annaberg", "Has left.", None);
    scene.act("Anna leaves", Box::pin(left)).await.expect("left");
}

/// What the model has to find: each leak is planted, and is seen.
#[tokio::test]
async fn a_planted_leak_is_found() {
    let (log, _guard) = Log::begin();
    let push = Peer::start("push.test").await;
    let scene = scene(log, &push).await;
    let app = &scene.branch().app;
    let fern = scene.personal().await.into_iter().find(|p| p.handle == "fernowl").expect("Carl's");
    let carl = scene.logins.iter().find(|l| l.handle == "carlsson").expect("Carl");
    let note = async |name: &'static str, value: String| {
        let tx = app.db.begin().await.expect("a transaction");
        put_setting(&tx, name, value).await.expect("a row");
        tx.commit().await.expect("kept");
    };
    let (login, profile) = (carl.words[0].clone(), fern.words[0].clone());
    let ((), told) = scene.left_by(note("planted", format!("{login} {profile}"))).await;
    assert!(told.iter().any(|t| t.contains("fernowl is tied")), "one row: {told:?}");
    let apart = async {
        let tx = app.db.begin().await.expect("a transaction");
        put_setting(&tx, "planted-login", login.clone()).await.expect("a row");
        put_setting(&tx, "planted-profile", profile.clone()).await.expect("a row");
        tx.commit().await.expect("kept");
    };
    let ((), told) = scene.left_by(apart).await;
    assert!(told.iter().any(|t| t.contains("fernowl is tied")), "one transaction: {told:?}");
    let ((), told) = scene.left_by(async { tracing::info!(target: "branchline", "{login} opens {profile}") }).await;
    assert!(told.iter().any(|t| t.contains("fernowl is tied")), "one line of the log: {told:?}");
    let media = app.config.data_dir.join("media/open");
    let planted = async {
        std::fs::create_dir_all(&media).expect("a folder");
        std::fs::write(media.join("planted.png"), b"x").expect("a file");
    };
    let ((), told) = scene.left_by(planted).await;
    assert!(told.iter().any(|t| t.contains("planted.png tells when")), "the moment of a file: {told:?}");
    let opened = async {
        let mode = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(media.join("planted.png"), mode).expect("a mode");
    };
    let ((), told) = scene.left_by(opened).await;
    assert!(told.iter().any(|t| t.contains("planted.png is open to others")), "the mode of a file: {told:?}");
    let ((), told) = scene.left_by(note("planted-nothing", "the same for all".into())).await;
    assert!(!told.iter().any(|t| t.contains("is tied")), "and nothing where there is nothing: {told:?}");
}
