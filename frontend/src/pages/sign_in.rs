//! Signing in with the work address and password.

use leptos::prelude::*;

use crate::frame::Frame;

/// `next` is where to go afterwards; `kept` is what somebody had written when the session ended; `fault` says what
/// was wrong.
#[component]
pub fn SignIn(
    email: String,
    next: String,
    kept: Vec<(&'static str, String)>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let described = fault.is_some().then_some("sign-in-fault");
    let invalid = fault.as_ref().map(|_| "true");
    let again = fault.is_some();
    let writing = !kept.is_empty();
    let hidden = kept.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <h1>{frame.t("sign-in")}</h1>
        {writing.then(|| view! { <p class="notice" role="status">{frame.t("sign-in-kept")}</p> })}
        {fault.map(|f| view! { <p class="fault" id="sign-in-fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack" method="post" action="/sign-in">
            <input type="hidden" name="next" value=next />
            {hidden.collect_view()}
            <label for="email">{frame.t("sign-in-email")}</label>
            <input id="email" name="email" type="email" required autocomplete="username" value=email
                aria-describedby=described aria-invalid=invalid />
            <label for="password">{frame.t("sign-in-password")}</label>
            <input id="password" name="password" type="password" required autocomplete="current-password"
                aria-describedby=described aria-invalid=invalid autofocus=again />
            <button type="submit" class="button primary">{frame.t("sign-in")}</button>
        </form>
        <p><a href="/forgot">{frame.t("desk-forgot-link")}</a></p>
        <p class="hint">{frame.t("sign-in-lost")}</p>
        {frame.signs_up.then(|| view! { <p><a href="/sign-up">{frame.t("sign-in-sign-up")}</a></p> })}
    }
}
