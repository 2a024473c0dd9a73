//! The people of the branch, for those who manage them: a table, and a page for each colleague.

use api::Account;
use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::{
    components::{
        fields::{Choice, Field, Tick},
        person::Person,
        text_area::TextArea,
    },
    format::day,
    frame::Frame,
    pages::staff::{Invitation, Waiting},
};

/// A colleague as those who manage people see them.
#[derive(Clone, Debug)]
pub struct Colleague {
    pub account: Account,
    /// The name of the role, in the reader's language.
    pub role: String,
    /// Shared profiles that they run, by handle.
    pub runs: Vec<String>,
    /// The first day of the week in which they were last seen.
    pub seen: Option<String>,
    pub has_factor: bool,
    /// `active`, `suspended`, `left` or `waiting`.
    pub state: &'static str,
}

/// What the table was asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub q: String,
    pub role: String,
    pub state: String,
    pub factor: String,
}

/// A row of a table of people to be invited, and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Row {
    pub line: u64,
    pub email: String,
    pub handle: String,
    pub role: String,
    /// Faults in the reader's language; none for a row that can be invited.
    pub faults: Vec<String>,
}

#[component]
pub fn People(
    people: Vec<Colleague>,
    waiting: Vec<Waiting>,
    invitations: Vec<Invitation>,
    asked: Asked,
    /// Key and name of each role.
    roles: Vec<(String, String)>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let with_any = |keys: Vec<(String, String)>| -> Vec<(String, String)> {
        std::iter::once((String::new(), frame.t("desk-audit-any"))).chain(keys).collect()
    };
    let roles = with_any(roles);
    let states =
        ["active", "suspended", "left", "waiting"].map(|s| (s.to_owned(), frame.t(&format!("desk-people-{s}"))));
    let states = with_any(states.to_vec());
    let factors = with_any(["yes", "no"].map(|s| (s.to_owned(), frame.t(&format!("desk-factor-{s}")))).to_vec());
    let count = people.len().to_string();
    view! {
        <Desk title=frame.t("desk-people")>
            <Fault fault frame=frame.clone() />
            {(!waiting.is_empty()).then(|| view! { <SignUps waiting frame=frame.clone() /> })}
            <form class="desk-filters" method="get" action="/desk/people" role="search">
                <div><Field name="q" label=frame.t("desk-people-q") value=asked.q kind="search" /></div>
                <div><Choice name="role" label=frame.t("desk-people-role") value=asked.role options=roles /></div>
                <div><Choice name="state" label=frame.t("desk-people-state") value=asked.state options=states /></div>
                <div><Choice name="factor" label=frame.t("desk-people-factor") value=asked.factor options=factors /></div>
                <button type="submit" class="button">{frame.t("desk-filter")}</button>
            </form>
            <p class="hint" role="status">{frame.tv("desk-people-count", &[("count", &count)])}</p>
            <Table people frame=frame.clone() />
            <h2 class="section">{frame.t("desk-invite")}</h2>
            <Invite invitations frame=frame.clone() />
        </Desk>
    }
}

