//! Changing one's profile, and telling those who follow it.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
};

use crate::{
    activitypub::{activity, actor, address},
    app::App,
    entities::{
        post::Audience,
        profile::{self, Kind},
    },
    error::{Error, Result},
    id,
    outbox::{self, Recipients, Sendable},
    posts::render,
    remote::keys,
};

/// Limits that the instance announces and this file enforces, in characters.
pub const MAX_DISPLAY_NAME: usize = 60;
pub const MAX_NOTE: usize = 1_000;
pub const MAX_FIELDS: usize = 6;
pub const MAX_FIELD: usize = 255;

/// What is to change; `None` leaves as it is.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    pub display_name: Option<String>,
    pub note: Option<String>,
    /// Name and value, as typed.
    pub fields: Option<Vec<(String, String)>>,
    pub approves_followers: Option<bool>,
    pub discoverable: Option<bool>,
    pub indexable: Option<bool>,
    pub bot: Option<bool>,
    pub default_audience: Option<Audience>,
    pub default_sensitive: Option<bool>,
    pub default_language: Option<String>,
}

/// Changes a profile of ours.
///
/// # Errors
/// 422 where something is too long; then nothing is changed.
pub async fn update(app: &App, profile: &profile::Model, changes: Changes) -> Result<profile::Model> {
    let mut row = profile.clone();
    apply(app, &mut row, changes)?;
    let pem = keys::public_pem(app.db.read(), &row).await?;
    let tx = app.db.begin().await?;
    changed_columns(&row).update(&*tx).await?;
    let id = format!("{}#updates/{}", row.uri, id::ordered(app.clock.now_ms()));
    let body = activity::update_actor(&id, &row, actor::build(&app.config, &row, &pem));
    let followers = Recipients { followers: true, profiles: Vec::new() };
    outbox::send(app, &tx, &row, &Sendable::other(body)?, &row.uri, &followers).await?;
    tx.commit().await?;
    Ok(row)
}

/// What its owner may change; counts and keys are not among it.
fn changed_columns(row: &profile::Model) -> profile::ActiveModel {
    profile::ActiveModel {
        id: Unchanged(row.id),
        display_name: Set(row.display_name.clone()),
        note: Set(row.note.clone()),
        note_source: Set(row.note_source.clone()),
        fields: Set(row.fields.clone()),
        actor_type: Set(row.actor_type.clone()),
        approves_followers: Set(row.approves_followers),
        discoverable: Set(row.discoverable),
        indexable: Set(row.indexable),
        default_audience: Set(row.default_audience),
        default_sensitive: Set(row.default_sensitive),
        default_language: Set(row.default_language.clone()),
        ..Default::default()
    }
}

fn apply(app: &App, row: &mut profile::Model, changes: Changes) -> Result<()> {
    if let Some(name) = changes.display_name {
        row.display_name = limited("display_name", name, MAX_DISPLAY_NAME)?;
    }
    if let Some(note) = changes.note {
        row.note_source = limited("note", note, MAX_NOTE)?;
        row.note = plain_html(app, &row.note_source);
    }
    if let Some(fields) = changes.fields {
        row.fields = fields_json(app, fields)?;
    }
    if let Some(language) = changes.default_language {
        row.default_language = (!language.is_empty()).then_some(limited("source[language]", language, 12)?);
    }
    if let Some(bot) = changes.bot {
        row.actor_type = match (bot, row.kind) {
            (true, _) => "Service".into(),
            (false, Kind::Shared) => "Organization".into(),
            (false, _) => "Person".into(),
        };
    }
    row.approves_followers = changes.approves_followers.unwrap_or(row.approves_followers);
    row.discoverable = changes.discoverable.unwrap_or(row.discoverable);
    row.indexable = changes.indexable.unwrap_or(row.indexable);
    row.default_audience = changes.default_audience.unwrap_or(row.default_audience);
    row.default_sensitive = changes.default_sensitive.unwrap_or(row.default_sensitive);
    Ok(())
}

fn limited(name: &str, text: String, most: usize) -> Result<String> {
    let long = text.chars().count();
    if long > most {
        return Err(Error::unprocessable(format!("{name} has {long} characters; there is room for {most}.")));
    }
    if text.contains('\0') {
        return Err(Error::unprocessable(format!("{name} has a character that can't be stored.")));
    }
    Ok(text)
}

fn plain_html(app: &App, text: &str) -> String {
    render::html(text, &[], |tag| address::tag_page(&app.config, tag)).html
}

fn fields_json(app: &App, fields: Vec<(String, String)>) -> Result<String> {
    if fields.len() > MAX_FIELDS {
        return Err(Error::unprocessable(format!("A profile has room for {MAX_FIELDS} fields.")));
    }
    let mut out = Vec::new();
    for (name, value) in fields.into_iter().filter(|(n, v)| !n.is_empty() || !v.is_empty()) {
        let name = limited("fields_attributes", name, MAX_FIELD)?;
        let value = plain_html(app, &limited("fields_attributes", value, MAX_FIELD)?);
        out.push(api::Field { name, value, verified_at: None });
    }
    serde_json::to_string(&out).map_err(Error::internal)
}
