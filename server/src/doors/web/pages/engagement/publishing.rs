//! The publishing desk of a shared profile.

use axum::{
    extract::{OriginalUri, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use frontend::{
    frame::Frame,
    pages::engagement::publishing::{
        calendar::{Calendar, CalendarProps, Day, Entry, Shown},
        planned::{Choices, Ideas, IdeasProps, Planned, PlannedProps, Typed as TypedPost},
        repeated::{Repeated, RepeatedProps, Series, Typed as TypedSeries},
        rota::{Rota, RotaProps, Shift, Typed as TypedShift},
        table::{Row, Table, TableProps},
        times::{Best, Times, TimesProps},
    },
};
use serde::Deserialize;

use super::answering;
use crate::{
    base::{
        app::App,
        clock::{self, DAY, MINUTE, iso},
        error::{Error, Result},
        extract::{Path, Query},
    },
    doors::{
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    engagement::publishing::{
        best_times,
        calendar::{self, Stands},
        feed,
        planned::{self, state},
        rota, send, series, table,
    },
    entities::{planned_post, profile, rota_shift},
    login::members::{self, Part},
    policy::scope::audience_name,
};

const DAYS_OF_WEEK: usize = 7;
/// Six weeks hold every month.
const DAYS_OF_MONTH: usize = 42;

#[derive(Default, Deserialize)]
pub struct AskedCalendar {
    view: Option<String>,
    on: Option<String>,
    /// The day of a new draft.
    day: Option<String>,
}

/// Whether a member publishes: she may change the rota, what is repeated, and what others are sent.
pub async fn publishes(app: &App, shared: &profile::Model, me: &profile::Model) -> Result<bool> {
    let members = members::of(app.db.read(), shared.id).await?;
    Ok(members.iter().any(|m| m.profile.id == me.id && m.part() >= Part::Publisher))
}

fn today(app: &App, frame: &Frame) -> String {
    let now = app.clock.now_ms();
    clock::day(now + (frame.zone)(now) * MINUTE)
}

pub async fn publishing(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<AskedCalendar>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, _) = answering(&web, &visitor).await?;
    send::settle(&web.app, shared.id).await?;
    let today = today(&web.app, &frame);
    let on = query.on.as_deref().filter(|d| clock::day_start(d).is_some()).unwrap_or(&today).to_owned();
    let is_month = query.view.as_deref() == Some("month");
    let shown = shown(&web.app, &frame, &shared, (&on, &today, is_month)).await?;
    let title = frame.t("publishing-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Calendar(CalendarProps { shown, frame })))
}

async fn shown(
    app: &App,
    frame: &Frame,
    shared: &profile::Model,
    (on, today, is_month): (&str, &str, bool),
) -> Result<Shown> {
    let at = clock::day_start(on).ok_or(Error::NotFound)?;
    let month = clock::month(at);
    let first_of_month = clock::day_start(&format!("{month}-01")).unwrap_or(at);
    let first = clock::week(if is_month { first_of_month } else { at });
    let (before, after) = if is_month {
        (clock::day(first_of_month - DAY), clock::first_of_next_month(at))
    } else {
        (clock::day(at - 7 * DAY), clock::day(at + 7 * DAY))
    };
    let count = if is_month { DAYS_OF_MONTH } else { DAYS_OF_WEEK };
    let zone = |at: i64| (frame.zone)(at);
    let days = calendar::of(app, shared.id, &first, count, &zone).await?;
    let shifts = rota::all(app.db.read(), app, shared.id).await?;
    let people = profile::by_ids(app.db.read(), shifts.iter().map(|s| s.member_id)).await?;
    let handle = |id: i64| people.get(&id).map(|p| p.handle.clone());
    let day = |(n, d): (usize, calendar::Day)| Day {
        weekday: n % DAYS_OF_WEEK + 1,
        is_today: d.date == today,
        is_past: d.date.as_str() < today,
        is_outside: is_month && !d.date.starts_with(&month),
        is_gap: d.is_gap,
        on_duty: rota::on(&shifts, &d.date).and_then(|s| handle(s.member_id)),
        entries: d.entries.into_iter().map(|e| entry(frame, shared, e)).collect(),
        date: d.date,
    };
    let days = days.into_iter().enumerate().map(day).collect();
    let undated = calendar::undated(app, shared.id).await?.into_iter().map(|e| entry(frame, shared, e)).collect();
    let view = if is_month { "month" } else { "week" };
    let handed_over = handed_over(&shifts, today).and_then(|s| Some((handle(s.member_id)?, s.note.clone())));
    Ok(Shown { view, on: on.to_owned(), before, after, days, undated, handed_over })
}

/// The note that whoever has the desk today reads: that of the shift before.
fn handed_over<'a>(shifts: &'a [rota_shift::Model], today: &str) -> Option<&'a rota_shift::Model> {
    shifts
        .iter()
        .filter(|s| s.last_day.as_str() < today && !s.note.is_empty())
        .max_by(|a, b| a.last_day.cmp(&b.last_day))
}

fn entry(frame: &Frame, shared: &profile::Model, e: calendar::Entry) -> Entry {
    let stands = match e.stands {
        Stands::Draft => "draft",
        Stands::Scheduled => "scheduled",
        Stands::Review => "review",
        Stands::Stopped => "stopped",
        Stands::Published => "published",
    };
    let href = match (e.stands, e.planned_id, e.post_id) {
        (Stands::Published, _, Some(post)) => format!("/@{}/{post}", shared.handle),
        // Who reads it, and what to change, stands there.
        (Stands::Review, ..) => "/scheduled".to_owned(),
        (Stands::Stopped, ..) if e.waiting_id.is_some() => "/scheduled".to_owned(),
        (_, Some(planned), _) => format!("/publishing/{planned}"),
        _ => e.waiting_id.map_or_else(|| "/scheduled".to_owned(), |id| format!("/scheduled/{id}/edit")),
    };
    let time = (e.at > 0).then(|| clock::to_wall(e.at, |at| (frame.zone)(at))[11..].to_owned());
    Entry { href, time, stands, words: e.words, collides: e.collides, goal: e.goal, fault: e.fault }
}

async fn choices(app: &App, shared: &profile::Model, publishes: bool) -> Result<Choices> {
    let others = if publishes { planned::others(app, shared.id).await? } else { Vec::new() };
    Ok(Choices {
        audiences: audiences(),
        goals: planned::GOALS.to_vec(),
        others: others.into_iter().map(|p| p.handle).collect(),
    })
}

fn audiences() -> Vec<&'static str> {
    planned::AUDIENCES.into_iter().map(audience_name).collect()
}

