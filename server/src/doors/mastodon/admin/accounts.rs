//! People and their profiles. <https://docs.joinmastodon.org/methods/admin/accounts/>

use axum::{Json, extract::State, http::HeaderMap};
use sea_orm::{EntityTrait, Select};

use super::{
    asked::permitted,
    listed,
    shown::{self, kind_of, undone_by},
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, id, link},
    entities::profile,
    login::{self, Viewer, roles::Permission::ManageUsers},
    moderation::measures::{take, undo},
    people::profiles::sign_up,
    posts,
};

const READ: &str = "admin:read:accounts";
const WRITE: &str = "admin:write:accounts";

type Page = (HeaderMap, Json<Vec<api::AdminAccount>>);

pub async fn list_v1(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Page> {
    permitted(&app, &viewer, READ, ManageUsers).await?;
    list(&app, "/api/v1/admin/accounts", &params, listed::v1(&params)?).await
}

pub async fn list_v2(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Page> {
    permitted(&app, &viewer, READ, ManageUsers).await?;
    list(&app, "/api/v2/admin/accounts", &params, listed::v2(&params)?).await
}

async fn list(app: &App, path: &str, params: &Params, query: Select<profile::Entity>) -> Result<Page> {
    let page = params.page(100, 200)?;
    let rows = page.sort(page.of(query, profile::Column::Id).all(app.db.read()).await?);
    let ids: Vec<i64> = rows.iter().map(|p| p.id).collect();
    let kept =
        params.repeated(&["origin", "status", "permissions", "username", "display_name", "by_domain", "email"])?;
    Ok((link(&app.config.url(path), &kept, &ids, page.limit), Json(shown::accounts(app, &rows).await?)))
}

/// Any profile that is there, or waits for the branch's yes.
async fn found(app: &App, of: &str) -> Result<profile::Model> {
    let found = profile::Entity::find_by_id(id(of)?).one(app.db.read()).await?;
    let there = |p: &profile::Model| p.gone_at.is_none() || p.gone_at == Some(profile::NOT_YET);
    found.filter(|p| there(p) && p.kind != profile::Kind::Instance).ok_or(Error::NotFound)
}

pub async fn show(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<api::AdminAccount>> {
    permitted(&app, &viewer, READ, ManageUsers).await?;
    Ok(Json(shown::one(&app, &found(&app, &of).await?).await?))
}

/// `none`, `sensitive`, `disable`, `silence` or `suspend`; in a report's case where one is named, which is closed with it.
pub async fn act(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    params: Params,
) -> Result<Json<api::Empty>> {
    let me = permitted(&app, &viewer, WRITE, ManageUsers).await?;
    let target = found(&app, &of).await?;
    let kind = kind_of(&params.required("type")?);
    let new = take::New {
        kind: Some(
            kind.ok_or_else(|| Error::unprocessable("type must be none, sensitive, disable, silence or suspend."))?,
        ),
        reason: params.text("text")?.unwrap_or_default(),
        is_mailed: params.flag("send_email_notification")?.unwrap_or(true),
        ..take::New::default()
    };
    match params.id("report_id")? {
        Some(case) => {
            Box::pin(take::in_case(&app, &me, case, take::New { answer: Some(String::new()), ..new })).await?;
        }
        None => {
            take::about(&app, &me, &target, new).await?;
        }
    }
    Ok(Json(api::Empty {}))
}

/// `enable`, `unsilence`, `unsuspend` and `unsensitive`; `approve` and `reject` for whoever waits.
pub async fn change(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    operation: &'static str,
) -> Result<Json<api::AdminAccount>> {
    let me = permitted(&app, &viewer, WRITE, ManageUsers).await?;
    let target = found(&app, &of).await?;
    match operation {
        "approve" | "reject" => {
            let before = shown::one(&app, &target).await?;
            if before.approved {
                return Err(Error::forbidden("This account is not waiting for approval."));
            }
            sign_up::decide(&app, &me.handle, &target.handle, operation == "approve", "").await?;
            if operation == "reject" {
                return Ok(Json(before));
            }
        }
        "enable" | "unsilence" | "unsuspend" | "unsensitive" => {
            undo::undo_all(&app, &me, target.id, undone_by(operation)).await?;
        }
        _ => return Err(Error::NotFound),
    }
    Ok(Json(shown::one(&app, &found(&app, &of).await?).await?))
}

/// Empties a profile that is suspended, for good.
pub async fn delete(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<api::AdminAccount>> {
    let me = permitted(&app, &viewer, WRITE, ManageUsers).await?;
    let target = found(&app, &of).await?;
    if target.domain.is_none() && target.kind != profile::Kind::Personal {
        login::require_rank(app.db.read(), &me, &target.handle).await?;
    }
    if target.restriction.as_deref() != Some(profile::SUSPENDED) {
        return Err(Error::forbidden("Only a suspended account can be deleted. Suspend it first."));
    }
    let before = shown::one(&app, &target).await?;
    let tx = app.db.begin().await?;
    posts::forget_profile(&app, &tx, target).await?;
    tx.commit().await?;
    Ok(Json(before))
}
