//! The second factor: switching it on and off, and being asked for a code.

use leptos::prelude::*;

use crate::{components::fields::Field, format::exact, frame::Frame, islands::passkey::Passkey};

/// A passkey of the sign-in.
#[derive(Clone, Debug)]
pub struct Key {
    pub id: String,
    pub name: String,
    pub since: String,
}

/// How the second factor stands.
#[derive(Clone, Debug)]
pub enum Factor {
    Off,
    /// To be set up: the secret in letters, and a picture of it (SVG of our own making).
    Ready {
        secret: String,
        picture: String,
    },
    /// `proven`: the second factor was given just now, so that a passkey can be added.
    On {
        keys: Vec<Key>,
        proven: bool,
    },
    /// Just switched on: the recovery codes, shown once.
    Codes(Vec<String>),
}

#[component]
pub fn Security(now: Factor, fault: Option<String>, frame: Frame) -> impl IntoView {
    let inner = match now {
        Factor::Off => view! {
            <p>{frame.t("factor-off")}</p>
            <form method="post" action="/settings/security/begin" data-plain="">
                <button type="submit" class="button primary">{frame.t("factor-begin")}</button>
            </form>
        }
        .into_any(),
        Factor::Ready { secret, picture } => {
            let groups = secret.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
            view! {
                <ol>
                    <li>{frame.t("factor-scan")}</li>
                    <li>{frame.t("factor-type")}</li>
                </ol>
                <div class="qr" role="img" aria-label=frame.t("factor-picture") inner_html=picture></div>
                <p>{frame.t("factor-letters")} " " <code class="code">{groups}</code></p>
                <form class="stack" method="post" action="/settings/security/confirm" data-plain="">
                    <Field name="code" label=frame.t("factor-code") value="" hint=frame.t("factor-code-hint") required=true />
                    <button type="submit" class="button primary">{frame.t("factor-confirm")}</button>
                </form>
            }
            .into_any()
        }
        Factor::On { keys, proven } => view! {
            <p>{frame.t("factor-on")}</p>
            <form class="stack" method="post" action="/settings/security/off" data-plain="">
                <Field name="code" label=frame.t("factor-code") value="" hint=frame.t("factor-or-recovery") required=true />
                <button type="submit" class="button">{frame.t("factor-switch-off")}</button>
            </form>
            <Keys keys proven frame=frame.clone() />
        }
        .into_any(),
        Factor::Codes(codes) => view! {
            <p class="notice" role="status">{frame.t("factor-now-on")}</p>
            <p>{frame.t("factor-recovery")}</p>
            <ul class="codes">{codes.into_iter().map(|c| view! { <li><code>{c}</code></li> }).collect_view()}</ul>
            <p><a class="button primary" data-plain="" href="/settings/security">{frame.t("recovery-done")}</a></p>
        }
        .into_any(),
    };
    view! {
        <h1>{frame.t("factor-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("factor-lead")}</p>
        {inner}
        {frame.desk.is_some().then(|| view! { <p><a href="/desk">{frame.t("nav-desk")}</a></p> })}
    }
}

/// The passkeys of the sign-in; adding one needs JavaScript.
#[component]
fn Keys(keys: Vec<Key>, proven: bool, frame: Frame) -> impl IntoView {
    let none = keys.is_empty();
    let rows = keys.into_iter().map(|key| {
        let label = format!("{}: {}", frame.t("passkey-remove"), key.name);
        view! {
            <li class="row">
                <span><strong>{key.name}</strong> " " <span class="hint">{frame.tv("devices-since", &[("when", &exact(&frame, &key.since))])}</span></span>
                <form method="post" action="/settings/security/remove-passkey" data-plain="">
                    <input type="hidden" name="id" value=key.id />
                    <button type="submit" class="button" aria-label=label>{frame.t("passkey-remove")}</button>
                </form>
            </li>
        }
    });
    view! {
        <h2 class="section">{frame.t("passkeys-title")}</h2>
        <p>{frame.t("passkeys-text")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("passkeys-none")}</p> })}
        <ul class="people">{rows.collect_view()}</ul>
        {if proven {
            view! {
                <form class="stack" method="post" action="/settings/security/add-passkey" data-plain="">
                    <input type="hidden" name="passkey" value="" />
                    <Field name="name" label=frame.t("passkey-name") value="" hint=frame.t("passkey-name-hint") required=true />
                    <Passkey kind="add".to_owned() begin="/settings/security/passkey".to_owned()
                        fields=String::new() pending=String::new() words=frame.t("passkey-add") failed_words=frame.t("passkey-failed") />
                </form>
            }.into_any()
        } else {
            view! {
                <form class="stack" method="post" action="/settings/security/prove" data-plain="">
                    <label for="prove">{frame.t("passkey-prove")}</label>
                    <input type="text" id="prove" name="code" required autocomplete="one-time-code" aria-describedby="prove-hint" />
                    <p class="hint" id="prove-hint">{frame.t("passkey-prove-text")}</p>
                    <button type="submit" class="button">{frame.t("enter-go")}</button>
                </form>
            }.into_any()
        }}
    }
}

/// Before speaking for a profile that one manages.
#[component]
pub fn Enter(next: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("enter-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p>{frame.t(if next == "/profiles" { "enter-guessed" } else { "enter-text" })}</p>
        <form class="stack" method="post" action="/profiles/enter">
            <input type="hidden" name="next" value=next />
            <label for="code">{frame.t("factor-code")}</label>
            <input type="text" id="code" name="code" required autocomplete="one-time-code" aria-describedby="code-hint" />
            <p class="hint" id="code-hint">{frame.t("factor-or-recovery")}</p>
            <button type="submit" class="button primary">{frame.t("enter-go")}</button>
            <input type="hidden" name="passkey" value="" />
            <Passkey kind="ask".to_owned() begin="/profiles/enter/passkey".to_owned()
                fields=String::new() pending=String::new() words=frame.t("passkey-use") failed_words=frame.t("passkey-failed") />
        </form>
    }
}

/// After the password. `pending` is what the page holds for the answer.
#[component]
pub fn AskCode(
    pending: String,
    next: String,
    kept: Vec<(&'static str, String)>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let hidden = kept.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    let held = pending.clone();
    view! {
        <h1>{frame.t("factor-ask")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack" method="post" action="/sign-in/code">
            <input type="hidden" name="pending" value=pending />
            <input type="hidden" name="next" value=next />
            {hidden.collect_view()}
            <label for="code">{frame.t("factor-code")}</label>
            <input type="text" id="code" name="code" required autocomplete="one-time-code" aria-describedby="code-hint" />
            <p class="hint" id="code-hint">{frame.t("factor-or-recovery")}</p>
            <button type="submit" class="button primary">{frame.t("sign-in")}</button>
            <input type="hidden" name="passkey" value="" />
            <Passkey kind="ask".to_owned() begin="/sign-in/passkey".to_owned() pending=held
                fields=String::new() words=frame.t("passkey-use") failed_words=frame.t("passkey-failed") />
        </form>
    }
}
