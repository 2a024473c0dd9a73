//! Other servers' actors, kept as profiles.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{self, Set},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::OnConflict,
};
use serde_json::Value;

use super::{acct, documents::Actor, fetch, known, webfinger};
use crate::{
    base::{
        app::App,
        clock::{DAY, day},
        db::Tx,
        error::{Error, Result},
        html, id,
    },
    entities::{
        actor_key,
        post::{Audience, Who},
        profile::{self, Kind},
        remote_host, uri,
    },
    jobs::{ConfirmHandle, Job, VerifyLinks, enqueue_once},
    wire::{outbox, signatures::Scheme, standing::host_of},
};

/// A profile is read anew after this time, when somebody looks.
const FRESH_MS: i64 = DAY;

/// A profile by its ActivityPub id, if we know it.
pub async fn known(app: &App, db: &impl ConnectionTrait, uri: &str) -> Result<Option<profile::Model>> {
    known::profile(app, db, uri).await
}

/// A profile by its id, fetched if it is unknown or was read long ago.
pub async fn find(app: &App, uri: &str) -> Result<profile::Model> {
    let found = known(app, app.db.read(), uri).await?;
    let now = app.clock.now_ms();
    match found {
        Some(profile) if profile.domain.is_none() => Ok(profile),
        Some(profile) if profile.fetched_at.is_some_and(|at| now - at < FRESH_MS) => Ok(profile),
        Some(profile) => match refresh(app, uri).await {
            // Its server says that it is gone: whoever asks next finds nobody.
            Err(Error::Gone) => Err(Error::Gone),
            other => Ok(other.unwrap_or(profile)),
        },
        None => refresh(app, uri).await,
    }
}

/// Fetches a profile's document and stores it.
pub async fn refresh(app: &App, uri: &str) -> Result<profile::Model> {
    let document = fetch::document(app, uri).await?;
    if !document["id"].as_str().is_some_and(|id| uri::same(id, uri)) {
        return Err(Error::NotFound);
    }
    store_document(app, &document).await
}

/// A profile by its handle: what we know, else by WebFinger.
pub async fn by_handle(app: &App, name: &str, domain: &str) -> Result<profile::Model> {
    let found = profile::Entity::find()
        .filter(profile::Column::HandleFolded.eq(name.to_lowercase()))
        .filter(profile::Column::Domain.eq(acct::ascii(domain)))
        .filter(profile::Column::GoneAt.is_null())
        .one(app.db.read())
        .await?;
    if let Some(profile) = found {
        return find(app, &profile.uri).await;
    }
    let (uri, domain) = webfinger::resolve(app, name, domain).await?;
    let document = fetch::document(app, &uri).await?;
    let actor = Actor::parse(&document)?;
    // Its own host has the last word on its handle.
    webfinger::confirm(app, &actor.id, &actor.username, &domain).await?;
    store(app, &actor, Some(domain)).await
}

/// Stores an actor document that came from its own origin.
pub async fn store_document(app: &App, document: &Value) -> Result<profile::Model> {
    let actor = Actor::parse(document)?;
    // A handle under another domain than the server's (FEP-2c59) counts once that domain has confirmed it.
    let named = actor.webfinger.as_deref().and_then(|w| w.split_once('@')).filter(|(name, domain)| {
        name.eq_ignore_ascii_case(&actor.username)
            && host_of(&actor.id).is_some_and(|h| !h.eq_ignore_ascii_case(domain))
    });
    let domain = match named {
        Some((name, domain)) if webfinger::confirm(app, &actor.id, name, domain).await.is_ok() => {
            Some(acct::ascii(domain))
        }
        _ => None,
    };
    store(app, &actor, domain).await
}

/// The same before anything is known of its sender: whatever else has to be asked is asked later.
pub async fn store_unconfirmed(app: &App, document: &Value) -> Result<profile::Model> {
    store(app, &Actor::parse(document)?, None).await
}

async fn store(app: &App, actor: &Actor, domain: Option<String>) -> Result<profile::Model> {
    let tx = app.db.begin().await?;
    let is_new = known(app, &*tx, &actor.id).await?.is_none();
    let says_nothing = domain.is_none();
    let profile = store_in(app, &tx, actor, domain).await?;
    if is_new && says_nothing {
        // Its handle may have another domain than its server.
        let job = Job::ConfirmHandle(ConfirmHandle { profile_id: profile.id });
        enqueue_once(app, &tx, &job, app.clock.now_ms()).await?;
    }
    tx.commit().await?;
    Ok(profile)
}

