//! Icons: one set, drawn on a grid of 24 with a stroke of 1.75. Each stands beside a word.

use leptos::prelude::*;

fn path(name: &str) -> &'static str {
    match name {
        "home" => "M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
        "building" => "M4 20h16M6 20V9m4 11V9m4 11V9m4 11V9M3 9l9-5 9 5z",
        "leaf" => "M5 19c0-8 5-13 14-14 0 9-5 14-14 14zm0 0 7-7",
        "people" => "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 8c0-3 3-5 6-5s6 2 6 5m1-8a2.5 2.5 0 1 0 0-5m1 8c2 0 4 2 4 5",
        "pen" => "M5 19l1-4L16 5l3 3L9 18zm9-12 3 3",
        "bell" => "M6 16V11a6 6 0 0 1 12 0v5l2 2H4zm4 4h4",
        "search" => "M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12zm4-2 5 5",
        "globe" => "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM4 12h16M12 4c3 3 3 13 0 16-3-3-3-13 0-16z",
        "door" => "M6 20V4h9l3 3v13zM4 20h16M14 12h.5",
        "lock" => "M6 11h12v9H6zm2 0V8a4 4 0 0 1 8 0v3",
        "at" => "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm3-3v1.500a2.500 2.500 0 0 0 5 0V12a8 8 0 1 0-3 6",
        "reply" => "M10 8 5 12l5 4M5 12h9a5 5 0 0 1 5 5v1",
        "boost" => "M7 8h9a2 2 0 0 1 2 2v6M17 16H8a2 2 0 0 1-2-2V8M4 10l2-2 2 2m8 4 2 2 2-2",
        "star" => "M12 4l2.500 5 5.500.800-4 3.900.900 5.500-4.900-2.600-4.900 2.600.900-5.500-4-3.900 5.500-.800z",
        "bin" => "M5 7h14M9 7V5h6v2m-8 0 1 13h8l1-13",
        "bookmark" => "M7 4h10v16l-5-4-5 4z",
        "check" => "M5 13l4 4L19 7",
        "pin" => "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
        "menu" => "M4 7h16M4 12h16M4 17h16",
        "more" => "M6 12h.01M12 12h.01M18 12h.01",
        "list" => "M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01",
        "network" => {
            "M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm-6 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm12 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 8 7 16m6-8 4 8m-9 2h8"
        }
        "letter" => "M4 6h16v12H4zm0 1 8 6 8-6",
        "clock" => "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zm0-12v4l3 2",
        "calendar" => "M5 6h14v14H5zm0 4h14M9 4v4m6-4v4",
        "picture" => "M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4M15.500 9.500h.01",
        "chart" => "M5 20V10m5 10V4m5 16v-7m5 7V8",
        "gear" => {
            "M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm0-11v2m0 12v2m8-8h-2M6 12H4m13.700-5.700-1.400 1.400M7.700 16.300l-1.400 1.400m11.400 0-1.400-1.400M7.700 7.700 6.300 6.300"
        }
        "filter" => "M4 5h16l-6 8v6l-4-2v-4z",
        "mute" => "M4 10v4h4l5 4V6L8 10zm13 0 4 4m0-4-4 4",
        "quote" => "M7 8h4v4c0 3-1 4-3 5m6-9h4v4c0 3-1 4-3 5",
        "tag" => "M9 4 7 20M17 4l-2 16M4 9h16M4 15h16",
        "megaphone" => "M4 10v4l3 .500V10zm3 0 11-5v14L7 14.500M9 15v4h3v-3.500",
        "flag" => "M6 21V4h11l-2 4 2 4H6",
        "book" => "M5 5a2 2 0 0 1 2-2h12v15H7a2 2 0 0 0-2 2zm0 15a2 2 0 0 0 2 2h12v-4",
        "inbox" => "M4 13 6 5h12l2 8v6H4zm0 0h5l1 2h4l1-2h5",
        "smile" => "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zm-3-6c1 2 5 2 6 0M9.500 10h.01M14.500 10h.01",
        "warning" => "M12 4 3 19h18zm0 6v4m0 2.500h.01",
        "tune" => "M5 7h8m4 0h2M5 17h2m4 0h8M15 9V5M9 19v-4",
        "device" => "M4 5h16v11H4zm5 15h6m-3-4v4",
        _ => "M5 12h14",
    }
}

#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path(name) />
        </svg>
    }
}
