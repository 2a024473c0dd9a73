//! The casebook: cases to read and discuss, one of them, and the form in which one is written or suggested.

use leptos::prelude::*;

use super::exchange::licences;
use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    format::day,
    frame::Frame,
    pages::desk::shell::{Act, Fault},
};

/// A case in a list.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    pub title: String,
    pub clause: String,
    pub language: String,
    /// The branch that shares it; none for one of ours.
    pub branch: Option<String>,
}

/// A case in full.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub id: String,
    pub title: String,
    pub clause: String,
    pub language: String,
    /// Safe HTML.
    pub words: String,
    pub questions: Vec<String>,
    /// The branch that shares it, and its licence.
    pub from: Option<(String, String)>,
}

/// A case as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Empty for a new one.
    pub id: String,
    pub language: String,
    pub title: String,
    pub clause: String,
    pub words: String,
    pub questions: String,
    pub licence: String,
    pub fault: Option<String>,
}

#[component]
pub fn Casebook(
    rows: Vec<Row>,
    /// Those that the reader is asked about.
    asked: Vec<Case>,
    /// Those that wait for an editor, and whether the reader is one.
    waiting: Vec<Row>,
    is_editor: bool,
    /// What the reader could suggest: by which id, whether she reported it, and when.
    suggestible: Vec<(String, bool, String)>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let may_suggest = !suggestible.is_empty();
    let suggestible = suggestible.into_iter().map(|(id, is_reporter, at)| {
        let key = if is_reporter { "casebook-of-report" } else { "casebook-of-measure" };
        let words = frame.tv(key, &[("day", &day(&frame, &at))]);
        view! { <li><a href=format!("/casebook/suggest/{id}")>{words}</a></li> }
    });
    let suggestible = suggestible.collect_view();
    let (none, is_asked, waits) = (rows.is_empty(), !asked.is_empty(), !waiting.is_empty());
    let asked = asked.into_iter().map(|c| view! { <Asked case=c frame=frame.clone() /> }).collect_view();
    view! {
        <h1>{frame.t("casebook-title")}</h1>
        <p class="lead">{frame.t("casebook-lead")}</p>
        <Fault fault frame=frame.clone() />
        {is_asked.then(|| view! {
            <h2 class="section">{frame.t("casebook-asked")}</h2>
            <p>{frame.t("casebook-asked-lead")}</p>
            <ul class="plain">{asked}</ul>
        })}
        {waits.then(|| view! {
            <h2 class="section">{frame.t("casebook-waiting")}</h2>
            <Rows rows=waiting frame=frame.clone() />
        })}
        <h2 class="section">{frame.t("casebook-all")}</h2>
        {none.then(|| view! { <p class="empty">{frame.t("casebook-none")}</p> })}
        <Rows rows frame=frame.clone() />
        {may_suggest.then(|| view! {
            <h2 class="section">{frame.t("casebook-suggest")}</h2>
            <p>{frame.t("casebook-how")}</p>
            <ul>{suggestible}</ul>
        })}
        {is_editor.then(|| view! { <p><a class="button primary" href="/casebook/new">{frame.t("casebook-write")}</a></p> })}
    }
}

#[component]
fn Rows(rows: Vec<Row>, frame: Frame) -> impl IntoView {
    let each = rows.into_iter().map(|r| {
        let clause = frame.tv("lesson-clause", &[("clause", &r.clause)]);
        let from = r.branch.map(|b| format!(" · {b}"));
        view! {
            <li class="row">
                <a href=format!("/casebook/{}", r.id) lang=r.language dir="auto">{r.title}</a>
                <span class="hint">{clause} {from}</span>
            </li>
        }
    });
    view! { <ul class="plain">{each.collect_view()}</ul> }
}

#[component]
fn Asked(case: Case, frame: Frame) -> impl IntoView {
    let questions = case.questions.iter().map(|q| view! { <li dir="auto">{q.clone()}</li> }).collect_view();
    let action = |what: &str| format!("/casebook/{}/{what}", case.id);
    view! {
        <li class="card">
            <h3 dir="auto">{case.title.clone()}</h3>
            <div lang=case.language.clone() dir="auto" inner_html=case.words.clone()></div>
            <ul dir="auto">{questions}</ul>
            <div class="row">
                <Act action=action("agree") words=frame.t("casebook-agree") class="button primary" />
                <Act action=action("decline") words=frame.t("casebook-decline") />
            </div>
            <p class="hint">{frame.t("casebook-decline-hint")}</p>
        </li>
    }
}

