//! Many small servers behind one address: each host has one Mallory, and all sign with one key. Some can be made silent:
//! whoever asks those waits in vain.

use std::{
    collections::HashSet,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use branchline::wire::{
    activitypub::{CONTENT_TYPE, PUBLIC},
    signatures::{Scheme, key},
};
use futures::{StreamExt, stream};
use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::peer::{actor_document, letter};

/// How long a silent host keeps whoever asks it.
const SILENCE: Duration = Duration::from_secs(120);
/// Letters under way at once.
const AT_ONCE: usize = 8;

/// An activity that arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub host: String,
    pub id: String,
    pub kind: String,
    /// The id of what it is about.
    pub object: String,
    pub at: Instant,
}

#[derive(Default)]
struct Seen {
    /// The key that all sign with, for whoever asks.
    public: String,
    arrived: Vec<Arrived>,
    silent: HashSet<String>,
    /// Documents that were asked for, that are being waited for, and that were at most at once.
    asked: usize,
    waiting: usize,
    most_waiting: usize,
}

/// The crowd.
pub struct Crowd {
    pub address: SocketAddr,
    pub size: usize,
    private: String,
    seen: Arc<Mutex<Seen>>,
}

impl Crowd {
    pub async fn of(size: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let (private, public) = key::generate().expect("a key");
        let seen = Arc::new(Mutex::new(Seen { public, ..Default::default() }));
        let service = Router::new().fallback(answer).with_state(Arc::clone(&seen));
        tokio::spawn(async move { axum::serve(listener, service).await.expect("serving") });
        Self { address, size, private, seen }
    }

    pub fn host(n: usize) -> String {
        format!("h{n}.crowd.test")
    }

    pub fn actor(n: usize) -> String {
        format!("http://{}/users/mallory", Self::host(n))
    }

    /// Where all its names lead, as `BRANCHLINE_DEV_RESOLVE` has it.
    pub fn names(&self) -> String {
        let each = (0..self.size).map(|n| format!("{}={}", Self::host(n), self.address));
        each.collect::<Vec<_>>().join(",")
    }

    /// From now on everybody signs with another key.
    pub fn change_key(&mut self) {
        let (private, public) = key::generate().expect("a key");
        self.private = private;
        self.seen.lock().expect("the crowd").public = public;
    }

    /// From now on these hosts, and no others, are silent.
    pub fn silence(&self, hosts: impl IntoIterator<Item = usize>) {
        self.seen.lock().expect("the crowd").silent = hosts.into_iter().map(Self::host).collect();
    }

