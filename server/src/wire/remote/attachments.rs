//! Reading what other servers attach to posts: pictures, films, sounds and custom emojis.

use serde_json::Value;

use super::json::{id_of, many};

/// The longest description of a picture, in characters; ours have the same limit.
pub const MAX_DESCRIPTION: usize = 1_500;
/// How many attachments of a received post are kept.
const MOST_RECEIVED: usize = 16;
const MOST_EMOJIS: usize = 50;

/// One attachment, as far as we use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// `image`, `video`, `audio` or `unknown`.
    pub kind: String,
    pub mime: String,
    pub url: String,
    pub description: String,
    /// Thousandths of half the picture, from the centre.
    pub focus: (i64, i64),
    pub width: Option<i64>,
    pub height: Option<i64>,
    pub blurhash: Option<String>,
}

/// The attachments of a post. Some servers write one without a list, put the address into a `Link`, or give the
/// description as `summary` (GoToSocial).
pub fn parse(note: &Value) -> Vec<Attachment> {
    many(&note["attachment"]).into_iter().filter_map(one).take(MOST_RECEIVED).collect()
}

fn one(value: &Value) -> Option<Attachment> {
    let kind = value["type"].as_str()?;
    if !matches!(kind, "Document" | "Image" | "Video" | "Audio") {
        return None;
    }
    let links = many(&value["url"]);
    let link = *links.first()?;
    let url = id_of(link).filter(|u| u.starts_with("https://") || u.starts_with("http://"))?;
    let mime = value["mediaType"].as_str().or_else(|| link["mediaType"].as_str()).unwrap_or_default();
    let described = value["name"].as_str().or_else(|| value["summary"].as_str()).unwrap_or_default();
    let family = match (mime.split('/').next().unwrap_or_default(), kind) {
        ("image", _) | ("", "Image") => "image",
        ("video", _) | ("", "Video") => "video",
        ("audio", _) | ("", "Audio") => "audio",
        _ => "unknown",
    };
    let side = |name: &str| value[name].as_i64().or_else(|| link[name].as_i64()).filter(|n| (1..=100_000).contains(n));
    Some(Attachment {
        kind: family.to_owned(),
        mime: mime.chars().take(100).collect(),
        url: url.to_owned(),
        description: described.trim().chars().take(MAX_DESCRIPTION).collect(),
        focus: focus(&value["focalPoint"]),
        width: side("width"),
        height: side("height"),
        blurhash: value["blurhash"].as_str().filter(|b| (6..=100).contains(&b.len())).map(str::to_owned),
    })
}

/// Two numbers from −1 to 1.
fn focus(value: &Value) -> (i64, i64) {
    let at = |n: usize| thousandths(value[n].as_f64().unwrap_or(0.0));
    (at(0), at(1))
}

/// A number from −1 to 1 in thousandths.
pub fn thousandths(number: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "clamped before")]
    let whole = (number.clamp(-1.0, 1.0) * 1_000.0).round() as i64;
    whole
}

/// Custom emojis among the tags of a post or profile.
pub fn emojis(document: &Value) -> Vec<api::CustomEmoji> {
    let tags = many(&document["tag"]).into_iter().filter(|t| t["type"] == "Emoji" || t["type"] == "toot:Emoji");
    let emoji = |tag: &Value| {
        let shortcode = tag["name"].as_str()?.trim_matches(':').to_owned();
        let plain = shortcode.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
        let icon = many(&tag["icon"]).into_iter().next()?;
        let url = id_of(&icon["url"]).or_else(|| icon.as_str()).filter(|u| u.starts_with("http"))?.to_owned();
        let fits = plain && !shortcode.is_empty() && shortcode.len() <= 100;
        fits.then(|| api::CustomEmoji { shortcode, static_url: url.clone(), url, ..api::CustomEmoji::default() })
    };
    tags.filter_map(emoji).take(MOST_EMOJIS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn forms_of_six_servers() {
        let bare = json!({ "attachment": {
            "type": "Document", "mediaType": "image/webp", "url": "https://a.test/1.webp", "name": "a cat", "width": 4, "height": 3,
        } });
        let one = &parse(&bare)[0];
        assert_eq!((one.kind.as_str(), one.description.as_str(), one.width), ("image", "a cat", Some(4)));
        let link = json!({ "attachment": [{
            "type": "Image", "url": [{ "type": "Link", "href": "https://a.test/2.png", "mediaType": "image/png" }],
            "summary": "a dog", "focalPoint": [0.5, -2.0],
        }] });
        let one = &parse(&link)[0];
        assert_eq!((one.description.as_str(), one.focus), ("a dog", (500, -1_000)));
        assert!(parse(&json!({ "attachment": [{ "type": "PropertyValue", "name": "x", "value": "y" }] })).is_empty());
        assert!(parse(&json!({ "attachment": [{ "type": "Image", "url": "javascript:alert(1)" }] })).is_empty());
    }

    #[test]
    fn emojis_have_plain_names() {
        let tag = |name: &str| json!({ "tag": [{ "type": "Emoji", "name": name, "icon": { "type": "Image", "url": "https://a.test/e.png" } }] });
        assert_eq!(emojis(&tag(":blob:"))[0].shortcode, "blob");
        assert!(emojis(&tag(":<b>:")).is_empty() && emojis(&tag("::")).is_empty());
    }
}
