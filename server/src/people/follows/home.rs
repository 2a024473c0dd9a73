//! What following does to home timelines.

use sea_orm::{ConnectionTrait, Statement};

use crate::{
    base::{db::Tx, error::Result},
    entities::follow,
};

/// Posts of a newly followed profile that appear in the home timeline at once.
const BACKFILL: u64 = 20;

/// Recent posts of a newly followed profile appear at once: those that its follower wants of it.
#[expect(clippy::disallowed_methods, reason = "INSERT … SELECT; values are bound")]
pub(super) async fn backfill_home(tx: &Tx, follow: &follow::Model) -> Result<()> {
    let sql = format!(
        "INSERT INTO home_entry (owner_id, post_id) SELECT owner.id, recent.id FROM profile AS owner, \
         (SELECT id FROM post WHERE author_id = $2 AND deleted_at IS NULL AND in_reply_to_uri IS NULL \
         AND audience <> 'mentioned' AND ($3 = 1 OR boost_of_id IS NULL) \
         AND ($4 = '' OR language IS NULL OR $4 LIKE '%\"' || language || '\"%') ORDER BY id DESC LIMIT {BACKFILL}) AS recent \
         WHERE owner.id = $1 AND owner.domain IS NULL ON CONFLICT DO NOTHING"
    );
    let backend = tx.get_database_backend();
    let languages = follow.languages.clone().unwrap_or_default();
    let values: [sea_orm::Value; 4] =
        [follow.follower_id.into(), follow.followed_id.into(), i64::from(follow.show_boosts).into(), languages.into()];
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    Ok(())
}

/// Takes an author's posts out of a home timeline.
#[expect(clippy::disallowed_methods, reason = "DELETE by a subquery; values are bound")]
pub async fn clear_home(tx: &Tx, owner_id: i64, author_id: i64) -> Result<()> {
    let sql = "DELETE FROM home_entry WHERE owner_id = $1 AND EXISTS \
               (SELECT 1 FROM post WHERE post.id = home_entry.post_id AND post.author_id = $2)";
    let backend = tx.get_database_backend();
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, [owner_id.into(), author_id.into()])).await?;
    Ok(())
}
