//! Context notes: with a source, under the post and in the API, appealable, and decided by somebody else.

use branchline::entities::login::Role;
use reqwest::StatusCode;
use serde_json::json;
use tests::{Browser, Network, person::text};

async fn says(browser: &Browser, path: &str, form: &[(&str, &str)], sentence: &str) {
    let page = browser.submit(path, form).await;
    let is_said = page.status == StatusCode::UNPROCESSABLE_ENTITY && page.body.contains(sentence);
    assert!(is_said, "{sentence}: {} {}", page.status, page.body);
}

async fn ok(browser: &Browser, path: &str, form: &[(&str, &str)]) {
    let page = browser.submit(path, form).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.body);
}

#[tokio::test]
async fn a_note_has_a_source_is_carried_with_the_post_and_goes_on_appeal() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    for (handle, role) in [("mo", Role::Moderator), ("olga", Role::Owner)] {
        branch.with_role(handle, role).await;
    }
    // A post of another branch, seen here.
    let bea = net.branch(1).person("bea").await;
    anna.follow(&bea.acct).await;
    net.drain().await;
    bea.publish("Libraries close on Monday", "public").await;
    let quiet = bea.publish("For my followers", "private").await;
    net.drain().await;
    let seen = anna.in_home("close on Monday").await;
    let id = text(&seen["id"]).to_owned();
    let (hers, mo, olga) =
        (branch.browser_of("anna").await, branch.browser_of("mo").await, branch.browser_of("olga").await);
    let here = format!("/context/{id}");
    let at = |act: &str| format!("{here}/{act}");
    let note = [("words", "Only one of nine does."), ("source", "https://council.example/closures")];
    assert_eq!(hers.submit(&at("add"), &note).await.status, StatusCode::FORBIDDEN);
    says(&mo, &at("add"), &[note[0], ("source", "somewhere")], "A note needs a source").await;
    says(&mo, &at("add"), &[("words", " "), note[1]], "Write something first").await;
    let unseen = anna.in_home("For my followers").await;
    let closed = format!("/context/{}/add", text(&unseen["id"]));
    assert_eq!(mo.submit(&closed, &note).await.status, StatusCode::NOT_FOUND, "{}", quiet["id"]);
    ok(&mo, &at("add"), &note).await;
    // Under the post, in the API, and in its card for apps that know nothing of notes.
    let status = async || anna.get(&format!("/api/v1/statuses/{id}")).await;
    let shown = status().await;
    let carried = &shown["context_notes"][0];
    assert_eq!((&carried["text"], &carried["source_url"]), (&json!(note[0].1), &json!(note[1].1)));
    assert_eq!(shown["card"]["url"], note[1].1);
    assert!(text(&shown["card"]["title"]).contains("Only one of nine does."), "{shown}");
    let home = hers.get("/home").await.body;
    assert!(home.contains("Context from the branch") && home.contains("Only one of nine does."), "{home}");
    assert_eq!(home.matches("Only one of nine does.").count(), 1, "once, not as a card too");
    assert!(home.contains("data-noted"), "the browser looks at it before a boost");
    // Anybody may appeal once; neither the note's author nor whoever appeals decides.
    let number = text(&carried["id"]).to_owned();
    let with = |more: &[(&'static str, &'static str)]| {
        let mut form = vec![("note", number.clone())];
        form.extend(more.iter().map(|(n, v)| (*n, (*v).to_owned())));
        form
    };
    let send = async |browser: &Browser, act: &str, more: &[(&'static str, &'static str)]| {
        let form = with(more);
        let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
        browser.submit(&at(act), &form).await
    };
    assert_eq!(send(&olga, "decide", &[("words", "x")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send(&hers, "appeal", &[("words", "It is two of nine")]).await.status, StatusCode::SEE_OTHER);
    assert!(send(&hers, "appeal", &[("words", "again")]).await.body.contains("appealed against this note already"));
    assert!(olga.get("/desk/context").await.body.contains("It is two of nine"));
    assert_eq!(hers.get("/desk/context").await.status, StatusCode::FORBIDDEN);
    assert!(send(&mo, "decide", &[("words", "no"), ("outcome", "stays")]).await.body.contains("Somebody else decides"));
    assert_eq!(send(&hers, "decide", &[("words", "yes")]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(status().await["context_notes"].as_array().map(Vec::len), Some(1), "it stands until then");
    let decided = send(&olga, "decide", &[("words", "You are right"), ("outcome", "goes")]).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER, "{}", decided.body);
    let after = status().await;
    assert!(after["context_notes"].is_null() && after["card"].is_null(), "{after}");
    let page = hers.get(&here).await.body;
    assert!(page.contains("You are right") && page.contains("Withdrawn"), "the answer is there to be read: {page}");
    assert_eq!(branch.browser().get(&here).await.status, StatusCode::SEE_OTHER);
}
