//! A timeline that grows: new posts wait behind a button and never move what is being read.

use leptos::{html, prelude::*};

/// Listens to a stream (its name, and a tag or list in the query). `fragment` is the address of the list's newer posts
/// as HTML, without `min_id`. `#` in the words stands for the number.
#[island]
pub fn Live(
    stream: String,
    fragment: String,
    one_words: String,
    more_words: String,
    children: Children,
) -> impl IntoView {
    let waiting = RwSignal::new(0_usize);
    let list = NodeRef::<html::Div>::new();
    #[cfg(feature = "hydrate")]
    browser::listen(&stream, waiting);
    #[cfg(not(feature = "hydrate"))]
    let _ = &stream;
    let show = move |_| {
        let _ = &fragment;
        #[cfg(feature = "hydrate")]
        browser::insert(fragment.clone(), list, waiting);
    };
    let words = move || match waiting.get() {
        1 => one_words.clone(),
        n => more_words.replace('#', &n.to_string()),
    };
    view! {
        <div class="live">
            <p class="fresh" role="status">
                <button class="button" type="button" hidden=move || waiting.get() == 0 on:click=show>{words}</button>
            </p>
            <div class="posts" node_ref=list>{children()}</div>
        </div>
    }
}

#[cfg(feature = "hydrate")]
pub(super) mod browser {
    use leptos::{html, prelude::*};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, MessageEvent, Response, WebSocket, window};

    use crate::islands::here;

    /// More new posts than these pages hold are left to loading the page again.
    const MOST_PAGES: usize = 10;

    /// Opens the stream. When the line breaks, the page is as good as one without JavaScript; loading it tries again.
    pub fn listen(stream: &str, waiting: RwSignal<usize>) {
        let Some(location) = window().map(|w| w.location()) else { return };
        let (Ok(protocol), Ok(host)) = (location.protocol(), location.host()) else { return };
        let scheme = if protocol == "https:" { "wss" } else { "ws" };
        let Ok(socket) =
            WebSocket::new(&format!("{scheme}://{host}{}", here(&format!("/web/api/v1/streaming?stream={stream}"))))
        else {
            return;
        };
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            let news: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
            if news["event"] == "update" {
                waiting.update(|n| *n += 1);
            }
        });
        socket.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
    }

    /// Puts the newer posts on top of the list.
    pub fn insert(fragment: String, list: NodeRef<html::Div>, waiting: RwSignal<usize>) {
        let Some(list) = list.get_untracked() else { return };
        let (newest, fragment) = (row(&list), here(&fragment));
        wasm_bindgen_futures::spawn_local(async move {
            let target = list.query_selector("leptos-children").ok().flatten().unwrap_or_else(|| list.unchecked_into());
            let mut newest = newest.unwrap_or_else(|| "0".into());
            // A page at a time, the oldest of the new first, so that none is left out in between.
            for _ in 0..MOST_PAGES {
                let Some(html) =
                    fetch(&format!("{fragment}{}min_id={newest}", if fragment.contains('?') { '&' } else { '?' }))
                        .await
                else {
                    return;
                };
                if html.trim().is_empty() {
                    break;
                }
                let _ = target.insert_adjacent_html("afterbegin", &html);
                let Some(first) = row(&target) else { break };
                newest = first;
            }
            waiting.set(0);
            // The button is gone; what it brought is where reading goes on.
            if let Ok(Some(first)) = target.query_selector("article h2 a")
                && let Ok(link) = first.dyn_into::<web_sys::HtmlElement>()
            {
                let _ = link.focus();
            }
        });
    }

    /// The row of the newest post in a list.
    fn row(list: &Element) -> Option<String> {
        list.query_selector("article").ok().flatten()?.get_attribute("data-row")
    }

    /// The text of an address, if it answers well.
    pub async fn fetch(address: &str) -> Option<String> {
        let promise = window()?.fetch_with_str(address);
        let response: Response = wasm_bindgen_futures::JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        wasm_bindgen_futures::JsFuture::from(response.text().ok()?).await.ok()?.as_string()
    }
}
