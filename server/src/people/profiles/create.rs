//! Making profiles. Each has a key pair of its own.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        clock::{self, day},
        db::{Tx, is_duplicate},
        error::{Error, Result},
        id,
    },
    entities::{
        actor_key, login,
        post::{Audience, Who},
        profile::{self, Kind},
        profile_member,
    },
    login as logins,
    wire::{
        activitypub::address::{self, INSTANCE_HANDLE},
        own_key,
        signatures::key,
    },
};

/// Handles that would be mistaken for somebody in charge, or for a page.
const RESERVED: &[&str] = &[
    "about",
    "admin",
    "administrator",
    "api",
    "ap",
    "assets",
    "auth",
    "branch",
    "handbook",
    "help",
    "inbox",
    "login",
    "moderator",
    "oauth",
    "owner",
    "root",
    "search",
    "settings",
    "sign-in",
    "staff",
    "support",
    "system",
    "web",
];

/// What a new profile needs.
#[derive(Clone, Debug)]
pub struct NewProfile<'a> {
    pub kind: Kind,
    pub handle: &'a str,
    pub login_id: Option<i64>,
}

/// Makes a login with its professional profile.
pub async fn create_professional(
    app: &App,
    email: &str,
    handle: &str,
    password: String,
    role: login::Role,
) -> Result<profile::Model> {
    let new = logins::prepare(app, password).await?;
    let keys = new_key().await?;
    let tx = app.db.begin().await?;
    let login = logins::create(app, &tx, email, new, role).await?;
    let profile = for_login(app, &tx, &login, handle, keys).await?;
    tx.commit().await?;
    Ok(profile)
}

/// Whether an address can have a login: it is one, and nobody has it.
pub async fn is_free(app: &App, email: &str) -> Result<bool> {
    logins::is_free(app.db.read(), email).await
}

/// Makes a profile that several logins run; the first is its manager.
pub async fn create_shared(app: &App, email: &str, password: &str, handle: &str) -> Result<profile::Model> {
    let login = logins::check(app, email, password, "command line").await?;
    create_shared_for(app, login.id, handle).await
}

/// The same for who is signed in to a login.
pub async fn create_shared_for(app: &App, login_id: i64, handle: &str) -> Result<profile::Model> {
    create_group_for(app, login_id, handle, |_| ()).await
}

/// The same with what is different in its row: for a group, which its members moderate.
pub async fn create_group_for(
    app: &App,
    login_id: i64,
    handle: &str,
    change: impl FnOnce(&mut profile::Model),
) -> Result<profile::Model> {
    check_handle(handle)?;
    let keys = new_key().await?;
    let tx = app.db.begin().await?;
    let mut profile = row(app, &NewProfile { kind: Kind::Shared, handle, login_id: None });
    change(&mut profile);
    insert_row(app, &tx, profile.clone(), keys).await?;
    let member = profile_member::Model { profile_id: profile.id, login_id, role: "manager".into() };
    profile_member::ActiveModel::from(member).insert(&*tx).await?;
    tx.commit().await?;
    Ok(profile)
}

/// The actor that signs our fetches and speaks for the branch itself; made at the first start.
pub async fn ensure_instance_actor(app: &App) -> Result<profile::Model> {
    if let Some(found) = profile::local(app.db.read(), INSTANCE_HANDLE).await? {
        return Ok(found);
    }
    let keys = new_key().await?;
    let tx = app.db.begin().await?;
    let mut row = row(app, &NewProfile { kind: Kind::Instance, handle: INSTANCE_HANDLE, login_id: None });
    row.uri = address::instance_actor(&app.config);
    row.actor_type = "Application".into();
    row.display_name.clone_from(&app.config.name);
    row.url = app.config.url("/");
    point_at_itself(&mut row);
    insert_row(app, &tx, row.clone(), keys).await?;
    tx.commit().await?;
    Ok(row)
}

/// Making an RSA key takes a tenth of a second of CPU.
pub(super) async fn new_key() -> Result<(String, String)> {
    tokio::task::spawn_blocking(key::generate).await.map_err(Error::internal)?.map_err(Error::internal)
}

async fn insert(app: &App, tx: &Tx, new: &NewProfile<'_>, keys: (String, String)) -> Result<profile::Model> {
    check_handle(new.handle)?;
    let row = row(app, new);
    insert_row(app, tx, row.clone(), keys).await?;
    Ok(row)
}

/// The professional profile of a new login.
pub(super) async fn for_login(
    app: &App,
    tx: &Tx,
    login: &login::Model,
    handle: &str,
    keys: (String, String),
) -> Result<profile::Model> {
    insert(app, tx, &NewProfile { kind: Kind::Professional, handle, login_id: Some(login.id) }, keys).await
}

