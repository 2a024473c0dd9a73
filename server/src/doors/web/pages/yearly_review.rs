//! The yearly review, at the desk.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::yearly_review::{Gathered, YearlyReview, YearlyReviewProps},
};

use super::{
    figures::{own_goals, series},
    surveys::{asked, published},
};
use crate::{
    base::error::Result,
    branch::{
        monthly::keep,
        yearly_review::{self, Notes},
    },
    doors::web::{
        frame::{or_answer, show},
        pages::desk::at_desk,
        session::Visitor,
        state::Web,
    },
    login::roles::Permission,
};

pub async fn review_page(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageRules).await?);
    let notes = yearly_review::notes(&web.app).await?;
    show_review(&web, &frame, StatusCode::OK, notes, None).await
}

pub async fn show_review(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    notes: Notes,
    fault: Option<String>,
) -> Result<Response> {
    let app = &web.app;
    let mut surveys = Vec::new();
    for survey in yearly_review::surveys(app).await? {
        surveys.push((asked(&survey), published(app, &survey).await?));
    }
    let gathered = Gathered {
        goals: own_goals(app).await?,
        series: series(&keep::all(app).await?),
        surveys,
        law: notes.law,
        proposals: notes.proposals,
        consulted_on: notes.consulted_on,
        fault,
    };
    let title = frame.t("review-title");
    Ok(show(frame, status, &title, |frame| YearlyReview(YearlyReviewProps { gathered, frame })))
}
