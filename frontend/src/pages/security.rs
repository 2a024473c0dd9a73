//! The second factor: switching it on and off, and being asked for a code.

use leptos::prelude::*;

use crate::{components::fields::Field, frame::Frame};

/// How the second factor stands.
#[derive(Clone, Debug)]
pub enum Factor {
    Off,
    /// To be set up: the secret in letters, and a picture of it (SVG of our own making).
    Ready {
        secret: String,
        picture: String,
    },
    On,
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
        Factor::On => view! {
            <p>{frame.t("factor-on")}</p>
            <form class="stack" method="post" action="/settings/security/off" data-plain="">
                <Field name="code" label=frame.t("factor-code") value="" hint=frame.t("factor-or-recovery") required=true />
                <button type="submit" class="button">{frame.t("factor-switch-off")}</button>
            </form>
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
    }
}

/// Before speaking for a profile that one manages.
#[component]
pub fn Enter(next: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("enter-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p>{frame.t("enter-text")}</p>
        <form class="stack" method="post" action="/profiles/enter">
            <input type="hidden" name="next" value=next />
            <label for="code">{frame.t("factor-code")}</label>
            <input id="code" name="code" required autocomplete="one-time-code" aria-describedby="code-hint" />
            <p class="hint" id="code-hint">{frame.t("factor-or-recovery")}</p>
            <button type="submit" class="button primary">{frame.t("enter-go")}</button>
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
    view! {
        <h1>{frame.t("factor-ask")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack" method="post" action="/sign-in/code">
            <input type="hidden" name="pending" value=pending />
            <input type="hidden" name="next" value=next />
            {hidden.collect_view()}
            <label for="code">{frame.t("factor-code")}</label>
            <input id="code" name="code" required autocomplete="one-time-code" aria-describedby="code-hint" />
            <p class="hint" id="code-hint">{frame.t("factor-or-recovery")}</p>
            <button type="submit" class="button primary">{frame.t("sign-in")}</button>
        </form>
    }
}
