//! What a shared profile publishes on which day: drafts, what is scheduled, what waits for somebody, what is out; where nothing
//! is planned, and where two come at once.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    planned::{self, state},
    send::planned_id,
};
use crate::{
    base::{
        app::App,
        clock::{self, DAY, HOUR, MINUTE},
        error::Result,
        html, id,
    },
    entities::{
        planned_post, post,
        scheduled_post::{self, Waits},
    },
    posts::Draft,
};

/// Two posts nearer to each other than this collide.
const COLLIDES_MS: i64 = HOUR;
/// So many days in a row without anything are a gap.
const GAP_DAYS: usize = 3;
/// First words of a post.
const FIRST: usize = 120;
const MOST: u64 = 500;

/// The minutes by which a clock is ahead of UTC at a time.
pub type Zone<'a> = &'a (dyn Fn(i64) -> i64 + Send + Sync);

/// How something in the calendar stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    Draft,
    Scheduled,
    /// A colleague reads it first.
    Review,
    /// It could not be published, or somebody has to change it.
    Stopped,
    Published,
}

/// One post in the calendar.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Milliseconds since 1970.
    pub at: i64,
    pub stands: Stands,
    /// Its first words.
    pub words: String,
    pub planned_id: Option<i64>,
    pub waiting_id: Option<i64>,
    pub post_id: Option<i64>,
    pub collides: bool,
    /// What it is to reach, how many, and how many it has reached.
    pub goal: Option<(String, i64, i64)>,
    pub fault: Option<String>,
}

/// One day.
#[derive(Clone, Debug)]
pub struct Day {
    /// `YYYY-MM-DD`
    pub date: String,
    pub entries: Vec<Entry>,
    pub is_gap: bool,
}

/// So many days from one on, in a zone.
///
/// # Errors
/// What the database says.
pub async fn of(app: &App, shared_id: i64, first: &str, days: usize, zone: Zone<'_>) -> Result<Vec<Day>> {
    let start = clock::day_start(first).unwrap_or_else(|| app.clock.now_ms());
    let dates: Vec<String> = (0..days).map(|n| clock::day(start + i64::try_from(n).unwrap_or(0) * DAY)).collect();
    let edge = |date: &str| clock::from_wall(date, zone).unwrap_or(start);
    let (from, to) = (edge(first), edge(&clock::day(start + i64::try_from(days).unwrap_or(0) * DAY)));
    let mut all = entries(app, shared_id, (from, to)).await?;
    collide(&mut all);
    let mut by_day: HashMap<String, Vec<Entry>> = HashMap::new();
    for entry in all {
        by_day.entry(clock::day(entry.at + zone(entry.at) * MINUTE)).or_default().push(entry);
    }
    let now = app.clock.now_ms();
    let today = clock::day(now + zone(now) * MINUTE);
    let mut shown: Vec<Day> = dates
        .into_iter()
        .map(|date| Day { entries: by_day.remove(&date).unwrap_or_default(), date, is_gap: false })
        .collect();
    find_gaps(&mut shown, &today);
    Ok(shown)
}

/// Everything in a time, by its time.
pub(super) async fn entries(app: &App, shared_id: i64, (from, to): (i64, i64)) -> Result<Vec<Entry>> {
    let planned = planned::all(app.db.read(), shared_id).await?;
    let mut all = waiting(app, shared_id, &planned).await?;
    let drafts = planned.iter().filter(|p| p.state != state::SENT);
    all.extend(drafts.filter_map(|p| p.planned_at.map(|at| draft(p, at))));
    all.retain(|e| (from..to).contains(&e.at));
    all.extend(published(app, shared_id, (from, to)).await?);
    all.sort_by_key(|e| e.at);
    Ok(all)
}

/// What has no day yet: drafts, and what is to go out as soon as somebody has read it.
pub async fn undated(app: &App, shared_id: i64) -> Result<Vec<Entry>> {
    let planned = planned::all(app.db.read(), shared_id).await?;
    let mut all = waiting(app, shared_id, &planned).await?;
    all.retain(|e| e.at == 0);
    let drafts = planned.iter().filter(|p| p.state == state::DRAFT && p.planned_at.is_none());
    all.extend(drafts.map(|p| draft(p, 0)));
    Ok(all)
}

pub(super) fn first_words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(FIRST).collect()
}

