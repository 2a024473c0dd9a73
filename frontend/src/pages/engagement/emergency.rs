//! The emergency plan, for everybody at the branch: what to do, and who gets in where today.

use leptos::prelude::*;

use crate::{format::calendar_day, frame::Frame};

/// Who gets into an account: the service, and handles.
#[derive(Clone, Debug)]
pub struct Key {
    pub service: String,
    pub holder: String,
    pub deputy: String,
    pub covered_by: Option<String>,
}

#[component]
pub fn Emergency(
    /// Safe HTML.
    text: String,
    /// When somebody last wrote it; none for the plan that every branch begins with.
    changed_on: Option<String>,
    keys: Vec<Key>,
    may_write: bool,
    frame: Frame,
) -> impl IntoView {
    let changed = match &changed_on {
        Some(at) => frame.tv("emergency-changed", &[("day", &calendar_day(&frame, at))]),
        None => frame.t("emergency-starter"),
    };
    let some = !keys.is_empty();
    let rows = keys.into_iter().map(|k| {
        let covered = k.covered_by.map(|c| frame.tv("accounts-covered", &[("name", &format!("@{c}"))]));
        view! {
            <tr>
                <th scope="row">{k.service}</th>
                <td><a href=format!("/@{}", k.holder)>{format!("@{}", k.holder)}</a> " " {covered}</td>
                <td><a href=format!("/@{}", k.deputy)>{format!("@{}", k.deputy)}</a></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h1>{frame.t("emergency-title")}</h1>
        <p class="hint">{changed}</p>
        <div class="prose" inner_html=text></div>
        {some.then(|| view! {
            <h2 class="section">{frame.t("emergency-keys")}</h2>
            <div class="scroll" role="region" aria-label=frame.t("emergency-keys") tabindex="0">
                <table class="plain">
                    <thead><tr>
                        <th scope="col">{frame.t("accounts-service")}</th>
                        <th scope="col">{frame.t("emergency-holder")}</th>
                        <th scope="col">{frame.t("emergency-deputy")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })}
        <p class="row">
            <a class="button" href="/care/clicked">{frame.t("clicked-title")}</a>
            {may_write.then(|| view! { <a class="button" href="/desk/accounts#plan">{frame.t("emergency-change")}</a> })}
        </p>
    }
}
