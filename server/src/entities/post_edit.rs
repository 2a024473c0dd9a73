//! What a post said before an edit.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "post_edit")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub post_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub edited_at: i64,
    pub content: String,
    pub content_warning: String,
    pub sensitive: bool,
    /// JSON: the attachments at that time, as the API shows them.
    pub media: String,
    /// JSON: the poll's answers at that time.
    pub poll: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
