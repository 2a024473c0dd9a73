//! Sealed reports: opened in a case, and whom the branch has designated to read them.

use leptos::prelude::*;

use crate::{components::fields::Field, frame::Frame};

/// The contacts, each with id, name and whether she has made her key.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    pub all: Vec<(String, String, bool)>,
    /// Whether the reader chooses them.
    pub may_choose: bool,
    /// Whether the reader is one, and has a key.
    pub own: Option<bool>,
}

/// Opens a case's words with the reader's passphrase, for this one page.
#[component]
pub fn Unseal(case_id: String, readers: Vec<String>, frame: Frame) -> impl IntoView {
    view! {
        <form class="stack no-print" method="post" action=format!("/desk/cases/{case_id}/open")>
            <p class="notice">{frame.tv("sealed-readers", &[("names", &readers.join(", "))])}</p>
            <Field name="passphrase" label=frame.t("sealed-passphrase") value="" kind="password" hint=frame.t("sealed-open-hint") required=true />
            <button type="submit" class="button primary">{frame.t("sealed-open")}</button>
        </form>
    }
}

/// Pictures that came with a report without a name; a sealed one is opened by itself, for once.
#[component]
pub fn Files(case_id: String, files: Vec<(String, bool)>, frame: Frame) -> impl IntoView {
    let each = files.into_iter().enumerate().map(|(n, (id, is_sealed))| {
        let words = frame.tv("case-file", &[("number", &(n + 1).to_string())]);
        let address = format!("/desk/cases/{case_id}/files/{id}");
        if !is_sealed {
            return view! { <img src=address alt=words width="320" loading="lazy" /> }.into_any();
        }
        let field = format!("file-{id}");
        view! {
            <form class="stack no-print" method="post" action=address>
                <label for=field.clone()>{words.clone()} ": " {frame.t("sealed-passphrase")}</label>
                <input id=field name="passphrase" type="password" autocomplete="new-password" required />
                <button type="submit" class="button" aria-label=format!("{}: {words}", frame.t("case-file-open"))>{frame.t("case-file-open")}</button>
            </form>
        }
        .into_any()
    });
    let each: Vec<_> = each.collect();
    (!each.is_empty()).then(|| view! { <h2 class="section">{frame.t("case-files")}</h2> {each} })
}

#[component]
pub fn Designate(contacts: Contacts, frame: Frame) -> impl IntoView {
    let each = contacts.all.iter().map(|(id, name, has_key)| {
        let state = frame.t(if *has_key { "sealed-has-key" } else { "sealed-no-key" });
        let label = frame.tv("sealed-withdraw-label", &[("name", name)]);
        view! {
            <li>
                {name.clone()} <span class="hint">" " {state}</span>
                {contacts.may_choose.then(|| view! {
                    <form method="post" action="/desk/reports/contacts">
                        <input type="hidden" name="withdraw" value=id.clone() />
                        <button type="submit" class="button" aria-label=label>{frame.t("sealed-withdraw")}</button>
                    </form>
                })}
            </li>
        }
    });
    let each: Vec<_> = each.collect();
    let none = each.is_empty();
    view! {
        {(contacts.may_choose || contacts.own.is_some()).then(|| view! {
            <details>
                <summary>{frame.t("sealed-title")}</summary>
                <p class="hint">{frame.t("sealed-hint")}</p>
                {if none { view! { <p>{frame.t("sealed-none")}</p> }.into_any() } else { view! { <ul>{each}</ul> }.into_any() }}
                {contacts.may_choose.then(|| view! {
                    <form class="stack" method="post" action="/desk/reports/contacts">
                        <Field name="handle" label=frame.t("sealed-handle") value="" required=true />
                        <button type="submit" class="button">{frame.t("sealed-designate")}</button>
                    </form>
                })}
                {contacts.own.map(|has_key| view! {
                    <form class="stack" method="post" action="/desk/reports/key">
                        <p>{frame.t(if has_key { "sealed-key-again" } else { "sealed-key-first" })}</p>
                        <Field name="passphrase" label=frame.t("sealed-passphrase") value="" kind="password" required=true />
                        <Field name="again" label=frame.t("sealed-again") value="" kind="password" required=true />
                        <button type="submit" class="button">{frame.t("sealed-make")}</button>
                    </form>
                })}
            </details>
        })}
    }
}
