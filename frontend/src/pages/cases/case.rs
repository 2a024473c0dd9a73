//! One case: what was said, what is kept of it, who does what, and the measures.

use api::Account;
use leptos::prelude::*;

use super::{
    acts::Acts,
    evidence::{Evidence, Snapshot},
    illegal::{Plan, Procedure},
    letters::{To, Write},
    list::Row,
    measures::{InCase, Measure},
    sealed::{Files, Unseal},
    work::{Together, Work, short},
};
use crate::{
    components::{person::Person, text_area::TextArea},
    format::exact,
    frame::Frame,
};

/// One act of the timeline.
#[derive(Clone, Debug)]
pub struct Line {
    pub at: String,
    /// None for whoever is not named.
    pub actor: Option<String>,
    pub act: String,
    pub words: String,
    /// The reporter reads it too.
    pub is_shared: bool,
    /// Its words are sealed, and were not opened.
    pub is_sealed: bool,
}

impl Line {
    /// As the desk shows it; to the reporter, without names.
    pub fn shown(&self, frame: &Frame, to_reporter: bool) -> AnyView {
        let words = match self.act.as_str() {
            "measure" | "proposed" | "undone" => frame.t(&format!("measure-{}", self.words)),
            "reconsidered" => frame.t(&format!("hidden-outcome-{}", self.words)),
            "appeal-decided" => frame.t(&format!("appeal-{}", self.words)),
            _ if self.is_sealed => frame.t("case-sealed"),
            _ => self.words.clone(),
        };
        let who = self.actor.clone().filter(|_| !to_reporter).map(|a| format!("{a} · "));
        let shared = (self.is_shared && !to_reporter).then(|| format!(" · {}", frame.t("case-shared")));
        let said = (!words.is_empty()).then(|| view! { <p class="said" dir="auto">{words}</p> });
        view! {
            <li>
                <span class="act">{frame.t(&format!("case-act-{}", self.act))}</span>
                <span class="hint">" " {who} {exact(frame, &self.at)} {shared}</span>
                {said}
            </li>
        }
        .into_any()
    }
}

/// Everything about one case.
#[derive(Clone, Debug)]
pub struct Case {
    pub row: Row,
    pub revision: String,
    pub clause: String,
    /// `one`, `several` or `public`.
    pub extent: String,
    /// The severity is the matrix's, and nobody's choice.
    pub follows_matrix: bool,
    pub opened: String,
    /// Who has reported it, where it is a colleague.
    pub reporter: Option<Account>,
    pub on_hold: bool,
    pub may_hold: bool,
    pub answer: String,
    /// Ids and first words of the reported posts that are still there.
    pub posts: Vec<(String, String)>,
    pub evidence: Vec<Evidence>,
    pub lines: Vec<Line>,
    pub measures: Vec<Measure>,
    /// Other cases about the same profile.
    pub related: Vec<Row>,
    /// Id, what was answered, and the measures of cases like this one.
    pub similar: Vec<(String, String, Vec<String>)>,
    /// Colleagues who may look into it: id and name.
    pub judges: Vec<(String, String)>,
    /// Id and title.
    pub clauses: Vec<(String, String)>,
    pub is_mine: bool,
    pub work: Work,
    /// Pictures that came with the report: id, and whether each is sealed.
    pub files: Vec<(String, bool)>,
    /// What is to be done where nobody may look at its pictures.
    pub plan: Option<Plan>,
    /// To whom letters can go.
    pub letters: Vec<To>,
    /// The colleagues who can open its sealed words; none for a case that is not sealed.
    pub readers: Vec<String>,
    /// The case is another look at a hidden answer: on what ground it was hidden, and whether the reader did that.
    pub hidden: Option<(String, bool)>,
}

