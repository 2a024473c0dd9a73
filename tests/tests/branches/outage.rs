//! Drills: the database goes away and comes back, and is slow (PostgreSQL).

use std::time::{Duration, Instant};

use futures::StreamExt;
use reqwest::{Method, StatusCode, header::RETRY_AFTER};
use serde_json::{Value, json};
use tests::{Gate, Peer, Person, person::text};
use tokio_tungstenite::tungstenite::Message;

use super::program::Program;

/// A program whose database stands behind a gate, with what it logs in a file; none on SQLite.
async fn gated(folder: &std::path::Path) -> Option<(Gate, Program, Person)> {
    let peer = Peer::start("peer.test").await;
    let mut program = Program::new(folder, &peer).await;
    let address = program.database.strip_prefix("postgres://")?.to_owned();
    let (user, rest) = address.split_once('@').expect("a user");
    let (host, name) = rest.split_once('/').expect("a name");
    let gate = Gate::to(host.parse().expect("an address")).await;
    program.database = format!("postgres://{user}@{}/{name}", gate.address);
    let anna = program.person("anna");
    program.start_with_log(&folder.join("log")).await;
    Some((gate, program, anna))
}

async fn post(anna: &Person, words: &str) -> (StatusCode, bool, Value) {
    let body = json!({ "status": words, "visibility": "public" });
    let sent = anna.request(Method::POST, "/api/v1/statuses").json(&body).send().await.expect("an answer");
    let wait = sent.headers().contains_key(RETRY_AFTER);
    (sent.status(), wait, sent.json().await.expect("JSON"))
}

/// Away for `BRANCHLINE_AWAY` seconds (8; `make drills` says more) under load.
#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_away_is_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some((gate, program, anna)) = gated(folder.path()).await else { return };
    let away = std::env::var("BRANCHLINE_AWAY").ok().and_then(|t| t.parse().ok()).unwrap_or(8);
    let request = format!("ws://alpha.test/api/v1/streaming?stream=user&access_token={}", anna.token);
    let stream = tokio::net::TcpStream::connect(("127.0.0.1", program.port)).await.expect("a connection");
    let (mut line, _) = tokio_tungstenite::client_async(request, stream).await.expect("open");
    let mut kept = vec![text(&post(&anna, "Before").await.2["id"]).to_owned()];
    let begun = Instant::now();
    gate.shut(true);
    let mut slowest = Duration::ZERO;
    while begun.elapsed() < Duration::from_secs(away) {
        let asked = Instant::now();
        let (status, wait, said) = post(&anna, "While it is away").await;
        slowest = slowest.max(asked.elapsed());
        assert_eq!((status, wait), (StatusCode::SERVICE_UNAVAILABLE, true), "{said}");
        assert!(text(&said["error"]).contains("database"), "{said}");
    }
    for (cookie, path) in [("branchline=somebody", "/home"), ("branchline=somebody", "/@anna"), ("", "/@anna")] {
        let page = anna.http.get(format!("http://alpha.test{path}")).header("accept", "text/html");
        let page = page.header("cookie", cookie).send().await.expect("an answer");
        assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(page.headers().contains_key(RETRY_AFTER), "{path}");
        let words = page.text().await.expect("words");
        assert!(words.starts_with("<!DOCTYPE html>") && words.contains("The database of this branch"), "{words}");
    }
    gate.shut(false);
    let back = Instant::now();
    loop {
        let (status, _, said) = post(&anna, "After").await;
        if status == StatusCode::OK {
            break kept.push(text(&said["id"]).to_owned());
        }
        assert!(back.elapsed() < Duration::from_secs(10), "it does not recover: {said}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    println!("away {away} s: refused after {slowest:?} at most, back after {:?}", back.elapsed());
    assert!(slowest < Duration::from_secs(6), "{slowest:?}");
    let home = anna.get("/api/v1/timelines/home").await;
    for id in &kept {
        assert!(home.as_array().expect("a list").iter().any(|s| s["id"] == id.as_str()), "{id} is lost");
    }
    // The stream has stayed, said why it was quiet, and goes on.
    let mut heard = Vec::new();
    let listening = async {
        while !heard.iter().any(|t: &String| t.contains("After")) {
            post(&anna, "After").await;
            while let Ok(Some(Ok(message))) = tokio::time::timeout(Duration::from_millis(500), line.next()).await {
                if let Message::Text(text) = message {
                    heard.push(text.to_string());
                }
            }
        }
    };
    assert!(tokio::time::timeout(Duration::from_secs(20), listening).await.is_ok(), "the stream is silent");
    assert_eq!(heard.iter().filter(|t| t.contains("does not answer just now")).count(), 1, "{heard:?}");
    let log = std::fs::read_to_string(folder.path().join("log")).expect("the log");
    assert!(log.lines().count() <= 8, "{log}");
}

/// Each statement takes 100 ms longer, or twice `BRANCHLINE_SLOW` (`make drills` says 100).
#[tokio::test(flavor = "multi_thread")]
async fn a_slow_database_is_borne() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some((gate, _program, anna)) = gated(folder.path()).await else { return };
    post(&anna, "Quick").await;
    let slow = std::env::var("BRANCHLINE_SLOW").ok().and_then(|t| t.parse().ok()).unwrap_or(50);
    gate.delay(Duration::from_millis(slow));
    let begun = Instant::now();
    let (status, _, said) = post(&anna, "Slow").await;
    let took = begun.elapsed();
    println!("at {} ms a statement a post takes {took:?}", 2 * slow);
    assert_eq!(status, StatusCode::OK, "{said}");
    assert!(took < Duration::from_millis(160 * slow), "{took:?}");
}
