//! The real program, started, asked and killed from outside.

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tests::{Peer, Person, branch::PASSWORD, database, network::client, person::text};

/// The real program with its own folder.
pub struct Program {
    pub folder: PathBuf,
    pub port: u16,
    /// Names and where they lead, as `BRANCHLINE_DEV_RESOLVE` has them.
    pub resolve: String,
    pub database: String,
    /// Settings of one's own; an empty one is not set at all.
    pub settings: Vec<(&'static str, String)>,
    pub binary: PathBuf,
    child: Option<Child>,
}

/// The debug build, or the program that `BRANCHLINE_TEST_BINARY` names: a release, for instance.
fn binary() -> PathBuf {
    let named = std::env::var_os("BRANCHLINE_TEST_BINARY").map(PathBuf::from);
    named.unwrap_or_else(|| {
        let target = std::env::var_os("CARGO_TARGET_DIR").expect("CARGO_TARGET_DIR, which scripts/test sets");
        PathBuf::from(target).join("debug/branchline")
    })
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Program {
    pub async fn new(folder: &Path, peer: &Peer) -> Self {
        Self::beside(folder, &format!("{}={}", peer.host, peer.address)).await
    }

    /// One that knows these names, besides its own.
    pub async fn beside(folder: &Path, names: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let resolve = format!("alpha.test=127.0.0.1:{port},{names}");
        let database = database::fresh(&folder.join("data")).await;
        Self { folder: folder.to_owned(), port, resolve, database, settings: Vec::new(), binary: binary(), child: None }
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
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
        for (name, value) in &self.settings {
            if value.is_empty() {
                command.env_remove(name)
            } else {
                command.env(name, value)
            };
        }
        command
    }

    pub fn run(&self, words: &[&str]) -> String {
        let done = self.command(words).output().expect("the program");
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).expect("text").lines().last().unwrap_or_default().to_owned()
    }

    pub async fn start(&mut self) {
        self.start_as(Stdio::null()).await;
    }

    /// The same, with what it logs in a file.
    pub async fn start_with_log(&mut self, log: &Path) {
        let file = std::fs::File::create(log).expect("a file");
        self.start_as(file.into()).await;
    }

    /// The same where it may open no more files than this.
    pub async fn start_with_files(&mut self, most: usize) {
        let plain = self.command(&["serve"]);
        let mut limited = Command::new("sh");
        limited.args(["-c", &format!("ulimit -n {most} && exec \"$0\" serve")]).arg(plain.get_program());
        limited.current_dir(&self.folder).env_clear();
        limited.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
        self.spawn(limited.stderr(Stdio::null())).await;
    }

    /// The same where names lead as in a file like `/etc/hosts`, which takes root; `false` where it can't be done.
    pub async fn start_with_hosts(&mut self, hosts: &Path) -> bool {
        let mut tried = Command::new("unshare");
        tried.args(["-m", "mount", "--bind"]).arg(hosts).arg("/etc/hosts").stderr(Stdio::null());
        if !tried.status().is_ok_and(|status| status.success()) {
            return false;
        }
        let plain = self.command(&["serve"]);
        let mut held = Command::new("unshare");
        held.args(["-m", "sh", "-c", "mount --bind \"$1\" /etc/hosts && exec \"$0\" serve"]);
        held.arg(plain.get_program()).arg(hosts).current_dir(&self.folder).env_clear();
        held.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
        self.spawn(held.stderr(Stdio::null())).await;
        true
    }

    async fn start_as(&mut self, log: Stdio) {
        self.spawn(self.command(&["serve"]).stderr(log)).await;
    }

    async fn spawn(&mut self, command: &mut Command) {
        self.child = Some(command.spawn().expect("the program"));
        let begun = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await.is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "it does not start");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Signal 9: no chance to tidy up.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("killed");
            child.wait().expect("gone");
        }
    }

    /// Another process of the same branch, at a port of its own.
    pub fn second(&self) -> Self {
        Self {
            folder: self.folder.clone(),
            port: TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port(),
            resolve: self.resolve.clone(),
            database: self.database.clone(),
            settings: self.settings.clone(),
            binary: self.binary.clone(),
            child: None,
        }
    }

    /// Whether it has ended by itself.
    pub fn is_over(&mut self) -> bool {
        self.child.as_mut().is_none_or(|child| child.try_wait().expect("its state").is_some())
    }

    /// Asks it to stop.
    pub fn terminate(&self) {
        let id = self.child.as_ref().expect("running").id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill").success());
    }

    /// Whether it ends by itself in time.
    pub fn ends_within(&mut self, time: Duration) -> bool {
        let begun = Instant::now();
        let mut child = self.child.take().expect("running");
        while begun.elapsed() < time {
            if child.try_wait().expect("its state").is_some() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.child = Some(child);
        false
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.child.as_ref().expect("running").id()
    }

    /// KiB that it holds itself. The pages of its own file come on top: 20 MB of a release, much more of this build.
    pub fn memory(&self) -> u64 {
        let id = self.child.as_ref().expect("running").id();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("its status");
        let line = status.lines().find(|l| l.starts_with("RssAnon")).expect("its memory");
        line.split_whitespace().nth(1).and_then(|n| n.parse().ok()).expect("a number")
    }

    /// The processor's time that it has taken so far. Linux counts it in hundredths of a second.
    pub fn computed(&self) -> Duration {
        let id = self.child.as_ref().expect("running").id();
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).expect("its state");
        let fields: Vec<&str> = stat.rsplit(')').next().expect("fields").split_whitespace().collect();
        let ticks: u64 = fields[11..13].iter().map(|n| n.parse::<u64>().expect("a number")).sum();
        Duration::from_millis(10 * ticks)
    }

    /// Moves the program's clock, past the lease of the process that was killed.
    pub fn advance(&self, seconds: u64) {
        let file = self.folder.join("clock");
        let before: u64 = std::fs::read_to_string(&file).ok().and_then(|t| t.trim().parse().ok()).unwrap_or(0);
        std::fs::write(file, (before + seconds).to_string()).expect("written");
    }

    pub fn person(&self, handle: &str) -> Person {
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

pub async fn until(what: &str, done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(90), "{what} does not happen");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

pub fn creates(peer: &Peer) -> Vec<Value> {
    peer.activities().into_iter().filter(|a| a["type"] == "Create").collect()
}

/// A running program with Anna, whom some of the peer's profiles follow, each with an inbox of its own.
pub async fn scene(followers: usize) -> (tempfile::TempDir, Peer, Program, Person) {
    let folder = tempfile::tempdir().expect("a folder");
    let (peer, program, anna) = scene_in(folder.path(), followers).await;
    (folder, peer, program, anna)
}

/// The same in a folder of one's own.
pub async fn scene_in(folder: &Path, followers: usize) -> (Peer, Program, Person) {
    let peer = Peer::start("peer.test").await;
    let mut program = Program::new(folder, &peer).await;
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
    (peer, program, anna)
}
