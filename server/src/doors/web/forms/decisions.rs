//! The queue's answers, appeals, a colleague's answer, and what is done to what comes in.

use axum::{extract::State, http::StatusCode, response::Response};

use super::shared::{back, is_said, one_of, permitted, speaking};
use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::{Params, id},
        web::{
            frame::{frame, or_answer},
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
    moderation::{
        decisions::{appeal, pool, queue},
        quarantine,
    },
    wire::standing::Filters,
};

pub async fn answer_queue(
    State(web): State<Web>,
    visitor: Visitor,
    Path((which, answer)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = "/branch/queue";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageReports).await?);
    let (app, which) = (&web.app, id(&which)?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let done = match one_of(&answer, &["claim", "approve", "return", "pool"])? {
        "claim" => queue::claim(app, &me, which).await,
        "approve" => queue::approve(app, &me, which).await,
        "return" => queue::refuse(app, &me, which, &text("note")?).await,
        _ => match pool::invite(app, &me, which, &text("acct")?).await {
            Ok((_, link)) => return pages::show_queue(&web, &frame, &me, StatusCode::OK, (None, Some(link))).await,
            Err(error) => Err(error),
        },
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_queue(&web, &frame, &me, error.status(), (Some(error.to_string()), None)).await
        }
        Err(other) => Err(other),
    }
}

pub async fn send_appeal(
    State(web): State<Web>,
    visitor: Visitor,
    Path(which): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = format!("/why/{which}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    match appeal::appeal(&web.app, &me, id(&which)?, &form.text("text")?.unwrap_or_default()).await {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_why(&web, &visitor, &frame, error.status(), (&which, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}

/// By a link alone: whoever has it is the colleague that it was made for.
pub async fn answer_review(
    State(web): State<Web>,
    visitor: Visitor,
    Path(secret): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    let approved = form.text("answer")?.as_deref() == Some("approve");
    match pool::answer(&web.app, &secret, approved, &form.text("note")?.unwrap_or_default()).await {
        Ok(()) => Ok(pages::show_reviewed(&frame)),
        Err(error) if is_said(&error) => {
            pages::show_review(&web, &frame, error.status(), secret, Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}

/// `cautious`, `accept`, `reject`, `filters`.
pub async fn change_servers(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = "/branch/servers";
    let (frame, _) = or_answer!(permitted(&web, &visitor, here, Permission::ManageFederation).await?);
    let flag = |name: &str| form.flag(name).map(|f| f.unwrap_or(false));
    let domain = form.text("domain")?.unwrap_or_default();
    let done = match one_of(&action, &["cautious", "accept", "reject", "filters"])? {
        "cautious" => quarantine::be_cautious(&web.app, flag("on")?).await,
        "accept" => quarantine::decide(&web.app, &domain, true).await,
        "reject" => quarantine::decide(&web.app, &domain, false).await,
        _ => {
            let filters = Filters {
                remove_media: flag("remove_media")?,
                force_warning: form.text("force_warning")?.map(|w| w.trim().to_owned()).filter(|w| !w.is_empty()),
                no_boosts: flag("no_boosts")?,
                followers_only: flag("followers_only")?,
                unlisted: flag("unlisted")?,
                delay: form.number("delay")?.unwrap_or(0),
            };
            quarantine::set_filters(&web.app, &domain, &filters).await
        }
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_servers(&web, &frame, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}
