//! Processes for the web and for work, and a stop in the middle of writes.

use std::{
    collections::HashSet,
    process::{Child, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use futures::future::join_all;
use tests::{Crowd, Person};

use super::{
    super::program::{Program, until},
    scene::{crowded, is_sound, published},
    versions::at,
};

const HOSTS: usize = 20;

/// A process of the branch that works and serves nobody, until it is dropped: killed, as by signal 9.
struct Worker(Child);

impl Worker {
    fn of(program: &Program) -> Self {
        let mut command = program.command(&["serve"]);
        command.env("BRANCHLINE_ROLES", "worker").stdout(Stdio::null()).stderr(Stdio::null());
        Self(command.spawn().expect("the program"))
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn reached(crowd: &Crowd, uri: &str) -> usize {
    crowd.about("Create", uri).into_iter().map(|a| a.host).collect::<HashSet<_>>().len()
}

/// Two for the web, two for work, and one of the workers dies in the middle.
#[tokio::test(flavor = "multi_thread")]
async fn two_of_each_share_a_branch() {
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, mut program, anna) = crowded(folder.path(), HOSTS).await;
    program.kill();
    program.settings.push(("BRANCHLINE_ROLES", "web,scheduler".into()));
    program.start().await;
    let mut other = program.second();
    other.start().await;
    let there = at(&anna, &other);
    let (mut first, _second) = (Some(Worker::of(&program)), Worker::of(&program));
    let mut posts = Vec::new();
    for n in 0..12 {
        let who = if n % 2 == 0 { &anna } else { &there };
        posts.push(published(who, &format!("Post {n}")).await.expect("acknowledged"));
        if n == 6 {
            drop(first.take());
            // Whoever starts next has its name, and takes back what it held.
            first = Some(Worker::of(&program));
        }
    }
    for uri in &posts {
        until("everybody being reached", || reached(&crowd, uri) == HOSTS).await;
        let ids: HashSet<String> = crowd.about("Create", uri).into_iter().map(|a| a.id).collect();
        assert_eq!(ids.len(), 1, "one activity");
    }
    // Whom nobody died over heard once.
    let last = posts.last().expect("a post");
    assert_eq!(crowd.about("Create", last).len(), HOSTS);
    tokio::time::sleep(Duration::from_millis(500)).await;
    is_sound(&program).await;
    drop(first);
}

async fn posts_until(anna: &Person, who: usize, stop: Arc<AtomicBool>) -> Vec<String> {
    let mut kept = Vec::new();
    for n in 0.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let Some(uri) = published(anna, &format!("Post {n} of {who}")).await else { break };
        kept.push(uri);
    }
    kept
}

/// Asked to stop under load, it finishes what it has begun, within ten seconds.
#[tokio::test(flavor = "multi_thread")]
async fn a_stop_under_load_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, mut program, anna) = crowded(folder.path(), 3).await;
    let stop = Arc::new(AtomicBool::new(false));
    let posting = tokio::spawn({
        let (anna, stop) = (anna.clone(), Arc::clone(&stop));
        async move { join_all((0..6).map(|who| posts_until(&anna, who, Arc::clone(&stop)))).await.concat() }
    });
    tokio::time::sleep(Duration::from_secs(1)).await;
    let begun = Instant::now();
    program.terminate();
    let ended = tokio::task::block_in_place(|| program.ends_within(Duration::from_secs(10)));
    assert!(ended, "it goes on");
    stop.store(true, Ordering::Relaxed);
    let kept = posting.await.expect("posts");
    println!("stopped after {:?} under load, {} posts acknowledged", begun.elapsed(), kept.len());
    assert!(kept.len() > 5);
    program.start().await;
    for uri in &kept {
        until("everybody being reached", || reached(&crowd, uri) == 3).await;
        assert_eq!(crowd.about("Create", uri).into_iter().map(|a| a.id).collect::<HashSet<_>>().len(), 1);
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    is_sound(&program).await;
}
