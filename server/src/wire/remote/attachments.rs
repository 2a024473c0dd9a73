//! Reading what other servers attach to posts: pictures, films, sounds and custom emojis.

use serde_json::Value;

use super::{
    json::{id_of, is_a, many, number, type_among, whole},
    languages::words,
    links::{is_web, plain},
};

/// The longest description of a picture, in characters; ours have the same limit.
pub const MAX_DESCRIPTION: usize = 1_500;
/// How many attachments of a received post are kept.
const MOST_RECEIVED: usize = 16;
const MOST_EMOJIS: usize = 200;
/// Characters of a licence, a name or a source.
const MAX_CREDIT: usize = 200;
/// The largest film that is shown inside its post, in bytes: as much as is fetched for our readers.
const LARGEST: i64 = 40 * 1024 * 1024;

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
    /// As it is said; checked where it is kept.
    pub licence: String,
    pub creator: String,
    pub source: String,
}

/// The attachments of a post. Some servers write one without a list, put the address into a `Link`, or give the
/// description as `summary` (GoToSocial).
pub fn parse(note: &Value) -> Vec<Attachment> {
    many(&note["attachment"]).into_iter().filter_map(one).take(MOST_RECEIVED).collect()
}

/// How many files a post has beyond those that are kept.
pub fn left_out(note: &Value) -> usize {
    let all = many(&note["attachment"]);
    // Few have so many that it matters.
    if all.len() <= MOST_RECEIVED { 0 } else { all.into_iter().filter_map(one).count().saturating_sub(MOST_RECEIVED) }
}

/// One attachment; none for what is no file: a link to a page, a field of a profile.
pub fn one(value: &Value) -> Option<Attachment> {
    let kind = type_among(value, &["Link", "Document", "Image", "Video", "Audio"]).unwrap_or_default();
    let bare = value.is_string() || kind == "Link";
    if !bare && kind.is_empty() {
        return None;
    }
    let found = read(value, kind)?;
    // A link is a file only if it says so.
    (!bare || found.kind != "unknown").then_some(found)
}

/// The file of an object that is a film, sound or picture itself; none that nobody could be shown.
pub fn of_object(value: &Value, kind: &str) -> Option<Attachment> {
    let size = |link: &Value| whole(&link["size"]).unwrap_or(0);
    let fits = many(&value["url"]).into_iter().flat_map(with_nested).filter(|l| size(l) <= LARGEST);
    let links: Vec<Value> = fits.cloned().collect();
    let found = read(
        &serde_json::json!({ "type": kind, "url": links, "width": value["width"], "height": value["height"],
        "blurhash": value["blurhash"], "name": value["name"], "nameMap": value["nameMap"] }),
        kind,
    )?;
    (found.kind == kind.to_lowercase()).then_some(found)
}

/// The largest of several pictures that stand for an object.
pub fn picture(value: &Value) -> Option<Attachment> {
    let side = |v: &Value| whole(&v["width"]).unwrap_or(0);
    let largest = many(value).into_iter().max_by_key(|v| side(v))?;
    let found = read(largest, "Image")?;
    (found.kind == "image").then_some(found)
}

fn read(value: &Value, kind: &str) -> Option<Attachment> {
    let links: Vec<&Value> = match value {
        Value::String(_) => vec![value],
        _ if value["url"].is_null() => vec![value],
        _ => many(&value["url"]).into_iter().flat_map(with_nested).collect(),
    };
    let said = value["mediaType"].as_str().filter(|_| links.len() == 1);
    let of_link = |link: &&Value| {
        let url = address(link)?;
        let mime = plain_mime(link["mediaType"].as_str().or(said).unwrap_or_default(), url, kind);
        Some((rank(&mime, kind), mime, plain(url), (*link).clone()))
    };
    // The best comes first; of equal ones the one that was named first.
    let mut found: Vec<_> = links.iter().filter_map(of_link).filter(|f| f.0 > 0).collect();
    found.sort_by_key(|f| std::cmp::Reverse(f.0));
    let (_, mime, url, link) = found.into_iter().next()?;
    let described = words(value, "name").0.or_else(|| words(value, "summary").0).unwrap_or_default();
    let side = |name: &str| whole(&value[name]).or_else(|| whole(&link[name])).filter(|n| (1..=100_000).contains(n));
    Some(Attachment {
        kind: family(&mime, kind).to_owned(),
        mime,
        url,
        description: described.trim().chars().take(MAX_DESCRIPTION).collect(),
        focus: focus(&value["focalPoint"]),
        width: side("width"),
        height: side("height"),
        blurhash: value["blurhash"].as_str().filter(|b| (6..=100).contains(&b.len())).map(str::to_owned),
        licence: credited(&value["branchline:licence"]),
        creator: credited(&value["branchline:creator"]),
        source: Some(credited(&value["branchline:source"])).filter(|s| is_web(s)).unwrap_or_default(),
    })
}

