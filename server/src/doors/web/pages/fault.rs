//! Pages for addresses that lead nowhere, and for the time without a connection.

use axum::{
    extract::State,
    http::{Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use frontend::pages::fault;

use crate::{
    base::error::Result,
    doors::web::{
        frame::{frame, show, wrong},
        session::Visitor,
        state::Web,
    },
};

/// What an installed app keeps for the time without a connection.
pub async fn offline(State(web): State<Web>) -> Result<Response> {
    let frame = frame(&web, &Visitor::default(), "/offline").await?;
    let title = frame.t("offline-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| fault::Offline(fault::OfflineProps { frame })))
}

/// A form's address opened as a page.
pub async fn not_that_way(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    Ok(wrong(&frame, StatusCode::METHOD_NOT_ALLOWED, &frame.t("fault-form")))
}

/// No page of ours. An address that only ends in a slash too many leads to the page without it, for browsers and for servers
/// that sign what they ask for.
pub async fn nothing_here(State(web): State<Web>, visitor: Visitor, method: Method, uri: Uri) -> Result<Response> {
    if let Some(page) = without_slash(&uri).filter(|_| method == Method::GET || method == Method::HEAD) {
        return Ok((StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, page)]).into_response());
    }
    let frame = frame(&web, &visitor, "/").await?;
    Ok(wrong(&frame, StatusCode::NOT_FOUND, &frame.t("fault-no-page")))
}

/// Relative, for the path has lost the slug that the browser has in front of it.
fn without_slash(uri: &Uri) -> Option<String> {
    let name = uri.path().strip_suffix('/')?.rsplit('/').next().filter(|name| !name.is_empty())?;
    let query = uri.query().map(|q| format!("?{q}")).unwrap_or_default();
    Some(format!("../{name}{query}"))
}
