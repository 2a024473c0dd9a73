//! Changing one's profile, and telling those who follow it.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        html, id,
        settings::own_changed,
    },
    entities::{
        media::Folder,
        post::{Audience, Who},
        profile::{self, Kind},
    },
    handbook::rules,
    jobs::{Job, RemoveFiles, VerifyLinks, enqueue},
    login::preferences::Preferences,
    media::{
        MAX_PICTURE, emojis, ending, files,
        picture::{self, Cut},
    },
    people::follows,
    posts::{self, render},
    wire::{
        activitypub::{activity, actor, address, profile_text},
        outbox::{self, Recipients, Sendable},
        own_key,
    },
};

/// Limits that the instance announces and this file enforces, in characters.
pub const MAX_DISPLAY_NAME: usize = 60;
pub const MAX_NOTE: usize = 1_000;
const MAX_OWN_WORDS: usize = 200;
pub const MAX_FIELDS: usize = 6;
pub const MAX_FIELD: usize = 255;
/// Of a profile's picture.
const MAX_DESCRIPTION: usize = 150;

/// What is to change; `None` leaves as it is.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    pub display_name: Option<String>,
    pub note: Option<String>,
    /// Of a personal profile alone.
    pub own_words: Option<String>,
    /// Name and value, as typed.
    pub fields: Option<Vec<(String, String)>>,
    pub approves_followers: Option<bool>,
    pub discoverable: Option<bool>,
    pub indexable: Option<bool>,
    pub bot: Option<bool>,
    pub default_audience: Option<Audience>,
    pub default_sensitive: Option<bool>,
    pub default_language: Option<String>,
    pub hide_collections: Option<bool>,
    pub attribution_domains: Option<Vec<String>>,
    pub preferences: Option<Preferences>,
    pub avatar: Option<Picture>,
    pub header: Option<Picture>,
    pub avatar_description: Option<String>,
    pub header_description: Option<String>,
    /// Whom its posts let quote them, where nothing else is said.
    pub default_quote: Option<Who>,
    pub has_feed: Option<bool>,
    pub show_media: Option<bool>,
    pub show_media_replies: Option<bool>,
    pub show_featured: Option<bool>,
}

/// Another picture, or none.
#[derive(Clone, Debug)]
pub enum Picture {
    New(Vec<u8>),
    None,
}

/// Changes a profile of ours.
///
/// # Errors
/// 422 where something is too long; then nothing is changed.
pub async fn update(app: &App, profile: &profile::Model, changes: Changes) -> Result<profile::Model> {
    let mut row = profile.clone();
    let (avatar, header) = (changes.avatar.clone(), changes.header.clone());
    apply(app, &mut row, changes)?;
    let said = |p: &profile::Model| {
        [&p.display_name, &p.note_source, &p.fields, &p.avatar_description, &p.header_description].map(String::clone)
    };
    let at_work = row.kind != Kind::Personal && said(&row) != said(profile);
    if at_work {
        rules::check_published(app, row.kind, &said(&row).join("\n")).await?;
    }
    row.emojis = emojis_json(app, &row).await?;
    let mut old_files = Vec::new();
    if let Some(change) = avatar {
        old_files.extend(replace(app, &mut row.avatar_file, change, picture::AVATAR).await?);
    }
    if let Some(change) = header {
        old_files.extend(replace(app, &mut row.header_file, change, picture::HEADER).await?);
    }
    let tx = app.db.begin().await?;
    changed_columns(&row).update(&*tx).await?;
    if !old_files.is_empty() {
        enqueue(app, &tx, &Job::RemoveFiles(RemoveFiles::on(Folder::Open, old_files))).await?;
    }
    if row.fields != profile.fields {
        enqueue(app, &tx, &Job::VerifyLinks(VerifyLinks { profile_id: row.id })).await?;
    }
    // What a profile says of how to reach the branch is the branch's own; personal ones say nothing for it.
    if at_work {
        own_changed(&tx).await?;
    }
    if profile.approves_followers && !row.approves_followers {
        follows::accept_waiting(app, &tx, &row).await?;
    }
    tell_changed(app, &tx, &row).await?;
    tx.commit().await?;
    Ok(row)
}

