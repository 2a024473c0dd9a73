//! Signing up by oneself, and confirming one's address.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Field, Tick},
        text_area::TextArea,
    },
    frame::Frame,
};

/// What was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub username: String,
    pub email: String,
    pub reason: String,
    pub invite: String,
    pub fault: Option<String>,
}

/// `asks` says whether the branch wants to know why.
#[component]
pub fn SignUp(typed: Typed, asks: bool, joining: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("sign-up-title")}</h1>
        <p>{frame.tv("sign-up-lead", &[("branch", &frame.branch)])}</p>
        {(!joining.is_empty()).then(|| view! { <p class="pieces">{joining}</p> })}
        {typed.fault.map(|f| view! { <p class="fault" role="alert">{f}</p> })}
        <form class="stack" method="post" action="/sign-up">
            <input type="hidden" name="invite_code" value=typed.invite />
            <Field name="username" label=frame.t("sign-up-handle") value=typed.username hint=frame.t("sign-up-handle-hint") required=true />
            <label for="email">{frame.t("sign-in-email")}</label>
            <input id="email" name="email" type="email" required autocomplete="email" value=typed.email />
            <label for="password">{frame.t("sign-in-password")}</label>
            <input id="password" name="password" type="password" required minlength="10" autocomplete="new-password" />
            {asks.then(|| view! {
                <label for="reason">{frame.t("sign-up-reason")}</label>
                <TextArea id="reason" name="reason" value=typed.reason />
            })}
            <p><a href="/handbook">{frame.t("sign-up-handbook")}</a></p>
            <Tick name="agreement" label=frame.t("sign-up-agree") checked=false />
            <button type="submit" class="button primary">{frame.t("sign-up-do")}</button>
        </form>
    }
}

/// Asks for the code of an invitation, where one joins by invitation alone.
#[component]
pub fn AskForCode(code: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("sign-up-title")}</h1>
        <p>{frame.tv("sign-up-invited", &[("branch", &frame.branch)])}</p>
        {fault.map(|f| view! { <p class="fault" role="alert">{f}</p> })}
        <form class="stack" method="get" action="/sign-up">
            <Field name="invite" label=frame.t("sign-up-code") value=code hint=frame.t("sign-up-code-hint") required=true />
            <button type="submit" class="button primary">{frame.t("sign-up-code-do")}</button>
        </form>
        <p class="hint">{frame.t("sign-up-code-none")}</p>
    }
}

/// What comes next after signing up or confirming.
#[component]
pub fn Next(title: String, text: String, way: Option<(&'static str, String)>) -> impl IntoView {
    view! {
        <h1>{title}</h1>
        <p>{text}</p>
        {way.map(|(href, label)| view! { <p><a class="button primary" href=href>{label}</a></p> })}
    }
}

/// Asks before an address is confirmed: programs that look into letters open every link.
#[component]
pub fn Confirm(secret: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("confirm-title")}</h1>
        <form class="stack" method="post" action=format!("/confirm/{secret}")>
            <button type="submit" class="button primary">{frame.t("confirm-do")}</button>
        </form>
    }
}
