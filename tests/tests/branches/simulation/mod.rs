//! Five branches live through some minutes in which nearly everything goes wrong, and the end is as it should be: the real
//! program's doors, delivery, jobs and database, over a network and clocks that follow a seed.
//!
//! `BRANCHLINE_SEEDS=1000` runs so many, beginning with `BRANCHLINE_SEED`; one that fails is told, and says the same again:
//! `BRANCHLINE_SEEDS=1 BRANCHLINE_SEED=n`, with `BRANCHLINE_LOG=warn` and what the processes log. It runs on SQLite, in whose process nothing waits for a socket.

mod life;
mod node;
mod story;
mod verdict;
mod wire;
mod world;

use std::{
    sync::{
        OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use story::Story;
use world::Template;

static TEMPLATE: OnceLock<Template> = OnceLock::new();

/// On a clock that stands still while anything is done, and jumps to what is waited for when nothing is.
fn timeless<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    runtime.expect("a runtime").block_on(work)
}

fn template() -> &'static Template {
    TEMPLATE.get_or_init(|| timeless(Template::of(5)))
}

/// What happened with a seed, and what is wrong in the end.
fn live(seed: u64) -> (Vec<String>, Vec<String>) {
    let template = template();
    let level = std::env::var("BRANCHLINE_LOG").ok().and_then(|l| l.parse().ok());
    let _log = level.map(|level: tracing::Level| {
        tracing::subscriber::set_default(tracing_subscriber::fmt().with_max_level(level).with_test_writer().finish())
    });
    timeless(async {
        let mut story = Story::begin(template, seed).await;
        story.run().await;
        (story.wire.log(), verdict::verdict(&story).await)
    })
}

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|t| t.parse().ok()).unwrap_or(usual)
}

fn is_elsewhere() -> bool {
    std::env::var("BRANCHLINE_TEST_POSTGRES").is_ok()
}

#[test]
fn whatever_happens_the_end_is_right() {
    if is_elsewhere() {
        return;
    }
    let (first, count) = (number("BRANCHLINE_SEED", 1), number("BRANCHLINE_SEEDS", 20));
    let next = AtomicU64::new(0);
    let lives = || {
        let mut failed = Vec::new();
        loop {
            let seed = first + next.fetch_add(1, Ordering::Relaxed);
            if seed >= first + count {
                return failed;
            }
            let (log, wrong) = live(seed);
            if !wrong.is_empty() {
                println!("Seed {seed}:\n{}\n{}", log.join("\n"), wrong.join("\n"));
                failed.push(seed);
            }
        }
    };
    let failed: Vec<u64> = thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(lives)).collect();
        threads.into_iter().flat_map(|t| t.join().expect("a life")).collect()
    });
    assert!(failed.is_empty(), "of {count} seeds from {first}, these end wrong: {failed:?}");
}

/// `BRANCHLINE_CROWD` of them (6; `make drills` says 20) are parted into halves for half an hour and more.
#[test]
fn halves_have_the_same_in_the_end() {
    if is_elsewhere() {
        return;
    }
    let size = usize::try_from(number("BRANCHLINE_CROWD", 6)).expect("few");
    let seed = number("BRANCHLINE_SEED", 1);
    let wrong = timeless(async {
        let template = Template::of(size).await;
        let mut story = Story::begin(&template, seed).await;
        story.live_apart(10 * size).await;
        verdict::verdict(&story).await
    });
    assert!(wrong.is_empty(), "seed {seed}: {wrong:#?}");
}

#[test]
fn a_seed_says_the_same_again() {
    if is_elsewhere() {
        return;
    }
    let (first, again) = (live(77).0, live(77).0);
    let at = first.iter().zip(&again).position(|(a, b)| a != b).unwrap_or(first.len().min(again.len()));
    assert_eq!(first.get(at), again.get(at), "after {at} lines");
    assert!(first.len() > 150, "{} lines", first.len());
}
