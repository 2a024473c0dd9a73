//! A closed case as a file.

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::id,
        web::{session::Visitor, state::Web},
    },
    moderation::cases::export,
};

pub async fn export_case(State(web): State<Web>, visitor: Visitor, Path(of): Path<String>) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let of = id(&of)?;
    let text = export::document(&web.app, &me, of).await?;
    let name = HeaderValue::from_str(&format!("attachment; filename=\"case-{of}.json\"")).map_err(Error::internal)?;
    let kind = HeaderValue::from_static("application/json");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], text).into_response())
}
