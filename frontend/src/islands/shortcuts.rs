//! Keyboard shortcuts: one letter each, never while somebody types, and a page that lists them.

use leptos::prelude::*;

/// Listens on the whole page. `help` is the address of the list of shortcuts.
#[island]
pub fn Shortcuts(help: String) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    {
        browser::listen(help);
        super::writing::browser::forget_sent();
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = help;
    view! { <span hidden></span> }
}

/// Switches the shortcuts off and on in this browser. Nothing stands here without JavaScript, nor do shortcuts work then.
#[island]
pub fn ShortcutSwitch(off_words: String, on_words: String) -> impl IntoView {
    let off = RwSignal::new(None::<bool>);
    Effect::new(move |_| off.set(Some(browser::are_off())));
    let press = move |_| {
        let now = !off.get_untracked().unwrap_or(false);
        browser::switch(now);
        off.set(Some(now));
    };
    let words = move || if off.get().unwrap_or(false) { on_words.clone() } else { off_words.clone() };
    view! { <button type="button" class="button" hidden=move || off.get().is_none() on:click=press>{words}</button> }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    pub fn are_off() -> bool {
        false
    }

    pub fn switch(_off: bool) {}
}

#[cfg(feature = "hydrate")]
mod browser {
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Document, Element, HtmlElement, KeyboardEvent, window};

    /// Letter and place, after a `g`.
    const PLACES: &[(&str, &str)] = &[
        ("h", "/home"),
        ("n", "/notifications"),
        ("b", "/local"),
        ("t", "/network"),
        ("l", "/lists"),
        ("m", "/messages"),
        ("s", "/search"),
        ("c", "/catch-up"),
    ];

    pub fn listen(help: String) {
        let Some(document) = window().and_then(|w| w.document()) else { return };
        // When `g` was pressed; the second letter has a second and a half.
        let goes = std::cell::Cell::new(f64::NEG_INFINITY);
        let target = document.clone();
        let pressed = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() || is_typing(&target) || are_off() {
                return;
            }
            let key = event.key();
            let now = event.time_stamp();
            let goes_on = now - goes.replace(f64::NEG_INFINITY) < 1500.0;
            if key == "g" && !goes_on {
                goes.set(now);
                return;
            }
            let done = if goes_on { go(&key) } else { act(&target, &key, &help) };
            if done {
                event.prevent_default();
            }
        });
        let _ = document.add_event_listener_with_callback("keydown", pressed.as_ref().unchecked_ref());
        pressed.forget();
    }

    const SWITCH: &str = "shortcuts";

    fn storage() -> Option<web_sys::Storage> {
        window()?.local_storage().ok()?
    }

    /// Single letters can be switched off (WCAG 2.1.4); that is kept in this browser.
    pub fn are_off() -> bool {
        storage().and_then(|s| s.get_item(SWITCH).ok().flatten()).is_some_and(|v| v == "off")
    }

    pub fn switch(off: bool) {
        if let Some(storage) = storage() {
            let _ = if off { storage.set_item(SWITCH, "off") } else { storage.remove_item(SWITCH) };
        }
    }

    fn is_typing(document: &Document) -> bool {
        document.active_element().is_some_and(|e| {
            let name = e.tag_name();
            matches!(name.as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        })
    }

    fn go(key: &str) -> bool {
        let place = PLACES.iter().find(|(k, _)| *k == key);
        place.is_some_and(|(_, path)| open(path))
    }

    fn open(path: &str) -> bool {
        window().is_some_and(|w| w.location().set_href(&crate::islands::here(path)).is_ok())
    }

    fn act(document: &Document, key: &str, help: &str) -> bool {
        match key {
            "j" => step(document, 1),
            "k" => step(document, -1),
            "n" => focus(document.query_selector("#compose-text").ok().flatten()) || open("/compose"),
            "/" => open("/search"),
            "?" => open(help),
            // Enter on a link or a button inside is that link's or button's own.
            "Enter" | "o" if is_on_post(document) => {
                in_post(document, "time").is_some_and(|t| click(t.parent_element()))
            }
            "r" | "b" | "f" | "d" => click(in_post(document, &format!("[data-key='{key}']"))),
            _ => false,
        }
    }

    fn is_on_post(document: &Document) -> bool {
        document.active_element().is_some_and(|e| e.tag_name() == "ARTICLE")
    }

    /// Something inside the post that has the focus.
    fn in_post(document: &Document, selector: &str) -> Option<Element> {
        let post = document.active_element()?.closest("article.post").ok()??;
        post.query_selector(selector).ok()?
    }

    fn click(element: Option<Element>) -> bool {
        let element = element.and_then(|e| e.dyn_into::<HtmlElement>().ok());
        element.map(|e| e.click()).is_some()
    }

    fn focus(element: Option<Element>) -> bool {
        let element = element.and_then(|e| e.dyn_into::<HtmlElement>().ok());
        element.is_some_and(|e| e.focus().is_ok())
    }

    /// The next post, or the one before.
    fn step(document: &Document, by: i32) -> bool {
        let Ok(posts) = document.query_selector_all("article.post") else { return false };
        let current = document.active_element().and_then(|e| e.closest("article.post").ok().flatten());
        let is_current = |n: &u32| {
            let post = posts.get(*n).and_then(|p| p.dyn_into::<Element>().ok());
            post.is_some() && post == current
        };
        let at = (0..posts.length()).find(is_current);
        let next = match (at, by) {
            (None, _) => 0,
            (Some(n), 1) => n + 1,
            (Some(n), _) => n.saturating_sub(1),
        };
        focus(posts.get(next).and_then(|p| p.dyn_into().ok()))
    }
}
