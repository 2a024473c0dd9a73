//! Whom a profile follows as a table that is searched, sorted and tidied: with the lists that each is on.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait, RelationDef,
    sea_query::{Expr, ExprTrait, Func},
};

use crate::{
    base::{app::App, error::Result},
    entities::{follow, list_member, profile},
};

/// So many rows are a page.
pub const PAGE: u64 = 50;

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Followed last, first.
    #[default]
    Newest,
    Name,
    /// Who has not posted for the longest time.
    Quiet,
}

/// What the table is asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// A part of a name or of a handle.
    pub q: String,
    /// Only who is on this list.
    pub list: Option<i64>,
    /// Only who is on none.
    pub unlisted: bool,
    pub order: Order,
    pub offset: u64,
}

/// Somebody whom a profile follows, or has asked to.
#[derive(Clone, Debug)]
pub struct Row {
    pub profile: profile::Model,
    /// The ids of the profile's own lists with them.
    pub lists: Vec<i64>,
    /// They follow the profile too.
    pub follows_back: bool,
    /// The request is not answered yet.
    pub pending: bool,
}

/// A page of the table, and whether there is another one. `own_lists` are the ids of the profile's lists.
pub async fn page(app: &App, me: i64, own_lists: &[i64], asked: &Asked) -> Result<(Vec<Row>, bool)> {
    let by: RelationDef =
        profile::Entity::belongs_to(follow::Entity).from(profile::Column::Id).to(follow::Column::FollowedId).into();
    let mut query = profile::Entity::find()
        .join(JoinType::InnerJoin, by)
        .filter(follow::Column::FollowerId.eq(me))
        .filter(profile::Column::GoneAt.is_null());
    let words = asked.q.trim().trim_start_matches('@').to_lowercase();
    if !words.is_empty() {
        let part = format!("%{}%", words.replace(['%', '_', '\\'], ""));
        let name = Expr::expr(Func::lower(Expr::col((profile::Entity, profile::Column::DisplayName))));
        query = query.filter(
            Condition::any().add(profile::Column::HandleFolded.like(part.as_str())).add(name.like(part.as_str())),
        );
    }
    let members = |lists: Vec<i64>| {
        let on = list_member::Entity::find().select_only().column(list_member::Column::ProfileId);
        on.filter(list_member::Column::ListId.is_in(lists)).into_query()
    };
    if asked.unlisted {
        query = query.filter(profile::Column::Id.not_in_subquery(members(own_lists.to_vec())));
    } else if let Some(list) = asked.list {
        // Another's list is as if it were not there.
        let own = own_lists.iter().copied().filter(|id| *id == list).collect();
        query = query.filter(profile::Column::Id.in_subquery(members(own)));
    }
    query = match asked.order {
        Order::Newest => query.order_by_desc(follow::Column::Id),
        Order::Name => query.order_by_asc(profile::Column::HandleFolded),
        Order::Quiet => query
            .order_by_asc(Func::coalesce([Expr::col((profile::Entity, profile::Column::LastPostOn)), Expr::val("")])),
    };
    let mut people =
        query.order_by_asc(profile::Column::Id).offset(asked.offset).limit(PAGE + 1).all(app.db.read()).await?;
    let more = people.len() as u64 > PAGE;
    people.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    Ok((with_relations(app, me, own_lists, people).await?, more))
}

async fn with_relations(app: &App, me: i64, own_lists: &[i64], people: Vec<profile::Model>) -> Result<Vec<Row>> {
    let db = app.db.read();
    let ids: Vec<i64> = people.iter().map(|p| p.id).collect();
    let mut lists: HashMap<i64, Vec<i64>> = HashMap::new();
    let memberships = list_member::Entity::find()
        .filter(list_member::Column::ListId.is_in(own_lists.to_vec()))
        .filter(list_member::Column::ProfileId.is_in(ids.clone()));
    for member in memberships.all(db).await? {
        lists.entry(member.profile_id).or_default().push(member.list_id);
    }
    let back = follow::Entity::find()
        .filter(follow::Column::FollowerId.is_in(ids.clone()))
        .filter(follow::Column::FollowedId.eq(me))
        .filter(follow::Column::State.eq(follow::State::Accepted));
    let back: HashSet<i64> = back.all(db).await?.into_iter().map(|f| f.follower_id).collect();
    // What is left unanswered for good looks like waiting.
    let waiting = follow::Entity::find()
        .filter(follow::Column::FollowerId.eq(me))
        .filter(follow::Column::FollowedId.is_in(ids))
        .filter(follow::Column::State.ne(follow::State::Accepted));
    let waiting: HashSet<i64> = waiting.all(db).await?.into_iter().map(|f| f.followed_id).collect();
    let row = |profile: profile::Model| Row {
        lists: lists.remove(&profile.id).unwrap_or_default(),
        follows_back: back.contains(&profile.id),
        pending: waiting.contains(&profile.id),
        profile,
    };
    Ok(people.into_iter().map(row).collect())
}
