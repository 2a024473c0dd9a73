//! Drills: what was acknowledged is there, whatever the disk and the database do.

mod backlog;
mod black_holes;
mod fall;
mod fan_out;
mod floods;
mod hostile;
mod peers;
mod roles;
mod scene;
mod soak;
mod versions;

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use branchline::{base::clock::Clock, entities::post, wire::signatures::Scheme};
use reqwest::{Method, StatusCode, header::RETRY_AFTER};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter, Statement};
use serde_json::{Value, json};
use tests::{Branch, Network, Person, database::outside, person::text};

use super::program::scene_in;

/// Posts, and gives the id of what was acknowledged; everything else has to say why, and when to come back.
async fn post_or_reason(person: &Person, words: &str) -> Result<String, StatusCode> {
    let body = json!({ "status": words, "visibility": "public" });
    let sent = person.request(Method::POST, "/api/v1/statuses").json(&body).send().await.expect("an answer");
    let (status, wait) = (sent.status(), sent.headers().get(RETRY_AFTER).cloned());
    let answer: Value = sent.json().await.expect("JSON");
    if status == StatusCode::OK {
        return Ok(text(&answer["id"]).to_owned());
    }
    assert!(matches!(status.as_u16(), 503 | 507), "{status}: {answer}");
    assert!(wait.is_some(), "nobody says when to come back");
    assert!(text(&answer["error"]).contains("again"), "{answer}");
    Err(status)
}

/// Text of several lengths, so that writing fails at different statements.
fn words(n: usize) -> String {
    format!("Acknowledged {n}. {}", "A shelf is full. ".repeat(n % 90))
}

#[expect(clippy::disallowed_methods, reason = "a look at the file from outside")]
async fn ask(db: &impl ConnectionTrait, sql: &str) -> Option<i64> {
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect(sql)?;
    row.try_get_by_index(0).ok()
}

/// How many of these posts a fresh connection sees.
async fn kept(db: &DatabaseConnection, ids: &[String]) -> usize {
    let ids = ids.iter().map(|id| id.parse::<i64>().expect("an id"));
    post::Entity::find().filter(post::Column::Id.is_in(ids)).all(db).await.expect("rows").len()
}

