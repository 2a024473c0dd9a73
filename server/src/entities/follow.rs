//! Who follows whom, and whether it was accepted.

use sea_orm::{QuerySelect, QueryTrait, entity::prelude::*};

use super::profile;

/// How far a follow request has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum State {
    #[sea_orm(string_value = "pending")]
    Pending,
    #[sea_orm(string_value = "accepted")]
    Accepted,
    /// Left unanswered for good; to whoever asked it looks like waiting.
    #[sea_orm(string_value = "ignored")]
    Ignored,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "follow")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub follower_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub followed_id: i64,
    /// For pages of followers, newest first.
    pub id: i64,
    pub state: State,
    /// The id of the Follow activity.
    pub uri: String,
    pub show_boosts: bool,
    pub notify: bool,
    pub created_at: i64,
    /// JSON: the languages of the posts that are wanted; none for all.
    pub languages: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The follow of one profile by another, whatever its state.
pub async fn find(db: &impl ConnectionTrait, follower_id: i64, followed_id: i64) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id((follower_id, followed_id)).one(db).await
}

/// Whether anybody here follows a profile.
pub async fn is_followed_here(db: &impl ConnectionTrait, profile_id: i64) -> Result<bool, DbErr> {
    let ours = profile::Entity::find()
        .select_only()
        .column(profile::Column::Id)
        .filter(profile::Column::Domain.is_null())
        .into_query();
    let found = Entity::find()
        .filter(Column::FollowedId.eq(profile_id))
        .filter(Column::State.eq(State::Accepted))
        .filter(Column::FollowerId.in_subquery(ours))
        .one(db)
        .await?;
    Ok(found.is_some())
}