pub(super) async fn insert_row(
    app: &App,
    tx: &Tx,
    row: profile::Model,
    (private, public): (String, String),
) -> Result<()> {
    let inserted = profile::ActiveModel::from(row.clone()).insert(&**tx).await;
    if inserted.as_ref().is_err_and(is_duplicate) {
        return Err(Error::unprocessable(format!("The handle {} is taken. Choose another.", row.handle)));
    }
    inserted?;
    let key = actor_key::Model {
        uri: address::key(&row.uri),
        profile_id: row.id,
        public_pem: public,
        private_pem: Some(own_key::sealed(app, &row.uri, &private)?),
        // No time: the moment would tie profiles together.
        fetched_at: 0,
        algorithm: "rsa".into(),
    };
    actor_key::ActiveModel::from(key).insert(&**tx).await?;
    own_key::add_ed25519(app, tx, &row).await
}

/// # Errors
/// 422 for a handle that no other server would understand, or that is reserved.
pub fn check_handle(handle: &str) -> Result<()> {
    let plain = handle.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && (1..=30).contains(&handle.len());
    if !plain {
        return Err(Error::unprocessable("A handle has 1 to 30 letters (a to z), digits or underscores."));
    }
    if is_reserved(handle) {
        return Err(Error::unprocessable(format!("The handle {handle} is reserved. Choose another.")));
    }
    Ok(())
}

/// Whether a handle would be mistaken for somebody in charge, or for a page.
pub fn is_reserved(handle: &str) -> bool {
    RESERVED.contains(&handle.to_lowercase().as_str())
}

/// Whether a handle of ours was ever given away: nobody gets another's.
pub async fn is_taken(app: &App, handle: &str) -> Result<bool> {
    let found = profile::Entity::find()
        .filter(profile::Column::HandleFolded.eq(handle.to_lowercase()))
        .filter(profile::Column::Domain.is_null());
    Ok(found.one(app.db.read()).await?.is_some())
}

/// The defaults of each kind: a personal profile is quiet until its owner says otherwise.
pub(super) fn row(app: &App, new: &NewProfile<'_>) -> profile::Model {
    let quiet = new.kind == Kind::Personal;
    let id = id::random();
    let uri = address::profile(&app.config, id);
    let mut row = profile::Model {
        id,
        kind: new.kind,
        login_id: new.login_id,
        handle: new.handle.to_owned(),
        handle_folded: new.handle.to_lowercase(),
        domain: None,
        uri,
        url: address::profile_page(&app.config, new.handle),
        actor_type: if new.kind == Kind::Shared { "Organization".into() } else { "Person".into() },
        display_name: new.handle.to_owned(),
        note: String::new(),
        note_source: String::new(),
        fields: "[]".into(),
        avatar_url: None,
        header_url: None,
        inbox: String::new(),
        shared_inbox: Some(address::shared_inbox(&app.config)),
        outbox: String::new(),
        followers_uri: String::new(),
        following_uri: String::new(),
        approves_followers: quiet,
        discoverable: !quiet,
        indexable: !quiet,
        default_audience: if quiet { Audience::Followers } else { Audience::Public },
        default_sensitive: false,
        default_language: None,
        posts_count: 0,
        followers_count: 0,
        following_count: 0,
        last_post_on: None,
        created_on: day(app.clock.now_ms()),
        fetched_at: None,
        gone_at: None,
        avatar_file: None,
        header_file: None,
        emojis: "[]".into(),
        hide_collections: quiet,
        preferences: "{}".into(),
        contact_email: None,
        featured_uri: None,
        moved_to_uri: None,
        moved_at: None,
        also_known_as: "[]".into(),
        attribution_domains: "[]".into(),
        memorial: false,
        suspended: false,
        own_words: String::new(),
        frozen_on: None,
        frozen_note: String::new(),
        leaves_on: None,
        second_pair: false,
        standing: None,
        default_quote: if quiet { Who::Nobody } else { Who::Everyone },
        has_feed: false,
        avatar_description: String::new(),
        header_description: String::new(),
        show_media: true,
        show_media_replies: true,
        show_featured: true,
        links_checked_at: None,
        sensitized: false,
        restriction: None,
        colleague_until: quiet.then(|| clock::last_day_of_next_month(app.clock.now_ms())),
        colleague_reminded: None,
    };
    point_at_itself(&mut row);
    row
}

/// A new row under an id that was given before.
pub(super) fn with_id(app: &App, mut row: profile::Model, id: i64) -> profile::Model {
    row.id = id;
    row.uri = address::profile(&app.config, id);
    point_at_itself(&mut row);
    row
}

fn point_at_itself(row: &mut profile::Model) {
    row.inbox = format!("{}/inbox", row.uri);
    row.outbox = format!("{}/outbox", row.uri);
    row.followers_uri = format!("{}/followers", row.uri);
    row.following_uri = format!("{}/following", row.uri);
}

#[cfg(test)]
mod tests {
    use super::check_handle;

    #[test]
    fn handles() {
        assert!(check_handle("anna_berg2").is_ok());
        for bad in ["", "anna berg", "änne", "a.b", "Admin", &"x".repeat(31), "a@b"] {
            assert!(check_handle(bad).is_err(), "{bad}");
        }
    }
}
