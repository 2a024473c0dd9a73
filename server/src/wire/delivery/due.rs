//! What is to be sent now.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select, sea_query::Expr};

use super::lease;
use crate::{
    base::{app::App, error::Result},
    entities::{delivery, remote_host},
};

/// The oldest row that waits for its object.
const FIRST_OF_ITS_OBJECT: &str = "NOT EXISTS (SELECT 1 FROM delivery AS e WHERE e.host = delivery.host \
                                   AND e.object_uri = delivery.object_uri AND e.failed IS NULL AND e.id < delivery.id)";

/// The hosts that have something due and are neither leased nor left alone, the longest waiting first.
pub async fn hosts(app: &App, most: usize) -> Result<Vec<String>> {
    let query = due_hosts_query(app.clock.steady_ms()).limit(most as u64);
    Ok(query.into_tuple().all(app.db.read()).await?)
}

/// The query behind it, for whoever wants to see its plan.
pub fn due_hosts_query(now: i64) -> Select<delivery::Entity> {
    let free = remote_host::Entity::find().select_only().column(remote_host::Column::Host).filter(lease::is_free(now));
    delivery::Entity::find()
        .select_only()
        .column(delivery::Column::Host)
        .group_by(delivery::Column::Host)
        .filter(raw(FIRST_OF_ITS_OBJECT))
        .order_by_asc(delivery::Column::NextAt.min())
        .filter(delivery::Column::Failed.is_null())
        .filter(delivery::Column::NextAt.lte(now))
        .filter(delivery::Column::Host.in_subquery(free.into_query()))
}

/// The rows to send now: due, and the oldest that waits for its object.
pub async fn rows(app: &App, host: &str, most: u64) -> Result<Vec<delivery::Model>> {
    Ok(due_rows_query(host, app.clock.steady_ms()).limit(most).all(app.db.read()).await?)
}

/// The query behind it.
pub fn due_rows_query(host: &str, now: i64) -> Select<delivery::Entity> {
    delivery::Entity::find()
        .filter(delivery::Column::Host.eq(host))
        .filter(delivery::Column::Failed.is_null())
        .filter(delivery::Column::NextAt.lte(now))
        .filter(raw(FIRST_OF_ITS_OBJECT))
        .order_by_asc(delivery::Column::Id)
}

#[expect(clippy::disallowed_methods, reason = "a fixed condition that the query builder has no words for")]
fn raw(condition: &'static str) -> sea_orm::sea_query::SimpleExpr {
    Expr::cust(condition)
}
