//! A router and its description, grown together.

use axum::{
    Router,
    handler::Handler,
    http::{HeaderName, HeaderValue, Method},
    routing::{self, MethodRouter},
};
use tower_http::set_header::SetResponseHeaderLayer;

use super::Operation;
use crate::base::app::App;

/// Routes, each with its operation.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    operations: Vec<Operation>,
}

impl Routes {
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: Operation) -> Self {
        self.on(Method::GET, path, routing::get(handler), about)
    }

    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: Operation) -> Self {
        self.on(Method::POST, path, routing::post(handler), about)
    }

    /// Mastodon answers PUT and PATCH alike on every update, and clients use either; the one described is its own.
    pub fn put<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: Operation) -> Self {
        self.on(Method::PUT, path, routing::put(handler.clone()).patch(handler), about)
    }

    /// As for [`Routes::put`].
    pub fn patch<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: Operation) -> Self {
        self.on(Method::PATCH, path, routing::put(handler.clone()).patch(handler), about)
    }

    pub fn delete<H: Handler<T, App>, T: 'static>(self, path: &str, handler: H, about: Operation) -> Self {
        self.on(Method::DELETE, path, routing::delete(handler), about)
    }

    fn on(mut self, method: Method, path: &str, mut route: MethodRouter<App>, about: Operation) -> Self {
        if let Some(since) = about.deprecated_since() {
            let header = (HeaderName::from_static("deprecation"), HeaderValue::from_static(since));
            route = route.layer(SetResponseHeaderLayer::overriding(header.0, header.1));
        }
        self.router = self.router.route(path, route);
        self.operations.push(about.placed(method, path));
        self
    }

    /// What another door serves and this table describes: the page on which somebody lets an app in.
    pub fn described(mut self, method: Method, path: &str, about: Operation) -> Self {
        self.operations.push(about.placed(method, path));
        self
    }

    /// A route whose operations are described one by one.
    pub fn undescribed(mut self, path: &str, route: MethodRouter<App>) -> Self {
        self.router = self.router.route(path, route);
        self
    }

    /// The same with something that holds for all routes so far.
    pub fn layered(self, layer: impl FnOnce(Router<App>) -> Router<App>) -> Self {
        Self { router: layer(self.router), ..self }
    }

    pub fn merge(mut self, other: Self) -> Self {
        self.operations.extend(other.operations);
        Self { router: self.router.merge(other.router), operations: self.operations }
    }

    /// The router alone.
    pub fn router(self) -> Router<App> {
        self.router
    }

    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }
}
