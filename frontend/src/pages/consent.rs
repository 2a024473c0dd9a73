//! Consent: an app asks to speak for one profile.

use api::Account;
use leptos::prelude::*;

use crate::{
    components::{kind::KindMark, person::Avatar},
    frame::Frame,
};

/// What an app asks for, and whom it may be given.
#[derive(Clone, Debug)]
pub struct Wish {
    pub app: String,
    pub website: Option<String>,
    pub scopes: Vec<String>,
    pub profiles: Vec<Account>,
    /// The parameters of the request, to be sent back unchanged.
    pub hidden: Vec<(String, String)>,
    pub fault: Option<String>,
}

/// A scope in words; one that is narrow names what it is about.
fn scope_words(frame: &Frame, scope: &str) -> String {
    match scope.split_once(':') {
        Some((verb @ ("read" | "write"), what)) => {
            frame.tv(if verb == "read" { "scope-read-some" } else { "scope-write-some" }, &[("what", what)])
        }
        _ => frame.t(&format!("scope-{}", scope.replace(':', "-"))),
    }
}

#[component]
pub fn Consent(wish: Wish, frame: Frame) -> impl IntoView {
    // One alone is chosen.
    let is_sole = wish.profiles.len() == 1;
    let ties = wish.profiles.iter().any(|p| p.kind == "personal");
    let profiles = wish.profiles.into_iter().map(|p| {
        let id = format!("profile-{}", p.id);
        view! {
            <label class="choice">
                <input type="radio" id=id name="profile_id" value=p.id.clone() checked=is_sole required />
                <Avatar account=p.clone() />
                <span><strong>{p.shown_name().to_owned()}</strong> <span class="acct">{format!("@{}", p.acct)}</span></span>
                <KindMark kind=p.kind.clone() frame=frame.clone() />
            </label>
        }
    });
    let hidden = wish.hidden.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <h1>{frame.tv("consent-title", &[("app", &wish.app)])}</h1>
        {wish.fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p>{frame.tv("consent-what", &[("app", &wish.app)])}</p>
        {wish.website.map(|w| view! { <p class="hint">{frame.tv("consent-website", &[("website", &w)])}</p> })}
        <h2 class="section">{frame.t("consent-wants")}</h2>
        <ul>{wish.scopes.iter().map(|s| view! { <li>{scope_words(&frame, s)}</li> }).collect_view()}</ul>
        <form class="stack" method="post" action="/oauth/authorize">
            {hidden.collect_view()}
            <fieldset>
                <legend>{frame.t("consent-which")}</legend>
                {profiles.collect_view()}
            </fieldset>
            {ties.then(|| view! { <p class="notice">{frame.t("consent-ties")}</p> })}
            <div class="row">
                <button type="submit" class="button primary" name="decision" value="allow">{frame.t("consent-allow")}</button>
                <button type="submit" class="button" name="decision" value="deny" formnovalidate>{frame.t("consent-deny")}</button>
            </div>
        </form>
    }
}

/// The code, for apps that ask people to copy it.
#[component]
pub fn Code(code: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("code-title")}</h1>
        <p>{frame.t("code-what")}</p>
        <p><code class="code" id="code">{code}</code></p>
    }
}
