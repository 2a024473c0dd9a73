//! What every page is told about itself and its reader, and the answers that any page may give.

use std::sync::Arc;

use api::{Client, ClientError};
use axum::{
    extract::OriginalUri,
    http::StatusCode,
    response::{Html, IntoResponse, Redirect, Response},
};
use frontend::{document, frame::Frame, pages::fault};
use leptos::prelude::IntoView;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{assets, notice, session::Visitor, state::Web, transport::InProcess};
use crate::{
    base::{app::App, clock, error::Result},
    branch::waiting,
    doors::mastodon::convert,
    entities::{login::Role, profile},
    login::{
        self,
        preferences::{self, Preferences},
        roles,
    },
    media::upload,
    people::{lists, profiles::sign_up as joining},
    timelines::markers,
    wire::network,
};

/// What every page is told about itself and its reader.
pub async fn frame(web: &Web, visitor: &Visitor, path: &str) -> Result<Frame> {
    let viewer = visitor.known(&web.app).await?;
    let config = &web.app.config;
    let (mut speaker, mut reader, mut unread) = (None, Preferences::default(), 0);
    let (mut circles, mut trusted, mut kept, mut desk) = (Vec::new(), 0, None, None);
    let now_ms = web.app.clock.now_ms();
    if let Some(v) = &viewer {
        let role = login::role_of(web.app.db.read(), &v.profile).await?;
        desk = desk_count(&web.app, role).await?;
        if let Some(session) = &visitor.session {
            login::access::seen(&web.app, session).await?;
        }
        speaker = Some(convert::credential_account(&web.app, &v.profile, 0, role));
        reader = preferences::of(&v.profile);
        unread = markers::unread_notices(&web.app, v.profile.id, 99).await?;
        circles = lists::of(&web.app, v.profile.id).await?.into_iter().map(|l| (l.id.to_string(), l.title)).collect();
        trusted = network::hosts(&web.app, web.app.db.read()).await?.len();
        let records = crate::posts::records::of(web.app.db.read()).await?;
        kept = (v.profile.kind != profile::Kind::Personal && records.is_on())
            .then_some((records.audiences, records.years));
    }
    let accepted = visitor.accepts.as_deref().and_then(texts::accepted);
    let language = reader.language.as_deref().or(accepted).unwrap_or(&config.language);
    let zone = reader.time_zone.clone().unwrap_or_else(|| config.time_zone.clone());
    if is_quiet(&reader, now_ms + clock::zone_offset(&zone, now_ms) * clock::MINUTE) {
        unread = 0;
    }
    let (path, notice) = notice::take(path, texts::of(language), now_ms);
    Ok(Frame {
        branch: config.name.clone(),
        speaker,
        path,
        now_ms,
        zone: Arc::new(move |at| clock::zone_offset(&zone, at)),
        texts: texts::of(language),
        assets: assets::folder(),
        notice,
        unread,
        open_warnings: reader.open_warnings,
        show_sensitive: reader.media.as_deref() == Some("show_all"),
        uploads: upload::types_taken().join(","),
        circles,
        trusted,
        kept,
        signs_up: matches!(joining::mode(&web.app), joining::Mode::Open | joining::Mode::Approval),
        alternate: None,
        desk,
        has_colour: config.colour.is_some(),
        footer: config.footer.iter().map(|(words, url)| (words.clone(), url.to_string())).collect(),
        client: Client::new(Arc::new(InProcess { api: web.api.clone(), viewer })),
    })
}

/// What waits at the desk for a role; none for one that has no place there.
async fn desk_count(app: &App, role: Option<Role>) -> Result<Option<u64>> {
    match role.filter(|r| roles::bits(*r) > 0) {
        Some(role) => waiting::count(app, |permission| roles::permits(role, permission)).await.map(Some),
        None => Ok(None),
    }
}

/// Whether it is one of the hours in which notices wait.
fn is_quiet(reader: &Preferences, local_ms: i64) -> bool {
    let (Some(from), Some(until)) = (reader.quiet_from, reader.quiet_until) else { return false };
    let hour = u8::try_from(local_ms.rem_euclid(clock::DAY) / clock::HOUR).unwrap_or(0);
    if from <= until { (from..until).contains(&hour) } else { hour >= from || hour < until }
}

/// Renders a page in its document.
pub fn show<V: IntoView + 'static>(
    frame: &Frame,
    status: StatusCode,
    title: &str,
    view: impl FnOnce(Frame) -> V,
) -> Response {
    (status, Html(document::page(frame, title, view))).into_response()
}

/// A page for something that went wrong.
pub fn wrong(frame: &Frame, status: StatusCode, message: &str) -> Response {
    let title = frame.t(if status == StatusCode::NOT_FOUND { "fault-nothing" } else { "fault-title" });
    let props = fault::FaultProps { title: title.clone(), message: frame.said(message), frame: frame.clone() };
    show(frame, status, &title, |_| fault::Fault(props))
}

/// The page for what is not there.
pub fn missing(frame: &Frame) -> Response {
    wrong(frame, StatusCode::NOT_FOUND, &frame.t("fault-missing"))
}

/// What the API answered, or the page that says why not.
pub fn outcome<T>(frame: &Frame, result: std::result::Result<T, ClientError>) -> std::result::Result<T, Response> {
    result.map_err(|error| match error.status {
        StatusCode::NOT_FOUND => missing(frame),
        status => wrong(frame, status, &error.message),
    })
}

/// Sends a signed-out visitor to the sign-in page, and back afterwards.
pub fn to_sign_in(path: &str) -> Response {
    let next = utf8_percent_encode(path, NON_ALPHANUMERIC);
    Redirect::to(&format!("/sign-in?next={next}")).into_response()
}

/// Path and query of an address.
pub fn whole(uri: &OriginalUri) -> &str {
    uri.path_and_query().map_or("/", |p| p.as_str())
}

/// The frame of a page that is for signed-in people, or the way to sign in.
pub async fn signed_in(
    web: &Web,
    visitor: &Visitor,
    uri: &OriginalUri,
) -> Result<std::result::Result<Frame, Response>> {
    Ok(match with_session(web, visitor, uri).await? {
        Ok(frame) if frame.speaker.is_none() => Err(to_sign_in(whole(uri))),
        other => other,
    })
}

/// The same for pages that a leaver needs as well, whom no professional profile speaks for any more.
pub async fn with_session(
    web: &Web,
    visitor: &Visitor,
    uri: &OriginalUri,
) -> Result<std::result::Result<Frame, Response>> {
    let path = whole(uri);
    let frame = frame(web, visitor, path).await?;
    Ok(if visitor.session.is_some() { Ok(frame) } else { Err(to_sign_in(path)) })
}

/// Either the value or an early answer.
macro_rules! or_answer {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(response) => return Ok(response),
        }
    };
}
pub(super) use or_answer;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_span_midnight() {
        let reader =
            |from, until| Preferences { quiet_from: Some(from), quiet_until: Some(until), ..Preferences::default() };
        let at = |hour: i64| hour * clock::HOUR + 5;
        assert!(is_quiet(&reader(20, 7), at(23)) && is_quiet(&reader(20, 7), at(3)));
        assert!(!is_quiet(&reader(20, 7), at(7)) && !is_quiet(&Preferences::default(), at(3)));
        assert!(is_quiet(&reader(12, 13), at(12)) && !is_quiet(&reader(12, 13), at(13)));
    }
}
