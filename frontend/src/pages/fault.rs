//! Something went wrong: what happened and what to do.

use leptos::prelude::*;

#[component]
pub fn Fault(title: String, message: String) -> impl IntoView {
    view! {
        <h1>{title}</h1>
        <p class="fault">{message}</p>
        <p><a class="button" href="/">"Go to the start"</a></p>
    }
}
