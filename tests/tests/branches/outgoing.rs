//! Every request that leaves a branch is held against the audience of what caused it: a post that is not for everybody asks
//! no other server anything, and is sent to nobody but its readers.

use reqwest::Method;
use serde_json::json;
use tests::{Network, Peer, Person, person::text};

/// Audiences: whether pages may be asked about what links to them, whether people elsewhere are written to by their handles,
/// and whether followers elsewhere get it.
const AUDIENCES: [(&str, bool, bool, bool); 6] = [
    ("public", true, true, true),
    ("unlisted", true, true, true),
    ("private", false, true, true),
    ("direct", false, true, false),
    ("network", false, false, false),
    ("local", false, false, false),
];

/// Whatever a post can name: a page, somebody, a post; then its edit, an answer to it, a poll, and taking it back.
async fn say_everything(net: &Network, anna: &Person, audience: &str, n: usize) {
    let words = |part: &str| {
        format!("heron{n} {part} http://pages.test/{part}{n} @{part}{n}@library.test http://pages.test/@seen/{part}{n}")
    };
    let post = anna.post("/api/v1/statuses", json!({ "status": words("first"), "visibility": audience })).await;
    let at = format!("/api/v1/statuses/{}", text(&post["id"]));
    anna.try_send(Method::PUT, &at, json!({ "status": words("edited") })).await;
    let poll = json!({ "options": [words("option"), "no"], "expires_in": 3600 });
    let answer =
        json!({ "status": words("answer"), "visibility": audience, "in_reply_to_id": post["id"], "poll": poll });
    anna.try_post("/api/v1/statuses", answer).await;
    for act in ["favourite", "bookmark", "pin", "reblog"] {
        anna.try_post(&format!("{at}/{act}"), json!({})).await;
    }
    anna.try_get(&format!("{at}/context")).await;
    net.drain().await;
    anna.try_send(Method::DELETE, &at, json!({})).await;
}

/// The audience of a list with a colleague in it.
async fn circle(net: &Network, anna: &Person) -> String {
    let bea = net.branch(0).person("bea").await;
    anna.follow("bea").await;
    let list = text(&anna.post("/api/v1/lists", json!({ "title": "Union" })).await["id"]).to_owned();
    anna.post(&format!("/api/v1/lists/{list}/accounts"), json!({ "account_ids": [bea.id] })).await;
    format!("circle:{list}")
}

#[tokio::test]
async fn nothing_leaves_that_its_audience_does_not_allow() {
    let (library, friend) = (Peer::start("library.test").await, Peer::start("friend.test").await);
    let pages = Peer::start("pages.test").await;
    let net = Network::with(&["alpha"], &[&library, &friend, &pages], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let follow = friend.activity("/follows/1", "Follow", json!(anna.uri));
    friend.send(&net.client(), &net.branch(0).url("/ap/inbox"), &follow, net.clock.now_ms()).await;
    net.drain().await;
    let seen = |peer: &Peer| peer.received().len();
    let circle = circle(&net, &anna).await;
    let audiences = AUDIENCES.into_iter().chain([(circle.as_str(), false, false, false)]);
    for (n, (audience, may_look, may_write, may_follow)) in audiences.enumerate() {
        let before = [&pages, &library, &friend].map(seen);
        say_everything(&net, &anna, audience, n).await;
        net.drain().await;
        let [looked, wrote, sent] =
            [(&pages, before[0]), (&library, before[1]), (&friend, before[2])].map(|(peer, at)| {
                let new = peer.received().into_iter().skip(at);
                new.map(|r| format!("{} {} {}", r.method, r.path, String::from_utf8_lossy(&r.bytes)))
                    .collect::<Vec<_>>()
            });
        assert_eq!(!looked.is_empty(), may_look, "{audience}: {looked:?}");
        assert_eq!(!wrote.is_empty(), may_write, "{audience}: {wrote:?}");
        // Nothing at all goes to who is not meant, not even that something was taken back.
        assert_eq!(!sent.is_empty(), may_follow, "{audience}: {sent:?}");
        let word = format!("heron{n} ");
        assert_eq!(sent.iter().any(|r| r.contains(&word)), may_follow, "{audience}: {sent:?}");
        assert!(looked.iter().all(|r| r.starts_with("GET")), "{audience}: a page is read and told nothing: {looked:?}");
    }
}