/// Followers on other servers hear how a profile is now.
pub async fn tell_changed(app: &App, tx: &Tx, row: &profile::Model) -> Result<()> {
    let keys = own_key::public_pems(&**tx, row).await?;
    let id = format!("{}#updates/{}", row.uri, id::next(&app.clock));
    let body = activity::update_actor(&id, row, actor::build(&app.config, row, &keys));
    let followers = Recipients { followers: true, ..Recipients::default() };
    outbox::send(app, tx, row, &Sendable::other(body)?, &row.uri, &followers).await
}

/// Writes a new picture to its folder; gives the file that it replaces.
async fn replace(app: &App, file: &mut Option<String>, change: Picture, cut: Cut) -> Result<Option<String>> {
    let new = match change {
        Picture::None => None,
        Picture::New(bytes) if bytes.len() > MAX_PICTURE => {
            return Err(Error::TooLarge("This picture is larger than the branch accepts. Make it smaller.".into()));
        }
        Picture::New(bytes) => {
            let made = picture::cut(bytes, cut).await?;
            let name = files::new_name(ending(made.mime));
            files::write(app, Folder::Open, &name, made.bytes).await?;
            Some(name)
        }
    };
    Ok(std::mem::replace(file, new))
}

async fn emojis_json(app: &App, row: &profile::Model) -> Result<String> {
    let text = format!("{} {} {}", row.display_name, row.note_source, row.fields);
    serde_json::to_string(&emojis::in_text(app, &text).await?).map_err(Error::internal)
}

/// What its owner may change; counts and keys are not among it.
fn changed_columns(row: &profile::Model) -> profile::ActiveModel {
    profile::ActiveModel {
        id: Unchanged(row.id),
        display_name: Set(row.display_name.clone()),
        note: Set(row.note.clone()),
        note_source: Set(row.note_source.clone()),
        fields: Set(row.fields.clone()),
        own_words: Set(row.own_words.clone()),
        actor_type: Set(row.actor_type.clone()),
        approves_followers: Set(row.approves_followers),
        discoverable: Set(row.discoverable),
        indexable: Set(row.indexable),
        default_audience: Set(row.default_audience),
        default_sensitive: Set(row.default_sensitive),
        default_language: Set(row.default_language.clone()),
        hide_collections: Set(row.hide_collections),
        attribution_domains: Set(row.attribution_domains.clone()),
        preferences: Set(row.preferences.clone()),
        emojis: Set(row.emojis.clone()),
        avatar_file: Set(row.avatar_file.clone()),
        header_file: Set(row.header_file.clone()),
        avatar_description: Set(row.avatar_description.clone()),
        header_description: Set(row.header_description.clone()),
        default_quote: Set(row.default_quote),
        has_feed: Set(row.has_feed),
        show_media: Set(row.show_media),
        show_media_replies: Set(row.show_media_replies),
        show_featured: Set(row.show_featured),
        ..Default::default()
    }
}

