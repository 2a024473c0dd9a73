//! Hashtags: following them, and what is known of one.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Statement,
    sea_query::OnConflict,
};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
        page::Page,
    },
    entities::followed_tag,
};

const MOST: u64 = 200;
/// Posts of a newly followed tag that appear in the home timeline at once.
const BACKFILL: u64 = 20;

/// The key under which a tag is kept: NFKC, case folded, without `#`; the same however it is written.
///
/// # Errors
/// 422 for what can't be a tag.
pub fn fold(name: &str) -> Result<String> {
    let refused = || Error::unprocessable("A hashtag is one word of letters, digits and underscores.");
    post_text::tag::key(name).ok_or_else(refused)
}

/// Follows a tag: its public posts come into the home timeline.
pub async fn follow(app: &App, profile_id: i64, name: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let count = followed_tag::Entity::find().filter(followed_tag::Column::ProfileId.eq(profile_id)).count(&*tx).await?;
    if count >= MOST {
        return Err(Error::unprocessable(format!("You follow {MOST} tags already. Unfollow one first.")));
    }
    let row = followed_tag::ActiveModel {
        profile_id: Set(profile_id),
        name: Set(name.to_owned()),
        id: Set(id::next(&app.clock)),
    };
    followed_tag::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    backfill(&*tx, profile_id, name).await?;
    tx.commit().await
}

#[expect(clippy::disallowed_methods, reason = "INSERT … SELECT; values are bound")]
async fn backfill(db: &impl ConnectionTrait, profile_id: i64, name: &str) -> Result<()> {
    let sql = format!(
        "INSERT INTO home_entry (owner_id, post_id) SELECT owner.id, recent.id FROM profile AS owner, \
         (SELECT post.id FROM post_tag AS t JOIN post ON post.id = t.post_id WHERE t.name = $2 \
         AND post.audience = 'public' AND post.deleted_at IS NULL ORDER BY post.id DESC LIMIT {BACKFILL}) AS recent \
         WHERE owner.id = $1 ON CONFLICT DO NOTHING"
    );
    let values = [profile_id.into(), name.into()];
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await?;
    Ok(())
}

pub async fn unfollow(app: &App, profile_id: i64, name: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    followed_tag::Entity::delete_by_id((profile_id, name.to_owned())).exec(&*tx).await?;
    tx.commit().await
}

pub async fn is_followed(app: &App, profile_id: i64, name: &str) -> Result<bool> {
    Ok(followed_tag::Entity::find_by_id((profile_id, name.to_owned())).one(app.db.read()).await?.is_some())
}

pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<followed_tag::Model>> {
    let query = followed_tag::Entity::find().filter(followed_tag::Column::ProfileId.eq(profile_id));
    Ok(page.sort(page.of(query, followed_tag::Column::Id).all(app.db.read()).await?))
}
