//! Attachments: pictures keep their shape before they are there; what is sensitive opens by a button.

use api::{MediaAttachment, Status};
use leptos::prelude::*;

use crate::frame::Frame;

/// `early` pictures are among the first on their page: they are loaded at once.
#[component]
pub fn Media(status: Status, frame: Frame, early: bool) -> impl IntoView {
    if status.media_attachments.is_empty() {
        return ().into_any();
    }
    let count = status.media_attachments.len();
    let each = status.media_attachments.iter().map(|m| one(m, &frame, early)).collect_view();
    let grid = view! { <div class=format!("media media-{}", count.min(4))>{each}</div> };
    if status.sensitive && status.spoiler_text.is_empty() && !frame.show_sensitive {
        return view! {
            <details class="warned">
                <summary>{frame.tv("media-sensitive", &[("count", &count.to_string())])}</summary>
                {grid}
            </details>
        }
        .into_any();
    }
    grid.into_any()
}

/// Captions, shown where the player shows them.
fn track(media: &MediaAttachment, frame: &Frame) -> Option<impl IntoView + use<>> {
    let label = frame.t("captions-title");
    let captions = media.captions.clone()?;
    Some(view! { <track kind="captions" src=captions.url srclang=captions.language label=label default /> })
}

/// Who made it, its licence, and where it comes from, as far as that is said.
fn credit(media: &MediaAttachment, frame: &Frame) -> Option<impl IntoView + use<>> {
    let credit = media.credit.clone()?;
    let words = [credit.creator, credit.licence].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" · ");
    let source = (!credit.source_url.is_empty()).then(|| {
        view! { " " <a href=credit.source_url.clone() rel="nofollow noopener noreferrer">{frame.t("credit-source")}</a> }
    });
    Some(view! { <figcaption class="credit-line" dir="auto">{words} {source}</figcaption> })
}

fn one(media: &MediaAttachment, frame: &Frame, early: bool) -> AnyView {
    let url = media.url.clone().unwrap_or_default();
    let words = media.description.clone();
    let label = words.clone().unwrap_or_else(|| frame.t("media-undescribed"));
    let size = media.meta.small.as_ref().or(media.meta.original.as_ref());
    let (width, height) = size.and_then(|s| s.width.zip(s.height)).unwrap_or((640, 360));
    let (loading, priority) = if early { (None, Some("high")) } else { (Some("lazy"), None) };
    match media.kind.as_str() {
        "image" => view! {
            <figure>
                <a href=url.clone() target="_blank" rel="noopener" data-view="">
                    <img src=media.preview_url.clone().unwrap_or(url.clone()) alt=label width=width height=height
                        loading=loading fetchpriority=priority />
                </a>
                {words.map(|w| view! {
                    <details class="alt"><summary>{frame.t("media-alt")}</summary><p>{w}</p></details>
                })}
                {credit(media, frame)}
            </figure>
        }
        .into_any(),
        "video" | "gifv" => view! {
            <figure>
                <video src=url controls preload="none" poster=media.preview_url.clone() aria-label=label width=width height=height>{track(media, frame)}</video>
                {words.map(|w| view! { <figcaption>{w}</figcaption> })}
                {credit(media, frame)}
            </figure>
        }
        .into_any(),
        "audio" => view! {
            <figure>
                <audio src=url controls preload="none" aria-label=label></audio>
                {media.captions.clone().map(|c| view! { <p><a href=c.url hreflang=c.language>{frame.t("captions-text")}</a></p> })}
                {words.map(|w| view! { <figcaption>{w}</figcaption> })}
                {credit(media, frame)}
            </figure>
        }
        .into_any(),
        _ => view! { <p><a href=url rel="noopener noreferrer">{label}</a></p> }.into_any(),
    }
}
