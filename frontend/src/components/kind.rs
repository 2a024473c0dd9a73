//! Who is speaking: each kind of profile has a colour, an icon and a word, always together.

use leptos::prelude::*;

use super::icon::Icon;
use crate::frame::Frame;

#[component]
pub fn KindMark(kind: String, frame: Frame) -> impl IntoView {
    let (icon, word) = match kind.as_str() {
        "professional" => ("building", "kind-professional"),
        "personal" => ("leaf", "kind-personal"),
        "shared" => ("people", "kind-shared"),
        _ => ("network", "kind-remote"),
    };
    view! {
        <span class=format!("kind kind-{kind}")>
            <Icon name=icon />
            <span>{frame.t(word)}</span>
        </span>
    }
}
