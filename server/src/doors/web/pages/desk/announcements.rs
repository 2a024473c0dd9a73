//! What the branch tells its people.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::announcements::{Announcements, AnnouncementsProps, Told, Typed},
};

use super::entry::at_desk;
use crate::{
    base::error::Result,
    doors::{
        mastodon::convert,
        web::{
            frame::{or_answer, show},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    login::roles::Permission,
    notifications::announcements,
};

pub async fn desk_announcements(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, me) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageAnnouncements).await?);
    show_announcements(&web, &frame, StatusCode::OK, &me, Typed::default()).await
}

pub async fn show_announcements(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    me: &profile::Model,
    typed: Typed,
) -> Result<Response> {
    let (rows, now) = (announcements::all(&web.app).await?, web.app.clock.now_ms());
    let states: Vec<&str> = rows
        .iter()
        .map(|r| match r.ends_at {
            _ if r.published_at > now => "scheduled",
            Some(end) if end <= now => "over",
            _ => "current",
        })
        .collect();
    let shown = convert::announcements(&web.app, me.id, rows).await?;
    let told = shown.into_iter().zip(states).map(|(announcement, state)| Told { announcement, state }).collect();
    let zone = web.app.config.time_zone.clone();
    let props = AnnouncementsProps { told, typed, zone, frame: frame.clone() };
    Ok(show(frame, status, &frame.t("desk-announcements"), |_| Announcements(props)))
}
