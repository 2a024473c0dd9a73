//! Pages of a list: `max_id`, `since_id`, `min_id` and `limit`, as the Mastodon API defines them.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

/// Which part of a list, newest first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Page {
    /// Older than this.
    pub max_id: Option<i64>,
    /// Newer than this, the newest of all.
    pub since_id: Option<i64>,
    /// Newer than this, the next ones.
    pub min_id: Option<i64>,
    pub limit: u64,
}

impl Page {
    /// The newest `limit` entries.
    pub fn first(limit: u64) -> Self {
        Self { limit, ..Self::default() }
    }

    /// Narrows a query to this page by an id column.
    pub fn of<E: EntityTrait, C: ColumnTrait>(&self, mut query: Select<E>, column: C) -> Select<E> {
        for bound in [self.since_id, self.min_id].into_iter().flatten() {
            query = query.filter(column.gt(bound));
        }
        if let Some(max) = self.max_id {
            query = query.filter(column.lt(max));
        }
        let query = if self.min_id.is_some() { query.order_by_asc(column) } else { query.order_by_desc(column) };
        query.limit(self.limit)
    }

    /// Puts rows newest first, whichever end they were read from.
    pub fn sort<T>(&self, mut rows: Vec<T>) -> Vec<T> {
        if self.min_id.is_some() {
            rows.reverse();
        }
        rows
    }
}
