//! Groups, who moderates them, and what was written to them.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        group_post::{self, State},
        post,
        profile::{self, GROUP},
    },
    login::{Viewer, members},
    policy::visible::{self, Reader},
};

const MOST_GROUPS: u64 = 200;
const MOST_POSTS: u64 = 40;

/// All groups of the branch, by name.
pub async fn all(app: &App) -> Result<Vec<profile::Model>> {
    Ok(profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::ActorType.eq(GROUP))
        .filter(profile::Column::GoneAt.is_null())
        .order_by_asc(profile::Column::HandleFolded)
        .limit(MOST_GROUPS)
        .all(app.db.read())
        .await?)
}

/// A group of ours by its handle.
pub async fn one(app: &App, handle: &str) -> Result<profile::Model> {
    let found = profile::local(app.db.read(), handle.trim_start_matches('@')).await?;
    found.filter(profile::Model::is_own_group).ok_or(Error::NotFound)
}

/// Who moderates a group: the colleagues who publish in its name.
pub async fn moderators(db: &impl ConnectionTrait, group_id: i64) -> Result<Vec<profile::Model>> {
    let members = members::of(db, group_id).await?;
    Ok(members.into_iter().filter(members::Member::publishes).map(|m| m.profile).collect())
}

/// Whether somebody moderates a group, by her professional profile or in the group's own name.
pub async fn is_moderator(app: &App, group: &profile::Model, viewer: &Viewer) -> Result<bool> {
    let who = if viewer.profile.id == group.id { viewer.writer_id } else { Some(viewer.profile.id) };
    Ok(moderators(app.db.read(), group.id).await?.iter().any(|m| Some(m.id) == who))
}

/// # Errors
/// 403 for who does not moderate the group.
pub async fn require_moderator(app: &App, group: &profile::Model, viewer: &Viewer) -> Result<()> {
    if is_moderator(app, group, viewer).await? {
        Ok(())
    } else {
        Err(Error::forbidden("Only a moderator of this group can do this."))
    }
}

/// What a group has passed on and a reader may see, the newest first, with its authors.
pub async fn posts(app: &App, group_id: i64, reader: Reader) -> Result<Vec<(post::Model, profile::Model)>> {
    let ids: Vec<i64> = group_post::Entity::find()
        .select_only()
        .column(group_post::Column::PostId)
        .filter(group_post::Column::GroupId.eq(group_id))
        .filter(group_post::Column::State.eq(State::Announced))
        .order_by_desc(group_post::Column::PostId)
        .limit(MOST_POSTS)
        .into_tuple()
        .all(app.db.read())
        .await?;
    let rows = post::Entity::find()
        .filter(post::Column::Id.is_in(ids))
        .filter(visible::to(reader))
        .order_by_desc(post::Column::Id)
        .all(app.db.read())
        .await?;
    let people = profile::by_ids(app.db.read(), rows.iter().map(|p| p.author_id).collect::<Vec<_>>()).await?;
    Ok(rows.into_iter().filter_map(|p| people.get(&p.author_id).cloned().map(|a| (p, a))).collect())
}
