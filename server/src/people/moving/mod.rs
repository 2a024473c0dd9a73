//! Leaving and arriving: moving to another profile, and taking along what one has gathered.

pub mod about_me;
pub mod archive;
pub mod export;
pub mod farewell;
pub mod forget_profile;
pub mod import;
pub mod move_followers;
mod table;

pub use table::Kind;

use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use crate::{
    base::{
        app::App,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::profile,
    jobs::{Job, MoveFollowers, enqueue},
    people::profiles,
    wire::{
        activitypub::activity,
        outbox::{self, Recipients, Sendable},
        remote::{actors, handles},
    },
};

/// Whoever moves does not move again so soon, neither from here nor, as far as we follow it, from elsewhere; as on Mastodon.
pub const COOLDOWN_MS: i64 = 30 * DAY;
/// Other ids that one profile may say are its own.
const MOST_ALIASES: usize = 10;

/// The ids that a profile says are its own as well.
pub fn aliases(profile: &profile::Model) -> Vec<String> {
    serde_json::from_str(&profile.also_known_as).unwrap_or_default()
}

/// A profile as its server describes it now.
pub async fn as_it_is(app: &App, uri: &str) -> Result<profile::Model> {
    match actors::known(app, app.db.read(), uri).await? {
        Some(ours) if ours.domain.is_none() => Ok(ours),
        _ => actors::refresh(app, uri).await,
    }
}

/// Says that another profile is one's own too: whoever moves from there to here is believed.
pub async fn add_alias(app: &App, me: &profile::Model, acct: &str) -> Result<profile::Model> {
    let other = find(app, acct).await?;
    if other.id == me.id {
        return Err(Error::unprocessable("This is the profile that you are moving to."));
    }
    let mut all = aliases(me);
    all.retain(|a| *a != other.uri);
    if all.len() >= MOST_ALIASES {
        return Err(Error::unprocessable("A profile has room for 10 earlier ones. Remove one first."));
    }
    all.push(other.uri);
    save_aliases(app, me, &all).await
}

pub async fn remove_alias(app: &App, me: &profile::Model, uri: &str) -> Result<profile::Model> {
    let mut all = aliases(me);
    all.retain(|a| a != uri);
    save_aliases(app, me, &all).await
}

async fn save_aliases(app: &App, me: &profile::Model, all: &[String]) -> Result<profile::Model> {
    let row = profile::Model { also_known_as: serde_json::to_string(all).map_err(Error::internal)?, ..me.clone() };
    let tx = app.db.begin().await?;
    let change =
        profile::ActiveModel { id: Set(me.id), also_known_as: Set(row.also_known_as.clone()), ..Default::default() };
    change.update(&*tx).await?;
    profiles::tell_changed(app, &tx, &row).await?;
    tx.commit().await?;
    Ok(row)
}

/// Moves followers to another profile, which must say that it is this one as well (FEP-7628). Posts stay where they are.
///
/// # Errors
/// 422 where the new profile does not name this one, or is this one.
pub async fn leave(app: &App, me: &profile::Model, acct: &str) -> Result<profile::Model> {
    let known = find(app, acct).await?;
    let new = as_it_is(app, &known.uri).await?;
    if new.id == me.id {
        return Err(Error::unprocessable("This is the profile that you are moving from."));
    }
    if !aliases(&new).contains(&me.uri) {
        return Err(Error::unprocessable(
            "The new profile does not say that it is this one as well. Add this profile there as an earlier one, and try again.",
        ));
    }
    let now = app.clock.now_ms();
    if me.moved_at.is_some_and(|at| now - at < COOLDOWN_MS) {
        return Err(Error::unprocessable(
            "This profile has moved within the last 30 days. It can move again after that.",
        ));
    }
    let row = profile::Model { moved_to_uri: Some(new.uri.clone()), moved_at: Some(now), ..me.clone() };
    let tx = app.db.begin().await?;
    set_moved(&tx, &row).await?;
    profiles::tell_changed(app, &tx, &row).await?;
    let uri = format!("{}#moves/{}", me.uri, id::next(&app.clock));
    let body = activity::moved(&uri, me, &new.uri);
    let followers = Recipients { followers: true, ..Recipients::default() };
    outbox::send(app, &tx, me, &Sendable::other(body)?, &me.uri, &followers).await?;
    enqueue(app, &tx, &Job::MoveFollowers(MoveFollowers { from_id: me.id, to_id: new.id })).await?;
    tx.commit().await?;
    Ok(row)
}

/// Takes a move back: the profile is in use again. Followers who have moved stay where they are.
pub async fn come_back(app: &App, me: &profile::Model) -> Result<profile::Model> {
    let row = profile::Model { moved_to_uri: None, ..me.clone() };
    let tx = app.db.begin().await?;
    set_moved(&tx, &row).await?;
    profiles::tell_changed(app, &tx, &row).await?;
    tx.commit().await?;
    Ok(row)
}

async fn set_moved(tx: &Tx, row: &profile::Model) -> Result<()> {
    let change = profile::ActiveModel {
        id: Set(row.id),
        moved_to_uri: Set(row.moved_to_uri.clone()),
        moved_at: Set(row.moved_at),
        ..Default::default()
    };
    change.update(&**tx).await?;
    Ok(())
}

async fn find(app: &App, acct: &str) -> Result<profile::Model> {
    handles::find(app, acct.trim().trim_start_matches('@')).await.map_err(|error| match error {
        Error::Internal(_) => error,
        _ => Error::unprocessable("There is no profile of this name. Write it as name@server."),
    })
}