/// The database has room for so many pages more.
async fn leave_room(branch: &Branch, pages: i64) {
    let tx = branch.app.db.begin().await.expect("a transaction");
    let now = ask(&*tx, "PRAGMA page_count").await.expect("a count");
    let free = ask(&*tx, "PRAGMA freelist_count").await.expect("a count");
    ask(&*tx, &format!("PRAGMA max_page_count = {}", now - free + pages)).await;
    tx.commit().await.expect("set");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_database_loses_nothing_that_was_acknowledged() {
    let net = Network::of(&["alpha"]).await;
    let alpha = net.branch(0);
    if !alpha.app.db.is_sqlite() {
        return;
    }
    let anna = alpha.person("anna").await;
    let (mut acknowledged, mut refused, mut n) = (Vec::new(), 0, 0);
    for round in 0..6 {
        leave_room(alpha, 3 + round * 2).await;
        let (begun, before) = (Instant::now(), refused);
        // Through several pauses: each of them ends with a try that meets the wall at another place.
        let goes_on = |refused| {
            let least = Duration::from_millis(900);
            begun.elapsed() < if refused == before { 10 * least } else { least }
        };
        while goes_on(refused) {
            n += 1;
            if let Ok(id) = post_or_reason(&anna, &words(n)).await {
                acknowledged.push(id);
            } else {
                refused += 1;
                // What is there can be read.
                anna.get("/api/v1/timelines/home").await;
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
        leave_room(alpha, 1_000_000).await;
        acknowledged.push(post_or_reason(&anna, "There is room again").await.expect("room"));
    }
    assert!(refused > 0 && acknowledged.len() > 20, "{refused} refused, {} acknowledged", acknowledged.len());
    for id in &acknowledged {
        assert_eq!(anna.try_get(&format!("/api/v1/statuses/{id}")).await.0, StatusCode::OK);
    }
    let path = alpha.app.config.sqlite_path().expect("a file");
    let outside = outside(&format!("sqlite://{}", path.display())).await;
    assert_eq!(kept(&outside, &acknowledged).await, acknowledged.len());
    // Nobody holds the writer's lock.
    ask(&outside, "BEGIN IMMEDIATE").await;
    ask(&outside, "ROLLBACK").await;
}

/// A file system of its own, of 32 MB.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: &Path) -> Option<Self> {
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", "size=32m", "none"]).arg(at).output().ok()?;
        done.status.success().then(|| Self(at.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().expect("a folder");
    // Where nothing may be mounted, the test above fills the database instead.
    let Some(disk) = SmallDisk::mount(folder.path()) else { return };
    let (peer, mut program, anna) = scene_in(&disk.0, 1).await;
    if program.database.starts_with("postgres") {
        return;
    }
    let ballast = disk.0.join("ballast");
    let fill = || {
        // As much as there is, less what a few dozen posts need.
        let free = Command::new("df").args(["--output=avail", "-B1"]).arg(&disk.0).output().expect("df");
        let free: usize =
            String::from_utf8_lossy(&free.stdout).lines().nth(1).expect("a line").trim().parse().expect("a number");
        std::fs::write(&ballast, vec![0; free.saturating_sub(600 * 1024)]).expect("ballast");
    };
    fill();
    let (mut posts, mut notes, mut refused) = (Vec::new(), Vec::new(), 0);
    let author = peer.url("/users/f0");
    let begun = Instant::now();
    for n in 0..2_000 {
        match post_or_reason(&anna, &words(n)).await {
            Ok(id) => posts.push(id),
            Err(_) => refused += 1,
        }
        let mut note = peer.note(&format!("/notes/{n}"), &words(n));
        note["attributedTo"] = json!(author);
        note["to"] = json!([anna.uri]);
        note["tag"] = json!([{ "type": "Mention", "href": anna.uri, "name": "@anna" }]);
        let mut create = peer.activity(&format!("/creates/{n}"), "Create", note.clone());
        create["actor"] = json!(author);
        let key = format!("{author}#main-key");
        let now = Clock::default().now_ms();
        match peer.send_as(&anna.http, "http://alpha.test/ap/inbox", &create, now, &key, Scheme::Cavage).await {
            StatusCode::ACCEPTED => notes.push(text(&note["id"]).to_owned()),
            other => assert!(matches!(other.as_u16(), 503 | 507), "{other}"),
        }
        if refused > 40 || begun.elapsed() > Duration::from_secs(30) {
            break;
        }
    }
    assert!(refused > 10, "the disk was not full: {} acknowledged", posts.len());
    anna.get("/api/v1/timelines/home").await;
    std::fs::remove_file(&ballast).expect("room");
    let freed = Instant::now();
    loop {
        match post_or_reason(&anna, "There is room again").await {
            Ok(id) => break posts.push(id),
            Err(_) => assert!(freed.elapsed() < Duration::from_secs(5), "it does not recover"),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let recovered = freed.elapsed();
    println!(
        "{} posts and {} notes acknowledged, {refused} refused, back after {recovered:?}",
        posts.len(),
        notes.len()
    );
    for id in &posts {
        assert_eq!(anna.try_get(&format!("/api/v1/statuses/{id}")).await.0, StatusCode::OK, "{id}");
    }
    program.kill();
    let outside = outside(&program.database).await;
    assert_eq!(kept(&outside, &posts).await, posts.len());
    let received =
        post::Entity::find().filter(post::Column::Uri.is_in(notes.clone())).all(&outside).await.expect("rows");
    assert_eq!(received.len(), notes.len());
    assert_eq!(
        ask(&outside, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'").await,
        Some(0)
    );
    program.start().await;
    anna.publish("After all of it", "public").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_takes_no_more_than_ten_seconds_and_closes_streams() {
    use futures::StreamExt;
    use tokio_tungstenite::tungstenite::Message;
    let folder = tempfile::tempdir().expect("a folder");
    let (_peer, mut program, anna) = scene_in(folder.path(), 1).await;
    let request = format!("ws://alpha.test/api/v1/streaming?stream=user&access_token={}", anna.token);
    let stream = tokio::net::TcpStream::connect(("127.0.0.1", program.port)).await.expect("a connection");
    let (mut line, _) = tokio_tungstenite::client_async(request, stream).await.expect("open");
    anna.publish("Heard before the stop", "public").await;
    let begun = Instant::now();
    program.terminate();
    let code = loop {
        match line.next().await {
            Some(Ok(Message::Close(frame))) => break frame.map(|f| u16::from(f.code)),
            Some(Ok(_)) => {}
            other => panic!("closed without a word: {other:?}"),
        }
    };
    assert_eq!(code, Some(1001));
    assert!(program.ends_within(Duration::from_secs(10)), "it goes on");
    println!("stopped after {:?}", begun.elapsed());
    program.start().await;
    assert_eq!(anna.home().await, ["Heard before the stop"]);
}

/// Two processes start on an empty database, while commands run.
#[tokio::test(flavor = "multi_thread")]
async fn processes_may_start_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let peer = tests::Peer::start("peer.test").await;
    let program = super::program::Program::new(folder.path(), &peer).await;
    let started: Vec<_> = (0..4)
        .map(|_| program.command(&["migrate"]).stderr(std::process::Stdio::piped()).spawn().expect("the program"))
        .collect();
    for child in started {
        let output = child.wait_with_output().expect("an end");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        // A command that goes well says nothing of its own affairs.
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_quiet_and_plain() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_peer, mut program, anna) = scene_in(folder.path(), 1).await;
    program.kill();
    let log = folder.path().join("log");
    program.start_with_log(&log).await;
    for n in 0..20 {
        anna.publish(&format!("Post {n}"), "public").await;
    }
    program.terminate();
    assert!(program.ends_within(Duration::from_secs(10)), "it goes on");
    let said = std::fs::read_to_string(&log).expect("the log");
    assert!(!said.contains('\u{1b}'), "colours in a file: {said}");
    assert!(said.lines().count() <= 3, "{said}");
}

/// Heads and bodies that come too slowly are cut; large bodies of strangers are not read.
#[tokio::test(flavor = "multi_thread")]
async fn slow_and_large_requests_are_cut() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let folder = tempfile::tempdir().expect("a folder");
    let (_peer, program, _anna) = scene_in(folder.path(), 1).await;
    let open = async || tokio::net::TcpStream::connect(("127.0.0.1", program.port)).await.expect("a connection");
    let begun = Instant::now();
    let mut large = open().await;
    let head =
        "POST /posts HTTP/1.1\r\nHost: alpha.test\r\nOrigin: http://alpha.test\r\nContent-Length: 90000000\r\n\r\n";
    large.write_all(head.as_bytes()).await.expect("sent");
    let mut answer = [0; 12];
    large.read_exact(&mut answer).await.expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 413");
    assert!(begun.elapsed() < Duration::from_secs(2));
    let silent = async {
        let mut line = open().await;
        line.read_to_end(&mut Vec::new()).await.ok();
        begun.elapsed()
    };
    let head = async {
        let mut line = open().await;
        line.write_all(b"GET / HTTP/1.1\r\nHost: al").await.expect("sent");
        line.read_to_end(&mut Vec::new()).await.ok();
        begun.elapsed()
    };
    let body = async {
        let mut line = open().await;
        let head = "POST /api/v1/apps HTTP/1.1\r\nHost: alpha.test\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n";
        line.write_all(head.as_bytes()).await.expect("sent");
        let mut answer = Vec::new();
        line.read_buf(&mut answer).await.ok();
        begun.elapsed()
    };
    let (silent, head, body) = tokio::join!(silent, head, body);
    assert!(silent < Duration::from_secs(13) && head < Duration::from_secs(13), "{silent:?} {head:?}");
    assert!(body < Duration::from_secs(24), "{body:?}");
}

/// Sessions that wait inside a transaction that nobody ends.
const LEFT_OPEN: &str =
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'";
const CUT: &str = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

#[tokio::test(flavor = "multi_thread")]
async fn cut_connections_lose_nothing_that_was_acknowledged() {
    let net = Network::of(&["alpha"]).await;
    let alpha = net.branch(0);
    if alpha.app.db.is_sqlite() {
        return;
    }
    let anna = alpha.person("anna").await;
    let outside = outside(&alpha.app.config.database_url).await;
    let (mut acknowledged, mut refused) = (Vec::new(), 0);
    let writing = async {
        for n in 0..80 {
            match post_or_reason(&anna, &words(n)).await {
                Ok(id) => acknowledged.push(id),
                Err(_) => refused += 1,
            }
        }
    };
    let cutting = async {
        for n in 0_u64.. {
            // At another moment of a post each time, and with room for some to get through.
            tokio::time::sleep(Duration::from_millis(150 + 170 * (n % 6))).await;
            ask(&outside, CUT).await;
        }
    };
    tokio::select! { () = writing => {}, () = cutting => {} }
    println!("{} acknowledged, {refused} refused", acknowledged.len());
    assert!(acknowledged.len() > 10 && refused > 0, "{refused} refused");
    acknowledged.push(post_or_reason(&anna, "After the last cut").await.expect("it recovers"));
    assert_eq!(kept(&outside, &acknowledged).await, acknowledged.len());
    nothing_stays_open(&outside).await;
}

/// Clients that go away in the middle leave no transaction open, and what they were told is there.
#[tokio::test(flavor = "multi_thread")]
async fn requests_that_are_given_up_leave_nothing_open() {
    let net = Network::of(&["alpha"]).await;
    let alpha = net.branch(0);
    let anna = alpha.person("anna").await;
    let mut acknowledged = Vec::new();
    for n in 0..60 {
        let patience = Duration::from_millis(n % 30);
        if let Ok(Ok(id)) = tokio::time::timeout(patience, post_or_reason(&anna, &words(3))).await {
            acknowledged.push(id);
        }
    }
    acknowledged.push(post_or_reason(&anna, "After all of them").await.expect("a writer"));
    let outside = outside(&alpha.app.config.database_url).await;
    assert_eq!(kept(&outside, &acknowledged).await, acknowledged.len());
    if alpha.app.db.is_sqlite() {
        ask(&outside, "BEGIN IMMEDIATE").await;
        ask(&outside, "ROLLBACK").await;
    } else {
        nothing_stays_open(&outside).await;
    }
}

/// A connection whose request went away is rolled back when it comes back to its pool, a moment later.
async fn nothing_stays_open(outside: &DatabaseConnection) {
    let begun = Instant::now();
    while ask(outside, LEFT_OPEN).await != Some(0) {
        assert!(begun.elapsed() < Duration::from_secs(10), "a transaction was left open");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_restore_ends_in_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_peer, mut program, anna) = scene_in(folder.path(), 1).await;
    anna.publish("Kept", "public").await;
    program.run(&["backup", "copy"]);
    program.kill();
    let refused = program.command(&["restore", "copy"]).output().expect("the program");
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && said.lines().count() == 1 && said.contains("already"), "{said}");
    program.start().await;
    assert_eq!(anna.home().await, ["Kept"]);
}
