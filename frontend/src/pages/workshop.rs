//! A workshop on the handbook: agenda, slides, worksheets, notes for whoever leads it, a sheet of goals, and questions.

use leptos::prelude::*;

use crate::frame::Frame;

/// The number of a chapter, from one, and its clauses: id and title.
#[derive(Clone, Debug)]
pub struct Slide {
    pub chapter: usize,
    pub clauses: Vec<(String, String)>,
}

/// Something to discuss.
#[derive(Clone, Debug)]
pub struct Worksheet {
    pub clause: String,
    pub title: String,
    /// Safe HTML.
    pub situation: String,
    pub answers: Vec<String>,
}

/// Parts of the agenda, with their minutes.
const AGENDA: [(&str, u32); 6] =
    [("welcome", 10), ("goals", 15), ("slides", 25), ("dilemmas", 40), ("questions", 15), ("next", 15)];
/// Lines to write goals on.
const GOALS: usize = 4;

#[component]
pub fn Workshop(
    slides: Vec<Slide>,
    worksheets: Vec<Worksheet>,
    questions: Vec<(String, String)>,
    frame: Frame,
) -> impl IntoView {
    let none = slides.is_empty();
    let agenda = AGENDA.map(|(part, minutes)| {
        let minutes = frame.tv("lesson-minutes", &[("minutes", &minutes.to_string())]);
        view! { <li>{frame.t(&format!("workshop-{part}"))} " (" {minutes} ")"</li> }
    });
    let notes = AGENDA.map(|(part, _)| {
        view! { <dt>{frame.t(&format!("workshop-{part}"))}</dt><dd>{frame.t(&format!("workshop-{part}-notes"))}</dd> }
    });
    let slides = slides.into_iter().map(|s| {
        let clauses = s.clauses.into_iter().map(|(id, title)| view! { <li>{format!("{id} {title}")}</li> });
        view! { <section class="slide"><h3>{frame.t(&format!("chapter-{}", s.chapter))}</h3><ul>{clauses.collect_view()}</ul></section> }
    });
    let sheets = worksheets.into_iter().map(|w| {
        let answers = w.answers.into_iter().map(|a| view! { <li>{a}</li> });
        view! {
            <section class="slide">
                <h3>{w.title}</h3>
                <div inner_html=w.situation></div>
                <ol type="a">{answers.collect_view()}</ol>
                <p class="hint">{frame.tv("workshop-sheet", &[("clause", &w.clause)])}</p>
            </section>
        }
    });
    let goals = (1..=GOALS).map(|n| view! { <li>{frame.tv("workshop-goal", &[("number", &n.to_string())])}</li> });
    let asked = questions.into_iter().map(|(q, a)| view! { <dt>{q}</dt><dd>{a}</dd> });
    view! {
        <h1>{frame.t("workshop-title")}</h1>
        <p class="lead">{frame.t("workshop-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("workshop-none")}</p> })}
        <h2 class="section">{frame.t("workshop-agenda")}</h2>
        <ol>{agenda.collect_view()}</ol>
        <h2 class="section">{frame.t("workshop-slides")}</h2>
        {slides.collect_view()}
        <h2 class="section">{frame.t("workshop-dilemmas")}</h2>
        {sheets.collect_view()}
        <h2 class="section">{frame.t("workshop-goals")}</h2>
        <ol class="goals">{goals.collect_view()}</ol>
        <h2 class="section">{frame.t("workshop-questions")}</h2>
        <dl>{asked.collect_view()}</dl>
        <h2 class="section">{frame.t("workshop-notes")}</h2>
        <dl>{notes.collect_view()}</dl>
    }
}
