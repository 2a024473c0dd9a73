//! A notice to one of our profiles.

use sea_orm::entity::prelude::*;

/// What a notice is about, in the words of the Mastodon API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Kind {
    #[sea_orm(string_value = "mention")]
    Mention,
    #[sea_orm(string_value = "follow")]
    Follow,
    #[sea_orm(string_value = "follow_request")]
    FollowRequest,
    #[sea_orm(string_value = "favourite")]
    Favourite,
    #[sea_orm(string_value = "reblog")]
    Reblog,
    #[sea_orm(string_value = "update")]
    Update,
    /// A poll that one wrote or voted in has ended.
    #[sea_orm(string_value = "poll")]
    Poll,
    /// Somebody whose posts one wants to be told of has posted.
    #[sea_orm(string_value = "status")]
    Status,
    #[sea_orm(string_value = "quote")]
    Quote,
    /// A post that one quotes was edited.
    #[sea_orm(string_value = "quoted_update")]
    QuotedUpdate,
    /// For whoever approves sign-ups: somebody new.
    #[sea_orm(string_value = "admin.sign_up")]
    SignUp,
    /// For moderators: a report has come in.
    #[sea_orm(string_value = "admin.report")]
    Report,
    /// What has become of a post that a rule stopped; the subject is the decision's id and how it stands.
    #[sea_orm(string_value = "moderation_warning")]
    ModerationWarning,
    /// Somebody one follows has moved.
    #[sea_orm(string_value = "move")]
    Move,
    /// Follows have ended because the branch has blocked a server.
    #[sea_orm(string_value = "severed_relationships")]
    SeveredRelationships,
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    pub kind: Kind,
    pub from_id: i64,
    pub post_id: Option<i64>,
    /// What makes it one notice however often it is raised: a post's id, a decision's with its state, or empty.
    pub subject: String,
    pub created_at: i64,
    /// Notices with the same key are shown as one.
    pub group_key: String,
    /// Kept aside, because its owner's policy says so.
    pub filtered: bool,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
