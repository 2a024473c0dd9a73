//! Who is speaking: each kind of profile has a colour, an icon and a word, always together.

use api::Account;
use leptos::prelude::*;

use super::icon::Icon;
use crate::frame::Frame;

/// `brief` shows the icon alone; its word is still read out, and stands there where the mouse rests.
#[component]
pub fn KindMark(kind: String, frame: Frame, #[prop(optional)] brief: bool) -> impl IntoView {
    let (icon, word) = match kind.as_str() {
        "professional" => ("building", "kind-professional"),
        "personal" => ("leaf", "kind-personal"),
        "shared" => ("people", "kind-shared"),
        _ => ("network", "kind-remote"),
    };
    let word = frame.t(word);
    view! {
        <span class=format!("kind kind-{kind}") title=brief.then(|| word.clone())>
            <Icon name=icon />
            <span class=brief.then_some("spoken")>{word.clone()}</span>
        </span>
    }
}

/// Whose profile it is: its kind here, the name of its branch where we trust it, or that it is of elsewhere.
#[component]
pub fn Origin(account: Account, frame: Frame, #[prop(optional)] brief: bool) -> impl IntoView {
    let Some(name) = frame.trusted_branch(&account).map(str::to_owned) else {
        return view! { <KindMark kind=account.kind frame brief /> }.into_any();
    };
    let title = frame.tv("kind-trusted", &[("branch", &name)]);
    view! {
        <span class="kind kind-remote" title=title>
            <Icon name="network" />
            <span>{name}</span>
        </span>
    }
    .into_any()
}