fn apply(app: &App, row: &mut profile::Model, changes: Changes) -> Result<()> {
    if let Some(name) = changes.display_name {
        row.display_name = limited("display_name", name, MAX_DISPLAY_NAME)?;
    }
    if let Some(note) = changes.note {
        row.note_source = limited("note", render::without_slugs(&app.config, &note).into_owned(), MAX_NOTE)?;
        row.note = plain_html(app, &row.note_source);
    }
    if let Some(words) = changes.own_words.filter(|_| row.kind == Kind::Personal) {
        row.own_words = limited("own_words", words, MAX_OWN_WORDS)?;
    }
    if let Some(fields) = changes.fields {
        let badge = profile_text::badge(&app.config, row);
        let fields = fields.into_iter().filter(|f| !badge.as_ref().is_some_and(|b| is_badge(app, row, b, f))).collect();
        row.fields = fields_json(app, fields, &row.fields)?;
    }
    if let Some(language) = changes.default_language {
        posts::draft::check_language(Some(&language))?;
        row.default_language = (!language.is_empty()).then_some(limited("source[language]", language, 35)?);
    }
    // A group stays one: others write to it.
    if let Some(bot) = changes.bot.filter(|_| row.actor_type != profile::GROUP) {
        row.actor_type = match (bot, row.kind) {
            (true, _) => "Service".into(),
            (false, Kind::Shared) => "Organization".into(),
            (false, _) => "Person".into(),
        };
    }
    if let Some(preferences) = changes.preferences {
        row.preferences = serde_json::to_string(&preferences.checked()?).map_err(Error::internal)?;
    }
    if let Some(domains) = changes.attribution_domains {
        let plain = |d: &String| d.len() <= 253 && d.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
        if domains.len() > 10 || !domains.iter().all(plain) {
            let sentence = "attribution_domains lists up to ten domains such as library.example.".to_owned();
            return Err(Error::Field { field: "attribution_domains", code: "ERR_INVALID", sentence });
        }
        row.attribution_domains = serde_json::to_string(&domains).map_err(Error::internal)?;
    }
    if let Some(text) = changes.avatar_description {
        row.avatar_description = limited("avatar_description", text, MAX_DESCRIPTION)?;
    }
    if let Some(text) = changes.header_description {
        row.header_description = limited("header_description", text, MAX_DESCRIPTION)?;
    }
    row.default_quote = changes.default_quote.unwrap_or(row.default_quote);
    row.has_feed = changes.has_feed.unwrap_or(row.has_feed);
    row.show_media = changes.show_media.unwrap_or(row.show_media);
    row.show_media_replies = changes.show_media_replies.unwrap_or(row.show_media_replies);
    row.show_featured = changes.show_featured.unwrap_or(row.show_featured);
    row.hide_collections = changes.hide_collections.unwrap_or(row.hide_collections);
    row.approves_followers = changes.approves_followers.unwrap_or(row.approves_followers);
    row.discoverable = changes.discoverable.unwrap_or(row.discoverable);
    row.indexable = changes.indexable.unwrap_or(row.indexable);
    row.default_audience = changes.default_audience.unwrap_or(row.default_audience);
    row.default_sensitive = changes.default_sensitive.unwrap_or(row.default_sensitive);
    Ok(())
}

/// Whether a field is the branch's own, which clients that edit what they are shown send back.
fn is_badge(app: &App, row: &profile::Model, badge: &api::Field, (name, value): &(String, String)) -> bool {
    let shown = html::plain(&badge.value);
    let said = html::plain(value);
    *name == badge.name && (said == shown || said.trim() == address::staff(&app.config, &row.handle))
}

fn limited(field: &'static str, text: String, most: usize) -> Result<String> {
    let long = text.chars().count();
    if long > most {
        let sentence = format!("{field} has {long} characters; there is room for {most}.");
        return Err(Error::Field { field, code: "ERR_TOO_LONG", sentence });
    }
    if text.contains('\0') {
        let sentence = format!("{field} has a character that can't be stored.");
        return Err(Error::Field { field, code: "ERR_INVALID", sentence });
    }
    Ok(text)
}

fn plain_html(app: &App, text: &str) -> String {
    render::html(&render::without_slugs(&app.config, text), &[], |tag| address::tag_page(&app.config, tag)).html
}

/// What was verified stays so while it says the same.
fn fields_json(app: &App, fields: Vec<(String, String)>, old: &str) -> Result<String> {
    if fields.len() > MAX_FIELDS {
        let sentence = format!("A profile has room for {MAX_FIELDS} fields.");
        return Err(Error::Field { field: "fields", code: "ERR_TOO_LONG", sentence });
    }
    let old: Vec<api::Field> = serde_json::from_str(old).unwrap_or_default();
    let mut out = Vec::new();
    for (name, value) in fields.into_iter().filter(|(n, v)| !n.is_empty() || !v.is_empty()) {
        let name = limited("fields", name, MAX_FIELD)?;
        // A line has no paragraphs.
        let value = plain_html(app, &limited("fields", value, MAX_FIELD)?);
        let value = value.replace("</p><p>", "<br>").replace("<p>", "").replace("</p>", "");
        let verified_at = old.iter().find(|f| f.value == value).and_then(|f| f.verified_at.clone());
        out.push(api::Field { name, value, verified_at });
    }
    serde_json::to_string(&out).map_err(Error::internal)
}
