//! The document around every page: head, band, navigation, landmarks.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::{
    components::{kind::KindMark, navigation::Navigation, person::Avatar},
    frame::{Frame, Notice},
    islands::{shortcuts::Shortcuts, undoing::Undoing},
};

/// Renders a view with islands to HTML. Everything has been loaded; nothing waits.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().into_view().to_html());
    owner.unset_with_forced_cleanup();
    // Leptos marks places by an abbreviated comment, which a browser forgives and a validator doesn't. No text has one.
    html.replace("<!>", "<!---->")
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
    let signed_in = frame.speaker.is_some();
    view! {
        <!DOCTYPE html>
        <html lang=frame.texts.language() data-kind=kind>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" content="#0e5a5a" />
                <title>{title}</title>
                <link rel="icon" href="/assets/icon.png" />
                <link rel="apple-touch-icon" href="/assets/icon-192.png" />
                {frame.alternate.clone().map(|(kind, href)| view! { <link rel="alternate" r#type=kind href=href /> })}
                <link rel="manifest" href="/manifest.webmanifest" />
                <link rel="preload" href=asset("fonts/atkinson-400.woff2") r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="stylesheet" href=asset("branchline.css") />
                <link rel="stylesheet" href=asset("desk.css") />
                {frame.has_colour.then(|| view! { <link rel="stylesheet" href="/branch.css" /> })}
                <script type="module" src=asset("start.js")></script>
            </head>
            <body>
                <a class="skip" href="#main">{frame.t("skip")}</a>
                <Band frame=frame.clone() />
                <div class="shell">
                    {signed_in.then(|| view! { <Navigation frame=frame.clone() /> })}
                    <main id="main" tabindex="-1">
                        {frame.notice.clone().map(|n| view! { <Told notice=n frame=frame.clone() /> })}
                        {main}
                    </main>
                </div>
                {(!signed_in && !frame.footer.is_empty()).then(|| view! { <Foot frame=frame.clone() /> })}
                {signed_in.then(|| view! { <Shortcuts help="/shortcuts".to_owned() /> })}
            </body>
        </html>
    }
}

/// Links that a branch has to have on its public pages.
#[component]
fn Foot(frame: Frame) -> impl IntoView {
    let links = frame.footer.clone().into_iter().map(|(words, address)| view! { <li><a href=address>{words}</a></li> });
    view! { <footer class="foot"><nav aria-label=frame.t("desk-foot")><ul>{links.collect_view()}</ul></nav></footer> }
}

/// What just happened, with the way to take it back.
#[component]
fn Told(notice: Notice, frame: Frame) -> impl IntoView {
    let back = frame.path.clone();
    let undo = notice.undo.map(|action| {
        view! {
            <form method="post" action=action>
                <input type="hidden" name="back" value=back />
                <button type="submit" class="button">{frame.t("undo")}</button>
            </form>
        }
    });
    let inside = match notice.seconds {
        Some(seconds) => view! {
            <Undoing seconds words=notice.sentence over_words=frame.t("done-posted")>{undo}</Undoing>
        }
        .into_any(),
        None => view! { <p>{notice.sentence}</p>{undo} }.into_any(),
    };
    view! { <div class="notice row told" role="status">{inside}</div> }
}

/// The band at the top says whose branch this is and who is speaking.
#[component]
fn Band(frame: Frame) -> impl IntoView {
    let home = if frame.speaker.is_some() { "/home" } else { "/" };
    let speaker = match frame.speaker.clone() {
        Some(me) => view! {
            <a class="speaker" href="/profiles">
                <KindMark kind=me.kind.clone() frame=frame.clone() />
                <span>{frame.tv("band-speaker", &[("name", &me.display_name)])}</span>
                <Avatar account=me.clone() />
            </a>
        }
        .into_any(),
        None => view! { <a class="speaker" href="/sign-in">{frame.t("sign-in")}</a> }.into_any(),
    };
    view! {
        <header class="band">
            <a class="branch" href=home>{frame.branch.clone()}</a>
            {speaker}
        </header>
    }
}
