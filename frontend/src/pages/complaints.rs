//! Complaints of the public: how one complains, where a complaint stands, and the log of hidden answers.

use leptos::prelude::*;

use super::cases::case::Line;
use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    format::day,
    frame::Frame,
};

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub subject: String,
    pub address: String,
    pub words: String,
    pub fault: Option<String>,
}

/// The procedure, a step each.
const STEPS: usize = 5;

/// The same page in the other languages that there are.
fn languages(frame: &Frame) -> Vec<AnyView> {
    let others = texts::languages().filter(|(code, _)| *code != frame.texts.language());
    let link = |(code, name): (&'static str, &'static str)| {
        view! { <a href=format!("/complaints?language={code}") lang=code hreflang=code>{name}</a>" " }.into_any()
    };
    others.map(link).collect()
}

#[component]
pub fn Complaints(
    typed: Typed,
    /// What a complaint may be about.
    subjects: Vec<&'static str>,
    frame: Frame,
) -> impl IntoView {
    let steps = (1..=STEPS).map(|n| view! { <li>{frame.t(&format!("complaints-step-{n}"))}</li> });
    let steps = steps.collect_view();
    let options = subjects.iter().map(|s| ((*s).to_owned(), frame.t(&format!("complaints-about-{s}")))).collect();
    let subject = if typed.subject.is_empty() { "other".to_owned() } else { typed.subject.clone() };
    let language = frame.texts.language();
    view! {
        <div lang=language>
            <p class="hint">{languages(&frame)}</p>
            <h1>{frame.t("complaints-title")}</h1>
            <p class="lead">{frame.tv("complaints-lead", &[("branch", &frame.branch)])}</p>
            {typed.fault.clone().map(|f| view! { <p class="fault" role="alert" id="complaint-fault">{frame.said(&f)}</p> })}
            <h2 class="section">{frame.t("complaints-procedure")}</h2>
            <ol class="prose">{steps}</ol>
            <p class="hint">{frame.t("complaints-privacy")} " " <a href="/complaints/hidden">{frame.t("hidden-log-title")}</a></p>
            <h2 class="section">{frame.t("complaints-write")}</h2>
            <form class="stack" method="post" action="/complaints">
                <input type="hidden" name="language" value=language />
                <Choice name="subject" label=frame.t("complaints-subject") value=subject options />
                <Field name="address" label=frame.t("complaints-address") value=typed.address.clone() hint=frame.t("complaints-address-hint") />
                <label for="words">{frame.t("complaints-words")}</label>
                <TextArea id="words" name="words" value=typed.words.clone() hint="words-hint" />
                <p class="hint" id="words-hint">{frame.t("complaints-words-hint")}</p>
                <button type="submit" class="button primary">{frame.t("complaints-send")}</button>
            </form>
            <h2 class="section">{frame.t("complaints-back")}</h2>
            <form class="stack" method="post" action="/complaints/status">
                <input type="hidden" name="language" value=language />
                <Field name="code" label=frame.t("anonymous-code") value="" />
                <button type="submit" class="button">{frame.t("anonymous-open")}</button>
            </form>
        </div>
    }
}

/// The number and the code; the code is shown once.
#[component]
pub fn Received(reference: String, code: String, due: String, frame: Frame) -> impl IntoView {
    let due = day(&frame, &due);
    view! {
        <div lang=frame.texts.language()>
            <h1>{frame.t("complaints-received")}</h1>
            <p class="lead">{frame.tv("complaints-reference", &[("reference", &reference)])}</p>
            <p>{frame.tv("complaints-due", &[("day", &due)])}</p>
            <p>{frame.t("complaints-keep")}</p>
            <p><code class="code" id="receipt">{code}</code></p>
            <p><a class="button" href=format!("/complaints?language={}", frame.texts.language())>{frame.t("anonymous-kept")}</a></p>
        </div>
    }
}

