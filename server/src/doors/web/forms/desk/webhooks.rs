//! A webhook is added, or taken away.

use axum::{extract::State, http::StatusCode, response::Response};

use crate::{
    base::{error::Result, extract::Path},
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
    notifications::webhooks,
};

const HERE: &str = "/desk/webhooks";

pub async fn change_webhooks(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    if one_of(&action, &["add", "remove"])? == "remove" {
        webhooks::remove(&web.app, &me.handle, id(&text("id")?)?).await?;
        return Ok(back(Some(HERE), Some("removed")));
    }
    let url = text("url")?;
    match webhooks::add(&web.app, &me.handle, &url, &form.list("events")?).await {
        Ok(hook) => pages::show_webhooks(&web, &frame, StatusCode::OK, Some(hook.secret), (String::new(), None)).await,
        Err(error) if is_said(&error) => {
            let typed = (url, Some(error.to_string()));
            pages::show_webhooks(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, None, typed).await
        }
        Err(other) => Err(other),
    }
}
