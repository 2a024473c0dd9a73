//! Starting a group.

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        html,
        typed::typed,
    },
    entities::profile,
    people::profiles,
};

const MOST_NAME: usize = 60;
const MOST_ABOUT: usize = 1_000;

/// A group, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub handle: String,
    pub name: String,
    pub about: String,
    /// Whoever wants to join asks first.
    pub by_request: bool,
}

/// Makes a group; whose login it is becomes its first moderator.
///
/// # Errors
/// 422 for a handle that can't be had, and without a name or a sentence about it.
pub async fn create(app: &App, login_id: i64, new: New) -> Result<profile::Model> {
    let (name, about) = (typed(&new.name, MOST_NAME)?, typed(&new.about, MOST_ABOUT)?);
    if name.is_empty() || about.is_empty() {
        return Err(Error::unprocessable("Give the group a name, and say in a sentence what it is for."));
    }
    profiles::create_group_for(app, login_id, new.handle.trim().trim_start_matches('@'), |row| {
        profile::GROUP.clone_into(&mut row.actor_type);
        row.display_name = name;
        row.note = format!("<p>{}</p>", html::escape(&about).replace('\n', "<br>"));
        row.note_source = about;
        row.approves_followers = new.by_request;
    })
    .await
}
