//! Notices that say the same of several people are shown as one: who favourited, boosted or followed within half a day.
//! <https://docs.joinmastodon.org/methods/grouped_notifications/>

use std::collections::HashMap;

use sea_orm::{ActiveEnum, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    base::{app::App, clock::HOUR, db::Tx, error::Result, page::Page},
    entities::notification::{self, Kind},
    notifications::Wish,
};

/// Kinds that come in groups.
pub const GROUPED: &[Kind] = &[Kind::Favourite, Kind::Reblog, Kind::Follow, Kind::SignUp];
/// Faces that stand for a group.
pub const FACES: u64 = 8;
/// Hours that one group spans.
const SPAN: i64 = 12;
/// Rows that are looked at for one page, at most: some groups are large.
const BATCH: u64 = 400;
const MOST_BATCHES: usize = 6;

/// Several notices shown as one; those of this page are between two ids.
#[derive(Clone, Debug)]
pub struct Group {
    pub key: String,
    pub newest: notification::Model,
    pub oldest_id: i64,
    pub count: u64,
    /// Who is in it, the newest first.
    pub faces: Vec<i64>,
}

/// The key of a notice that is alone.
pub fn alone(id: i64) -> String {
    format!("ungrouped-{id}")
}

/// The key of a new notice: that of the last of its kind about the same post, while it is no more than half a day old.
pub(super) async fn key(tx: &Tx, to: i64, kind: Kind, post_id: Option<i64>, (id, now): (i64, i64)) -> Result<String> {
    if !GROUPED.contains(&kind) {
        return Ok(alone(id));
    }
    let last = notification::Entity::find()
        .filter(notification::Column::ProfileId.eq(to))
        .filter(notification::Column::Kind.eq(kind))
        .filter(notification::Column::PostId.eq(post_id))
        .filter(notification::Column::Filtered.eq(false))
        .order_by_desc(notification::Column::Id)
        .one(&**tx)
        .await?;
    let hour = now / HOUR;
    let begun = last.as_ref().filter(|l| !l.group_key.starts_with("ungrouped")).and_then(|l| {
        let begun: i64 = l.group_key.rsplit('-').next()?.parse().ok()?;
        (hour < begun + SPAN).then_some(begun)
    });
    let name = kind.to_value();
    // Without a post it is about its reader: two of one person's profiles share no key.
    Ok(format!("{name}-{}-{}", post_id.unwrap_or(to), begun.unwrap_or(hour)))
}

/// A page of groups, newest first; kinds that are not in `grouped` come one by one.
pub async fn page(app: &App, profile_id: i64, wish: &Wish, grouped: &[Kind], page: Page) -> Result<Vec<Group>> {
    let mut found: Vec<Group> = Vec::new();
    let mut rest = Page { limit: BATCH, ..page };
    let wanted = usize::try_from(page.limit).unwrap_or(usize::MAX);
    for _ in 0..MOST_BATCHES {
        let rows = rest.of(wish.of(profile_id), notification::Column::Id).all(app.db.read()).await?;
        let whole = rows.len() as u64 == BATCH;
        let last = rows.last().map(|r| r.id);
        if add(&mut found, rows, grouped, wanted) || !whole {
            break;
        }
        // On from where this batch ended, upwards or downwards.
        if page.min_id.is_some() { rest.min_id = last } else { rest.max_id = last }
    }
    if page.min_id.is_some() {
        found.reverse();
    }
    count_all(app, profile_id, &mut found).await?;
    Ok(found)
}

/// Adds rows to their groups; whether the page is full.
fn add(found: &mut Vec<Group>, rows: Vec<notification::Model>, grouped: &[Kind], wanted: usize) -> bool {
    for row in rows {
        let key = if grouped.contains(&row.kind) && !row.filtered { row.group_key.clone() } else { alone(row.id) };
        if let Some(group) = found.iter_mut().find(|g| g.key == key) {
            group.oldest_id = group.oldest_id.min(row.id);
            if group.newest.id < row.id {
                group.faces.insert(0, row.from_id);
                group.newest = row;
            } else {
                group.faces.push(row.from_id);
            }
            continue;
        }
        if found.len() == wanted {
            return true;
        }
        found.push(Group { key, oldest_id: row.id, count: 1, faces: vec![row.from_id], newest: row });
    }
    false
}

/// How many are in each group altogether.
async fn count_all(app: &App, profile_id: i64, groups: &mut [Group]) -> Result<()> {
    let keys: Vec<&str> = groups.iter().map(|g| g.key.as_str()).filter(|k| !k.starts_with("ungrouped")).collect();
    let counts: Vec<(String, i64)> = if keys.is_empty() {
        Vec::new()
    } else {
        notification::Entity::find()
            .select_only()
            .column(notification::Column::GroupKey)
            .column_as(notification::Column::Id.count(), "count")
            .filter(notification::Column::ProfileId.eq(profile_id))
            .filter(notification::Column::GroupKey.is_in(keys))
            .group_by(notification::Column::GroupKey)
            .into_tuple()
            .all(app.db.read())
            .await?
    };
    let counts: HashMap<String, i64> = counts.into_iter().collect();
    for group in groups {
        group.count = counts.get(&group.key).map_or(1, |c| u64::try_from(*c).unwrap_or(1));
        group.faces.truncate(usize::try_from(FACES).unwrap_or(usize::MAX));
    }
    Ok(())
}

/// A profile's group by its key; none where there is none.
pub async fn one(app: &App, profile_id: i64, key: &str) -> Result<Option<Group>> {
    let members = members_query(profile_id, key).order_by_desc(notification::Column::Id);
    let rows = members.clone().limit(FACES).all(app.db.read()).await?;
    let Some(newest) = rows.first().cloned() else { return Ok(None) };
    let oldest_id = rows.last().map_or(newest.id, |r| r.id);
    let count = members.count(app.db.read()).await?;
    Ok(Some(Group { key: key.to_owned(), newest, oldest_id, count, faces: rows.iter().map(|r| r.from_id).collect() }))
}

/// A page of the notices in a group, newest first.
pub async fn members(app: &App, profile_id: i64, key: &str, page: Page) -> Result<Vec<notification::Model>> {
    let query = page.of(members_query(profile_id, key), notification::Column::Id);
    Ok(page.sort(query.all(app.db.read()).await?))
}

/// Forgets a group.
pub async fn dismiss(app: &App, profile_id: i64, key: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let gone = notification::Entity::delete_many().filter(notification::Column::ProfileId.eq(profile_id));
    match lone_id(key) {
        Some(id) => gone.filter(notification::Column::Id.eq(id)).exec(&*tx).await?,
        None => gone.filter(notification::Column::GroupKey.eq(key)).exec(&*tx).await?,
    };
    super::requests::recount(&tx, profile_id).await?;
    tx.commit().await
}

/// How many groups are newer than the read mark, up to a limit.
pub async fn unread(app: &App, profile_id: i64, wish: &Wish, grouped: &[Kind], since: i64, most: u64) -> Result<u64> {
    let wanted = Page { since_id: Some(since), ..Page::first(most) };
    Ok(page(app, profile_id, wish, grouped, wanted).await?.len() as u64)
}

fn lone_id(key: &str) -> Option<i64> {
    key.strip_prefix("ungrouped-")?.parse().ok()
}

fn members_query(profile_id: i64, key: &str) -> sea_orm::Select<notification::Entity> {
    let query = notification::Entity::find().filter(notification::Column::ProfileId.eq(profile_id));
    match lone_id(key) {
        Some(id) => query.filter(notification::Column::Id.eq(id)),
        None => query.filter(notification::Column::GroupKey.eq(key)),
    }
}
