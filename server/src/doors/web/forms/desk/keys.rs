//! A key for scripts is made, or taken away.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::desk::keys::TypedKey;

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
    login::{api_keys, roles::Permission},
};

const HERE: &str = "/desk/keys";

pub async fn change_keys(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    if one_of(&action, &["add", "remove"])? == "remove" {
        api_keys::revoke(&web.app, &me.handle, id(&text("id")?)?).await?;
        return Ok(back(Some(HERE), Some("removed")));
    }
    let (name, scopes) = (text("name")?, form.list("scopes")?);
    match api_keys::make(&web.app, &me, &name, &scopes).await {
        Ok(secret) => pages::show_keys(&web, &frame, StatusCode::OK, Some(secret), TypedKey::default()).await,
        Err(error) if is_said(&error) => {
            let typed = TypedKey { name, scopes, fault: Some(error.to_string()) };
            pages::show_keys(&web, &frame, error.status(), None, typed).await
        }
        Err(other) => Err(other),
    }
}
