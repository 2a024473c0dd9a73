//! That somebody agrees to be seen in pictures: by the reference of a signed form, never by a name.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "photo_consent")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub reference: String,
    /// Somebody else has signed for whoever is seen.
    pub by_guardian: bool,
    /// `public`, or `inside`: for the branch and its network.
    pub scope: String,
    /// `YYYY-MM-DD`
    pub given_on: String,
    pub expires_on: String,
    pub recorded_by: i64,
    /// The last day of which somebody was reminded.
    pub reminded_of: Option<String>,
    pub ended_at: Option<i64>,
    /// `withdrawn` or `expired`.
    pub ended_why: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
