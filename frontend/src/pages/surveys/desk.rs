//! Surveys at the desk: begun, written, launched, closed, read for names, and told of.

use leptos::prelude::*;

use super::{
    answer::{Asked, Introduction, Questions},
    list::{Entries, Entry, standing},
    results::{Published, Tables},
};
use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    frame::Frame,
    pages::desk::shell::{Act, Desk, Fault},
};

const KINDS: [&str; 4] = ["questionnaire", "pulse", "handbook", "retrospective"];
const TEMPLATES: [&str; 5] = ["none", "engagement", "inclusion", "safety", "usefulness"];

/// All surveys, and the form that begins one.
#[component]
pub fn SurveyDesk(
    surveys: Vec<Entry>,
    /// How many people would be asked.
    reach: i64,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = surveys.is_empty();
    let named = |what: &str, all: &[&str]| {
        all.iter().map(|n| ((*n).to_owned(), frame.t(&format!("survey-{what}-{n}")))).collect::<Vec<_>>()
    };
    let (kinds, templates) = (named("kind", &KINDS), named("template", &TEMPLATES));
    view! {
        <Desk title=frame.t("survey-title")>
            <p class="lead">{frame.t("survey-desk-lead")}</p>
            <Fault fault frame=frame.clone() />
            <Small reach frame=frame.clone() />
            {none.then(|| view! { <p class="empty">{frame.t("survey-none")}</p> })}
            <Entries surveys place="/desk/surveys" frame=frame.clone() />
            <h2 class="section">{frame.t("survey-new")}</h2>
            <form class="stack desk-card" method="post" action="/desk/surveys">
                <Choice name="kind" label=frame.t("survey-kind") value=KINDS[0] options=kinds />
                <Choice name="template" label=frame.t("survey-template") value=TEMPLATES[0] options=templates />
                <p class="hint">{frame.t("survey-template-hint")}</p>
                <button type="submit" class="button primary">{frame.t("survey-begin")}</button>
            </form>
        </Desk>
    }
}

/// A small branch is told what can't be asked there.
#[component]
fn Small(reach: i64, frame: Frame) -> impl IntoView {
    let key = match reach {
        ..5 => Some("survey-small"),
        5..10 => Some("survey-small-text"),
        _ => None,
    };
    key.map(|key| view! { <p class="notice">{frame.tv(key, &[("count", &reach.to_string())])}</p> })
}

/// A survey as its authors see it.
#[derive(Clone, Debug, Default)]
pub struct Written {
    pub entry: Entry,
    pub asked: Asked,
    pub source: String,
    pub published: Published,
    /// Answers in words that wait to be read: id and words.
    pub waiting: Vec<(String, String)>,
    pub reach: i64,
    pub fault: Option<String>,
}

#[component]
pub fn WriteSurvey(survey: Written, frame: Frame) -> impl IntoView {
    let title = if survey.asked.title.is_empty() { frame.t("survey-untitled") } else { survey.asked.title.clone() };
    let kind = frame.t(&format!("survey-kind-{}", survey.entry.kind));
    let standing = standing(&frame, &survey.entry);
    let (fault, reach, is_draft) = (survey.fault.clone(), survey.reach, survey.entry.state == "draft");
    let inside = match survey.entry.state.as_str() {
        "draft" => view! { <Drafting survey frame=frame.clone() /> }.into_any(),
        "launched" => view! { <Running survey frame=frame.clone() /> }.into_any(),
        _ => view! { <Closed survey frame=frame.clone() /> }.into_any(),
    };
    view! {
        <Desk title>
            <p class="hint">{kind} " · " {standing}</p>
            <Fault fault frame=frame.clone() />
            {is_draft.then(|| view! { <Small reach frame=frame.clone() /> })}
            {inside}
            <p><a href="/desk/surveys">{frame.t("survey-all")}</a></p>
        </Desk>
    }
}

