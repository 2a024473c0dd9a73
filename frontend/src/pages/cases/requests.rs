//! Cases that another branch asks a colleague to decide, because nobody there may.

use leptos::prelude::*;

use super::{
    case::Line,
    evidence::{Evidence, Snapshot},
};
use crate::{components::text_area::TextArea, format::exact, frame::Frame};

/// One of them, in a list.
#[derive(Clone, Debug)]
pub struct Request {
    pub id: String,
    pub host: String,
    pub at: String,
    /// `asked`, `accepted`, `answered`, `refused` or `expired`.
    pub state: String,
}

impl Request {
    fn is_open(&self) -> bool {
        matches!(self.state.as_str(), "asked" | "accepted")
    }
}

/// What was sent of it.
#[derive(Clone, Debug)]
pub struct Content {
    /// Address and name of whom it is about.
    pub about: Option<(String, String)>,
    pub category: String,
    pub severity: String,
    pub opened: String,
    pub lines: Vec<Line>,
    pub evidence: Vec<Evidence>,
    /// Snapshots that did not fit.
    pub left_off: usize,
}

/// Those that somebody is asked; nothing for whoever is asked none.
#[component]
pub fn Requests(all: Vec<Request>, frame: Frame) -> impl IntoView {
    let each = all.iter().map(|r| {
        let state = frame.t(&format!("case-request-{}", r.state));
        view! { <li><a href=format!("/desk/handed/{}", r.id)>{r.host.clone()}</a> <span class="hint">" " {exact(&frame, &r.at)} " · " {state}</span></li> }
    });
    let each: Vec<_> = each.collect();
    view! {
        {(!each.is_empty()).then(|| view! {
            <h2 class="section" id="handed">{frame.t("case-requests")}</h2>
            <ul>{each}</ul>
        })}
    }
}

#[component]
pub fn Asked(
    request: Request,
    content: Option<Content>,
    typed: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let action = |what: &str| format!("/desk/handed/{}/{what}", request.id);
    let is_open = request.is_open();
    view! {
        <p><a href="/desk/reports">{frame.t("cases-title")}</a></p>
        <h1>{frame.tv("case-request-title", &[("branch", &request.host)])}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("case-request-lead")}</p>
        <p role="status">{frame.t(&format!("case-request-{}", request.state))} " · " {exact(&frame, &request.at)}</p>
        {content.map(|c| view! { <Shown content=c frame=frame.clone() /> })}
        {(request.state == "asked").then(|| view! {
            <form method="post" action=action("accepted")><button type="submit" class="button">{frame.t("case-request-accept")}</button></form>
        })}
        {is_open.then(|| view! {
            <form class="stack" method="post" action=action("answered")>
                <label for="answer">{frame.t("handed-answer")}</label>
                <TextArea id="answer" name="text" value=typed hint="answer-hint" />
                <p class="hint" id="answer-hint">{frame.t("case-request-hint")}</p>
                <div class="row">
                    <button type="submit" class="button primary">{frame.t("handed-send")}</button>
                    <button type="submit" class="button" formaction=action("refused")>{frame.t("case-request-refuse")}</button>
                </div>
            </form>
        })}
    }
}

#[component]
fn Shown(content: Content, frame: Frame) -> impl IntoView {
    let about =
        content.about.clone().map_or_else(|| frame.t("cases-nobody"), |(acct, name)| format!("{name} (@{acct})"));
    let left_off = content.left_off.to_string();
    view! {
        <p class="case-facts">
            <strong>{about}</strong> " · "
            <span class=format!("severity severity-{}", content.severity)>{frame.t(&format!("severity-{}", content.severity))}</span>
            " " {frame.t(&format!("report-{}", content.category))} " · " {exact(&frame, &content.opened)}
        </p>
        {(!content.evidence.is_empty()).then(|| view! { <h2 class="section">{frame.t("case-evidence")}</h2> })}
        {content.evidence.iter().map(|e| view! { <Snapshot evidence=e.clone() frame=frame.clone() /> }).collect_view()}
        {(content.left_off > 0).then(|| view! { <p class="hint">{frame.tv("case-request-left-off", &[("count", &left_off)])}</p> })}
        <ol class="timeline">{content.lines.iter().map(|l| l.shown(&frame, true)).collect_view()}</ol>
    }
}
