//! The ballot of a survey. `public/surveys.js` fetches it, blinded, and casts it apart from the session; without JavaScript
//! the page says why it can't take a vote.

use leptos::prelude::*;

use super::list::Protection;
use crate::{components::text_area::TextArea, format::calendar_day, frame::Frame};

/// A question as it is asked.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// `scale`, `choice`, `order` or `text`.
    pub ask: &'static str,
    pub words: String,
    pub options: Vec<String>,
}

/// A survey that people are asked.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub id: String,
    pub title: String,
    pub introduction: String,
    pub questions: Vec<Question>,
    pub least: i64,
    pub least_text: i64,
    pub asked: i64,
    /// `YYYY-MM-DD`
    pub closes_on: String,
}

const STEPS: usize = 5;

#[component]
pub fn Answer(
    survey: Asked,
    /// A profile that is not of the work sign-in answers nothing.
    is_work: bool,
    frame: Frame,
) -> impl IntoView {
    let closes = frame.tv("survey-state-launched", &[("day", &calendar_day(&frame, &survey.closes_on))]);
    let ballot = if is_work {
        view! { <Ballot survey=survey.clone() frame=frame.clone() /> }.into_any()
    } else {
        view! { <p class="notice">{frame.t("survey-work")}</p> }.into_any()
    };
    view! {
        <h1 dir="auto">{survey.title.clone()}</h1>
        <p class="hint">{closes}</p>
        <Introduction text=survey.introduction.clone() />
        <Thresholds survey frame=frame.clone() />
        {ballot}
        <Protection frame=frame.clone() />
        <p><a href="/surveys">{frame.t("survey-all")}</a></p>
    }
}

#[component]
pub(super) fn Introduction(text: String) -> impl IntoView {
    let parts: Vec<String> = text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect();
    let parts = parts.into_iter().map(|p| view! { <p>{p}</p> });
    view! { <div class="prose" dir="auto">{parts.collect_view()}</div> }
}

/// What was fixed before anybody answered.
#[component]
pub(super) fn Thresholds(survey: Asked, frame: Frame) -> impl IntoView {
    let (least, text, asked) = (survey.least.to_string(), survey.least_text.to_string(), survey.asked.to_string());
    view! { <p class="hint">{frame.tv("survey-thresholds", &[("least", &least), ("text", &text), ("count", &asked)])}</p> }
}

#[component]
fn Ballot(survey: Asked, frame: Frame) -> impl IntoView {
    let count = survey.questions.len();
    view! {
        <form class="stack" method="post" data-ballot=survey.id data-count=count
            data-ready=frame.t("survey-ready") data-given=frame.t("survey-given") data-done=frame.t("survey-done")
            data-missing=frame.t("survey-missing") data-failed=frame.t("survey-failed") data-key=frame.t("survey-key")>
            <p class="notice" role="status" data-says="">{frame.t("survey-needs-script")}</p>
            <fieldset class="bare" disabled=true>
                <Questions questions=survey.questions frame=frame.clone() />
                <p><button type="submit" class="button primary">{frame.t("survey-cast")}</button></p>
            </fieldset>
        </form>
    }
}

#[component]
pub(super) fn Questions(questions: Vec<Question>, frame: Frame) -> impl IntoView {
    let all =
        questions.into_iter().enumerate().map(|(n, question)| view! { <Asking n question frame=frame.clone() /> });
    view! { <div class="stack">{all.collect_view()}</div> }
}

#[component]
fn Asking(n: usize, question: Question, frame: Frame) -> impl IntoView {
    let name = format!("q{n}");
    if question.ask == "text" {
        let hint = format!("{name}-hint");
        return view! {
            <div data-ask="text">
                <label for=name.clone() dir="auto">{question.words}</label>
                <TextArea id=name.clone() name=name value="" hint=hint.clone() />
                <p class="hint" id=hint>{frame.t("survey-text-hint")}</p>
            </div>
        }
        .into_any();
    }
    let inside = match question.ask {
        "order" => places(&name, &question.options, &frame),
        "scale" => {
            let steps = (1..=STEPS).map(|step| (step.to_string(), frame.t(&format!("survey-scale-{step}"))));
            radios(&name, steps.collect())
        }
        _ => radios(&name, question.options.into_iter().enumerate().map(|(n, o)| (n.to_string(), o)).collect()),
    };
    view! { <fieldset data-ask=question.ask><legend dir="auto">{question.words}</legend>{inside}</fieldset> }.into_any()
}

fn radios(name: &str, choices: Vec<(String, String)>) -> AnyView {
    let name = name.to_owned();
    let each = choices.into_iter().map(move |(value, words)| {
        view! { <label class="tick"><input type="radio" name=name.clone() value=value /><span dir="auto">{words}</span></label> }
    });
    view! { <div class="stack">{each.collect_view()}</div> }.into_any()
}

/// A place after the other, each with all options to choose from.
fn places(name: &str, options: &[String], frame: &Frame) -> AnyView {
    let each = (1..=options.len()).map(|place| {
        let id = format!("{name}-{place}");
        let all =
            options.iter().enumerate().map(|(n, words)| view! { <option value=n.to_string()>{words.clone()}</option> });
        let all = all.collect_view();
        view! {
            <label for=id.clone()>{frame.tv("survey-place", &[("number", &place.to_string())])}</label>
            <select id=id name=name.to_owned()><option value="">{frame.t("survey-choose")}</option>{all}</select>
        }
    });
    let each = each.collect_view();
    view! { <div class="stack"><p class="hint">{frame.t("survey-order-hint")}</p>{each}</div> }.into_any()
}
