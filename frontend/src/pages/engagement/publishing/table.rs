//! Many posts at once, from a table that is checked first.

use leptos::prelude::*;

use super::tabs::Tabs;
use crate::{components::text_area::TextArea, format::calendar_day, frame::Frame};

/// A row with what is wrong about it.
#[derive(Clone, Debug)]
pub struct Row {
    pub line: u64,
    pub day: String,
    pub time: String,
    pub words: String,
    pub audience: String,
    pub faults: Vec<String>,
}

#[component]
pub fn Table(table: String, rows: Option<Vec<Row>>, fault: Option<String>, frame: Frame) -> impl IntoView {
    let is_good = rows.as_ref().is_some_and(|r| r.iter().all(|row| row.faults.is_empty()));
    let count = rows.as_ref().map_or(0, Vec::len).to_string();
    let checked = rows.map(|rows| view! { <Checked rows frame=frame.clone() /> });
    let described = if fault.is_some() { "table-fault" } else { "" };
    view! {
        <h1>{frame.t("publishing-table")}</h1>
        <Tabs frame=frame.clone() />
        {fault.map(|f| view! { <p class="fault" role="alert" id="table-fault">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("publishing-table-lead")}</p>
        {checked}
        <form class="stack" method="post" action="/publishing/table">
            <label for="table-rows">{frame.t("publishing-rows")}</label>
            <TextArea id="table-rows" name="table" value=table describedby=described hint="table-hint" />
            <p class="hint" id="table-hint">{frame.t("publishing-rows-hint")} <br /> <code>"day,time,text,audience"</code> <br /> <code>"2026-12-24,09:30,\"…\",public"</code></p>
            <p class="row">
                {is_good.then(|| view! { <button type="submit" class="button primary" name="do" value="schedule">{frame.tv("publishing-table-do", &[("count", &count)])}</button> })}
                <button type="submit" class="button" name="do" value="check">{frame.t("publishing-check")}</button>
            </p>
        </form>
    }
}

#[component]
fn Checked(rows: Vec<Row>, frame: Frame) -> impl IntoView {
    let wrong = i64::try_from(rows.iter().filter(|r| !r.faults.is_empty()).count()).unwrap_or(0);
    let all = rows.len().to_string();
    let summary = if wrong == 0 {
        frame.tv("publishing-all-good", &[("count", &all)])
    } else {
        frame.tv("publishing-some-wrong", &[("count", &wrong.to_string())])
    };
    let lines = rows.into_iter().map(|r| {
        let faults: Vec<String> = r.faults.iter().map(|f| frame.said(f)).collect();
        let is_wrong = !faults.is_empty();
        let says = if is_wrong { faults.join(" ") } else { frame.t("publishing-row-good") };
        let class = is_wrong.then_some("wrong");
        view! {
            <tr class=class>
                <th scope="row">{frame.tv("publishing-row", &[("number", &r.line.to_string())])}</th>
                <td data-label=frame.t("publishing-when")>{calendar_day(&frame, &r.day)} " " {r.time}</td>
                <td data-label=frame.t("publishing-words") dir="auto">{r.words}</td>
                <td data-label=frame.t("publishing-audience")>{frame.t(&format!("audience-{}", if r.audience.is_empty() { "public" } else { &r.audience }))}</td>
                <td data-label=frame.t("publishing-checked")>{says}</td>
            </tr>
        }
    });
    let lines = lines.collect_view();
    view! {
        <h2 class="section" id="checked">{frame.t("publishing-preview")}</h2>
        <p role="status">{summary}</p>
        <div class="scroll" role="region" aria-labelledby="checked" tabindex="0">
            <table class="plain cards">
                <thead><tr>
                    <th scope="col">{frame.t("publishing-row-head")}</th>
                    <th scope="col">{frame.t("publishing-when")}</th>
                    <th scope="col">{frame.t("publishing-words")}</th>
                    <th scope="col">{frame.t("publishing-audience")}</th>
                    <th scope="col">{frame.t("publishing-checked")}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
}
