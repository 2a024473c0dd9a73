//! Who can't sign up or come in. <https://docs.joinmastodon.org/methods/admin/ip_blocks/> and beside it.

use axum::{Json, extract::State, http::HeaderMap};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::asked::permitted;
use crate::{
    base::{
        app::App,
        clock::{SECOND, iso},
        db::is_duplicate,
        error::{Error, Result},
        extract::Path,
        id as ids,
    },
    doors::params::{Params, id, link},
    entities::{canonical_email_block, email_domain_block, ip_block},
    login::{Viewer, roles::Permission::ManageUsers},
    moderation::{barred, measures::server::domain_of},
};

type Page<T> = (HeaderMap, Json<Vec<T>>);

fn taken(error: sea_orm::DbErr) -> Error {
    if is_duplicate(&error) { Error::unprocessable("This is blocked already.") } else { error.into() }
}

macro_rules! listed {
    ($app:expr, $params:expr, $entity:ident, $path:literal, $shown:expr) => {{
        let page = $params.page(100, 200)?;
        let query = $entity::Entity::find();
        let rows = page.sort(page.of(query, $entity::Column::Id).all($app.db.read()).await?);
        let all: Vec<i64> = rows.iter().map(|r| r.id).collect();
        Ok((link(&$app.config.url($path), &[], &all, page.limit), Json(rows.iter().map($shown).collect())))
    }};
}

macro_rules! removed {
    ($app:expr, $of:expr, $entity:ident) => {{
        let tx = $app.db.begin().await?;
        let gone = $entity::Entity::delete_by_id(id(&$of)?).exec(&*tx).await?;
        if gone.rows_affected == 0 {
            return Err(Error::NotFound);
        }
        tx.commit().await?;
        Ok(Json(api::Empty {}))
    }};
}

fn provider(row: &email_domain_block::Model) -> api::AdminEmailDomainBlock {
    let (domain, created_at) = (row.domain.clone(), iso(row.created_at));
    api::AdminEmailDomainBlock { id: row.id.to_string(), domain, created_at, history: Vec::new() }
}

