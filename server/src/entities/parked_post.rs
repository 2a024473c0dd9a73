//! What a server sent that the branch has yet to decide about, or that comes in later.

use sea_orm::entity::prelude::*;

/// Why it waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Why {
    /// Nobody has decided about its server yet.
    #[sea_orm(string_value = "unknown")]
    Unknown,
    /// What its server sends comes late on purpose.
    #[sea_orm(string_value = "delay")]
    Delay,
    /// A rule wants it to be read first.
    #[sea_orm(string_value = "hold")]
    Hold,
}

impl Why {
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Delay => "delay",
            Self::Hold => "hold",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "parked_post")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub host: String,
    pub uri: String,
    pub author_uri: String,
    pub document: String,
    /// When it comes in by itself; none where somebody has to decide.
    pub due_at: Option<i64>,
    pub created_at: i64,
    pub why: Why,
    /// It was sent as an edit of a post.
    pub is_edit: bool,
    /// Of the document.
    pub bytes: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
