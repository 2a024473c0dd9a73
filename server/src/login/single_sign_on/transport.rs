//! Requests to a sign-in service, through the one HTTP client.

use futures::future::BoxFuture;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use url::Url;

use super::providers::{Provider, is_inside, may_ask};
use crate::base::{
    app::App,
    http::{MAX_DOCUMENT, read},
};

/// What kept a request from being answered.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    #[error("the address may not be asked")]
    Address,
    #[error("the answer is too long")]
    TooLong,
    #[error(transparent)]
    Request(#[from] reqwest::Error),
    #[error(transparent)]
    Form(#[from] axum::http::Error),
}

/// Asks one service.
pub struct Transport<'a> {
    pub app: &'a App,
    pub provider: &'a Provider,
}

impl Transport<'_> {
    async fn answer(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let (parts, body) = request.into_parts();
        let url = Url::parse(&parts.uri.to_string()).map_err(|_| Unanswered::Address)?;
        if !may_ask(self.app, self.provider, &url) {
            return Err(Unanswered::Address);
        }
        let http = &self.app.http;
        let client = if is_inside(self.provider, &url) { &http.inside } else { &http.client };
        let asked = client.request(parts.method, url).headers(parts.headers).body(body);
        let answer = http.send(asked).await?;
        let mut response = axum::http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        let body = read(answer, MAX_DOCUMENT).await?.ok_or(Unanswered::TooLong)?;
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Transport<'_> {
    type Error = Unanswered;
    type Future = BoxFuture<'c, Result<HttpResponse, Unanswered>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.answer(request))
    }
}
