//! Every operation of waves 1 and 2, taken from `mastodon-api.tsv`: without a token, with a token that lacks the scope, about
//! somebody else's object, and well; statuses and Mastodon's own schemas are checked, and what passes is counted.

mod admin;
mod described;
mod requests;
mod stage;

use reqwest::{Method, StatusCode};
use serde_json::Value;
use tests::{Network, schema};

use requests::Request;
use stage::Stage;

/// A line of the table.
#[derive(Clone, Debug)]
pub struct Operation {
    pub method: String,
    pub path: String,
    pub deprecated: bool,
    pub oauth: String,
}

impl Operation {
    pub fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Who may ask: nobody without a token, where the table says so.
    fn needs_token(&self) -> bool {
        !self.oauth.starts_with("Public")
    }

    /// Whether it is for those who look after a branch.
    pub fn is_admin(&self) -> bool {
        self.path.contains("/admin/")
    }

    fn is_stream(&self) -> bool {
        self.path.starts_with("/api/v1/streaming") && !self.path.ends_with("/health")
    }
}

/// The operations of waves 1 and 2, and those for admins.
pub fn table() -> Vec<Operation> {
    let admin = of_waves(&["3"]).into_iter().filter(Operation::is_admin);
    of_waves(&["1", "2"]).into_iter().chain(admin).collect()
}

fn of_waves(waves: &[&str]) -> Vec<Operation> {
    let text = include_str!("../../../fixtures/mastodon-api.tsv");
    let rows = text.lines().skip(1).map(|l| l.split('\t').collect::<Vec<_>>());
    rows.filter(|r| r.len() >= 7 && waves.contains(&r[0]))
        .map(|r| Operation {
            method: r[2].to_owned(),
            path: r[3].split('?').next().unwrap_or_default().to_owned(),
            deprecated: r[5] == "deprecated",
            oauth: r[6].to_owned(),
        })
        .collect()
}

/// Whether `docs/mastodon-api.md` says why something about an operation is otherwise than Mastodon's description has it.
pub fn told(op: &Operation, what: &str) -> bool {
    include_str!("../../../../docs/mastodon-api.md").contains(&format!("| `{}` | `{what}` |", op.name()))
}

/// What one operation did not do as expected.
type Faults = Vec<String>;

async fn send(stage: &Stage, token: &str, request: &Request) -> reqwest::Response {
    let method = Method::from_bytes(request.method.as_bytes()).expect("a method");
    let mut asked = stage.anna.http.request(method.clone(), format!("{}{}", stage.anna.base, request.path));
    if !token.is_empty() {
        asked = asked.bearer_auth(token);
    }
    let asked = match (&request.file, &request.body) {
        (Some(name), _) => {
            let bytes = tests::pictures::png(12, 8);
            asked.multipart(
                reqwest::multipart::Form::new()
                    .part(name.clone(), reqwest::multipart::Part::bytes(bytes).file_name("a.png")),
            )
        }
        (None, Value::Null) => asked,
        (None, body) => asked.json(body),
    };
    asked.send().await.expect("an answer")
}

async fn status_and_error(answer: reqwest::Response) -> (StatusCode, bool) {
    let status = answer.status();
    let kind = answer.headers().get("content-type").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    // A stream, which has no end, is not waited for.
    if !kind.starts_with("application/json") {
        return (status, false);
    }
    let body: Value = answer.json().await.unwrap_or(Value::Null);
    (status, body["error"].is_string())
}

async fn without_token(stage: &Stage, op: &Operation) -> Faults {
    if !op.needs_token() {
        return Vec::new();
    }
    let request = requests::good(stage, op).await;
    match status_and_error(send(stage, "", &request).await).await {
        (StatusCode::UNAUTHORIZED, true) => Vec::new(),
        (StatusCode::OK, _) if told(op, "token") => Vec::new(),
        (status, sentence) => vec![format!("{}: no token: {status}, a sentence: {sentence}", op.name())],
    }
}

