//! Pictures that nobody here may look at: what is to be done, and what the branch has settled.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    frame::Frame,
};

/// What the branch has settled: a colleague's handle, the code of a country, and its own words.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub lead: String,
    pub country: String,
    pub procedure: String,
    /// Code and name of each country.
    pub countries: Vec<(String, String)>,
    /// Name and address of the office.
    pub authority: (String, String),
}

/// Above a case that is about such pictures.
#[component]
pub fn Procedure(plan: Plan, frame: Frame) -> impl IntoView {
    let lead = if plan.lead.is_empty() {
        frame.t("illegal-no-lead")
    } else {
        frame.tv("illegal-lead", &[("name", &format!("@{}", plan.lead))])
    };
    let (name, address) = plan.authority.clone();
    view! {
        <section class="notice" aria-labelledby="illegal">
            <h2 id="illegal">{frame.t("illegal-title")}</h2>
            <p><strong>{lead}</strong></p>
            <ol>
                <li>{frame.t("illegal-look")}</li>
                <li>{frame.t("illegal-keep")}</li>
                <li>{frame.t("illegal-authority")} " " <a href=address rel="noreferrer">{name}</a></li>
                <li>{frame.t("illegal-after")}</li>
            </ol>
            {(!plan.procedure.is_empty()).then(|| view! { <p class="said" dir="auto">{plan.procedure.clone()}</p> })}
        </section>
    }
}

#[component]
pub fn SetPlan(plan: Plan, frame: Frame) -> impl IntoView {
    view! {
        <details>
            <summary>{frame.t("illegal-set-up")}</summary>
            <p class="hint">{frame.t("illegal-set-up-hint")}</p>
            <form class="stack" method="post" action="/desk/reports/plan">
                <Field name="lead" label=frame.t("illegal-set-lead") value=plan.lead.clone() />
                <Choice name="country" label=frame.t("illegal-country") value=plan.country.clone() options=plan.countries.clone() />
                <label for="procedure">{frame.t("illegal-procedure")}</label>
                <TextArea id="procedure" name="procedure" value=plan.procedure.clone() />
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        </details>
    }
}
