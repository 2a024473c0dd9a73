//! A reporter's reply, an appeal, and the answer of somebody outside.

use axum::{extract::State, response::Response};

use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::{Params, id},
        web::{
            forms::shared::{back, is_said, speaking},
            frame::{frame, or_answer},
            pages,
            session::Visitor,
            state::Web,
        },
    },
    moderation::{
        appeals,
        cases::{act, hand_over},
    },
};

pub async fn reply_in_report(
    State(web): State<Web>,
    visitor: Visitor,
    Path(of): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = format!("/reports/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    match act::reply(&web.app, &me, id(&of)?, &form.text("text")?.unwrap_or_default()).await {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_own_report(&web, &frame, &me, error.status(), (&of, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}

/// Also by somebody whose profile the branch has stopped.
pub async fn appeal_measure(
    State(web): State<Web>,
    visitor: Visitor,
    Path(of): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = format!("/measures/{of}");
    let frame = frame(&web, &visitor, &here).await?;
    let me = visitor.viewer(&web.app).await?.profile;
    let text = form.text("text")?.unwrap_or_default();
    match appeals::appeal(&web.app, &me, id(&of)?, &text).await {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_own_measure(&web, &frame, &me, error.status(), (&of, text, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}

/// By a link alone: whoever has it is the contact that it was made for.
pub async fn answer_handed_over(
    State(web): State<Web>,
    visitor: Visitor,
    Path(secret): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    let text = form.text("text")?.unwrap_or_default();
    match hand_over::answer(&web.app, &secret, &text).await {
        Ok(()) => Ok(back(Some(&format!("/cases/handed-over/{secret}")), Some("saved"))),
        Err(error) if is_said(&error) => {
            let shown = (secret, text, Some(error.to_string()));
            pages::show_handed_over(&web, &frame, error.status(), shown).await
        }
        Err(other) => Err(other),
    }
}
