//! The places: a bar at the bottom of a phone, icons beside the page on a tablet, icons with words on a desk.

use leptos::prelude::*;

use super::icon::Icon;
use crate::frame::Frame;

/// Path, icon, text.
type Place = (&'static str, &'static str, &'static str);

/// The phone's bar of five.
const BAR: &[Place] = &[
    ("/home", "home", "nav-home"),
    ("/notifications", "bell", "nav-notices"),
    ("/compose", "pen", "nav-write"),
    ("/search", "search", "nav-search"),
    ("/menu", "menu", "nav-menu"),
];

/// The rail, in the order of a day.
const RAIL: &[Place] = &[
    ("/home", "home", "nav-home"),
    ("/notifications", "bell", "nav-notices"),
    ("/search", "search", "nav-search"),
    ("/explore", "globe", "nav-explore"),
    ("/messages", "letter", "nav-messages"),
    ("/local", "building", "nav-branch"),
    ("/network", "network", "nav-network"),
    ("/catch-up", "calendar", "nav-catch-up"),
    ("/lists", "list", "nav-lists"),
    ("/bookmarks", "bookmark", "nav-bookmarks"),
    ("/favourites", "star", "nav-favourites"),
    ("/handbook", "book", "handbook-title"),
];

/// Everything that has no place in the phone's bar, on the menu page.
pub const MORE: &[Place] = &[
    ("/local", "building", "nav-branch"),
    ("/network", "network", "nav-network"),
    ("/messages", "letter", "nav-messages"),
    ("/explore", "globe", "nav-explore"),
    ("/catch-up", "calendar", "nav-catch-up"),
    ("/colleagues", "people", "colleagues-title"),
    ("/following", "check", "following-title"),
    ("/lists", "list", "nav-lists"),
    ("/bookmarks", "bookmark", "nav-bookmarks"),
    ("/favourites", "star", "nav-favourites"),
];

/// Where the desk begins.
pub const DESK: Place = ("/desk", "inbox", "nav-desk");

#[component]
pub fn Navigation(frame: Frame) -> impl IntoView {
    let here = frame.path.split('?').next().unwrap_or_default().to_owned();
    let shared = frame.speaker.as_ref().is_some_and(|s| s.kind == "shared");
    let link = |(href, icon, label): &Place| {
        let inside = [DESK.0, "/publishing"].contains(href) && here.starts_with(&format!("{href}/"));
        let current = (*href == here || inside).then_some("page");
        let (count, words) = match *href {
            "/notifications" => (frame.unread, "nav-unread"),
            "/messages" => (frame.beside.messages, "nav-unread-messages"),
            at if at == DESK.0 => (frame.desk.unwrap_or(0), "nav-waiting"),
            _ => (0, ""),
        };
        let count = (count > 0).then(|| {
            let spoken = frame.tv(words, &[("count", &count.to_string())]);
            view! { <span class="badge" aria-hidden="true">{count}</span><span class="spoken">{spoken}</span> }
        });
        view! { <li><a href=*href aria-current=current><Icon name=icon /><span class="word">{frame.t(label)}</span>{count}</a></li> }
    };
    view! {
        <nav class="rail" aria-label=frame.t("nav-label")>
            <ul class="bar">{BAR.iter().map(link).collect_view()}</ul>
            <ul class="tall">
                {RAIL.iter().map(link).collect_view()}
                {shared.then(|| link(&("/inbox", "inbox", "inbox-title")))}
                {shared.then(|| link(&("/publishing", "calendar", "publishing-title")))}
                {frame.desk.is_some().then(|| link(&DESK))}
                {link(&("/menu", "menu", "nav-menu"))}
                <li><a class="button primary" href="/compose"><Icon name="pen" /><span class="word">{frame.t("nav-write")}</span></a></li>
            </ul>
        </nav>
    }
}
