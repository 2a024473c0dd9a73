//! How long closed cases are kept, and what was purged.

use leptos::prelude::*;

use crate::{components::fields::Field, format::exact, frame::Frame};

/// Days by kind, and the purges: number, time and how many cases.
#[derive(Clone, Debug, Default)]
pub struct Retention {
    pub days: Vec<(String, String)>,
    pub purges: Vec<(String, String, String)>,
}

#[component]
pub fn Keep(retention: Retention, frame: Frame) -> impl IntoView {
    let fields = retention.days.iter().map(|(kind, days)| {
        let label = frame.tv("cases-kept-days", &[("kind", &frame.t(&format!("cases-source-{kind}")))]);
        view! { <Field name=format!("kept-{kind}") label value=days.clone() kind="number" required=true /> }
    });
    let purges = retention.purges.iter().map(|(number, at, count)| {
        let words = frame.tv("cases-purge", &[("count", count)]);
        view! { <li><a href=format!("/desk/reports/purges/{number}") download=format!("purge-{number}.json")>{words}</a> <span class="hint">" " {exact(&frame, at)}</span></li> }
    });
    let purges: Vec<_> = purges.collect();
    view! {
        <details>
            <summary>{frame.t("cases-kept-title")}</summary>
            <p class="hint">{frame.t("cases-kept-hint")}</p>
            <form class="stack" method="post" action="/desk/reports/kept">
                {fields.collect::<Vec<_>>()}
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
            {(!purges.is_empty()).then(|| view! { <p>{frame.t("cases-purges")}</p><ul>{purges}</ul> })}
        </details>
    }
}
