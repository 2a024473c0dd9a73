//! A waiting post as the composer shows it again.

use api::ScheduledStatus;
use frontend::{components::composer::Draft, frame::Frame};

use crate::base::{
    clock::{MINUTE, iso, parse_iso},
    id,
};

/// The form of a post that waits, from what was asked for.
pub fn draft(found: ScheduledStatus) -> Draft {
    let text = |name: &str| found.params[name].as_str().unwrap_or_default().to_owned();
    let poll = &found.params["poll"];
    let options = poll["options"].as_array().into_iter().flatten().filter_map(|o| o.as_str());
    Draft {
        text: text("text"),
        warning: text("spoiler_text"),
        visibility: text("audience"),
        language: text("language"),
        reply_policy: text("reply_policy"),
        boost_policy: text("boost_policy"),
        quote_policy: text("quote_policy"),
        sensitive: found.params["sensitive"].as_bool().unwrap_or(false),
        in_reply_to: found.params["in_reply_to_id"].as_i64().map(|id| id.to_string()),
        poll_options: options.map(str::to_owned).collect(),
        poll_seconds: poll["expires_in"].as_str().unwrap_or_default().to_owned(),
        poll_multiple: poll["multiple"].as_bool().unwrap_or(false),
        media: found.media_attachments,
        key: id::secret(),
        ..Draft::default()
    }
}

/// A time as the browser's field writes it, in the reader's zone.
pub fn local(frame: &Frame, at: &str) -> String {
    let Some(utc) = parse_iso(at) else { return String::new() };
    let local = iso(utc + (frame.zone)(utc) * MINUTE);
    local.get(..16).unwrap_or_default().to_owned()
}
