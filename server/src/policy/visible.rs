//! Who sees what: one condition for every path that reads posts.

use sea_orm::{
    ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, Select,
    sea_query::{Expr, Query, SimpleExpr},
};

use crate::{
    base::error::{Error, Result},
    entities::{block, domain_block, follow, hidden_answer, mention, mute, pile_on_post, post, profile},
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
///
/// Ids are bound and never stand in the text, so that one prepared statement serves every reader.
pub fn to(reader: Reader) -> SimpleExpr {
    let original = Query::select()
        .expr(raw("1"))
        .from_as(post::Entity, "o")
        .and_where(Expr::col(("o", post::Column::Id)).equals((post::Entity, post::Column::BoostOfId)))
        .and_where(condition(reader, "o"))
        .to_owned();
    condition(reader, "post").and(raw("post.boost_of_id IS NULL").or(Expr::exists(original)))
}

/// Whom the branch has suspended: a handful, from an index of their own.
const SUSPENDED: &str = "SELECT s.id FROM profile AS s WHERE s.restriction = 'suspended'";

fn condition(reader: Reader, p: &'static str) -> SimpleExpr {
    let (who, open) = match reader {
        Reader::Stranger => {
            return raw(format!(
                "({p}.deleted_at IS NULL AND {p}.audience IN ('public', 'unlisted') AND NOT {p}.local_only \
                 AND {p}.author_id NOT IN ({SUSPENDED}))"
            ));
        }
        Reader::Local(id) => (id, raw(format!("({p}.audience IN ('public', 'unlisted'))")).or(inside(p, id))),
        // Theirs are theirs to serve.
        Reader::Network(id) => (
            id,
            raw(format!("({p}.audience IN ('public', 'unlisted') OR ({p}.audience = 'network' AND {p}.is_local))")),
        ),
        Reader::Remote(id) => (id, raw(format!("({p}.audience IN ('public', 'unlisted'))"))),
    };
    let there = match reader {
        Reader::Remote(_) | Reader::Network(_) => format!("({p}.deleted_at IS NULL AND NOT {p}.local_only)"),
        _ => format!("({p}.deleted_at IS NULL)"),
    };
    let is_author = Expr::col((p, post::Column::AuthorId)).eq(who);
    let follows = raw(format!("({p}.audience = 'followers')")).and(Expr::exists(
        Query::select()
            .expr(raw("1"))
            .from_as(follow::Entity, "f")
            .and_where(Expr::col(("f", follow::Column::FollowerId)).eq(who))
            .and_where(Expr::col(("f", follow::Column::FollowedId)).equals((p, post::Column::AuthorId)))
            .and_where(raw("f.state = 'accepted'"))
            .to_owned(),
    ));
    let is_shown = raw(format!("({p}.author_id NOT IN ({SUSPENDED}))")).and(is_blocked(p, who).not());
    raw(there).and(is_author.or(is_shown.and(open.or(is_named(p, who)).or(follows))))
}

/// What is for the branch or its network, for who is of the branch: a personal profile that no colleague has vouched for
/// lately is not.
fn inside(p: &'static str, who: i64) -> SimpleExpr {
    let known = Query::select()
        .expr(raw("1"))
        .from_as(profile::Entity, "me")
        .and_where(Expr::col(("me", profile::Column::Id)).eq(who))
        .and_where(raw("(me.kind <> 'personal' OR me.colleague_until IS NOT NULL)"))
        .to_owned();
    raw(format!("({p}.audience IN ('branch', 'network'))")).and(Expr::exists(known))
}

fn is_blocked(p: &'static str, who: i64) -> SimpleExpr {
    Expr::exists(
        Query::select()
            .expr(raw("1"))
            .from_as(block::Entity, "b")
            .and_where(Expr::col(("b", block::Column::BlockerId)).equals((p, post::Column::AuthorId)))
            .and_where(Expr::col(("b", block::Column::BlockedId)).eq(who))
            .to_owned(),
    )
}

fn is_named(p: &'static str, who: i64) -> SimpleExpr {
    Expr::exists(
        Query::select()
            .expr(raw("1"))
            .from_as(mention::Entity, "m")
            .and_where(Expr::col(("m", mention::Column::PostId)).equals((p, post::Column::Id)))
            .and_where(Expr::col(("m", mention::Column::ProfileId)).eq(who))
            .to_owned(),
    )
}

#[expect(clippy::disallowed_methods, reason = "correlated conditions that the query builder would hide")]
fn raw(condition: impl Into<std::borrow::Cow<'static, str>>) -> SimpleExpr {
    Expr::cust(condition)
}

/// Leaves out whom the viewer has blocked or muted and whose server they want nothing of, boosts of theirs included, and
/// what a colleague reads for them.
pub fn without_unwanted(query: Select<post::Entity>, viewer_id: i64, now_ms: i64) -> Select<post::Entity> {
    const WRITERS: &str = "(post.author_id, (SELECT o.author_id FROM post AS o WHERE o.id = post.boost_of_id))";
    let from = |condition: String| Query::select().expr(raw("1")).and_where(raw(condition)).to_owned();
    let blocked = from(format!("mine.blocked_id IN {WRITERS}"))
        .from_as(block::Entity, "mine")
        .and_where(Expr::col(("mine", block::Column::BlockerId)).eq(viewer_id))
        .to_owned();
    let muted = from(format!("mine.muted_id IN {WRITERS}"))
        .from_as(mute::Entity, "mine")
        .and_where(Expr::col(("mine", mute::Column::ProfileId)).eq(viewer_id))
        .and_where(raw("mine.expires_at IS NULL").or(Expr::col(("mine", mute::Column::ExpiresAt)).gt(now_ms)))
        .to_owned();
    let elsewhere = from(format!("p.domain = mine.domain AND p.id IN {WRITERS}"))
        .from_as(domain_block::Entity, "mine")
        .from_as(profile::Entity, "p")
        .and_where(Expr::col(("mine", domain_block::Column::ProfileId)).eq(viewer_id))
        .to_owned();
    let handed_over = from("mine.post_id = post.id".to_owned())
        .from_as(pile_on_post::Entity, "mine")
        .and_where(Expr::col(("mine", pile_on_post::Column::ProfileId)).eq(viewer_id))
        .and_where(Expr::col(("mine", pile_on_post::Column::HiddenUntil)).gt(now_ms))
        .to_owned();
    let unwanted = [blocked, muted, elsewhere, handed_over];
    unwanted.into_iter().fold(query, |query, each| query.filter(Expr::exists(each).not()))
}

/// Leaves out answers that the shared profile above them has hidden; their authors and that profile see them.
pub fn without_hidden(query: Select<post::Entity>, reader: Reader) -> Select<post::Entity> {
    let mut hidden = Query::select()
        .expr(raw("1"))
        .from_as(hidden_answer::Entity, "h")
        .and_where(Expr::col(("h", hidden_answer::Column::PostId)).equals((post::Entity, post::Column::Id)))
        .and_where(Expr::col(("h", hidden_answer::Column::ShownAt)).is_null())
        .to_owned();
    let (Reader::Local(me) | Reader::Remote(me) | Reader::Network(me)) = reader else {
        return query.filter(Expr::exists(hidden).not());
    };
    hidden.and_where(Expr::col(("h", hidden_answer::Column::ProfileId)).ne(me));
    query.filter(Expr::exists(hidden).not().or(Expr::col((post::Entity, post::Column::AuthorId)).eq(me)))
}

/// A post that a reader may see; missing and hidden look the same.
pub async fn see(db: &impl ConnectionTrait, reader: Reader, id: i64) -> Result<post::Model> {
    let found = post::Entity::find_by_id(id).filter(to(reader)).one(db).await?;
    found.ok_or(Error::NotFound)
}
