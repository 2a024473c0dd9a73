//! The inbox of a shared profile: what waits, its rules and texts, and its patterns.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    format::{ago, day, exact, month},
    frame::Frame,
};

/// One line.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    /// The first words of what was written.
    pub words: String,
    /// Who wrote it.
    pub from: String,
    pub kind: String,
    pub state: String,
    /// The handle of who answers.
    pub owner: Option<String>,
    pub came: String,
    pub due: Option<String>,
    pub is_late: bool,
    pub is_escalated: bool,
    pub snoozed: Option<String>,
    /// The handle of a colleague who is writing now.
    pub writer: Option<String>,
}

#[component]
pub fn Inbox(rows: Vec<Row>, which: &'static str, frame: Frame) -> impl IntoView {
    let none = rows.is_empty();
    let tab = |name: &'static str| {
        let current = (name == which).then_some("page");
        let href = if name == "open" { "/inbox".to_owned() } else { format!("/inbox?which={name}") };
        view! { <a class="button" href=href aria-current=current>{frame.t(&format!("inbox-{name}"))}</a> }
    };
    let lines = rows.into_iter().map(|row| view! { <Line row frame=frame.clone() /> }).collect_view();
    view! {
        <h1>{frame.t("inbox-title")}</h1>
        <p class="lead">{frame.t("inbox-lead")}</p>
        <nav class="row" aria-label=frame.t("inbox-which")>{tab("open")} {tab("mine")} {tab("snoozed")} {tab("closed")}</nav>
        {none.then(|| view! { <p class="empty">{frame.t(&format!("inbox-none-{which}"))}</p> })}
        <ul class="desk-rows">{lines}</ul>
        <p class="row">
            <a class="button" href="/inbox/patterns">{frame.t("patterns-title")}</a>
            <a class="button" href="/inbox/rules">{frame.t("inbox-rules")}</a>
        </p>
    }
}

#[component]
fn Line(row: Row, frame: Frame) -> impl IntoView {
    let due = row.due.as_ref().map(|d| frame.tv("inbox-due", &[("when", &exact(&frame, d))]));
    let owner = match &row.owner {
        Some(owner) => frame.tv("inbox-owner", &[("name", &format!("@{owner}"))]),
        None => frame.t("inbox-no-owner"),
    };
    let open = row.state == "open";
    let state = if open { owner } else { frame.t(&format!("inbox-state-{}", row.state)) };
    let snoozed = row.snoozed.as_ref().map(|d| frame.tv("inbox-until", &[("day", &day(&frame, d))]));
    let writer = row.writer.as_ref().map(|w| {
        let words = frame.tv("inbox-writing", &[("name", &format!("@{w}"))]);
        view! { <p class="notice">{words}</p> }
    });
    view! {
        <li class="desk-card">
            <p><span class="severity">{frame.t(&format!("inbox-kind-{}", row.kind))}</span> " " <strong>{row.from.clone()}</strong> " " <span class="hint">{ago(&frame, &row.came)}</span></p>
            <p dir="auto"><a href=format!("/inbox/{}", row.id)>{row.words.clone()}</a></p>
            <p class="hint">
                {state} {due.map(|d| format!(" · {d}"))} {snoozed.map(|s| format!(" · {s}"))}
                {row.is_late.then(|| view! { " " <strong class="late">{frame.t("inbox-late")}</strong> })}
                {row.is_escalated.then(|| view! { " " <strong class="late">{frame.t("inbox-escalated")}</strong> })}
            </p>
            {writer}
        </li>
    }
}

/// By when a kind is answered, and by whom.
#[derive(Clone, Debug)]
pub struct Rule {
    pub kind: &'static str,
    /// Empty where it needs no answer.
    pub hours: String,
    pub owner: String,
}

