//! Somebody with an app: requests to the API with a token.

use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

/// A person at a branch. Calls stop the test when they fail; `try_…` give the answer.
#[derive(Clone)]
pub struct Person {
    pub http: Client,
    pub base: String,
    pub token: String,
    pub handle: String,
    /// `name@host`
    pub acct: String,
    pub id: String,
    pub uri: String,
}

impl Person {
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base));
        if self.token.is_empty() { request } else { request.bearer_auth(&self.token) }
    }

    pub async fn try_get(&self, path: &str) -> (StatusCode, Value) {
        read(self.request(Method::GET, path).send().await.expect("an answer")).await
    }

    pub async fn try_post(&self, path: &str, body: Value) -> (StatusCode, Value) {
        self.try_send(Method::POST, path, body).await
    }

    pub async fn try_send(&self, method: Method, path: &str, body: Value) -> (StatusCode, Value) {
        read(self.request(method, path).json(&body).send().await.expect("an answer")).await
    }

    pub async fn get(&self, path: &str) -> Value {
        let (status, body) = self.try_get(path).await;
        assert!(status.is_success(), "GET {path}: {status} {body}");
        body
    }

    pub async fn post(&self, path: &str, body: Value) -> Value {
        let (status, answer) = self.try_post(path, body).await;
        assert!(status.is_success(), "POST {path}: {status} {answer}");
        answer
    }

    pub async fn send(&self, method: Method, path: &str, body: Value) -> Value {
        let (status, answer) = self.try_send(method.clone(), path, body).await;
        assert!(status.is_success(), "{method} {path}: {status} {answer}");
        answer
    }

    /// Writes a post for an audience in the API's words.
    pub async fn publish(&self, text: &str, visibility: &str) -> Value {
        self.post("/api/v1/statuses", json!({ "status": text, "visibility": visibility })).await
    }

    /// The id, at this person's branch, of a profile by its handle; asked for at its server if need be.
    pub async fn find(&self, acct: &str) -> String {
        let found = self.get(&format!("/api/v2/search?resolve=true&type=accounts&q={acct}")).await;
        text(&found["accounts"][0]["id"]).to_owned()
    }

    /// Follows somebody by handle.
    pub async fn follow(&self, acct: &str) -> Value {
        let id = self.find(acct).await;
        self.post(&format!("/api/v1/accounts/{id}/follow"), json!({})).await
    }

    pub async fn relationship(&self, acct: &str) -> Value {
        let id = self.find(acct).await;
        self.get(&format!("/api/v1/accounts/relationships?id[]={id}")).await[0].clone()
    }

    /// The texts of the home timeline, newest first, without their HTML.
    pub async fn home(&self) -> Vec<String> {
        texts(&self.get("/api/v1/timelines/home").await)
    }

    /// The post in the home timeline whose text has these words.
    pub async fn in_home(&self, words: &str) -> Value {
        let home = self.get("/api/v1/timelines/home").await;
        let posts = home.as_array().expect("a list");
        let found = posts.iter().find(|s| text(&s["content"]).contains(words));
        found.unwrap_or_else(|| panic!("{words:?} is not in the home timeline: {:?}", texts(&home))).clone()
    }

    /// Kinds of notices, newest first.
    pub async fn notices(&self) -> Vec<String> {
        let all = self.get("/api/v1/notifications").await;
        all.as_array().expect("a list").iter().map(|n| text(&n["type"]).to_owned()).collect()
    }
}

async fn read(response: Response) -> (StatusCode, Value) {
    let status = response.status();
    let body = response.bytes().await.expect("a body");
    (status, serde_json::from_slice(&body).unwrap_or(Value::String(String::from_utf8_lossy(&body).into_owned())))
}

/// A text that must be there.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// The contents of statuses as plain text.
pub fn texts(statuses: &Value) -> Vec<String> {
    let all = statuses.as_array().expect("a list");
    all.iter().map(|s| branchline::base::html::plain(text(&s["content"]))).collect()
}
