//! The network: every server that this branch knows, how it stands with us, and what waits for it.

use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::{
    components::fields::{Choice, Field},
    format::exact,
    frame::Frame,
};

/// A server.
#[derive(Clone, Debug)]
pub struct Server {
    pub host: String,
    /// `accept`, `filter`, `reject`, `drop` or `none`.
    pub standing: String,
    /// A list that has decided, or nobody but us.
    pub by_list: bool,
    /// It takes part in the network, and trusts us as we trust it.
    pub is_branch: bool,
    pub people: u64,
    pub waiting: u64,
    pub failed: u64,
    /// It has not answered so often in a row, and gets a pause until then.
    pub failures: i64,
    pub pause_until: Option<String>,
    /// What it said last, in words.
    pub said: Option<String>,
}

#[component]
pub fn Network(
    servers: Vec<Server>,
    q: String,
    standing: String,
    more: bool,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = servers.is_empty();
    let any = std::iter::once((String::new(), frame.t("desk-audit-any")));
    let standings = ["accept", "filter", "reject", "drop"].map(|s| (s.to_owned(), frame.t(&format!("standing-{s}"))));
    let heads =
        ["lists-domain", "desk-network-standing", "desk-network-people", "desk-network-waiting", "desk-people-state"]
            .map(|id| frame.t(id));
    let rows = servers.into_iter().map(|s| {
        let state = state(&frame, &s);
        let class = if s.failures > 0 { "desk-state look" } else { "desk-state well" };
        view! {
            <tr>
                <th scope="row"><a href=format!("/desk/network/{}", s.host)>{s.host.clone()}</a></th>
                <td data-label=heads[1].clone()>{frame.t(&format!("standing-{}", s.standing))}</td>
                <td data-label=heads[2].clone()>{s.people}</td>
                <td data-label=heads[3].clone()>{s.waiting}</td>
                <td data-label=heads[4].clone()><span class=class>{state}</span></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Desk title=frame.t("desk-network")>
            <p class="lead">{frame.t("desk-network-lead")}</p>
            <Fault fault frame=frame.clone() />
            <form class="desk-card stack" method="post" action="/desk/network/accept">
                <Field name="domain" label=frame.t("desk-network-trust") value="" hint=frame.t("desk-network-trust-hint") required=true />
                <button type="submit" class="button primary">{frame.t("desk-network-trust-do")}</button>
            </form>
            <form class="desk-filters" method="get" action="/desk/network" role="search">
                <div><Field name="q" label=frame.t("lists-domain") value=q kind="search" /></div>
                <div><Choice name="standing" label=frame.t("desk-network-standing") value=standing options=any.chain(standings).collect() /></div>
                <button type="submit" class="button">{frame.t("desk-filter")}</button>
            </form>
            {if none { view! { <p class="empty">{frame.t("desk-network-none")}</p> }.into_any() } else { view! {
                <table class="plain cards">
                    <thead><tr>{heads.map(|h| view! { <th scope="col">{h}</th> }).collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }.into_any() }}
            {more.then(|| view! { <p class="hint">{frame.t("desk-network-more")}</p> })}
            <p class="row"><a class="button" href="/branch/servers">{frame.t("servers-title")}</a><a class="button" href="/branch/lists">{frame.t("subscriptions-title")}</a></p>
        </Desk>
    }
}

fn state(frame: &Frame, server: &Server) -> String {
    if server.failures == 0 {
        return frame.t(if server.is_branch { "desk-network-branch" } else { "desk-network-well" });
    }
    let until = server.pause_until.as_ref().map(|at| exact(frame, at)).unwrap_or_default();
    frame.tv("desk-network-silent", &[("count", &server.failures.to_string()), ("until", &until)])
}

/// One server, and what can be done about it.
#[component]
pub fn OneServer(
    server: Server,
    /// What it says that it runs, where it was just asked, and by how many seconds its clock is ahead.
    software: Option<String>,
    ahead: Option<i64>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let fields = vec![("domain", server.host.clone())];
    let standing = frame.t(&format!("standing-{}", server.standing));
    let by = frame.t(if server.by_list { "desk-network-by-list" } else { "desk-network-by-us" });
    let reason = if server.standing == "none" { String::new() } else { format!(" ({by})") };
    let facts = [
        ("desk-network-standing", format!("{standing}{reason}")),
        ("desk-people-state", state(&frame, &server)),
        ("desk-network-people", server.people.to_string()),
        ("desk-network-waiting", server.waiting.to_string()),
        ("desk-network-failed", server.failed.to_string()),
        ("desk-network-said", server.said.clone().unwrap_or_default()),
        ("desk-network-software", software.unwrap_or_default()),
        ("desk-network-clock", ahead.map(|seconds| clock_words(&frame, seconds)).unwrap_or_default()),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, v)| !v.is_empty())
        .map(|(id, value)| view! { <div><dt>{frame.t(id)}</dt><dd>{value}</dd></div> });
    let act = |action: &'static str, class: &'static str| {
        let words = frame.t(&format!("desk-network-do-{action}"));
        view! { <Act action=format!("/desk/network/{action}") fields=fields.clone() words=words class=class /> }
    };
    let acts = ["accept", "filter", "reject", "remove"]
        .into_iter()
        .filter(|a| *a != server.standing && !(*a == "remove" && server.standing == "none"));
    let acts = acts.map(|a| act(a, if a == "reject" { "button danger" } else { "button" })).collect_view();
    let waits = server.waiting > 0 || server.failed > 0 || server.failures > 0;
    let retry = waits.then(|| act("retry", "button primary"));
    let asks = act("ask", "button");
    let facts = facts.collect_view();
    view! {
        <Desk title=server.host.clone()>
            <Fault fault frame=frame.clone() />
            <dl class="desk-figures">{facts}</dl>
            <div class="row">{acts}{retry}{asks}</div>
            <p class="hint">{frame.t("desk-network-acts")}</p>
            <p><a href="/desk/network">{frame.t("desk-network")}</a></p>
        </Desk>
    }
}

/// Whole seconds are all that servers say; a few are the way.
const SAME_SECONDS: i64 = 5;

fn clock_words(frame: &Frame, ahead: i64) -> String {
    let seconds = ahead.abs().to_string();
    match ahead {
        _ if ahead.abs() <= SAME_SECONDS => frame.t("desk-network-clock-well"),
        1.. => frame.tv("desk-network-clock-ahead", &[("seconds", &seconds)]),
        _ => frame.tv("desk-network-clock-behind", &[("seconds", &seconds)]),
    }
}
