//! The desk's places, of which each needs a permission.

use leptos::prelude::*;

use crate::frame::Frame;

/// A place of the desk: the permission that it needs in Mastodon's numbers (`login/roles.rs` of the server), its address and
/// its name.
type Place = (u64, &'static str, &'static str);

/// What belongs together stands together: what waits, the handbook, people and learning, the branch, how it runs.
const PLACES: &[&[Place]] = &[
    &[
        (u64::MAX, "/desk", "desk-overview"),
        (0x10, "/desk/queue", "queue-title"),
        (0x10, "/desk/reports", "cases-title"),
        (0x10, "/desk/alerts", "alert-title"),
    ],
    &[(0x1000, "/desk/handbook", "writing-title"), (0x1000, "/desk/rules", "rules-title")],
    &[
        (0x400, "/desk/people", "desk-people"),
        (0x20000, "/desk/roles", "desk-roles"),
        (0x1000, "/branch/lessons", "lessons-title"),
        (0x400, "/branch/learning", "learning-colleagues"),
        (0x1000, "/desk/surveys", "survey-desk"),
        (0x1000, "/desk/figures", "figure-title"),
        (0x1000, "/desk/review", "review-title"),
    ],
    &[
        (0x40, "/desk/settings", "desk-settings"),
        (0x40, "/desk/pages", "desk-pages"),
        (0x40, "/desk/sign-in", "desk-sign-in"),
        (0x800, "/desk/announcements", "desk-announcements"),
        (0x100, "/desk/emojis", "desk-emojis"),
        (0x20, "/desk/network", "desk-network"),
    ],
    &[
        (0x40, "/desk/backups", "desk-backups"),
        (0x40, "/desk/storage", "desk-storage"),
        (0x40, "/desk/webhooks", "desk-webhooks"),
        (0x40, "/desk/keys", "desk-keys"),
        (0x40, "/desk/accounts", "accounts-title"),
        (0x4, "/desk/audit", "desk-audit"),
    ],
];

/// What the reader's role permits, as Mastodon's number.
fn permissions(frame: &Frame) -> u64 {
    let role = frame.speaker.as_ref().and_then(|s| s.role.as_ref());
    role.and_then(|r| r.permissions.parse().ok()).unwrap_or(0)
}

/// The places that the reader may enter, beside every page of the desk; nothing for whoever has none.
#[component]
pub fn DeskPlaces(frame: Frame) -> impl IntoView {
    let may = permissions(&frame);
    let here = here(&frame.path);
    let groups: Vec<_> = PLACES.iter().map(|g| g.iter().filter(|(bit, ..)| may & bit != 0)).collect();
    let groups = groups.into_iter().map(|places| {
        let links = places.map(|(_, href, name)| {
            let current = (Some(*href) == here).then_some("page");
            view! { <li><a href=*href aria-current=current>{frame.t(name)}</a></li> }
        });
        view! { <ul>{links.collect_view()}</ul> }
    });
    let shown = groups.collect_view();
    (may != 0).then(|| view! { <nav class="desk-places" aria-label=frame.t("desk-places")>{shown}</nav> })
}

/// The place that a page belongs to.
fn here(path: &str) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    let inside = |href: &str| path == href || path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/'));
    let all = PLACES.iter().flat_map(|g| g.iter()).map(|(_, href, _)| *href);
    all.filter(|href| inside(href)).max_by_key(|href| href.len())
}
