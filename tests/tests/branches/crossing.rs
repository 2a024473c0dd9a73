//! The crossing guard asks once, in the browser alone, and only whoever wants it.

use reqwest::{StatusCode, multipart};
use serde_json::{Value, json};
use tests::{Browser, Network, Person, branch::PASSWORD, browser::between, person::text, pictures};

const PASSPHRASE: &str = "her own passphrase";

/// Anna has the profile `reed`; Bea of beta is followed by Anna alone, and has written a post.
async fn scene(guard: bool) -> (Network, Browser, String, [Person; 3], Value) {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let (reed, bea) = (net.branch(0).personal(&anna, "reed").await, net.branch(1).person("bea").await);
    anna.follow("bea@beta.test").await;
    net.drain().await;
    bea.publish("Who has seen curlews?", "public").await;
    net.drain().await;
    let post = anna.in_home("curlews").await;
    let browser = net.branch(0).browser();
    browser.sign_in("anna@alpha.test", PASSWORD).await;
    let word = [("word", PASSPHRASE), ("guard", "true")];
    browser.submit("/profiles/open", &word[..if guard { 2 } else { 1 }]).await;
    let base = format!("/as/{}", between(&browser.get("/profiles").await.body, "/as/", "/home"));
    (net, browser, base, [anna, reed, bea], post)
}

#[tokio::test]
async fn whom_the_other_profile_follows_is_asked_about() {
    let (net, browser, base, [anna, reed, _], post) = scene(true).await;
    let id = text(&post["id"]);
    let author = text(&post["account"]["id"]).to_owned();
    for path in [format!("/posts/{id}/favourite"), format!("/posts/{id}/reblog"), format!("/profiles/{author}/follow")]
    {
        let page = browser.submit(&format!("{base}{path}"), &[("back", "/home")]).await;
        assert!(page.status == StatusCode::OK && page.body.contains("You follow this person as anna"), "{path}");
        assert!(
            page.body.contains(&format!("action=\"{base}{path}\""))
                && page.body.contains(&format!("action=\"{path}\""))
        );
    }
    assert_eq!(reed.get("/api/v1/favourites").await, json!([]), "nothing was done yet");
    let sure = [("back", "/home"), ("crossing", "true")];
    let done = browser.submit(&format!("{base}/posts/{id}/favourite"), &sure).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(reed.get("/api/v1/favourites").await.as_array().map(Vec::len), Some(1));
    // The other button does it as the other profile.
    browser.submit(&format!("/posts/{id}/reblog"), &sure).await;
    assert_eq!(anna.get(&format!("/api/v1/statuses/{id}")).await["reblogged"], true);
    // As herself she is not asked, and neither is an app.
    let plain = browser.submit(&format!("/posts/{id}/favourite"), &[("back", "/home")]).await;
    assert_eq!(plain.status, StatusCode::SEE_OTHER);
    reed.post(&format!("/api/v1/statuses/{id}/reblog"), json!({})).await;
    // An answer asks in the composer, and keeps what was written.
    let form =
        [("status", "@bea@beta.test Two of them"), ("in_reply_to_id", id), ("key", "k"), ("visibility", "public")];
    let page = browser.submit(&format!("{base}/posts"), &form).await;
    assert!(page.body.contains("Post as reed?") && page.body.contains("Two of them"), "{}", page.body);
    assert!(page.body.contains("formaction=\"/posts\""), "it can go out as the other");
    let again = [&form[..], &[("crossing", "true")]].concat();
    assert!(browser.submit(&format!("{base}/posts"), &again).await.location.is_some());
    net.settle().await;
}

#[tokio::test]
async fn work_words_and_the_same_picture_are_asked_about() {
    let (net, browser, base, [anna, _, _], _) = scene(true).await;
    anna.publish("Opening hours #AlphaReads", "public").await;
    let ask = async |words: &str| {
        let form = [("status", words), ("key", words), ("visibility", "public")];
        browser.submit(&format!("{base}/posts"), &form).await
    };
    assert!(ask("I like it at BRANCH alpha.test").await.body.contains("It may fit anna better"));
    assert!(ask("More #alphareads").await.body.contains("It may fit anna better"));
    assert!(ask("Curlews again").await.location.is_some(), "nothing to ask about");
    let upload = async |base: &str, words: &str, side| {
        let file = multipart::Part::bytes(pictures::png(side, side)).file_name("p.png");
        let form = multipart::Form::new()
            .text("status", words.to_owned())
            .text("visibility", "public")
            .text("file_text1", "A shelf")
            .text("key", words.to_owned());
        browser.upload(&format!("{base}/posts"), form.part("file1", file)).await
    };
    assert!(upload("", "From the reading room", 24).await.location.is_some());
    net.settle().await;
    assert!(upload(&base, "At the shore", 31).await.location.is_some(), "another picture");
    let page = upload(&base, "At the shore again", 24).await;
    assert!(page.body.contains("has used the same picture") && !page.body.contains("It may fit"));
}

#[tokio::test]
async fn the_other_profiles_list_is_asked_about() {
    let (net, browser, base, [anna, reed, _], _) = scene(true).await;
    for handle in ["gil", "kim"] {
        net.branch(1).person(handle).await;
        anna.follow(&format!("{handle}@beta.test")).await;
    }
    net.drain().await;
    let table = "Account address\nbea@beta.test\ngil@beta.test\nkim@beta.test\n";
    let take_in = async |sure: bool| {
        let file = multipart::Part::bytes(table.as_bytes().to_vec()).file_name("t.csv");
        let form =
            multipart::Form::new().text("kind", "follows").text("crossing", sure.to_string()).part("table", file);
        browser.upload(&format!("{base}/settings/moving/import"), form).await
    };
    let page = take_in(false).await;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.body.contains("Import anyway"));
    assert_eq!(take_in(true).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    assert_eq!(reed.relationship("kim@beta.test").await["following"], true);
}

#[tokio::test]
async fn whoever_has_not_asked_for_it_is_not_asked() {
    let (_net, browser, base, [_, reed, _], post) = scene(false).await;
    let done = browser.submit(&format!("{base}/posts/{}/favourite", text(&post["id"])), &[("back", "/home")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(reed.get("/api/v1/favourites").await.as_array().map(Vec::len), Some(1));
}