#[component]
pub fn Rules(
    rules: Vec<Rule>,
    /// What each step begins with.
    texts: Vec<String>,
    manages: bool,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let locked = !manages;
    let rows = rules.into_iter().map(|r| {
        let (hours, owner) = (format!("hours-{}", r.kind), format!("owner-{}", r.kind));
        let name = frame.t(&format!("inbox-kind-{}", r.kind));
        view! {
            <li class="desk-card">
                <form class="row" method="post" action="/inbox/rules/set">
                    <strong>{name.clone()}</strong>
                    <input type="hidden" name="kind" value=r.kind />
                    <label for=hours.clone()>{frame.t("inbox-hours")}</label>
                    <input type="number" id=hours name="hours" value=r.hours min="1" max="1440" disabled=locked />
                    <label for=owner.clone()>{frame.t("inbox-who")}</label>
                    <input type="text" id=owner name="owner" value=r.owner autocomplete="off" disabled=locked />
                    {manages.then(|| view! { <button type="submit" class="button" aria-label=format!("{}: {name}", frame.t("save"))>{frame.t("save")}</button> })}
                </form>
            </li>
        }
    });
    let rows = rows.collect_view();
    let steps = texts.into_iter().enumerate().map(|(n, text)| {
        let n = n + 1;
        let id = format!("step-{n}");
        view! {
            <form class="stack" method="post" action="/inbox/rules/text">
                <input type="hidden" name="step" value=n.to_string() />
                <label for=id.clone()>{frame.t(&format!("inbox-step-{n}"))}</label>
                <TextArea id=id name="text" value=text />
                {manages.then(|| view! { <button type="submit" class="button">{frame.t("save")}</button> })}
            </form>
        }
    });
    let steps = steps.collect_view();
    view! {
        <h1>{frame.t("inbox-rules")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("inbox-rules-lead")}</p>
        <ul class="desk-rows">{rows}</ul>
        <h2 class="section">{frame.t("inbox-texts")}</h2>
        <p class="hint">{frame.t("inbox-texts-lead")}</p>
        {steps}
        <p><a href="/inbox">{frame.t("inbox-title")}</a></p>
    }
}

/// What people come back to.
#[derive(Clone, Debug)]
pub struct Pattern {
    pub id: String,
    pub title: String,
    /// The handle of who looks after it.
    pub owner: String,
    /// `2026-11`, and how often.
    pub months: Vec<(String, u64)>,
    pub said: String,
    pub is_published: bool,
}

#[component]
pub fn Patterns(patterns: Vec<Pattern>, typed: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    let none = patterns.is_empty();
    let rows = patterns.into_iter().map(|p| {
        let id = format!("said-{}", p.id);
        let counts = p.months.iter().map(|(m, n)| view! { <li>{month(&frame, m)} ": " {n.to_string()}</li> });
        let counts = counts.collect_view();
        let state = frame.t(if p.is_published { "patterns-published" } else { "patterns-unpublished" });
        view! {
            <li class="desk-card">
                <h2>{p.title.clone()}</h2>
                <p class="hint">{frame.tv("patterns-owner", &[("name", &format!("@{}", p.owner))])} " · " {state}</p>
                <ul>{counts}</ul>
                <form class="stack" method="post" action="/inbox/patterns/publish">
                    <input type="hidden" name="id" value=p.id.clone() />
                    <label for=id.clone()>{frame.t("patterns-said")}</label>
                    <TextArea id=id name="said" value=p.said.clone() />
                    <button type="submit" class="button" aria-label=format!("{}: {}", frame.t("patterns-publish"), p.title)>{frame.t("patterns-publish")}</button>
                </form>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h1>{frame.t("patterns-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("patterns-lead")} " " <a href="/you-said">{frame.t("you-said-title")}</a></p>
        {none.then(|| view! { <p class="empty">{frame.t("patterns-none")}</p> })}
        <ul class="desk-rows">{rows}</ul>
        <form class="stack desk-card" method="post" action="/inbox/patterns/add">
            <Field name="title" label=frame.t("patterns-name") value=typed hint=frame.t("patterns-name-hint") required=true />
            <Field name="owner" label=frame.t("patterns-looks-after") value="" hint=frame.t("accounts-handle-hint") required=true />
            <button type="submit" class="button primary">{frame.t("patterns-add")}</button>
        </form>
        <p><a href="/inbox">{frame.t("inbox-title")}</a></p>
    }
}

/// For the public: what people said, and what was done.
#[component]
pub fn YouSaid(
    /// The title, the words, the day, and the handle of the profile.
    rows: Vec<(String, String, String, String)>,
    frame: Frame,
) -> impl IntoView {
    let none = rows.is_empty();
    let each = rows.into_iter().map(|(title, said, at, profile)| {
        view! {
            <section class="notice">
                <h2 class="section">{title}</h2>
                <p class="said" dir="auto">{said}</p>
                <p class="hint">{day(&frame, &at)} " · " {format!("@{profile}")}</p>
            </section>
        }
    });
    let each = each.collect_view();
    view! {
        <h1>{frame.t("you-said-title")}</h1>
        <p class="lead">{frame.tv("you-said-lead", &[("branch", &frame.branch)])}</p>
        {none.then(|| view! { <p class="empty">{frame.t("you-said-none")}</p> })}
        {each}
        <p><a href="/complaints">{frame.t("complaints-title")}</a></p>
    }
}

/// A choice of kinds.
pub fn kinds(frame: &Frame, names: &[&'static str], value: &str) -> AnyView {
    let options = names.iter().map(|k| ((*k).to_owned(), frame.t(&format!("inbox-kind-{k}")))).collect();
    view! { <Choice name="kind" label=frame.t("inbox-kind") value=value options /> }.into_any()
}
