//! Settings: the profile, reading and writing, and where one is signed in.

use api::Account;
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::{
        settings::{
            Devices, DevicesProps, EditPreferences, EditPreferencesProps, EditProfile, EditProfileProps, Linked,
            Preferences, Session, Token,
        },
        settings_area::{Settings, SettingsProps},
    },
};

use super::query::PageQuery;

use crate::{
    base::{
        clock::{self, iso},
        error::Result,
        extract::Query,
    },
    doors::web::{
        frame::{or_answer, outcome, show, signed_in, to_sign_in},
        session::Visitor,
        state::Web,
    },
    entities::profile::Kind,
    login::{
        self, apps, preferences, sessions,
        single_sign_on::{identities, providers},
        tokens,
    },
};

/// All settings, or those in which some words stand.
pub async fn settings(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let query = query.q.clone().unwrap_or_default();
    let title = frame.t("settings-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Settings(SettingsProps { query, frame })))
}

pub async fn edit_profile(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_profile_form(&frame, StatusCode::OK, None).await
}

pub async fn show_profile_form(frame: &Frame, status: StatusCode, fault: Option<String>) -> Result<Response> {
    let me: Account = or_answer!(outcome(frame, frame.client.me().await));
    let title = frame.t("profile-edit");
    Ok(show(frame, status, &title, |frame| EditProfile(EditProfileProps { me, fault, frame })))
}

pub async fn preferences(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_preferences(&web, &visitor, &frame, StatusCode::OK, None).await
}

pub async fn show_preferences(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let me = or_answer!(outcome(frame, frame.client.me().await));
    let profile = visitor.viewer(&web.app).await?.profile;
    let reading = preferences::of(&profile);
    let undo_seconds = reading.undo_window(false).to_string();
    let hour = |h: Option<u8>| h.map(|h| h.to_string()).unwrap_or_default();
    let source = me.source;
    let contact = match profile.kind {
        Kind::Personal => Some(login::contact_of(&web.app, &profile)?.unwrap_or_default()),
        _ => None,
    };
    let now = Preferences {
        language: reading.language.unwrap_or_default(),
        time_zone: reading.time_zone.unwrap_or_default(),
        zones: clock::zones(),
        media: reading.media.unwrap_or_else(|| "default".into()),
        open_warnings: reading.open_warnings,
        autoplay: reading.autoplay,
        undo_seconds,
        undo_in_apps: reading.undo_in_apps,
        quiet_from: hour(reading.quiet_from),
        quiet_until: hour(reading.quiet_until),
        privacy: source.as_ref().map(|s| s.privacy.clone()).unwrap_or_default(),
        sensitive: source.as_ref().is_some_and(|s| s.sensitive),
        post_language: source.and_then(|s| s.language).unwrap_or_default(),
        contact,
    };
    let title = frame.t("preferences-title");
    Ok(show(frame, status, &title, |frame| EditPreferences(EditPreferencesProps { now, fault, frame })))
}

/// The browsers of the login, and the apps of the profile that is speaking.
pub async fn devices(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let Some(current) = visitor.session.clone() else { return Ok(to_sign_in("/settings/devices")) };
    let db = web.app.db.read();
    let sessions = sessions::of_login(&web.app, current.login_id).await?;
    let sessions = sessions
        .into_iter()
        .map(|s| Session {
            current: s.id == current.id,
            agent: s.agent.unwrap_or_else(|| frame.t("devices-unknown")),
            since: iso(s.created_at),
            id: s.id,
        })
        .collect();
    let viewer = visitor.viewer(&web.app).await?;
    let mut held = Vec::new();
    for token in tokens::of_profile(db, viewer.profile.id).await? {
        let app = apps::by_id(db, token.app_id).await?;
        held.push(Token {
            id: token.id.to_string(),
            app: app.map(|a| apps::name(&web.app.keys, &a)).unwrap_or_default(),
            scopes: token.scopes,
            since: iso(token.created_at),
            used_on: token.used_on,
        });
    }
    let services = providers::all(&web.app).await?;
    let named = |issuer: &str| services.iter().find(|p| p.issuer == issuer).map(|p| p.name.clone());
    let linked = identities::of_login(&web.app, current.login_id).await?.into_iter().map(|i| Linked {
        id: i.id.to_string(),
        name: named(&i.issuer).unwrap_or(i.issuer),
        since: iso(i.linked_at),
    });
    let (linked, title) = (linked.collect(), frame.t("devices-title"));
    Ok(show(&frame, StatusCode::OK, &title, |frame| Devices(DevicesProps { sessions, tokens: held, linked, frame })))
}
