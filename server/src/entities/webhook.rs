//! The address of another program that is told what happens at the desk.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub url: String,
    /// `whsec_…`, wrapped: with it the program checks that we are the sender.
    pub secret: String,
    /// JSON: names of events.
    pub events: String,
    pub created_at: i64,
    /// When it last took something, and why it last did not.
    pub told_at: Option<i64>,
    pub fault: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
