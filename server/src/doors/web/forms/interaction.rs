//! Who may do what with a post, and the answers to who asked.

use axum::{extract::State, response::Response};
use reqwest::Method;
use serde_json::{Map, Value};

use super::shared::{back, is_said, one_of, put, speaking};
use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::Params,
        web::{
            frame::{or_answer, outcome, wrong},
            session::Visitor,
            state::Web,
        },
    },
    login::members::Part,
    posts::approvals,
};

pub async fn change_policies(
    State(web): State<Web>,
    visitor: Visitor,
    Path(post_id): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, None).await?);
    let mut body = Map::new();
    for name in ["reply_policy", "boost_policy", "quote_policy"] {
        put(&mut body, &form, name)?;
    }
    let path = format!("/api/v1/statuses/{post_id}/interaction_policy");
    let changed = frame.client.send::<api::Status>(Method::PUT, path, &Value::Object(body)).await;
    let status = or_answer!(outcome(&frame, changed));
    Ok(back(Some(&format!("{}/readers", frontend::format::post_path(&status))), Some("saved")))
}

pub async fn answer_approval(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, answer)): Path<(i64, String)>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/approvals")).await?);
    let viewer = visitor.viewer(&web.app).await?;
    viewer.require_part(&web.app, Part::Publisher).await?;
    let me = viewer.profile;
    let done = match one_of(&answer, &["allow", "refuse", "withdraw"])? {
        "withdraw" => approvals::withdraw(&web.app, me.id, id).await,
        "allow" => Box::pin(approvals::allow(&web.app, &me, id)).await,
        _ => approvals::refuse(&web.app, &me, id).await,
    };
    match done {
        Ok(()) => Ok(back(Some("/approvals"), Some("changed"))),
        Err(error) if is_said(&error) => Ok(wrong(&frame, error.status(), &error.to_string())),
        Err(other) => Err(other),
    }
}
