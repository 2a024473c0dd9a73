//! The posts that a profile of another server features.

use sea_orm::EntityTrait;

use crate::{
    base::{app::App, error::Result},
    entities::profile,
    jobs::FetchFeatured,
    posts::{self, pins},
    wire::remote::{
        collections,
        json::{id_of, same_origin},
    },
};

/// Featured posts that are read of one profile.
const MOST: usize = 10;

/// Does the job; run twice, it does no harm.
pub async fn fetch_featured(app: &App, job: &FetchFeatured) -> Result<()> {
    let found = profile::Entity::find_by_id(job.profile_id).one(app.db.read()).await?;
    let Some(actor) = found.filter(|p| p.gone_at.is_none()) else { return Ok(()) };
    let Some(address) = actor.featured_uri.clone() else { return Ok(()) };
    let mut featured = Vec::new();
    for item in collections::items(app, &address, MOST).await? {
        // snac lists Creates, others posts or their ids.
        let object = if item["type"] == "Create" { &item["object"] } else { &item };
        let Some(uri) = id_of(object).filter(|u| same_origin(u, &actor.uri)) else { continue };
        match posts::fetch::find(app, uri).await {
            Ok(post) if post.author_id == actor.id => featured.push(post),
            _ => {}
        }
    }
    let tx = app.db.begin().await?;
    pins::receive_all(app, &tx, &actor, &featured).await?;
    tx.commit().await
}