async fn without_scope(stage: &Stage, op: &Operation) -> Faults {
    if !op.needs_token() || !op.oauth.contains('`') {
        return Vec::new();
    }
    let token = if op.oauth.contains("`push`") { &stage.only_reports } else { &stage.only_push };
    let request = requests::good(stage, op).await;
    match status_and_error(send(stage, token, &request).await).await {
        (StatusCode::FORBIDDEN, true) => Vec::new(),
        (StatusCode::OK, _) if told(op, "token") => Vec::new(),
        (status, sentence) => vec![format!("{}: no scope: {status}, a sentence: {sentence}", op.name())],
    }
}

async fn of_somebody_else(stage: &Stage, op: &Operation) -> Faults {
    let Some(request) = requests::of_somebody_else(stage, op).await else { return Vec::new() };
    match status_and_error(send(stage, &stage.anna.token, &request).await).await {
        (StatusCode::NOT_FOUND, true) => Vec::new(),
        (status, sentence) => vec![format!("{}: another's object: {status}, a sentence: {sentence}", op.name())],
    }
}

async fn well(stage: &Stage, op: &Operation) -> Faults {
    let request = requests::good(stage, op).await;
    let token = request.token.clone().unwrap_or_else(|| stage.anna.token.clone());
    let answer = send(stage, &token, &request).await;
    let status = answer.status();
    let header = answer.headers().get("deprecation").is_some();
    if op.is_stream() {
        return if status.is_success() { Vec::new() } else { vec![format!("{}: {status}", op.name())] };
    }
    let text = answer.text().await.unwrap_or_default();
    let expected = request.status.unwrap_or(StatusCode::OK);
    if status != expected && !(expected == StatusCode::OK && status.is_success()) {
        return vec![format!("{}: {status} {text}", op.name())];
    }
    let mut faults = Vec::new();
    if op.deprecated && !header {
        faults.push(format!("{}: no Deprecation header", op.name()));
    }
    if status.is_success() && request.shape && !told(op, "answer") {
        let body: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
        faults
            .extend(schema::faults_of(&op.method, &op.path, &body).into_iter().map(|f| format!("{}: {f}", op.name())));
    }
    faults
}

/// The path with something in place of its parts.
fn anything(path: &str) -> String {
    path.split('/').map(|p| if p.starts_with(':') { "1" } else { p }).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn what_comes_later_is_missing_in_the_words_that_apps_know() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let later: Vec<_> = of_waves(&["3"]).into_iter().filter(|op| !op.is_admin()).collect();
    assert!(!later.is_empty());
    for op in later {
        let method = Method::from_bytes(op.method.as_bytes()).expect("a method");
        let asked = anna.request(method, &anything(&op.path)).send().await.expect("an answer");
        assert_eq!(status_and_error(asked).await, (StatusCode::NOT_FOUND, true), "{}", op.name());
    }
}

#[tokio::test]
async fn head_and_options_are_answered() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    // The page on which somebody lets an app in is for browsers, and answers its own forms alone.
    for op in table().iter().filter(|op| op.method != "WS" && op.path != "/oauth/authorize") {
        let path = anything(&op.path);
        let asked = anna.http.request(Method::OPTIONS, format!("{}{path}", anna.base));
        let asked = asked.header("origin", "https://app.test").header("access-control-request-method", &op.method);
        let answer = asked.header("access-control-request-headers", "authorization").send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK, "OPTIONS {path}");
        let allowed = answer.headers()["access-control-allow-methods"].to_str().expect("text").to_owned();
        assert!(allowed.contains(&op.method), "{path}: {allowed}");
        if op.method == "GET" && !op.is_stream() {
            let get = anna.request(Method::GET, &path).send().await.expect("an answer").status();
            let head = anna.request(Method::HEAD, &path).send().await.expect("an answer");
            assert_eq!(head.status(), get, "HEAD {path}");
            assert_eq!(head.text().await.expect("text"), "", "HEAD {path}");
        }
    }
}

#[tokio::test]
async fn every_operation_in_four_ways() {
    let stage = Stage::new().await;
    let (mut passed, mut faults) = (0, Vec::new());
    for op in table().iter().filter(|op| op.method != "WS") {
        for found in [
            without_token(&stage, op).await,
            without_scope(&stage, op).await,
            of_somebody_else(&stage, op).await,
            well(&stage, op).await,
        ] {
            passed += usize::from(found.is_empty());
            faults.extend(found);
        }
    }
    println!("operations in four ways: {passed} passed, {} failed", faults.len());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
