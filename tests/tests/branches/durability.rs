//! A process killed in the middle loses nothing: the real program, killed with signal 9.

use std::{
    collections::HashSet,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tests::{Peer, Person, branch::PASSWORD, database, network::client, peer::Answer, person::text};

/// The real program with its own folder.
struct Program {
    folder: PathBuf,
    port: u16,
    resolve: String,
    database: String,
    child: Option<Child>,
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Program {
    async fn new(folder: &Path, peer: &Peer) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let resolve = format!("alpha.test=127.0.0.1:{port},{}={}", peer.host, peer.address);
        let database = database::fresh(&folder.join("data")).await;
        Self { folder: folder.to_owned(), port, resolve, database, child: None }
    }

    fn command(&self, words: &[&str]) -> Command {
        let target = std::env::var("CARGO_TARGET_DIR").expect("CARGO_TARGET_DIR, which scripts/test sets");
        let mut command = Command::new(format!("{target}/debug/branchline"));
        command.args(words).current_dir(&self.folder).env_clear().envs([
            ("BRANCHLINE_PUBLIC_URL", "http://alpha.test"),
            ("BRANCHLINE_BIND", &format!("127.0.0.1:{}", self.port)),
            ("BRANCHLINE_DEV", "true"),
            ("BRANCHLINE_DEV_CHEAP_SECRETS", "true"),
            ("BRANCHLINE_RATE_LIMITS", "off"),
            ("BRANCHLINE_DATABASE_URL", &self.database),
            ("PATH", &std::env::var("PATH").unwrap_or_default()),
            ("BRANCHLINE_DEV_RESOLVE", &self.resolve),
            ("BRANCHLINE_DEV_CLOCK", "clock"),
        ]);
        command
    }

    fn run(&self, words: &[&str]) -> String {
        let done = self.command(words).output().expect("the program");
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).expect("text").lines().last().unwrap_or_default().to_owned()
    }

    async fn start(&mut self) {
        self.child = Some(self.command(&["serve"]).stderr(Stdio::null()).spawn().expect("the program"));
        let begun = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "it does not start");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Signal 9: no chance to tidy up.
    fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("killed");
            child.wait().expect("gone");
        }
    }

    /// KiB that it holds itself. The pages of its own file come on top: 20 MB of a release, much more of this build.
    fn memory(&self) -> u64 {
        let id = self.child.as_ref().expect("running").id();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("its status");
        let line = status.lines().find(|l| l.starts_with("RssAnon")).expect("its memory");
        line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).expect("a number")
    }

    /// Moves the program's clock, past the lease of the process that was killed.
    fn advance(&self, seconds: u64) {
        let file = self.folder.join("clock");
        let before: u64 = std::fs::read_to_string(&file).ok().and_then(|t| t.trim().parse().ok()).unwrap_or(0);
        std::fs::write(file, (before + seconds).to_string()).expect("written");
    }

    fn person(&self, handle: &str) -> Person {
        self.run(&["login", "create", "--email", "anna@alpha.test", "--professional", handle, "--password", PASSWORD]);
        let token = self.run(&["token", "create", "--profile", handle, "--scopes", "read write follow"]);
        let address = format!("127.0.0.1:{}", self.port).parse().expect("an address");
        let names = [("alpha.test".to_owned(), address)];
        Person {
            http: client(&names),
            base: "http://alpha.test".into(),
            token,
            handle: handle.into(),
            acct: String::new(),
            id: String::new(),
            uri: String::new(),
        }
    }
}

async fn until(what: &str, done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(40), "{what} does not happen");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn creates(peer: &Peer) -> Vec<Value> {
    peer.activities().into_iter().filter(|a| a["type"] == "Create").collect()
}

