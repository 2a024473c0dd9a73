//! Islands: the few parts of a page that the browser brings to life. Without them everything still works.

/// A path in the name of the profile that this page speaks for (see `speaking.rs` of the server).
#[cfg(feature = "hydrate")]
fn here(path: &str) -> String {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.document_element());
    format!("{}{path}", root.and_then(|r| r.get_attribute("data-base")).unwrap_or_default())
}

pub mod checking;
pub mod live;
pub mod passkey;
pub mod shortcuts;
pub mod undoing;
pub mod uploading;
pub mod writing;