#[component]
pub fn Show(case: Case, typed: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    let row = case.row.clone();
    let title = match &row.about {
        Some(about) => frame.tv("report-about", &[("about", &format!("@{}", about.acct))]),
        None => frame.t("case-about-nobody"),
    };
    let state = match &row.closed {
        Some(at) => frame.tv("case-closed", &[("when", &exact(&frame, at))]),
        None => frame.tv(if row.is_late { "case-due-late" } else { "case-due" }, &[("when", &exact(&frame, &row.due))]),
    };
    let from = match (&row.host, row.source.as_str()) {
        (Some(host), _) => frame.tv("case-from-server", &[("host", host)]),
        (None, source) => frame.t(&format!("cases-source-{source}")),
    };
    view! {
        <p><a href="/desk/reports">{frame.t("cases-title")}</a></p>
        <h1>{title}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="case-facts">
            <span class=format!("severity severity-{}", row.severity)>{frame.t(&format!("severity-{}", row.severity))}</span>
            " " {frame.t(&format!("report-{}", row.category))}
            {(!case.clause.is_empty()).then(|| view! { " · " <a href=format!("/handbook#c-{}", case.clause)>{frame.tv("rule-clause", &[("clause", &case.clause)])}</a> })}
            " · " {state}
            " · " {row.owner.clone().map_or_else(|| frame.t("cases-no-owner"), |o| frame.tv("case-owner", &[("name", &o.display_name)]))}
            {case.on_hold.then(|| format!(" · {}", frame.t("case-on-hold")))}
        </p>
        {case.plan.clone().map(|plan| view! { <Procedure plan frame=frame.clone() /> })}
        <div class="case desk">
            <div>
                {row.about.clone().map(|account| view! { <Person account frame=frame.clone() /> })}
                <p class="hint">{from} {case.reporter.clone().map(|r| view! { " " <a href=format!("/@{}", r.acct)>{format!("@{}", r.acct)}</a> })}</p>
                <h2 class="section">{frame.t("case-evidence")}</h2>
                <p class="hint">{frame.t("case-evidence-hint")}</p>
                {case.evidence.iter().map(|e| view! { <Snapshot evidence=e.clone() frame=frame.clone() /> }).collect_view()}
                <Files case_id=row.id.clone() files=case.files.clone() frame=frame.clone() />
                {case.lines.iter().any(|l| l.is_sealed).then(|| view! { <Unseal case_id=row.id.clone() readers=case.readers.clone() frame=frame.clone() /> })}
                <h2 class="section" id="timeline">{frame.t("case-timeline")}</h2>
                <ol class="timeline">{case.lines.iter().map(|l| l.shown(&frame, false)).collect_view()}</ol>
                <form class="stack no-print" method="post" action=format!("/desk/cases/{}/note", row.id)>
                    <label for="note">{frame.t("case-note")}</label>
                    <TextArea id="note" name="text" value=typed hint="note-hint" />
                    <p class="hint" id="note-hint">{frame.t("case-note-hint")}</p>
                    <div class="row">
                        <button type="submit" class="button primary">{frame.t("case-note-send")}</button>
                        {(row.source != "flag").then(|| view! {
                            <button type="submit" class="button" formaction=format!("/desk/cases/{}/ask", row.id)>{frame.t("case-ask-send")}</button>
                        })}
                    </div>
                </form>
            </div>
            <aside aria-label=frame.t("case-decide")>
                <Acts case=case.clone() frame=frame.clone() />
                {(!case.measures.is_empty()).then(|| view! {
                    <h2 class="section" id="measures">{frame.t("measures-in-case")}</h2>
                    {case.measures.iter().map(|m| view! { <InCase measure=m.clone() case_id=row.id.clone() frame=frame.clone() /> }).collect_view()}
                })}
                <Write case_id=row.id.clone() to=case.letters.clone() frame=frame.clone() />
                <Together case=case.clone() frame=frame.clone() />
                <Compare case=case.clone() frame=frame.clone() />
            </aside>
        </div>
    }
}

/// Earlier cases, and what was decided in cases like this one.
#[component]
fn Compare(case: Case, frame: Frame) -> impl IntoView {
    let related =
        case.related.iter().map(|r| view! { <li><a href=format!("/desk/cases/{}", r.id)>{short(r, &frame)}</a></li> });
    let related: Vec<_> = related.collect();
    let similar = case.similar.iter().map(|(id, answer, kinds)| {
        let kinds: Vec<String> = kinds.iter().map(|k| frame.t(&format!("measure-{k}"))).collect();
        let what = if kinds.is_empty() { frame.t("case-no-measure") } else { kinds.join(", ") };
        view! { <li><a href=format!("/desk/cases/{id}")>{what}</a> <span class="hint">" " {answer.clone()}</span></li> }
    });
    let similar: Vec<_> = similar.collect();
    view! {
        {(!related.is_empty()).then(|| view! { <h2 class="section">{frame.t("case-related")}</h2><ul>{related}</ul> })}
        {(!similar.is_empty()).then(|| view! { <h2 class="section">{frame.t("case-similar")}</h2><ul>{similar}</ul> })}
    }
}

/// What somebody outside of the branch sees, by a link.
#[component]
pub fn HandedOver(case: Case, secret: String, typed: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    let closed = case.row.closed.is_some();
    view! {
        <h1>{frame.t("handed-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.tv("handed-lead", &[("branch", &frame.branch)])}</p>
        {case.row.about.clone().map(|account| view! { <Person account frame=frame.clone() /> })}
        {(!case.evidence.is_empty()).then(|| view! { <h2 class="section">{frame.t("case-evidence")}</h2> })}
        {case.evidence.iter().map(|e| view! { <Snapshot evidence=e.clone() frame=frame.clone() /> }).collect_view()}
        <ol class="timeline">{case.lines.iter().map(|l| l.shown(&frame, true)).collect_view()}</ol>
        {if closed { view! { <p role="status">{frame.t("handed-done")}</p> }.into_any() } else { view! {
            <form class="stack" method="post" action=format!("/cases/handed-over/{secret}")>
                <label for="answer">{frame.t("handed-answer")}</label>
                <TextArea id="answer" name="text" value=typed />
                <button type="submit" class="button primary">{frame.t("handed-send")}</button>
            </form>
        }.into_any() }}
    }
}
