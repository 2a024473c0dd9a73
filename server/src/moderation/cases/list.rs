//! Cases as somebody at the desk sees them.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::conflict::seen_by;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        login::Role,
        moderation_case::{self as row, Column},
        profile,
    },
    login::{
        self,
        roles::{self, Permission},
    },
};

/// Cases that a page lists.
const MOST: u64 = 200;

/// Which cases a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    Open,
    Mine,
    Closed,
}

/// How many open cases wait for somebody at the desk, counting none that she may not know of; none for whoever does not
/// look into reports.
pub async fn count_open(app: &App, viewer: &profile::Model) -> Result<u64> {
    let db = app.db.read();
    let may = |role: Role| roles::permits(role, Permission::ManageReports);
    if !login::role_of(db, viewer).await?.is_some_and(may) {
        return Ok(0);
    }
    let open = row::Entity::find().filter(Column::ClosedAt.is_null()).filter(seen_by(db, viewer).await?);
    Ok(open.count(db).await?)
}

/// Cases, those that are due first on top; closed ones, the newest first.
pub async fn all(app: &App, viewer: &profile::Model, which: Which) -> Result<Vec<row::Model>> {
    let db = app.db.read();
    let query = row::Entity::find().filter(seen_by(db, viewer).await?).limit(MOST);
    let query = match which {
        Which::Open => query.filter(Column::ClosedAt.is_null()).order_by_asc(Column::DueAt),
        Which::Mine => {
            query.filter(Column::ClosedAt.is_null()).filter(Column::OwnerId.eq(viewer.id)).order_by_asc(Column::DueAt)
        }
        Which::Closed => query.filter(Column::ClosedAt.is_not_null()).order_by_desc(Column::ClosedAt),
    };
    Ok(query.all(db).await?)
}

/// One case; missing and kept from its reader look the same.
pub async fn one(db: &impl ConnectionTrait, viewer: &profile::Model, id: i64) -> Result<row::Model> {
    login::require(db, viewer, Permission::ManageReports).await?;
    let found = row::Entity::find_by_id(id).filter(seen_by(db, viewer).await?).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// Closed cases with the same category and clause, for consistency: the newest first.
pub async fn similar(app: &App, viewer: &profile::Model, case: &row::Model) -> Result<Vec<row::Model>> {
    let db = app.db.read();
    let mut query = row::Entity::find()
        .filter(Column::Category.eq(&case.category))
        .filter(Column::ClosedAt.is_not_null())
        .filter(Column::Id.ne(case.id))
        .filter(seen_by(db, viewer).await?);
    if !case.clause.is_empty() {
        query = query.filter(Column::Clause.eq(&case.clause));
    }
    Ok(query.order_by_desc(Column::ClosedAt).limit(5).all(db).await?)
}

/// Somebody's own reports, the newest first.
pub async fn reported_by(app: &App, reporter_id: i64) -> Result<Vec<row::Model>> {
    let own = row::Entity::find().filter(Column::ReporterId.eq(reporter_id)).order_by_desc(Column::Id);
    Ok(own.limit(MOST).all(app.db.read()).await?)
}
