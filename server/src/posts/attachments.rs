//! Changing and withdrawing an upload before it is posted.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::media,
    media::{
        attach,
        credit::Credit,
        picture,
        spool::Spooled,
        upload::{describe, keep, own, sides},
    },
    posts::drafts::store,
};

/// What can be changed later.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    pub description: Option<String>,
    pub credit: Option<Credit>,
    pub focus: Option<(i64, i64)>,
    /// Another picture to stand for a film.
    pub thumbnail: Option<Spooled>,
}

/// Describes one's own upload, until it is published; from then on it changes with its post.
pub async fn change(app: &App, profile_id: i64, id: i64, changes: Changes) -> Result<media::Model> {
    let row = own(app, profile_id, id).await?;
    if row.post_id.is_some() {
        return Err(Error::unprocessable("This belongs to a published post. Edit the post to change it."));
    }
    not_being_read(app, profile_id, id).await?;
    let mut change = row.into_active_model();
    if let Some(text) = changes.description {
        change.description = Set(describe(&text)?);
    }
    if let Some(credit) = changes.credit {
        change.licence = Set(credit.licence);
        change.creator = Set(credit.creator);
        change.source_url = Set(credit.source);
    }
    if let Some((x, y)) = changes.focus {
        change.focus_x = Set(x);
        change.focus_y = Set(y);
    }
    if let Some(file) = changes.thumbnail {
        let made = picture::prepare_file(file).await?;
        let (width, height) = sides(&made.small);
        change.small_file = Set(Some(keep(app, &made.small).await?));
        change.small_width = Set(width);
        change.small_height = Set(height);
        change.blurhash = Set(Some(made.blurhash));
    }
    let tx = app.db.begin().await?;
    let changed = if change.is_changed() { change.update(&*tx).await? } else { own(app, profile_id, id).await? };
    tx.commit().await?;
    Ok(changed)
}

/// What a colleague reviews, or has reviewed, stays as it was until it is published or taken up again.
async fn not_being_read(app: &App, profile_id: i64, id: i64) -> Result<()> {
    if store::is_read(app, profile_id, id).await? {
        return Err(Error::unprocessable(
            "This is part of a post that somebody else is reviewing. Edit the post again first.",
        ));
    }
    Ok(())
}

/// Withdraws an upload that hangs on nothing.
///
/// # Errors
/// 422 for one that hangs on a post.
pub async fn withdraw(app: &App, profile_id: i64, id: i64) -> Result<()> {
    let row = own(app, profile_id, id).await?;
    if row.post_id.is_some() {
        return Err(Error::unprocessable("This belongs to a post. Edit the post to take it away."));
    }
    not_being_read(app, profile_id, id).await?;
    let tx = app.db.begin().await?;
    attach::forget(app, &tx, &[row]).await?;
    tx.commit().await
}
