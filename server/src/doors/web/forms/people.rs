//! What is done with people: following, muting, blocking, notes, requests, reports.

use api::{NewStatus, Relationship};
use axum::{extract::State, http::StatusCode, response::Response};
use frontend::{
    frame::Frame,
    pages::delete::{Silence, SilenceProps},
};
use serde_json::{Value, json};

use super::{
    posts::Back,
    shared::{back, back_about, is_mendable, is_said, one_of, speaking},
};
use crate::{
    base::{
        error::Result,
        extract::{Form, Path},
    },
    doors::{
        params::{Params, id},
        web::{
            crossing::Doing,
            frame::{missing, or_answer, outcome, show},
            pages,
            session::Visitor,
            state::Web,
        },
    },
    moderation::reports,
    wire::activitypub::address,
};

pub async fn act_on_profile(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let path = form.text("back")?;
    let frame = or_answer!(speaking(&web, &visitor, path.as_deref()).await?);
    let actions = [
        "follow",
        "unfollow",
        "block",
        "unblock",
        "mute",
        "unmute",
        "remove_from_followers",
        "notify",
        "quiet",
        "show-boosts",
        "hide-boosts",
        "note",
    ];
    let action = one_of(&action, &actions)?;
    let doing = Doing::Follow { profile_id: id.parse().unwrap_or(0) };
    if action == "follow"
        && let Some(page) =
            pages::crossing(&web, &visitor, &frame, &form, (doing, format!("/profiles/{id}/follow"))).await?
    {
        return Ok(page);
    }
    let (call, body) = match action {
        "notify" | "quiet" => ("follow", json!({ "notify": action == "notify" })),
        "show-boosts" | "hide-boosts" => ("follow", json!({ "reblogs": action == "show-boosts" })),
        "note" => ("note", json!({ "comment": form.text("comment")?.unwrap_or_default() })),
        other => (other, json!({})),
    };
    let done = frame.client.post::<Relationship>(format!("/api/v1/accounts/{id}/{call}"), &body).await;
    or_answer!(outcome(&frame, done));
    let word = match action {
        "follow" | "unfollow" | "block" | "unblock" | "mute" | "unmute" => action,
        _ => "changed",
    };
    Ok(back_about(path.as_deref(), word, &id))
}

pub async fn answer_follow_request(
    State(web): State<Web>,
    visitor: Visitor,
    Path((id, answer)): Path<(String, String)>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/notifications")).await?);
    let answer = one_of(&answer, &["authorize", "reject", "ignore"])?;
    or_answer!(outcome(&frame, frame.client.answer_follow_request(&id, answer).await));
    Ok(back(Some("/notifications"), Some(answer)))
}

/// Tells whoever asks to follow where else she finds the owner of this profile, in a message to her alone; the request is
/// left unanswered.
pub async fn point(
    State(web): State<Web>,
    visitor: Visitor,
    Path(asker): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/notifications")).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let chosen = form.text("other")?.and_then(|id| id.parse::<i64>().ok());
    let others = visitor.profiles(&web.app).await?.into_iter().filter(|p| p.id != me.id);
    let other = others.into_iter().find(|p| Some(p.id) == chosen);
    let (Some(other), true) = (other, form.flag("sure")?.unwrap_or(false)) else {
        let fault = "Tick the box to say that you are sure. Nothing has been changed.".to_owned();
        let refused = (StatusCode::UNPROCESSABLE_ENTITY, Some(fault));
        return pages::show_point(&web, &visitor, &frame, &asker, refused).await;
    };
    let requests = or_answer!(outcome(&frame, frame.client.follow_requests().await));
    let Some(account) = requests.into_iter().find(|a| a.id == asker) else { return Ok(missing(&frame)) };
    // An address, for a handle would be a mention, and her other profile would have the message too.
    let handle = address::profile_page(&web.app.config, &other.handle);
    let status = frame.tv("point-message", &[("asker", &format!("@{}", account.acct)), ("handle", &handle)]);
    let new = NewStatus { status, visibility: Some("direct".into()), ..NewStatus::default() };
    let key = format!("point-{asker}-{}", other.id);
    or_answer!(outcome(&frame, frame.client.publish(&new, &key).await));
    or_answer!(outcome(&frame, frame.client.answer_follow_request(&asker, "ignore").await));
    Ok(back(Some("/notifications"), Some("pointed")))
}

/// Whole servers: `block`, which asks first, or `unblock`.
pub async fn act_on_domain(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/quiet")).await?);
    let method = match one_of(&action, &["block", "unblock"])? {
        "block" => reqwest::Method::POST,
        _ => reqwest::Method::DELETE,
    };
    let domain = form.required("domain")?;
    if action == "block" && !form.flag("sure")?.unwrap_or(false) {
        let title = frame.tv("silence-title", &[("domain", &domain)]);
        return Ok(show(&frame, StatusCode::OK, &title, |frame| Silence(SilenceProps { domain, frame })));
    }
    let body = json!({ "domain": domain });
    or_answer!(outcome(&frame, frame.client.send::<Value>(method, "/api/v1/domain_blocks", &body).await));
    Ok(back(Some("/quiet"), Some("changed")))
}

/// Tags: `follow` or `unfollow`.
pub async fn act_on_tag(
    State(web): State<Web>,
    visitor: Visitor,
    Path((name, action)): Path<(String, String)>,
    Form(form): Form<Back>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, form.back.as_deref()).await?);
    let action = one_of(&action, &["follow", "unfollow"])?;
    let name = crate::posts::tags::fold(&name)?;
    let done = frame.client.post::<Value>(format!("/api/v1/tags/{name}/{action}"), &json!({})).await;
    or_answer!(outcome(&frame, done));
    Ok(back(form.back.as_deref(), Some("changed")))
}

pub async fn report(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/home")).await?);
    let account = form.text("account_id")?.unwrap_or_default();
    let posts = form.list("status_ids")?;
    if form.flag("illegal")?.unwrap_or(false) {
        return report_illegal(&web, &visitor, &frame, (&account, &posts), &form).await;
    }
    let body = json!({
        "account_id": account,
        "status_ids": posts,
        "comment": form.text("comment")?.unwrap_or_default(),
        "category": form.text("category")?.unwrap_or_default(),
        "forward": form.flag("forward")?.unwrap_or(false),
    });
    match frame.client.post::<Value>("/api/v1/reports", &body).await {
        Ok(_) => Ok(back(Some("/home"), Some("reported"))),
        Err(error) if is_mendable(&error) => {
            let post = posts.first().map(String::as_str);
            pages::show_report(&frame, StatusCode::UNPROCESSABLE_ENTITY, &account, post, Some(error.message)).await
        }
        Err(error) => Ok(or_answer!(outcome(&frame, Err(error)))),
    }
}

/// A report of pictures that nobody here may look at: they are locked with it.
async fn report_illegal(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    (account, posts): (&str, &[String]),
    form: &Params,
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let new = reports::New {
        target_id: id(account)?,
        post_ids: posts.iter().map(|p| id(p)).collect::<Result<_>>()?,
        comment: form.text("comment")?.unwrap_or_default(),
        category: "legal".to_owned(),
        is_locked: true,
        ..reports::New::default()
    };
    match Box::pin(reports::report(&web.app, &me, new)).await {
        Ok(_) => Ok(back(Some("/home"), Some("reported"))),
        Err(error) if is_said(&error) => {
            let (post, said) = (posts.first().map(String::as_str), Some(error.to_string()));
            pages::show_report(frame, error.status(), account, post, said).await
        }
        Err(other) => Err(other),
    }
}
