//! Captures of six other servers: every document parses, every signature verifies at its date and at no other, and
//! with no byte changed.

use std::path::{Path, PathBuf};

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use branchline::{
    base::clock::{DAY, HOUR, MINUTE, parse_http_date},
    wire::{
        remote::{
            documents::{Actor, Note},
            json::many,
        },
        signatures::{self, Fault, SignedRequest},
    },
};
use serde_json::Value;

pub const SOFTWARE: [&str; 6] = ["fedify", "gotosocial", "misskey", "mitra", "snac", "takahe"];

pub fn folder(software: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(software)
}

pub fn json(path: &Path) -> Value {
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A captured request: its parts, and the key that made its signature.
struct Capture {
    name: String,
    method: String,
    target: String,
    headers: HeaderMap,
    body: Vec<u8>,
    date_ms: i64,
    pem: String,
    /// Names of the signed headers, as the index lists them.
    components: Vec<String>,
}

impl Capture {
    fn verify_with(&self, headers: &HeaderMap, body: &[u8], target: &str, now_ms: i64) -> Result<(), Fault> {
        let request = SignedRequest {
            method: &self.method,
            target,
            origin: "https://recorder.test",
            headers,
            body: (self.method == "POST").then_some(body),
            now_ms,
        };
        signatures::read(&request)?.verify(&self.pem)
    }

    fn verify(&self) -> Result<(), Fault> {
        self.verify_with(&self.headers, &self.body, &self.target, self.date_ms)
    }
}

fn captures() -> Vec<Capture> {
    let mut all = Vec::new();
    for software in SOFTWARE {
        let index = json(&folder(software).join("index.json"));
        for request in many(&index["requests"]) {
            if request["scheme"].is_null() {
                continue;
            }
            all.push(read(software, request));
        }
    }
    assert!(all.len() > 180, "only {} captures", all.len());
    all
}

fn read(software: &str, request: &Value) -> Capture {
    let file = request["file"].as_str().expect("a file");
    let bytes = std::fs::read(folder(software).join(file)).expect(file);
    let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").expect("headers");
    let head = String::from_utf8(bytes[..end].to_vec()).expect("text");
    let mut lines = head.split("\r\n");
    let mut first = lines.next().expect("a request line").split(' ');
    let (method, target) = (first.next().expect("method").to_owned(), first.next().expect("target").to_owned());
    let mut headers = HeaderMap::new();
    for line in lines {
        let (name, value) = line.split_once(':').expect("a header");
        let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
        headers.append(name, HeaderValue::from_str(value.trim()).expect("a value"));
    }
    let date_ms = parse_http_date(headers["date"].to_str().expect("date")).expect("date");
    let key_id = request["key_id"].as_str().expect("keyId");
    let components = many(&request["signed"]).into_iter();
    Capture {
        name: format!("{software}/{file}"),
        method,
        target,
        headers,
        body: bytes[end + 4..].to_vec(),
        date_ms,
        pem: key_of(request["key_document"].as_str().expect("a key document"), key_id),
        components: components.filter_map(|c| c.as_str().map(str::to_owned)).collect(),
    }
}

fn key_of(file: &str, key_id: &str) -> String {
    let document = json(&folder("").join(file));
    let keys = many(&document["publicKey"]);
    let key = keys.into_iter().find(|k| k["id"] == key_id).unwrap_or(&document);
    key["publicKeyPem"].as_str().unwrap_or_else(|| panic!("{file} has no key")).to_owned()
}

#[test]
fn every_signature_verifies_at_its_date() {
    for capture in captures() {
        assert_eq!(capture.verify(), Ok(()), "{}", capture.name);
    }
}

#[test]
fn no_signed_byte_may_change() {
    for capture in captures() {
        let refused = |headers: &HeaderMap, body: &[u8], target: &str, what: &str| {
            let outcome = capture.verify_with(headers, body, target, capture.date_ms);
            assert!(outcome.is_err(), "{}: {what} was changed and nobody noticed", capture.name);
        };
        refused(&capture.headers, &capture.body, &format!("{}x", capture.target), "the path");
        if capture.method == "POST" {
            for at in [0, capture.body.len() / 2, capture.body.len() - 1] {
                let mut body = capture.body.clone();
                body[at] ^= 1;
                refused(&capture.headers, &body, &capture.target, "the body");
            }
        }
        for name in signed_headers(&capture) {
            let mut headers = capture.headers.clone();
            let value = headers[&name].to_str().expect("text").to_owned();
            let changed = value.replacen(|c: char| c.is_ascii_alphanumeric(), "\u{7e}", 1);
            headers.insert(
                HeaderName::from_bytes(name.as_bytes()).expect("name"),
                HeaderValue::from_str(&changed).expect("value"),
            );
            refused(&headers, &capture.body, &capture.target, &name);
        }
        let mut headers = capture.headers.clone();
        let broken = headers["signature"].to_str().expect("text").to_owned();
        // A letter in the middle of the base64.
        let at = broken.len() - 40;
        let swapped = if &broken[at..=at] == "A" { "B" } else { "A" };
        headers.insert(
            "signature",
            HeaderValue::from_str(&format!("{}{swapped}{}", &broken[..at], &broken[at + 1..])).expect("value"),
        );
        refused(&headers, &capture.body, &capture.target, "the signature");
    }
}

/// The signed headers of a capture, as its own signature names them.
fn signed_headers(capture: &Capture) -> Vec<String> {
    let text = |name: &str| capture.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let list = match text("signature-input") {
        input if !input.is_empty() => input.split(')').next().unwrap_or_default().to_owned(),
        _ => text("signature")
            .split("headers=\"")
            .nth(1)
            .unwrap_or_default()
            .split('"')
            .next()
            .unwrap_or_default()
            .to_owned(),
    };
    let names: Vec<String> =
        list.split([' ', '(', '"']).filter(|n| capture.headers.contains_key(*n)).map(str::to_owned).collect();
    assert!(!names.is_empty(), "{} signs no header", capture.name);
    assert!(capture.components.is_empty() || capture.components.len() >= names.len());
    names
}

#[test]
fn no_signed_header_may_be_doubled() {
    for capture in captures() {
        for name in signed_headers(&capture).into_iter().chain(["signature".to_owned()]) {
            let mut headers = capture.headers.clone();
            let value = headers[&name].clone();
            headers.append(HeaderName::from_bytes(name.as_bytes()).expect("name"), value);
            let outcome = capture.verify_with(&headers, &capture.body, &capture.target, capture.date_ms);
            assert!(matches!(outcome, Err(Fault::Doubled(_))), "{}: {name} twice: {outcome:?}", capture.name);
        }
    }
}

#[test]
fn the_date_has_a_window() {
    for capture in captures() {
        let at = |now: i64| capture.verify_with(&capture.headers, &capture.body, &capture.target, now);
        assert_eq!(at(capture.date_ms + 11 * HOUR), Ok(()), "{}", capture.name);
        assert_eq!(at(capture.date_ms - 59 * MINUTE), Ok(()), "{}", capture.name);
        for outside in
            [capture.date_ms + 12 * HOUR + 2 * MINUTE, capture.date_ms - HOUR - 2 * MINUTE, capture.date_ms + 30 * DAY]
        {
            assert_eq!(at(outside), Err(Fault::Date), "{}", capture.name);
        }
    }
}

#[test]
fn no_signature_for_another_host_counts() {
    for capture in captures() {
        let request = SignedRequest {
            method: &capture.method,
            target: &capture.target,
            origin: "https://other.test",
            headers: &capture.headers,
            body: (capture.method == "POST").then_some(&capture.body[..]),
            now_ms: capture.date_ms,
        };
        let outcome = signatures::read(&request).and_then(|claim| claim.verify(&capture.pem));
        assert!(outcome.is_err(), "{}", capture.name);
    }
}

#[test]
fn every_document_parses() {
    let (mut actors, mut notes) = (0, 0);
    for software in SOFTWARE {
        let index = json(&folder(software).join("index.json"));
        for document in many(&index["documents"]) {
            let file = document["file"].as_str().expect("a file");
            if Path::new(file).extension().is_none_or(|e| e != "json") || document["status"].as_i64() != Some(200) {
                continue;
            }
            let value = json(&folder(software).join(file));
            let name = format!("{software}/{file}");
            match value["type"].as_str() {
                Some("Person" | "Service" | "Application" | "Group" | "Organization") if !value["inbox"].is_null() => {
                    let actor = Actor::parse(&value).unwrap_or_else(|e| panic!("{name}: {e}"));
                    assert!(!actor.username.is_empty() && !actor.keys.is_empty(), "{name}: {actor:?}");
                    actors += 1;
                }
                Some("Note" | "Question" | "Article" | "Page") => {
                    let note = Note::parse(&value, 0).unwrap_or_else(|e| panic!("{name}: {e}"));
                    assert!(note.published_ms.is_some() && !note.content.is_empty(), "{name}: {note:?}");
                    notes += 1;
                }
                _ => {}
            }
        }
    }
    assert!(actors >= 12 && notes >= 25, "{actors} actors, {notes} notes");
}

#[test]
fn every_delivered_activity_is_read() {
    use branchline::doors::federation::parse;
    for capture in captures().into_iter().filter(|c| c.method == "POST") {
        let value: Value = serde_json::from_slice(&capture.body).expect("json");
        let activity = parse(&value, &capture.body).unwrap_or_else(|e| panic!("{}: {e}", capture.name));
        let known = !format!("{activity:?}").starts_with("Other");
        let kind = value["type"].as_str().unwrap_or_default();
        assert!(known, "{}: {kind}", capture.name);
    }
}
