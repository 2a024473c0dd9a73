//! The time in which a post can be taken back, counting down. Without JavaScript the button stays and the server decides.

use leptos::prelude::*;

/// `#` in the words stands for the seconds that are left; `over_words` say that they are over.
#[island]
pub fn Undoing(seconds: u32, words: String, over_words: String, children: Children) -> impl IntoView {
    let left = RwSignal::new(seconds);
    #[cfg(feature = "hydrate")]
    Effect::new(move || {
        let tick = move || left.update(|s| *s = s.saturating_sub(1));
        let _ = set_interval_with_handle(tick, std::time::Duration::from_secs(1));
    });
    let said = move || match left.get() {
        0 => over_words.clone(),
        n => words.replace('#', &n.to_string()),
    };
    view! {
        // Said once; a count that is read aloud every second is no help.
        <p aria-live="off">{said}</p>
        <div class:gone=move || left.get() == 0>{children()}</div>
    }
}
