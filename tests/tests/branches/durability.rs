//! A process killed in the middle loses nothing: the real program, killed with signal 9.

use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tests::{peer::Answer, person::text};

use super::program::{creates, scene, until};

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
    // Nobody waits for a lease to run out: who comes back takes its own.
    program.start().await;
    let inboxes = || -> HashSet<String> {
        peer.received().into_iter().filter(|h| h.body["type"] == "Create").map(|h| h.path).collect()
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
    // Idle is when what the start needed has gone back to the system, which takes seconds beside other tests.
    let mut kib = program.memory();
    for _ in 0..20 {
        if kib > 36 * 1024 {
            tokio::time::sleep(Duration::from_millis(500)).await;
            kib = program.memory();
        }
    }
    println!("idle, it takes {kib} KiB");
    assert!(kib <= 40 * 1024, "idle, it takes {kib} KiB");
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
