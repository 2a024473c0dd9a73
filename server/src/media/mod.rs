//! Media: pictures, films and sounds. Uploads are made safe before anybody sees them; other servers' files are shown
//! through a guarded, cached proxy; what is not for everybody has an address that can't be guessed and expires.

pub mod address;
mod animation;
pub mod attach;
pub mod bucket;
mod caged;
mod colours;
pub mod convert_film;
pub mod credit;
pub mod emojis;
pub mod files;
pub mod film;
pub mod picture;
pub mod proxy;
pub mod spool;
pub mod thumbnails;
pub mod upload;

/// How many attachments a post of ours has at most.
pub const MOST_ATTACHMENTS: usize = 4;
pub use crate::wire::remote::attachments::MAX_DESCRIPTION;
/// The largest picture, in bytes and in pixels.
pub const MAX_PICTURE: usize = 16 * 1024 * 1024;
pub const MAX_PIXELS: u64 = 33_177_600;
/// The largest film or sound, in bytes.
pub const MAX_FILM: usize = 99 * 1024 * 1024;
/// Frames a second, and pixels of one frame.
pub const MAX_FRAME_RATE: u32 = 120;
pub const MAX_FRAME_PIXELS: u64 = 8_294_400;

/// What pictures may be.
pub const PICTURES: &[&str] = &["image/jpeg", "image/png", "image/gif", "image/webp"];
/// What films and sounds may be, where they can be converted.
pub const FILMS: &[&str] = &["video/mp4", "video/webm", "video/quicktime", "video/ogg"];
pub const SOUNDS: &[&str] = &["audio/mpeg", "audio/ogg", "audio/wav", "audio/flac", "audio/mp4"];

/// What a file is, by its first bytes; what it is called counts for nothing.
pub fn sniff(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"OggS") {
        return Some(ogg(bytes));
    }
    let known = infer::get(bytes)?.mime_type();
    let same = match known {
        "audio/x-wav" => "audio/wav",
        "audio/x-flac" => "audio/flac",
        "audio/m4a" => "audio/mp4",
        "video/x-m4v" => "video/mp4",
        other => other,
    };
    [PICTURES, FILMS, SOUNDS, &["image/avif"]].concat().into_iter().find(|m| *m == same)
}

/// An Ogg file with moving pictures, or with sound alone (Vorbis, Opus, FLAC): its first pages name what is in it.
fn ogg(bytes: &[u8]) -> &'static str {
    let beginning = &bytes[..bytes.len().min(4_096)];
    let has = |name: &[u8]| beginning.windows(name.len()).any(|w| w == name);
    if has(b"\x80theora") || has(b"BBCD\0") || has(b"OVP80") { "video/ogg" } else { "audio/ogg" }
}

/// The ending of a file of a type.
pub fn ending(mime: &str) -> &'static str {
    match mime {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "image/avif" => "avif",
        "video/mp4" => "mp4",
        "video/webm" => "webm",
        "video/quicktime" => "mov",
        "video/ogg" => "ogv",
        "audio/mpeg" => "mp3",
        "audio/ogg" => "ogg",
        "audio/wav" => "wav",
        "audio/flac" => "flac",
        "audio/mp4" => "m4a",
        _ => "bin",
    }
}

/// The type of a file by its ending; the counterpart of [`ending`].
pub fn mime_of(name: &str) -> &'static str {
    let ending_of = name.rsplit('.').next().unwrap_or_default();
    if ending_of == "vtt" {
        return "text/vtt; charset=utf-8";
    }
    let all = [PICTURES, FILMS, SOUNDS, &["image/avif"]].concat();
    all.into_iter().find(|m| ending(m) == ending_of).unwrap_or("application/octet-stream")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_what_they_begin_with() {
        assert_eq!(sniff(b"\x89PNG\r\n\x1a\n0000"), Some("image/png"));
        assert_eq!(sniff(b"GIF89a"), Some("image/gif"));
        for hostile in [&b"<svg xmlns='http://www.w3.org/2000/svg'>"[..], b"<!DOCTYPE html>", b"%PDF-1.7", b"MZ", b""] {
            assert_eq!(sniff(hostile), None);
        }
        let page = |codec: &[u8]| [&b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13"[..], codec].concat();
        assert_eq!(sniff(&page(b"OpusHead\x01\x02")), Some("audio/ogg"));
        assert_eq!(sniff(&page(b"\x01vorbis")), Some("audio/ogg"));
        assert_eq!(sniff(&page(b"\x80theora\x03\x02")), Some("video/ogg"));
        assert_eq!((mime_of("a.webp"), mime_of("a.vtt")), ("image/webp", "text/vtt; charset=utf-8"));
        assert_eq!(mime_of("a.html"), "application/octet-stream");
    }
}
