//! How much room is left while one writes.

use leptos::{html, prelude::*};

/// Counts the characters in the text area among its children. The server counts again, links as 23.
#[island]
pub fn Counter(room: usize, children: Children) -> impl IntoView {
    let used = RwSignal::new(None::<usize>);
    let root = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        // The browser may have restored what was typed before.
        if let Some(root) = root.get() {
            used.set(typed(&root));
        }
    });
    let left = move || used.get().map(|n| i64::try_from(room).unwrap_or(0) - i64::try_from(n).unwrap_or(0));
    let words = move || match left() {
        None => format!("Up to {room} characters"),
        Some(n) if n < 0 => format!("{} characters too many", -n),
        Some(n) => format!("{n} characters left"),
    };
    let count = move || {
        if let Some(root) = root.get_untracked() {
            used.set(typed(&root));
        }
    };
    view! {
        <div class="counter" node_ref=root on:input=move |_| count()>
            {children()}
            <p class="count-line" aria-live="off" class:over=move || left().is_some_and(|n| n < 0)>{words}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn typed(root: &leptos::web_sys::HtmlDivElement) -> Option<usize> {
    use wasm_bindgen::JsCast;
    let area = root.query_selector("textarea").ok()??;
    Some(area.dyn_ref::<web_sys::HtmlTextAreaElement>()?.value().chars().count())
}

#[cfg(not(feature = "hydrate"))]
fn typed<T>(_root: &T) -> Option<usize> {
    None
}
