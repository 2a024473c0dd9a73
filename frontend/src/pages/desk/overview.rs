//! The desk's first page: what waits, how the branch is, what it does, and what was done last.

use leptos::prelude::*;

use super::{
    audit::{Entries, Entry},
    shell::Desk,
};
use crate::frame::Frame;

/// One kind of thing that waits.
#[derive(Clone, Debug)]
pub struct Waits {
    pub name: &'static str,
    pub count: u64,
    pub page: &'static str,
}

/// What the doctor has found: `well`, `look` or `fault`.
#[derive(Clone, Debug)]
pub struct Check {
    pub state: &'static str,
    pub title: String,
    pub sentence: String,
}

/// A step towards a branch that runs well, ticked off by itself.
#[derive(Clone, Debug)]
pub struct Step {
    pub name: &'static str,
    pub page: &'static str,
    pub is_done: bool,
}

/// Numbers of the branch.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    pub people: u64,
    pub active: u64,
    pub posts: i64,
    pub waiting: u64,
    pub free_megabytes: Option<u64>,
    /// Posts of the last weeks, the oldest first.
    pub weeks: Vec<u64>,
}

#[component]
pub fn Overview(
    waits: Vec<Waits>,
    checks: Vec<Check>,
    steps: Vec<Step>,
    numbers: Numbers,
    /// The newest lines of the audit log; none for who may not read it.
    acts: Option<Vec<Entry>>,
    frame: Frame,
) -> impl IntoView {
    let open = steps.iter().any(|s| !s.is_done);
    let title = frame.tv("desk-title", &[("branch", &frame.branch)]);
    view! {
        <Desk title>
            <div class="desk-columns">
                <section class="desk-card" aria-labelledby="waits">
                    <h2 id="waits">{frame.t("desk-waits")}</h2>
                    <Waiting waits frame=frame.clone() />
                </section>
                <section class="desk-card" aria-labelledby="health">
                    <h2 id="health">{frame.t("desk-health")}</h2>
                    <Health checks frame=frame.clone() />
                </section>
                {open.then(|| view! { <Steps steps frame=frame.clone() /> })}
                <section class="desk-card" aria-labelledby="numbers">
                    <h2 id="numbers">{frame.t("desk-numbers")}</h2>
                    <Figures numbers frame=frame.clone() />
                </section>
            </div>
            {acts.map(|acts| view! {
                <section aria-labelledby="acts">
                    <h2 id="acts" class="section">{frame.t("desk-acts")}</h2>
                    <Entries entries=acts frame=frame.clone() />
                    <p><a href="/desk/audit">{frame.t("desk-acts-all")}</a></p>
                </section>
            })}
        </Desk>
    }
}

#[component]
fn Waiting(waits: Vec<Waits>, frame: Frame) -> impl IntoView {
    if waits.is_empty() {
        return view! { <p class="empty">{frame.t("desk-waits-none")}</p> }.into_any();
    }
    let rows = waits.into_iter().map(|w| {
        let words = frame.tv(&format!("waits-{}", w.name), &[("count", &w.count.to_string())]);
        view! { <li><a class="desk-row" href=w.page><strong class="desk-count">{w.count}</strong><span>{words}</span></a></li> }
    });
    view! { <ul class="desk-rows">{rows.collect_view()}</ul> }.into_any()
}

#[component]
fn Health(checks: Vec<Check>, frame: Frame) -> impl IntoView {
    let well = checks.iter().filter(|c| c.state == "well").count();
    let (bad, good): (Vec<_>, Vec<_>) = checks.into_iter().partition(|c| c.state != "well");
    let row = |c: Check| {
        let state = frame.t(&format!("desk-state-{}", c.state));
        view! { <li class=format!("desk-check {}", c.state)><strong>{c.title}</strong>" "<span class="desk-state">{state}</span><p>{c.sentence}</p></li> }
    };
    view! {
        {bad.is_empty().then(|| view! { <p>{frame.t("desk-health-well")}</p> })}
        <ul class="desk-checks">{bad.into_iter().map(row).collect_view()}</ul>
        <details>
            <summary>{frame.tv("desk-health-more", &[("count", &well.to_string())])}</summary>
            <ul class="desk-checks">{good.into_iter().map(row).collect_view()}</ul>
        </details>
    }
}

#[component]
fn Steps(steps: Vec<Step>, frame: Frame) -> impl IntoView {
    let done = steps.iter().filter(|s| s.is_done).count().to_string();
    let all = steps.len().to_string();
    let row = |s: Step| {
        let words = frame.t(&format!("desk-step-{}", s.name));
        let state = frame.t(if s.is_done { "desk-step-done" } else { "desk-step-open" });
        let mark = if s.is_done { "✓" } else { "○" };
        let class = if s.is_done { "desk-step done" } else { "desk-step" };
        let inside = if s.is_done {
            view! { <span>{words}</span> }.into_any()
        } else {
            view! { <a href=s.page>{words}</a> }.into_any()
        };
        view! { <li class=class><span aria-hidden="true">{mark}</span>{inside}<span class="spoken">{state}</span></li> }
    };
    view! {
        <section class="desk-card" aria-labelledby="steps">
            <h2 id="steps">{frame.t("desk-steps")}</h2>
            <p class="hint">{frame.tv("desk-steps-done", &[("done", &done), ("all", &all)])}</p>
            <ul class="desk-rows">{steps.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Figures(numbers: Numbers, frame: Frame) -> impl IntoView {
    let mut rows = vec![
        ("desk-number-people", numbers.people.to_string()),
        ("desk-number-active", numbers.active.to_string()),
        ("desk-number-posts", numbers.posts.to_string()),
        ("desk-number-queue", numbers.waiting.to_string()),
    ];
    if let Some(free) = numbers.free_megabytes {
        rows.push(("desk-number-free", frame.tv("desk-megabytes", &[("count", &free.to_string())])));
    }
    let rows = rows.into_iter().map(|(name, value)| view! { <div><dt>{frame.t(name)}</dt><dd>{value}</dd></div> });
    view! {
        <dl class="desk-figures">{rows.collect_view()}</dl>
        <Bars weeks=numbers.weeks frame=frame.clone() />
    }
}

/// Posts by week as a small drawing; the same numbers are in its description.
#[component]
fn Bars(weeks: Vec<u64>, frame: Frame) -> impl IntoView {
    let most = weeks.iter().copied().max().unwrap_or(0).max(1);
    let spoken: Vec<String> = weeks.iter().map(u64::to_string).collect();
    let label = frame.tv("desk-weeks", &[("list", &spoken.join(", "))]);
    let width = weeks.len() * 10;
    let bars = weeks.into_iter().enumerate().map(|(n, count)| {
        let height = (count * 38 / most).max(1);
        view! { <rect x=(n * 10).to_string() y=(40 - height).to_string() width="8" height=height.to_string() rx="1" /> }
    });
    view! {
        <svg class="desk-bars" viewBox=format!("0 0 {width} 40") role="img" aria-label=label>{bars.collect_view()}</svg>
        <p class="hint">{frame.t("desk-weeks-hint")}</p>
    }
}
