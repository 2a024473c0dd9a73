//! The desk's first page.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::pages::desk::overview::{Check, Numbers, Overview, OverviewProps, Step, Waits};

use super::{audit::shown, entry::at_any_desk};
use crate::{
    base::{audit, error::Result},
    branch::{figures, first_steps, health, metrics, waiting},
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    login::roles::{self, Permission},
};

/// Lines of the audit log on the first page.
const FEW: u64 = 8;

pub async fn desk(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, role) = or_answer!(at_any_desk(&web, &visitor, &uri).await?);
    let app = &web.app;
    let may = |permission| roles::permits(role, permission);
    let found = health::recent(app).await?;
    let steps = if may(Permission::ManageSettings) { first_steps::all(app, &found).await? } else { Vec::new() };
    let me = visitor.viewer(app).await?.profile;
    let waits = waiting::of(app, &me, may).await?;
    let acts = if may(Permission::ViewAuditLog) {
        Some(audit::newest(app.db.read(), FEW).await?.iter().map(shown).collect())
    } else {
        None
    };
    let stats = figures::of(app).await?;
    let mut weeks: Vec<u64> = figures::weeks(app).await?.iter().map(|w| w.posts).collect();
    weeks.reverse();
    let texts = frame.texts;
    let props = OverviewProps {
        waits: waits.iter().map(|w| Waits { name: w.name, count: w.count, page: w.page }).collect(),
        checks: found
            .iter()
            .map(|c| Check { state: c.state.name(), title: c.title(texts), sentence: c.sentence(texts) })
            .collect(),
        steps: steps.iter().map(|s| Step { name: s.name, page: s.page, is_done: s.is_done }).collect(),
        numbers: Numbers {
            people: stats.profiles,
            active: stats.active_month,
            posts: stats.posts,
            waiting: metrics::deliveries_waiting(app).await?,
            free_megabytes: health::free_bytes(&app.config.data_dir).map(|b| b / 1024 / 1024),
            weeks,
        },
        acts,
        frame: frame.clone(),
    };
    let title = frame.t("desk-overview");
    Ok(show(&frame, StatusCode::OK, &title, |_| Overview(props)))
}
