//! A case of another branch is taken on, decided, or given back.

use axum::{extract::State, response::Response};

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
    moderation::cases::requests::answer::{self, RESULTS},
};

pub async fn answer_request(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("/desk/handed/{of}");
    let (frame, me) = or_answer!(permitted(&web, &visitor, &here, Permission::ManageReports).await?);
    let text = form.text("text")?.unwrap_or_default();
    match answer::answer(&web.app, &me, id(&of)?, (one_of(&action, RESULTS)?, &text)).await {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_request(&web, &frame, &me, error.status(), (&of, text, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}
