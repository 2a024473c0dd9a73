//! A foreign server that does what it is told: it signs and forges, refuses, hangs and disappears.

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
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
    signatures::{self, Outgoing, Scheme, key},
};
use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

/// What to answer to the next delivery.
#[derive(Clone, Debug)]
pub enum Answer {
    Status(u16),
    RetryAfter(u16, &'static str),
    /// Nothing for so long.
    Hang(Duration),
}

/// A request that arrived.
#[derive(Clone, Debug)]
pub struct Received {
    pub method: Method,
    pub path: String,
    pub headers: HeaderMap,
    pub body: Value,
    /// The body as it came.
    pub bytes: Bytes,
}

impl Received {
    pub fn scheme(&self) -> &'static str {
        if self.headers.contains_key("signature-input") { "rfc9421" } else { "cavage" }
    }
}

#[derive(Default)]
struct Script {
    answers: VecDeque<Answer>,
    received: Vec<Received>,
    documents: Vec<(String, Value)>,
    pages: Vec<(String, &'static str, String)>,
    in_flight: usize,
    most_in_flight: usize,
    redirects: Vec<(String, String)>,
    gone: bool,
}

/// The peer: one actor, `mallory`, with a key.
pub struct Peer {
    pub host: String,
    pub address: SocketAddr,
    pub private: String,
    pub public: String,
    script: Arc<Mutex<Script>>,
}

#[derive(Clone)]
struct Shared {
    script: Arc<Mutex<Script>>,
    host: String,
    public: String,
}

impl Peer {
    pub async fn start(host: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let (private, public) = key::generate().expect("a key");
        let script = Arc::<Mutex<Script>>::default();
        let shared = Shared { script: script.clone(), host: host.to_owned(), public: public.clone() };
        let service = Router::new().fallback(answer).with_state(shared);
        tokio::spawn(async move { axum::serve(listener, service).await.expect("serving") });
        Self { host: host.to_owned(), address, private, public, script }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.host)
    }

    pub fn actor(&self) -> String {
        self.url("/users/mallory")
    }

    /// What to answer to deliveries, one after the other; then 202.
    pub fn answer(&self, answers: impl IntoIterator<Item = Answer>) {
        self.script.lock().expect("script").answers.extend(answers);
    }

    /// From now on deliveries are taken again, whatever it was told to answer.
    pub fn answer_all_again(&self) {
        self.script.lock().expect("script").answers.clear();
    }

    /// Serves a document at a path.
    pub fn publish(&self, path: &str, document: Value) {
        let mut script = self.script.lock().expect("script");
        script.documents.retain(|(p, _)| p != path);
        script.documents.push((path.to_owned(), document));
    }

    /// Serves text of another kind at a path, in place of what stood there.
    pub fn publish_page(&self, path: &str, kind: &'static str, text: &str) {
        let mut script = self.script.lock().expect("script");
        script.pages.retain(|(p, ..)| p != path);
        script.pages.push((path.to_owned(), kind, text.to_owned()));
    }

    /// Sends whoever asks for a path elsewhere, with the query.
    pub fn redirect(&self, path: &str, to: &str) {
        self.script.lock().expect("script").redirects.push((path.to_owned(), to.to_owned()));
    }

    /// How often a path was asked for.
    pub fn asked_for(&self, path: &str) -> usize {
        self.received().iter().filter(|h| h.method == Method::GET && h.path == path).count()
    }

    /// From now on everything answers 410.
    pub fn disappear(&self) {
        self.script.lock().expect("script").gone = true;
    }

    pub fn received(&self) -> Vec<Received> {
        self.script.lock().expect("script").received.clone()
    }

    /// The activities that were delivered, in order.
    pub fn activities(&self) -> Vec<Value> {
        self.received().into_iter().filter(|h| h.method == Method::POST).map(|h| h.body).collect()
    }

    pub fn most_in_flight(&self) -> usize {
        self.script.lock().expect("script").most_in_flight
    }

    /// A note of its actor's.
    pub fn note(&self, id: &str, content: &str) -> Value {
        json!({
            "id": self.url(id), "type": "Note", "attributedTo": self.actor(), "content": content,
            "published": "2026-01-01T00:00:00Z", "to": [PUBLIC], "cc": [format!("{}/followers", self.actor())],
        })
    }

    /// An activity of its actor's.
    pub fn activity(&self, id: &str, kind: &str, object: Value) -> Value {
        json!({
            "@context": "https://www.w3.org/ns/activitystreams", "id": self.url(id), "type": kind,
            "actor": self.actor(), "object": object, "to": [PUBLIC],
        })
    }

