//! The cases that somebody at the desk looks into, and the appeals that wait.

use api::Account;
use leptos::prelude::*;

use super::{
    illegal::{Plan, SetPlan},
    matrix::{Edit, Matrix},
    requests::{Request, Requests},
    retention::{Keep, Retention},
    sealed::{Contacts, Designate},
};
use crate::{
    components::fields::{Field, Tick},
    format::{day, exact},
    frame::Frame,
};

/// One line.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    /// Whom it is about; none where a report names nobody.
    pub about: Option<Account>,
    pub category: String,
    pub severity: String,
    /// `report`, `flag`, `anonymous` or `complaint`.
    pub source: String,
    /// The number of a complaint.
    pub reference: Option<String>,
    /// The server that sent it.
    pub host: Option<String>,
    pub owner: Option<Account>,
    pub due: String,
    pub is_late: bool,
    pub closed: Option<String>,
}

/// What the branch has chosen; only who manages settings changes it.
#[derive(Clone, Debug)]
pub struct Choices {
    pub contact: String,
    /// The colleague at another branch, as `name@branch`.
    pub branch: String,
    pub needs_two: bool,
    pub matrix: Matrix,
    pub retention: Retention,
    pub plan: Plan,
}

/// An appeal: its measure, the case, and when it came.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub case_id: Option<String>,
    pub kind: String,
    pub since: String,
}

#[component]
pub fn Cases(
    rows: Vec<Row>,
    appeals: Vec<Waiting>,
    which: &'static str,
    choices: Option<Choices>,
    contacts: Contacts,
    requests: Vec<Request>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = rows.is_empty();
    let tab = |name: &'static str| {
        let current = (name == which).then_some("page");
        let href = if name == "open" { "/desk/reports".to_owned() } else { format!("/desk/reports?which={name}") };
        view! { <a class="button" href=href aria-current=current>{frame.t(&format!("cases-{name}"))}</a> }
    };
    let lines = rows.into_iter().map(|row| view! { <Line row frame=frame.clone() /> }).collect_view();
    let waiting = appeals.into_iter().map(|a| {
        let words = format!("{} — {}", frame.t(&format!("measure-{}", a.kind)), exact(&frame, &a.since));
        match a.case_id {
            Some(id) => view! { <li><a href=format!("/desk/cases/{id}#measures")>{words}</a></li> }.into_any(),
            None => view! { <li>{words}</li> }.into_any(),
        }
    });
    let waiting: Vec<_> = waiting.collect();
    view! {
        <h1>{frame.t("cases-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("cases-lead")}</p>
        <nav class="row" aria-label=frame.t("cases-which")>{tab("open")} {tab("mine")} {tab("closed")}</nav>
        {if none {
            view! { <p class="empty">{frame.t(&format!("cases-none-{which}"))}</p> }.into_any()
        } else {
            view! {
                <div class="scroll desk" tabindex="0" role="region" aria-label=frame.t("cases-title")>
                    <table class="plain">
                        <thead><tr>
                            <th scope="col">{frame.t("cases-about")}</th>
                            <th scope="col">{frame.t("cases-category")}</th>
                            <th scope="col">{frame.t("cases-from")}</th>
                            <th scope="col">{frame.t("cases-owner")}</th>
                            <th scope="col">{frame.t(if which == "closed" { "cases-closed-on" } else { "cases-due" })}</th>
                        </tr></thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
            }.into_any()
        }}
        {(!waiting.is_empty()).then(|| view! {
            <h2 class="section">{frame.t("cases-appeals")}</h2>
            <ul>{waiting}</ul>
        })}
        <Requests all=requests frame=frame.clone() />
        {choices.map(|c| view! { <SetUp choices=c frame=frame.clone() /> })}
        <Designate contacts frame=frame.clone() />
    }
}

#[component]
fn Line(row: Row, frame: Frame) -> impl IntoView {
    let about = row.about.as_ref().map_or_else(|| frame.t("cases-nobody"), |a| format!("@{}", a.acct));
    let from = match (&row.host, row.source.as_str()) {
        (Some(host), _) => host.clone(),
        (None, source) => frame.t(&format!("cases-source-{source}")),
    };
    let from = row.reference.as_ref().map_or_else(|| from.clone(), |r| format!("{from} {r}"));
    let when = row.closed.as_ref().map_or_else(|| exact(&frame, &row.due), |c| day(&frame, c));
    view! {
        <tr>
            <th scope="row"><a href=format!("/desk/cases/{}", row.id)>{about}</a></th>
            <td>{frame.t(&format!("report-{}", row.category))} " " <span class=format!("severity severity-{}", row.severity)>{frame.t(&format!("severity-{}", row.severity))}</span></td>
            <td>{from}</td>
            <td>{row.owner.map_or_else(|| frame.t("cases-no-owner"), |o| o.display_name)}</td>
            <td>{when} {row.is_late.then(|| view! { " " <strong class="late">{frame.t("cases-late")}</strong> })}</td>
        </tr>
    }
}

#[component]
fn SetUp(choices: Choices, frame: Frame) -> impl IntoView {
    view! {
        <details>
            <summary>{frame.t("cases-set-up")}</summary>
            <form class="stack" method="post" action="/desk/reports">
                <Field name="contact" label=frame.t("cases-contact") value=choices.contact kind="email" hint=frame.t("cases-contact-hint") />
                <Field name="branch" label=frame.t("cases-branch") value=choices.branch hint=frame.t("cases-branch-hint") />
                <Tick name="two" label=frame.t("cases-two") checked=choices.needs_two />
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        </details>
        <Edit matrix=choices.matrix frame=frame.clone() />
        <SetPlan plan=choices.plan frame=frame.clone() />
        <Keep retention=choices.retention frame=frame.clone() />
        <p><a href="/desk/letters">{frame.t("letter-templates")}</a></p>
    }
}
