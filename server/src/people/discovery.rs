//! Finding people: whom one might like to follow, who wants to be found, and whom one knows of those who follow somebody.
//! Nothing here looks at who owns which profile, and whom a personal profile knows is told to nobody.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
    sea_query::{Expr, OnConflict, SimpleExpr},
};

use crate::{
    base::{app::App, error::Result},
    entities::{
        dismissed_suggestion,
        profile::{self, Kind},
    },
};

/// Why somebody is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// People one follows follow her.
    FriendsOfFriends,
    /// She works at this branch.
    Colleague,
}

/// What holds for everybody who may be suggested or listed: she wants to be found, is there, and is no stranger to the branch's
/// own rules.
const FINDABLE: &str = "p.discoverable AND p.gone_at IS NULL AND p.frozen_on IS NULL AND p.moved_to_uri IS NULL \
    AND p.standing IS NULL AND NOT p.suspended AND NOT p.memorial AND p.kind <> 'instance'";

/// Whom a profile might like to follow, the likeliest first.
pub async fn suggestions(app: &App, me: i64, offset: u64, limit: u64) -> Result<Vec<(profile::Model, Reason)>> {
    let mut found: Vec<(i64, Reason)> =
        friends_of_friends(app, me).await?.into_iter().map(|id| (id, Reason::FriendsOfFriends)).collect();
    for id in colleagues(app, me).await? {
        if !found.iter().any(|(known, _)| *known == id) {
            found.push((id, Reason::Colleague));
        }
    }
    let page: Vec<(i64, Reason)> = found
        .into_iter()
        .skip(usize::try_from(offset).unwrap_or(usize::MAX))
        .take(usize::try_from(limit).unwrap_or(usize::MAX))
        .collect();
    let people = profile::by_ids(app.db.read(), page.iter().map(|(id, _)| *id)).await?;
    Ok(page.into_iter().filter_map(|(id, reason)| Some((people.get(&id)?.clone(), reason))).collect())
}

/// More are not looked at.
const MOST: u64 = 80;

/// Nobody whom one knows already, has blocked or muted, or does not want to see suggested.
const NEW_TO_ME: &str = "p.id <> $1 \
    AND NOT EXISTS (SELECT 1 FROM follow AS k WHERE k.follower_id = $1 AND k.followed_id = p.id) \
    AND NOT EXISTS (SELECT 1 FROM block AS b WHERE (b.blocker_id = $1 AND b.blocked_id = p.id) \
      OR (b.blocker_id = p.id AND b.blocked_id = $1)) \
    AND NOT EXISTS (SELECT 1 FROM mute AS m WHERE m.profile_id = $1 AND m.muted_id = p.id) \
    AND NOT EXISTS (SELECT 1 FROM domain_block AS d WHERE d.profile_id = $1 AND d.domain = p.domain) \
    AND NOT EXISTS (SELECT 1 FROM dismissed_suggestion AS s WHERE s.profile_id = $1 AND s.dismissed_id = p.id)";

async fn friends_of_friends(app: &App, me: i64) -> Result<Vec<i64>> {
    let sql = format!(
        "SELECT p.id AS id FROM follow AS mine JOIN profile AS f ON f.id = mine.followed_id \
         JOIN follow AS theirs ON theirs.follower_id = mine.followed_id JOIN profile AS p ON p.id = theirs.followed_id \
         WHERE mine.follower_id = $1 AND mine.state = 'accepted' AND theirs.state = 'accepted' \
         AND NOT f.hide_collections AND f.kind <> 'personal' AND {FINDABLE} AND {NEW_TO_ME} \
         GROUP BY p.id ORDER BY COUNT(*) DESC, p.id LIMIT {MOST}"
    );
    ids(app, sql, me).await
}

async fn colleagues(app: &App, me: i64) -> Result<Vec<i64>> {
    let sql = format!(
        "SELECT p.id AS id FROM profile AS p WHERE p.domain IS NULL AND p.kind IN ('professional', 'shared') \
         AND {FINDABLE} AND {NEW_TO_ME} ORDER BY p.followers_count DESC, p.id LIMIT {MOST}"
    );
    ids(app, sql, me).await
}

