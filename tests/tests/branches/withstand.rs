//! What an inbox withstands: doubled signatures, too much of one sender, and being made to ask around.

use branchline::{
    base::limits::{Asked, Limit},
    wire::signatures::{self, Outgoing, Scheme, key},
};
use reqwest::StatusCode;
use serde_json::json;
use tests::{Network, Peer, peer::actor_document};
use url::Url;

#[tokio::test]
async fn two_signatures_are_none() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let inbox = net.branch(0).url("/ap/inbox");
    let body = peer.activity("/follows/1", "Follow", json!(anna.uri)).to_string();
    let url = Url::parse(&inbox).expect("an inbox");
    let outgoing = Outgoing { method: "POST", url: &url, body: Some(body.as_bytes()), now_ms: net.clock.now_ms() };
    let private = key::Private::from_pem(&peer.private).expect("a key");
    let key_id = format!("{}#main-key", peer.actor());
    let one = signatures::sign(Scheme::Rfc9421, &outgoing, &key_id, &private).expect("signed");
    let mut two = one.clone();
    for name in ["signature-input", "signature"] {
        let said = one[name].to_str().expect("text");
        two.insert(name, format!("{said}, {}", said.replacen("sig1", "sig2", 1)).parse().expect("a header"));
    }
    for (headers, status) in [(two, StatusCode::UNAUTHORIZED), (one, StatusCode::ACCEPTED)] {
        let answer = net.client().post(&inbox).headers(headers).body(body.clone()).send().await.expect("an answer");
        assert_eq!(answer.status(), status);
    }
}

#[tokio::test]
async fn nobody_floods_an_inbox() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[("BRANCHLINE_RATE_LIMITS", "on")]).await;
    let anna = net.branch(0).person("anna").await;
    let (limits, inbox) = (&net.branch(0).app.limits, net.branch(0).url("/ap/inbox"));
    let follow = peer.activity("/follows/1", "Follow", json!(anna.uri));
    let send = async || peer.send(&net.client(), &inbox, &follow, net.clock.now_ms()).await;
    assert_eq!(send().await, StatusCode::ACCEPTED);
    let left = || match limits.ask(Limit::InboxHost, "peer.test") {
        Asked::Yes(left) => left.limit - left.remaining,
        Asked::No(..) => 0,
    };
    assert!((1..=2).contains(&left()), "counted for its server");
    let key_id = format!("{}#main-key", peer.actor());
    let mut last = StatusCode::ACCEPTED;
    for _ in 0..20 {
        // One is given back in a while; the next request comes before that, or the one after it.
        let used = (0..20_000).take_while(|_| limits.check(Limit::InboxKey, &key_id).is_ok()).count();
        assert!(used < 20_000, "and for its key");
        last = send().await;
        if last == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert!(limits.check(Limit::InboxKey, "http://other.test/users/o#main-key").is_ok(), "nobody else's");
}

/// Whoever signs wrongly makes us ask for the key alone, also where that is a document of its own.
#[tokio::test]
async fn one_request_is_made_before_a_signature_fits() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let (_, another) = key::generate().expect("a key");
    for (n, path) in ["/users/mallory/main-key", "/users/mallory"].into_iter().enumerate() {
        let mut actor = actor_document("peer.test", &another);
        let key_id = if n == 0 { peer.url(path) } else { format!("{}#main-key", peer.actor()) };
        actor["publicKey"]["id"] = json!(key_id);
        if n == 0 {
            let stub = json!({ "id": peer.actor(), "type": "Person", "preferredUsername": "mallory", "publicKey": actor["publicKey"] });
            peer.publish(path, stub);
        }
        peer.publish("/users/mallory", actor);
        let before = peer.received().len();
        let follow = peer.activity("/follows/1", "Follow", json!(anna.uri));
        let inbox = net.branch(0).url("/ap/inbox");
        let status = peer.send_as(&net.client(), &inbox, &follow, net.clock.now_ms(), &key_id, Scheme::Cavage).await;
        assert_eq!(
            (status, peer.received().len() - before, peer.asked_for(path)),
            (StatusCode::UNAUTHORIZED, 1, 1),
            "{path}"
        );
    }
}
