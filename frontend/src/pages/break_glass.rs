//! Break-glass: whether the branch has it, what was agreed with the staff, and how often it was used.

use leptos::prelude::*;

use crate::{format::day, frame::Frame};

/// What was agreed.
#[derive(Clone, Debug)]
pub struct Glass {
    pub agreed_on: String,
    pub form: String,
    pub holders: [String; 2],
    /// Of the key to which keyrings are sealed.
    pub fingerprint: String,
    /// All of it in one text, the branch's signature under it, and by which key: what `glass.js` checks and remembers.
    pub statement: String,
    pub signature: String,
    pub signer: String,
}

/// What a form carries that agrees to it: the fingerprint that was shown.
#[component]
pub fn Shown(glass: Option<Glass>) -> impl IntoView {
    view! { <input type="hidden" name="agreed" value=glass.map(|g| g.fingerprint).unwrap_or_default() /> }
}

/// What is said before a personal profile is made, and on the page about it.
#[component]
pub fn Agreed(glass: Option<Glass>, frame: Frame) -> impl IntoView {
    match glass {
        None => view! { <p>{frame.t("glass-off")}</p> }.into_any(),
        Some(glass) => {
            let [one, other] = &glass.holders;
            let on = day(&frame, &format!("{}T12:00:00Z", glass.agreed_on));
            let values = [("day", on.as_str()), ("form", &glass.form), ("one", one), ("other", other)];
            view! {
                <div class="notice" data-glass=glass.statement data-signature=glass.signature data-signer=glass.signer>
                    <p>{frame.tv("glass-on", &values)}</p>
                    <p>{frame.t("glass-fingerprint")} " " <code class="glass-key">{glass.fingerprint}</code></p>
                    <p class="hint">{frame.t("glass-fingerprint-hint")}</p>
                </div>
                <div class="fault glass-other" role="alert" hidden>
                    <p>{frame.t("glass-other")}</p>
                    <p><button type="button" class="button glass-compared">{frame.t("glass-compared")}</button></p>
                </div>
                <p class="fault glass-forged" role="alert" hidden>{frame.t("glass-forged")}</p>
            }
            .into_any()
        }
    }
}

#[component]
pub fn BreakGlass(glass: Option<Glass>, years: Vec<(String, usize)>, frame: Frame) -> impl IntoView {
    let on = glass.is_some();
    let never = years.is_empty();
    let rows = years.into_iter().map(|(year, n)| {
        view! { <li>{frame.tv("glass-year", &[("year", &year), ("number", &n.to_string())])}</li> }
    });
    view! {
        <h1>{frame.t("glass-title")}</h1>
        <Agreed glass frame=frame.clone() />
        {on.then(|| view! { <p>{frame.t("glass-how")}</p> })}
        <h2 class="section">{frame.t("glass-used")}</h2>
        {never.then(|| view! { <p class="empty">{frame.t("glass-never")}</p> })}
        <ul>{rows.collect_view()}</ul>
    }
}
