//! Web Push: a receiver of the tests' own decrypts what the branch sends it.

use std::collections::BTreeMap;

use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
use branchline::{base::clock::DAY, commands::token, entities::push_subscription};
use reqwest::{Method, StatusCode};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tests::{
    Network, Peer, Person,
    peer::{Answer, Received},
    person::text,
    schema::assert_shape,
};
use web_push_native::{
    Auth,
    p256::{SecretKey, elliptic_curve::sec1::ToEncodedPoint},
};

/// An app's keys, and the address at which it is woken.
struct Receiver {
    secret: SecretKey,
    auth: Vec<u8>,
    endpoint: String,
}

impl Receiver {
    fn new(peer: &Peer) -> Self {
        let secret = SecretKey::from_slice(&[7; 32]).expect("a key");
        Self { secret, auth: vec![9; 16], endpoint: peer.url("/wake/1") }
    }

    fn subscription(&self) -> Value {
        let public = self.secret.public_key().to_encoded_point(false);
        json!({ "endpoint": self.endpoint, "standard": true,
            "keys": { "p256dh": BASE64.encode(public.as_bytes()), "auth": BASE64.encode(&self.auth) } })
    }

    async fn subscribe(&self, person: &Person, alerts: Value) -> Value {
        let new = json!({ "subscription": self.subscription(), "data": { "alerts": alerts } });
        person.post("/api/v1/push/subscription", new).await
    }

    fn read(&self, received: &Received) -> Value {
        let auth = Auth::clone_from_slice(&self.auth);
        let plain = web_push_native::decrypt(received.bytes.to_vec(), &self.secret, &auth).expect("for us");
        serde_json::from_slice(&plain).expect("json")
    }
}

fn woken(peer: &Peer) -> Vec<Received> {
    peer.received().into_iter().filter(|h| h.method == Method::POST).collect()
}

async fn stage() -> (Peer, Network, Person, Person) {
    let peer = Peer::start("push.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    (peer, net, anna, bea)
}

#[tokio::test]
async fn a_notice_arrives_encrypted_and_signed() {
    let (peer, net, anna, bea) = stage().await;
    let receiver = Receiver::new(&peer);
    let subscribed = receiver.subscribe(&anna, json!({ "mention": true })).await;
    assert_shape("WebPushSubscription", &subscribed);
    let instance = anna.get("/api/v2/instance").await;
    assert_eq!(instance["configuration"]["vapid"]["public_key"], subscribed["server_key"]);
    bea.publish("@anna are the <b>seeds</b> there?", "public").await;
    bea.post(&format!("/api/v1/accounts/{}/follow", anna.id), json!({})).await;
    net.drain().await;
    let all = woken(&peer);
    assert_eq!(all.len(), 1, "a mention was asked for, a follow was not");
    let received = &all[0];
    let header = |name: &str| received.headers[name].to_str().expect("text").to_owned();
    assert_eq!((header("content-encoding").as_str(), received.path.as_str()), ("aes128gcm", "/wake/1"));
    assert!(header("ttl").parse::<u64>().expect("a number") > 0);
    assert!(!String::from_utf8_lossy(&received.bytes).contains("seeds"));
    assert_signed(&header("authorization"), text(&subscribed["server_key"]), net.clock.now_ms());

    let message = receiver.read(received);
    assert_eq!(message["access_token"], anna.token.as_str());
    assert_eq!((&message["notification_type"], &message["preferred_locale"]), (&json!("mention"), &json!("en")));
    assert_eq!(message["body"], "@anna are the <b>seeds</b> there?");
    assert_eq!(message["title"], "bea mentioned you");
    let id = message["notification_id"].as_i64().expect("an id");
    assert_eq!(anna.get(&format!("/api/v1/notifications/{id}")).await["type"], "mention");
}

/// RFC 8292: for whom, until when, from whom, and signed with the key that the app was told.
fn assert_signed(authorization: &str, server_key: &str, now_ms: i64) {
    let parts: BTreeMap<&str, &str> = authorization
        .strip_prefix("vapid ")
        .expect("vapid")
        .split(", ")
        .filter_map(|part| part.split_once('='))
        .collect();
    assert_eq!(parts["k"].trim_end_matches('='), server_key.trim_end_matches('='));
    let (signed, signature) = parts["t"].rsplit_once('.').expect("a token");
    let read = |part: &str| BASE64.decode(part).expect("base64");
    let key = read(parts["k"].trim_end_matches('='));
    let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key);
    key.verify(signed.as_bytes(), &read(signature)).expect("its signature");
    let claims: Value = serde_json::from_slice(&read(signed.split('.').nth(1).expect("claims"))).expect("json");
    assert_eq!(claims["aud"], "http://push.test");
    assert!(text(&claims["sub"]).starts_with("mailto:"));
    let until = claims["exp"].as_i64().expect("a time") * 1_000;
    assert!(until > now_ms && until <= now_ms + DAY, "at most a day");
}

