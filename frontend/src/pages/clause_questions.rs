//! Questions about the handbook's clauses, with their answers; those that wait are shown to whoever answers.

use leptos::prelude::*;

use crate::{
    components::{fields::Choice, text_area::TextArea},
    frame::Frame,
    pages::desk::shell::{Act, Fault},
};

#[derive(Clone, Debug, Default)]
pub struct Question {
    pub id: String,
    pub clause: String,
    pub words: String,
    /// Empty while it waits.
    pub answer: String,
}

/// What was typed into the form for asking.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub clause: String,
    pub words: String,
    pub fault: Option<String>,
}

#[component]
pub fn ClauseQuestions(
    questions: Vec<Question>,
    /// Id and title of each clause.
    clauses: Vec<(String, String)>,
    typed: Typed,
    may_answer: bool,
    frame: Frame,
) -> impl IntoView {
    let (answered, waiting): (Vec<Question>, Vec<Question>) = questions.into_iter().partition(|q| !q.answer.is_empty());
    let (none, waits) = (answered.is_empty(), may_answer && !waiting.is_empty());
    let all = answered.into_iter().map(|q| view! { <One question=q may_answer frame=frame.clone() /> }).collect_view();
    let open = waiting.into_iter().map(|q| view! { <Waiting question=q frame=frame.clone() /> }).collect_view();
    let options = clauses.into_iter().map(|(id, title)| (id.clone(), format!("{id} {title}"))).collect();
    view! {
        <h1>{frame.t("clause-questions-title")}</h1>
        <p class="lead">{frame.t("clause-questions-lead")}</p>
        <Fault fault=typed.fault frame=frame.clone() />
        {waits.then(|| view! { <h2 class="section">{frame.t("clause-questions-waiting")}</h2><ul class="plain">{open}</ul> })}
        <h2 class="section">{frame.t("handbook-questions")}</h2>
        {none.then(|| view! { <p class="empty">{frame.t("clause-questions-none")}</p> })}
        {all}
        <h2 class="section">{frame.t("clause-questions-ask")}</h2>
        <form class="stack" method="post" action="/handbook/questions/ask">
            <Choice name="clause" label=frame.t("figure-clause") value=typed.clause options />
            <label for="words">{frame.t("clause-questions-words")}</label>
            <TextArea id="words" name="words" value=typed.words hint="words-hint" />
            <p class="hint" id="words-hint">{frame.t("clause-questions-hint")}</p>
            <button type="submit" class="button primary">{frame.t("clause-questions-send")}</button>
        </form>
        <p><a href="/handbook">{frame.t("handbook-title")}</a></p>
    }
}

#[component]
fn One(question: Question, may_answer: bool, frame: Frame) -> impl IntoView {
    let link = format!("/handbook#c-{}", question.clause);
    let about = frame.tv("lesson-clause", &[("clause", &question.clause)]);
    let remove = may_answer.then(|| {
        view! { <Act action="/handbook/questions/remove" fields=vec![("id", question.id.clone())] words=frame.t("clause-questions-remove") /> }
    });
    view! {
        <section class="clause">
            <h3 dir="auto">{question.words.clone()}</h3>
            <p dir="auto">{question.answer}</p>
            <p class="hint"><a href=link>{about}</a></p>
            {remove}
        </section>
    }
}

#[component]
fn Waiting(question: Question, frame: Frame) -> impl IntoView {
    let field = format!("answer-{}", question.id);
    let about = frame.tv("lesson-clause", &[("clause", &question.clause)]);
    view! {
        <li class="card">
            <form class="stack" method="post" action="/handbook/questions/answer">
                <input type="hidden" name="id" value=question.id.clone() />
                <label for=field.clone() dir="auto">{about} ": " {question.words}</label>
                <TextArea id=field name="words" value="" />
                <button type="submit" class="button primary">{frame.t("clause-questions-answer")}</button>
            </form>
            <Act action="/handbook/questions/remove" fields=vec![("id", question.id)] words=frame.t("clause-questions-remove") />
        </li>
    }
}
