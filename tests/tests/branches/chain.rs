//! A text that is too long becomes a thread: looked at first, published in order, all or nothing, and once.

use reqwest::StatusCode;
use serde_json::json;
use tests::{
    Browser, Network,
    branch::PASSWORD,
    person::{text, texts},
};

async fn signed_in(net: &Network) -> Browser {
    let browser = net.branch(0).browser();
    let done = browser.sign_in("anna@alpha.test", PASSWORD).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    browser
}

#[tokio::test]
async fn a_long_text_becomes_a_thread() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let browser = signed_in(&net).await;
    let long = format!("{}\n\n{}", "First things first. ".repeat(90), "Then the second. ".repeat(90));
    let form = [("status", long.as_str()), ("visibility", "unlisted"), ("language", "en"), ("key", "k")];
    let refused = browser.submit("/posts", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let offer = refused.body.split("class=\"split\"").nth(1).expect("an offer");
    assert!(!refused.body.contains("hidden class=\"split\"") && offer.contains("formaction=\"/posts/split\""));
    assert!(browser.get("/compose").await.body.contains("hidden class=\"split\""), "a short text is not split");
    let review = browser.submit("/posts/split", &form).await.body;
    assert!(review.contains("Your text makes 2 posts") && review.contains("Visible to: "), "{review}");
    assert_eq!(review.matches("name=\"part[]\"").count(), 2);
    // What is a little too long is no less so for its blanks.
    let little = "First things. ".repeat(150);
    let again = [("status", little.as_str()), ("key", "k")];
    assert!(browser.submit("/posts/split", &again).await.body.contains("Your text makes 2 posts"));
    assert_eq!(
        anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await,
        json!([]),
        "nothing is published yet"
    );
    // Back to one text, with what was changed.
    let joined = browser.submit("/posts/join", &[("part[]", "One"), ("part[]", "Two"), ("key", "k")]).await.body;
    assert!(joined.contains("One\n\nTwo</textarea>"), "{joined}");
    // The gate reads every part before the first goes out.
    let parts = |second: &'static str| {
        [("part[]", "One"), ("part[]", second), ("part[]", "Three"), ("visibility", "unlisted"), ("key", "k")]
    };
    let card = browser.submit("/posts/thread", &parts("Reader 2 1234 0001 2345 5 is late")).await;
    assert_eq!(card.status, StatusCode::UNPROCESSABLE_ENTITY);
    let part = card.body.split("for=\"part-1\"").nth(1).and_then(|r| r.split("</textarea>").next()).expect("part 2");
    assert!(part.contains("class=\"fault\"") && part.contains("2 1234 0001 2345 5"), "{}", card.body);
    assert_eq!(anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await, json!([]), "all or nothing");
    for _ in 0..2 {
        let done = browser.submit("/posts/thread", &parts("Two")).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let to = done.location.expect("a redirect");
        assert!(to.starts_with("/@anna/") && to.ends_with("?done=thread"), "{to}");
    }
    let all = anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await;
    assert_eq!(texts(&all), ["Three", "Two", "One"], "sent twice, it is one thread");
    assert_eq!(all[0]["in_reply_to_id"], all[1]["id"]);
    assert_eq!(all[1]["in_reply_to_id"], all[2]["id"]);
    assert!(all.as_array().expect("posts").iter().all(|p| text(&p["visibility"]) == "unlisted"));
    // What was interrupted goes on: the first is out already, and stays.
    let more = [("part[]", "One changed"), ("part[]", "Two"), ("part[]", "Three"), ("part[]", "Four"), ("key", "k")];
    browser.submit("/posts/thread", &more).await;
    let all = anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await;
    assert_eq!(texts(&all), ["Four", "Three", "Two", "One"]);
    assert_eq!(all[0]["in_reply_to_id"], all[1]["id"]);
    let message = [("status", long.as_str()), ("visibility", "direct"), ("key", "m")];
    let refused = browser.submit("/posts/split", &message).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("A message, a poll or a scheduled post can't be split."), "{}", refused.body);
}

#[tokio::test]
async fn an_edit_shows_what_it_changed() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let post = anna.publish("The bus comes on Monday", "public").await;
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    let edit = json!({ "status": "The bus comes on Tuesday", "spoiler_text": "timetable" });
    anna.send(reqwest::Method::PUT, &path, edit).await;
    let page = signed_in(&net).await.get(&format!("/@anna/{}/history", text(&post["id"]))).await.body;
    let page = page.replace("<!---->", "");
    assert!(page.contains("<del>Monday</del>") && page.contains("<ins>Tuesday</ins>"), "{page}");
    assert!(page.contains("<span>The bus comes on </span>") && page.contains("<ins>timetable</ins>"), "{page}");
    assert!(page.contains("first version"));
}
