//! The matrix by which the branch says how bad something is before anybody has looked, and how long it may wait.

use leptos::prelude::*;

use crate::{
    components::fields::{Choice, Field},
    frame::Frame,
};

/// Severity by category and extent, and hours by severity.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// The category, and the severity at each extent.
    pub rows: Vec<(String, Vec<(String, String)>)>,
    pub hours: Vec<(String, String)>,
}

#[component]
pub fn Edit(matrix: Matrix, frame: Frame) -> impl IntoView {
    let severities: Vec<(String, String)> =
        matrix.hours.iter().map(|(s, _)| (s.clone(), frame.t(&format!("severity-{s}")))).collect();
    let rows = matrix.rows.iter().map(|(category, cells)| {
        let cells = cells.iter().map(|(extent, severity)| {
            let label = frame.t(&format!("extent-{extent}"));
            view! { <div class="stack"><Choice name=format!("{category}-{extent}") label value=severity.clone() options=severities.clone() /></div> }
        });
        view! {
            <fieldset>
                <legend>{frame.t(&format!("report-{category}"))}</legend>
                <div class="row">{cells.collect::<Vec<_>>()}</div>
            </fieldset>
        }
    });
    let hours = matrix.hours.iter().map(|(severity, hours)| {
        let label = frame.tv("matrix-hours", &[("severity", &frame.t(&format!("severity-{severity}")))]);
        view! { <Field name=format!("hours-{severity}") label value=hours.clone() kind="number" required=true /> }
    });
    view! {
        <details>
            <summary>{frame.t("matrix-title")}</summary>
            <p class="hint">{frame.t("matrix-hint")}</p>
            <form class="stack" method="post" action="/desk/reports/matrix">
                {rows.collect::<Vec<_>>()}
                {hours.collect::<Vec<_>>()}
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        </details>
    }
}
