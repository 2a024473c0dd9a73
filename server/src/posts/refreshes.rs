//! Answers that are being fetched while somebody reads a thread: she can ask whether they have arrived.
//! <https://docs.joinmastodon.org/methods/async_refreshes/>

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};

use crate::{
    base::{
        app::App,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{async_refresh as row, post},
    posts,
};

/// A refresh is known for so long.
const KEPT_MS: i64 = DAY;

/// Begins to fetch what answers a post, where there may be something; none where there is nothing to wait for.
pub async fn begin(app: &App, profile_id: i64, post: &post::Model) -> Result<Option<row::Model>> {
    // What was written here has all its answers here.
    if post.is_local {
        return Ok(None);
    }
    let running = row::Entity::find()
        .filter(row::Column::PostId.eq(post.id))
        .filter(row::Column::ProfileId.eq(profile_id))
        .filter(row::Column::Finished.eq(false))
        .one(app.db.read())
        .await?;
    if running.is_some() || !posts::fetch::may_have_answers(app, post) {
        return Ok(running);
    }
    let now = app.clock.now_ms();
    let new = row::Model {
        id: id::random(),
        profile_id,
        post_id: post.id,
        finished: false,
        result_count: 0,
        created_at: now,
    };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(new.clone()).insert(&*tx).await?;
    posts::fetch::fetch_replies(app, &tx, post).await?;
    tx.commit().await?;
    Ok(Some(new))
}

/// One of a profile's refreshes.
pub async fn of(app: &App, profile_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(row::Column::ProfileId.eq(profile_id)).one(app.db.read()).await?;
    found.ok_or(Error::NotFound)
}

/// One more answer has arrived.
pub async fn count(app: &App, post_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::update_many()
        .col_expr(row::Column::ResultCount, Expr::col(row::Column::ResultCount).add(1))
        .filter(row::Column::PostId.eq(post_id))
        .filter(row::Column::Finished.eq(false))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Nothing more comes.
pub async fn finish(app: &App, post_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let done = row::ActiveModel { finished: Set(true), ..Default::default() };
    row::Entity::update_many().set(done).filter(row::Column::PostId.eq(post_id)).exec(&*tx).await?;
    tx.commit().await
}

/// Forgets what is a day old.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    let before = app.clock.now_ms() - KEPT_MS;
    row::Entity::delete_many().filter(row::Column::CreatedAt.lt(before)).exec(&**tx).await?;
    Ok(())
}
