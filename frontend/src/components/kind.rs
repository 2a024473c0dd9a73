//! Who is speaking: each kind of profile has a colour, an icon and a word, always together.

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
