//! What the pages of the desk share.

use leptos::prelude::*;

use crate::frame::Frame;

/// A page of the desk.
#[component]
pub fn Desk(title: String, children: Children) -> impl IntoView {
    view! {
        <div class="desk">
            <h1>{title}</h1>
            {children()}
        </div>
    }
}

/// A sentence about what went wrong, where something did.
#[component]
pub fn Fault(fault: Option<String>, frame: Frame) -> impl IntoView {
    fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })
}

/// A button that sends one form.
#[component]
pub fn Act(
    #[prop(into)] action: String,
    /// Hidden fields.
    #[prop(optional)]
    fields: Vec<(&'static str, String)>,
    words: String,
    /// For readers of the screen, where the words alone don't say what about.
    #[prop(optional, into)]
    label: Option<String>,
    #[prop(default = "button")] class: &'static str,
) -> impl IntoView {
    let hidden = fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <form method="post" action=action>
            {hidden.collect_view()}
            <button type="submit" class=class aria-label=label>{words}</button>
        </form>
    }
}
