//! The document around every page: head, band, navigation, landmarks.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::{
    components::{desk_places::DeskPlaces, navigation::Navigation, side::Side, switcher::Switcher},
    frame::{About, Frame, Notice},
    pages::settings_area,
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
    let signed_in = frame.speaker.is_some() && !frame.is_question();
    let said = |value: &'static str| (!value.is_empty()).then_some(value);
    let (theme, size) = (said(frame.beside.look.theme), said(frame.beside.look.size));
    let unread = signed_in.then(|| frame.unread.to_string());
    let me = frame.speaker.as_ref().map(|s| s.id.clone());
    let quiet = frame.beside.quiet.then_some("");
    let shell = if frame.is_wide() { "shell wide" } else { "shell" };
    let about = frame
        .about
        .clone()
        .map(|about| view! { <Shared about=(*about).clone() title=title.clone() frame=frame.clone() /> });
    view! {
        <!DOCTYPE html>
        <html lang=frame.texts.language() data-kind=kind data-theme=theme data-size=size data-unread=unread data-me=me data-quiet=quiet>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="theme-color" content="#0e5a5a" />
                <title>{title}</title>
                {about}
                <link rel="icon" href="/assets/icon.png" />
                <link rel="apple-touch-icon" href="/assets/icon-192.png" />
                {frame.alternate.clone().map(|(kind, href)| view! { <link rel="alternate" r#type=kind href=href /> })}
                <link rel="manifest" href="/manifest.webmanifest" />
                // Letters that come late are kept for the next page: nothing that is being read changes its shape.
                <link rel="preload" href=asset("fonts/atkinson-400.woff2") r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="preload" href=asset("fonts/atkinson-700.woff2") r#as="font" r#type="font/woff2" crossorigin="" />
                <link rel="stylesheet" href=asset("branchline.css") />
                <link rel="stylesheet" href=asset("desk.css") />
                {frame.has_colour.then(|| view! { <link rel="stylesheet" href="/branch.css" /> })}
                <script type="module" src=asset("start.js")></script>
            </head>
            <body>
                <a class="skip" href="#main">{frame.t("skip")}</a>
                <Band frame=frame.clone() />
                <div class=shell>
                    {signed_in.then(|| view! { <Navigation frame=frame.clone() /> })}
                    {(signed_in && frame.is_wide()).then(|| view! { <DeskPlaces frame=frame.clone() /> })}
                    <main id="main" tabindex="-1">
                        {frame.notice.clone().map(|n| view! { <Told notice=n frame=frame.clone() /> })}
                        {(signed_in && settings_area::is_inside(&frame.path)).then(|| view! {
                            <p class="crumb"><a href="/settings">{frame.t("settings-all")}</a></p>
                        })}
                        {main}
                    </main>
                    {(signed_in && !frame.is_wide()).then(|| view! { <Side frame=frame.clone() /> })}
                </div>
                {(!signed_in && !frame.is_question()).then(|| view! { <Foot frame=frame.clone() /> })}
                {signed_in.then(|| view! { <Phrases frame=frame.clone() /> })}
            </body>
        </html>
    }
}

/// Links that a branch has to have on its public pages.
#[component]
fn Foot(frame: Frame) -> impl IntoView {
    let links = frame.footer.clone().into_iter().map(|(words, address)| view! { <li><a href=address>{words}</a></li> });
    view! {
        <footer class="foot">
            <nav aria-label=frame.t("desk-foot")>
                <ul>{links.collect_view()}<li><a href="/complaints">{frame.t("complaints-title")}</a></li></ul>
            </nav>
        </footer>
    }
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
    // `public/page.js` counts the seconds down; without it the server decides.
    let words = notice.seconds.map(|_| notice.sentence.clone());
    let over = notice.seconds.map(|_| frame.t("done-posted"));
    let sentence = notice.seconds.map_or(notice.sentence.clone(), |s| notice.sentence.replace('#', &s.to_string()));
    let inside = view! { <p data-seconds=notice.seconds data-words=words data-over=over>{sentence}</p>{undo} };
    view! { <div class="notice row told" role="status">{inside}</div> }
}

/// What the page says of itself where its address is shared.
#[component]
fn Shared(about: About, title: String, frame: Frame) -> impl IntoView {
    view! {
        <meta name="description" content=about.description.clone() />
        {property("og:title", title)}
        {property("og:description", about.description)}
        {property("og:type", about.kind.to_owned())}
        {property("og:site_name", frame.branch.clone())}
        {about.image.map(|image| property("og:image", image))}
    }
}

fn property(name: &'static str, content: String) -> impl IntoView {
    leptos::html::meta().attr("property", name).attr("content", content)
}

/// What the modules in `public` say, in the reader's language: `#` stands for a number.
#[component]
fn Phrases(frame: Frame) -> impl IntoView {
    let all = PHRASES.map(|(name, id)| view! { <span data-phrase=name>{frame.t(id)}</span> });
    view! { <div id="phrases" hidden>{all.collect_view()}</div> }
}

/// Name in the scripts, and text.
const PHRASES: [(&str, &str); 34] = [
    ("offline", "live-offline"),
    ("search", "nav-search"),
    ("drafts", "drafts-title"),
    ("draft-remove", "drafts-remove"),
    ("now", "time-now"),
    ("failed", "act-failed"),
    ("undo", "undo"),
    ("close", "act-close"),
    ("next", "viewer-next"),
    ("previous", "viewer-previous"),
    ("zoom", "viewer-zoom"),
    ("shortcuts-off", "shortcuts-off"),
    ("shortcuts-on", "shortcuts-on"),
    ("live-one", "live-one"),
    ("live-more", "live-more"),
    ("earlier", "picture-earlier"),
    ("later", "picture-later"),
    ("focus", "picture-focus"),
    ("crop", "crop-title"),
    ("crop-shape", "crop-shape"),
    ("crop-zoom", "crop-zoom"),
    ("crop-across", "crop-across"),
    ("crop-down", "crop-down"),
    ("crop-use", "crop-use"),
    ("found", "complete-found"),
    ("voucher-key", "voucher-key-fault"),
    ("voucher-proof", "voucher-proof-fault"),
    ("pause-title", "pause-title"),
    ("pause-noted", "pause-noted"),
    ("pause-old", "pause-old"),
    ("pause-unread", "pause-unread"),
    ("pause-open", "pause-open"),
    ("pause-anyway", "pause-anyway"),
    ("pause-cancel", "pause-cancel"),
];

/// The band at the top says whose branch this is and who is speaking.
#[component]
fn Band(frame: Frame) -> impl IntoView {
    let home = if frame.speaker.is_some() { "/home" } else { "/" };
    let logo = frame.logo.clone().map(|src| view! { <img class="logo" src=src alt="" height="32" /> });
    let speaker = match frame.speaker.clone() {
        Some(_) if frame.is_question() => ().into_any(),
        Some(me) => view! { <Switcher me frame=frame.clone() /> }.into_any(),
        None => view! { <a class="speaker" href="/sign-in">{frame.t("sign-in")}</a> }.into_any(),
    };
    view! {
        <header class="band">
            <a class="branch" href=home>{logo}{frame.branch.clone()}</a>
            {speaker}
        </header>
    }
}
