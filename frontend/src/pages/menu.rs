//! All places on one page, and the keyboard shortcuts on another.

use leptos::prelude::*;

use crate::{
    components::{fields::Choice, icon::Icon, navigation::MORE},
    format::profile_path,
    frame::{Frame, SIZES, THEMES},
};

const SETTINGS: &[(&str, &str, &str)] = &[
    ("/settings", "gear", "settings-title"),
    ("/profiles", "leaf", "profiles-title"),
    ("/settings/profile", "people", "profile-edit"),
    ("/settings/preferences", "tune", "preferences-title"),
    ("/filters", "filter", "filters-title"),
    ("/quiet", "mute", "quiet-title"),
    ("/scheduled", "clock", "scheduled-title"),
    ("/approvals", "people", "approvals-title"),
    ("/why", "flag", "why-title"),
    ("/reports", "flag", "reports-title"),
    ("/measures", "flag", "measures-title"),
    ("/letters", "letter", "letters-title"),
    ("/settings/devices", "device", "devices-title"),
    ("/care/off-work", "clock", "off-work-title"),
    ("/care/pile-on", "mute", "pile-on-title"),
    ("/care/clicked", "flag", "clicked-title"),
    ("/care/safeguarding", "people", "safeguarding-title"),
    ("/settings/password", "lock", "desk-password-title"),
    ("/settings/security", "device", "factor-title"),
    ("/settings/moving", "door", "moving-title"),
    ("/shortcuts", "menu", "shortcuts-title"),
    ("/source", "door", "source-title"),
];

/// For everybody at the branch, and for those who look after it.
const BRANCH: &[(&str, &str, &str)] = &[
    ("/handbook", "flag", "handbook-title"),
    ("/handbook/consultation", "people", "consultation-title"),
    ("/learn", "bookmark", "learning-title"),
    ("/casebook", "bookmark", "casebook-title"),
    ("/surveys", "chart", "survey-title"),
    ("/transparency", "chart", "transparency-title"),
    ("/questions", "search", "questions-title"),
    ("/groups", "people", "groups-title"),
    ("/thanks", "star", "thanks-title"),
    ("/campaigns", "megaphone", "campaigns-title"),
    ("/complaints", "letter", "complaints-title"),
    ("/consents", "people", "photo-consent-title"),
    ("/emergency", "flag", "emergency-title"),
];
/// With the permission that each needs, in Mastodon's numbers (`login/roles.rs` of the server).
const DESK: &[(u64, (&str, &str, &str))] = &[
    (u64::MAX, ("/desk", "gear", "desk-overview")),
    (0x10, ("/desk/queue", "people", "queue-title")),
    (0x10, ("/desk/reports", "flag", "cases-title")),
    (0x10, ("/desk/alerts", "flag", "alert-title")),
    (0x10, ("/desk/context", "flag", "context-appeals")),
    (0x10, ("/desk/break", "clock", "break-title")),
    (0x1000, ("/desk/handbook", "flag", "writing-title")),
    (0x1000, ("/branch/lessons", "bookmark", "lessons-title")),
    (0x1000, ("/desk/exchange", "network", "exchange-title")),
    (0x400, ("/branch/learning", "chart", "learning-colleagues")),
    (0x1000, ("/desk/surveys", "chart", "survey-desk")),
    (0x1000, ("/desk/figures", "chart", "figure-title")),
    (0x1000, ("/desk/review", "calendar", "review-title")),
    (0x1000, ("/desk/rules", "filter", "rules-title")),
    (0x20, ("/branch/servers", "door", "servers-title")),
    (0x400, ("/desk/people", "people", "desk-people")),
    (0x800, ("/desk/announcements", "megaphone", "desk-announcements")),
    (0x40, ("/desk/settings", "gear", "desk-settings")),
    (0x20, ("/desk/network", "network", "desk-network")),
    (0x40, ("/desk/accounts", "lock", "accounts-title")),
    (0x40, ("/desk/backups", "bookmark", "desk-backups")),
    (0x4, ("/desk/audit", "list", "desk-audit")),
    (0x20, ("/branch/lists", "menu", "subscriptions-title")),
    (0x1000, ("/branch/privacy", "device", "pack-title")),
    (0x40, ("/branch/records", "bookmark", "records-title")),
];

