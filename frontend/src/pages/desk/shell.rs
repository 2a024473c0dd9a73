//! What stands around every page of the desk: its places, of which each needs a permission.

use leptos::prelude::*;

use crate::frame::Frame;

/// A place of the desk: the permission that it needs in Mastodon's numbers (`login/roles.rs` of the server), its address and
/// its name.
const PLACES: &[(u64, &str, &str)] = &[
    (u64::MAX, "/desk", "desk-overview"),
    (0x10, "/branch/queue", "queue-title"),
    (0x10, "/desk/reports", "cases-title"),
    (0x400, "/desk/people", "desk-people"),
    (0x1000, "/branch/handbook", "writing-title"),
    (0x1000, "/branch/rules", "rules-title"),
    (0x1000, "/branch/lessons", "lessons-title"),
    (0x400, "/branch/learning", "learning-colleagues"),
    (0x800, "/desk/announcements", "desk-announcements"),
    (0x100, "/desk/emojis", "desk-emojis"),
    (0x40, "/desk/settings", "desk-settings"),
    (0x20, "/desk/network", "desk-network"),
    (0x40, "/desk/backups", "desk-backups"),
    (0x40, "/desk/webhooks", "desk-webhooks"),
    (0x4, "/desk/audit", "desk-audit"),
];

/// What the reader's role permits, as Mastodon's number.
pub fn permissions(frame: &Frame) -> u64 {
    let role = frame.speaker.as_ref().and_then(|s| s.role.as_ref());
    role.and_then(|r| r.permissions.parse().ok()).unwrap_or(0)
}

/// A page of the desk.
#[component]
pub fn Desk(
    /// The address of this page among the places.
    here: &'static str,
    title: String,
    frame: Frame,
    children: Children,
) -> impl IntoView {
    let may = permissions(&frame);
    let places = PLACES.iter().filter(|(bit, ..)| may & bit != 0).map(|(_, href, name)| {
        let current = (*href == here).then_some("page");
        view! { <li><a href=*href aria-current=current>{frame.t(name)}</a></li> }
    });
    view! {
        <div class="desk">
            <nav class="tabs desk-places" aria-label=frame.t("desk-places")><ul>{places.collect_view()}</ul></nav>
            <h1>{title}</h1>
            {children()}
        </div>
    }
}

/// A sentence about what went wrong, where something did.
#[component]
pub fn Fault(fault: Option<String>, frame: Frame) -> impl IntoView {
    fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })
}

/// A button that sends one form.
#[component]
pub fn Act(
    #[prop(into)] action: String,
    /// Hidden fields.
    #[prop(optional)]
    fields: Vec<(&'static str, String)>,
    words: String,
    /// For readers of the screen, where the words alone don't say what about.
    #[prop(optional, into)]
    label: Option<String>,
    #[prop(default = "button")] class: &'static str,
) -> impl IntoView {
    let hidden = fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <form method="post" action=action>
            {hidden.collect_view()}
            <button type="submit" class=class aria-label=label>{words}</button>
        </form>
    }
}
