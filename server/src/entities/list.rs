//! A profile's list of people, read as a timeline of its own.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "list")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    pub title: String,
    /// Which replies it shows: `followed`, `list` or `none`.
    pub replies: String,
    pub exclusive: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// One of a profile's own lists.
pub async fn own(db: &impl ConnectionTrait, profile_id: i64, id: i64) -> Result<Model, DbErr> {
    let found = Entity::find_by_id(id).filter(Column::ProfileId.eq(profile_id)).one(db).await?;
    found.ok_or_else(|| DbErr::RecordNotFound("list".into()))
}
