//! The branch itself: its settings, with who has changed them.

use std::collections::BTreeMap;

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::settings::{Change, Kind, Parts, Setting, Settings, SettingsProps},
};

use super::entry::at_desk;
use crate::{
    base::{clock, clock::iso, error::Result},
    branch::settings,
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    login::roles::Permission,
    media::address::open,
};

/// The parts of the page with their settings.
const PARTS: &[(&str, &[&str])] = &[
    ("self", &["NAME", "DESCRIPTION", "ABOUT", "CONTACT", "COLOUR", "FOOTER"]),
    ("tongue", &["LANGUAGE", "TIME_ZONE"]),
    ("joining", &["REGISTRATION", "CONFIRM_EMAIL", "JOINING"]),
    ("visitors", &["TIMELINE_ACCESS"]),
    ("federation", &["FEDERATION", "SECURE_MODE"]),
    ("know", &["SOURCES"]),
    ("safety", &["FACTOR_ROLES", "PASSWORD_SIGN_IN"]),
];

/// What was typed and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub values: BTreeMap<String, String>,
    pub wrong: Option<(&'static str, String)>,
    pub fault: Option<String>,
}

pub async fn desk_settings(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    show_settings(&web, &frame, StatusCode::OK, Typed::default()).await
}

pub async fn show_settings(web: &Web, frame: &Frame, status: StatusCode, typed: Typed) -> Result<Response> {
    let parts: Parts = PARTS
        .iter()
        .map(|(part, names)| (*part, names.iter().map(|name| setting(web, frame, name, &typed)).collect()))
        .collect();
    let changes = settings::changes(&web.app).await?;
    let shown = |c: crate::entities::setting_change::Model| Change {
        at: iso(c.at),
        by: c.actor,
        name: c.name,
        before: c.before,
        after: c.after,
    };
    let changes = changes.into_iter().map(shown).collect();
    let address = |file: &Option<String>| file.as_deref().map(|f| open(&web.app, f));
    let pictures = [("logo", address(&web.app.config.logo)), ("picture", address(&web.app.config.picture))];
    let props = SettingsProps { parts, pictures, changes, fault: typed.fault.clone(), frame: frame.clone() };
    Ok(show(frame, status, &frame.t("desk-settings"), |_| Settings(props)))
}

/// A setting as its field shows it.
pub fn setting(web: &Web, frame: &Frame, name: &'static str, typed: &Typed) -> Setting {
    let raw = &web.app.config.raw;
    let now = raw.value(name).to_owned();
    Setting {
        name,
        kind: kind(frame, name),
        value: typed.values.get(name).cloned().unwrap_or_else(|| now.clone()),
        was: now,
        is_fixed: raw.is_fixed(name),
        fault: typed.wrong.as_ref().filter(|(wrong, _)| *wrong == name).map(|(_, sentence)| sentence.clone()),
    }
}

fn kind(frame: &Frame, name: &str) -> Kind {
    let choices = |keys: &[&str]| {
        let id = format!("desk-setting-{}", name.to_lowercase().replace('_', "-"));
        Kind::OneOf(keys.iter().map(|k| ((*k).to_owned(), frame.t(&format!("{id}-{k}")))).collect())
    };
    match name {
        "DESCRIPTION" | "ABOUT" | "JOINING" | "FOOTER" | "SOURCES" => Kind::Words,
        "COLOUR" => Kind::Colour,
        "BACKUP_HOURS" | "BACKUP_KEEP" | "REMOTE_MEDIA_DAYS" | "REMOTE_MEDIA_MEGABYTES" => Kind::Number,
        "REGISTRATION" => choices(&["closed", "invite", "approval", "open"]),
        "TIMELINE_ACCESS" => choices(&["public", "local", "authenticated"]),
        "FEDERATION" => choices(&["open", "network", "off"]),
        "PASSWORD_SIGN_IN" => choices(&["everybody", "owners"]),
        "CONFIRM_EMAIL" | "SECURE_MODE" => choices(&["true", "false"]),
        "LANGUAGE" => Kind::OneOf(texts::languages().map(|(code, name)| (code.to_owned(), name.to_owned())).collect()),
        "TIME_ZONE" => {
            let all = std::iter::once("UTC".to_owned()).chain(clock::zones());
            Kind::OneOf(all.map(|z| (z.clone(), z)).collect())
        }
        _ => Kind::Line,
    }
}
