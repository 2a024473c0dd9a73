//! Hosts that take connections and never answer hold up nobody else's post.

use std::{
    collections::HashSet,
    time::{Duration, Instant},
};

use tests::{Crowd, Person};

use super::{
    super::program::until,
    scene::{crowded, number, p95, published},
};

const POSTS: usize = 3;

/// How long posts take to nineteen of twenty of the living: the one in the middle of some.
async fn usual(crowd: &Crowd, anna: &Person, living: &HashSet<String>, round: &str) -> Duration {
    let mut all = Vec::new();
    for n in 0..POSTS {
        let begun = Instant::now();
        let uri = published(anna, &format!("Post {n} of the {round} round")).await.expect("acknowledged");
        let reached =
            || crowd.about("Create", &uri).into_iter().filter(|a| living.contains(&a.host)).collect::<Vec<_>>();
        until("the living being reached", || reached().len() >= living.len()).await;
        all.push(p95(reached().iter().map(|a| a.at - begun).collect()));
    }
    all.sort_unstable();
    all[POSTS / 2]
}

/// A fifth of `BRANCHLINE_HOSTS` (100; `make drills` says 1,000) falls silent.
#[tokio::test(flavor = "multi_thread")]
async fn a_fifth_of_all_hosts_is_silent() {
    let hosts = usize::try_from(number("BRANCHLINE_HOSTS", 100)).expect("a number");
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, _program, anna) = crowded(folder.path(), hosts).await;
    let silent = hosts / 5;
    let living: HashSet<String> = (silent..hosts).map(Crowd::host).collect();
    // What is needed once is needed now.
    usual(&crowd, &anna, &living, "zeroth").await;
    let before = usual(&crowd, &anna, &living, "first").await;
    crowd.silence(0..silent);
    let after = usual(&crowd, &anna, &living, "second").await;
    println!("p95 to {} living hosts: {before:?}, beside {silent} silent ones {after:?}", living.len());
    // The short form runs beside other tests, which take its time.
    let most = if hosts >= 1_000 { before.mul_f64(1.2) } else { before.mul_f64(3.0) + Duration::from_secs(1) };
    assert!(after <= most, "{after:?} to the living, {before:?} before");
}