/// A word about where a medium comes from, on one line.
fn credited(value: &Value) -> String {
    let words = value.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(MAX_CREDIT).collect()
}

/// PeerTube names the files of a playlist inside its link.
fn with_nested(link: &Value) -> Vec<&Value> {
    std::iter::once(link).chain(many(&link["tag"]).into_iter().filter(|t| is_a(t, "Link"))).collect()
}

fn address(link: &Value) -> Option<&str> {
    // An object's id is no file of its.
    let found = link.as_str().or_else(|| link["href"].as_str()).or_else(|| link["url"].as_str());
    found.filter(|u| is_web(u))
}

/// A media type without case and parameters; where none is said, or one that says nothing, by the address's ending. Ogg
/// holds sounds and films alike.
fn plain_mime(said: &str, url: &str, kind: &str) -> String {
    let plain: String = said.split(';').next().unwrap_or_default().trim().to_lowercase().chars().take(100).collect();
    let is_ogg = matches!(plain.as_str(), "application/ogg" | "application/x-ogg");
    if !is_ogg && !plain.is_empty() && plain != "application/octet-stream" && plain.contains('/') {
        return plain;
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, e)| e.to_lowercase());
    let known = ENDINGS.iter().find(|(e, mime)| ending.as_deref() == Some(*e) && (!is_ogg || mime.ends_with("/ogg")));
    match known {
        Some((_, mime)) => (*mime).to_owned(),
        None if is_ogg && kind == "Video" => "video/ogg".to_owned(),
        None if is_ogg => "audio/ogg".to_owned(),
        None => plain,
    }
}

const ENDINGS: &[(&str, &str)] = &[
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("svg", "image/svg+xml"),
    ("mp4", "video/mp4"),
    ("m4v", "video/mp4"),
    ("webm", "video/webm"),
    ("mov", "video/quicktime"),
    ("ogv", "video/ogg"),
    ("mp3", "audio/mpeg"),
    ("ogg", "audio/ogg"),
    ("oga", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("wav", "audio/wav"),
    ("flac", "audio/flac"),
    ("m4a", "audio/mp4"),
    ("html", "text/html"),
    ("htm", "text/html"),
];

/// How well a link fits an attachment of this kind; 0 for what is no file that anybody is shown.
fn rank(mime: &str, kind: &str) -> u8 {
    let family = mime.split('/').next().unwrap_or_default();
    let plays = matches!(
        mime,
        "video/mp4" | "image/jpeg" | "image/png" | "image/webp" | "image/gif" | "audio/mpeg" | "audio/mp4"
    );
    match family {
        "image" | "video" | "audio"
            if kind.eq_ignore_ascii_case(family) || matches!(kind, "Document" | "Link" | "") =>
        {
            if plays {
                5
            } else {
                4
            }
        }
        "image" | "video" | "audio" => 2,
        "text" | "application" if mime != "application/octet-stream" => {
            u8::from(kind == "Document" && family != "text")
        }
        _ => 3,
    }
}

/// `image`, `video`, `audio`, or `unknown` for what is shown as a link. A drawing in SVG is one: it is a program.
fn family(mime: &str, kind: &str) -> &'static str {
    match (mime.split('/').next().unwrap_or_default(), kind) {
        _ if mime.starts_with("image/svg") => "unknown",
        ("image", _) | ("", "Image") => "image",
        ("video", _) | ("", "Video") => "video",
        ("audio", _) | ("", "Audio") => "audio",
        _ => "unknown",
    }
}

