//! One's own reports: where each stands, and what was said.

use api::Account;
use leptos::prelude::*;

use super::case::Line;
use crate::{components::text_area::TextArea, format::exact, frame::Frame};

/// A report of one's own.
#[derive(Clone, Debug)]
pub struct Report {
    pub id: String,
    pub about: Option<Account>,
    pub category: String,
    /// `waiting`, `read`, `outside` or `closed`.
    pub state: &'static str,
    pub at: String,
    pub lines: Vec<Line>,
}

#[component]
pub fn Reports(all: Vec<Report>, frame: Frame) -> impl IntoView {
    let none = all.is_empty();
    let each = all.into_iter().map(|r| {
        let about = r.about.as_ref().map_or_else(|| frame.t("cases-nobody"), |a| format!("@{}", a.acct));
        let words = format!("{about} — {}", exact(&frame, &r.at));
        view! { <li><a href=format!("/reports/{}", r.id)>{words}</a> <span class="hint">" " {frame.t(&format!("report-state-{}", r.state))}</span></li> }
    });
    view! {
        <h1>{frame.t("reports-title")}</h1>
        <p class="lead">{frame.t("reports-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("reports-none")}</p> })}
        <ul>{each.collect_view()}</ul>
    }
}

#[component]
pub fn Own(report: Report, fault: Option<String>, frame: Frame) -> impl IntoView {
    let about = report.about.as_ref().map_or_else(|| frame.t("cases-nobody"), |a| format!("@{}", a.acct));
    let is_open = report.state != "closed";
    view! {
        <h1>{frame.tv("report-about", &[("about", &about)])}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead" role="status">{frame.t(&format!("report-state-{}", report.state))}</p>
        <p class="hint">{frame.t(&format!("report-{}", report.category))} " · " {exact(&frame, &report.at)}</p>
        <ol class="timeline">{report.lines.iter().map(|l| l.shown(&frame, true)).collect_view()}</ol>
        {is_open.then(|| view! {
            <form class="stack" method="post" action=format!("/reports/{}", report.id)>
                <label for="reply">{frame.t("report-reply")}</label>
                <TextArea id="reply" name="text" value="" />
                <button type="submit" class="button primary">{frame.t("report-send")}</button>
            </form>
        })}
        <p><a href="/reports">{frame.t("reports-title")}</a></p>
    }
}
