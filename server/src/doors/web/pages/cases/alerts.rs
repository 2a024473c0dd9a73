//! Alerts at the desk.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::cases::alerts::{Alert, Alerts, AlertsProps, Thresholds},
};

use crate::{
    base::{clock::iso, error::Result},
    doors::web::{
        frame::{or_answer, show},
        pages::reviewer,
        session::Visitor,
        state::Web,
    },
    entities::{alert, profile},
    login::{
        self,
        roles::{Permission, permits},
    },
    moderation::alerts::{desk, kinds},
};

fn shown(row: alert::Model) -> Alert {
    Alert {
        id: row.id.to_string(),
        kind: row.kind,
        subject: row.subject,
        count: row.count.to_string(),
        minutes: row.minutes.to_string(),
        details: row.details,
        first: iso(row.created_at),
        last: iso(row.last_at),
    }
}

pub async fn desk_alerts(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, me) = or_answer!(reviewer(&web, &visitor, &uri).await?);
    show_alerts(&web, &frame, &me, StatusCode::OK, None).await
}

pub async fn show_alerts(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let db = web.app.db.read();
    let open = desk::all(db, false).await?.into_iter().map(shown).collect();
    let settled = desk::all(db, true).await?.into_iter().map(shown).collect();
    let role = login::role_of(db, me).await?;
    let set = match role.filter(|r| permits(*r, Permission::ManageSettings)) {
        Some(_) => {
            let now = kinds::of(db).await?;
            let row = |kind: &&str| {
                let t = now.by_kind.get(*kind).copied().unwrap_or(kinds::Threshold { count: 0, minutes: 60 });
                ((*kind).to_owned(), t.count.to_string(), t.minutes.to_string())
            };
            Some(Thresholds { by_kind: kinds::ALL.iter().map(row).collect(), by_mail: now.by_mail })
        }
        None => None,
    };
    let title = frame.t("alert-title");
    Ok(show(frame, status, &title, |frame| Alerts(AlertsProps { open, settled, set, fault, frame })))
}