    /// Everything that arrived, in order.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.seen.lock().expect("the crowd").arrived.clone()
    }

    /// What arrived of one kind about one thing.
    pub fn about(&self, kind: &str, object: &str) -> Vec<Arrived> {
        let seen = self.seen.lock().expect("the crowd");
        seen.arrived.iter().filter(|a| a.kind == kind && a.object == object).cloned().collect()
    }

    /// How many of a kind arrived.
    pub fn count(&self, kind: &str) -> usize {
        self.seen.lock().expect("the crowd").arrived.iter().filter(|a| a.kind == kind).count()
    }

    /// How many documents were asked for, and how many of silent hosts at once at most.
    pub fn asked(&self) -> (usize, usize) {
        let seen = self.seen.lock().expect("the crowd");
        (seen.asked, seen.most_waiting)
    }

    /// An activity of a host's Mallory.
    pub fn activity(n: usize, path: &str, kind: &str, object: &Value) -> Value {
        json!({
            "@context": "https://www.w3.org/ns/activitystreams", "id": format!("http://{}{path}", Self::host(n)),
            "type": kind, "actor": Self::actor(n), "object": object, "to": [PUBLIC],
        })
    }

    /// A Create of a public note of hers.
    pub fn create(n: usize, path: &str, words: &str, mention: Option<&str>) -> Value {
        let actor = Self::actor(n);
        let tags: Vec<Value> = mention.iter().map(|m| json!({ "type": "Mention", "href": m })).collect();
        let note = json!({
            "id": format!("http://{}/notes{path}", Self::host(n)), "type": "Note", "attributedTo": actor,
            "content": format!("<p>{words}</p>"), "published": "2026-01-01T00:00:00Z", "tag": tags,
            "to": [PUBLIC], "cc": [format!("{actor}/followers")],
        });
        Self::activity(n, &format!("/creates{path}"), "Create", &note)
    }

    /// Signed by a host's Mallory, before it is sent.
    pub fn letter(&self, http: &Client, inbox: &str, n: usize, activity: &Value, now_ms: i64) -> RequestBuilder {
        let key_id = format!("{}#main-key", Self::actor(n));
        self.letter_with(http, inbox, activity, now_ms, &key_id)
    }

    /// The same with a key that is said to be elsewhere.
    pub fn letter_with(
        &self,
        http: &Client,
        inbox: &str,
        activity: &Value,
        now_ms: i64,
        key_id: &str,
    ) -> RequestBuilder {
        letter(http, &self.private, inbox, activity, now_ms, (key_id, Scheme::Cavage))
    }

    /// Everybody follows somebody.
    pub async fn follow(&self, http: &Client, inbox: &str, uri: &str, now_ms: i64) {
        let each = (0..self.size).map(|n| {
            let follow = Self::activity(n, "/follows/1", "Follow", &json!(uri));
            let letter = self.letter(http, inbox, n, &follow, now_ms);
            async move { letter.send().await.expect("an answer").status() }
        });
        let answers: Vec<_> = stream::iter(each).buffer_unordered(AT_ONCE).collect().await;
        assert!(answers.iter().all(|status| *status == StatusCode::ACCEPTED), "{answers:?}");
    }
}

type Shared = Arc<Mutex<Seen>>;

async fn answer(State(crowd): State<Shared>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let named = headers.get(header::HOST).and_then(|h| h.to_str().ok()).unwrap_or_default();
    let host = named.split(':').next().unwrap_or_default().to_owned();
    if method == Method::GET {
        crowd.lock().expect("the crowd").asked += 1;
    }
    if let Some(_waiting) = Waiting::of(&crowd, &host) {
        tokio::time::sleep(SILENCE).await;
        return StatusCode::GATEWAY_TIMEOUT.into_response();
    }
    if method == Method::GET {
        return document(&crowd, &host, uri.path());
    }
    let said: Value = serde_json::from_slice(&body).unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let about = if said["object"].is_string() { &said["object"] } else { &said["object"]["id"] };
    let (id, kind, object) = (word(&said["id"]), word(&said["type"]), word(about));
    let arrived = Arrived { host, id, kind, object, at: Instant::now() };
    crowd.lock().expect("the crowd").arrived.push(arrived);
    StatusCode::ACCEPTED.into_response()
}

/// Somebody who waits for a silent host.
struct Waiting(Shared);

impl Waiting {
    fn of(crowd: &Shared, host: &str) -> Option<Self> {
        let mut seen = crowd.lock().expect("the crowd");
        if !seen.silent.contains(host) {
            return None;
        }
        seen.waiting += 1;
        seen.most_waiting = seen.most_waiting.max(seen.waiting);
        Some(Self(Arc::clone(crowd)))
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.lock().expect("the crowd").waiting -= 1;
    }
}

fn document(crowd: &Shared, host: &str, path: &str) -> Response {
    let found = match path {
        "/users/mallory" => actor_document(host, &crowd.lock().expect("the crowd").public),
        "/.well-known/webfinger" => json!({
            "subject": format!("acct:mallory@{host}"),
            "links": [{ "rel": "self", "type": CONTENT_TYPE, "href": format!("http://{host}/users/mallory") }],
        }),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, CONTENT_TYPE)], found.to_string()).into_response()
}
