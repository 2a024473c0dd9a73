//! The mail server that was set at the desk; at most one.

use sea_orm::entity::prelude::*;

/// The id of the only row.
pub const ONLY: i64 = 1;

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_server")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub host: String,
    pub port: i64,
    /// `tls` from the first byte, `starttls`, or `none`.
    pub security: String,
    /// Empty where the server asks for none.
    pub username: String,
    /// Wrapped.
    pub password: String,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Model").field("host", &self.host).finish_non_exhaustive()
    }
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
