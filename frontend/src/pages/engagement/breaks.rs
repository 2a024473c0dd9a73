//! A break from reports.

use leptos::prelude::*;

use crate::{
    components::fields::Choice,
    format::{day, plural},
    frame::Frame,
    pages::desk::shell::{Act, Desk, Fault},
};

#[component]
pub fn Break(
    /// Until when it lasts, where it is on.
    until: Option<String>,
    /// How many days one can choose.
    days: Vec<i64>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let options = days.into_iter().map(|d| (d.to_string(), plural(&frame, "break-days", d))).collect();
    let is_on = until.is_some();
    let on = until.map(|at| frame.tv("break-on", &[("day", &day(&frame, &at))]));
    view! {
        <Desk title=frame.t("break-title")>
            <p class="lead">{frame.t("break-lead")}</p>
            <Fault fault=fault frame=frame.clone() />
            {on.map(|words| view! { <p class="notice" role="status">{words}</p> })}
            {is_on.then(|| view! { <Act action="/desk/break" fields=vec![("back", "true".to_owned())] words=frame.t("break-end") /> })}
            <form class="stack" method="post" action="/desk/break">
                <Choice name="days" label=frame.t("break-how-long") value="3" options=options />
                <button type="submit" class="button primary">{frame.t("break-begin")}</button>
            </form>
            <p class="hint">{frame.t("break-nobody-counts")}</p>
        </Desk>
    }
}
