//! Learning: the lessons and paths, one lesson with its dilemmas, and what those who look after learning see and write.

use leptos::prelude::*;

pub use super::workshop::{Slide, Worksheet, Workshop, WorkshopProps};

use crate::{
    components::{
        fields::{Choice as Select, Field},
        text_area::TextArea,
    },
    format::day,
    frame::Frame,
    pages::handbook::{Piece, Pieces},
};

/// How somebody stands to a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    New,
    Done,
    Changed,
}

impl Standing {
    fn key(self) -> &'static str {
        match self {
            Self::New => "lesson-new",
            Self::Done => "lesson-done",
            Self::Changed => "lesson-changed",
        }
    }
}

/// A lesson in a list.
#[derive(Clone, Debug)]
pub struct Entry {
    pub name: String,
    pub title: String,
    pub clause: String,
    pub minutes: u32,
    pub standing: Standing,
}

/// A path with its lessons.
#[derive(Clone, Debug)]
pub struct Path {
    pub name: &'static str,
    /// `YYYY-MM-DD`
    pub due: String,
    pub is_overdue: bool,
    pub done: usize,
    pub lessons: Vec<Entry>,
}

#[component]
pub fn Learning(paths: Vec<Path>, lessons: Vec<Entry>, may_look: bool, may_write: bool, frame: Frame) -> impl IntoView {
    let none = lessons.is_empty();
    let paths = paths.into_iter().map(|path| view! { <OnePath path frame=frame.clone() /> }).collect_view();
    view! {
        <h1>{frame.t("learning-title")}</h1>
        <p class="lead">{frame.t("learning-lead")}</p>
        {paths}
        <h2 class="section">{frame.t("learning-all")}</h2>
        {none.then(|| view! { <p class="empty">{frame.t("learning-none")}</p> })}
        <Entries lessons frame=frame.clone() />
        <p class="hint">{frame.t("learning-privacy")}</p>
        <div class="row">
            {may_look.then(|| view! { <a class="button" href="/branch/learning">{frame.t("learning-colleagues")}</a> })}
            {may_write.then(|| view! { <a class="button" href="/branch/lessons">{frame.t("lessons-title")}</a> })}
            <a class="button" href="/casebook">{frame.t("casebook-title")}</a>
            <a class="button" href="/mentors">{frame.t("mentors-title")}</a>
            {may_write.then(|| view! { <a class="button" href="/branch/workshop">{frame.t("workshop-title")}</a> })}
        </div>
    }
}

#[component]
fn OnePath(path: Path, frame: Frame) -> impl IntoView {
    let (of, done) = (path.lessons.len().to_string(), path.done.to_string());
    let count = frame.tv("path-count", &[("done", &done), ("all", &of)]);
    let due = day(&frame, &path.due);
    let when = match (path.done == path.lessons.len(), path.is_overdue) {
        (true, _) => frame.t("path-finished"),
        (false, true) => frame.tv("path-overdue", &[("day", &due)]),
        (false, false) => frame.tv("path-due", &[("day", &due)]),
    };
    view! {
        <section class="card path">
            <h2>{frame.t(&format!("path-{}", path.name))}</h2>
            <p>{frame.t(&format!("path-{}-text", path.name))}</p>
            <p><progress max=of.clone() value=done.clone() aria-label=count.clone()></progress> " " {count.clone()} " · " {when}</p>
            <Entries lessons=path.lessons frame=frame.clone() />
        </section>
    }
}

#[component]
fn Entries(lessons: Vec<Entry>, frame: Frame) -> impl IntoView {
    let rows = lessons.into_iter().map(|l| {
        let minutes = frame.tv("lesson-minutes", &[("minutes", &l.minutes.to_string())]);
        view! {
            <li class="row">
                <a href=format!("/learn/{}", l.name)>{l.title}</a>
                <span class="hint">{frame.t(l.standing.key())} " · " {minutes} " · " {frame.tv("lesson-clause", &[("clause", &l.clause)])}</span>
            </li>
        }
    });
    view! { <ul class="plain">{rows.collect_view()}</ul> }
}

/// What there is to do in a dilemma.
#[derive(Clone, Debug)]
pub enum Task {
    Choose(Vec<String>),
    Write,
}

/// What the gate says to a practice post.
#[derive(Clone, Debug)]
pub struct Objection {
    pub clause: String,
    pub message: String,
    pub fix: String,
}

/// What came of an answer.
#[derive(Clone, Debug)]
pub struct Feedback {
    pub is_right: bool,
    /// About the choice, or one way to write it.
    pub sentence: String,
    pub objections: Vec<Objection>,
}

#[derive(Clone, Debug)]
pub struct Dilemma {
    pub title: String,
    /// Safe HTML.
    pub situation: String,
    pub task: Task,
    /// What was answered, or what the writing begins with.
    pub answered: String,
    pub feedback: Option<Feedback>,
}

