//! What the public reads about reports.

use leptos::prelude::*;

use crate::frame::Frame;

/// Counts; none for what is too few to tell.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    pub closed: Option<usize>,
    pub median_hours: Option<i64>,
    /// By kind.
    pub measures: Vec<(String, Option<usize>)>,
    pub overturned: Option<usize>,
}

#[component]
pub fn Reports(figures: Figures, frame: Frame) -> impl IntoView {
    let few = frame.t("transparency-few");
    let told = |count: Option<String>| count.unwrap_or_else(|| few.clone());
    let row = |name: String, count: String| view! { <tr><th scope="row">{name}</th><td>{count}</td></tr> };
    let measures = figures
        .measures
        .iter()
        .map(|(kind, n)| row(frame.t(&format!("measure-{kind}")), told(n.map(|n| n.to_string()))))
        .collect_view();
    view! {
        <h2 class="section">{frame.t("transparency-cases")}</h2>
        <table class="plain"><tbody>
            {row(frame.t("transparency-closed"), told(figures.closed.map(|n| n.to_string())))}
            {row(frame.t("transparency-answer"), told(figures.median_hours.map(|n| n.to_string())))}
            {measures}
            {row(frame.t("transparency-overturned"), told(figures.overturned.map(|n| n.to_string())))}
        </tbody></table>
    }
}