#[component]
fn Table(people: Vec<Colleague>, frame: Frame) -> impl IntoView {
    let heads = [
        "desk-people-name",
        "desk-people-role",
        "desk-people-runs",
        "desk-people-seen",
        "desk-people-factor",
        "desk-people-state",
    ]
    .map(|id| frame.t(id));
    let rows = people.into_iter().map(|p| {
        let page = format!("/desk/people/{}", p.account.username);
        let seen = p.seen.as_ref().map_or_else(|| frame.t("desk-people-never"), |on| day(&frame, &format!("{on}T12:00:00Z")));
        let factor = frame.t(if p.has_factor { "desk-factor-yes" } else { "desk-factor-no" });
        let runs = p.runs.iter().map(|h| format!("@{h}")).collect::<Vec<_>>().join(", ");
        view! {
            <tr>
                <th scope="row"><a href=page>{p.account.shown_name().to_owned()}</a><span class="acct">{format!("@{}", p.account.username)}</span></th>
                <td data-label=heads[1].clone()>{p.role}</td>
                <td data-label=heads[2].clone()>{runs}</td>
                <td data-label=heads[3].clone()>{seen}</td>
                <td data-label=heads[4].clone()>{factor}</td>
                <td data-label=heads[5].clone()><span class=format!("desk-state {}", p.state)>{frame.t(&format!("desk-people-{}", p.state))}</span></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="plain cards">
            <thead><tr>{heads.map(|h| view! { <th scope="col">{h}</th> }).collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Who waits for the branch's yes, the first first.
#[component]
fn SignUps(waiting: Vec<Waiting>, frame: Frame) -> impl IntoView {
    let rows = waiting.into_iter().map(|w| {
        let fields = vec![("handle", w.handle.clone())];
        view! {
            <li>
                <span><strong>{format!("@{}", w.handle)}</strong>" "{w.email.clone()}</span>
                <blockquote class="held">{w.reason.clone()}</blockquote>
                <div class="row">
                    <Act action="/desk/people/approve" fields=fields.clone() words=frame.t("sign-ups-approve") label=format!("{}: @{}", frame.t("sign-ups-approve"), w.handle) class="button primary" />
                    <details>
                        <summary class="button">{frame.t("sign-ups-refuse")}</summary>
                        <form class="stack" method="post" action="/desk/people/refuse">
                            <input type="hidden" name="handle" value=w.handle.clone() />
                            <Field name=format!("reason[{}]", w.handle) label=frame.t("desk-refuse-reason") value="" hint=frame.t("desk-refuse-hint") />
                            <button type="submit" class="button danger">{frame.tv("desk-refuse-do", &[("handle", &w.handle)])}</button>
                        </form>
                    </details>
                </div>
            </li>
        }
    });
    view! {
        <section class="desk-card" aria-labelledby="sign-ups">
            <h2 id="sign-ups">{frame.t("sign-ups-title")}</h2>
            <ul class="people">{rows.collect_view()}</ul>
        </section>
    }
}

/// Links with which people may sign up, and how to make one; and many at once.
#[component]
fn Invite(invitations: Vec<Invitation>, frame: Frame) -> impl IntoView {
    let rows = invitations.into_iter().map(|i| {
        let values = [("left", i.left.to_string()), ("until", i.until)];
        let values = values.each_ref().map(|(n, v)| (*n, v.as_str()));
        view! { <li><code class="code">{i.link}</code><span class="hint">{frame.tv("invitations-left", &values)}</span></li> }
    });
    view! {
        <div class="desk-columns">
            <section class="desk-card" aria-labelledby="invite-link">
                <h3 id="invite-link">{frame.t("invitations-title")}</h3>
                <p>{frame.t("invitations-text")}</p>
                <ul class="people">{rows.collect_view()}</ul>
                <form class="stack" method="post" action="/desk/people/invite">
                    <Field name="uses" label=frame.t("invitations-uses") value="1" kind="number" />
                    <Field name="days" label=frame.t("invitations-days") value="7" kind="number" />
                    <button type="submit" class="button">{frame.t("invitations-make")}</button>
                </form>
            </section>
            <section class="desk-card" aria-labelledby="invite-table">
                <h3 id="invite-table">{frame.t("desk-table-title")}</h3>
                <p>{frame.t("desk-table-text")}</p>
                <form class="stack" method="post" action="/desk/people/table">
                    <label for="table">{frame.t("desk-table-label")}</label>
                    <TextArea id="table" name="table" value="email,handle,role\n".to_owned() />
                    <p class="hint">{frame.t("desk-table-hint")}</p>
                    <button type="submit" class="button">{frame.t("desk-table-preview")}</button>
                </form>
            </section>
        </div>
    }
}

/// What a table would do, before it does it: all rows or none.
#[component]
pub fn Preview(rows: Vec<Row>, table: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    let wrong = rows.iter().filter(|r| !r.faults.is_empty()).count();
    let ready = !rows.is_empty() && wrong == 0 && fault.is_none();
    let heads = ["desk-table-line", "desk-people-email", "desk-people-handle", "desk-people-role", "desk-table-fault"]
        .map(|id| frame.t(id));
    let each = rows.iter().cloned().map(|r| {
        let said = if r.faults.is_empty() { frame.t("desk-table-right") } else { r.faults.join(" ") };
        let class = if r.faults.is_empty() { "" } else { "wrong" };
        view! {
            <tr class=class>
                <th scope="row">{r.line}</th>
                <td data-label=heads[1].clone()>{r.email}</td>
                <td data-label=heads[2].clone()>{r.handle}</td>
                <td data-label=heads[3].clone()>{r.role}</td>
                <td data-label=heads[4].clone()>{said}</td>
            </tr>
        }
    });
    let each = each.collect_view();
    let count = rows.len().to_string();
    view! {
        <Desk title=frame.t("desk-table-title")>
            <Fault fault frame=frame.clone() />
            {(wrong > 0).then(|| view! { <p class="fault" role="alert">{frame.tv("desk-table-wrong", &[("count", &wrong.to_string())])}</p> })}
            {(!rows.is_empty()).then(|| view! {
                <table class="plain cards">
                    <thead><tr>{heads.map(|h| view! { <th scope="col">{h}</th> }).collect_view()}</tr></thead>
                    <tbody>{each}</tbody>
                </table>
            })}
            <form class="stack" method="post" action="/desk/people/table">
                <label for="table">{frame.t("desk-table-label")}</label>
                <TextArea id="table" name="table" value=table />
                <div class="row">
                    <button type="submit" class="button">{frame.t("desk-table-preview")}</button>
                    {ready.then(|| view! { <button type="submit" class="button primary" name="sure" value="true">{frame.tv("desk-table-do", &[("count", &count)])}</button> })}
                </div>
            </form>
        </Desk>
    }
}

/// One colleague, and what can be done about them.
#[component]
pub fn OneColleague(
    person: Colleague,
    email: String,
    /// Key and name of the roles that the reader may give.
    roles: Vec<(String, String)>,
    role: String,
    sessions: usize,
    /// Whom shared profiles can be handed to.
    successors: Vec<(String, String)>,
    note: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let handle = person.account.username.clone();
    let name = person.account.shown_name().to_owned();
    let fields = vec![("handle", handle.clone())];
    let facts = [
        ("desk-people-email", email),
        ("desk-people-role", person.role.clone()),
        ("desk-people-factor", frame.t(if person.has_factor { "desk-factor-yes" } else { "desk-factor-no" })),
        ("desk-people-state", frame.t(&format!("desk-people-{}", person.state))),
        ("desk-people-sessions", sessions.to_string()),
        ("desk-people-runs", person.runs.iter().map(|h| format!("@{h}")).collect::<Vec<_>>().join(", ")),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, v)| !v.is_empty())
        .map(|(id, value)| view! { <div><dt>{frame.t(id)}</dt><dd>{value}</dd></div> });
    let here = person.state == "active" || person.state == "suspended";
    let facts = facts.collect_view();
    view! {
        <Desk title=name>
            <Fault fault frame=frame.clone() />
            <Person account=person.account.clone() frame=frame.clone() />
            <dl class="desk-figures">{facts}</dl>
            {here.then(|| view! {
                <div class="desk-columns">
                    <section class="desk-card" aria-labelledby="role">
                        <h2 id="role">{frame.t("desk-role-title")}</h2>
                        <form class="stack" method="post" action="/desk/people/role">
                            <input type="hidden" name="handle" value=handle.clone() />
                            <Choice name="role" label=frame.t("desk-people-role") value=role options=roles />
                            <p class="hint">{frame.t("desk-role-hint")}</p>
                            <button type="submit" class="button">{frame.t("save")}</button>
                        </form>
                    </section>
                    <section class="desk-card" aria-labelledby="sign-in">
                        <h2 id="sign-in">{frame.t("desk-sign-in-title")}</h2>
                        <p class="hint">{frame.t("desk-sign-in-hint")}</p>
                        <div class="row">
                            <Act action="/desk/people/end-sessions" fields=fields.clone() words=frame.t("desk-end-sessions") />
                            <Act action="/desk/people/reset" fields=fields.clone() words=frame.t("reset-do") />
                            {if person.state == "suspended" {
                                view! { <Act action="/desk/people/resume" fields=fields.clone() words=frame.t("desk-resume") class="button primary" /> }.into_any()
                            } else {
                                view! { <Act action="/desk/people/suspend" fields=fields.clone() words=frame.t("desk-suspend") class="button danger" /> }.into_any()
                            }}
                        </div>
                    </section>
                    <section class="desk-card" aria-labelledby="leave">
                        <h2 id="leave">{frame.t("leaving-title")}</h2>
                        <p>{frame.t("leaving-text")}</p>
                        <form class="stack" method="post" action="/desk/people/leave">
                            <input type="hidden" name="handle" value=handle.clone() />
                            <Field name="note" label=frame.t("leaving-note") value=note hint=frame.t("leaving-note-hint") required=true />
                            <Choice name="successor" label=frame.t("leaving-successor") value="" options=successors />
                            <p class="hint">{frame.t("leaving-personal")}</p>
                            <Tick name="sure" label=frame.t("leaving-sure") checked=false />
                            <button type="submit" class="button danger">{frame.t("leaving-do")}</button>
                        </form>
                    </section>
                </div>
            })}
            {(person.state == "left").then(|| view! { <Act action="/desk/people/return" fields=fields.clone() words=frame.t("leaving-return") class="button primary" /> })}
        </Desk>
    }
}
