//! Figures by month, as files too, and the goals of the branch.

use axum::{
    extract::{OriginalUri, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use frontend::{
    frame::Frame,
    pages::figures::{Figures, FiguresProps, Goal, Goals, GoalsProps, OfClause, Series},
};

use crate::{
    base::{
        app::App,
        clock,
        error::{Error, Result},
        extract::Path,
    },
    branch::{
        goals,
        monthly::{
            count::{GATE, NAMES},
            export, keep,
        },
    },
    doors::web::{
        frame::{or_answer, show},
        pages::desk::at_desk,
        session::Visitor,
        state::Web,
    },
    entities::{figure, goal},
    login::roles::Permission,
};

fn shown(app: &App, goal: goal::Model) -> Goal {
    Goal {
        id: goal.id.to_string(),
        is_due: goal.review_on <= clock::day(app.clock.now_ms()),
        words: goal.words,
        measure: goal.measure,
        figure: goal.figure,
        review_on: goal.review_on,
    }
}

pub(super) async fn own_goals(app: &App) -> Result<Vec<Goal>> {
    Ok(goals::all(app).await?.into_iter().map(|g| shown(app, g)).collect())
}

pub(super) fn series(all: &[figure::Model]) -> Vec<Series> {
    let of = |name: &&str| {
        let months = all.iter().filter(|f| f.name == **name).map(|f| (f.month.clone(), f.value)).collect();
        Series { name: (*name).to_owned(), months }
    };
    NAMES.iter().map(of).collect()
}

/// The gate's answers of the last month, by clause.
pub(super) fn of_clauses(all: &[figure::Model]) -> Vec<OfClause> {
    let last = all.iter().map(|f| f.month.as_str()).max().unwrap_or_default();
    let here = || all.iter().filter(|f| f.month == last);
    let lifted = |clause: &str| here().find(|f| f.name == GATE[1] && f.clause == clause).and_then(|f| f.value);
    here().filter(|f| f.name == GATE[0]).map(|f| (f.clause.clone(), f.value, lifted(&f.clause))).collect()
}

pub async fn figures(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageRules).await?);
    let all = keep::all(&web.app).await?;
    let goals = own_goals(&web.app).await?;
    let title = frame.t("figure-title");
    let props = |frame| FiguresProps { series: series(&all), gate: of_clauses(&all), goals, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| Figures(props(frame))))
}

/// The same as a file: a line for each month and figure.
pub async fn export_figures(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(name): Path<String>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageRules).await?);
    let mut lines =
        vec![["figure-month", "figure-name", "figure-clause", "survey-count"].map(|id| frame.t(id)).to_vec()];
    for one in keep::all(&web.app).await? {
        let value = one.value.map_or_else(|| frame.t("survey-hidden"), |v| v.to_string());
        lines.push(vec![one.month, frame.t(&format!("figure-{}", one.name)), one.clause, value]);
    }
    let (kind, bytes) = match name.as_str() {
        "figures.csv" => ("text/csv; charset=utf-8", export::csv(&lines)?),
        "figures.ods" => (export::ODS, export::ods(&frame.t("figure-title"), &lines)?),
        _ => return Err(Error::NotFound),
    };
    let file = format!("attachment; filename=\"{name}\"");
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, file)], bytes).into_response())
}

pub async fn branch_goals(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageRules).await?);
    show_goals(&web, &frame, StatusCode::OK, Goal::default(), None).await
}

pub async fn show_goals(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    typed: Goal,
    fault: Option<String>,
) -> Result<Response> {
    let goals = own_goals(&web.app).await?;
    let title = frame.t("goal-title");
    let props = |frame| GoalsProps { goals, figures: NAMES.to_vec(), typed, fault, frame };
    Ok(show(frame, status, &title, |frame| Goals(props(frame))))
}
