//! One's own password: another one, a forgotten one, and why one is too weak.

use leptos::prelude::*;

use crate::{components::fields::Field, frame::Frame};

/// What is wrong with a new password, and what would be better, in the reader's language.
#[component]
pub fn Weak(words: Vec<String>) -> impl IntoView {
    (!words.is_empty()).then(|| {
        view! { <div class="fault" role="alert">{words.into_iter().map(|w| view! { <p>{w}</p> }).collect_view()}</div> }
    })
}

/// Changing the password that one knows. `asks_code`: the second factor has to be given with either form.
#[component]
pub fn ChangePassword(faults: Vec<String>, address: String, asks_code: bool, frame: Frame) -> impl IntoView {
    let code = |id: &'static str, frame: &Frame| {
        asks_code.then(|| {
            view! {
                <label for=id>{frame.t("factor-code")}</label>
                <input id=id name="code" type="text" required autocomplete="one-time-code" inputmode="text" />
                <p class="hint">{frame.t("factor-or-recovery")}</p>
            }
        })
    };
    view! {
        <h1>{frame.t("desk-password-title")}</h1>
        <p>{frame.t("desk-password-lead")}</p>
        <Weak words=faults />
        <form class="stack" method="post" action="/settings/password">
            <label for="old">{frame.t("desk-password-old")}</label>
            <input id="old" name="old" type="password" required autocomplete="current-password" />
            <Field name="new" label=frame.t("desk-password-new") value="" kind="password" hint=frame.t("desk-password-hint") required=true />
            <Field name="again" label=frame.t("desk-password-again") value="" kind="password" required=true />
            {code("password-code", &frame)}
            <p class="hint">{frame.t("desk-password-ends")}</p>
            <button type="submit" class="button primary">{frame.t("desk-password-do")}</button>
        </form>
        <p class="hint">{frame.t("desk-password-keyring")}</p>
        <h2 class="section">{frame.t("security-address-title")}</h2>
        <p>{frame.t("security-address-lead")}</p>
        <form class="stack" method="post" action="/settings/security-address">
            <label for="address">{frame.t("security-address-label")}</label>
            <input id="address" name="address" type="email" value=address autocomplete="email" aria-describedby="address-hint" />
            <p class="hint" id="address-hint">{frame.t("security-address-hint")}</p>
            <label for="password">{frame.t("security-address-password")}</label>
            <input id="password" name="password" type="password" required autocomplete="current-password" />
            {code("address-code", &frame)}
            <button type="submit" class="button">{frame.t("security-address-save")}</button>
        </form>
    }
}

/// Asks where to send a letter.
#[component]
pub fn Forgot(frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("desk-forgot-title")}</h1>
        <p>{frame.t("desk-forgot-lead")}</p>
        <form class="stack" method="post" action="/forgot">
            <label for="email">{frame.t("sign-in-email")}</label>
            <input id="email" name="email" type="email" required autocomplete="username" />
            <button type="submit" class="button primary">{frame.t("desk-forgot-do")}</button>
        </form>
    }
}

/// A new password for whoever has the letter.
#[component]
pub fn NewByLetter(secret: String, faults: Vec<String>, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("desk-password-title")}</h1>
        <Weak words=faults />
        <form class="stack" method="post" action=format!("/forgot/{secret}")>
            <Field name="new" label=frame.t("desk-password-new") value="" kind="password" hint=frame.t("desk-password-hint") required=true />
            <Field name="again" label=frame.t("desk-password-again") value="" kind="password" required=true />
            <p class="hint">{frame.t("desk-password-ends")}</p>
            <button type="submit" class="button primary">{frame.t("desk-password-do")}</button>
        </form>
        <p class="hint">{frame.t("desk-password-keyring")}</p>
    }
}
