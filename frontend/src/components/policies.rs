//! Who may answer, boost and quote a post.

use leptos::prelude::*;

use super::fields::Choice;
use crate::frame::Frame;

const WHO: [&str; 5] = ["everyone", "followers", "network", "approval", "nobody"];

/// Three choices; an empty value is everybody.
#[component]
pub fn Policies(reply: String, boost: String, quote: String, frame: Frame) -> impl IntoView {
    let options: Vec<(String, String)> = WHO
        .iter()
        .filter(|w| **w != "network" || !frame.trusted.is_empty())
        .map(|w| ((*w).to_owned(), frame.t(&format!("who-{w}"))))
        .collect();
    let chosen = |value: String| if value.is_empty() { "everyone".to_owned() } else { value };
    view! {
        <Choice name="reply_policy" label=frame.t("policies-reply") value=chosen(reply) options=options.clone() />
        <Choice name="boost_policy" label=frame.t("policies-boost") value=chosen(boost) options=options.clone() />
        <Choice name="quote_policy" label=frame.t("policies-quote") value=chosen(quote) options />
    }
}
