//! Parts of forms: a labelled input, a choice, a box to tick. Each has a name, a label, and perhaps a hint.

use leptos::prelude::*;

/// A line to type in.
#[component]
pub fn Field(
    #[prop(into)] name: String,
    label: String,
    #[prop(into)] value: String,
    #[prop(optional)] hint: Option<String>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let id = format!("field-{}", name.replace(['[', ']'], "-"));
    let hint_id = format!("{id}-hint");
    let described = hint.as_ref().map(|_| hint_id.clone());
    // A passphrase is not filled in with the password that the browser has kept for the sign-in.
    let autocomplete = if kind == "password" { "new-password" } else { "off" };
    view! {
        <label for=id.clone()>{label}</label>
        <input id=id.clone() name=name.clone() type=kind value=value aria-describedby=described required=required autocomplete=autocomplete />
        {hint.map(|h| view! { <p class="hint" id=hint_id>{h}</p> })}
    }
}

/// One of several values.
#[component]
pub fn Choice(
    #[prop(into)] name: String,
    label: String,
    #[prop(into)] value: String,
    options: Vec<(String, String)>,
) -> impl IntoView {
    let id = format!("field-{}", name.replace(['[', ']'], "-"));
    let each = options.into_iter().map(|(key, words)| {
        let chosen = key == value;
        view! { <option value=key selected=chosen>{words}</option> }
    });
    view! {
        <label for=id.clone()>{label}</label>
        <select id=id.clone() name=name.clone()>{each.collect_view()}</select>
    }
}

/// A box to tick; unticked it sends `false`, so that both can be said.
#[component]
pub fn Tick(#[prop(into)] name: String, label: String, checked: bool) -> impl IntoView {
    let id = format!("field-{}", name.replace(['[', ']'], "-"));
    view! {
        <input type="hidden" name=name.clone() value="false" />
        <label class="tick">
            <input type="checkbox" id=id.clone() name=name.clone() value="true" checked=checked />
            <span>{label}</span>
        </label>
    }
}
