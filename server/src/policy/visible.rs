//! Who sees what: one condition for every path that reads posts.

use sea_orm::{
    ConnectionTrait, EntityTrait, QueryFilter, Select,
    sea_query::{Expr, SimpleExpr},
};

use crate::{
    base::error::{Error, Result},
    entities::post,
};

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Nobody in particular: signed out, or an unsigned request.
    Stranger,
    /// A profile of ours.
    Local(i64),
    /// A profile of another server, proven by its signature.
    Remote(i64),
    /// The same, of a branch of our network.
    Network(i64),
}

/// The condition on `post` under which a reader may see it. A boost is seen by who may see the original too.
pub fn to(reader: Reader) -> SimpleExpr {
    let boost = condition(reader, "post");
    let original = condition(reader, "o");
    raw(format!(
        "{boost} AND (post.boost_of_id IS NULL OR EXISTS (SELECT 1 FROM post AS o WHERE o.id = post.boost_of_id AND {original}))"
    ))
}

/// The condition as SQL. Nothing but our own numbers is ever put into the text.
fn condition(reader: Reader, p: &str) -> String {
    let (who, open) = match reader {
        Reader::Stranger => {
            return format!(
                "({p}.deleted_at IS NULL AND {p}.audience IN ('public', 'unlisted') AND NOT {p}.local_only)"
            );
        }
        Reader::Local(id) => (id, format!("{p}.audience IN ('public', 'unlisted', 'branch', 'network')")),
        // Theirs are theirs to serve.
        Reader::Network(id) => {
            (id, format!("({p}.audience IN ('public', 'unlisted') OR ({p}.audience = 'network' AND {p}.is_local))"))
        }
        Reader::Remote(id) => (id, format!("{p}.audience IN ('public', 'unlisted')")),
    };
    let stays = if matches!(reader, Reader::Remote(_) | Reader::Network(_)) {
        format!(" AND NOT {p}.local_only")
    } else {
        String::new()
    };
    format!(
        "({p}.deleted_at IS NULL{stays} AND ({p}.author_id = {who} OR (\
         NOT EXISTS (SELECT 1 FROM block AS b WHERE b.blocker_id = {p}.author_id AND b.blocked_id = {who}) AND (\
         {open} \
         OR EXISTS (SELECT 1 FROM mention AS m WHERE m.post_id = {p}.id AND m.profile_id = {who}) \
         OR ({p}.audience = 'followers' AND EXISTS (SELECT 1 FROM follow AS f \
         WHERE f.follower_id = {who} AND f.followed_id = {p}.author_id AND f.state = 'accepted'))))))"
    )
}

#[expect(clippy::disallowed_methods, reason = "correlated conditions that the query builder would hide")]
fn raw(condition: String) -> SimpleExpr {
    Expr::cust(condition)
}

/// Leaves out whom the viewer has blocked or muted and whose server they want nothing of, boosts of theirs included.
pub fn without_unwanted(query: Select<post::Entity>, viewer_id: i64, now_ms: i64) -> Select<post::Entity> {
    let boosted = "(SELECT o.author_id FROM post AS o WHERE o.id = post.boost_of_id)";
    query.filter(raw(format!(
        "NOT EXISTS (SELECT 1 FROM block AS mine WHERE mine.blocker_id = {viewer_id} \
         AND mine.blocked_id IN (post.author_id, {boosted})) \
         AND NOT EXISTS (SELECT 1 FROM mute AS mine WHERE mine.profile_id = {viewer_id} \
         AND (mine.expires_at IS NULL OR mine.expires_at > {now_ms}) AND mine.muted_id IN (post.author_id, {boosted})) \
         AND NOT EXISTS (SELECT 1 FROM domain_block AS mine JOIN profile AS p ON p.domain = mine.domain \
         WHERE mine.profile_id = {viewer_id} AND p.id IN (post.author_id, {boosted}))"
    )))
}

/// A post that a reader may see; missing and hidden look the same.
pub async fn see(db: &impl ConnectionTrait, reader: Reader, id: i64) -> Result<post::Model> {
    let found = post::Entity::find_by_id(id).filter(to(reader)).one(db).await?;
    found.ok_or(Error::NotFound)
}
