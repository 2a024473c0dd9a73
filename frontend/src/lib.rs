//! The pages: rendered on the server, complete without JavaScript, with islands that the browser brings to life.
//!
//! A page is data first and a view second: `pages::…::load` asks the API through an [`api::Client`], and the view is
//! a plain function of what came back. No view waits for anything, so none needs a router or a script to arrive.

pub mod islands;

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod format;
#[cfg(feature = "ssr")]
pub mod frame;
#[cfg(feature = "ssr")]
pub mod pages;

#[cfg(feature = "hydrate")]
mod entry {
    use std::sync::OnceLock;

    use leptos::prelude::Owner;
    use wasm_bindgen::prelude::wasm_bindgen;

    static ROOT: OnceLock<Owner> = OnceLock::new();

    /// Called once by `start.js`, before any island.
    #[wasm_bindgen]
    pub fn hydrate() {
        leptos::mount::hydrate_islands();
        if let Some(root) = Owner::current() {
            let _ = ROOT.set(root);
        }
    }

    /// Called before each outermost island, so that it does not inherit the context of the one before it.
    #[wasm_bindgen]
    pub fn enter_root() {
        if let Some(root) = ROOT.get() {
            root.set();
        }
    }
}
