//! What servers say that they understand (FEP-844e), and what comes of it: signatures with Ed25519 where both sides take them.

use branchline::{
    entities::remote_host,
    wire::{
        activitypub::capability::{ED25519, RFC9421, implements},
        remote::documents::Actor,
        signatures::{self, SignedRequest},
    },
};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tests::{
    Network, Peer,
    peer::{Answer, actor_document},
    person::text,
};

#[tokio::test]
async fn signatures_are_made_with_ed25519_where_both_take_them() {
    let peer = Peer::start("peer.test").await;
    let mut actor = actor_document("peer.test", &peer.public);
    actor["generator"] = json!({ "type": "Application", "implements": implements() });
    peer.publish("/users/mallory", actor);
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    let sent = |n: usize| peer.received().into_iter().filter(|r| r.method == "POST").nth(n).expect("a delivery");
    let follow = sent(0);
    let input = follow.headers["signature-input"].to_str().expect("text");
    assert!(
        input.contains(&format!("keyid=\"{}#ed25519-key\"", anna.uri)) && input.contains("alg=\"ed25519\""),
        "{input}"
    );

    // Whoever reads the actor finds the key, and the signature fits.
    let document: Value =
        net.client().get(&anna.uri).send().await.expect("an answer").json().await.expect("a document");
    let named: Vec<&str> =
        document["generator"]["implements"].as_array().expect("a list").iter().map(|i| text(&i["href"])).collect();
    assert_eq!(named, [RFC9421, ED25519]);
    let keys = Actor::parse(&document).expect("an actor").keys;
    let key = keys.iter().find(|k| k.id.ends_with("#ed25519-key")).expect("a key");
    let request = SignedRequest {
        method: "POST",
        target: &follow.path,
        origin: "http://peer.test",
        headers: &follow.headers,
        body: Some(&follow.bytes),
        now_ms: net.clock.now_ms(),
    };
    signatures::read(&request).expect("a signature").verify(&key.pem).expect("it fits");
    let instance = net.client().get(net.branch(0).url("/ap/actor")).send().await.expect("an answer");
    assert_eq!(instance.json::<Value>().await.expect("a document")["implements"][1]["href"], ED25519);

    // What says that it takes them and refuses them gets the older kind, from then on.
    peer.answer([Answer::Status(401)]);
    let asks = peer.activity("/follows/1", "Follow", json!(anna.uri));
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &asks, net.clock.now_ms()).await;
    net.drain().await;
    assert_eq!((sent(1).scheme(), sent(2).scheme()), ("rfc9421", "cavage"));
    anna.publish("hello", "public").await;
    net.drain().await;
    assert_eq!(sent(3).scheme(), "cavage");
}

#[tokio::test]
async fn branches_take_each_others_ed25519() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    bea.follow("anna@alpha.test").await;
    net.drain().await;
    anna.publish("Signed in a fifteenth of the time", "private").await;
    net.drain().await;
    bea.in_home("Signed in a fifteenth").await;
    for (branch, other) in [(0, "beta.test"), (1, "alpha.test")] {
        let row = remote_host::Entity::find_by_id(other).one(net.branch(branch).app.db.read()).await.expect("reading");
        assert_eq!(row.map(|r| r.scheme).as_deref(), Some("ed25519"), "{other}: still after deliveries");
    }
}
