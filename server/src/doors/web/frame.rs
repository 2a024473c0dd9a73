//! What every page is told about itself and its reader, and the answers that any page may give.

use std::sync::Arc;

use api::{Client, ClientError};
use axum::{
    extract::OriginalUri,
    http::StatusCode,
    response::{Html, IntoResponse, Redirect, Response},
};
use frontend::{
    document,
    frame::{About, Beside, Frame, Own},
    pages::fault,
};
use leptos::prelude::IntoView;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use texts::Texts;

use super::{assets, notice, session::Visitor, state::Web, transport::InProcess};
use crate::{
    base::{app::App, clock, error::Result},
    branch::{custom_pages, waiting},
    doors::mastodon::convert,
    entities::{login::Role, profile},
    handbook,
    login::{
        self, Viewer,
        preferences::{self, Preferences},
        roles,
    },
    media::{address::open, upload},
    people::{discovery, lists, profiles::sign_up as joining},
    posts::conversations,
    timelines::markers,
    wire::network,
};

/// What every page is told about itself and its reader.
pub async fn frame(web: &Web, visitor: &Visitor, path: &str) -> Result<Frame> {
    let viewer = visitor.known(&web.app).await?;
    let config = &web.app.config;
    let (mut speaker, mut reader, mut unread) = (None, Preferences::default(), 0);
    let (mut circles, mut trusted, mut kept, mut desk) = (Vec::new(), Vec::new(), None, None);
    let now_ms = web.app.clock.now_ms();
    if let Some(v) = &viewer {
        let role = login::role_of(web.app.db.read(), &v.profile).await?;
        desk = desk_count(&web.app, &v.profile, role).await?;
        if let Some(session) = &visitor.session {
            login::access::seen(&web.app, session).await?;
        }
        speaker = Some(convert::credential_account(&web.app, &v.profile, 0, role));
        reader = preferences::of(&v.profile);
        unread = markers::unread_notices(&web.app, v.profile.id, 99).await?;
        circles = lists::of(&web.app, v.profile.id).await?.into_iter().map(|l| (l.id.to_string(), l.title)).collect();
        let hosts = network::hosts(&web.app, web.app.db.read()).await?;
        trusted = hosts.into_iter().map(|h| (h.host.clone(), h.name.unwrap_or(h.host))).collect();
        let records = crate::posts::records::of(web.app.db.read()).await?;
        kept = (v.profile.kind != profile::Kind::Personal && records.is_on())
            .then_some((records.audiences, records.years));
    }
    let accepted = visitor.accepts.as_deref().and_then(texts::accepted);
    let language = reader.language.as_deref().or(accepted).unwrap_or(&config.language);
    let zone = reader.time_zone.clone().unwrap_or_else(|| config.time_zone.clone());
    let quiet = reader.quiet_ends(&zone, now_ms).is_some();
    if quiet {
        unread = 0;
    }
    let (path, notice) = notice::take(path, texts::of(language), now_ms);
    let texts = texts::of(language);
    let mut footer: Vec<_> = config.footer.iter().map(|(words, url)| (words.clone(), url.to_string())).collect();
    if speaker.is_none() {
        // The page that says that the database is away stands without them.
        let own = custom_pages::in_footer(web.app.db.read()).await.unwrap_or_default();
        footer.extend(own.into_iter().map(|(title, slug)| (title, format!("/pages/{slug}"))));
    }
    let own = Some(config.description.clone()).filter(|d| !d.is_empty());
    let image = config.picture.as_deref().map(|file| open(&web.app, file));
    let description = own.unwrap_or_else(|| texts.get("landing-lead"));
    let about = Some(Arc::new(About { description, kind: "website", image }));
    let beside = Arc::new(match &viewer {
        Some(v) => Beside { quiet, ..beside(web, visitor, v, &path, texts).await? },
        None => Beside { look: visitor.look.clone(), ..Beside::default() },
    });
    Ok(Frame {
        branch: config.name.clone(),
        speaker,
        path,
        now_ms,
        zone: Arc::new(move |at| clock::zone_offset(&zone, at)),
        texts,
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
        logo: config.logo.as_deref().map(|file| open(&web.app, file)),
        footer,
        about,
        beside,
        client: Client::new(Arc::new(InProcess { api: web.api.clone(), viewer })),
    })
}

/// What waits at the desk for a role; none for one that has no place there.
async fn desk_count(app: &App, viewer: &profile::Model, role: Option<Role>) -> Result<Option<u64>> {
    match role.filter(|r| roles::bits(*r) > 0) {
        Some(role) => waiting::count(app, viewer, |permission| roles::permits(role, permission)).await.map(Some),
        None => Ok(None),
    }
}

/// Pages beside which colleagues and the clause of the day stand.
const WITH_PANEL: &[&str] = &["/home", "/local", "/network", "/notifications", "/search", "/messages", "/@"];
/// How many colleagues are suggested beside a page.
const MOST_SUGGESTED: u64 = 3;

/// What stands around a page of somebody who is signed in.
async fn beside(web: &Web, visitor: &Visitor, viewer: &Viewer, path: &str, texts: &'static Texts) -> Result<Beside> {
    let app = &web.app;
    let me = &viewer.profile;
    let every = visitor.profiles(app).await?;
    let own: Vec<i64> = every.iter().map(|p| p.id).collect();
    let mut all = Vec::new();
    // No page of one profile names a personal one, and none of a personal one names another: screens are seen by others.
    // `/profiles` alone shows them together.
    let personal = |p: &profile::Model| p.kind == profile::Kind::Personal;
    for profile in every.iter().filter(|p| !personal(me) && !personal(p)) {
        let unread = if profile.id == me.id { 0 } else { markers::unread_notices(app, profile.id, 99).await? };
        all.push(Own { base: visitor.base_of(profile), unread, account: convert::account(app, profile) });
    }
    let messages = conversations::unread(app, me.id).await?;
    let mut around = Beside { look: visitor.look.clone(), profiles: all, messages, ..Beside::default() };
    if WITH_PANEL.iter().any(|p| path.starts_with(p)) {
        let suggested = discovery::suggestions(app, me.id, 0, MOST_SUGGESTED).await?;
        // Nobody is led from one of their profiles to another by the way.
        let others = suggested.iter().filter(|(p, _)| !own.contains(&p.id));
        around.suggestions = others.map(|(p, _)| convert::account(app, p)).collect();
        let clauses = handbook::clauses(app, texts.language()).await?;
        let day = usize::try_from(app.clock.now_ms() / clock::DAY).unwrap_or(0);
        around.clause = (!clauses.is_empty()).then(|| clauses[day % clauses.len()].clone());
    }
    Ok(around)
}

/// A role's name in the reader's language, or as the branch calls it.
pub fn role_words(frame: &Frame, role: Role) -> String {
    match role {
        Role::Own(own) => own.name.to_owned(),
        other => frame.t(&format!("role-{}", roles::name(other))),
    }
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
