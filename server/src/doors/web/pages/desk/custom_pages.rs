//! The branch's own pages, at the desk and as everybody reads them.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::pages::{
        CustomPage, CustomPageProps, CustomPages, CustomPagesProps, EditCustomPage, EditCustomPageProps, OnePage,
    },
};

use super::entry::at_desk;
use crate::{
    base::{clock::iso, error::Result, extract::Path},
    branch::custom_pages,
    doors::web::{
        frame::{frame, missing, or_answer, show},
        session::Visitor,
        state::Web,
    },
    entities::custom_page,
    handbook::document::html,
    login::roles::Permission,
};

fn shown_page(row: custom_page::Model) -> OnePage {
    OnePage {
        id: row.id.to_string(),
        slug: row.slug,
        title: row.title,
        body: row.body,
        in_footer: row.in_footer,
        revision: row.revision,
        changed: iso(row.updated_at),
    }
}

pub async fn desk_pages(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    show_custom_pages(&web, &frame, StatusCode::OK, (None, None)).await
}

/// `typed` is a new one that can't be kept, with why.
pub async fn show_custom_pages(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (typed, fault): (Option<OnePage>, Option<String>),
) -> Result<Response> {
    let pages = custom_pages::all(web.app.db.read()).await?.into_iter().map(shown_page).collect();
    let new = typed.unwrap_or_else(|| OnePage { in_footer: true, ..OnePage::default() });
    let props = CustomPagesProps { pages, new, fault, frame: frame.clone() };
    Ok(show(frame, status, &frame.t("desk-pages"), |_| CustomPages(props)))
}

pub async fn desk_page(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(id): Path<String>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    let all = custom_pages::all(web.app.db.read()).await?;
    match all.into_iter().find(|p| p.id.to_string() == id) {
        Some(page) => Ok(show_custom_page(&frame, StatusCode::OK, shown_page(page), None)),
        None => Ok(missing(&frame)),
    }
}

pub fn show_custom_page(frame: &Frame, status: StatusCode, page: OnePage, fault: Option<String>) -> Response {
    let title = frame.t("desk-page-edit");
    show(frame, status, &title, |frame| EditCustomPage(EditCustomPageProps { page, fault, frame }))
}

/// A page for everybody.
pub async fn custom_page(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(slug): Path<String>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, uri.path()).await?;
    let Some(page) = custom_pages::at(web.app.db.read(), &slug).await? else { return Ok(missing(&frame)) };
    let title = page.title.clone();
    let changed = iso(page.updated_at);
    let props = |frame| CustomPageProps { title: page.title, body: html(&page.body), changed, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| CustomPage(props(frame))))
}
