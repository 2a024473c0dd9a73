//! Bookmarks: posts kept for later. Nobody else learns of them.

use std::collections::HashMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    base::{app::App, error::Result, id, page::Page},
    entities::{bookmark, favourite, post},
    policy::visible::{self, Reader},
};

/// Keeps a post; twice is as good as once. A boost means the post itself.
pub async fn add(app: &App, profile_id: i64, post_id: i64) -> Result<post::Model> {
    let post = original(app, profile_id, post_id).await?;
    let tx = app.db.begin().await?;
    let row =
        bookmark::ActiveModel { profile_id: Set(profile_id), post_id: Set(post.id), id: Set(id::next(&app.clock)) };
    bookmark::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await?;
    Ok(post)
}

pub async fn remove(app: &App, profile_id: i64, post_id: i64) -> Result<post::Model> {
    let post = original(app, profile_id, post_id).await?;
    let tx = app.db.begin().await?;
    bookmark::Entity::delete_by_id((profile_id, post.id)).exec(&*tx).await?;
    tx.commit().await?;
    Ok(post)
}

async fn original(app: &App, profile_id: i64, post_id: i64) -> Result<post::Model> {
    let seen = visible::see(app.db.read(), Reader::Local(profile_id), post_id).await?;
    match seen.boost_of_id {
        Some(of) => visible::see(app.db.read(), Reader::Local(profile_id), of).await,
        None => Ok(seen),
    }
}

/// A page of bookmarked posts that can still be seen, with the ids that page them.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<(Vec<i64>, Vec<post::Model>)> {
    let query = bookmark::Entity::find().filter(bookmark::Column::ProfileId.eq(profile_id));
    let rows = page.sort(page.of(query, bookmark::Column::Id).all(app.db.read()).await?);
    let pairs: Vec<(i64, i64)> = rows.iter().map(|b| (b.id, b.post_id)).collect();
    still_seen(app, profile_id, pairs).await
}

/// The same for favourites.
pub async fn favourites_of(app: &App, profile_id: i64, page: Page) -> Result<(Vec<i64>, Vec<post::Model>)> {
    let query = favourite::Entity::find().filter(favourite::Column::ProfileId.eq(profile_id));
    let rows = page.sort(page.of(query, favourite::Column::Id).all(app.db.read()).await?);
    let pairs: Vec<(i64, i64)> = rows.iter().map(|f| (f.id, f.post_id)).collect();
    still_seen(app, profile_id, pairs).await
}

async fn still_seen(app: &App, profile_id: i64, pairs: Vec<(i64, i64)>) -> Result<(Vec<i64>, Vec<post::Model>)> {
    let rows = post::Entity::find()
        .filter(post::Column::Id.is_in(pairs.iter().map(|p| p.1)))
        .filter(visible::to(Reader::Local(profile_id)))
        .all(app.db.read())
        .await?;
    let mut by_id: HashMap<i64, post::Model> = rows.into_iter().map(|p| (p.id, p)).collect();
    let posts = pairs.iter().filter_map(|p| by_id.remove(&p.1)).collect();
    Ok((pairs.into_iter().map(|p| p.0).collect(), posts))
}
