//! Writing: who speaks, who will see it, and what is said.

use leptos::prelude::*;

use super::text_area::TextArea;
use crate::{frame::Frame, islands::counter::Counter};

/// What is in the form: empty, or what was typed when something was wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub text: String,
    pub warning: String,
    /// In the API's words; `local` for the branch.
    pub visibility: String,
    pub in_reply_to: Option<String>,
    /// Where to go afterwards; this page, where nothing is said.
    pub back: Option<String>,
    /// Makes sending twice safe.
    pub key: String,
    /// A sentence about what is wrong.
    pub fault: Option<String>,
}

/// How many characters there is room for; the server says so too.
const ROOM: usize = 2_000;

const AUDIENCES: [(&str, &str); 5] = [
    ("public", "Everyone on the web"),
    ("unlisted", "Everyone, but not in public timelines"),
    ("private", "Your followers"),
    ("direct", "Only the people you mention"),
    ("local", "Staff of this branch only: it never leaves this server"),
];

#[component]
pub fn Composer(draft: Draft, frame: Frame) -> impl IntoView {
    let Some(me) = frame.speaker.clone() else { return ().into_any() };
    let usual = me.source.as_ref().map_or("public".to_owned(), |s| s.privacy.clone());
    let chosen = if draft.visibility.is_empty() { usual } else { draft.visibility.clone() };
    let personal = me.kind == "personal";
    let options = AUDIENCES.into_iter().filter(|(value, _)| !(personal && *value == "local")).map(|(value, words)| {
        view! { <option value=value selected=value == chosen>{words}</option> }
    });
    let label = if draft.in_reply_to.is_some() { "Your reply" } else { "Your post" };
    let described = draft.fault.is_some().then_some("compose-fault");
    let back = draft.back.clone().unwrap_or_else(|| frame.path.clone());
    view! {
        <form class="composer" id="reply" method="post" action="/posts" aria-label=label>
            {draft.fault.clone().map(|f| view! { <p class="fault" id="compose-fault" role="alert">{f}</p> })}
            <input type="hidden" name="key" value=draft.key.clone() />
            <input type="hidden" name="back" value=back />
            {draft.in_reply_to.clone().map(|id| view! { <input type="hidden" name="in_reply_to_id" value=id /> })}
            <Counter room=ROOM>
                <label for="compose-text">{label}</label>
                {match described {
                    Some(id) => view! {
                        <TextArea id="compose-text" name="status" value=draft.text.clone() describedby=id />
                    }.into_any(),
                    None => view! { <TextArea id="compose-text" name="status" value=draft.text.clone() /> }.into_any(),
                }}
            </Counter>
            <details class="extra" open=!draft.warning.is_empty()>
                <summary>"Content warning"</summary>
                <label for="compose-warning">"What should readers know before they open it?"</label>
                <input id="compose-warning" name="spoiler_text" value=draft.warning.clone() autocomplete="off" />
            </details>
            <div class="send">
                <label for="compose-audience">"Who can see it"</label>
                <select id="compose-audience" name="visibility">{options.collect_view()}</select>
                <button class="button primary">{format!("Post as {}", frame.speaks_as())}</button>
            </div>
        </form>
    }
    .into_any()
}
