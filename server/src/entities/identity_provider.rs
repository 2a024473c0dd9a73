//! A sign-in service of the branch: a provider of OpenID Connect.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_provider")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// As its button says.
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    /// Wrapped under the branch's keys.
    pub client_secret: String,
    /// What is asked for beside `openid`, between blanks.
    pub scopes: String,
    /// The claim that lists a person's groups.
    pub groups_claim: String,
    /// Lines `group = role`; none where groups decide nothing.
    pub group_roles: String,
    /// Whether it may stand at an address inside the branch's own network.
    pub may_be_inside: bool,
    /// Whether the second factor of the login is asked for as well.
    pub asks_factor: bool,
    pub is_on: bool,
    pub created_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
