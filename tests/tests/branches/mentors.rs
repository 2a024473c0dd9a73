//! Mentors of another branch: they offer it themselves, and a practice post reaches one of them alone.

use std::time::Duration;

use branchline::{commands::network, worker::tidy};
use reqwest::StatusCode;
use tests::{Network, browser::between};

#[tokio::test]
async fn a_practice_post_reaches_the_mentor_of_another_branch_alone() {
    let net = Network::of(&["alpha", "beta", "gamma"]).await;
    for (here, there) in [(0, "beta.test"), (1, "alpha.test")] {
        network::set(&net.branch(here).app, there, Some("accept")).await.expect("trusted");
    }
    for _ in 0..3 {
        net.drain().await;
        net.advance(Duration::from_secs(3_600));
    }
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let (bea, dora) = (net.branch(1).person("bea").await, net.branch(1).person("dora").await);
    net.branch(2).person("gil").await;
    carl.follow("anna").await;
    let (hers, beas) = (net.branch(0).browser_of("anna").await, net.branch(1).browser_of("bea").await);
    let gils = net.branch(2).browser_of("gil").await;
    assert!(hers.get("/mentors").await.body.contains("Nobody offers this yet"));
    assert_eq!(
        beas.submit("/mentors/offer", &[("offer", "Tone, and short texts")]).await.status,
        StatusCode::SEE_OTHER
    );
    for branch in &net.branches {
        tidy::run(&branch.app).await.expect("tidied");
    }
    net.drain().await;
    let page = hers.get("/mentors").await.body;
    assert!(page.contains("@bea@beta.test") && page.contains("Tone, and short texts"), "{page}");
    assert!(!page.contains("@dora"), "only who offers it");
    assert!(!gils.get("/mentors").await.body.contains("@bea"), "told to trusted branches alone");
    let id = between(&page, "<option value=\"", "\"").to_owned();
    let practise = async |words: &str, key: &str| {
        hers.submit("/mentors/practise", &[("mentor", &id), ("words", words), ("key", key)]).await
    };
    for (words, said) in [(" ", "Write something first"), ("@carl look", "reaches your mentor alone")] {
        let wrong = practise(words, "wrong").await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains(said), "{}", wrong.body);
    }
    // The real gate looks at it.
    let card = practise("Her card is 2 1234 0001 2345 5", "card").await;
    assert_eq!(card.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", card.body);
    let sent = practise("We are open on Sundays now. Come and read with us!", "first").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    net.drain().await;
    let got = bea.get("/api/v1/conversations").await.to_string();
    assert!(got.contains("open on Sundays now"), "{got}");
    for other in [&carl, &dora] {
        let seen = [other.get("/api/v1/timelines/home").await, other.get("/api/v1/conversations").await];
        assert!(seen.iter().all(|s| !s.to_string().contains("on Sundays")), "{}", other.handle);
    }
    let own = anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await.to_string();
    assert!(!own.contains("\"visibility\":\"public\""), "it is no public post: {own}");
    // Taken back.
    beas.submit("/mentors/offer", &[("offer", "")]).await;
    net.advance(Duration::from_secs(3_600));
    tidy::run(&net.branch(0).app).await.expect("tidied");
    net.drain().await;
    assert!(!hers.get("/mentors").await.body.contains("Tone, and short texts"));
    let late = hers.submit("/mentors/practise", &[("mentor", &id), ("words", "Once more"), ("key", "late")]).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
}
