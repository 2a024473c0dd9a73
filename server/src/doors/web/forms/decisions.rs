//! The queue's answers, appeals, answers to other branches, and what is done to what comes in.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::frame::Frame;

use super::shared::{back, is_said, one_of, permitted, speaking};
use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::{Params, id},
        web::{
            frame::or_answer,
            pages::{self, Said},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    login::roles::Permission,
    moderation::{
        decisions::{
            answer::{self, Let},
            appeal, queue, request,
        },
        quarantine,
    },
    wire::standing::Filters,
};

/// `claim`, `uncover`, `approve`, `return`, `ask`.
pub async fn answer_queue(
    State(web): State<Web>,
    visitor: Visitor,
    Path((which, answer)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, QUEUE, Permission::ManageReports).await?);
    let (app, which) = (&web.app, id(&which)?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut said = Said::default();
    let done = match one_of(&answer, &["claim", "uncover", "approve", "return", "ask"])? {
        "claim" => answer::claim(app, &me, which).await,
        "uncover" => queue::uncover(app, &me, which).await.map(|waiting| said.uncovered = Some(waiting)),
        "approve" => {
            let sure = form.flag("confirm")?.unwrap_or(false);
            let outcome = answer::approve(app, &me, which, sure).await;
            outcome.map(|outcome| said.asks = (outcome == Let::Asks).then_some(which))
        }
        "return" => answer::refuse(app, &me, which, &text("note")?).await,
        _ => request::ask(app, &me, which, &text("branch")?).await,
    };
    match done {
        Ok(()) if said.uncovered.is_some() => pages::show_queue(&web, &frame, &me, StatusCode::OK, said).await,
        Ok(()) if said.asks.is_some() => {
            pages::show_queue(&web, &frame, &me, StatusCode::UNPROCESSABLE_ENTITY, said).await
        }
        done => finish(&web, &frame, &me, done).await,
    }
}

const QUEUE: &str = "/desk/queue";

async fn finish(web: &Web, frame: &Frame, me: &profile::Model, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(back(Some(QUEUE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let said = Said { fault: Some(error.to_string()), ..Said::default() };
            pages::show_queue(web, frame, me, error.status(), said).await
        }
        Err(other) => Err(other),
    }
}

/// What another branch asks: `accepted`, `publish`, `return`.
pub async fn answer_review(
    State(web): State<Web>,
    visitor: Visitor,
    Path((which, answer)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, QUEUE, Permission::ManageReports).await?);
    let answer = one_of(&answer, &[request::state::ACCEPTED, request::state::PUBLISH, request::state::RETURN])?;
    let note = form.text("note")?.unwrap_or_default();
    let done = request::answer(&web.app, &me, id(&which)?, answer, &note).await;
    finish(&web, &frame, &me, done).await
}

/// What another server sent and a rule holds: `accept`, `refuse`.
pub async fn answer_incoming(
    State(web): State<Web>,
    visitor: Visitor,
    Path((which, answer)): Path<(String, String)>,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, QUEUE, Permission::ManageReports).await?);
    let accept = one_of(&answer, &["accept", "refuse"])? == "accept";
    let done = quarantine::answer(&web.app, id(&which)?, accept).await;
    finish(&web, &frame, &me, done).await
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
