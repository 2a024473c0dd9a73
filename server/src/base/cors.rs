//! What programs in other sites' pages may ask: apps bring a token, never a cookie.

use axum::http::{HeaderName, Method, header};
use tower_http::cors::{Any, CorsLayer};

/// Open to everybody, with `Link` readable.
pub fn open() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([header::AUTHORIZATION, header::CONTENT_TYPE, HeaderName::from_static("idempotency-key")])
        .expose_headers([
            header::LINK,
            header::RETRY_AFTER,
            HeaderName::from_static("x-ratelimit-limit"),
            HeaderName::from_static("x-ratelimit-remaining"),
            HeaderName::from_static("x-ratelimit-reset"),
            HeaderName::from_static("mastodon-async-refresh"),
            HeaderName::from_static("deprecation"),
        ])
}