pub async fn providers(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Page<api::AdminEmailDomainBlock>> {
    permitted(&app, &viewer, "admin:read:email_domain_blocks", ManageUsers).await?;
    listed!(app, params, email_domain_block, "/api/v1/admin/email_domain_blocks", provider)
}

pub async fn show_provider(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
) -> Result<Json<api::AdminEmailDomainBlock>> {
    permitted(&app, &viewer, "admin:read:email_domain_blocks", ManageUsers).await?;
    let found = email_domain_block::Entity::find_by_id(id(&of)?).one(app.db.read()).await?;
    Ok(Json(provider(&found.ok_or(Error::NotFound)?)))
}

pub async fn block_provider(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<api::AdminEmailDomainBlock>> {
    permitted(&app, &viewer, "admin:write:email_domain_blocks", ManageUsers).await?;
    let domain = domain_of(&params.required("domain")?)?;
    let row = email_domain_block::Model { id: ids::next(&app.clock), domain, created_at: app.clock.now_ms() };
    let tx = app.db.begin().await?;
    email_domain_block::ActiveModel::from(row.clone()).insert(&*tx).await.map_err(taken)?;
    tx.commit().await?;
    Ok(Json(provider(&row)))
}

pub async fn free_provider(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<api::Empty>> {
    permitted(&app, &viewer, "admin:write:email_domain_blocks", ManageUsers).await?;
    removed!(app, of, email_domain_block)
}

fn hashed(row: &canonical_email_block::Model) -> api::AdminCanonicalEmailBlock {
    api::AdminCanonicalEmailBlock { id: row.id.to_string(), canonical_email_hash: row.hash.clone() }
}

pub async fn emails(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Page<api::AdminCanonicalEmailBlock>> {
    permitted(&app, &viewer, "admin:read:canonical_email_blocks", ManageUsers).await?;
    listed!(app, params, canonical_email_block, "/api/v1/admin/canonical_email_blocks", hashed)
}

pub async fn show_email(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
) -> Result<Json<api::AdminCanonicalEmailBlock>> {
    permitted(&app, &viewer, "admin:read:canonical_email_blocks", ManageUsers).await?;
    let found = canonical_email_block::Entity::find_by_id(id(&of)?).one(app.db.read()).await?;
    Ok(Json(hashed(&found.ok_or(Error::NotFound)?)))
}

/// The blocks that an address would meet.
pub async fn test_email(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<api::AdminCanonicalEmailBlock>>> {
    permitted(&app, &viewer, "admin:read:canonical_email_blocks", ManageUsers).await?;
    let hash = barred::canonical_hash(&params.required("email")?);
    let query = canonical_email_block::Entity::find().filter(canonical_email_block::Column::Hash.eq(hash));
    Ok(Json(query.all(app.db.read()).await?.iter().map(hashed).collect()))
}

pub async fn block_email(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<api::AdminCanonicalEmailBlock>> {
    permitted(&app, &viewer, "admin:write:canonical_email_blocks", ManageUsers).await?;
    let hash = match params.text("canonical_email_hash")?.filter(|h| !h.is_empty()) {
        Some(hash) if hash.len() == 64 && hash.chars().all(|c| c.is_ascii_hexdigit()) => hash.to_lowercase(),
        Some(_) => return Err(Error::unprocessable("canonical_email_hash must be a SHA-256 in hexadecimal.")),
        None => barred::canonical_hash(&params.required("email")?),
    };
    let row = canonical_email_block::Model { id: ids::next(&app.clock), hash };
    let tx = app.db.begin().await?;
    canonical_email_block::ActiveModel::from(row.clone()).insert(&*tx).await.map_err(taken)?;
    tx.commit().await?;
    Ok(Json(hashed(&row)))
}

pub async fn free_email(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<api::Empty>> {
    permitted(&app, &viewer, "admin:write:canonical_email_blocks", ManageUsers).await?;
    removed!(app, of, canonical_email_block)
}

fn network(row: &ip_block::Model) -> api::AdminIpBlock {
    api::AdminIpBlock {
        id: row.id.to_string(),
        ip: row.ip.clone(),
        severity: row.severity.clone(),
        comment: row.comment.clone(),
        created_at: iso(row.created_at),
        expires_at: row.expires_at.map(iso),
    }
}

pub async fn networks(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Page<api::AdminIpBlock>> {
    permitted(&app, &viewer, "admin:read:ip_blocks", ManageUsers).await?;
    listed!(app, params, ip_block, "/api/v1/admin/ip_blocks", network)
}

pub async fn show_network(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
) -> Result<Json<api::AdminIpBlock>> {
    permitted(&app, &viewer, "admin:read:ip_blocks", ManageUsers).await?;
    let found = ip_block::Entity::find_by_id(id(&of)?).one(app.db.read()).await?;
    Ok(Json(network(&found.ok_or(Error::NotFound)?)))
}

/// What was sent, over what was there.
fn changed(app: &App, params: &Params, before: ip_block::Model) -> Result<ip_block::Model> {
    let ip = match params.text("ip")?.filter(|i| !i.is_empty()) {
        Some(text) => {
            let found = barred::network(text.trim());
            found.ok_or_else(|| Error::unprocessable("ip must be an address or a network."))?.to_string()
        }
        None => before.ip,
    };
    let severity = params.text("severity")?.filter(|s| !s.is_empty()).unwrap_or(before.severity);
    if !barred::SEVERITIES.contains(&severity.as_str()) {
        return Err(Error::unprocessable("severity must be sign_up_requires_approval, sign_up_block or no_access."));
    }
    let comment = params.text("comment")?.unwrap_or(before.comment);
    let seconds = params.number("expires_in")?.filter(|s| (1..=315_360_000).contains(s));
    let expires_at = seconds.map(|s| app.clock.now_ms() + s * SECOND).or(before.expires_at);
    Ok(ip_block::Model { ip, severity, comment, expires_at, ..before })
}

pub async fn block_network(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::AdminIpBlock>> {
    permitted(&app, &viewer, "admin:write:ip_blocks", ManageUsers).await?;
    params.required("ip")?;
    let new = ip_block::Model {
        id: ids::next(&app.clock),
        ip: String::new(),
        severity: String::new(),
        comment: String::new(),
        expires_at: None,
        created_at: app.clock.now_ms(),
    };
    let row = changed(&app, &params, new)?;
    let tx = app.db.begin().await?;
    ip_block::ActiveModel::from(row.clone()).insert(&*tx).await.map_err(taken)?;
    tx.commit().await?;
    Ok(Json(network(&row)))
}

pub async fn update_network(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    params: Params,
) -> Result<Json<api::AdminIpBlock>> {
    permitted(&app, &viewer, "admin:write:ip_blocks", ManageUsers).await?;
    let tx = app.db.begin().await?;
    let before = ip_block::Entity::find_by_id(id(&of)?).one(&*tx).await?.ok_or(Error::NotFound)?;
    let row = changed(&app, &params, before)?;
    let mut change = row.clone().into_active_model().reset_all();
    change.id = Set(row.id);
    change.update(&*tx).await.map_err(taken)?;
    tx.commit().await?;
    Ok(Json(network(&row)))
}

pub async fn free_network(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<api::Empty>> {
    permitted(&app, &viewer, "admin:write:ip_blocks", ManageUsers).await?;
    removed!(app, of, ip_block)
}
