//! The pages' door: it turns the session cookie into a viewer, mounts the pages and receives their forms.
//!
//! A page asks the same API handlers as every app, in process. Writes need a cookie and must come from our own pages.

mod address;
mod assets;
mod consent;
mod forms;
mod guard;
mod media;
mod notice;
mod pages;
mod session;
mod transport;

use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRef, Request, State},
    middleware,
    response::Response,
    routing::{any, get, post},
};
use tower::ServiceExt;

use crate::{app::App, error::Result, mastodon};

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

const MAX_FORM: usize = 256 * 1024;

/// All addresses of this door.
pub fn routes(app: &App) -> Router {
    let web = Web { app: app.clone(), api: mastodon::api().with_state(app.clone()) };
    let pages = Router::new()
        .route("/", get(pages::landing))
        .route("/home", get(pages::home))
        .route("/local", get(pages::local))
        .route("/fragments/{name}", get(pages::fragment))
        .route("/notifications", get(pages::notifications))
        .route("/search", get(pages::search))
        .route("/compose", get(pages::compose))
        .route("/sign-in", get(session::page).post(session::sign_in))
        .route("/sign-out", post(session::sign_out))
        .route("/oauth/authorize", get(consent::page).post(consent::decide))
        .route("/posts", post(forms::publish))
        .route("/posts/{id}/delete", get(pages::delete).post(forms::delete))
        .route("/posts/{id}/{action}", post(forms::act_on_post))
        .route("/profiles/{id}/{action}", post(forms::act_on_profile))
        .route("/follow-requests/{id}/{answer}", post(forms::answer_follow_request))
        .route("/{handle}", get(pages::profile))
        .route("/{handle}/{id}", get(pages::thread))
        .route("/web/api/{*path}", any(islands))
        .route("/source", get(pages::source))
        .route("/tags/{name}", get(pages::tag))
        .fallback(pages::nothing_here)
        .method_not_allowed_fallback(pages::not_that_way)
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .layer(middleware::from_fn_with_state(web.clone(), guard::own_pages_only))
        .layer(middleware::from_fn_with_state(web.clone(), guard::headers));
    let media = Router::new()
        .route("/media/open/{name}", get(media::open))
        .route("/media/proxy/{seal}/{address}", get(media::remote))
        .route("/media/{id}/{part}", get(media::attachment));
    Router::new().merge(pages).merge(media).route("/assets/{*path}", get(assets::serve)).with_state(web)
}

/// The API for islands: the same handlers, behind the cookie instead of a token.
async fn islands(State(web): State<Web>, session: session::Visitor, mut request: Request) -> Result<Response> {
    let viewer = session.viewer(&web.app).await?;
    request.extensions_mut().insert(viewer);
    request.headers_mut().remove(axum::http::header::AUTHORIZATION);
    let rest = request.uri().path_and_query().map_or("/", |p| p.as_str()).trim_start_matches("/web").to_owned();
    *request.uri_mut() = rest.parse().map_err(|_| crate::error::Error::NotFound)?;
    web.api.clone().oneshot(request).await.map_err(crate::error::Error::internal)
}