#[tokio::test]
async fn a_service_that_sleeps_is_tried_again_and_one_that_knows_nobody_is_left_alone() {
    let (peer, net, anna, bea) = stage().await;
    let receiver = Receiver::new(&peer);
    receiver.subscribe(&anna, json!({ "favourite": true })).await;
    let post = text(&anna.publish("Seeds", "public").await["id"]).to_owned();
    peer.answer([Answer::Status(503)]);
    bea.post(&format!("/api/v1/statuses/{post}/favourite"), json!({})).await;
    net.drain().await;
    assert_eq!(woken(&peer).len(), 1);
    net.advance(std::time::Duration::from_secs(3600));
    net.drain().await;
    assert_eq!(woken(&peer).len(), 2, "the same notice again, from the queue");
    assert_eq!(receiver.read(&woken(&peer)[1])["notification_type"], "favourite");
    let carl = net.branch(0).person("carl").await;
    peer.answer([Answer::Status(410)]);
    carl.post(&format!("/api/v1/statuses/{post}/favourite"), json!({})).await;
    net.drain().await;
    assert_eq!(anna.try_get("/api/v1/push/subscription").await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_subscription_is_its_tokens_alone() {
    let (peer, net, anna, bea) = stage().await;
    let receiver = Receiver::new(&peer);
    receiver.subscribe(&anna, json!({ "mention": true })).await;
    let other = token::create(&net.branch(0).app, "anna", "read write push", None, None).await.expect("a token");
    let tablet = Person { token: other, ..net.branch(0).stranger() };
    assert_eq!(tablet.try_get("/api/v1/push/subscription").await.0, StatusCode::NOT_FOUND, "her other app's");
    assert_eq!(bea.try_get("/api/v1/push/subscription").await.0, StatusCode::NOT_FOUND);
    let changed = anna
        .send(
            Method::PUT,
            "/api/v1/push/subscription",
            json!({ "data": { "alerts": { "follow": true }, "policy": "followed" } }),
        )
        .await;
    assert_eq!((&changed["alerts"]["follow"], &changed["alerts"]["mention"]), (&json!(true), &json!(false)));
    bea.post(&format!("/api/v1/accounts/{}/follow", anna.id), json!({})).await;
    net.drain().await;
    assert!(woken(&peer).is_empty(), "Anna doesn't follow Bea");
    anna.send(Method::DELETE, "/api/v1/push/subscription", json!({})).await;
    anna.send(Method::DELETE, "/api/v1/push/subscription", json!({})).await;

    receiver.subscribe(&anna, json!({ "mention": true })).await;
    net.branch(0).revoke(&anna).await;
    bea.publish("@anna still there?", "public").await;
    net.drain().await;
    assert!(woken(&peer).is_empty(), "a token that was taken away wakes nothing");
}

#[tokio::test]
async fn nothing_is_sent_where_nobody_can_listen() {
    let (peer, net, anna, _) = stage().await;
    let receiver = Receiver::new(&peer);
    let bad = |change: &dyn Fn(&mut Value)| {
        let mut new = json!({ "subscription": receiver.subscription(), "data": { "alerts": { "mention": true } } });
        change(&mut new);
        new
    };
    let cases: [(&str, Value); 6] = [
        ("an address within the house", bad(&|n| n["subscription"]["endpoint"] = json!("http://127.0.0.1:5432/"))),
        ("no address", bad(&|n| n["subscription"]["endpoint"] = json!("nowhere"))),
        ("another scheme", bad(&|n| n["subscription"]["endpoint"] = json!("file:///etc/passwd"))),
        ("no key", bad(&|n| n["subscription"]["keys"]["p256dh"] = json!("x"))),
        ("a short secret", bad(&|n| n["subscription"]["keys"]["auth"] = json!("AAAA"))),
        ("an unknown policy", bad(&|n| n["data"]["policy"] = json!("everybody"))),
    ];
    for (what, new) in cases {
        let (status, said) = anna.try_post("/api/v1/push/subscription", new).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{what}: {said}");
    }
    let (status, _) = anna.try_post("/api/v1/push/subscription", json!({ "subscription": 1 })).await;
    assert!(status.is_client_error());
    drop(net);
}

/// A phone has one address and one key for all its accounts.
#[tokio::test]
async fn one_phone_ties_no_two_profiles() {
    let (peer, net, anna, bea) = stage().await;
    let hers = net.branch(0).personal(&anna, "wildflower").await;
    let receiver = Receiver::new(&peer);
    for profile in [&anna, &hers] {
        receiver.subscribe(profile, json!({ "mention": true })).await;
    }
    let rows = push_subscription::Entity::find().all(net.branch(0).app.db.read()).await.expect("rows");
    assert_eq!(rows.len(), 2);
    assert_ne!(rows[0].receiver, rows[1].receiver, "the same address looks the same in no two rows");
    assert!(rows.iter().all(|r| !format!("{r:?}").contains("push.test")));
    bea.publish("@wildflower hello", "public").await;
    net.drain().await;
    let received = woken(&peer);
    assert_eq!(receiver.read(&received[0])["access_token"], hers.token.as_str(), "the app knows whose it is");
}
