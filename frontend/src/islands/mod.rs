//! Islands: the few parts of a page whose state is kept in the browser by Leptos. Without them everything still works.
//!
//! What a page needs that is only read (keys, live posts, acts in place) is plain modules in `frontend/public`, so that it
//! waits for no WebAssembly.

/// A path in the name of the profile that this page speaks for (see `speaking.rs` of the server).
#[cfg(feature = "hydrate")]
fn here(path: &str) -> String {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element());
    format!("{}{path}", root.and_then(|r| r.get_attribute("data-base")).unwrap_or_default())
}

/// A text in JSON: the value of a name in an object, where it is a text.
#[cfg(feature = "hydrate")]
fn text_in(json: &str, name: &str) -> Option<String> {
    js_sys::Reflect::get(&js_sys::JSON::parse(json).ok()?, &name.into()).ok()?.as_string()
}

pub mod checking;
pub mod passkey;
pub mod uploading;
pub mod writing;
