//! While one writes: how much room is left, a draft that survives a lost connection, and the pictures that were chosen.

use leptos::{html, prelude::*};

/// The cookie that says that what was sent has arrived; `public/page.js` forgets the draft then.
pub const ARRIVED: &str = "branchline-arrived";

/// Counts what stands in the text area among its children and in the warning of its form, as the server does, and
/// keeps it in this browser under a name, with the audience and the warning, until the form has arrived. `#` in the words stands for the number.
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
            browser::count(&root, used);
        }
    });
    let left = move || used.get().map(|n| i64::try_from(room).unwrap_or(0) - i64::try_from(n).unwrap_or(0));
    let words = move || match left() {
        None => room_words.replace('#', &room.to_string()),
        Some(n) if n < 0 => over_words.replace('#', &(-n).to_string()),
        Some(n) => left_words.replace('#', &n.to_string()),
    };
    view! {
        <div class="counter" node_ref=root>
            {children()}
            <p class="count-line" aria-live="off" class:over=move || left().is_some_and(|n| n < 0)>{words}</p>
            <p class="hint" role="status" hidden=move || !restored.get()>{kept_words}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use js_sys::{Function, Promise, Reflect};
    use leptos::prelude::*;
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{Element, HtmlDivElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Storage, window};

    /// Between the audience, the warning and the text of a kept draft; nobody types it.
    const BREAK: char = '\u{1f}';

    fn find<T: JsCast>(inside: &Element, selector: &str) -> Option<T> {
        inside.query_selector(selector).ok()??.dyn_into().ok()
    }

    fn area(root: &Element) -> Option<HtmlTextAreaElement> {
        find(root, "textarea")
    }

    fn storage() -> Option<Storage> {
        window()?.local_storage().ok()?
    }

    fn draft(name: &str) -> String {
        format!("draft-{name}")
    }

    /// A draft on its way: it comes back if the way was closed.
    fn sent(name: &str) -> String {
        format!("sent-{name}")
    }

    /// Keeps the count of what is typed, from when something stands there or the form is focused.
    pub fn count(root: &HtmlDivElement, used: RwSignal<Option<usize>>) {
        let Some(form) = form(root) else { return };
        let within = root.clone();
        let again = move || {
            let within = within.clone();
            spawn_local(async move { used.set(typed(&within).await) });
        };
        if area(root).is_some_and(|a| !a.value().is_empty()) {
            again();
        }
        on(&form, "focusin", again.clone());
        on(&form, "input", again);
    }

    /// How much of its room a post takes so far, by the server's own count (the crate `composer`, loaded by `start.js`).
    async fn typed(root: &HtmlDivElement) -> Option<usize> {
        let load: Function = Reflect::get(&js_sys::global(), &"loadComposer".into()).ok()?.dyn_into().ok()?;
        let module = JsFuture::from(Promise::from(load.call0(&JsValue::NULL).ok()?)).await.ok()?;
        let room: Function = Reflect::get(&module, &"room".into()).ok()?.dyn_into().ok()?;
        let warning = form(root).and_then(|f| warning(&f)).map(|i| i.value()).unwrap_or_default();
        let used = room.call2(&JsValue::NULL, &area(root)?.value().into(), &warning.into()).ok()?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of characters is whole and small"
        )]
        used.as_f64().map(|n| n as usize)
    }

    fn form(root: &Element) -> Option<Element> {
        root.closest("form").ok()?
    }

    fn warning(form: &Element) -> Option<HtmlInputElement> {
        find(form, "[name=spoiler_text]")
    }

    /// What stands in the form: who can see it, its warning, its text.
    fn read(form: &Element) -> Option<String> {
        let audience = find::<HtmlSelectElement>(form, "[name=visibility]").map(|s| s.value()).unwrap_or_default();
        let warning = warning(form).map(|i| i.value()).unwrap_or_default();
        Some(format!("{audience}{BREAK}{warning}{BREAK}{}", area(form)?.value()))
    }

    fn write(form: &Element, kept: &str) -> Option<()> {
        let mut parts = kept.splitn(3, BREAK);
        let (audience, warning, text) = (parts.next()?, parts.next()?, parts.next()?);
        area(form)?.set_value(text);
        if let Some(select) = find::<HtmlSelectElement>(form, "[name=visibility]") {
            let usual = select.value();
            select.set_value(audience);
            // An audience that is not offered here leaves none chosen.
            if select.value() != audience {
                select.set_value(&usual);
            }
        }
        if let Some(input) = self::warning(form).filter(|_| !warning.is_empty()) {
            input.set_value(warning);
            if let Ok(Some(details)) = input.closest("details") {
                let _ = details.set_attribute("open", "");
            }
        }
        Some(())
    }

    /// Puts back what was kept, where nothing else has been typed, and keeps what is typed from now on. Nothing is kept
    /// without a name.
    pub fn restore(root: &HtmlDivElement, name: &str) -> bool {
        let (Some(form), Some(area), Some(storage)) = (form(root), area(root), storage()) else {
            return false;
        };
        if name.is_empty() {
            return false;
        }
        let item = |key: String| storage.get_item(&key).ok().flatten().filter(|kept| !kept.ends_with(BREAK));
        let kept = item(draft(name)).or_else(|| item(sent(name)));
        let usual = area.default_value().unwrap_or_default();
        let untouched = area.value() == usual;
        let is_other = |k: &String| !k.ends_with(&format!("{BREAK}{usual}")) || usual.is_empty();
        let restored = kept.filter(|k| untouched && is_other(k)).and_then(|k| write(&form, &k)).is_some();
        listen(&form, name);
        restored
    }

    fn listen(form: &Element, name: &str) {
        let (target, at) = (form.clone(), draft(name));
        on(form, "input", move || {
            if let (Some(storage), Some(text)) = (storage(), read(&target)) {
                let _ = storage.set_item(&at, &text);
            }
        });
        let (target, from, to) = (form.clone(), draft(name), sent(name));
        on(form, "submit", move || {
            if let (Some(storage), Some(text)) = (storage(), read(&target)) {
                let _ = storage.set_item(&to, &text);
                let _ = storage.remove_item(&from);
            }
        });
    }

    fn on(form: &Element, event: &str, act: impl Fn() + 'static) {
        let heard = Closure::<dyn Fn(JsValue)>::new(move |_| act());
        let _ = form.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
        heard.forget();
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::prelude::RwSignal;

    pub fn count<T>(_root: &T, _used: RwSignal<Option<usize>>) {}

    pub fn restore<T>(_root: &T, _name: &str) -> bool {
        false
    }
}
