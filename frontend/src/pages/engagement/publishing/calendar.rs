//! The calendar: a week or a month of a shared profile, day by day.

use leptos::prelude::*;

use super::tabs::Tabs;
use crate::{
    components::icon::Icon,
    format::{calendar_day, month, plural},
    frame::Frame,
};

/// One post in the calendar.
#[derive(Clone, Debug)]
pub struct Entry {
    pub href: String,
    /// `10:00`; none for what has no time yet.
    pub time: Option<String>,
    /// `draft`, `scheduled`, `review`, `stopped` or `published`.
    pub stands: &'static str,
    pub words: String,
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
    /// 1 is Monday.
    pub weekday: usize,
    pub is_today: bool,
    pub is_past: bool,
    /// In a month: a day of the one before or after it.
    pub is_outside: bool,
    pub is_gap: bool,
    /// The handle of whoever has the desk.
    pub on_duty: Option<String>,
    pub entries: Vec<Entry>,
}

/// What the calendar shows.
#[derive(Clone, Debug)]
pub struct Shown {
    /// `week` or `month`.
    pub view: &'static str,
    /// The day that it is about, and those by which one goes back and on.
    pub on: String,
    pub before: String,
    pub after: String,
    pub days: Vec<Day>,
    pub undated: Vec<Entry>,
    /// The note that whoever had the desk before has left: handle and words.
    pub handed_over: Option<(String, String)>,
}

fn icon(stands: &str) -> &'static str {
    match stands {
        "draft" => "pen",
        "scheduled" => "clock",
        "review" => "people",
        "stopped" => "warning",
        _ => "check",
    }
}

/// `4 December 2026`, or `December 2026` for a month.
fn heading(frame: &Frame, shown: &Shown) -> String {
    if shown.view == "month" {
        return month(frame, &shown.on);
    }
    let edge = |day: Option<&Day>| day.map(|d| calendar_day(frame, &d.date)).unwrap_or_default();
    format!("{} – {}", edge(shown.days.first()), edge(shown.days.last()))
}

#[component]
pub fn Calendar(shown: Shown, frame: Frame) -> impl IntoView {
    let (is_week, view) = (shown.view == "week", shown.view);
    let title = heading(&frame, &shown);
    let to = |view: &str, on: &str| format!("/publishing?view={view}&on={on}");
    let (back, on) = if is_week {
        ("publishing-week-before", "publishing-week-after")
    } else {
        ("publishing-month-before", "publishing-month-after")
    };
    let views = ["week", "month"].map(|name| {
        let current = (name == view).then_some("page");
        view! { <li><a href=to(name, &shown.on) aria-current=current>{frame.t(&format!("publishing-{name}"))}</a></li> }
    });
    let notes = notes(&frame, &shown.days);
    let undated: Vec<_> =
        shown.undated.iter().cloned().map(|entry| view! { <One entry frame=frame.clone() /> }).collect();
    let handed = shown.handed_over.clone().map(|(who, words)| {
        let title = frame.tv("publishing-handed-over", &[("name", &format!("@{who}"))]);
        view! { <section class="handed-over"><h2>{title}</h2><p class="said" dir="auto">{words}</p></section> }
    });
    let days = shown.days.into_iter().map(|day| view! { <OneDay day frame=frame.clone() /> }).collect_view();
    let legend = ["draft", "scheduled", "review", "stopped", "published"].map(|stands| {
        view! { <li class=format!("stands {stands}")><Icon name=icon(stands) /><span>{frame.t(&format!("publishing-{stands}"))}</span></li> }
    });
    view! {
        <h1>{frame.t("publishing-title")}</h1>
        <Tabs frame=frame.clone() />
        {handed}
        <div class="calendar-head">
            <h2 id="calendar-range">{title}</h2>
            <nav aria-label=frame.t("publishing-view")><ul class="calendar-views">{views.collect_view()}</ul></nav>
            <div class="calendar-steps">
                <a class="button" rel="prev" href=to(view, &shown.before) aria-label=frame.t(back)><span aria-hidden="true">"‹"</span></a>
                <a class="button" href=format!("/publishing?view={view}")>{frame.t("publishing-today")}</a>
                <a class="button" rel="next" href=to(view, &shown.after) aria-label=frame.t(on)><span aria-hidden="true">"›"</span></a>
            </div>
            <a class="button primary" href="/publishing/new"><Icon name="pen" /><span>{frame.t("publishing-new")}</span></a>
        </div>
        {notes}
        <section aria-labelledby="calendar-range"><ol class=format!("calendar {view}")>{days}</ol></section>
        <div role="group" aria-label=frame.t("publishing-legend")><ul class="calendar-legend">{legend.collect_view()}</ul></div>
        {(!undated.is_empty()).then(|| view! {
            <h2 class="section">{frame.t("publishing-undated")}</h2>
            <ol class="entries wide">{undated}</ol>
        })}
    }
}

