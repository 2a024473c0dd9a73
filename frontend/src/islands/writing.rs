//! While one writes: how much room is left, a draft that survives a lost connection, and the pictures that were chosen.

use leptos::{html, prelude::*};

/// Counts the characters in the text area among its children (the server counts again, links as 23), and keeps them in
/// this browser under a name until the form has been sent. `#` in the words stands for the number.
#[island]
pub fn Writing(
    room: usize,
    keep: String,
    room_words: String,
    left_words: String,
    over_words: String,
    kept_words: String,
    children: Children,
) -> impl IntoView {
    let used = RwSignal::new(None::<usize>);
    let restored = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    let name = StoredValue::new(keep);
    Effect::new(move |_| {
        // The browser may have restored what was typed before; else what was kept.
        if let Some(root) = root.get() {
            restored.set(browser::restore(&root, &name.get_value()));
            used.set(browser::typed(&root));
        }
    });
    let left = move || used.get().map(|n| i64::try_from(room).unwrap_or(0) - i64::try_from(n).unwrap_or(0));
    let words = move || match left() {
        None => room_words.replace('#', &room.to_string()),
        Some(n) if n < 0 => over_words.replace('#', &(-n).to_string()),
        Some(n) => left_words.replace('#', &n.to_string()),
    };
    let typed = move || {
        if let Some(root) = root.get_untracked() {
            browser::keep(&root, &name.get_value());
            used.set(browser::typed(&root));
        }
    };
    view! {
        <div class="counter" node_ref=root on:input=move |_| typed()>
            {children()}
            <p class="count-line" aria-live="off" class:over=move || left().is_some_and(|n| n < 0)>{words}</p>
            <p class="hint" role="status" hidden=move || !restored.get()>{kept_words}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{HtmlDivElement, HtmlTextAreaElement, Storage, window};

    fn area(root: &HtmlDivElement) -> Option<HtmlTextAreaElement> {
        root.query_selector("textarea").ok()??.dyn_into().ok()
    }

    fn storage() -> Option<Storage> {
        window()?.local_storage().ok()?
    }

    fn key(name: &str) -> String {
        format!("draft-{name}")
    }

    pub fn typed(root: &HtmlDivElement) -> Option<usize> {
        Some(area(root)?.value().chars().count())
    }

    /// Keeps what stands there; nothing is kept without a name.
    pub fn keep(root: &HtmlDivElement, name: &str) {
        let (Some(area), Some(storage)) = (area(root), storage()) else { return };
        if !name.is_empty() {
            let _ = storage.set_item(&key(name), &area.value());
        }
    }

    /// Puts back what was kept, where nothing else has been typed; forgets it once the form is sent.
    pub fn restore(root: &HtmlDivElement, name: &str) -> bool {
        let (Some(area), Some(storage)) = (area(root), storage()) else { return false };
        if name.is_empty() {
            return false;
        }
        forget_when_sent(root, name);
        // Where a post was just published, its draft is done with.
        if window().and_then(|w| w.location().search().ok()).is_some_and(|q| q.contains("done=posted")) {
            let _ = storage.remove_item(&key(name));
            return false;
        }
        let kept = storage.get_item(&key(name)).ok().flatten().unwrap_or_default();
        let usual = area.default_value().unwrap_or_default();
        if kept.is_empty() || kept == usual || area.value() != usual {
            return false;
        }
        area.set_value(&kept);
        true
    }

    /// Sent while there is no connection it must not be lost: it is forgotten only on the page that follows.
    fn forget_when_sent(root: &HtmlDivElement, name: &str) {
        let Ok(Some(form)) = root.closest("form") else { return };
        let name = key(name);
        let sent = Closure::<dyn Fn()>::new(move || {
            if let Some(storage) = storage().filter(|_| window().is_some_and(|w| w.navigator().on_line())) {
                let _ = storage.remove_item(&name);
            }
        });
        let _ = form.add_event_listener_with_callback("submit", sent.as_ref().unchecked_ref());
        sent.forget();
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    pub fn typed<T>(_root: &T) -> Option<usize> {
        None
    }

    pub fn keep<T>(_root: &T, _name: &str) {}

    pub fn restore<T>(_root: &T, _name: &str) -> bool {
        false
    }
}
