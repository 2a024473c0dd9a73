//! The calendar and the inbox of a shared profile, for apps that its members have let in.

use std::collections::HashMap;

use axum::{Json, extract::State};
use serde_json::{Value, json};

use crate::{
    base::{
        app::App,
        clock::{self, iso},
        error::Result,
        extract::Path,
    },
    doors::{
        mastodon::convert,
        params::{Params, id},
    },
    engagement::{
        inbox::{
            act,
            list::{self, Which},
            take_in,
        },
        publishing::calendar::{self, Entry, Stands},
    },
    entities::{inbox_item, profile},
    login::Viewer,
};

/// So many days are shown where nothing is asked, and at most.
const USUAL_DAYS: i64 = 7;
const MOST_DAYS: i64 = 42;

fn shared<'a>(viewer: &'a Viewer, scope: &str) -> Result<&'a profile::Model> {
    let me = viewer.require(scope)?;
    list::require_shared(me)?;
    Ok(me)
}

fn entry(e: &Entry) -> Value {
    let stands = match e.stands {
        Stands::Draft => "draft",
        Stands::Scheduled => "scheduled",
        Stands::Review => "review",
        Stands::Stopped => "stopped",
        Stands::Published => "published",
    };
    json!({
        "at": iso(e.at), "state": stands, "text": e.words, "collides": e.collides,
        "status_id": e.post_id.map(|p| p.to_string()), "fault": e.fault,
        "goal": e.goal.as_ref().map(|(kind, wanted, reached)| json!({ "kind": kind, "wanted": wanted, "reached": reached })),
    })
}

/// What is drafted, scheduled, waiting and published: from `first` (`YYYY-MM-DD`, today where nothing is said) on, for so
/// many `days`, in the branch's time zone.
pub async fn days(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    let me = shared(&viewer, "read:statuses")?;
    let name = app.config.time_zone.clone();
    let zone = move |at| clock::zone_offset(&name, at);
    let now = app.clock.now_ms();
    let first = params.text("first")?.unwrap_or_else(|| clock::day(now + zone(now) * clock::MINUTE));
    let days = params.number("days")?.unwrap_or(USUAL_DAYS).clamp(1, MOST_DAYS);
    let found = calendar::of(&app, me.id, &first, usize::try_from(days).unwrap_or(1), &zone).await?;
    let day = |d: &calendar::Day| json!({ "date": d.date, "gap": d.is_gap, "entries": d.entries.iter().map(entry).collect::<Vec<_>>() });
    Ok(Json(found.iter().map(day).collect()))
}

fn item(app: &App, i: &inbox_item::Model, people: &HashMap<i64, profile::Model>) -> Value {
    json!({
        "id": i.id.to_string(), "status_id": i.post_id.to_string(), "kind": i.kind, "state": i.state,
        "account": people.get(&i.from_id).map(|p| convert::account(app, p)),
        "owner": i.owner_id.and_then(|o| people.get(&o)).map(|p| p.handle.clone()),
        "created_at": iso(i.created_at), "due_at": i.due_at.map(iso), "snoozed_until": i.snoozed_until.map(iso),
        "escalated": i.escalated_at.is_some(),
    })
}

/// Public answers and mentions that wait; with `which` `snoozed` or `closed`, those.
pub async fn inbox(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    let me = shared(&viewer, "read:statuses")?;
    take_in::run(&app, me).await?;
    let which = match params.text("which")?.as_deref() {
        Some("snoozed") => Which::Snoozed,
        Some("closed") => Which::Closed,
        _ => Which::Open,
    };
    let items = list::all(&app, me.id, 0, which).await?;
    let named = items.iter().flat_map(|i| [Some(i.from_id), i.owner_id]).flatten();
    let people = profile::by_ids(app.db.read(), named.collect::<Vec<_>>()).await?;
    Ok(Json(items.iter().map(|i| item(&app, i, &people)).collect()))
}

/// `assign` (with `owner`), `sort` (with `kind`), `snooze` (with `day`), `leave` (with `reason`) or `reopen`.
pub async fn act_in_inbox(
    State(app): State<App>,
    viewer: Viewer,
    Path((of, act)): Path<(String, String)>,
    params: Params,
) -> Result<Json<Value>> {
    let (me, of) = (shared(&viewer, "write:statuses")?, id(&of)?);
    list::one(app.db.read(), me.id, of).await?;
    let text = |name: &str| params.text(name).map(Option::unwrap_or_default);
    match act.as_str() {
        "assign" => act::assign(&app, me, of, &text("owner")?).await?,
        "sort" => act::sort(&app, me, of, &text("kind")?).await?,
        "snooze" => act::snooze(&app, me, of, &text("day")?).await?,
        "leave" => act::leave(&app, me, of, &text("reason")?).await?,
        "reopen" => act::reopen(&app, me, of).await?,
        _ => return Err(crate::base::error::Error::NotFound),
    }
    let found = list::one(app.db.read(), me.id, of).await?;
    let named = [Some(found.from_id), found.owner_id].into_iter().flatten();
    let people = profile::by_ids(app.db.read(), named.collect::<Vec<_>>()).await?;
    Ok(Json(item(&app, &found, &people)))
}
