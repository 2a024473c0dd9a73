//! The branch's own emojis.

use api::CustomEmoji;
use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::{components::fields::Field, frame::Frame};

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub shortcode: String,
    pub category: String,
    pub fault: Option<String>,
}

#[component]
pub fn Emojis(emojis: Vec<CustomEmoji>, typed: Typed, frame: Frame) -> impl IntoView {
    let none = emojis.is_empty();
    let rows = emojis.into_iter().map(|e| {
        let (action, words) = if e.visible_in_picker {
            ("/desk/emojis/hide", frame.t("desk-emoji-hide"))
        } else {
            ("/desk/emojis/show", frame.t("desk-emoji-show"))
        };
        let label = format!("{words}: {}", e.shortcode);
        view! {
            <li class="row desk-row">
                <img class="emoji" src=e.url.clone() alt="" width="32" height="32" />
                <span><code>{format!(":{}:", e.shortcode)}</code>" "<span class="hint">{e.category.clone()}</span></span>
                <Act action=action fields=vec![("shortcode", e.shortcode)] words=words label=label />
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Desk title=frame.t("desk-emojis")>
            <p class="lead">{frame.t("desk-emoji-lead")}</p>
            <Fault fault=typed.fault frame=frame.clone() />
            <form class="stack desk-card" method="post" action="/desk/emojis/add" enctype="multipart/form-data">
                <Field name="shortcode" label=frame.t("desk-emoji-name") value=typed.shortcode hint=frame.t("desk-emoji-name-hint") required=true />
                <Field name="category" label=frame.t("desk-emoji-category") value=typed.category />
                <label for="picture">{frame.t("desk-emoji-file")}</label>
                <input id="picture" name="picture" type="file" accept="image/png,image/gif,image/webp,image/jpeg" required />
                <button type="submit" class="button primary">{frame.t("desk-hook-add")}</button>
            </form>
            {none.then(|| view! { <p class="empty">{frame.t("desk-emoji-none")}</p> })}
            <ul class="desk-rows">{rows}</ul>
        </Desk>
    }
}