pub async fn new_planned(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<AskedCalendar>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, me) = answering(&web, &visitor).await?;
    let day = query.day.as_deref().filter(|d| clock::day_start(d).is_some());
    let when = day.map(|d| format!("{d}T10:00")).unwrap_or_default();
    show_planned(&web, &frame, (&shared, &me), StatusCode::OK, TypedPost { when, ..TypedPost::default() }).await
}

pub async fn planned(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, me) = answering(&web, &visitor).await?;
    send::settle(&web.app, shared.id).await?;
    let found = planned::one(web.app.db.read(), shared.id, id(&of)?).await?;
    let typed = typed(&web.app, &frame, found).await?;
    show_planned(&web, &frame, (&shared, &me), StatusCode::OK, typed).await
}

/// A planned post as its form has it.
pub async fn typed(app: &App, frame: &Frame, found: planned_post::Model) -> Result<TypedPost> {
    let from = match found.from_id {
        Some(id) => profile::by_ids(app.db.read(), [id]).await?.remove(&id).map(|p| p.handle),
        None => None,
    };
    let is_sent = found.state == state::SENT;
    // A form has the time of the reader's clock, and a sentence the moment itself.
    let when = found.planned_at.map(|at| if is_sent { iso(at) } else { clock::to_wall(at, |at| (frame.zone)(at)) });
    Ok(TypedPost {
        id: found.id.to_string(),
        text: found.text,
        audience: found.audience,
        when: when.unwrap_or_default(),
        goal_count: if found.goal.is_empty() { String::new() } else { found.goal_count.to_string() },
        goal: found.goal,
        fault: found.fault,
        asks: false,
        is_sent,
        from,
    })
}

pub async fn show_planned(
    web: &Web,
    frame: &Frame,
    (shared, me): (&profile::Model, &profile::Model),
    status: StatusCode,
    typed: TypedPost,
) -> Result<Response> {
    let choices = choices(&web.app, shared, publishes(&web.app, shared, me).await?).await?;
    let title = frame.t(if typed.id.is_empty() { "publishing-new" } else { "publishing-draft" });
    Ok(show(frame, status, &title, |frame| Planned(PlannedProps { typed, choices, frame })))
}

pub async fn ideas(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, _) = answering(&web, &visitor).await?;
    show_ideas(&web, &frame, &shared, StatusCode::OK, (String::new(), None)).await
}

pub async fn show_ideas(
    web: &Web,
    frame: &Frame,
    shared: &profile::Model,
    status: StatusCode,
    (typed, fault): (String, Option<String>),
) -> Result<Response> {
    let all = planned::all(web.app.db.read(), shared.id).await?;
    let ideas = all.into_iter().filter(|p| p.state == state::IDEA).map(|p| (p.id.to_string(), p.text)).collect();
    let title = frame.t("publishing-ideas");
    Ok(show(frame, status, &title, |frame| Ideas(IdeasProps { ideas, typed, fault, frame })))
}

