//! Messages as conversations: who can read them, who was added, by days; all of it without JavaScript.

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::json;
use tests::{Browser, Network, branch::PASSWORD, person::text};

async fn signed_in(net: &Network, name: &str) -> Browser {
    let browser = net.branch(0).browser();
    let done = browser.sign_in(&format!("{name}@alpha.test"), PASSWORD).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    browser
}

/// The rows of a chat, one a line: what they are, and their words.
fn rows(page: &str) -> Vec<String> {
    let page = page.replace("<!---->", "");
    let list = page.split("class=\"chat\"").nth(1).and_then(|r| r.split("</ol>").next()).unwrap_or_default();
    let words = |html: &str| {
        let all = html.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, words)| words);
        all.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
    };
    list.split("<li ")
        .skip(1)
        .map(|row| {
            let kind = row.split("class=\"").nth(1).and_then(|r| r.split('"').next()).unwrap_or_default();
            format!("{kind}: {}", words(&format!("<{row}")))
        })
        .collect()
}

#[tokio::test]
async fn a_conversation_is_a_chat_that_says_who_reads_it() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let bea = net.branch(1).person("bea").await;
    let first = bea.publish("@anna@alpha.test Do you have the catalogue?", "direct").await;
    net.drain().await;
    let browser = signed_in(&net, "anna").await;
    let list = browser.get("/messages").await.body;
    assert!(list.contains("One conversation with new messages"), "{list}");
    let path = list.split("href=\"/messages/").nth(1).and_then(|r| r.split('"').next()).expect("a conversation");
    let path = format!("/messages/{path}");
    let page = browser.get(&path).await.body;
    assert!(page.contains("Who can read this") && page.contains("@bea@beta.test"), "{page}");
    assert!(page.contains("whoever administers alpha.test, beta.test could read them"), "{page}");
    let said = rows(&page);
    assert!(
        said[0].starts_with("day: ")
            && said[1].starts_with("bubble: ")
            && said[1].contains("bea Do you have the catalogue?"),
        "{said:?}"
    );
    assert!(!browser.get("/messages").await.body.contains("One conversation with new"), "who opens it has read it");
    // Answered from the chat, a day later, with somebody added by her name.
    net.advance(Duration::from_secs(24 * 3600));
    let id = page.split("name=\"in_reply_to_id\" value=\"").nth(1).and_then(|r| r.split('"').next()).expect("a form");
    assert!(page.contains("@bea@beta.test </textarea>"), "the form speaks to who reads it");
    let answer = [
        ("status", "@bea@beta.test @carl Carl keeps it"),
        ("in_reply_to_id", id),
        ("visibility", "direct"),
        ("key", "k"),
        ("back", &path),
    ];
    let done = browser.submit("/posts", &answer).await;
    assert!(done.location.expect("back").starts_with(&path));
    net.settle().await;
    let mine = anna.get("/api/v1/conversations").await[0]["last_status"].clone();
    let reply = json!({ "status": "@anna I do", "in_reply_to_id": mine["id"], "visibility": "direct" });
    carl.post("/api/v1/statuses", reply).await;
    let said = rows(&browser.get(&path).await.body);
    let kinds: Vec<&str> = said.iter().filter_map(|row| row.split(':').next()).collect();
    assert_eq!(kinds, ["day", "bubble", "day", "added", "bubble mine", "bubble"], "{said:?}");
    assert!(said[3].contains("anna added @carl, who can read this message and later ones"), "{said:?}");
    assert!(said[4].starts_with("bubble mine: You Carl keeps it"), "{said:?}");
    assert!(said[5].contains("Not for ") && said[5].contains("bea"), "Carl has answered Anna alone: {said:?}");
    // Carl sees what names him, and nothing from before.
    let his = signed_in(&net, "carl").await;
    let list = his.get("/messages").await.body;
    let own = list.split("href=\"/messages/").nth(1).and_then(|r| r.split('"').next()).expect("a conversation");
    let page = his.get(&format!("/messages/{own}")).await.body;
    assert!(page.contains("Carl keeps it") && !page.contains("the catalogue"), "{page}");
    assert_eq!(his.get(&path).await.status, StatusCode::NOT_FOUND, "another's conversation is as if it were not there");
    assert_eq!(his.get("/messages/17").await.status, StatusCode::NOT_FOUND);
    assert_eq!(text(&first["visibility"]), "direct");
}

#[tokio::test]
async fn a_new_message_asks_whom_it_is_for() {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let bea = net.branch(1).person("bea").await;
    let browser = signed_in(&net, "anna").await;
    let form = browser.get("/compose?message=true").await.body;
    assert!(form.contains("name=\"to\"") && form.contains("value=\"direct\" selected"), "{form}");
    let send = async |to: &str, key: &str| {
        let form = [("to", to), ("status", "Hello"), ("visibility", "direct"), ("key", key)];
        browser.submit("/posts", &form).await
    };
    let nobody = send("bee@alpha.test", "a").await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        nobody.body.contains("There is nobody called @bee@alpha.test.")
            && nobody.body.contains("value=\"bee@alpha.test\"")
    );
    let empty = send(" ", "b").await.body;
    assert!(empty.contains("Say who the message is for.") && empty.contains("Hello</textarea>"), "{empty}");
    assert_eq!(send("bea@beta.test, @anna", "c").await.status, StatusCode::SEE_OTHER);
    net.settle().await;
    assert_eq!(bea.notices().await, ["mention"], "a server that nobody knew yet was asked");
    assert_eq!(anna.get("/api/v1/conversations").await[0]["accounts"][0]["acct"], "bea@beta.test");
}
