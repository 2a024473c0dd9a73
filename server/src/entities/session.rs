//! A signed-in browser. The cookie holds the secret; the row holds its hash.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub login_id: i64,
    pub created_at: i64,
    pub expires_at: i64,
    /// What kind of browser it is, in words.
    pub agent: Option<String>,
    /// When the second factor was given again: to speak for a profile as its manager, or to add a passkey.
    pub factor_at: Option<i64>,
    /// JSON: what this browser's passkey was asked and has not answered yet.
    pub passkey: Option<String>,
    /// Whom the sign-in service named that let this browser in; none for a password.
    pub identity_id: Option<i64>,
    /// What that service calls the session (`sid`), by which it ends it.
    pub provider_session: Option<String>,
    /// What that service gave, wrapped, to be shown to it when signing out.
    pub id_token: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
