//! A page of the branch's own is written, changed or taken away.

use axum::{extract::State, response::Response};
use frontend::pages::desk::pages::OnePage;

use crate::{
    base::{error::Result, extract::Path},
    branch::custom_pages::{self, Draft},
    doors::{
        params::{Params, id},
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
};

const HERE: &str = "/desk/pages";

pub async fn change_custom_pages(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let given = text("id")?;
    if one_of(&action, &["save", "remove"])? == "remove" {
        custom_pages::remove(&web.app, &me.handle, id(&given)?).await?;
        return Ok(back(Some(HERE), Some("removed")));
    }
    let of = if given.is_empty() { None } else { Some(id(&given)?) };
    let draft = Draft {
        slug: text("slug")?,
        title: text("title")?,
        body: text("body")?,
        in_footer: form.flag("in_footer")?.unwrap_or(false),
        revision: form.number("revision")?.unwrap_or(0),
    };
    match custom_pages::save(&web.app, &me.handle, of, draft.clone()).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let (status, fault) = (error.status(), Some(error.to_string()));
            let Draft { slug, title, body, in_footer, .. } = draft;
            let typed = OnePage { slug, title, body, in_footer, ..OnePage::default() };
            let Some(page_id) = of else {
                return pages::show_custom_pages(&web, &frame, status, (Some(typed), fault)).await;
            };
            // What she has seen now she may write over.
            let revision = custom_pages::of(web.app.db.read(), page_id).await?.revision;
            Ok(pages::show_custom_page(&frame, status, OnePage { id: given, revision, ..typed }, fault))
        }
        Err(other) => Err(other),
    }
}