    /// A GET signed by its actor.
    pub async fn get(&self, http: &Client, address: &str, now_ms: i64) -> StatusCode {
        let url = Url::parse(address).expect("an address");
        let outgoing = Outgoing { method: "GET", url: &url, body: None, now_ms };
        let key = key::Private::from_pem(&self.private).expect("a key");
        let key_id = format!("{}#main-key", self.actor());
        let headers = signatures::sign(Scheme::Cavage, &outgoing, &key_id, &key).expect("signed");
        let request = http.get(address).headers(headers).header(header::ACCEPT, CONTENT_TYPE);
        request.send().await.expect("an answer").status()
    }

    /// Signs and sends an activity to an inbox.
    pub async fn send(&self, http: &Client, inbox: &str, activity: &Value, now_ms: i64) -> StatusCode {
        self.send_as(http, inbox, activity, now_ms, &format!("{}#main-key", self.actor()), Scheme::Cavage).await
    }

    /// The same with a key id and scheme of one's choice.
    pub async fn send_as(
        &self,
        http: &Client,
        inbox: &str,
        activity: &Value,
        now_ms: i64,
        key_id: &str,
        scheme: Scheme,
    ) -> StatusCode {
        letter(http, &self.private, inbox, activity, now_ms, (key_id, scheme)).send().await.expect("an answer").status()
    }
}

/// A signed activity for an inbox, before it is sent.
pub fn letter(
    http: &Client,
    private: &str,
    inbox: &str,
    activity: &Value,
    now_ms: i64,
    (key_id, scheme): (&str, Scheme),
) -> RequestBuilder {
    let body = activity.to_string();
    let url = Url::parse(inbox).expect("an inbox");
    let outgoing = Outgoing { method: "POST", url: &url, body: Some(body.as_bytes()), now_ms };
    let key = key::Private::from_pem(private).expect("a key");
    let headers = signatures::sign(scheme, &outgoing, key_id, &key).expect("signed");
    http.post(inbox).headers(headers).header(header::CONTENT_TYPE, CONTENT_TYPE).body(body)
}

/// The document of the peer's actor.
pub fn actor_document(host: &str, public: &str) -> Value {
    let id = format!("http://{host}/users/mallory");
    json!({
        "@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
        "id": id, "type": "Person", "preferredUsername": "mallory", "name": "Mallory",
        "inbox": format!("{id}/inbox"), "outbox": format!("{id}/outbox"),
        "followers": format!("{id}/followers"), "following": format!("{id}/following"),
        "publicKey": { "id": format!("{id}#main-key"), "owner": id, "publicKeyPem": public },
    })
}

async fn answer(State(peer): State<Shared>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let path = uri.path().to_owned();
    let next = {
        let mut script = peer.script.lock().expect("script");
        let read = serde_json::from_slice(&body).unwrap_or(Value::Null);
        script.received.push(Received { method: method.clone(), path: path.clone(), headers, body: read, bytes: body });
        if script.gone {
            return StatusCode::GONE.into_response();
        }
        if method == Method::GET {
            if let Some((_, to)) = script.redirects.iter().find(|(p, _)| *p == path) {
                let to = format!("{to}?{}", uri.query().unwrap_or_default());
                return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response();
            }
            return document(&peer, &script, &path);
        }
        script.in_flight += 1;
        script.most_in_flight = script.most_in_flight.max(script.in_flight);
        script.answers.pop_front()
    };
    // Long enough for requests that are under way together to be seen together.
    tokio::time::sleep(Duration::from_millis(20)).await;
    if let Some(Answer::Hang(time)) = &next {
        tokio::time::sleep(*time).await;
    }
    peer.script.lock().expect("script").in_flight -= 1;
    match next {
        Some(Answer::Status(status)) => StatusCode::from_u16(status).expect("a status").into_response(),
        Some(Answer::RetryAfter(status, when)) => {
            (StatusCode::from_u16(status).expect("a status"), [(header::RETRY_AFTER, when)]).into_response()
        }
        Some(Answer::Hang(_)) | None => StatusCode::ACCEPTED.into_response(),
    }
}

fn document(peer: &Shared, script: &Script, path: &str) -> Response {
    if let Some((_, kind, text)) = script.pages.iter().find(|(p, ..)| p == path) {
        return ([(header::CONTENT_TYPE, *kind)], text.clone()).into_response();
    }
    let own = script.documents.iter().find(|(p, _)| p == path).map(|(_, d)| d.clone());
    let document = own.or_else(|| match path {
        "/users/mallory" => Some(actor_document(&peer.host, &peer.public)),
        "/.well-known/webfinger" => Some(json!({
            "subject": format!("acct:mallory@{}", peer.host),
            "links": [{ "rel": "self", "type": CONTENT_TYPE, "href": format!("http://{}/users/mallory", peer.host) }],
        })),
        _ => None,
    });
    match document {
        Some(document) => ([(header::CONTENT_TYPE, CONTENT_TYPE)], document.to_string()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
