//! An answer that a shared profile has hidden below its own posts: on what ground, and whether that was looked at again.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "hidden_answer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub post_id: i64,
    /// The first post of the conversation.
    pub thread_id: i64,
    /// The shared profile below whose post it stood.
    pub profile_id: i64,
    pub hidden_by: i64,
    /// One of those that say nothing of an opinion.
    pub ground: String,
    /// A clause of the handbook.
    pub clause: String,
    /// For its author.
    pub reason: String,
    /// Of the link by which its author asks for another look.
    pub secret_hash: String,
    pub hidden_at: i64,
    /// The case in which it is looked at again.
    pub case_id: Option<i64>,
    /// `kept` or `shown`, once somebody has looked again.
    pub outcome: Option<String>,
    pub shown_at: Option<i64>,
    pub shown_by: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// How many answers are hidden in a conversation now.
pub async fn count_in(db: &impl ConnectionTrait, thread_id: i64) -> Result<u64, DbErr> {
    Entity::find().filter(Column::ThreadId.eq(thread_id)).filter(Column::ShownAt.is_null()).count(db).await
}
