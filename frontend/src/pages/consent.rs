//! Consent: an app asks to speak for one profile.

use api::Account;
use leptos::prelude::*;

use crate::components::{kind::KindMark, person::Avatar};

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

fn scope_words(scope: &str) -> String {
    let (verb, what) = match scope.split_once(':') {
        Some(("read", what)) => ("Read", what),
        Some(("write", what)) => ("Change", what),
        _ => {
            return match scope {
                "read" => "Read everything this profile can read".into(),
                "write" => "Post, and change this profile's settings".into(),
                "follow" => "Follow and unfollow, block and mute".into(),
                "push" => "Send you notices".into(),
                "profile" => "See the profile's name and picture".into(),
                other => other.into(),
            };
        }
    };
    format!("{verb} {what}")
}

#[component]
pub fn Consent(wish: Wish) -> impl IntoView {
    let profiles = wish.profiles.into_iter().map(|p| {
        let id = format!("profile-{}", p.id);
        let target = id.clone();
        view! {
            <label class="choice" for=target>
                <input type="radio" id=id name="profile_id" value=p.id.clone() required />
                <Avatar name=p.display_name.clone() />
                <span><strong>{p.display_name.clone()}</strong> <span class="acct">{format!("@{}", p.acct)}</span></span>
                <KindMark kind=p.kind.clone() />
            </label>
        }
    });
    let hidden = wish.hidden.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <h1>{format!("Let {} in?", wish.app)}</h1>
        {wish.fault.map(|f| view! { <p class="fault" role="alert">{f}</p> })}
        <p>{format!("{} asks to act for one of your profiles. It will learn nothing about the others.", wish.app)}</p>
        {wish.website.map(|w| view! { <p class="hint">{format!("It says that its website is {w}.")}</p> })}
        <h2 class="section">"It wants to"</h2>
        <ul>{wish.scopes.iter().map(|s| view! { <li>{scope_words(s)}</li> }).collect_view()}</ul>
        <form class="stack" method="post" action="/oauth/authorize">
            {hidden.collect_view()}
            <fieldset>
                <legend>"Which profile?"</legend>
                {profiles.collect_view()}
            </fieldset>
            <div class="row">
                <button class="button primary" name="decision" value="allow">"Allow"</button>
                <button class="button" name="decision" value="deny" formnovalidate>"Don't allow"</button>
            </div>
        </form>
    }
}

/// The code, for apps that ask people to copy it.
#[component]
pub fn Code(code: String) -> impl IntoView {
    view! {
        <h1>"Almost done"</h1>
        <p>"Copy this code into the app that asked for it. It works once, for ten minutes."</p>
        <p><code class="code" id="code">{code}</code></p>
    }
}
