//! Signing in: with the work address and password, or through a sign-in service of the branch.

use leptos::prelude::*;

use crate::{components::fields::Field, frame::Frame};

/// `next` is where to go afterwards; `kept` is what somebody had written when the session ended; `fault` says what
/// was wrong.
#[component]
pub fn SignIn(
    email: String,
    next: String,
    kept: Vec<(&'static str, String)>,
    fault: Option<String>,
    /// Id and name of each sign-in service.
    services: Vec<(String, String)>,
    /// Whether passwords are for owners alone.
    for_owners: bool,
    frame: Frame,
) -> impl IntoView {
    let described = fault.is_some().then_some("sign-in-fault");
    let invalid = fault.as_ref().map(|_| "true");
    let again = fault.is_some() && services.is_empty();
    let writing = !kept.is_empty();
    let hidden = |next: &str, kept: &[(&'static str, String)]| {
        let all = std::iter::once(("next", next.to_owned())).chain(kept.iter().cloned());
        all.map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view()
    };
    let has_services = !services.is_empty();
    let buttons = services.into_iter().map(|(id, name)| {
        view! {
            <form class="stack" method="post" action=format!("/sign-in/with/{id}")>
                {hidden(&next, &kept)}
                <button type="submit" class="button primary">{frame.tv("sso-with", &[("name", &name)])}</button>
            </form>
        }
    });
    let buttons = buttons.collect_view();
    let password = view! {
        <form class="stack" method="post" action="/sign-in">
            {hidden(&next, &kept)}
            <label for="email">{frame.t("sign-in-email")}</label>
            <input id="email" name="email" type="email" required autocomplete="username" value=email
                aria-describedby=described aria-invalid=invalid />
            <label for="password">{frame.t("sign-in-password")}</label>
            <input id="password" name="password" type="password" required autocomplete="current-password"
                aria-describedby=described aria-invalid=invalid autofocus=again />
            <button type="submit" class=if has_services { "button" } else { "button primary" }>{frame.t("sign-in")}</button>
        </form>
        <p><a href="/forgot">{frame.t("desk-forgot-link")}</a></p>
    };
    let password = if for_owners {
        view! { <details><summary>{frame.t("sso-owners")}</summary>{password}</details> }.into_any()
    } else {
        password.into_any()
    };
    view! {
        <h1>{frame.t("sign-in")}</h1>
        {writing.then(|| view! { <p class="notice" role="status">{frame.t("sign-in-kept")}</p> })}
        {fault.map(|f| view! { <p class="fault" id="sign-in-fault" role="alert">{frame.said(&f)}</p> })}
        {buttons}
        {(has_services && !for_owners).then(|| view! { <p class="hint">{frame.t("sso-or")}</p> })}
        {password}
        <p class="hint">{frame.t("sign-in-lost")}</p>
        {frame.signs_up.then(|| view! { <p><a href="/sign-up">{frame.t("sign-in-sign-up")}</a></p> })}
    }
}

/// Somebody whom a service has named, and whom no login is linked to yet: a proof is asked for, once.
#[component]
pub fn Link(
    secret: String,
    email: String,
    /// As the service calls whoever it is.
    name: String,
    handle: String,
    invite: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let joins = !handle.is_empty() || !invite.is_empty();
    let whom = if name.is_empty() { email.clone() } else { name.clone() };
    view! {
        <h1>{frame.t("sso-link-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.tv("sso-link-lead", &[("name", &whom)])}</p>
        <form class="stack" method="post" action="/sign-in/link">
            <input type="hidden" name="secret" value=secret.clone() />
            <input type="hidden" name="name" value=name.clone() />
            <label for="email">{frame.t("sign-in-email")}</label>
            <input id="email" name="email" type="email" required autocomplete="username" value=email />
            <label for="password">{frame.t("sign-in-password")}</label>
            <input id="password" name="password" type="password" required autocomplete="current-password" aria-describedby="link-hint" />
            <p class="hint" id="link-hint">{frame.t("sso-link-hint")}</p>
            <button type="submit" class="button primary">{frame.t("sso-link-do")}</button>
        </form>
        <details open=joins>
            <summary>{frame.t("sso-join-title")}</summary>
            <form class="stack" method="post" action="/sign-in/join">
                <input type="hidden" name="secret" value=secret />
                <input type="hidden" name="name" value=name />
                <Field name="invite_code" label=frame.t("sign-up-code") value=invite hint=frame.t("sign-up-code-hint") required=true />
                <Field name="username" label=frame.t("sso-join-handle") value=handle hint=frame.t("sso-join-handle-hint") required=true />
                <p class="hint">{frame.t("sso-join-agree")} " " <a href="/handbook">{frame.t("handbook-title")}</a></p>
                <button type="submit" class="button">{frame.t("sso-join-do")}</button>
            </form>
        </details>
    }
}

/// Signed out here, and perhaps not yet at the service.
#[component]
pub fn SignedOut(name: String, address: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("sso-out-title")}</h1>
        <p class="lead">{frame.tv("sso-out-lead", &[("name", &name)])}</p>
        <p><a class="button primary" data-plain="" rel="noreferrer" href=address>{frame.tv("sso-out-do", &[("name", &name)])}</a></p>
        <p><a href="/">{frame.t("sso-out-stay")}</a></p>
    }
}
