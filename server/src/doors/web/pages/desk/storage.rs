//! What takes room, and what is done about it.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::storage::{Orphans, Storage, StorageProps, Usage},
};

use super::{
    entry::at_desk,
    settings::{Typed, setting},
};
use crate::{
    base::{clock::iso, error::Result},
    branch::{health, storage},
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    login::roles::Permission,
};

/// How long and how much is kept of other servers' media.
const KEPT: &[&str] = &["REMOTE_MEDIA_DAYS", "REMOTE_MEDIA_MEGABYTES"];

pub async fn desk_storage(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    show_storage(&web, &frame, StatusCode::OK, Typed::default()).await
}

pub async fn show_storage(web: &Web, frame: &Frame, status: StatusCode, typed: Typed) -> Result<Response> {
    let app = &web.app;
    // Small ones are not nothing.
    let megabytes = |bytes: u64| frame.tv("desk-megabytes", &[("count", &bytes.div_ceil(1_048_576).to_string())]);
    let shown = |u: storage::Usage| Usage { name: u.name, files: u.files, size: megabytes(u.bytes) };
    let orphans = |c: storage::Checked| Orphans {
        at: iso(c.at),
        files: c.files,
        size: megabytes(c.bytes),
        are_removed: c.removed,
    };
    let props = StorageProps {
        usage: storage::usage(app).await?.into_iter().map(shown).collect(),
        free: health::free_bytes(&app.config.data_dir).map(megabytes),
        settings: KEPT.iter().map(|name| setting(web, frame, name, &typed)).collect(),
        orphans: storage::checked(app).await?.map(orphans),
        fault: typed.fault.clone(),
        frame: frame.clone(),
    };
    Ok(show(frame, status, &frame.t("desk-storage"), |_| Storage(props)))
}
