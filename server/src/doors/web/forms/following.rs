//! What is done with several people whom one follows at once: onto a list, off it, or no longer followed.

use api::{Account, Relationship};
use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::following::{AskUnfollow, AskUnfollowProps};
use reqwest::Method;
use serde_json::{Value, json};

use super::shared::{back, is_mendable, one_of, speaking};
use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::Params,
        web::{
            frame::{or_answer, outcome, show},
            pages::{self, PageQuery},
            session::Visitor,
            slug::safe_path,
            state::Web,
        },
    },
};

/// The table, with a sentence about what could not be done.
const NOBODY: &str = "Tick at least one person first. Nothing has been changed.";

pub async fn act_on_follows(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let path = form.text("back")?.unwrap_or_else(|| "/following".to_owned());
    let frame = or_answer!(speaking(&web, &visitor, Some(&path)).await?);
    let action = one_of(&action, &["add", "take-off", "unfollow"])?;
    let people: Vec<String> = form.ids("people")?.iter().map(i64::to_string).collect();
    if people.is_empty() {
        let (code, query) = (StatusCode::UNPROCESSABLE_ENTITY, PageQuery::default());
        return pages::show_following(&web, &visitor, &frame, code, &query, Some(NOBODY.to_owned())).await;
    }
    if action == "unfollow" {
        if people.len() > 1 && !form.flag("sure")?.unwrap_or(false) {
            let ids: Vec<String> = people.iter().map(|id| format!("id[]={id}")).collect();
            let asked = frame.client.get(format!("/api/v1/accounts?{}", ids.join("&"))).await;
            let people: Vec<Account> = or_answer!(outcome(&frame, asked));
            let title = frame.t("profile-unfollow");
            let props = |frame| AskUnfollowProps { people, back: safe_path(Some(&path)), frame };
            return Ok(show(&frame, StatusCode::OK, &title, |frame| AskUnfollow(props(frame))));
        }
        for id in &people {
            let done = frame.client.post::<Relationship>(format!("/api/v1/accounts/{id}/unfollow"), &json!({})).await;
            or_answer!(outcome(&frame, done));
        }
        return Ok(back(Some(&path), Some("changed")));
    }
    let members = format!("/api/v1/lists/{}/accounts", form.id("target")?.unwrap_or(0));
    let on: Vec<Account> = or_answer!(outcome(&frame, frame.client.get(format!("{members}?limit=0")).await));
    let is_on = |id: &String| on.iter().any(|account| account.id == *id);
    // Who is on the list already stays there.
    let wanted: Vec<&String> = people.iter().filter(|id| is_on(id) == (action == "take-off")).collect();
    if wanted.is_empty() {
        return Ok(back(Some(&path), Some("unchanged")));
    }
    let method = if action == "add" { Method::POST } else { Method::DELETE };
    let done = frame.client.send::<Value>(method, members, &json!({ "account_ids": wanted })).await;
    match done {
        Err(error) if is_mendable(&error) => {
            let query = PageQuery::default();
            pages::show_following(&web, &visitor, &frame, error.status, &query, Some(error.message)).await
        }
        other => {
            or_answer!(outcome(&frame, other));
            Ok(back(Some(&path), Some(if action == "add" { "listed" } else { "changed" })))
        }
    }
}