/// A lesson in full.
#[derive(Clone, Debug)]
pub struct Lesson {
    pub name: String,
    pub title: String,
    pub language: String,
    pub clause: String,
    pub minutes: u32,
    /// Safe HTML.
    pub text: String,
    /// Its title and safe HTML.
    pub case: Option<(String, String)>,
    pub dilemmas: Vec<Dilemma>,
    pub standing: Standing,
}

#[component]
pub fn OneLesson(
    lesson: Lesson,
    /// All answers fit.
    passed: Option<bool>,
    frame: Frame,
) -> impl IntoView {
    let clause = lesson.clause.clone();
    let about = frame.tv("lesson-clause", &[("clause", &clause)]);
    let minutes = frame.tv("lesson-minutes", &[("minutes", &lesson.minutes.to_string())]);
    let case = lesson.case.map(|(title, text)| {
        view! { <section class="notice"><h2 class="section">{title}</h2><div inner_html=text></div></section> }
    });
    let dilemmas = lesson.dilemmas.into_iter().enumerate().map(|(n, dilemma)| {
        view! { <OneDilemma n dilemma frame=frame.clone() /> }
    });
    let outcome = passed.map(|passed| {
        let (class, key) = if passed { ("done", "lesson-passed") } else { ("notice", "lesson-again") };
        view! { <p class=class role="status">{frame.t(key)}</p> }
    });
    view! {
        <h1>{lesson.title}</h1>
        <p class="hint">
            {minutes} " · " <a href=format!("/handbook#c-{clause}")>{about}</a> " · " {frame.t(lesson.standing.key())}
        </p>
        {outcome}
        <div lang=lesson.language class="prose">
            <div inner_html=lesson.text></div>
            {case}
            <form class="stack" method="post" action=format!("/learn/{}", lesson.name)>
                {dilemmas.collect_view()}
                <p class="hint">{frame.t("lesson-sandbox")}</p>
                <button type="submit" class="button primary">{frame.t("lesson-answer")}</button>
            </form>
        </div>
        <p><a href="/learn">{frame.t("learning-all")}</a></p>
    }
}

#[component]
fn OneDilemma(n: usize, dilemma: Dilemma, frame: Frame) -> impl IntoView {
    let name = format!("answer{n}");
    let said = format!("feedback{n}");
    let described = dilemma.feedback.as_ref().map(|_| said.clone());
    let task = match dilemma.task {
        Task::Choose(choices) => {
            let each = choices.into_iter().enumerate().map(|(i, words)| {
                let value = i.to_string();
                let checked = dilemma.answered == value;
                view! { <label class="tick"><input type="radio" name=name.clone() value=value checked=checked /><span>{words}</span></label> }
            });
            view! { <div class="stack">{each.collect_view()}</div> }.into_any()
        }
        Task::Write => view! {
            <label for=name.clone()>{frame.t("lesson-write")}</label>
            <TextArea id=name.clone() name=name.clone() value=dilemma.answered hint=described.clone().unwrap_or_default() />
        }
        .into_any(),
    };
    let is_written = matches!(dilemma.feedback.as_ref(), Some(f) if !f.objections.is_empty());
    let feedback = dilemma.feedback.map(|f| {
        let objections = f.objections.into_iter().map(|o| {
            let clause = frame.tv("lesson-clause", &[("clause", &o.clause)]);
            view! { <li>{frame.said(&o.message)} " " {frame.said(&o.fix)} " " <a href=format!("/handbook#c-{}", o.clause)>{clause}</a></li> }
        });
        let verdict = frame.t(if f.is_right { "lesson-right" } else { "lesson-not-yet" });
        view! {
            <div class="notice" id=said>
                <p><strong>{verdict}</strong> " " {f.sentence}</p>
                {is_written.then(|| view! { <p>{frame.t("lesson-gate-says")}</p> })}
                <ul>{objections.collect_view()}</ul>
            </div>
        }
    });
    view! {
        <fieldset aria-describedby=described>
            <legend>{dilemma.title}</legend>
            <div inner_html=dilemma.situation></div>
            {task}
            {feedback}
        </fieldset>
    }
}

/// How many lessons of a path a colleague has done, and of how many; none where the path is not for her.
type Share = Option<(usize, usize)>;

