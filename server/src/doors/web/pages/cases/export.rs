//! A closed case, the certificate of a purge, and pictures that came with a report, as files.

use axum::{
    extract::{OriginalUri, State},
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
        web::{frame::or_answer, pages::at_desk, session::Visitor, state::Web},
    },
    login::roles::Permission,
    moderation::cases::{export, files, list, purges},
};

pub async fn export_case(State(web): State<Web>, visitor: Visitor, Path(of): Path<String>) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let of = id(&of)?;
    let text = export::document(&web.app, &me, of).await?;
    as_file(&format!("case-{of}.json"), text)
}

/// The certificate of a purge as a file.
pub async fn purge_certificate(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(number): Path<i64>,
) -> Result<Response> {
    let _ = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    as_file(&format!("purge-{number}.json"), purges::certificate(&web.app, number).await?)
}

/// A picture of a case whose report is not sealed.
pub async fn case_file(
    State(web): State<Web>,
    visitor: Visitor,
    Path((case, of)): Path<(String, String)>,
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let case = list::one(web.app.db.read(), &me, id(&case)?).await?;
    as_picture(files::open(&web.app, case.id, id(&of)?, None).await?)
}

/// A picture that nobody keeps a copy of.
pub fn as_picture((mime, bytes): (String, Vec<u8>)) -> Result<Response> {
    let kind = HeaderValue::from_str(&mime).map_err(Error::internal)?;
    let never = HeaderValue::from_static("no-store");
    Ok(([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, never)], bytes).into_response())
}

fn as_file(name: &str, text: String) -> Result<Response> {
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).map_err(Error::internal)?;
    let kind = HeaderValue::from_static("application/json");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], text).into_response())
}