pub async fn rota_page(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, me) = answering(&web, &visitor).await?;
    show_rota(&web, &frame, (&shared, &me), StatusCode::OK, TypedShift::default()).await
}

pub async fn show_rota(
    web: &Web,
    frame: &Frame,
    (shared, me): (&profile::Model, &profile::Model),
    status: StatusCode,
    typed: TypedShift,
) -> Result<Response> {
    let app = &web.app;
    let today = today(app, frame);
    let shifts = rota::all(app.db.read(), app, shared.id).await?;
    let people = profile::by_ids(app.db.read(), shifts.iter().map(|s| s.member_id)).await?;
    let shift = |s: rota_shift::Model| Shift {
        id: s.id.to_string(),
        handle: people.get(&s.member_id).map(|p| p.handle.clone()).unwrap_or_default(),
        is_now: s.first_day <= today && today <= s.last_day,
        first_day: s.first_day,
        last_day: s.last_day,
        note: s.note,
    };
    let shifts = shifts.into_iter().map(shift).collect();
    let members = members::of(app.db.read(), shared.id).await?.into_iter().map(|m| m.profile.handle).collect();
    let publishes = publishes(app, shared, me).await?;
    let title = frame.t("publishing-rota");
    Ok(show(frame, status, &title, |frame| Rota(RotaProps { shifts, members, publishes, typed, frame })))
}

pub async fn recurring(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, me) = answering(&web, &visitor).await?;
    show_recurring(&web, &frame, (&shared, &me), StatusCode::OK, TypedSeries::default()).await
}

pub async fn show_recurring(
    web: &Web,
    frame: &Frame,
    (shared, me): (&profile::Model, &profile::Model),
    status: StatusCode,
    typed: TypedSeries,
) -> Result<Response> {
    let series = series::all(&web.app, shared.id).await?.into_iter().map(|s| Series {
        id: s.id.to_string(),
        words: s.text,
        every: s.every,
        next: iso(s.next_at),
        last_day: s.last_day,
    });
    let series = series.collect();
    let publishes = publishes(&web.app, shared, me).await?;
    let choices = (audiences(), series::EVERY.to_vec());
    let title = frame.t("publishing-recurring");
    let props = |frame| RepeatedProps { series, typed, choices, publishes, frame };
    Ok(show(frame, status, &title, |frame| Repeated(props(frame))))
}

pub async fn publishing_table(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    answering(&web, &visitor).await?;
    Ok(show_table(&frame, StatusCode::OK, (String::new(), None, None)))
}

pub fn show_table(
    frame: &Frame,
    status: StatusCode,
    (table, rows, fault): (String, Option<Vec<table::Row>>, Option<String>),
) -> Response {
    let row = |r: table::Row| Row {
        line: r.line,
        day: r.day,
        time: r.time,
        words: r.text,
        audience: r.audience,
        faults: r.faults,
    };
    let rows = rows.map(|rows| rows.into_iter().map(row).collect());
    let title = frame.t("publishing-table");
    show(frame, status, &title, |frame| Table(TableProps { table, rows, fault, frame }))
}

pub async fn publishing_times(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, me) = answering(&web, &visitor).await?;
    show_times(&web, &frame, (&shared, &me), None).await
}

/// Also a fresh address of the calendar, which is shown once.
pub async fn show_times(
    web: &Web,
    frame: &Frame,
    (shared, me): (&profile::Model, &profile::Model),
    secret: Option<String>,
) -> Result<Response> {
    let zone = |at: i64| (frame.zone)(at);
    let best = best_times::of(&web.app, shared.id, &zone).await?.into_iter().map(|b| Best {
        weekday: b.weekday,
        from_hour: b.from_hour,
        posts: b.posts,
        average: b.average,
    });
    let best = best.collect();
    let has_feed = feed::is_on(&web.app, shared.id, me.id).await?;
    let fresh = secret.map(|s| web.app.config.url(&format!("/calendar/{s}.ics")));
    let title = frame.t("publishing-times");
    Ok(show(frame, StatusCode::OK, &title, |frame| Times(TimesProps { best, has_feed, fresh, frame })))
}

/// For calendar programs, which send no cookie: whoever has the address reads it.
pub async fn calendar_feed(State(web): State<Web>, Path(file): Path<String>) -> Result<Response> {
    let secret = file.strip_suffix(".ics").ok_or(Error::NotFound)?;
    let calendar = feed::read(&web.app, secret).await?;
    let headers =
        [(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CACHE_CONTROL, "private, no-store")];
    Ok((headers, calendar).into_response())
}
