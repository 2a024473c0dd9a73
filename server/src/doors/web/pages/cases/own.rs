//! One's own reports, and the measures that concern oneself.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::cases::{
        measures::{Measures, MeasuresProps, One, OneProps},
        own::{Own, OwnProps, Report, Reports, ReportsProps},
    },
};
use sea_orm::EntityTrait;

use super::shown::{lines, measure, rows};
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::{moderation_case, profile},
    moderation::{
        cases::{list, timeline},
        measures,
    },
};

/// Where a report stands, in one word.
pub fn state_of(case: &moderation_case::Model) -> &'static str {
    match (case.closed_at, case.handed_over_at, case.owner_id) {
        (Some(_), ..) => "closed",
        (None, Some(_), _) => "outside",
        (None, None, Some(_)) => "read",
        _ => "waiting",
    }
}

async fn report(app: &App, case: &moderation_case::Model, with_lines: bool) -> Result<Report> {
    let row = rows(app, std::slice::from_ref(case)).await?.remove(0);
    let events = if with_lines { timeline::shared(app.db.read(), case.id).await? } else { Vec::new() };
    Ok(Report {
        id: row.id,
        about: row.about,
        category: row.category,
        state: state_of(case),
        at: iso(case.created_at),
        lines: lines(app, case, events).await?,
    })
}

pub async fn own_reports(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let mut all = Vec::new();
    for case in list::reported_by(&web.app, me.id).await? {
        all.push(report(&web.app, &case, false).await?);
    }
    let title = frame.t("reports-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Reports(ReportsProps { all, frame })))
}

pub async fn own_report(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_own_report(&web, &frame, &me, StatusCode::OK, (&of, None)).await
}

pub async fn show_own_report(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, fault): (&str, Option<String>),
) -> Result<Response> {
    let found = moderation_case::Entity::find_by_id(id(of)?).one(web.app.db.read()).await?;
    let case = found.filter(|c| c.reporter_id == Some(me.id)).ok_or(Error::NotFound)?;
    let report = report(&web.app, &case, true).await?;
    let title = frame.t("reports-title");
    Ok(show(frame, status, &title, |frame| Own(OwnProps { report, fault, frame })))
}

pub async fn own_measures(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let rows = measures::list::told_to(web.app.db.read(), me.id).await?;
    let all = rows.iter().map(|m| measure(&web.app, m, &me)).collect();
    let title = frame.t("measures-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Measures(MeasuresProps { all, frame })))
}

pub async fn own_measure(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_own_measure(&web, &frame, &me, StatusCode::OK, (&of, String::new(), None)).await
}

pub async fn show_own_measure(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, typed, fault): (&str, String, Option<String>),
) -> Result<Response> {
    let row = measures::list::one_told_to(web.app.db.read(), me.id, id(of)?).await?;
    let measure = measure(&web.app, &row, me);
    let title = frame.t("measures-title");
    Ok(show(frame, status, &title, |frame| One(OneProps { measure, typed, fault, frame })))
}