/// Gaps and collisions, in sentences.
fn notes(frame: &Frame, days: &[Day]) -> AnyView {
    let gaps = i64::try_from(days.iter().filter(|d| d.is_gap).count()).unwrap_or(0);
    let near = days.iter().flat_map(|d| &d.entries).filter(|e| e.collides).count();
    let near = i64::try_from(near).unwrap_or(0);
    let gap = (gaps > 0).then(|| view! { <li>{plural(frame, "publishing-gap-days", gaps)}</li> });
    let near = (near > 0).then(|| view! { <li class="late">{plural(frame, "publishing-near", near)}</li> });
    if gap.is_none() && near.is_none() {
        return ().into_any();
    }
    view! { <ul class="calendar-notes">{near} {gap}</ul> }.into_any()
}

#[component]
fn OneDay(day: Day, frame: Frame) -> impl IntoView {
    let date = calendar_day(&frame, &day.date);
    let weekday = frame.t(&format!("publishing-weekday-{}", day.weekday));
    let number = day.date.get(8..).unwrap_or_default().trim_start_matches('0').to_owned();
    let marks = [(day.is_today, "today"), (day.is_past, "past"), (day.is_outside, "outside"), (day.is_gap, "gap")];
    let marks: Vec<&str> = marks.iter().filter(|(is, _)| *is).map(|(_, mark)| *mark).collect();
    let current = day.is_today.then_some("date");
    let short: String = weekday.chars().take(2).collect();
    let spoken = format!("{weekday}, {date}");
    let none = day.entries.is_empty();
    let nothing = frame.t(if day.is_gap { "publishing-gap" } else { "publishing-nothing" });
    let entries: Vec<_> = day.entries.into_iter().map(|entry| view! { <One entry frame=frame.clone() /> }).collect();
    let add = (!day.is_past).then(|| {
        let label = frame.tv("publishing-add-on", &[("day", &date)]);
        view! { <a class="add" href=format!("/publishing/new?day={}", day.date) aria-label=label><span aria-hidden="true">"+"</span></a> }
    });
    view! {
        <li class=format!("day {}", marks.join(" ")) aria-current=current>
            <h3>
                <span class="spoken">{spoken}</span>
                <span aria-hidden="true" class="weekday"><span class="long">{weekday}</span><span class="short">{short}</span></span>
                <span aria-hidden="true" class="number">{number}</span>
            </h3>
            {day.on_duty.map(|who| view! { <p class="on-duty"><Icon name="people" /><span class="spoken">{frame.t("publishing-on-duty")} " "</span>{format!("@{who}")}</p> })}
            {if none {
                view! { <p class="nothing">{nothing}</p> }.into_any()
            } else {
                view! { <ol class="entries">{entries}</ol> }.into_any()
            }}
            {add}
        </li>
    }
}

#[component]
fn One(entry: Entry, frame: Frame) -> impl IntoView {
    let goal = entry.goal.map(|(goal, most, reached)| {
        let values = [("count", most.to_string()), ("reached", reached.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        view! { <span class="goal">{frame.tv(&format!("publishing-goal-{goal}"), &values)}</span> }
    });
    let near = entry.collides.then(|| view! { <span class="near">{frame.t("publishing-collides")}</span> });
    let fault = entry.fault.map(|f| view! { <span class="why">{frame.said(&f)}</span> });
    view! {
        <li>
            <a class=format!("entry stands {}", entry.stands) href=entry.href>
                <span class="when">
                    <Icon name=icon(entry.stands) />
                    {entry.time.map(|t| view! { <time>{t}</time> })}
                    <span class="state">{frame.t(&format!("publishing-{}", entry.stands))}</span>
                </span>
                <span class="words" dir="auto">{entry.words}</span>
                {near} {goal} {fault}
            </a>
        </li>
    }
}
