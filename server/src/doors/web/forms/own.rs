//! Lists, filters, messages, waiting posts, announcements.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::filters::Draft;
use reqwest::Method;
use serde_json::{Map, Value, json};

use super::shared::{back, is_mendable, is_said, one_of, put, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{
            frame::{or_answer, outcome, wrong},
            pages,
            session::Visitor,
            state::Web,
        },
    },
    posts::drafts::schedule,
};

fn list_fields(form: &Params) -> Result<Map<String, Value>> {
    let mut body = Map::new();
    for name in ["title", "replies_policy"] {
        put(&mut body, form, name)?;
    }
    body.insert("exclusive".into(), json!(form.flag("exclusive")?.unwrap_or(false)));
    Ok(body)
}

pub async fn create_list(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/lists")).await?);
    match frame.client.post::<Value>("/api/v1/lists", &list_fields(&form)?).await {
        Ok(_) => Ok(back(Some("/lists"), Some("saved"))),
        Err(error) if is_mendable(&error) => pages::show_lists(&frame, error.status, Some(error.message)).await,
        Err(error) => Ok(or_answer!(outcome(&frame, Err(error)))),
    }
}

pub async fn change_list(
    State(web): State<Web>,
    visitor: Visitor,
    Path((list_id, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/lists")).await?);
    let path = format!("/api/v1/lists/{list_id}");
    let person = json!({ "account_ids": [form.text("account")?.unwrap_or_default()] });
    let (outcome_of, to, word) = match one_of(&action, &["edit", "remove", "take-off"])? {
        "edit" => (
            frame.client.send::<Value>(Method::PUT, path, &list_fields(&form)?).await,
            format!("/lists/{list_id}/edit"),
            "saved",
        ),
        "remove" => (frame.client.send::<Value>(Method::DELETE, path, &json!({})).await, "/lists".into(), "removed"),
        _ => (
            frame.client.send::<Value>(Method::DELETE, format!("{path}/accounts"), &person).await,
            format!("/lists/{list_id}/edit"),
            "removed",
        ),
    };
    or_answer!(outcome(&frame, outcome_of));
    Ok(back(Some(&to), Some(word)))
}

/// From a profile's page onto a list.
pub async fn add_to_list(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let path = form.text("back")?;
    let frame = or_answer!(speaking(&web, &visitor, path.as_deref()).await?);
    let list = form.id("list")?.unwrap_or(0);
    let person = json!({ "account_ids": [form.text("account")?.unwrap_or_default()] });
    or_answer!(outcome(&frame, frame.client.post::<Value>(format!("/api/v1/lists/{list}/accounts"), &person).await));
    Ok(back(path.as_deref(), Some("listed")))
}

pub async fn create_filter(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/filters")).await?);
    let words = form.text("words")?.unwrap_or_default();
    let whole = form.flag("whole_word")?.unwrap_or(false);
    let keywords: Vec<Value> = words
        .split(',')
        .map(str::trim)
        .filter(|w| !w.is_empty())
        .map(|w| json!({ "keyword": w, "whole_word": whole }))
        .collect();
    let mut body = Map::new();
    for name in ["title", "filter_action", "expires_in"] {
        put(&mut body, &form, name)?;
    }
    body.insert("context".into(), json!(form.list("context")?));
    body.insert("keywords_attributes".into(), json!(keywords));
    match frame.client.post::<Value>("/api/v2/filters", &body).await {
        Ok(_) => Ok(back(Some("/filters"), Some("saved"))),
        Err(error) if is_mendable(&error) => {
            let draft = Draft { title: form.text("title")?.unwrap_or_default(), words, fault: Some(error.message) };
            pages::show_filters(&frame, StatusCode::UNPROCESSABLE_ENTITY, draft).await
        }
        Err(error) => Ok(or_answer!(outcome(&frame, Err(error)))),
    }
}

/// Takes one thing away by its address in the API.
async fn remove(
    web: &Web,
    visitor: &Visitor,
    page: &str,
    method: Method,
    path: String,
    word: &str,
) -> Result<Response> {
    let frame = or_answer!(speaking(web, visitor, Some(page)).await?);
    or_answer!(outcome(&frame, frame.client.send::<Value>(method, path, &json!({})).await));
    Ok(back(Some(page), Some(word)))
}

pub async fn remove_filter(State(web): State<Web>, visitor: Visitor, Path(id): Path<String>) -> Result<Response> {
    remove(&web, &visitor, "/filters", Method::DELETE, format!("/api/v2/filters/{id}"), "removed").await
}

pub async fn cancel_scheduled(State(web): State<Web>, visitor: Visitor, Path(id): Path<String>) -> Result<Response> {
    remove(&web, &visitor, "/scheduled", Method::DELETE, format!("/api/v1/scheduled_statuses/{id}"), "removed").await
}

/// Review: a post is published, or returned to its author with a note.
pub async fn answer_waiting(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, answer)): Path<(i64, String)>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/scheduled")).await?);
    let viewer = visitor.viewer(&web.app).await?;
    let reader_id = viewer.writer_id.ok_or(Error::NotFound)?;
    if !viewer.is_publisher(&web.app).await? {
        return Err(Error::forbidden("Only a publisher of this profile can decide this."));
    }
    let done = if one_of(&answer, &["approve", "return"])? == "approve" {
        Box::pin(schedule::approve(&web.app, &viewer.profile, reader_id, id)).await.map(|()| "posted")
    } else {
        let note = form.text("note")?.unwrap_or_default();
        schedule::give_back(&web.app, &viewer.profile, id, &note).await.map(|()| "changed")
    };
    match done {
        Ok(word) => Ok(back(Some("/scheduled"), Some(word))),
        Err(error) if is_said(&error) => Ok(wrong(&frame, error.status(), &error.to_string())),
        Err(other) => Err(other),
    }
}

pub async fn dismiss_announcement(
    State(web): State<Web>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response> {
    remove(&web, &visitor, "/home", Method::POST, format!("/api/v1/announcements/{id}/dismiss"), "changed").await
}

pub async fn act_on_message(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, action)): Path<(String, String)>,
) -> Result<Response> {
    let path = format!("/api/v1/conversations/{id}");
    match one_of(&action, &["read", "remove"])? {
        "read" => remove(&web, &visitor, "/messages", Method::POST, format!("{path}/read"), "changed").await,
        _ => remove(&web, &visitor, "/messages", Method::DELETE, path, "removed").await,
    }
}
