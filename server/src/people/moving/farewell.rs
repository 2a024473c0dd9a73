//! A personal profile leaves: told by its owner alone, thirty days before, and until then she can think again.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::archive;
use crate::{
    base::{
        app::App,
        clock::{DAY, day, first_of_next_month},
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        forget,
        media::Folder,
        profile::{self, Kind},
        registry::Of,
        token,
    },
    jobs::{Job, RemoveFiles, enqueue},
    login::tokens,
    posts,
    wire::{
        activitypub::activity,
        outbox::{self, Recipients, Sendable},
    },
};

/// Days between the word and the deed.
const DAYS: i64 = 30;

/// Says that a personal profile leaves, on the first of a month at least thirty days from now, or takes that back.
///
/// # Errors
/// 404 for any other kind of profile.
pub async fn plan(app: &App, me: &profile::Model, leaves: bool) -> Result<()> {
    if me.kind != Kind::Personal {
        return Err(Error::NotFound);
    }
    // The same day for all who leave in a month, so that it points at nobody.
    let on = leaves.then(|| first_of_next_month(app.clock.now_ms() + DAYS * DAY));
    let tx = app.db.begin().await?;
    profile::ActiveModel { id: Set(me.id), leaves_on: Set(on), ..Default::default() }.update(&*tx).await?;
    tx.commit().await
}

/// Deletes the profiles whose day has come; safe to run twice.
pub async fn delete_due(app: &App) -> Result<()> {
    let today = day(app.clock.now_ms());
    let due = profile::Entity::find()
        .filter(profile::Column::LeavesOn.lte(today))
        .filter(profile::Column::GoneAt.is_null())
        .all(app.db.read())
        .await?;
    for profile in due {
        delete(app, profile).await?;
    }
    Ok(())
}

/// Deletes a profile here and tells everybody who follows it. Its handle is not given away again.
async fn delete(app: &App, profile: profile::Model) -> Result<()> {
    archive::forget(app, profile.id).await?;
    let tx = app.db.begin().await?;
    let body = Sendable::other(activity::delete_actor(&profile))?;
    let followers = Recipients { followers: true, ..Recipients::default() };
    outbox::send(app, &tx, &profile, &body, &profile.uri, &followers).await?;
    let pictures: Vec<String> = [&profile.avatar_file, &profile.header_file].into_iter().flatten().cloned().collect();
    if !pictures.is_empty() {
        enqueue(app, &tx, &Job::RemoveFiles(RemoveFiles::on(Folder::Open, pictures))).await?;
    }
    take_private(app, &tx, &profile).await?;
    posts::forget_profile(app, &tx, profile).await?;
    tx.commit().await
}

/// What only its owner had.
async fn take_private(app: &App, tx: &Tx, profile: &profile::Model) -> Result<()> {
    token::Entity::update_many()
        .col_expr(token::Column::RevokedAt, Expr::value(tokens::ended_on(app.clock.now_ms())))
        .filter(token::Column::ProfileId.eq(profile.id))
        .filter(token::Column::RevokedAt.is_null())
        .exec(&**tx)
        .await?;
    forget::with(&**tx, Of::Profile, profile.id).await?;
    let empty = profile::ActiveModel {
        id: Set(profile.id),
        note_source: Set(String::new()),
        own_words: Set(String::new()),
        contact_email: Set(None),
        preferences: Set("{}".into()),
        avatar_file: Set(None),
        header_file: Set(None),
        also_known_as: Set("[]".into()),
        ..Default::default()
    };
    empty.update(&**tx).await?;
    Ok(())
}
