//! The places: a bar at the bottom of a phone, a rail beside the page on a desk.

use leptos::prelude::*;

use super::icon::Icon;
use crate::frame::Frame;

/// Path, icon, text. The first five are the phone's bar.
const PLACES: &[(&str, &str, &str)] = &[
    ("/home", "home", "nav-home"),
    ("/notifications", "bell", "nav-notices"),
    ("/compose", "pen", "nav-write"),
    ("/search", "search", "nav-search"),
    ("/menu", "menu", "nav-menu"),
];

/// Everything else, on the rail and on the menu page.
pub const MORE: &[(&str, &str, &str)] = &[
    ("/local", "building", "nav-branch"),
    ("/network", "network", "nav-network"),
    ("/messages", "letter", "nav-messages"),
    ("/catch-up", "calendar", "nav-catch-up"),
    ("/lists", "list", "nav-lists"),
    ("/bookmarks", "bookmark", "nav-bookmarks"),
    ("/favourites", "star", "nav-favourites"),
    ("/profiles", "leaf", "profiles-title"),
];

#[component]
pub fn Navigation(frame: Frame) -> impl IntoView {
    let here = frame.path.split('?').next().unwrap_or_default().to_owned();
    let link = |(href, icon, label): &(&'static str, &'static str, &str)| {
        let current = (*href == here).then_some("page");
        let unread = (*href == "/notifications" && frame.unread > 0).then(|| frame.unread.to_string());
        let spoken = unread.as_ref().map(|n| frame.tv("nav-unread", &[("count", n)]));
        view! {
            <li>
                <a href=*href aria-current=current>
                    <Icon name=icon />
                    <span>{frame.t(label)}</span>
                    {spoken.map(|s| view! { <span class="unread" title=s.clone()><span class="spoken">{s.clone()}</span></span> })}
                </a>
            </li>
        }
    };
    view! {
        <nav class="rail" aria-label=frame.t("nav-label")>
            <ul>{PLACES.iter().map(link).collect_view()}</ul>
            <ul class="wide">{MORE.iter().map(link).collect_view()}{frame.desk.map(|count| view! { <DeskPlace count frame=frame.clone() /> })}</ul>
        </nav>
    }
}

/// The desk, with how much waits there.
#[component]
fn DeskPlace(count: u64, frame: Frame) -> impl IntoView {
    let here = frame.path.split('?').next().unwrap_or_default();
    let current = (here == "/desk" || here.starts_with("/desk/")).then_some("page");
    let spoken = (count > 0).then(|| frame.tv("desk-waiting", &[("count", &count.to_string())]));
    view! {
        <li>
            <a href="/desk" aria-current=current>
                <Icon name="gear" />
                <span>{frame.t("desk-name")}</span>
                {spoken.map(|s| view! { <span class="desk-count" title=s.clone()><span aria-hidden="true">{count}</span><span class="spoken">{s.clone()}</span></span> })}
            </a>
        </li>
    }
}
