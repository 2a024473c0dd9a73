//! Who is speaking: each kind of profile has a colour, an icon and a word, always together.

use leptos::prelude::*;

use super::icon::Icon;

#[component]
pub fn KindMark(kind: String) -> impl IntoView {
    let (icon, word) = match kind.as_str() {
        "professional" => ("building", "Professional"),
        "personal" => ("leaf", "Personal"),
        "shared" => ("people", "Shared"),
        _ => ("globe", "Another branch"),
    };
    view! {
        <span class=format!("kind kind-{kind}")>
            <Icon name=icon />
            <span>{word}</span>
        </span>
    }
}
