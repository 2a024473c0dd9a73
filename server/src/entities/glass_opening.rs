//! A use of break-glass: which profile's owner was named, why, and by which writing.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "glass_opening")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The profile whose owner was named. Who she is stands nowhere.
    pub profile_id: i64,
    /// `court-order` or `danger-to-life`.
    pub reason: String,
    /// The writing: a file number, a date, who asked.
    pub document: String,
    /// A day.
    pub opened_on: String,
    /// Whether the profile has been told; not while a court forbids it.
    #[sea_orm(column_name = "told")]
    pub notified: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
