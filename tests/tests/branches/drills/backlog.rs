//! While servers send more than can be taken in at once, people's homes stay quick. An activity is acknowledged when its effect
//! is in the database, so what waits, waits at the door: on open connections.

use std::time::{Duration, Instant};

use branchline::base::clock::Clock;
use futures::{StreamExt, stream};
use reqwest::{RequestBuilder, StatusCode};
use serde_json::json;
use tests::{Crowd, Person};

use super::scene::{INBOX, crowded, is_sound, number, p95};

const HOSTS: usize = 8;
/// Letters at the door at once.
const AT_ONCE: usize = 64;
const PAUSE: Duration = Duration::from_millis(20);

async fn home(anna: &Person) -> Duration {
    let begun = Instant::now();
    anna.get("/api/v1/timelines/home").await;
    begun.elapsed()
}

/// `BRANCHLINE_BACKLOG` activities (1,000; `make drills` says 100,000).
#[tokio::test(flavor = "multi_thread")]
async fn homes_stay_quick_while_much_comes_in() {
    let count = usize::try_from(number("BRANCHLINE_BACKLOG", 1_000)).expect("a number");
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, program, anna) = crowded(folder.path(), HOSTS).await;
    for n in 0..20 {
        anna.publish(&format!("Something to read {n}"), "public").await;
    }
    let now = Clock::default().now_ms();
    let liked = anna.publish("Like me", "public").await;
    // Signed before: what signs would take the time that is measured.
    let letters: Vec<RequestBuilder> = (0..count)
        .map(|n| {
            let (host, path) = (n % HOSTS, format!("/{n}"));
            let activity = match n % 4 {
                0 => Crowd::activity(host, &format!("/likes{path}"), "Like", &json!(liked["uri"])),
                _ => Crowd::create(
                    host,
                    &path,
                    &format!("Number {n}"),
                    Some(&anna.uri).filter(|_| n % 50 == 1).map(String::as_str),
                ),
            };
            crowd.letter(&anna.http, INBOX, host, &activity, now)
        })
        .collect();
    let mut before = Vec::new();
    for _ in 0..60 {
        before.push(home(&anna).await);
        tokio::time::sleep(PAUSE).await;
    }
    let begun = Instant::now();
    let sending = stream::iter(letters).map(|l| async { l.send().await.expect("an answer").status() });
    let sending = sending.buffer_unordered(AT_ONCE).collect::<Vec<StatusCode>>();
    let mut during = Vec::new();
    let reading = async {
        loop {
            during.push(home(&anna).await);
            tokio::time::sleep(PAUSE).await;
        }
    };
    let answers = tokio::select! { answers = sending => answers, () = reading => Vec::new() };
    let took = begun.elapsed();
    assert!(answers.len() == count && answers.iter().all(|s| *s == StatusCode::ACCEPTED), "{:?}", answers.last());
    let (before, during) = (p95(before), p95(during));
    println!("{count} activities in {took:?}, {AT_ONCE} at the door: home p95 {during:?}, {before:?} before");
    // The short form runs beside other tests, which take its time.
    let most = if count >= 100_000 { before * 2 } else { before * 10 + Duration::from_millis(500) };
    assert!(during <= most, "{during:?}");
    is_sound(&program).await;
}
