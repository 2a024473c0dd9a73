//! What the pages need beside the app.

use axum::{Router, extract::FromRef};

use crate::base::app::App;

/// What the pages need beside the app: the API, in process.
#[derive(Clone)]
pub struct Web {
    pub app: App,
    pub api: Router,
}

impl FromRef<Web> for App {
    fn from_ref(web: &Web) -> Self {
        web.app.clone()
    }
}
