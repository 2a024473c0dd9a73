//! All settings on one page, by what they are about, with a search over every field in them.

use leptos::prelude::*;

use crate::{
    components::{icon::Icon, timeline::Empty},
    frame::Frame,
};

/// A page of settings: address, icon, title, and its fields: text of the label, and where on the page it is.
struct Place {
    href: &'static str,
    icon: &'static str,
    title: &'static str,
    fields: &'static [(&'static str, &'static str)],
}

const fn place(
    href: &'static str,
    icon: &'static str,
    title: &'static str,
    fields: &'static [(&'static str, &'static str)],
) -> Place {
    Place { href, icon, title, fields }
}

/// Groups of places, in the order in which one looks for them.
const AREA: &[(&str, &[Place])] = &[
    (
        "settings-profile",
        &[
            place(
                "/settings/profile",
                "people",
                "profile-edit",
                &[
                    ("profile-name", "field-display_name"),
                    ("profile-about", "note"),
                    ("profile-avatar", "avatar"),
                    ("profile-header", "header"),
                    ("profile-lines", "field-fields_attributes-0--name-"),
                    ("profile-locked", "field-locked"),
                    ("profile-discoverable", "field-discoverable"),
                    ("profile-indexable", "field-indexable"),
                    ("profile-hide", "field-hide_collections"),
                    ("profile-bot", "field-bot"),
                    ("profile-feed", "field-feed"),
                ],
            ),
            place("/profiles", "leaf", "profiles-title", &[]),
            place("/care/off-work", "clock", "off-work-title", &[]),
        ],
    ),
    (
        "settings-reading",
        &[
            place(
                "/settings/preferences",
                "tune",
                "preferences-title",
                &[
                    ("look-theme", "field-theme"),
                    ("look-size", "field-size"),
                    ("preferences-language", "field-reading-language-"),
                    ("preferences-zone", "field-reading-time_zone-"),
                    ("preferences-media", "field-reading-media-"),
                    ("preferences-warnings", "field-reading-open_warnings-"),
                    ("preferences-autoplay", "field-reading-autoplay-"),
                    ("preferences-quiet-from", "field-reading-quiet_from-"),
                    ("preferences-quiet-until", "field-reading-quiet_until-"),
                    ("preferences-audience", "field-source-privacy-"),
                    ("preferences-post-language", "field-source-language-"),
                    ("preferences-sensitive", "field-source-sensitive-"),
                    ("preferences-undo", "field-reading-undo_seconds-"),
                    ("preferences-undo-apps", "field-reading-undo_in_apps-"),
                    ("push-title", "push-title"),
                ],
            ),
            place("/filters", "filter", "filters-title", &[]),
            place("/lists", "list", "nav-lists", &[]),
            place("/following", "check", "following-title", &[]),
            place(
                "/quiet",
                "mute",
                "quiet-title",
                &[("quiet-muted", ""), ("quiet-blocked", ""), ("domains-title", "")],
            ),
            place("/shortcuts", "menu", "shortcuts-title", &[]),
        ],
    ),
    (
        "settings-sign-in",
        &[
            place("/settings/password", "lock", "desk-password-title", &[]),
            place("/settings/security", "device", "factor-title", &[]),
            place("/settings/devices", "device", "devices-title", &[]),
        ],
    ),
    (
        "settings-data",
        &[
            place("/settings/moving", "door", "moving-title", &[]),
            place("/scheduled", "clock", "scheduled-title", &[]),
            place("/approvals", "people", "approvals-title", &[]),
            place("/why", "flag", "why-title", &[]),
            place("/reports", "flag", "reports-title", &[]),
            place("/measures", "flag", "measures-title", &[]),
        ],
    ),
];

/// Whether a path belongs to the area: it leads back there.
pub fn is_inside(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    path.starts_with("/settings/") || matches!(path, "/filters" | "/quiet" | "/care/off-work")
}

#[component]
pub fn Settings(query: String, frame: Frame) -> impl IntoView {
    let words = query.trim().to_lowercase();
    let mut found = 0;
    let groups: Vec<_> = AREA
        .iter()
        .filter_map(|(title, places)| {
            let rows: Vec<_> = places.iter().filter_map(|place| row(place, &words, &frame)).collect();
            found += rows.len();
            (!rows.is_empty()).then(|| {
                view! { <section aria-labelledby=*title><h2 class="section" id=*title>{frame.t(title)}</h2><ul class="settings">{rows}</ul></section> }
            })
        })
        .collect();
    let asked = query.clone();
    view! {
        <h1>{frame.t("settings-title")}</h1>
        <form class="search-form" role="search" method="get" action="/settings">
            <label for="settings-q">{frame.t("settings-search")}</label>
            <div class="finding">
                <input id="settings-q" name="q" type="search" value=query autocomplete="off" dir="auto" />
                <button type="submit" class="button"><Icon name="search" />{frame.t("search-button")}</button>
            </div>
        </form>
        {(!words.is_empty()).then(|| view! { <p class="hint" role="status">{frame.tv("settings-found", &[("count", &found.to_string())])}</p> })}
        {(found == 0).then(|| view! {
            <Empty title=frame.t("settings-nothing") sentence=frame.tv("settings-nothing-text", &[("query", &asked)]) step=("/settings", frame.t("settings-all")) />
        })}
        {groups}
    }
}

/// A place, where its title or one of its fields has the words; the fields that have them lead there.
fn row(place: &Place, words: &str, frame: &Frame) -> Option<AnyView> {
    let has = |text: &str| text.to_lowercase().contains(words);
    let title = frame.t(place.title);
    let fields: Vec<(String, String)> = place
        .fields
        .iter()
        .map(|(label, at)| (frame.t(label), format!("{}#{at}", place.href)))
        .filter(|(label, _)| !words.is_empty() && has(label))
        .collect();
    if !has(&title) && fields.is_empty() {
        return None;
    }
    let links: Vec<_> = fields.into_iter().map(|(label, href)| view! { <li><a href=href>{label}</a></li> }).collect();
    let any = !links.is_empty();
    let view = view! {
        <li>
            <a class="place" href=place.href><Icon name=place.icon /><span>{title}</span></a>
            {any.then(|| view! { <ul class="found">{links}</ul> })}
        </li>
    };
    Some(view.into_any())
}
