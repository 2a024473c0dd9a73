//! Several branches in one process: each with its database and keys behind its own host, and none hears of another but as
//! any other server would.

use std::{
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tests::person::text;

const NAMES: [&str; 2] = ["alder", "birch"];

struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn program(words: &[&str], folder: &Path, variables: &[(&str, &str)]) -> Command {
    let target = std::env::var("CARGO_TARGET_DIR").expect("CARGO_TARGET_DIR, which scripts/test sets");
    let mut command = Command::new(format!("{target}/debug/branchline"));
    command.args(words).current_dir(folder).env_clear().envs(variables.iter().copied());
    command.env("PATH", std::env::var("PATH").unwrap_or_default());
    command
}

fn said(command: &mut Command) -> String {
    let done = command.output().expect("the program");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text").lines().last().unwrap_or_default().to_owned()
}

/// The settings of each branch in a folder of its own, and a colleague with her token.
fn prepare(folder: &Path, port: u16) -> [String; 2] {
    let resolve = NAMES.map(|n| format!("{n}.test=127.0.0.1:{port}")).join(",");
    NAMES.map(|name| {
        let home = folder.join(name);
        std::fs::create_dir(&home).expect("a folder");
        let settings = format!(
            "public_url = \"http://{name}.test\"\nname = \"{name}\"\ndev = true\ndev_cheap_secrets = true\n\
             rate_limits = \"off\"\ndev_resolve = \"{resolve}\"\n"
        );
        std::fs::write(home.join("branchline.toml"), settings).expect("written");
        let create =
            ["login", "create", "--email", "a@x.test", "--professional", "ada", "--password", "correct horse battery"];
        said(&mut program(&create, &home, &[]));
        said(&mut program(&["token", "create", "--profile", "ada", "--scopes", "read write follow"], &home, &[]))
    })
}

async fn serve(folder: &Path, port: u16) -> Process {
    let bind = format!("127.0.0.1:{port}");
    let shared = [("BRANCHLINE_BRANCHES", "."), ("BRANCHLINE_BIND", bind.as_str()), ("BRANCHLINE_DEV", "true")];
    let mut serving = program(&["serve"], folder, &shared);
    let child = serving.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started");
    let begun = Instant::now();
    while tokio::net::TcpStream::connect(&bind).await.is_err() || !is_ready(port).await {
        assert!(begun.elapsed() < Duration::from_secs(60), "it does not start");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Process(child)
}

async fn is_ready(port: u16) -> bool {
    let asked = tokio::time::timeout(Duration::from_secs(2), reqwest::get(format!("http://127.0.0.1:{port}/readyz")));
    asked.await.is_ok_and(|answer| answer.is_ok_and(|a| a.status() == StatusCode::OK))
}

async fn until(client: &Client, token: &str, path: &str, holds: impl Fn(&Value) -> bool) -> Value {
    let begun = Instant::now();
    loop {
        let asked = client.get(path).bearer_auth(token).send().await.expect("an answer");
        let found: Value = asked.json().await.expect("JSON");
        if holds(&found) {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(30), "{path}: {found}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test]
async fn one_process_serves_several_branches_and_mixes_nothing() {
    if std::env::var("BRANCHLINE_TEST_POSTGRES").is_ok() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
    let tokens = prepare(folder.path(), port);
    let mut process = serve(folder.path(), port).await;
    let here = SocketAddr::from(([127, 0, 0, 1], port));
    let names = ["alder.test", "birch.test", "cedar.test"];
    #[expect(clippy::disallowed_methods, reason = "an app, which is none of ours")]
    let client = names.iter().fold(Client::builder().no_proxy(), |c, name| c.resolve(name, here));
    let client = client.build().expect("a client");
    let at = |n: usize, path: &str| format!("http://{}.test:{port}{path}", NAMES[n]);
    for (n, token) in tokens.iter().enumerate() {
        let branch: Value =
            client.get(at(n, "/api/v2/instance")).send().await.expect("an answer").json().await.expect("JSON");
        assert_eq!((text(&branch["title"]), text(&branch["domain"])), (NAMES[n], names[n]));
        for other in 0..2 {
            let asked = client.get(at(other, "/api/v1/accounts/verify_credentials")).bearer_auth(token);
            let status = asked.send().await.expect("an answer").status();
            assert_eq!(status == StatusCode::OK, other == n, "{n} at {other}: a token opens one branch");
        }
    }
    let stranger = client.get(format!("http://cedar.test:{port}/api/v2/instance")).send().await.expect("an answer");
    assert_eq!(stranger.status(), StatusCode::MISDIRECTED_REQUEST);
    // They speak to each other as servers do.
    let path = at(0, "/api/v2/search?q=ada@birch.test&resolve=true&type=accounts");
    let found = until(&client, &tokens[0], &path, |f| f["accounts"][0]["id"].is_string()).await;
    let follow = at(0, &format!("/api/v1/accounts/{}/follow", text(&found["accounts"][0]["id"])));
    client.post(follow).bearer_auth(&tokens[0]).send().await.expect("an answer");
    until(&client, &tokens[1], &at(1, "/api/v1/notifications"), |f| f[0]["type"] == "follow").await;
    let post = client.post(at(1, "/api/v1/statuses")).bearer_auth(&tokens[1]);
    post.json(&json!({ "status": "From one branch to the other." })).send().await.expect("an answer");
    let home = until(&client, &tokens[0], &at(0, "/api/v1/timelines/home"), |f| f[0].is_object()).await;
    assert_eq!(text(&home[0]["account"]["acct"]), "ada@birch.test");
    for name in NAMES {
        assert!(
            folder.path().join(name).join("data/branchline.db").exists()
                && folder.path().join(name).join("keys").exists()
        );
    }
    assert!(!folder.path().join("data").exists(), "nothing lies between them");
    let stopping = Instant::now();
    Command::new("kill").arg(process.0.id().to_string()).status().expect("told");
    assert!(process.0.wait().expect("ended").success() && stopping.elapsed() < Duration::from_secs(10));
}
