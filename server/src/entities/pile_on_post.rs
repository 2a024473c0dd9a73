//! What a stranger wrote to a profile under attack, as it came in: read by a colleague, hidden from the profile's owner.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pile_on_post")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub pile_on_id: i64,
    pub profile_id: i64,
    /// The stored post; none for a reply that was refused.
    pub post_id: Option<i64>,
    /// `mention`, `quote` or `reply`.
    pub kind: String,
    pub uri: String,
    /// The whole handle.
    pub author: String,
    pub words: String,
    pub created_at: i64,
    pub hidden_until: i64,
    /// The colleague keeps it as evidence.
    pub kept: bool,
    pub forget_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
