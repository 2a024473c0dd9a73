//! Which notifications somebody asks for.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};

use crate::entities::notification::{self, Kind};

/// Which of a profile's notices are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// All kinds, where none are named.
    pub only: Vec<Kind>,
    pub except: Vec<Kind>,
    /// Of one other profile; then also what is kept aside of hers.
    pub from: Option<i64>,
    /// What is kept aside as well.
    pub filtered: bool,
}

impl Wish {
    /// A profile's notices that fit.
    pub fn of(&self, profile_id: i64) -> Select<notification::Entity> {
        let mut query = notification::Entity::find().filter(notification::Column::ProfileId.eq(profile_id));
        if !self.only.is_empty() {
            query = query.filter(notification::Column::Kind.is_in(self.only.iter().copied()));
        }
        if !self.except.is_empty() {
            query = query.filter(notification::Column::Kind.is_not_in(self.except.iter().copied()));
        }
        match self.from {
            Some(from) => query.filter(notification::Column::FromId.eq(from)),
            None if !self.filtered => query.filter(notification::Column::Filtered.eq(false)),
            None => query,
        }
    }
}
