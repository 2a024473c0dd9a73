//! A condition is checked while it is typed; the server says what is wrong, and where. The button does the same without
//! JavaScript.

use leptos::{html, prelude::*};

/// What the server says of the text area among its children; `fine_words` where nothing is wrong.
#[island]
pub fn Checking(fine_words: String, children: Children) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let (said, is_wrong) = (RwSignal::new(String::new()), RwSignal::new(false));
    let fine = StoredValue::new(fine_words);
    view! {
        <div node_ref=root on:input=move |_| browser::check(root, said, is_wrong, fine)>
            {children()}
            <p role="status" class:hint=move || !is_wrong.get() class:fault=move || is_wrong.get() hidden=move || said.get().is_empty()>{move || said.get()}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::{
        sync::atomic::{AtomicU32, Ordering},
        time::Duration,
    };

    use leptos::{html, prelude::*};
    use wasm_bindgen::JsCast;

    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Response, window};

    use crate::islands::{here, text_in};

    /// How long a pause in typing is.
    const PAUSE: Duration = Duration::from_millis(400);

    /// Asks once typing pauses; an answer to something older is left aside.
    pub fn check(
        root: NodeRef<html::Div>,
        said: RwSignal<String>,
        is_wrong: RwSignal<bool>,
        fine: StoredValue<String>,
    ) {
        static TYPED: AtomicU32 = AtomicU32::new(0);
        let turn = TYPED.fetch_add(1, Ordering::Relaxed) + 1;
        let ask = move || {
            let area = root.get_untracked().and_then(|r| r.query_selector("textarea").ok().flatten());
            let Some(area) = area.and_then(|a| a.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) else { return };
            if turn != TYPED.load(Ordering::Relaxed) {
                return;
            }
            let text = String::from(js_sys::encode_uri_component(&area.value()));
            let address = here(&format!("/web/api/branchline/v1/rules/check?condition={text}"));
            wasm_bindgen_futures::spawn_local(async move {
                let Some(answer) = fetch(&address).await else { return };
                if turn == TYPED.load(Ordering::Relaxed) {
                    let fault = text_in(&answer, "fault");
                    is_wrong.set(fault.is_some());
                    said.set(fault.unwrap_or_else(|| fine.get_value()));
                }
            });
        };
        set_timeout(ask, PAUSE);
    }

    /// The text of an address, if it answers well.
    async fn fetch(address: &str) -> Option<String> {
        let response: Response = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        JsFuture::from(response.text().ok()?).await.ok()?.as_string()
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::{html, prelude::*};

    pub fn check(_: NodeRef<html::Div>, _: RwSignal<String>, _: RwSignal<bool>, _: StoredValue<String>) {}
}
