//! Reports, which are cases here. <https://docs.joinmastodon.org/methods/admin/reports/>

use axum::{Json, extract::State, http::HeaderMap};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::{asked::permitted, shown};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id, link},
    entities::{
        moderation_case::{self as case, Column},
        profile, report,
    },
    login::{Viewer, roles::Permission::ManageReports},
    moderation::{
        cases::{act, act::Class, conflict::seen_by, list},
        reports,
    },
};

const READ: &str = "admin:read:reports";
const WRITE: &str = "admin:write:reports";
const PATH: &str = "/api/v1/admin/reports";

async fn one(app: &App, me: &profile::Model, of: i64) -> Result<Json<api::AdminReport>> {
    let found = list::one(app.db.read(), me, of).await?;
    let row = report::Entity::find_by_id(of).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    Ok(Json(shown::report(app, me.id, &found, &row).await?))
}

/// Those that are not decided; with `resolved`, those that are.
pub async fn all(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::AdminReport>>)> {
    let me = permitted(&app, &viewer, READ, ManageReports).await?;
    let (page, db) = (params.page(100, 200)?, app.db.read());
    let resolved = params.flag("resolved")?.unwrap_or(false);
    let both = resolved && params.flag("unresolved")?.unwrap_or(false);
    let mut query = case::Entity::find().filter(seen_by(db, &me).await?).filter(Column::Source.ne("anonymous"));
    query = match (both, resolved) {
        (true, _) => query,
        (false, true) => query.filter(Column::ClosedAt.is_not_null()),
        (false, false) => query.filter(Column::ClosedAt.is_null()),
    };
    if let Some(by) = params.id("account_id")? {
        query = query.filter(Column::ReporterId.eq(by));
    }
    if let Some(about) = params.id("target_account_id")? {
        query = query.filter(Column::TargetId.eq(about));
    }
    if let Some(domain) = params.text("by_target_domain")?.filter(|d| !d.is_empty()) {
        let there = profile::Entity::find().select_only().column(profile::Column::Id);
        let there = there.filter(profile::Column::Domain.eq(domain.to_lowercase())).into_query();
        query = query.filter(Column::TargetId.in_subquery(there));
    }
    let cases = page.sort(page.of(query, Column::Id).all(db).await?);
    let ids: Vec<i64> = cases.iter().map(|c| c.id).collect();
    let rows = report::Entity::find().filter(report::Column::Id.is_in(ids.clone())).all(db).await?;
    let mut all = Vec::new();
    for found in &cases {
        if let Some(row) = rows.iter().find(|r| r.id == found.id) {
            all.push(shown::report(&app, me.id, found, row).await?);
        }
    }
    let kept = params.repeated(&["resolved", "unresolved", "account_id", "target_account_id", "by_target_domain"])?;
    Ok((link(&app.config.url(PATH), &kept, &ids, page.limit), Json(all)))
}

pub async fn show(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<api::AdminReport>> {
    let me = permitted(&app, &viewer, READ, ManageReports).await?;
    one(&app, &me, id(&of)?).await
}

/// Another category, or the clauses that it is about.
pub async fn update(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    params: Params,
) -> Result<Json<api::AdminReport>> {
    let me = permitted(&app, &viewer, WRITE, ManageReports).await?;
    let of = id(&of)?;
    let rules = params.list("rule_ids")?;
    let clause = if rules.is_empty() { None } else { Some(reports::clause_of(&app, &rules).await?) };
    let class = Class { category: params.text("category")?.filter(|c| !c.is_empty()), clause, ..Class::default() };
    act::classify(&app, &me, of, class).await?;
    one(&app, &me, of).await
}

/// `assign_to_self`, `unassign`, `resolve`, `reopen`.
pub async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    operation: &'static str,
) -> Result<Json<api::AdminReport>> {
    let me = permitted(&app, &viewer, WRITE, ManageReports).await?;
    let of = id(&of)?;
    match operation {
        "assign_to_self" => act::assign(&app, &me, of, Some(me.id)).await?,
        "unassign" => act::assign(&app, &me, of, None).await?,
        "resolve" => act::resolve(&app, &me, of).await?,
        "reopen" => act::reopen(&app, &me, of).await?,
        _ => return Err(Error::NotFound),
    }
    one(&app, &me, of).await
}
