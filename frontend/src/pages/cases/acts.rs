//! What can be done in a case: take it, say what it is, take a measure, close it.

use leptos::prelude::*;

use super::case::Case;
use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    frame::Frame,
};

const PROFILE: &[&str] = &["note", "talk", "lesson", "warning", "sensitive", "limited", "frozen", "suspended"];
const POST: &[&str] = &["media-hidden", "post-removed"];
const SERVER: &[&str] = &["domain-limited", "domain-media", "domain-blocked"];

#[component]
pub fn Acts(case: Case, frame: Frame) -> impl IntoView {
    let id = case.row.id.clone();
    let action = |what: &str| format!("/desk/cases/{id}/{what}");
    if case.row.closed.is_some() {
        return view! {
            <p>{case.answer.clone()}</p>
            <form method="post" action=action("export.json")><button type="submit" class="button">{frame.t("case-export")}</button></form>
            <p class="hint">{frame.t("case-export-hint")}</p>
            <form method="post" action=action("reopen")><button type="submit" class="button">{frame.t("case-reopen")}</button></form>
        }
        .into_any();
    }
    let hold = case.may_hold.then(|| {
        let words = if case.on_hold { "case-let-go" } else { "case-hold" };
        view! {
            <form method="post" action=action("hold")>
                <input type="hidden" name="on" value=(!case.on_hold).to_string() />
                <button type="submit" class="button">{frame.t(words)}</button>
            </form>
        }
    });
    let colleagues: Vec<(String, String)> =
        std::iter::once((String::new(), frame.t("cases-no-owner"))).chain(case.judges.iter().cloned()).collect();
    let chosen = if case.follows_matrix { String::new() } else { case.row.severity.clone() };
    let severities = std::iter::once((String::new(), frame.t("severity-matrix")))
        .chain(words(&frame, "severity", &["low", "normal", "high", "urgent"]))
        .collect();
    let owner = case.row.owner.as_ref().map(|o| o.id.clone()).unwrap_or_default();
    view! {
        <div class="row">
            {if case.is_mine {
                view! { <form method="post" action=action("release")><button type="submit" class="button">{frame.t("case-release")}</button></form> }.into_any()
            } else {
                view! { <form method="post" action=action("take")><button type="submit" class="button primary">{frame.t("case-take")}</button></form> }.into_any()
            }}
            {hold}
        </div>
        <details>
            <summary>{frame.t("case-classify")}</summary>
            <form class="stack" method="post" action=action("classify")>
                <Choice name="category" label=frame.t("report-reason") value=case.row.category.clone() options=words(&frame, "report", &["other", "spam", "violation", "legal"]) />
                <Choice name="extent" label=frame.t("case-extent") value=case.extent.clone() options=words(&frame, "extent", &["one", "several", "public"]) />
                <Choice name="severity" label=frame.t("case-severity") value=chosen options=severities />
                <Choice name="clause" label=frame.t("case-clause") value=case.clause.clone() options=clauses(&case, &frame) />
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
            <form class="stack" method="post" action=action("assign")>
                <Choice name="owner" label=frame.t("cases-owner") value=owner options=colleagues />
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        </details>
        {case.hidden.clone().map(|hidden| view! { <Reconsider case=case.clone() hidden frame=frame.clone() /> })}
        {case.row.about.is_some().then(|| view! { <Decide case=case.clone() frame=frame.clone() /> })}
        <form class="stack" method="post" action=action("close")>
            <input type="hidden" name="revision" value=case.revision.clone() />
            <label for="close-words">{frame.t("case-close-words")}</label>
            <TextArea id="close-words" name="text" value="" />
            <button type="submit" class="button">{frame.t("case-close")}</button>
        </form>
    }
    .into_any()
}

/// Another look at a hidden answer, for whoever has not hidden it.
#[component]
fn Reconsider(case: Case, hidden: (String, bool), frame: Frame) -> impl IntoView {
    let (ground, is_own) = hidden;
    let why = frame.tv("hidden-look", &[("ground", &frame.t(&format!("hidden-ground-{ground}")))]);
    if is_own {
        return view! { <p class="notice">{why} " " {frame.t("hidden-own")}</p> }.into_any();
    }
    let outcomes = words(&frame, "hidden-outcome", &["shown", "kept"]);
    view! {
        <form class="stack decide" method="post" action=format!("/desk/cases/{}/reconsider", case.row.id)>
            <p>{why}</p>
            <input type="hidden" name="revision" value=case.revision.clone() />
            <Choice name="outcome" label=frame.t("hidden-decide") value="shown" options=outcomes />
            <label for="reconsider-words">{frame.t("hidden-why")}</label>
            <TextArea id="reconsider-words" name="text" value="" />
            <button type="submit" class="button primary">{frame.t("hidden-settle")}</button>
        </form>
    }
    .into_any()
}

#[component]
fn Decide(case: Case, frame: Frame) -> impl IntoView {
    let elsewhere = case.row.about.as_ref().is_some_and(|a| a.acct.contains('@'));
    let mut kinds = words(&frame, "measure", PROFILE);
    if !case.posts.is_empty() {
        kinds.extend(words(&frame, "measure", POST));
    }
    if elsewhere {
        kinds.retain(|(name, _)| name != "frozen" && name != "lesson" && name != "talk");
        kinds.extend(words(&frame, "measure", SERVER));
    }
    let posts: Vec<(String, String)> =
        std::iter::once((String::new(), frame.t("measure-no-post"))).chain(case.posts.iter().cloned()).collect();
    let some_posts = posts.len() > 1;
    view! {
        <details class="decide">
            <summary>{frame.t("measure-take")}</summary>
            <form class="stack" method="post" action=format!("/desk/cases/{}/measure", case.row.id)>
                <input type="hidden" name="revision" value=case.revision.clone() />
                <Choice name="kind" label=frame.t("measure-kind") value="warning" options=kinds />
                {some_posts.then(|| view! { <Choice name="post" label=frame.t("measure-post") value="" options=posts /> })}
                <Choice name="under" label=frame.t("case-clause") value=case.clause.clone() options=clauses(&case, &frame) />
                <Field name="days" label=frame.t("measure-days") value="" kind="number" hint=frame.t("measure-days-hint") />
                <label for="reason">{frame.t("measure-reason")}</label>
                <TextArea id="reason" name="reason" value="" hint="reason-hint" />
                <p class="hint" id="reason-hint">{frame.t("measure-reason-hint")}</p>
                <label for="answer">{frame.t("measure-answer")}</label>
                <TextArea id="answer" name="answer" value="" hint="answer-hint" />
                <p class="hint" id="answer-hint">{frame.t("measure-answer-hint")}</p>
                <button type="submit" class="button primary">{frame.t("measure-do")}</button>
            </form>
        </details>
    }
}

fn words(frame: &Frame, of: &str, names: &[&str]) -> Vec<(String, String)> {
    names.iter().map(|n| ((*n).to_owned(), frame.t(&format!("{of}-{n}")))).collect()
}

fn clauses(case: &Case, frame: &Frame) -> Vec<(String, String)> {
    let named = case.clauses.iter().map(|(id, title)| (id.clone(), format!("{id} {title}")));
    std::iter::once((String::new(), frame.t("case-no-clause"))).chain(named).collect()
}
