//! The API in process: a page's requests take the same road as an app's, without a socket.

use std::{future::Future, pin::Pin};

use api::{Answer, ClientError, Request, Transport};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{self, header},
};
use tower::ServiceExt;

use crate::login::Viewer;

/// More than any page needs.
const MAX_ANSWER: usize = 8 * 1024 * 1024;

/// Speaks for one viewer, or for nobody.
pub struct InProcess {
    pub api: Router,
    pub viewer: Option<Viewer>,
}

impl Transport for InProcess {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Answer, ClientError>> + Send + '_>> {
        Box::pin(async move {
            let mut built = http::Request::builder().method(request.method).uri(request.path);
            if let Some(key) = request.idempotency_key {
                built = built.header("idempotency-key", key);
            }
            let body = match request.body {
                Some(json) => {
                    built = built.header(header::CONTENT_TYPE, "application/json");
                    Body::from(json.to_string())
                }
                None => Body::empty(),
            };
            let mut built = built.body(body).map_err(|e| ClientError::unreachable(e.to_string()))?;
            if let Some(viewer) = &self.viewer {
                built.extensions_mut().insert(viewer.clone());
            }
            let response = match self.api.clone().oneshot(built).await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            let status = response.status();
            let link = response.headers().get(header::LINK).and_then(|l| l.to_str().ok()).map(str::to_owned);
            let body = to_bytes(response.into_body(), MAX_ANSWER).await;
            let body = body.map_err(|e| ClientError::unreachable(e.to_string()))?.to_vec();
            Ok(Answer { status, body, link })
        })
    }
}
