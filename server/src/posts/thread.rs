//! Threads: what a post answers and what answers it. Bounded, and in one statement.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
    sea_query::{CommonTableExpression, Expr, Query, SelectStatement, UnionType, WithClause},
};

use crate::{
    base::{app::App, error::Result},
    entities::post,
    policy::visible::{self, Reader},
};

const MOST_ABOVE: usize = 1_000;

/// How much of a thread is shown at once: ancestors, descendants, and how deep.
fn limits(reader: Reader) -> (usize, usize, usize) {
    match reader {
        Reader::Local(_) => (MOST_ABOVE, 1_000, 200),
        // As Mastodon shows to strangers.
        _ => (40, 60, 20),
    }
}

/// Ancestors (oldest first) and descendants (each after its parent) that a reader may see, in one statement.
pub async fn of(app: &App, reader: Reader, post: &post::Model) -> Result<(Vec<post::Model>, Vec<post::Model>)> {
    let rows = query(reader, post, app.clock.now_ms()).all(app.db.read()).await?;
    let (most_above, most_below, deepest) = limits(reader);
    let by_id: HashMap<i64, &post::Model> = rows.iter().map(|p| (p.id, p)).collect();
    let mut ancestors: Vec<post::Model> = Vec::new();
    let mut next = post.in_reply_to_id;
    while let Some(parent) = next.and_then(|id| by_id.get(&id)).filter(|_| ancestors.len() < most_above) {
        ancestors.push((*parent).clone());
        next = parent.in_reply_to_id.filter(|id| *id != post.id && !ancestors.iter().any(|p| p.id == *id));
    }
    let above: HashSet<i64> = ancestors.iter().map(|p| p.id).collect();
    ancestors.reverse();
    let below = rows.into_iter().filter(|p| p.id != post.id && !above.contains(&p.id));
    Ok((ancestors, depth_first(post.id, below, most_below, deepest)))
}

/// More of a conversation than this is not looked at, seen or not.
const MOST_LOOKED_AT: u64 = 4_000;

/// What stands above and below a post, as far as a reader may see it; below without whom she wants nothing of.
pub fn query(reader: Reader, post: &post::Model, now_ms: i64) -> Select<post::Entity> {
    let (.., deepest) = limits(reader);
    let below = |query: Select<post::Entity>| {
        let ids = walk(post.id, post::Column::InReplyToId, post::Column::Id, deepest);
        query.filter(post::Column::Id.in_subquery(ids))
    };
    let ids = below(match reader {
        Reader::Local(me) => visible::without_unwanted(post::Entity::find(), me, now_ms),
        _ => post::Entity::find(),
    });
    let ids = ids.select_only().column(post::Column::Id).into_query();
    let wanted = post::Column::Id.in_subquery(ids);
    let whole = match post.in_reply_to_id {
        None => wanted,
        Some(parent) => {
            let above = walk(parent, post::Column::Id, post::Column::InReplyToId, MOST_ABOVE);
            wanted.or(post::Column::Id.in_subquery(above))
        }
    };
    let shown = visible::without_hidden(post::Entity::find(), reader);
    shown.filter(whole).filter(visible::to(reader)).order_by_asc(post::Column::Id)
}

/// The ids that are found step by step: posts whose `found` is what the step before gave in `gives`.
fn walk(from: i64, found: post::Column, gives: post::Column, steps: usize) -> SelectStatement {
    let first = Query::select()
        .columns([(post::Entity, post::Column::Id), (post::Entity, gives)])
        .expr(Expr::val(1))
        .from(post::Entity)
        .and_where(Expr::col((post::Entity, found)).eq(from))
        .to_owned();
    let step = Query::select()
        .columns([("p", post::Column::Id), ("p", gives)])
        .expr(Expr::col(("walked", "step")).add(1))
        .from_as(post::Entity, "p")
        .from("walked")
        .and_where(Expr::col(("p", found)).equals(("walked", "next")))
        .and_where(Expr::col(("walked", "step")).lt(i64::try_from(steps).unwrap_or(i64::MAX)))
        .to_owned();
    let table = CommonTableExpression::new()
        .table_name("walked")
        .columns(["id", "next", "step"])
        .query(first.clone().union(UnionType::All, step).to_owned())
        .to_owned();
    Query::select()
        .column("id")
        .from("walked")
        .limit(MOST_LOOKED_AT)
        .with_cte(WithClause::new().recursive(true).cte(table).to_owned())
        .to_owned()
}

/// Each reply after its parent, so that a conversation reads from top to bottom; what hangs on nothing that is seen is left
/// out.
fn depth_first(root: i64, all: impl Iterator<Item = post::Model>, most: usize, deepest: usize) -> Vec<post::Model> {
    let mut children: HashMap<i64, Vec<post::Model>> = HashMap::new();
    for post in all {
        children.entry(post.in_reply_to_id.unwrap_or_default()).or_default().push(post);
    }
    let mut ordered = Vec::new();
    let mut stack: Vec<(post::Model, usize)> = Vec::new();
    let replies = |of: i64, depth: usize, children: &mut HashMap<i64, Vec<post::Model>>| {
        let found = if depth <= deepest { children.remove(&of).unwrap_or_default() } else { Vec::new() };
        found.into_iter().rev().map(move |p| (p, depth))
    };
    stack.extend(replies(root, 1, &mut children));
    while let Some((post, depth)) = stack.pop().filter(|_| ordered.len() < most) {
        stack.extend(replies(post.id, depth + 1, &mut children));
        ordered.push(post);
    }
    ordered
}
