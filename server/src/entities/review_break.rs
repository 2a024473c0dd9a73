//! That somebody who looks into reports takes a break from them. The row goes when it ends, so that nobody counts breaks.

use sea_orm::{QuerySelect, entity::prelude::*};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review_break")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub profile_id: i64,
    pub ends_at: i64,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Who is on a break now.
pub async fn away(db: &impl ConnectionTrait, now_ms: i64) -> Result<Vec<i64>, DbErr> {
    let open = Entity::find().select_only().column(Column::ProfileId).filter(Column::EndsAt.gt(now_ms));
    open.into_tuple().all(db).await
}
