//! The document around every page: head, band, navigation, landmarks.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::{
    components::{icon::Icon, kind::KindMark},
    format::profile_path,
    frame::Frame,
};

/// Renders a view with islands to HTML. Everything has been loaded; nothing waits.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().into_view().to_html());
    owner.unset_with_forced_cleanup();
    html
}

/// Renders a page inside its document.
pub fn page<V: IntoView + 'static>(frame: &Frame, title: &str, view: impl FnOnce(Frame) -> V) -> String {
    let (frame, title) = (frame.clone(), format!("{title} · {}", frame.branch));
    render(move || {
        let main = view(frame.clone()).into_any();
        view! { <Document frame title main /> }
    })
}

#[component]
fn Document(frame: Frame, title: String, main: AnyView) -> impl IntoView {
    let asset = |name: &str| format!("{}/{name}", frame.assets);
    let kind = frame.speaker.as_ref().map_or("nobody".to_owned(), |s| s.kind.clone());
    view! {
        <!DOCTYPE html>
        <html lang="en" data-kind=kind>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>{title}</title>
                <link rel="icon" href="/assets/icon.png" />
                <link rel="preload" href=asset("fonts/atkinson-400.woff2") r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="stylesheet" href=asset("branchline.css") />
                <script type="module" src=asset("start.js")></script>
            </head>
            <body>
                <a class="skip" href="#main">"Skip to the page"</a>
                <Band frame=frame.clone() />
                <div class="shell">
                    {frame.speaker.is_some().then(|| view! { <Navigation path=frame.path.clone() /> })}
                    <main id="main" tabindex="-1">
                        {frame.notice.clone().map(|n| view! { <p class="notice" role="status">{n}</p> })}
                        {main}
                    </main>
                </div>
            </body>
        </html>
    }
}

/// The band at the top says whose branch this is and who is speaking.
#[component]
fn Band(frame: Frame) -> impl IntoView {
    let home = if frame.speaker.is_some() { "/home" } else { "/" };
    let speaker = match frame.speaker.clone() {
        Some(me) => view! {
            <a class="speaker" href=profile_path(&me)>
                <KindMark kind=me.kind.clone() />
                <span>{format!("You speak as {}", me.display_name)}</span>
            </a>
        }
        .into_any(),
        None => view! { <a class="speaker" href="/sign-in">"Sign in"</a> }.into_any(),
    };
    view! {
        <header class="band">
            <a class="branch" href=home>{frame.branch.clone()}</a>
            {speaker}
        </header>
    }
}

#[component]
fn Navigation(path: String) -> impl IntoView {
    let places = [
        ("/home", "home", "Home"),
        ("/local", "building", "Branch"),
        ("/compose", "pen", "Write"),
        ("/notifications", "bell", "Notices"),
        ("/search", "search", "Search"),
    ];
    let links = places.map(|(href, icon, label)| {
        let here = path.split('?').next() == Some(href);
        view! {
            <li>
                <a href=href aria-current=here.then_some("page")>
                    <Icon name=icon />
                    <span>{label}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="rail" aria-label="Places">
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}
