//! The branch's own emojis.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{ending, files, picture};
use crate::{
    base::{
        app::App,
        audit,
        db::is_duplicate,
        error::{Error, Result},
        id,
    },
    entities::{emoji, media::Folder},
};

/// Adds an emoji.
///
/// # Errors
/// 422 for a name that can't stand between colons, or that is taken, and for what is no picture.
pub async fn add(
    app: &App,
    actor: &str,
    shortcode: &str,
    category: Option<&str>,
    bytes: Vec<u8>,
) -> Result<emoji::Model> {
    let plain = shortcode.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if !plain || !(2..=30).contains(&shortcode.len()) {
        return Err(Error::unprocessable("An emoji's name has 2 to 30 letters (a to z), digits or underscores."));
    }
    let made = picture::small(bytes, picture::EMOJI).await?;
    let file = files::new_name(ending(made.mime));
    files::write(app, Folder::Open, &file, made.bytes).await?;
    let now = app.clock.now_ms();
    let row = emoji::Model {
        id: id::next(&app.clock),
        shortcode: shortcode.to_owned(),
        file,
        mime: made.mime.to_owned(),
        category: category.map(str::to_owned),
        visible: true,
        created_at: now,
    };
    let tx = app.db.begin().await?;
    let inserted = emoji::ActiveModel::from(row.clone()).insert(&*tx).await;
    if inserted.as_ref().is_err_and(is_duplicate) {
        return Err(Error::unprocessable(format!("There is an emoji :{shortcode}: already.")));
    }
    inserted?;
    audit::record(app, &tx, actor, "emoji.add", shortcode, &json!({})).await?;
    tx.commit().await?;
    Ok(row)
}

/// Hides an emoji from those who write; posts that have it keep it.
pub async fn hide(app: &App, actor: &str, shortcode: &str) -> Result<()> {
    set_visible(app, actor, shortcode, false).await
}

/// Offers an emoji to those who write, or no longer.
///
/// # Errors
/// 404 for one that there is not.
pub async fn set_visible(app: &App, actor: &str, shortcode: &str, visible: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let change = emoji::ActiveModel { visible: Set(visible), ..Default::default() };
    let hidden =
        emoji::Entity::update_many().set(change).filter(emoji::Column::Shortcode.eq(shortcode)).exec(&*tx).await?;
    if hidden.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    let act = if visible { "emoji.show" } else { "emoji.hide" };
    audit::record(app, &tx, actor, act, shortcode, &json!({})).await?;
    tx.commit().await
}

/// All emojis, by name.
pub async fn all(app: &App) -> Result<Vec<emoji::Model>> {
    Ok(emoji::Entity::find().order_by_asc(emoji::Column::Shortcode).all(app.db.read()).await?)
}

/// The emojis whose names stand between colons in a text, as they are shown and sent.
pub async fn in_text(app: &App, text: &str) -> Result<Vec<api::CustomEmoji>> {
    let read = post_text::parse(text);
    let mut names = read.emojis();
    names.truncate(50);
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let rows = emoji::Entity::find().filter(emoji::Column::Shortcode.is_in(names)).all(app.db.read()).await?;
    Ok(rows.iter().map(|e| shown(app, e)).collect())
}

/// An emoji in the API's words.
pub fn shown(app: &App, row: &emoji::Model) -> api::CustomEmoji {
    let url = super::address::open(app, &row.file);
    api::CustomEmoji {
        shortcode: row.shortcode.clone(),
        static_url: url.clone(),
        url,
        visible_in_picker: row.visible,
        category: row.category.clone(),
    }
}
