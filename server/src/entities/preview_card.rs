//! What a link looks like: fetched once an address, whoever posts it.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "preview_card")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub url: String,
    /// JSON: `api::PreviewCard`; none until it was fetched, or where there is nothing to show.
    pub card: Option<String>,
    pub image_url: Option<String>,
    pub fetched_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