#[component]
fn Drafting(survey: Written, frame: Frame) -> impl IntoView {
    let at = |act: &str| format!("/desk/surveys/{}/{act}", survey.entry.id);
    let asked = survey.asked.clone();
    view! {
        <form class="stack desk-card" method="post" action=at("save")>
            <Field name="title" label=frame.t("survey-name") value=asked.title.clone() required=true />
            <label for="introduction">{frame.t("survey-introduction")}</label>
            <TextArea id="introduction" name="introduction" value=asked.introduction.clone() hint="introduction-hint" />
            <p class="hint" id="introduction-hint">{frame.t("survey-introduction-hint")}</p>
            <label for="source">{frame.t("survey-source")}</label>
            <TextArea id="source" name="source" value=survey.source.clone() hint="source-hint" />
            <p class="hint" id="source-hint">{frame.t("survey-source-hint")}</p>
            <Field name="least" label=frame.t("survey-least") value=asked.least.to_string() kind="number" hint=frame.t("survey-least-hint") />
            <Field name="least_text" label=frame.t("survey-least-text") value=asked.least_text.to_string() kind="number" hint=frame.t("survey-least-text-hint") />
            <Field name="closes_on" label=frame.t("survey-closes") value=asked.closes_on.clone() kind="date" required=true />
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form>
        <h2 class="section">{frame.t("survey-preview")}</h2>
        <Introduction text=asked.introduction />
        <fieldset class="bare" disabled=true><Questions questions=asked.questions frame=frame.clone() /></fieldset>
        <details class="desk-card">
            <summary>{frame.t("survey-launch")}</summary>
            <p>{frame.tv("survey-launch-sure", &[("count", &survey.reach.to_string())])}</p>
            <Act action=at("launch") words=frame.t("survey-launch-do") class="button primary" />
        </details>
        <details class="desk-card">
            <summary>{frame.t("survey-remove")}</summary>
            <p>{frame.t("survey-remove-sure")}</p>
            <Act action=at("remove") words=frame.t("survey-remove") />
        </details>
    }
}

#[component]
fn Running(survey: Written, frame: Frame) -> impl IntoView {
    let close = format!("/desk/surveys/{}/close", survey.entry.id);
    view! {
        <p>{frame.t("survey-running")}</p>
        <p><a href=format!("/surveys/{}", survey.entry.id)>{frame.t("survey-look")}</a></p>
        <details class="desk-card">
            <summary>{frame.t("survey-close")}</summary>
            <p>{frame.t("survey-close-sure")}</p>
            <Act action=close words=frame.t("survey-close-do") />
        </details>
    }
}

#[component]
fn Closed(survey: Written, frame: Frame) -> impl IntoView {
    let id = survey.entry.id.clone();
    let waits = !survey.waiting.is_empty();
    let waiting = survey.waiting.into_iter().map(|(text, words)| {
        let field = format!("text-{text}");
        view! {
            <li class="desk-card">
                <form class="stack" method="post" action=format!("/desk/surveys/{id}/read")>
                    <input type="hidden" name="text" value=text />
                    <label for=field.clone()>{frame.t("survey-read-words")}</label>
                    <TextArea id=field name="words" value=words />
                    <div class="row">
                        <button type="submit" class="button primary" name="act" value="show">{frame.t("survey-read-show")}</button>
                        <button type="submit" class="button" name="act" value="leave">{frame.t("survey-read-leave")}</button>
                    </div>
                </form>
            </li>
        }
    });
    let waiting = waiting.collect_view();
    let changes = survey.published.changes.clone();
    view! {
        {waits.then(|| view! {
            <h2 class="section">{frame.t("survey-read")}</h2>
            <p class="hint">{frame.t("survey-read-hint")}</p>
            <ul class="desk-rows">{waiting}</ul>
        })}
        <h2 class="section">{frame.t("survey-changes")}</h2>
        <form class="stack desk-card" method="post" action=format!("/desk/surveys/{}/changes", survey.entry.id)>
            <label for="changes">{frame.t("survey-changes-write")}</label>
            <TextArea id="changes" name="changes" value=changes hint="changes-hint" />
            <p class="hint" id="changes-hint">{frame.t("survey-changes-hint")}</p>
            <button type="submit" class="button primary">{frame.t("survey-changes-send")}</button>
        </form>
        <h2 class="section">{frame.t("survey-results")}</h2>
        <Tables survey=survey.asked published=survey.published frame=frame.clone() />
    }
}
