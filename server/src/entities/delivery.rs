//! An activity on its way to one inbox.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub activity_id: i64,
    pub host: String,
    pub inbox: String,
    /// Deliveries about one object to one host keep their order.
    pub object_uri: String,
    pub attempts: i64,
    pub next_at: i64,
    pub created_at: i64,
    /// Why it was given up.
    pub failed: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
