//! Something that somebody has written to a shared profile, and how its answer stands.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inbox_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    pub profile_id: i64,
    pub post_id: i64,
    pub from_id: i64,
    /// `question`, `complaint` and so on; `unsorted` at first.
    pub kind: String,
    /// `open`, `answered`, `left` (without an answer) or `case`.
    pub state: String,
    /// Who answers; nobody once it is closed, so that nothing counts whose work it was.
    pub owner_id: Option<i64>,
    pub snoozed_until: Option<i64>,
    /// By when it is answered; none where it needs no answer.
    pub due_at: Option<i64>,
    pub escalated_at: Option<i64>,
    /// Why it is not answered.
    pub reason: String,
    /// Who is writing, and since when.
    pub writer_id: Option<i64>,
    pub writing_at: Option<i64>,
    /// How many steps of the answer have been sent.
    pub steps: i64,
    pub theme_id: Option<i64>,
    pub case_id: Option<i64>,
    pub created_at: i64,
    pub closed_at: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
