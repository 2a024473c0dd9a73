//! Servers that are trusted, limited or blocked. <https://docs.joinmastodon.org/methods/admin/domain_blocks/>

use axum::{Json, extract::State};

use super::asked::permitted;
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
        id::digest_hex,
    },
    doors::params::{Params, id},
    login::{Viewer, roles::Permission::ManageFederation},
    moderation::domains::{self, Decided, Decision},
    wire::standing::Standing,
};

fn block(row: &Decided) -> api::AdminDomainBlock {
    let note = row.note.as_ref();
    api::AdminDomainBlock {
        id: row.id.to_string(),
        domain: row.host.clone(),
        digest: digest_hex(&row.host),
        created_at: iso(note.map_or(0, |n| n.created_at)),
        severity: match row.standing {
            Some(Standing::Reject | Standing::Drop) => "suspend",
            Some(Standing::Filter) => "silence",
            _ => "noop",
        }
        .to_owned(),
        reject_media: row.rejects_media,
        reject_reports: note.is_some_and(|n| n.reject_reports),
        private_comment: note.and_then(|n| n.private_comment.clone()),
        public_comment: note.and_then(|n| n.public_comment.clone()),
        obfuscate: note.is_some_and(|n| n.obfuscate),
    }
}

fn allow(row: &Decided) -> api::AdminDomainAllow {
    let created_at = iso(row.note.as_ref().map_or(0, |n| n.created_at));
    api::AdminDomainAllow { id: row.id.to_string(), domain: row.host.clone(), created_at }
}

fn one_of(all: Vec<Decided>, of: &str) -> Result<Decided> {
    let of = id(of)?;
    all.into_iter().find(|d| d.id == of).ok_or(Error::NotFound)
}

fn said(params: &Params) -> Result<Decision> {
    Ok(Decision {
        severity: params.text("severity")?.filter(|s| !s.is_empty()),
        reject_media: params.flag("reject_media")?,
        reject_reports: params.flag("reject_reports")?,
        obfuscate: params.flag("obfuscate")?,
        private_comment: params.text("private_comment")?,
        public_comment: params.text("public_comment")?,
    })
}

pub async fn blocks(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<api::AdminDomainBlock>>> {
    permitted(&app, &viewer, "admin:read:domain_blocks", ManageFederation).await?;
    let most = usize::try_from(params.page(100, 200)?.limit).unwrap_or(100);
    Ok(Json(domains::blocked(app.db.read()).await?.iter().take(most).map(block).collect()))
}

pub async fn show_block(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
) -> Result<Json<api::AdminDomainBlock>> {
    permitted(&app, &viewer, "admin:read:domain_blocks", ManageFederation).await?;
    Ok(Json(block(&one_of(domains::blocked(app.db.read()).await?, &of)?)))
}

pub async fn create_block(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<api::AdminDomainBlock>> {
    let me = permitted(&app, &viewer, "admin:write:domain_blocks", ManageFederation).await?;
    let decision = said(&params)?;
    let decision = Decision { severity: decision.severity.or_else(|| Some("silence".into())), ..decision };
    let host = domains::block(&app, me.id, &params.required("domain")?, decision).await?;
    let number = domains::number(&host).to_string();
    Ok(Json(block(&one_of(domains::blocked(app.db.read()).await?, &number)?)))
}

pub async fn update_block(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
    params: Params,
) -> Result<Json<api::AdminDomainBlock>> {
    let me = permitted(&app, &viewer, "admin:write:domain_blocks", ManageFederation).await?;
    let before = one_of(domains::blocked(app.db.read()).await?, &of)?;
    domains::block(&app, me.id, &before.host, said(&params)?).await?;
    Ok(Json(block(&one_of(domains::blocked(app.db.read()).await?, &of)?)))
}

pub async fn delete_block(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<api::Empty>> {
    permitted(&app, &viewer, "admin:write:domain_blocks", ManageFederation).await?;
    let before = one_of(domains::blocked(app.db.read()).await?, &of)?;
    domains::forget(&app, &before.host).await?;
    Ok(Json(api::Empty {}))
}

pub async fn allows(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<api::AdminDomainAllow>>> {
    permitted(&app, &viewer, "admin:read:domain_allows", ManageFederation).await?;
    let most = usize::try_from(params.page(100, 200)?.limit).unwrap_or(100);
    Ok(Json(domains::allowed(app.db.read()).await?.iter().take(most).map(allow).collect()))
}

pub async fn show_allow(
    State(app): State<App>,
    viewer: Viewer,
    Path(of): Path<String>,
) -> Result<Json<api::AdminDomainAllow>> {
    permitted(&app, &viewer, "admin:read:domain_allows", ManageFederation).await?;
    Ok(Json(allow(&one_of(domains::allowed(app.db.read()).await?, &of)?)))
}

pub async fn create_allow(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<api::AdminDomainAllow>> {
    permitted(&app, &viewer, "admin:write:domain_allows", ManageFederation).await?;
    let host = domains::allow(&app, &params.required("domain")?).await?;
    let number = domains::number(&host).to_string();
    Ok(Json(allow(&one_of(domains::allowed(app.db.read()).await?, &number)?)))
}

pub async fn delete_allow(State(app): State<App>, viewer: Viewer, Path(of): Path<String>) -> Result<Json<api::Empty>> {
    permitted(&app, &viewer, "admin:write:domain_allows", ManageFederation).await?;
    let before = one_of(domains::allowed(app.db.read()).await?, &of)?;
    domains::forget(&app, &before.host).await?;
    Ok(Json(api::Empty {}))
}
