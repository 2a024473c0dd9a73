//! Profiles of ours: making, finding and changing them.

pub mod break_glass;
pub mod colleague;
mod create;
pub mod first_owner;
pub mod invite_table;
pub mod leave;
pub mod manage;
pub mod orders;
pub mod personal;
mod proof;
pub mod sign_up;
mod update;
pub mod verify_links;

pub use create::{
    NewProfile, check_handle, create_group_for, create_professional, create_shared, create_shared_for,
    ensure_instance_actor, is_free, is_reserved, is_taken,
};
pub use personal::create_personal;
pub use update::{Changes, MAX_DISPLAY_NAME, MAX_FIELD, MAX_FIELDS, MAX_NOTE, Picture, tell_changed, update};

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::profile_note,
};

const MAX_NOTE_ABOUT: usize = 2_000;

/// Keeps a private note about somebody; an empty one removes it.
pub async fn note_about(app: &App, profile_id: i64, about_id: i64, text: &str) -> Result<()> {
    if text.chars().count() > MAX_NOTE_ABOUT {
        return Err(Error::unprocessable(format!("The note has room for {MAX_NOTE_ABOUT} characters.")));
    }
    let tx = app.db.begin().await?;
    profile_note::Entity::delete_by_id((profile_id, about_id)).exec(&*tx).await?;
    if !text.trim().is_empty() {
        let row = profile_note::ActiveModel {
            profile_id: Set(profile_id),
            about_id: Set(about_id),
            text: Set(text.to_owned()),
        };
        row.insert(&*tx).await?;
    }
    tx.commit().await
}