/// Two numbers from −1 to 1.
fn focus(value: &Value) -> (i64, i64) {
    let list = if value.is_object() { &value["@list"] } else { value };
    let at = |n: usize| thousandths(number(&list[n]).unwrap_or(0.0));
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
    let tags = many(&document["tag"]).into_iter().filter(|t| type_among(t, &["Emoji", "toot:Emoji"]).is_some());
    let emoji = |tag: &Value| {
        let shortcode = tag["name"].as_str()?.trim_matches(':').to_owned();
        let is_plain = shortcode.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
        let icon = many(&tag["icon"]).into_iter().next()?;
        let address = id_of(&icon["url"]).or_else(|| icon.as_str()).or_else(|| icon["href"].as_str());
        let url = plain(address.filter(|u| is_web(u))?);
        let fits = is_plain && !shortcode.is_empty() && shortcode.len() <= 100;
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
        let typed = json!({ "attachment": [{ "type": "Image", "url": "https://a.test/3.png", "width": "640", "height": 480.0,
            "focalPoint": ["0.25", 1] }] });
        let one = &parse(&typed)[0];
        assert_eq!((one.width, one.height, one.focus), (Some(640), Some(480), (250, 1_000)));
        let many: Vec<Value> = (0..20).map(|n| json!(format!("https://a.test/{n}.png"))).collect();
        assert_eq!((parse(&json!({ "attachment": many })).len(), left_out(&json!({ "attachment": many }))), (16, 4));
        assert!(parse(&json!({ "attachment": [{ "type": "PropertyValue", "name": "x", "value": "y" }] })).is_empty());
        assert!(parse(&json!({ "attachment": [{ "type": "Image", "url": "javascript:alert(1)" }] })).is_empty());
    }

    #[test]
    fn the_best_of_several_links_is_taken() {
        let link = |mime: &str, href: &str| json!({ "type": "Link", "mediaType": mime, "href": href });
        let film = json!({ "attachment": [{ "type": "Video", "url": [
            link("text/html", "https://a.test/w/1"),
            link("application/x-mpegURL", "https://a.test/1.m3u8"),
            link("Video/MP4; codecs=avc1", "https://a.test/1.mp4"),
        ] }] });
        let one = &parse(&film)[0];
        assert_eq!(
            (one.kind.as_str(), one.mime.as_str(), one.url.as_str()),
            ("video", "video/mp4", "https://a.test/1.mp4")
        );
        for (attachment, kind) in [
            (json!({ "type": "Document", "url": "https://a.test/x.JPEG?size=1" }), "image"),
            (
                json!({ "type": "Document", "mediaType": "application/octet-stream", "url": "https://a.test/x.opus" }),
                "audio",
            ),
            (json!({ "type": "Document", "mediaType": "image/svg+xml", "url": "https://a.test/x.svg" }), "unknown"),
            (json!({ "type": "Image", "url": "https://a.test/logo.svg" }), "unknown"),
            (json!({ "type": "Document", "mediaType": "application/pdf", "url": "https://a.test/x.pdf" }), "unknown"),
            (json!({ "type": "Link", "mediaType": "image/png", "href": "https://a.test/x" }), "image"),
            (json!("https://a.test/x.webm"), "video"),
            (json!({ "type": "Audio", "mediaType": "application/ogg", "url": "https://a.test/x" }), "audio"),
            (json!({ "type": "Document", "mediaType": "application/ogg", "url": "https://a.test/x.ogv" }), "video"),
            (json!({ "type": ["Document"], "mediaType": "image/png", "url": "HTTP://a.test/x" }), "image"),
        ] {
            let found = parse(&json!({ "attachment": attachment }));
            assert_eq!(found.first().map(|f| f.kind.as_str()), Some(kind), "{attachment}");
        }
        assert!(parse(&json!({ "attachment": [{ "type": "Link", "href": "https://news.test/story" }] })).is_empty());
    }

    #[test]
    fn emojis_have_plain_names() {
        let tag = |name: &str| json!({ "tag": [{ "type": "Emoji", "name": name, "icon": { "type": "Image", "url": "https://a.test/e.png" } }] });
        assert_eq!(emojis(&tag(":blob:"))[0].shortcode, "blob");
        assert!(emojis(&tag(":<b>:")).is_empty() && emojis(&tag("::")).is_empty());
    }
}
