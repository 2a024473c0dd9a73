//! Strangers who send much that means nothing: it asks nobody, and takes little.

use std::time::{Duration, Instant};

use branchline::base::clock::Clock;
use futures::future::join_all;
use reqwest::StatusCode;
use serde_json::json;
use tests::Crowd;

use super::scene::{INBOX, crowded};

/// Farewells of people whom nobody here ever knew come by the thousand: nobody is asked, and each costs next to nothing.
#[tokio::test(flavor = "multi_thread")]
async fn floods_of_farewells_ask_nobody() {
    const COUNT: usize = 2_000;
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, program, anna) = crowded(folder.path(), 2).await;
    let now = Clock::default().now_ms();
    let letters: Vec<_> = (0..COUNT)
        .map(|n| {
            let gone = format!("http://{}/users/gone{n}", Crowd::host(n % 2));
            let delete = json!({ "id": format!("{gone}#delete"), "type": "Delete", "actor": gone, "object": gone });
            crowd.letter_with(&anna.http, INBOX, &delete, now, &format!("{gone}#main-key"))
        })
        .collect();
    let (asked, before) = (crowd.asked().0, program.computed());
    for letter in letters {
        assert_eq!(letter.send().await.expect("an answer").status(), StatusCode::ACCEPTED);
    }
    let each = program.computed().saturating_sub(before) / u32::try_from(COUNT).expect("few");
    println!("a farewell of a stranger costs {each:?} of a processor");
    assert_eq!(crowd.asked().0, asked, "somebody was asked");
}

/// Keys that strangers make up at a server that does not answer: few connections are spent on them, and people go on.
#[tokio::test(flavor = "multi_thread")]
async fn floods_of_keys_take_few_connections() {
    const COUNT: usize = 300;
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, _program, anna) = crowded(folder.path(), 2).await;
    crowd.silence([1]);
    let now = Clock::default().now_ms();
    let flood = join_all((0..COUNT).map(|n| {
        let who = format!("http://{}/users/u{n}", Crowd::host(1));
        let like = json!({ "id": format!("{who}/1"), "type": "Like", "actor": who, "object": anna.uri });
        let letter = crowd.letter_with(&anna.http, INBOX, &like, now, &format!("{who}#main-key"));
        async { letter.send().await.is_ok_and(|a| a.status() == StatusCode::SERVICE_UNAVAILABLE) }
    }));
    let reading = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let begun = Instant::now();
        anna.publish("In the middle of it", "public").await;
        anna.get("/api/v1/timelines/home").await;
        begun.elapsed()
    };
    let took = tokio::select! { took = reading => took, refused = flood => panic!("it was over: {refused:?}") };
    let most = crowd.asked().1;
    println!("of {COUNT} keys at a silent server, {most} are asked for at once; a post and a home take {took:?}");
    // It has not yet noticed that some have gone.
    assert!((1..=80).contains(&most), "{most} at once");
    assert!(took < Duration::from_secs(5), "{took:?}");
}