/// Asks for the domain in a profile's handle.
pub async fn confirm_handle(app: &App, job: &ConfirmHandle) -> Result<()> {
    let found = profile::Entity::find_by_id(job.profile_id).one(app.db.read()).await?;
    let Some(profile) = found.filter(|p| p.gone_at.is_none() && p.domain.is_some()) else { return Ok(()) };
    let domain = match webfinger::domain_of(app, &profile.uri, &profile.handle).await {
        Ok(domain) => domain,
        // Who has no WebFinger has the handle that we made for her.
        Err(Error::NotFound | Error::Gone) => return Ok(()),
        Err(other) => return Err(other),
    };
    if profile.domain.as_ref() != Some(&domain) {
        let tx = app.db.begin().await?;
        let change = profile::ActiveModel { domain: Set(Some(domain)), ..Default::default() };
        profile::Entity::update_many().set(change).filter(profile::Column::Id.eq(profile.id)).exec(&*tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Inserts or updates a profile and its keys. `domain` is known after a WebFinger look-up; else the id's host counts.
pub async fn store_in(app: &App, tx: &Tx, actor: &Actor, domain: Option<String>) -> Result<profile::Model> {
    let host = host_of(&actor.id).ok_or(Error::NotFound)?;
    let found = known(app, &**tx, &actor.id).await?;
    let domain = domain.or_else(|| found.as_ref().and_then(|p| p.domain.clone())).unwrap_or(host);
    let fresh = to_row(app, actor, domain);
    let row = match found {
        Some(old) if old.domain.is_none() => return Err(Error::NotFound),
        Some(old) => {
            let fields = verified_before(&old.fields, &fresh.fields);
            change(tx, &old, profile::Model { fields, ..fresh }, actor).await?
        }
        None => {
            let inserted = profile::Entity::insert(profile::ActiveModel::from(fresh.clone()))
                .on_conflict(OnConflict::column(profile::Column::Uri).do_nothing().to_owned())
                .exec_without_returning(&**tx)
                .await?;
            match inserted {
                // Somebody was quicker.
                0 => known(app, &**tx, &actor.id).await?.ok_or(Error::NotFound)?,
                _ => fresh,
            }
        }
    };
    store_keys(tx, &row, actor).await?;
    if actor.takes_ed25519 {
        prefer_ed25519(tx, &row.uri).await?;
    }
    if has_unverified_links(&row.fields) && row.links_checked_at.is_none_or(|at| at < app.clock.now_ms() - DAY) {
        enqueue_once(app, tx, &Job::VerifyLinks(VerifyLinks { profile_id: row.id }), app.clock.now_ms()).await?;
    }
    Ok(row)
}

/// Notes that a server takes signatures with Ed25519. Should it refuse one, the older scheme is tried and remembered.
async fn prefer_ed25519(tx: &Tx, uri: &str) -> Result<()> {
    let Some(host) = host_of(uri) else { return Ok(()) };
    outbox::know_host(tx, &host).await?;
    remote_host::Entity::update_many()
        .set(remote_host::ActiveModel { scheme: Set(Scheme::Ed25519.name().into()), ..Default::default() })
        .filter(remote_host::Column::Host.eq(host))
        .filter(remote_host::Column::Scheme.ne(Scheme::Ed25519.name()))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Fields as an actor says them now; one that stands as it stood before keeps the day on which its page linked back.
fn verified_before(old: &str, fresh: &str) -> String {
    let read = |text: &str| serde_json::from_str::<Vec<api::Field>>(text).unwrap_or_default();
    let (old, mut fields) = (read(old), read(fresh));
    for field in &mut fields {
        let before = old.iter().find(|o| o.name == field.name && o.value == field.value);
        field.verified_at = before.and_then(|o| o.verified_at.clone());
    }
    serde_json::to_string(&fields).unwrap_or_else(|_| fresh.to_owned())
}

/// Whether a page that a field names was not seen to link back.
fn has_unverified_links(fields: &str) -> bool {
    let fields: Vec<api::Field> = serde_json::from_str(fields).unwrap_or_default();
    fields.iter().any(|f| f.verified_at.is_none() && f.value.contains("href=\"http"))
}

/// Updates what the document says; counts are ours and move while we read it.
async fn change(tx: &Tx, old: &profile::Model, fresh: profile::Model, actor: &Actor) -> Result<profile::Model> {
    let mut change = profile::ActiveModel::from(fresh).reset_all();
    change.id = ActiveValue::Unchanged(old.id);
    // The id stays as it was first written.
    change.not_set(profile::Column::Uri);
    if actor.published_ms.is_none() {
        change.not_set(profile::Column::CreatedOn);
    }
    for column in [
        profile::Column::PostsCount,
        profile::Column::FollowersCount,
        profile::Column::FollowingCount,
        profile::Column::LastPostOn,
        // Ours to say: a move is checked from both sides, a standing is decided here.
        profile::Column::MovedToUri,
        profile::Column::MovedAt,
        profile::Column::Standing,
        profile::Column::Sensitized,
        profile::Column::Restriction,
        profile::Column::LinksCheckedAt,
    ] {
        change.not_set(column);
    }
    // Only the end of a move is believed from one side.
    if old.moved_to_uri != actor.moved_to {
        change.moved_to_uri = Set(None);
    }
    Ok(change.update(&**tx).await?)
}

/// Replaces a profile's keys with the ones its document names now.
async fn store_keys(tx: &Tx, row: &profile::Model, actor: &Actor) -> Result<()> {
    actor_key::Entity::delete_many().filter(actor_key::Column::ProfileId.eq(row.id)).exec(&**tx).await?;
    for key in actor.keys.iter().take(5) {
        let model = actor_key::ActiveModel {
            uri: Set(key.id.clone()),
            profile_id: Set(row.id),
            public_pem: Set(key.pem.clone()),
            private_pem: Set(None),
            fetched_at: Set(row.fetched_at.unwrap_or_default()),
            algorithm: Set(if key.is_ed25519() { "ed25519" } else { "rsa" }.into()),
        };
        // Another profile of the same server may have had this key id before.
        let replace = OnConflict::column(actor_key::Column::Uri)
            .update_columns([actor_key::Column::ProfileId, actor_key::Column::PublicPem, actor_key::Column::FetchedAt])
            .to_owned();
        actor_key::Entity::insert(model).on_conflict(replace).exec_without_returning(&**tx).await?;
    }
    Ok(())
}

fn to_row(app: &App, actor: &Actor, domain: String) -> profile::Model {
    let now = app.clock.now_ms();
    let fields: Vec<api::Field> = actor
        .fields
        .iter()
        .map(|(name, value)| api::Field { name: short(name, 255), value: html::clean(value), verified_at: None })
        .collect();
    profile::Model {
        id: id::random(),
        kind: Kind::Remote,
        login_id: None,
        handle: short(&actor.username, 100),
        handle_folded: short(&actor.username, 100).to_lowercase(),
        domain: Some(acct::ascii(&domain)),
        uri: actor.id.clone(),
        url: actor.url.clone(),
        actor_type: actor.actor_type.clone(),
        display_name: short(&actor.name, 200),
        note: html::clean(&actor.summary),
        note_source: String::new(),
        fields: serde_json::to_string(&fields).unwrap_or_else(|_| "[]".into()),
        avatar_url: actor.icon.clone(),
        header_url: actor.image.clone(),
        inbox: actor.inbox.clone(),
        shared_inbox: actor.shared_inbox.clone(),
        outbox: actor.outbox.clone(),
        followers_uri: actor.followers.clone(),
        following_uri: actor.following.clone(),
        approves_followers: actor.approves_followers,
        discoverable: actor.discoverable,
        indexable: actor.indexable,
        default_audience: Audience::Public,
        default_sensitive: false,
        default_language: None,
        posts_count: 0,
        followers_count: 0,
        following_count: 0,
        last_post_on: None,
        created_on: day(actor.published_ms.unwrap_or(now).min(now)),
        fetched_at: Some(now),
        gone_at: None,
        avatar_file: None,
        header_file: None,
        emojis: serde_json::to_string(&actor.emojis).unwrap_or_else(|_| "[]".into()),
        hide_collections: false,
        preferences: "{}".into(),
        contact_email: None,
        featured_uri: actor.featured.clone(),
        moved_to_uri: None,
        moved_at: None,
        also_known_as: serde_json::to_string(&actor.also_known_as).unwrap_or_else(|_| "[]".into()),
        attribution_domains: serde_json::to_string(&actor.attribution_domains).unwrap_or_else(|_| "[]".into()),
        memorial: actor.memorial,
        suspended: actor.suspended,
        own_words: String::new(),
        frozen_on: None,
        frozen_note: String::new(),
        leaves_on: None,
        second_pair: false,
        standing: None,
        default_quote: Who::Everyone,
        has_feed: false,
        avatar_description: String::new(),
        header_description: String::new(),
        show_media: true,
        show_media_replies: true,
        show_featured: true,
        links_checked_at: None,
        sensitized: false,
        restriction: None,
        colleague_until: None,
        colleague_reminded: None,
    }
}

fn short(text: &str, most: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(most).collect()
}
