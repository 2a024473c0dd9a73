//! A browser without JavaScript: cookies, forms, and the headers that browsers send.

use std::{collections::HashMap, sync::Mutex};

use reqwest::{Client, Method, StatusCode, header};

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub location: Option<String>,
    pub headers: header::HeaderMap,
    pub body: String,
}

/// One browser at one branch.
pub struct Browser {
    http: Client,
    base: String,
    cookies: Mutex<HashMap<String, String>>,
}

impl Browser {
    pub fn new(http: Client, base: String) -> Self {
        Self { http, base, cookies: Mutex::default() }
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().expect("cookies").get(name).cloned()
    }

    /// All cookies, as a header has them.
    pub fn cookies(&self) -> String {
        let jar = self.cookies.lock().expect("cookies");
        jar.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ")
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(Method::GET, path, None, &[]).await
    }

    /// Sends a form from a page of this branch.
    pub async fn submit(&self, path: &str, form: &[(&str, &str)]) -> Page {
        let origin = self.base.clone();
        self.send(Method::POST, path, Some(form), &[("origin", &origin)]).await
    }

    /// What a script on a page of this branch sends.
    pub async fn post_json(&self, path: &str, body: &serde_json::Value) -> Page {
        let request = self.http.post(format!("{}{path}", self.base)).json(body).header("origin", &self.base);
        self.finish(request).await
    }

    pub async fn send(
        &self,
        method: Method,
        path: &str,
        form: Option<&[(&str, &str)]>,
        extra: &[(&str, &str)],
    ) -> Page {
        let mut request = self.http.request(method, format!("{}{path}", self.base)).header("accept", "text/html");
        for (name, value) in extra {
            request = request.header(*name, *value);
        }
        if let Some(form) = form {
            request = request.form(form);
        }
        self.finish(request).await
    }

    /// Sends a request with this browser's cookies, and keeps those that come back.
    async fn finish(&self, mut request: reqwest::RequestBuilder) -> Page {
        let jar: Vec<String> = self.cookies.lock().expect("cookies").iter().map(|(n, v)| format!("{n}={v}")).collect();
        if !jar.is_empty() {
            request = request.header("cookie", jar.join("; "));
        }
        let response = request.send().await.expect("an answer");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("text");
            let (name, rest) = text.split_once('=').expect("a cookie");
            let value = rest.split(';').next().unwrap_or_default();
            self.cookies.lock().expect("cookies").insert(name.to_owned(), value.to_owned());
        }
        let location = response.headers().get(header::LOCATION).map(|l| l.to_str().expect("text").to_owned());
        let (status, headers) = (response.status(), response.headers().clone());
        Page { status, location, headers, body: response.text().await.expect("a body") }
    }

    /// Sends a form with files.
    pub async fn upload(&self, path: &str, form: reqwest::multipart::Form) -> Page {
        let request = self.http.post(format!("{}{path}", self.base)).multipart(form).header("origin", &self.base);
        self.finish(request.header("accept", "text/html")).await
    }

    /// The bytes of a file.
    pub async fn download(&self, path: &str) -> Vec<u8> {
        let jar: Vec<String> = self.cookies.lock().expect("cookies").iter().map(|(n, v)| format!("{n}={v}")).collect();
        let request = self.http.get(format!("{}{path}", self.base)).header("cookie", jar.join("; "));
        let answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.bytes().await.expect("bytes").to_vec()
    }

    pub async fn sign_in(&self, email: &str, password: &str) -> Page {
        self.submit("/sign-in", &[("email", email), ("password", password)]).await
    }
}

/// What stands in a page between two texts.
pub fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let rest = text.split_once(from).unwrap_or_else(|| panic!("no {from} in {text}")).1;
    rest.split(to).next().expect("an end")
}

/// The code that a page shows once.
pub fn code_on(page: &str) -> String {
    between(between(page, "<code", "/code"), ">", "<").to_owned()
}
