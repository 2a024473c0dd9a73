//! The numbers beside profiles and posts. They count what everybody may see who sees them, and nothing else.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};

use crate::{
    base::{clock::day, db::Tx, error::Result},
    entities::{post, profile},
    policy::reach::{self, Reach},
};

/// Keeps the counts of author, parent, boosted and quoted post; `by` is 1 or −1. What not everybody may see who sees a
/// count does not change it.
pub async fn count(tx: &Tx, row: &post::Model, by: i64) -> Result<()> {
    if Reach::of(row) == Reach::Everybody {
        count_for_author(tx, row, by).await?;
    }
    let quoted = row.quote_id.filter(|_| row.shows_quote());
    for (id, column) in [
        (row.in_reply_to_id, post::Column::RepliesCount),
        (row.boost_of_id, post::Column::BoostsCount),
        (quoted, post::Column::QuotesCount),
    ] {
        let Some(id) = id else { continue };
        let Some(about) = post::Entity::find_by_id(id).one(&**tx).await? else { continue };
        if reach::covers(row, &about) {
            count_by(tx, id, column, by).await?;
        }
    }
    Ok(())
}

async fn count_for_author(tx: &Tx, row: &post::Model, by: i64) -> Result<()> {
    let mut author = profile::Entity::update_many()
        .col_expr(profile::Column::PostsCount, Expr::col(profile::Column::PostsCount).add(by))
        .filter(profile::Column::Id.eq(row.author_id));
    if by > 0 {
        author = author.col_expr(profile::Column::LastPostOn, Expr::value(day(row.created_at)));
    }
    author.exec(&**tx).await?;
    Ok(())
}

/// One of a post's numbers, higher or lower.
pub async fn count_by(tx: &Tx, post_id: i64, column: post::Column, by: i64) -> Result<()> {
    post::Entity::update_many()
        .col_expr(column, Expr::col(column).add(by))
        .filter(post::Column::Id.eq(post_id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// How many of some posts are counted beside another.
pub fn covering(posts: &[post::Model], other: &post::Model) -> i64 {
    i64::try_from(posts.iter().filter(|p| reach::covers(p, other)).count()).unwrap_or(0)
}
