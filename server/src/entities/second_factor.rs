//! An authenticator app of a login.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factor")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub login_id: i64,
    /// Base32, as the app has it. It opens nothing without the password.
    pub secret: String,
    /// None until a first code has shown that the app has it.
    pub confirmed_at: Option<i64>,
    /// The step of the last code that was used: none works twice.
    pub last_step: i64,
    /// Wrong codes at sign-in, and since when they are counted.
    pub wrong_codes: i64,
    pub wrong_since: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