#[component]
pub fn Menu(frame: Frame) -> impl IntoView {
    let link = |(href, icon, label): &(&'static str, &'static str, &str)| {
        view! { <li><a class="place" href=*href><Icon name=icon /><span>{frame.t(label)}</span></a></li> }
    };
    let shared = frame.speaker.as_ref().is_some_and(|s| s.kind == "shared");
    let may = frame
        .speaker
        .as_ref()
        .and_then(|s| s.role.as_ref())
        .and_then(|r| r.permissions.parse::<u64>().ok())
        .unwrap_or(0);
    let desk: Vec<_> = DESK.iter().filter(|(bit, _)| may & bit != 0).map(|(_, place)| link(place)).collect();
    let own = frame.speaker.as_ref().map(profile_path).unwrap_or_default();
    view! {
        <h1>{frame.t("nav-menu")}</h1>
        <nav aria-label=frame.t("menu-places")><ul class="places">{MORE.iter().map(link).collect_view()}</ul></nav>
        <h2 class="section">{frame.t("menu-own")}</h2>
        <nav aria-label=frame.t("menu-own")>
            <ul class="places">
                <li><a class="place" href=own><Icon name="people" /><span>{frame.t("menu-profile")}</span></a></li>
                {shared.then(|| link(&("/inbox", "inbox", "inbox-title")))}
                {shared.then(|| link(&("/publishing", "calendar", "publishing-title")))}
                {shared.then(|| link(&("/settings/members", "people", "members-title")))}
                {SETTINGS.iter().map(link).collect_view()}
            </ul>
        </nav>
        <h2 class="section">{frame.t("menu-branch")}</h2>
        <nav aria-label=frame.t("menu-branch")><ul class="places">{BRANCH.iter().map(link).collect_view()}</ul></nav>
        {(!desk.is_empty()).then(|| view! {
            <h2 class="section">{frame.t("menu-desk")}</h2>
            <nav aria-label=frame.t("menu-desk")><ul class="places">{desk}</ul></nav>
        })}
        <Looks frame=frame.clone() />
        <form method="post" action="/sign-out"><button type="submit" class="button">{frame.t("sign-out")}</button></form>
    }
}

/// Light or dark, and how large the text is, in this browser.
#[component]
pub fn Looks(frame: Frame) -> impl IntoView {
    let look = &frame.beside.look;
    let options = |all: &[&str], kind: &str| {
        let words = |value: &&str| frame.t(&format!("look-{kind}-{}", if value.is_empty() { "system" } else { value }));
        all.iter().map(|value| ((*value).to_owned(), words(value))).collect::<Vec<_>>()
    };
    view! {
        <h2 class="section">{frame.t("look-title")}</h2>
        <form class="stack" method="post" action="/settings/look">
            <input type="hidden" name="back" value=frame.path.clone() />
            <Choice name="theme" label=frame.t("look-theme") value=look.theme options=options(&THEMES, "theme") />
            <Choice name="size" label=frame.t("look-size") value=look.size options=options(&SIZES, "size") />
            <p class="hint">{frame.t("look-hint")}</p>
            <button type="submit" class="button">{frame.t("look-save")}</button>
        </form>
    }
}

const KEYS: &[(&str, &str)] = &[
    ("j", "next"),
    ("k", "previous"),
    ("o", "open"),
    ("n", "new"),
    ("r", "reply"),
    ("b", "boost"),
    ("f", "favourite"),
    ("d", "bookmark"),
    ("x", "warning"),
    ("/", "search"),
    ("g h", "home"),
    ("g n", "notices"),
    ("g b", "branch"),
    ("g t", "network"),
    ("g l", "lists"),
    ("g m", "messages"),
    ("g c", "catch-up"),
    ("g s", "search"),
    ("?", "help"),
];

#[component]
pub fn Keys(frame: Frame) -> impl IntoView {
    let rows = KEYS.iter().map(|(key, what)| {
        view! { <div><dt><kbd>{*key}</kbd></dt><dd>{frame.t(&format!("shortcut-{what}"))}</dd></div> }
    });
    view! {
        <h1>{frame.t("shortcuts-title")}</h1>
        <p class="lead">{frame.t("shortcuts-lead")}</p>
        <dl class="keys">{rows.collect_view()}</dl>
        // `public/keys.js` shows it; without JavaScript there are no shortcuts.
        <button type="button" class="button" id="shortcut-switch" hidden>{frame.t("shortcuts-off")}</button>
    }
}