/// A running program with Anna, whom some of the peer's profiles follow, each with an inbox of its own.
async fn scene(followers: usize) -> (tempfile::TempDir, Peer, Program, Person) {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::start("peer.test").await;
    let mut program = Program::new(folder.path(), &peer).await;
    let mut anna = program.person("anna");
    program.start().await;
    let me = anna.get("/api/v1/accounts/verify_credentials").await;
    text(&me["uri"]).clone_into(&mut anna.uri);
    for n in 0..followers {
        let document = tests::peer::actor_document("peer.test", &peer.public).to_string();
        let actor = peer.url(&format!("/users/f{n}"));
        let mut document: Value =
            serde_json::from_str(&document.replace("/users/mallory", &format!("/users/f{n}"))).expect("json");
        document["preferredUsername"] = json!(format!("f{n}"));
        peer.publish(&format!("/users/f{n}"), document);
        let follow =
            json!({ "id": peer.url(&format!("/follows/{n}")), "type": "Follow", "actor": actor, "object": anna.uri });
        let key = format!("{actor}#main-key");
        let now = branchline::base::clock::Clock::default().now_ms();
        let status = peer
            .send_as(
                &anna.http,
                "http://alpha.test/ap/inbox",
                &follow,
                now,
                &key,
                branchline::wire::signatures::Scheme::Cavage,
            )
            .await;
        assert_eq!(status.as_u16(), 202);
    }
    until("accepting", || peer.activities().iter().filter(|a| a["type"] == "Accept").count() == followers).await;
    (folder, peer, program, anna)
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_between_enqueue_and_delivery() {
    let (_folder, peer, mut program, anna) = scene(1).await;
    // The peer refuses for now, so what is acknowledged is not yet delivered.
    peer.answer(std::iter::repeat_n(Answer::Status(503), 2));
    let post = anna.publish("Acknowledged", "public").await;
    program.kill();
    let before = creates(&peer).len();
    program.advance(3_600);
    program.start().await;
    until("delivering after the restart", || creates(&peer).len() > before).await;
    // The second refusal is waited for too; the clock goes on.
    until("the end", || {
        program.advance(120);
        creates(&peer).len() >= 3
    })
    .await;
    assert_eq!(creates(&peer).last().expect("a post")["object"]["id"], post["uri"]);
    let home = anna.get("/api/v1/timelines/home").await;
    assert_eq!(home[0]["id"], post["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_during_a_fan_out() {
    const FOLLOWERS: usize = 40;
    let (_folder, peer, mut program, anna) = scene(FOLLOWERS).await;
    peer.answer(std::iter::repeat_n(Answer::Hang(Duration::from_millis(100)), 16));
    anna.publish("To everybody", "public").await;
    until("the first deliveries", || creates(&peer).len() >= 5).await;
    program.kill();
    let reached = creates(&peer).len();
    assert!(reached < FOLLOWERS, "killed too late to prove anything");
    program.advance(3_600);
    program.start().await;
    let inboxes = || -> HashSet<String> {
        peer.heard().into_iter().filter(|h| h.body["type"] == "Create").map(|h| h.path).collect()
    };
    until("everybody being reached", || inboxes().len() == FOLLOWERS).await;
    let ids: HashSet<String> = creates(&peer).iter().map(|a| text(&a["id"]).to_owned()).collect();
    assert_eq!(ids.len(), 1, "what was sent again is the same activity");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_brings_everything_back() {
    let (folder, _peer, mut program, anna) = scene(1).await;
    if program.database.starts_with("postgres") {
        return;
    }
    let post = anna.publish("Keep me", "private").await;
    program.run(&["backup", "copy.db"]);
    anna.publish("After the backup", "private").await;
    program.kill();
    let refused = program.command(&["restore", "copy.db"]).output().expect("the program");
    assert!(!refused.status.success(), "a database that is there is not overwritten");
    std::fs::remove_dir_all(folder.path().join("data")).expect("the disaster");
    program.run(&["restore", "copy.db"]);
    program.start().await;
    let home = anna.get("/api/v1/timelines/home").await;
    assert_eq!((home.as_array().map(Vec::len), &home[0]["id"]), (Some(1), &post["id"]));
    let me = anna.get("/api/v1/accounts/verify_credentials").await;
    assert_eq!((me["followers_count"].clone(), me["uri"].clone()), (json!(1), json!(anna.uri)));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_effect_happens_once_across_a_restart() {
    let (_folder, peer, mut program, anna) = scene(1).await;
    let post = anna.publish("Like me", "public").await;
    let mut like = peer.activity("/likes/1", "Like", post["uri"].clone());
    like["actor"] = json!(peer.url("/users/f0"));
    let undo = json!({ "id": peer.url("/undos/1"), "type": "Undo", "actor": peer.url("/users/f0"), "object": like });
    let key = format!("{}#main-key", peer.url("/users/f0"));
    let send = async |activity: &Value| {
        let now = branchline::base::clock::Clock::default().now_ms();
        let status = peer
            .send_as(
                &anna.http,
                "http://alpha.test/ap/inbox",
                activity,
                now,
                &key,
                branchline::wire::signatures::Scheme::Rfc9421,
            )
            .await;
        assert_eq!(status.as_u16(), 202);
    };
    send(&like).await;
    send(&undo).await;
    program.kill();
    program.start().await;
    send(&like).await;
    let status = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    assert_eq!(status["favourites_count"], 0);
}

/// The limits of the release build, held against this slower and larger one: `make bench` measures the release.
#[tokio::test(flavor = "multi_thread")]
async fn the_program_starts_at_once_and_is_light() {
    let (_folder, _peer, mut program, anna) = scene(1).await;
    let mut quickest = Duration::MAX;
    // The quickest of a few, for other tests run at the same time.
    for _ in 0..5 {
        program.kill();
        let begun = Instant::now();
        program.start().await;
        anna.get("/api/v1/instance").await;
        quickest = quickest.min(begun.elapsed());
    }
    assert!(quickest < Duration::from_secs(1), "the first answer takes {quickest:?}");
    let kib = program.memory();
    assert!(kib <= 30 * 1024, "idle, it takes {kib} KiB");
}

/// Open lines are many, and most are quiet.
#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_open_lines_are_light() {
    const LINES: u64 = 1_000;
    let (_folder, _peer, program, anna) = scene(1).await;
    let open = async || {
        let request = format!("ws://alpha.test/api/v1/streaming?stream=user&access_token={}", anna.token);
        let stream = tokio::net::TcpStream::connect(("127.0.0.1", program.port)).await.expect("a connection");
        tokio_tungstenite::client_async(request, stream).await.expect("open").0
    };
    // What the first few need is needed once.
    let mut lines = Vec::new();
    for _ in 0..50 {
        lines.push(open().await);
    }
    anna.publish("Heard by all", "public").await;
    tokio::time::sleep(Duration::from_secs(6)).await;
    let before = program.memory();
    for _ in 0..LINES {
        lines.push(open().await);
    }
    tokio::time::sleep(Duration::from_secs(6)).await;
    let bytes = program.memory().saturating_sub(before) * 1024 / LINES;
    println!("an open line costs {bytes} bytes");
    assert!(bytes <= 20_000, "{bytes} bytes each");
    drop(lines);
}
