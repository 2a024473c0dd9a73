//! A week of everything that people and servers do, in little time: nothing grows, nothing is lost, nothing is said in the log.

use std::time::{Duration, Instant};

use branchline::base::clock::Clock;
use futures::future::join_all;
use reqwest::{
    Method, StatusCode,
    multipart::{Form, Part},
};
use serde_json::{Value, json};
use tests::{Crowd, Person, person::text, pictures};

use super::scene::{INBOX, crowded, is_sound, number, published};

const HOSTS: usize = 10;
/// The clock moves so far at once, so often.
const STEP: u64 = 6 * 3_600;
const STEPS: u32 = 28;

struct Load {
    crowd: Crowd,
    anna: Person,
    now_ms: i64,
    round: usize,
}

impl Load {
    /// What comes from one server.
    async fn incoming(&self, host: usize, liked: &Value) {
        let path = format!("/{}/{host}", self.round);
        let mention = Some(self.anna.uri.as_str()).filter(|_| self.round.is_multiple_of(5));
        let create = Crowd::create(host, &path, "From elsewhere", mention);
        let like = Crowd::activity(host, &format!("/likes{path}"), "Like", &liked["uri"]);
        let delete = Crowd::activity(host, &format!("/deletes{path}"), "Delete", &create["object"]["id"]);
        for activity in [&create, &like, &delete] {
            let letter = self.crowd.letter(&self.anna.http, INBOX, host, activity, self.now_ms);
            assert_eq!(letter.send().await.expect("an answer").status(), StatusCode::ACCEPTED);
        }
    }

    async fn one_round(&self, picture: &[u8]) {
        let anna = &self.anna;
        let post = anna.publish(&format!("Round {}", self.round), "public").await;
        let id = text(&post["id"]);
        join_all((0..3).map(|n| self.incoming((self.round + n) % HOSTS, &post))).await;
        for path in ["/api/v1/timelines/home", "/api/v1/notifications", "/api/v1/timelines/public", "/api/v2/instance"]
        {
            anna.get(path).await;
        }
        anna.get(&format!("/api/v1/statuses/{id}/context")).await;
        let page = anna.http.get("http://alpha.test/@anna").header("accept", "text/html").send().await.expect("a page");
        assert_eq!(page.status(), StatusCode::OK);
        if self.round.is_multiple_of(3) {
            let form = Form::new().part("file", Part::bytes(picture.to_vec()).file_name("a.png"));
            let sent = anna.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
            assert_eq!(sent.status(), StatusCode::OK);
        }
        match self.round % 4 {
            0 => drop(anna.send(Method::PUT, &format!("/api/v1/statuses/{id}"), json!({ "status": "Edited" })).await),
            1 => drop(anna.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await),
            _ => drop(anna.post(&format!("/api/v1/statuses/{id}/favourite"), json!({})).await),
        }
    }
}

/// `BRANCHLINE_SOAK` seconds (8; `make drills` says half an hour).
#[tokio::test(flavor = "multi_thread")]
async fn a_week_goes_by() {
    let whole = Duration::from_secs(number("BRANCHLINE_SOAK", 8));
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, mut program, anna) = crowded(folder.path(), HOSTS).await;
    program.kill();
    let log = folder.path().join("log");
    program.start_with_log(&log).await;
    let mut load = Load { crowd, anna, now_ms: Clock::default().now_ms(), round: 0 };
    let picture = pictures::png(300, 200);
    let (begun, mut moved, mut warm) = (Instant::now(), 0, 0);
    while begun.elapsed() < whole {
        if begun.elapsed() > whole * moved / STEPS {
            program.advance(STEP);
            moved += 1;
            // Until the program has looked at its clock: what seems to be signed hours ahead is refused.
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        let hours = i64::from(moved) * i64::try_from(STEP).expect("a number");
        load.now_ms = Clock::default().now_ms() + hours * 1_000;
        load.round += 1;
        load.one_round(&picture).await;
        // What it takes once it has done all of it for a third of the time.
        if begun.elapsed() < whole / 3 {
            warm = program.memory();
        } else if begun.elapsed() < whole / 2 {
            warm = warm.max(program.memory());
        }
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let end = program.memory();
    println!(
        "{} rounds in {whole:?} and {moved} times six hours: {warm} KiB when warm, {end} KiB in the end",
        load.round
    );
    let most = if whole >= Duration::from_secs(600) { warm + warm / 10 } else { warm * 2 };
    assert!(end <= most, "from {warm} to {end} KiB");
    published(&load.anna, "After a week").await.expect("acknowledged");
    is_sound(&program).await;
    let said = std::fs::read_to_string(&log).expect("the log");
    let faults: Vec<&str> = said.lines().filter(|l| l.contains("ERROR") || l.contains("panicked")).collect();
    assert!(faults.is_empty(), "{faults:?}");
}
