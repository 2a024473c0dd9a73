//! What joining and a colleague's new password need: sign-ups that wait, invitations, and a password that is told once.

use leptos::prelude::*;

use crate::frame::Frame;

/// Somebody who has signed up and waits for the branch's yes.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub handle: String,
    pub email: String,
    pub reason: String,
}

/// A code with which people may sign up.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub link: String,
    /// How many may still use it.
    pub left: i64,
    /// The day on which it ends.
    pub until: String,
}

/// What a new password means, before it is made.
#[component]
pub fn AskToReset(handle: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.tv("reset-ask-title", &[("handle", &handle)])}</h1>
        <ul>
            {["reset-ask-ends", "reset-ask-told", "reset-ask-log", "reset-ask-keyring"].map(|id| view! { <li>{frame.t(id)}</li> })}
        </ul>
        <form class="row" method="post" action="/desk/people/reset">
            <input type="hidden" name="handle" value=handle />
            <input type="hidden" name="sure" value="true" />
            <button type="submit" class="button danger">{frame.t("reset-ask-do")}</button>
            <a class="button" href="/desk/people">{frame.t("desk-cancel")}</a>
        </form>
    }
}

/// A password that was made for somebody, shown once.
#[component]
pub fn NewPassword(handle: String, password: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("reset-title")}</h1>
        <p>{frame.tv("reset-text", &[("handle", &handle)])}</p>
        <p><code class="code" id="password">{password}</code></p>
        <p class="hint">{frame.t("reset-hint")}</p>
        <p><a class="button primary" href="/desk/people">{frame.t("recovery-done")}</a></p>
    }
}