fn goal(planned: &planned_post::Model, reached: i64) -> Option<(String, i64, i64)> {
    (!planned.goal.is_empty()).then(|| (planned.goal.clone(), planned.goal_count, reached))
}

fn draft(planned: &planned_post::Model, at: i64) -> Entry {
    Entry {
        at,
        stands: if planned.fault.is_some() { Stands::Stopped } else { Stands::Draft },
        words: first_words(&planned.text),
        planned_id: Some(planned.id),
        waiting_id: None,
        post_id: None,
        collides: false,
        goal: goal(planned, 0),
        fault: planned.fault.clone(),
    }
}

async fn waiting(app: &App, shared_id: i64, planned: &[planned_post::Model]) -> Result<Vec<Entry>> {
    let rows = scheduled_post::Entity::find()
        .filter(scheduled_post::Column::ProfileId.eq(shared_id))
        .filter(scheduled_post::Column::Waits.ne(Waits::Undo))
        .all(app.db.read())
        .await?;
    let entry = |r: scheduled_post::Model| {
        let draft: Draft = serde_json::from_str(&r.draft).ok()?;
        let from = planned_id(&draft).and_then(|id| planned.iter().find(|p| p.id == id));
        let stands = match (&r.failed, r.waits) {
            (Some(_), _) => Stands::Stopped,
            (None, Waits::Time | Waits::Undo) => Stands::Scheduled,
            (None, Waits::SecondReader | Waits::Desk) => Stands::Review,
        };
        Some(Entry {
            at: r.due_at,
            stands,
            words: first_words(&draft.text),
            planned_id: from.map(|p| p.id),
            waiting_id: Some(r.id),
            post_id: None,
            collides: false,
            goal: from.and_then(|p| goal(p, 0)),
            fault: r.failed,
        })
    };
    Ok(rows.into_iter().filter_map(entry).collect())
}

async fn published(app: &App, shared_id: i64, (from, to): (i64, i64)) -> Result<Vec<Entry>> {
    let db = app.db.read();
    // Ids sort by time, and stand in the index.
    let posts = post::Entity::find()
        .filter(post::Column::AuthorId.eq(shared_id))
        .filter(post::Column::Id.gte(id::first_of(from)))
        .filter(post::Column::Id.lt(id::first_of(to)))
        .filter(post::Column::BoostOfId.is_null())
        .filter(post::Column::InReplyToId.is_null())
        .filter(post::Column::DeletedAt.is_null())
        .order_by_asc(post::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let planned = planned_post::Entity::find()
        .filter(planned_post::Column::PostId.is_in(posts.iter().map(|p| p.id)))
        .all(db)
        .await?;
    let entry = |p: post::Model| {
        let from = planned.iter().find(|planned| planned.post_id == Some(p.id));
        let reached = |planned: &planned_post::Model| match planned.goal.as_str() {
            "answers" => p.replies_count,
            "boosts" => p.boosts_count,
            _ => p.favourites_count,
        };
        Entry {
            at: p.created_at,
            stands: Stands::Published,
            words: first_words(&html::plain(&p.content)),
            planned_id: from.map(|planned| planned.id),
            waiting_id: None,
            post_id: Some(p.id),
            collides: false,
            goal: from.and_then(|planned| goal(planned, reached(planned))),
            fault: None,
        }
    };
    Ok(posts.into_iter().map(entry).collect())
}

/// Marks what is too near to what comes before or after it. What is out already is what it is.
fn collide(all: &mut [Entry]) {
    for n in 1..all.len() {
        let is_near = all[n].at - all[n - 1].at < COLLIDES_MS;
        if is_near && all[n].stands != Stands::Published {
            all[n].collides = true;
            all[n - 1].collides = all[n - 1].stands != Stands::Published;
        }
    }
}

/// Marks days from today on that are part of a gap.
fn find_gaps(days: &mut [Day], today: &str) {
    let mut begun = None;
    for n in 0..=days.len() {
        let is_empty = days.get(n).is_some_and(|d| d.entries.is_empty() && d.date.as_str() >= today);
        match (is_empty, begun) {
            (true, None) => begun = Some(n),
            (false, Some(first)) => {
                let long = n - first >= GAP_DAYS;
                days[first..n].iter_mut().for_each(|d| d.is_gap = long);
                begun = None;
            }
            _ => {}
        }
    }
}
