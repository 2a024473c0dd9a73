//! A member of staff as an account holder at work. Never federated.

use sea_orm::entity::prelude::*;

/// What a login may do for the branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Role {
    #[sea_orm(string_value = "owner")]
    Owner,
    #[sea_orm(string_value = "admin")]
    Admin,
    #[sea_orm(string_value = "moderator")]
    Moderator,
    #[sea_orm(string_value = "staff")]
    Staff,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "login")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub email: String,
    pub password_hash: String,
    pub role: Role,
    pub created_at: i64,
    /// When the branch was left; for a month more its owner can open her personal profiles.
    pub left_at: Option<i64>,
    /// When its address was shown to be its owner's; none for a sign-up that waits for that.
    pub confirmed_at: Option<i64>,
    /// When the branch said yes; none for a sign-up that waits for that.
    pub approved_at: Option<i64>,
    /// Why somebody wants to join, in her words.
    pub reason: String,
    /// Of the secret in the letter that asks whether the address is right.
    pub confirmation_hash: Option<String>,
    pub confirmation_sent_at: Option<i64>,
    /// The app with which somebody has signed up; it may have the letter sent again.
    pub sign_up_app_id: Option<i64>,
    /// Since when nobody can sign in with it, although its owner has not left.
    pub suspended_at: Option<i64>,
    /// The first day of the week in which its owner was last here.
    pub seen_week: Option<String>,
    /// Where letters about this sign-in go beside the work address, sealed; empty where there is none.
    pub security_address: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
