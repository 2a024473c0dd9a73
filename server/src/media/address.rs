//! Where media are served. What everybody may see has a plain address; anything else carries a time and a seal that
//! only we can make. The same seal keeps the proxy from fetching whatever somebody asks for.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use super::ending;
use crate::{
    base::{app::App, clock::DAY, seal::Seal},
    entities::media,
};

/// What stands for a picture that there is none of; apps know it by these words, and show their own.
pub const NO_AVATAR: &str = "/avatars/original/missing.png";
pub const NO_HEADER: &str = "/headers/original/missing.png";

/// How long an address for a reader lasts; rounded, so that browsers can keep what they have.
const FOR_READERS_MS: i64 = DAY;
/// How long one for other servers lasts, which may fetch late.
const FOR_SERVERS_MS: i64 = 14 * DAY;

/// For whom an address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// A post that everybody may see.
    Everybody,
    /// Somebody who may see the post now.
    Reader,
    /// A server with somebody who may.
    Server,
}

/// Whether a sealed address of an attachment still holds.
pub fn opens(seal: &Seal, row: &media::Model, until_ms: i64, given: &str, now_ms: i64) -> bool {
    until_ms > now_ms && seal.fits(&attachment_text(row, until_ms), given)
}

/// Whether we made the proxy's address for a URL.
pub fn knows(seal: &Seal, url: &str, given: &str) -> bool {
    seal.fits(&proxy_text(url), given)
}

fn proxy_text(url: &str) -> String {
    format!("proxy\n{url}")
}

/// The post is part of it: an attachment that leaves its post leaves its addresses.
fn attachment_text(row: &media::Model, until_ms: i64) -> String {
    format!("media\n{}\n{}\n{until_ms}", row.id, row.post_id.unwrap_or(0))
}

/// The addresses of an attachment: the whole and the small one.
pub fn of_attachment(app: &App, seal: &Seal, row: &media::Model, whom: For) -> (String, String) {
    if let Some(url) = row.remote_url.as_deref().filter(|_| row.file.is_none()) {
        let proxied = proxied(app, seal, url);
        return (proxied.clone(), proxied);
    }
    let query = sealed(app, seal, row, whom);
    let at = |part: &str, file: &str| app.config.url(&format!("/media/{}/{part}.{}{query}", row.id, file_ending(file)));
    let whole = row.file.as_deref().map_or_else(String::new, |f| at("whole", f));
    let small = row.small_file.as_deref().map_or_else(|| whole.clone(), |f| at("small", f));
    (whole, small)
}

/// The address of the captions of an attachment, if it has some.
pub fn of_captions(app: &App, seal: &Seal, row: &media::Model, whom: For) -> Option<String> {
    row.captions_file.as_ref()?;
    Some(app.config.url(&format!("/media/{}/captions.vtt{}", row.id, sealed(app, seal, row, whom))))
}

/// What makes an address open for whom it is, and how long.
fn sealed(app: &App, seal: &Seal, row: &media::Model, whom: For) -> String {
    let lasting = match whom {
        For::Everybody => return String::new(),
        For::Reader => FOR_READERS_MS,
        For::Server => FOR_SERVERS_MS,
    };
    let until = (app.clock.now_ms() / lasting + 2) * lasting;
    format!("?until={until}&seal={}", seal.of(&attachment_text(row, until)))
}

fn file_ending(file: &str) -> &'static str {
    ending(super::mime_of(file))
}

/// Another server's file through our proxy.
pub fn proxied(app: &App, seal: &Seal, url: &str) -> String {
    app.config.url(&format!("/media/proxy/{}/{}", seal.of(&proxy_text(url)), URL_SAFE_NO_PAD.encode(url)))
}

/// A file for everybody.
pub fn open(app: &App, file: &str) -> String {
    app.config.url(&format!("/media/open/{file}"))
}