/// Where a complaint stands.
#[component]
pub fn Status(
    reference: String,
    code: String,
    state: &'static str,
    lines: Vec<Line>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    view! {
        <div lang=frame.texts.language()>
            <h1>{frame.tv("complaints-number", &[("reference", &reference)])}</h1>
            {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
            <p class="lead" role="status">{frame.t(&format!("report-state-{state}"))}</p>
            <ol class="timeline">{lines.iter().map(|l| l.shown(&frame, true)).collect_view()}</ol>
            {(state != "closed").then(|| view! {
                <form class="stack" method="post" action="/complaints/status">
                    <input type="hidden" name="language" value=frame.texts.language() />
                    <input type="hidden" name="code" value=code.clone() />
                    <label for="reply">{frame.t("report-reply")}</label>
                    <TextArea id="reply" name="text" value="" />
                    <button type="submit" class="button primary">{frame.t("report-send")}</button>
                </form>
            })}
        </div>
    }
}

/// One hidden answer in the public log.
#[derive(Clone, Debug)]
pub struct Hidden {
    pub at: String,
    /// The handle of the shared profile.
    pub profile: String,
    pub ground: String,
    pub clause: String,
    /// `hidden`, `asked`, `kept` or `shown`.
    pub state: &'static str,
}

#[component]
pub fn HiddenLog(rows: Vec<Hidden>, frame: Frame) -> impl IntoView {
    let none = rows.is_empty();
    let lines = rows.into_iter().map(|r| {
        view! {
            <tr>
                <th scope="row">{day(&frame, &r.at)}</th>
                <td>{format!("@{}", r.profile)}</td>
                <td>{frame.t(&format!("hidden-ground-{}", r.ground))}</td>
                <td><a href=format!("/handbook#c-{}", r.clause)>{r.clause.clone()}</a></td>
                <td>{frame.t(&format!("hidden-state-{}", r.state))}</td>
            </tr>
        }
    });
    let lines = lines.collect_view();
    let heads = ["day", "profile", "ground", "clause", "state"];
    let heads = heads.map(|h| view! { <th scope="col">{frame.t(&format!("hidden-head-{h}"))}</th> }).collect_view();
    view! {
        <h1>{frame.t("hidden-log-title")}</h1>
        <p class="lead">{frame.t("hidden-log-lead")}</p>
        {if none {
            view! { <p class="empty">{frame.t("hidden-log-none")}</p> }.into_any()
        } else {
            view! {
                <div class="scroll" role="region" aria-label=frame.t("hidden-log-title") tabindex="0">
                    <table class="plain"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>
                </div>
            }.into_any()
        }}
        <p><a href="/complaints">{frame.t("complaints-title")}</a></p>
    }
}

/// Why an answer was hidden, for its author: by a link that nobody else has.
#[component]
pub fn OwnHidden(
    hidden: Hidden,
    reason: String,
    secret: String,
    /// The number of the case in which it is looked at again, where that stands, and what was said there.
    case: Option<(String, &'static str, Vec<Line>)>,
    typed: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let ground = frame.t(&format!("hidden-ground-{}", hidden.ground));
    let facts = [
        ("hidden-head-day", day(&frame, &hidden.at)),
        ("hidden-head-profile", format!("@{}", hidden.profile)),
        ("hidden-head-ground", ground),
        ("hidden-head-clause", hidden.clause.clone()),
        ("hidden-head-reason", reason),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{frame.t(name)}</dt><dd dir="auto">{value}</dd></div> });
    let may_ask = case.is_none() && hidden.state == "hidden";
    view! {
        <h1>{frame.t("hidden-yours")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead" role="status">{frame.t(&format!("hidden-state-{}", hidden.state))}</p>
        <dl class="facts">{facts.collect_view()}</dl>
        <p>{frame.t("hidden-yours-means")}</p>
        {case.map(|(reference, state, lines)| view! {
            <h2 class="section">{frame.tv("complaints-number", &[("reference", &reference)])}</h2>
            <p>{frame.t(&format!("report-state-{state}"))}</p>
            <ol class="timeline">{lines.iter().map(|l| l.shown(&frame, true)).collect_view()}</ol>
        })}
        {may_ask.then(|| view! {
            <form class="stack" method="post" action=format!("/complaints/hidden/{secret}")>
                <label for="words">{frame.t("hidden-ask")}</label>
                <TextArea id="words" name="words" value=typed hint="words-hint" />
                <p class="hint" id="words-hint">{frame.t("hidden-ask-hint")}</p>
                <button type="submit" class="button primary">{frame.t("hidden-ask-send")}</button>
            </form>
        })}
    }
}