#[component]
pub fn One(
    case: Case,
    /// The form in which an editor changes it.
    typed: Option<Typed>,
    /// Id and title of each clause.
    clauses: Vec<(String, String)>,
    licence_names: Vec<&'static str>,
    frame: Frame,
) -> impl IntoView {
    let about = frame.tv("lesson-clause", &[("clause", &case.clause)]);
    let questions = case.questions.iter().map(|q| view! { <li dir="auto">{q.clone()}</li> }).collect_view();
    let from = case.from.as_ref().map(|(branch, licence)| {
        view! { <p class="hint">{frame.tv("casebook-from", &[("branch", branch), ("licence", licence)])}</p> }
    });
    let remove = format!("/casebook/{}/remove", case.id);
    let form = typed.map(|typed| {
        view! {
            <details class="no-print">
                <summary>{frame.t("casebook-change")}</summary>
                <Form typed clauses action="/casebook" is_editor=true licence_names frame=frame.clone() />
                <Act action=remove words=frame.t("casebook-remove") />
            </details>
        }
    });
    view! {
        <h1 dir="auto">{case.title.clone()}</h1>
        <p class="hint"><a href=format!("/handbook#c-{}", case.clause)>{about}</a></p>
        {from}
        <div class="prose" lang=case.language.clone() dir="auto" inner_html=case.words.clone()></div>
        <h2 class="section">{frame.t("casebook-questions")}</h2>
        <ol class="prose" lang=case.language>{questions}</ol>
        {form}
        <p class="no-print"><a href="/casebook">{frame.t("casebook-title")}</a></p>
    }
}

/// A page with the form alone: a new case, or one that is suggested.
#[component]
pub fn Write(
    typed: Typed,
    clauses: Vec<(String, String)>,
    #[prop(into)] action: String,
    is_editor: bool,
    licence_names: Vec<&'static str>,
    frame: Frame,
) -> impl IntoView {
    let (title, lead) = if is_editor {
        ("casebook-write", "casebook-write-lead")
    } else {
        ("casebook-suggest", "casebook-suggest-lead")
    };
    view! {
        <h1>{frame.t(title)}</h1>
        <p class="lead">{frame.t(lead)}</p>
        <Form typed clauses action is_editor licence_names frame=frame.clone() />
        <p><a href="/casebook">{frame.t("casebook-title")}</a></p>
    }
}

#[component]
fn Form(
    typed: Typed,
    clauses: Vec<(String, String)>,
    #[prop(into)] action: String,
    is_editor: bool,
    licence_names: Vec<&'static str>,
    frame: Frame,
) -> impl IntoView {
    let languages = texts::languages().map(|(code, name)| (code.to_owned(), name.to_owned())).collect();
    let clauses = clauses.into_iter().map(|(id, title)| (id.clone(), format!("{id} {title}"))).collect();
    let options = licences(&frame, &licence_names);
    let licence = is_editor.then(|| {
        view! {
            <Choice name="licence" label=frame.t("casebook-licence") value=typed.licence.clone() options />
            <p class="hint">{frame.t("casebook-licence-hint")}</p>
        }
    });
    let send = if is_editor { "casebook-publish" } else { "casebook-send" };
    view! {
        <Fault fault=typed.fault frame=frame.clone() />
        <form class="stack" method="post" action=action>
            <input type="hidden" name="id" value=typed.id />
            <Field name="title" label=frame.t("casebook-name") value=typed.title required=true />
            <Choice name="clause" label=frame.t("figure-clause") value=typed.clause options=clauses />
            <Choice name="language" label=frame.t("lessons-language") value=typed.language options=languages />
            <label for="words">{frame.t("casebook-words")}</label>
            <TextArea id="words" name="words" value=typed.words hint="words-hint" />
            <p class="hint" id="words-hint">{frame.t("casebook-words-hint")}</p>
            <label for="questions">{frame.t("casebook-questions")}</label>
            <TextArea id="questions" name="questions" value=typed.questions hint="questions-hint" />
            <p class="hint" id="questions-hint">{frame.t("casebook-questions-hint")}</p>
            {licence}
            <button type="submit" class="button primary">{frame.t(send)}</button>
        </form>
    }
}
