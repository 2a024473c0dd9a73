//! Backups, and their plan.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::backups::{Backup, Backups, BackupsProps},
};

use super::{
    entry::at_desk,
    settings::{Typed, setting},
};
use crate::{
    base::{clock::iso, error::Result},
    branch::{backups::make, health},
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    entities::backup,
    login::roles::Permission,
};

/// The settings of the plan.
const PLAN: &[&str] = &["BACKUP_HOURS", "BACKUP_KEEP", "BACKUP_RECIPIENT"];

pub async fn desk_backups(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    show_backups(&web, &frame, StatusCode::OK, Typed::default()).await
}

pub async fn show_backups(web: &Web, frame: &Frame, status: StatusCode, typed: Typed) -> Result<Response> {
    let shown = |b: backup::Model| Backup {
        state: match (&b.fault, b.verified_at) {
            (Some(_), _) => "failed",
            (None, Some(_)) => "made",
            (None, None) => "running",
        },
        name: b.name,
        at: iso(b.at),
        // Small ones are not nothing.
        megabytes: frame.tv("desk-megabytes", &[("count", &((b.bytes + 1_048_575) / 1_048_576).to_string())]),
        is_sealed: b.is_sealed,
        fault: b.fault,
        verified: b.verified_at.map(iso),
    };
    let folder = make::folder(&web.app);
    let props = BackupsProps {
        backups: make::all(&web.app).await?.into_iter().map(shown).collect(),
        settings: PLAN.iter().map(|name| setting(web, frame, name, &typed)).collect(),
        folder: folder.display().to_string(),
        free: health::free_bytes(&web.app.config.data_dir).map(|b| b / 1_048_576),
        fault: typed.fault.clone(),
        frame: frame.clone(),
    };
    Ok(show(frame, status, &frame.t("desk-backups"), |_| Backups(props)))
}
