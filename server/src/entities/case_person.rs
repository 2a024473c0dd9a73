//! Somebody involved in a case, beside whom it is about and who reported it.

use sea_orm::entity::prelude::*;

/// The part of whom a case is about as well.
pub const REPORTED: &str = "reported";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub profile_id: i64,
    /// `affected`, `witness` or [`REPORTED`].
    pub part: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
