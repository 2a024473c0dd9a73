//! A process killed again and again while it serves a hundred hosts.

use std::{collections::HashSet, time::Duration};

use tests::Dice;

use super::{
    super::program::until,
    scene::{crowded, is_sound, number, published},
};

const HOSTS: usize = 100;

/// `BRANCHLINE_MOMENTS=200` kills it so often; `BRANCHLINE_SEED` chooses the moments.
#[tokio::test(flavor = "multi_thread")]
async fn killed_again_and_again_in_fan_outs() {
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, mut program, anna) = crowded(folder.path(), HOSTS).await;
    let mut dice = Dice::new(number("BRANCHLINE_SEED", 3));
    let (mut posts, mut within) = (Vec::new(), 0);
    let moments = number("BRANCHLINE_MOMENTS", 3);
    for n in 0..moments {
        let uri = published(&anna, &format!("Post {n} to everybody")).await.expect("acknowledged");
        tokio::time::sleep(dice.ms(0, 250)).await;
        program.kill();
        within += u32::from(crowd.about("Create", &uri).len() < HOSTS);
        posts.push(uri);
        program.start().await;
    }
    assert!(within > 0, "each was killed too late to prove anything");
    println!("killed {moments} times, {within} of them before everybody was reached");
    for uri in &posts {
        until("everybody being reached", || {
            crowd.about("Create", uri).iter().map(|a| a.host.clone()).collect::<HashSet<_>>().len() == HOSTS
        })
        .await;
        let ids: HashSet<String> = crowd.about("Create", uri).into_iter().map(|a| a.id).collect();
        assert_eq!(ids.len(), 1, "what is sent again is the same activity");
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    is_sound(&program).await;
}
