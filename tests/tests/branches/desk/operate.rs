//! What operators rely on, at the real program: backups, figures, commands beside a server.

use std::{net::TcpListener, time::Duration};

use futures::StreamExt;
use reqwest::Method;

use super::super::program::{Program, scene};
use tests::Peer;

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_backup_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::start("peer.test").await;
    let program = Program::new(folder.path(), &peer).await;
    let place = folder.path().join("data/branchline.db");
    let _ = std::fs::remove_file(&place);
    std::fs::write(folder.path().join("junk"), "PK nothing that anybody has saved".repeat(200)).expect("written");
    let empty = folder.path().join("empty.db");
    std::fs::write(&empty, b"").expect("written");
    for name in ["junk", "empty.db"] {
        let refused = program.command(&["restore", name]).output().expect("the program");
        let sentence = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success(), "{name}: {sentence}");
        assert!(!sentence.contains("panicked"), "{sentence}");
    }
    assert!(!place.exists() && !place.with_extension("restoring").exists(), "nothing is left in its place");
    // The place is free for the branch itself.
    program.run(&["migrate"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_are_heard_by_the_server_and_its_figures_are_read() {
    let (folder, _peer, mut program, anna) = scene(0).await;
    let figures = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address");
    std::fs::write(folder.path().join("branchline.toml"), format!("metrics_bind = \"{figures}\"\n")).expect("written");
    program.kill();
    program.start().await;

    let stream = anna.request(Method::GET, "/api/v1/streaming/user").send().await.expect("a stream");
    assert!(stream.status().is_success());
    let mut chunks = stream.bytes_stream();
    program.run(&["announcement", "publish", "Closed on Monday"]);
    let heard = async {
        let mut text = String::new();
        while !text.contains("Closed on Monday") {
            text.push_str(&String::from_utf8_lossy(&chunks.next().await.expect("open").expect("a chunk")));
        }
        text
    };
    let text = tokio::time::timeout(Duration::from_secs(8), heard).await.expect("what a command has done arrives");
    assert!(text.contains("event: announcement"), "{text}");

    for (path, said) in [("/healthz", "ok\n"), ("/readyz", "ready\n")] {
        let answer = anna.http.get(format!("{}{path}", anna.base)).send().await.expect("an answer");
        assert_eq!((answer.status().as_u16(), answer.text().await.expect("text").as_str()), (200, said), "{path}");
    }
    let public = anna.http.get(format!("{}/metrics", anna.base)).send().await.expect("an answer");
    assert_eq!(public.status().as_u16(), 404, "figures are not for everybody");
    let figures = anna.http.get(format!("http://{figures}/metrics")).send().await.expect("an answer");
    let figures = figures.text().await.expect("text");
    for line in ["branchline_profiles 1", "branchline_http_requests_total{", "branchline_deliveries_waiting 0", "# EOF"]
    {
        assert!(figures.contains(line), "{line} in {figures}");
    }
    assert!(!figures.contains("anna"), "nobody is named");
}

/// What a branch has, for comparing: posts that its owner sees, and the bytes of a picture.
async fn inventory(anna: &tests::Person, picture: &str) -> (usize, Vec<u8>) {
    let home = anna.get("/api/v1/timelines/home?limit=40").await;
    let bytes = anna.http.get(picture).send().await.expect("an answer").bytes().await.expect("bytes");
    (home.as_array().expect("a list").len(), bytes.to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_made_under_load_brings_rows_and_files_back() {
    let (folder, _peer, mut program, anna) = scene(0).await;
    let form = reqwest::multipart::Part::bytes(tests::pictures::png(32, 32)).file_name("a.png");
    let form = reqwest::multipart::Form::new().part("avatar", form);
    let me = anna.request(Method::PATCH, "/api/v1/accounts/update_credentials").multipart(form);
    let me: serde_json::Value = me.send().await.expect("an answer").json().await.expect("JSON");
    let picture = me["avatar"].as_str().expect("an address").to_owned();
    let writing = {
        let anna = anna.clone();
        tokio::spawn(async move {
            for n in 0..12 {
                anna.publish(&format!("Under load {n}"), "private").await;
            }
        })
    };
    program.run(&["backup", "one.zip"]);
    writing.await.expect("written");
    let key = age::x25519::Identity::generate();
    let settings = format!("backup_recipient = \"{}\"\n", key.to_public());
    std::fs::write(folder.path().join("branchline.toml"), settings).expect("written");
    let said = program.command(&["backup", "two.zip.age"]).output().expect("the program");
    assert!(String::from_utf8_lossy(&said.stdout).contains("sealed"), "{said:?}");
    let before = inventory(&anna, &picture).await;
    assert_eq!(before.0, 12);
    let live = program.command(&["restore", "one.zip"]).output().expect("the program");
    assert!(!live.status.success(), "live data is not overwritten");
    program.kill();
    std::fs::remove_dir_all(folder.path().join("data")).expect("the disaster");
    program.database = if program.database.starts_with("postgres") {
        tests::database::empty(&program.database).await
    } else {
        program.database.clone()
    };
    let keyless = program.command(&["restore", "two.zip.age"]).output().expect("the program");
    assert!(String::from_utf8_lossy(&keyless.stderr).contains("--identity"), "{keyless:?}");
    let secret = age::secrecy::ExposeSecret::expose_secret(&key.to_string()).to_owned();
    std::fs::write(folder.path().join("key"), format!("# made for a test\n{secret}\n")).expect("written");
    let mut damaged = std::fs::read(folder.path().join("one.zip")).expect("bytes");
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xff;
    std::fs::write(folder.path().join("bad.zip"), damaged).expect("written");
    assert!(!program.command(&["restore", "bad.zip"]).output().expect("the program").status.success());
    program.run(&["restore", "two.zip.age", "--identity", "key"]);
    program.start().await;
    assert_eq!(inventory(&anna, &picture).await, before);
}

/// Where a cluster of PostgreSQL is there to carry it to.
#[tokio::test(flavor = "multi_thread")]
async fn a_branch_is_carried_over_to_postgres() {
    let Ok(cluster) = std::env::var("BRANCHLINE_TEST_POSTGRES") else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let peer = Peer::start("peer.test").await;
    let mut program = Program::new(folder.path(), &peer).await;
    let (target, file) = (tests::database::empty(&format!("{cluster}/x")).await, "sqlite://carried.db");
    program.database = file.into();
    let anna = program.person("anna");
    program.start().await;
    for n in 0..3 {
        anna.publish(&format!("Herons {n} & \u{1F426} \"quoted\""), "public").await;
    }
    let before = anna.get("/api/v1/timelines/home").await;
    program.kill();
    let said = program.run(&["migrate-database", file, &target]);
    assert!(said.contains("Keep the old file"), "{said}");
    let again = program.command(&["migrate-database", file, &target]).output().expect("the program");
    assert!(String::from_utf8_lossy(&again.stderr).contains("already"), "{again:?}");
    program.database = target;
    program.start().await;
    assert_eq!(anna.get("/api/v1/timelines/home").await, before);
    let found = anna.get("/api/v2/search?type=statuses&q=herons").await;
    assert_eq!(found["statuses"].as_array().map(Vec::len), Some(3), "{found}");
}
