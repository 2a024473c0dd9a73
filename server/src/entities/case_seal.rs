//! The key to which the words of a case are sealed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "case_seal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub case_id: i64,
    pub recipient: String,
    /// The other half, sealed to the reporter's code.
    pub for_code: String,
    /// The same under the branch's keys, which are not in the database: for somebody outside who was asked to decide.
    pub for_outside: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