/// Of each path how many of its lessons a colleague has done.
#[component]
pub fn Colleagues(
    /// Names of paths, then each colleague with her share in each.
    paths: Vec<&'static str>,
    people: Vec<(String, Vec<Share>)>,
    frame: Frame,
) -> impl IntoView {
    let heads: Vec<String> = paths.iter().map(|p| frame.t(&format!("path-{p}"))).collect();
    let heads = heads.into_iter().map(|h| view! { <th scope="col">{h}</th> }).collect_view();
    let rows = people.into_iter().map(|(name, shares)| {
        let cells = shares.into_iter().map(|share| {
            let words = share.map_or("–".to_owned(), |(done, all)| {
                frame.tv("path-count", &[("done", &done.to_string()), ("all", &all.to_string())])
            });
            view! { <td>{words}</td> }
        });
        view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <h1>{frame.t("learning-colleagues")}</h1>
        <p class="lead">{frame.t("learning-colleagues-lead")}</p>
        <div class="scroll" role="region" aria-label=frame.t("learning-colleagues") tabindex="0">
            <table class="plain"><thead><tr><th scope="col">{frame.t("learning-name")}</th>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table>
        </div>
    }
}

/// A lesson as those who write see it.
#[derive(Clone, Debug)]
pub struct Written {
    pub name: String,
    pub language: String,
    pub title: String,
    pub is_own: bool,
    pub is_published: bool,
}

#[component]
pub fn Lessons(lessons: Vec<Written>, frame: Frame) -> impl IntoView {
    let rows = lessons.into_iter().map(|l| {
        let state = match (l.is_own, l.is_published) {
            (false, _) => "lessons-starter",
            (true, true) => "lessons-own",
            (true, false) => "lessons-draft",
        };
        view! {
            <li class="row">
                <a href=format!("/branch/lessons/{}?language={}", l.name, l.language)>{l.title}</a>
                <span class="hint">{l.language.clone()} " · " {frame.t(state)}</span>
            </li>
        }
    });
    view! {
        <h1>{frame.t("lessons-title")}</h1>
        <p class="lead">{frame.t("lessons-lead")}</p>
        <ul class="plain">{rows.collect_view()}</ul>
        <div class="row">
            <a class="button primary" href="/branch/lessons/new">{frame.t("lessons-new")}</a>
            <a class="button" href="/desk/exchange">{frame.t("exchange-title")}</a>
        </div>
    }
}

/// Writing one: its source, what could be better, and how it looks.
#[component]
pub fn WriteLesson(
    name: String,
    language: String,
    source: String,
    fault: Option<String>,
    /// Texts of what could be better.
    advice: Vec<&'static str>,
    preview: Option<Lesson>,
    is_own: bool,
    /// The article of another branch that it is taken over from: its id, what is said of it, and how it differs from ours.
    origin: Option<(String, String, Vec<Piece>)>,
    frame: Frame,
) -> impl IntoView {
    let from = origin.as_ref().map(|(id, ..)| view! { <input type="hidden" name="from" value=id.clone() /> });
    let origin = origin.map(|(_, words, pieces)| {
        let differs = !pieces.is_empty();
        view! {
            <section class="notice">
                <p>{words}</p>
                {differs.then(|| view! { <details><summary>{frame.t("exchange-differs")}</summary><Pieces pieces /></details> })}
            </section>
        }
    });
    let languages = texts::languages().map(|(code, name)| (code.to_owned(), name.to_owned())).collect();
    let has_advice = !advice.is_empty();
    let advice = advice.into_iter().map(|a| view! { <li>{frame.t(&format!("lesson-advice-{a}"))}</li> });
    let described = fault.as_ref().map(|_| "lesson-fault");
    let shown = preview.map(|lesson| {
        view! { <section><h2 class="section">{frame.t("lessons-preview")}</h2><OneLesson lesson passed=None frame=frame.clone() /></section> }
    });
    let remove = is_own.then(|| {
        view! { <button type="submit" class="button" name="act" value="remove">{frame.t("lessons-remove")}</button> }
    });
    view! {
        <h1>{frame.t("lessons-write")}</h1>
        {fault.map(|f| view! { <p class="fault" id="lesson-fault" role="alert">{frame.said(&f)}</p> })}
        {has_advice.then(|| view! { <div class="notice"><p>{frame.t("lessons-advice")}</p><ul>{advice.collect_view()}</ul></div> })}
        {origin}
        <form class="stack" method="post" action="/branch/lessons">
            {from}
            <Field name="name" label=frame.t("lessons-name") value=name hint=frame.t("lessons-name-hint") required=true />
            <Select name="language" label=frame.t("lessons-language") value=language options=languages />
            <label for="source">{frame.t("lessons-source")}</label>
            {match described {
                Some(d) => view! { <TextArea id="source" name="source" value=source describedby=d /> }.into_any(),
                None => view! { <TextArea id="source" name="source" value=source hint="source-hint" /> }.into_any(),
            }}
            <p class="hint" id="source-hint">{frame.t("lessons-source-hint")}</p>
            <div class="row">
                <button type="submit" class="button primary" name="act" value="publish">{frame.t("lessons-publish")}</button>
                <button type="submit" class="button" name="act" value="draft">{frame.t("lessons-keep")}</button>
                <button type="submit" class="button" name="act" value="preview">{frame.t("lessons-look")}</button>
                {remove}
            </div>
        </form>
        {shown}
    }
}