#[expect(clippy::disallowed_methods, reason = "correlated conditions; values are bound")]
async fn ids(app: &App, sql: String, me: i64) -> Result<Vec<i64>> {
    let db = app.db.read();
    let rows = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [me.into()])).await?;
    rows.iter().map(|r| Ok(r.try_get::<i64>("", "id")?)).collect()
}

/// Suggests somebody no more.
pub async fn dismiss(app: &App, me: i64, other: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    if profile::Entity::find_by_id(other).one(&*tx).await?.is_some() {
        let row = dismissed_suggestion::ActiveModel { profile_id: Set(me), dismissed_id: Set(other) };
        dismissed_suggestion::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
    }
    tx.commit().await
}

/// Those of whom one follows who follow somebody, for each of some profiles.
pub async fn familiar_followers(app: &App, me: i64, others: &[i64]) -> Result<Vec<(i64, Vec<profile::Model>)>> {
    let known = profile::by_ids(app.db.read(), others.iter().copied()).await?;
    let mut all = Vec::new();
    for other in others.iter().filter_map(|id| known.get(id)) {
        let hidden = other.hide_collections || other.kind == Kind::Personal;
        let found = if hidden { Vec::new() } else { familiar(app, me, other.id).await? };
        all.push((other.id, found));
    }
    Ok(all)
}

async fn familiar(app: &App, me: i64, other: i64) -> Result<Vec<profile::Model>> {
    let query = profile::Entity::find().filter(who_follows(me, other)).order_by_asc(profile::Column::Id).limit(MOST);
    Ok(query.all(app.db.read()).await?)
}

#[expect(clippy::disallowed_methods, reason = "a correlated condition; nothing but our own numbers in the text")]
fn who_follows(me: i64, other: i64) -> SimpleExpr {
    Expr::cust(format!(
        "profile.id IN (SELECT a.followed_id FROM follow AS a JOIN follow AS b ON b.follower_id = a.followed_id \
         WHERE a.follower_id = {me} AND a.state = 'accepted' AND b.followed_id = {other} AND b.state = 'accepted') \
         AND NOT profile.hide_collections AND profile.kind <> 'personal'"
    ))
}

/// How the directory is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Active,
    New,
}

/// People who want to be found, without those whom the reader wants nothing of.
pub async fn directory(
    app: &App,
    viewer: Option<i64>,
    local: bool,
    order: Order,
    (offset, limit): (u64, u64),
) -> Result<Vec<profile::Model>> {
    let mut query = profile::Entity::find().filter(findable(viewer));
    if local {
        query = query.filter(profile::Column::Domain.is_null());
    }
    let query = match order {
        Order::Active => {
            query.filter(profile::Column::LastPostOn.is_not_null()).order_by_desc(profile::Column::LastPostOn)
        }
        Order::New => query.order_by_desc(profile::Column::CreatedOn),
    };
    Ok(query.order_by_asc(profile::Column::Id).offset(offset).limit(limit).all(app.db.read()).await?)
}

#[expect(clippy::disallowed_methods, reason = "a correlated condition; nothing but our own numbers in the text")]
fn findable(viewer: Option<i64>) -> SimpleExpr {
    let condition = FINDABLE.replace("p.", "profile.");
    let wanted = viewer.map_or(String::new(), |me| {
        format!(
            " AND NOT EXISTS (SELECT 1 FROM block AS b WHERE (b.blocker_id = {me} AND b.blocked_id = profile.id) \
             OR (b.blocker_id = profile.id AND b.blocked_id = {me})) \
             AND NOT EXISTS (SELECT 1 FROM mute AS m WHERE m.profile_id = {me} AND m.muted_id = profile.id) \
             AND NOT EXISTS (SELECT 1 FROM domain_block AS d WHERE d.profile_id = {me} AND d.domain = profile.domain)"
        )
    });
    Expr::cust(format!("{condition}{wanted}"))
}
