//! Sealed copies for the law of records.

use leptos::prelude::*;

use crate::{
    components::fields::{Choice, Field},
    frame::Frame,
};

/// What is set, and what is there.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    pub recipient: String,
    pub audiences: Vec<String>,
    pub years: String,
    pub copies: u64,
}

#[component]
pub fn Records(
    kept: Kept,
    audiences: Vec<&'static str>,
    /// That something was purged: the lines of the certificate.
    certificate: Option<Vec<String>>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let ticks = audiences.into_iter().map(|a| {
        let on = kept.audiences.iter().any(|k| k == a);
        view! { <label class="tick"><input type="checkbox" name="audiences[]" value=a checked=on /><span>{frame.t(&format!("audience-{a}"))}</span></label> }
    });
    let reasons = ["patron-data", "withdrawn-photo"].map(|r| (r.to_owned(), frame.t(&format!("records-{r}")))).to_vec();
    let certificate = certificate.map(|lines| {
        view! {
            <section class="notice" role="status"><h2>{frame.t("records-certificate")}</h2>
                {lines.into_iter().map(|l| view! { <p class="address">{l}</p> }).collect_view()}</section>
        }
    });
    view! {
        <h1>{frame.t("records-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {certificate}
        <p class="lead">{frame.t("records-lead")}</p>
        <p>{frame.tv("records-count", &[("count", &kept.copies.to_string())])}</p>
        <form class="stack" method="post" action="/branch/records">
            <Field name="recipient" label=frame.t("records-key") value=kept.recipient.clone() hint=frame.t("records-key-hint") />
            <fieldset><legend>{frame.t("records-audiences")}</legend><div class="ticks">{ticks.collect_view()}</div></fieldset>
            <Field name="years" label=frame.t("records-years") value=kept.years.clone() kind="number" />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <h2 class="section">{frame.t("records-purge")}</h2>
        <form class="stack" method="post" action="/branch/records/purge">
            <Field name="post" label=frame.t("records-post") value="" hint=frame.t("records-post-hint") required=true />
            <Choice name="reason" label=frame.t("records-reason") value="patron-data" options=reasons />
            <p class="hint">{frame.t("records-purge-text")}</p>
            <button type="submit" class="button danger">{frame.t("records-purge-now")}</button>
        </form>
    }
}
