//! Where the source is.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::pages::source as sources;

use crate::{
    base::error::Result,
    doors::web::{
        frame::{frame, show},
        session::Visitor,
        state::Web,
    },
};

/// The licence asks for it, and the API names this address.
pub async fn source(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = frame(&web, &visitor, uri.path()).await?;
    let version = env!("CARGO_PKG_VERSION");
    let title = frame.t("source-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| sources::Source(sources::SourceProps { version, frame })))
}
