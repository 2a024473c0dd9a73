//! Profiles as accounts.

use super::{attachments, audience::visibility, quotes::quote_word};
use crate::{
    base::{app::App, error::Result, html},
    entities::{
        login::Role,
        profile::{self, Kind},
    },
    login::roles,
    wire::{activitypub::profile_text, remote::actors},
};

/// `name`, or `name@domain` for another server's.
pub fn acct(profile: &profile::Model) -> String {
    match &profile.domain {
        Some(domain) => format!("{}@{domain}", profile.handle),
        None => profile.handle.clone(),
    }
}

/// The public view of a profile. Every column is named, so that a new one asks to be thought about.
pub fn account(app: &App, profile: &profile::Model) -> api::Account {
    let profile::Model {
        id,
        kind,
        login_id: _,
        handle,
        handle_folded: _,
        domain: _,
        uri,
        url,
        actor_type,
        display_name,
        note: _,
        note_source: _,
        fields: _,
        avatar_url: _,
        header_url: _,
        avatar_file: _,
        header_file: _,
        emojis,
        hide_collections,
        preferences: _,
        contact_email: _,
        featured_uri: _,
        moved_to_uri: _,
        moved_at: _,
        also_known_as: _,
        attribution_domains: _,
        memorial,
        suspended,
        own_words: _,
        frozen_on: _,
        frozen_note: _,
        leaves_on: _,
        second_pair: _,
        standing,
        default_quote: _,
        has_feed: _,
        avatar_description,
        header_description,
        show_media: _,
        show_media_replies: _,
        show_featured: _,
        links_checked_at: _,
        sensitized: _,
        colleague_until: _,
        colleague_reminded: _,
        restriction,
        inbox: _,
        shared_inbox: _,
        outbox: _,
        followers_uri: _,
        following_uri: _,
        approves_followers,
        discoverable,
        indexable,
        default_audience: _,
        default_sensitive: _,
        default_language: _,
        posts_count,
        followers_count,
        following_count,
        last_post_on,
        created_on,
        fetched_at: _,
        gone_at: _,
    } = profile;
    let (avatar, header) = attachments::pictures(app, profile);
    api::Account {
        id: id.to_string(),
        username: handle.clone(),
        acct: acct(profile),
        display_name: display_name.clone(),
        locked: *approves_followers,
        bot: matches!(actor_type.as_str(), "Service" | "Application"),
        group: actor_type == "Group",
        discoverable: *discoverable,
        indexable: *indexable,
        created_at: format!("{created_on}T00:00:00.000Z"),
        note: profile_text::summary(profile),
        url: url.clone(),
        uri: uri.clone(),
        avatar_static: avatar.clone(),
        avatar,
        header_static: header.clone(),
        header,
        avatar_description: avatar_description.clone(),
        header_description: header_description.clone(),
        followers_count: *followers_count,
        following_count: *following_count,
        statuses_count: *posts_count,
        last_status_at: last_post_on.clone(),
        emojis: attachments::emojis(app, emojis),
        fields: profile_text::fields(&app.config, profile),
        roles: Vec::new(),
        hide_collections: (*kind != Kind::Remote).then_some(*hide_collections),
        noindex: !indexable,
        moved: None,
        suspended: *suspended || restriction.as_deref() == Some(profile::SUSPENDED),
        limited: standing.as_deref() == Some("filter"),
        memorial: *memorial,
        mute_expires_at: None,
        kind: kind_name(*kind).to_owned(),
        source: None,
        role: None,
    }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Professional => "professional",
        Kind::Personal => "personal",
        Kind::Shared | Kind::Instance => "shared",
        Kind::Remote => "remote",
    }
}

/// One's own profile, with what only its owner sees.
pub fn credential_account(app: &App, profile: &profile::Model, requests: i64, role: Option<Role>) -> api::Account {
    let mut account = account(app, profile);
    account.source = Some(api::Source {
        note: profile.note_source.clone(),
        fields: typed_fields(profile),
        privacy: visibility(profile.default_audience).to_owned(),
        sensitive: profile.default_sensitive,
        language: profile.default_language.clone(),
        follow_requests_count: requests,
        attribution_domains: serde_json::from_str(&profile.attribution_domains).unwrap_or_default(),
        discoverable: profile.discoverable,
        indexable: profile.indexable,
        hide_collections: Some(profile.hide_collections),
        quote_policy: quote_word(profile.default_quote).into(),
        feed: profile.has_feed,
        own_words: (profile.kind == Kind::Personal).then(|| profile.own_words.clone()),
    });
    account.role = Some(self::role(role.unwrap_or(Role::Staff)));
    account
}

/// Mastodon's id for everybody's role is -99; ours have small numbers.
pub fn role(role: Role) -> api::Role {
    let (id, name) = match role {
        Role::Owner => ("1".to_owned(), "Owner"),
        Role::Admin => ("2".to_owned(), "Admin"),
        Role::Moderator => ("3".to_owned(), "Moderator"),
        Role::Staff => ("-99".to_owned(), ""),
        Role::Own(own) => (own.id.to_string(), own.name),
    };
    let permissions = roles::bits(role).to_string();
    api::Role { id, name: name.into(), color: String::new(), permissions, highlighted: role != Role::Staff }
}

/// An account with where it has moved to, for pages of one.
pub async fn account_with_move(app: &App, profile: &profile::Model) -> Result<api::Account> {
    let mut shown = account(app, profile);
    if let Some(uri) = &profile.moved_to_uri
        && let Some(new) = actors::known(app, app.db.read(), uri).await?
    {
        shown.moved = Some(Box::new(account(app, &new)));
    }
    Ok(shown)
}

/// As much of an account as a row of faces needs.
pub fn partial_account(app: &App, profile: &profile::Model) -> api::PartialAccount {
    let (avatar, _) = attachments::pictures(app, profile);
    api::PartialAccount {
        id: profile.id.to_string(),
        acct: acct(profile),
        locked: profile.approves_followers,
        bot: matches!(profile.actor_type.as_str(), "Service" | "Application"),
        url: profile.url.clone(),
        avatar_static: avatar.clone(),
        avatar,
        avatar_description: profile.avatar_description.clone(),
    }
}

/// What its owner typed, without HTML.
fn typed_fields(profile: &profile::Model) -> Vec<api::Field> {
    let own: Vec<api::Field> = serde_json::from_str(&profile.fields).unwrap_or_default();
    own.into_iter().map(|f| api::Field { value: html::plain(&f.value), ..f }).collect()
}

/// One's own profile, as typed.
pub fn profile(app: &App, profile: &profile::Model) -> api::Profile {
    let (avatar, header) = attachments::pictures(app, profile);
    let avatar = profile.avatar_file.is_some().then_some(avatar);
    let header = profile.header_file.is_some().then_some(header);
    api::Profile {
        id: profile.id.to_string(),
        display_name: profile.display_name.clone(),
        note: profile.note_source.clone(),
        fields: typed_fields(profile),
        avatar_static: avatar.clone(),
        avatar,
        avatar_description: profile.avatar_description.clone(),
        header_static: header.clone(),
        header,
        header_description: profile.header_description.clone(),
        locked: profile.approves_followers,
        bot: matches!(profile.actor_type.as_str(), "Service" | "Application"),
        hide_collections: profile.hide_collections,
        discoverable: profile.discoverable,
        indexable: profile.indexable,
        show_media: profile.show_media,
        show_media_replies: profile.show_media_replies,
        show_featured: profile.show_featured,
        attribution_domains: serde_json::from_str(&profile.attribution_domains).unwrap_or_default(),
        feed: profile.has_feed,
    }
}
