//! Attachments, emojis and pictures of profiles in the API's words.

use crate::{
    base::{app::App, seal::Seal},
    entities::{media, profile},
    media::{
        address::{self, For},
        credit::Credit,
    },
};

/// An attachment, with addresses for whoever reads it.
pub fn media(app: &App, seal: &Seal, row: &media::Model, whom: For) -> api::MediaAttachment {
    let ready = row.state == "ready";
    let (whole, small) = address::of_attachment(app, seal, row, whom);
    // A film of another server has no picture of its own to show.
    let preview = if row.kind == "image" || row.small_file.is_some() { Some(small) } else { None };
    api::MediaAttachment {
        id: row.id.to_string(),
        kind: row.kind.clone(),
        url: ready.then_some(whole),
        preview_url: preview.filter(|_| ready),
        remote_url: row.remote_url.clone(),
        meta: api::MediaMeta {
            focus: matches!(row.kind.as_str(), "image" | "video" | "gifv")
                .then(|| api::Focus { x: fraction(row.focus_x), y: fraction(row.focus_y) }),
            original: original(row),
            small: size(row.small_width, row.small_height).or_else(|| size(row.width, row.height)),
        },
        description: (!row.description.is_empty()).then(|| row.description.clone()),
        blurhash: row.blurhash.clone(),
        credit: credit(row),
        captions: address::of_captions(app, seal, row, whom)
            .map(|url| api::Captions { url, language: row.captions_language.clone().unwrap_or_default() }),
    }
}

fn credit(row: &media::Model) -> Option<api::MediaCredit> {
    let Credit { licence, creator, source } = Credit::of(row);
    let is_said = [&licence, &creator, &source].iter().any(|part| !part.is_empty());
    is_said.then_some(api::MediaCredit { licence, creator, source_url: source })
}

fn fraction(thousandths: i64) -> f64 {
    f64::from(i32::try_from(thousandths).unwrap_or(0)) / 1_000.0
}

fn size(width: Option<i64>, height: Option<i64>) -> Option<api::MediaSize> {
    let (width, height) = (width?, height.filter(|h| *h > 0)?);
    let side = |n: i64| f64::from(i32::try_from(n).unwrap_or(1));
    Some(api::MediaSize {
        width: Some(width),
        height: Some(height),
        size: Some(format!("{width}x{height}")),
        aspect: Some(side(width) / side(height)),
        ..api::MediaSize::default()
    })
}

/// The sides, and of a film or sound how long it is.
fn original(row: &media::Model) -> Option<api::MediaSize> {
    let sides = size(row.width, row.height);
    let Some(duration_ms) = row.duration_ms else { return sides };
    #[expect(clippy::cast_precision_loss, reason = "hours in milliseconds are exact")]
    let duration = Some(duration_ms as f64 / 1_000.0);
    let (frame_rate, bitrate) = (row.frame_rate.clone(), row.bitrate);
    Some(api::MediaSize { duration, frame_rate, bitrate, ..sides.unwrap_or_default() })
}

/// Custom emojis as they are kept; other servers' pictures come through the proxy.
pub fn emojis(app: &App, json: &str) -> Vec<api::CustomEmoji> {
    if json == "[]" {
        return Vec::new();
    }
    let known: Vec<api::CustomEmoji> = serde_json::from_str(json).unwrap_or_default();
    known
        .into_iter()
        .map(|mut emoji| {
            emoji.url = shown(app, &emoji.url);
            emoji.static_url = emoji.url.clone();
            emoji
        })
        .collect()
}

/// An address that our pages may show: our own as it is, another server's through the proxy.
pub fn shown(app: &App, url: &str) -> String {
    match app.seal.get() {
        Some(seal) if !app.config.is_local(url) => address::proxied(app, seal, url),
        _ => url.to_owned(),
    }
}

/// A profile's avatar and header.
pub fn pictures(app: &App, profile: &profile::Model) -> (String, String) {
    let of = |file: &Option<String>, url: &Option<String>, usual: &str| match (file, url) {
        (Some(file), _) => address::open(app, file),
        (None, Some(url)) => shown(app, url),
        (None, None) => app.config.url(usual),
    };
    (
        of(&profile.avatar_file, &profile.avatar_url, address::NO_AVATAR),
        of(&profile.header_file, &profile.header_url, address::NO_HEADER),
    )
}

/// The pictures of an earlier version, with the addresses of those that are still there.
pub fn old_media(json: &str, now: &[api::MediaAttachment]) -> Vec<serde_json::Value> {
    let known: Vec<api::MediaAttachment> = serde_json::from_str(json).unwrap_or_default();
    let shown = known.into_iter().map(|mut old| {
        if let Some(same) = now.iter().find(|m| m.id == old.id) {
            old.url.clone_from(&same.url);
            old.preview_url.clone_from(&same.preview_url);
            old.meta.clone_from(&same.meta);
        }
        old
    });
    shown.filter_map(|m| serde_json::to_value(m).ok()).collect()
}
