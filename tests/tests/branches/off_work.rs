//! Off work: one answer to whoever writes meanwhile.

use std::time::Duration;

use branchline::worker::tidy;
use reqwest::StatusCode;
use tests::{Network, person::text};

#[tokio::test]
async fn whoever_writes_to_somebody_off_work_gets_one_answer() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    branch.person("anna").await;
    let dora = net.branch(1).person("dora").await;
    let browser = branch.browser_of("anna").await;
    let day = |ahead: i64| branchline::base::clock::day(net.clock.now_ms() + ahead * 86_400_000);
    let (over, until) = (day(-2), day(2));
    for (last_day, message, said) in [(&over, "Away", "Choose the last day"), (&until, " ", "Write the message")] {
        let wrong = browser.submit("/care/off-work", &[("last_day", last_day), ("message", message)]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains(said), "{}", wrong.body);
    }
    let form = [("last_day", until.as_str()), ("message", "Away until Friday; Bea answers.")];
    assert_eq!(browser.submit("/care/off-work", &form).await.status, StatusCode::SEE_OTHER);
    assert!(browser.get("/care/off-work").await.body.contains("You are off work until"));
    for (words, audience) in [("@anna@alpha.test one", "direct"), ("@anna@alpha.test two", "direct")] {
        dora.publish(words, audience).await;
    }
    branch.person("carl").await.publish("@anna hello all", "public").await;
    net.drain().await;
    for _ in 0..2 {
        tidy::run(&branch.app).await.expect("tidied");
        net.drain().await;
    }
    let answers: Vec<_> = dora.get("/api/v1/notifications?types[]=mention").await.as_array().expect("a list").clone();
    assert_eq!(answers.len(), 1, "once: {answers:?}");
    assert_eq!(answers[0]["status"]["visibility"], "direct");
    assert!(text(&answers[0]["status"]["content"]).contains("Bea answers"));
    // Back, or once the day is over, nobody is answered.
    net.advance(Duration::from_secs(4 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    let browser = branch.browser_of("anna").await;
    assert!(!browser.get("/care/off-work").await.body.contains("You are off work until"));
}
