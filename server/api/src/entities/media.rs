//! What hangs on a post: emojis, media, polls.

use serde::{Deserialize, Serialize};

/// <https://docs.joinmastodon.org/entities/CustomEmoji/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CustomEmoji {
    pub shortcode: String,
    pub url: String,
    pub static_url: String,
    pub visible_in_picker: bool,
    pub category: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/MediaAttachment/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct MediaAttachment {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    /// None while it is being prepared.
    pub url: Option<String>,
    pub preview_url: Option<String>,
    pub remote_url: Option<String>,
    pub meta: MediaMeta,
    pub description: Option<String>,
    pub blurhash: Option<String>,
    /// Ours: who made it, under which licence it is shown, and where it comes from, as far as that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<MediaCredit>,
    /// Ours: captions of a film or sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captions: Option<Captions>,
}

/// Ours: what is said of a medium; empty where nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct MediaCredit {
    pub licence: String,
    pub creator: String,
    pub source_url: String,
}

/// A WebVTT file, and the language of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Captions {
    pub url: String,
    pub language: String,
}

/// Sizes and the point that must stay visible. <https://docs.joinmastodon.org/entities/MediaAttachment/#meta>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct MediaMeta {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<Focus>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<MediaSize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub small: Option<MediaSize>,
}

/// From −1 to 1, from left to right and from bottom to top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Focus {
    pub x: f64,
    pub y: f64,
}

/// Of a film or sound also how long it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct MediaSize {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
    /// `640x480`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<f64>,
    /// Frames a second as a fraction, `25/1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame_rate: Option<String>,
    /// Seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<f64>,
    /// Bits a second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bitrate: Option<i64>,
}

/// <https://docs.joinmastodon.org/entities/Poll/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Poll {
    pub id: String,
    pub expires_at: Option<String>,
    pub expired: bool,
    pub multiple: bool,
    pub votes_count: i64,
    pub voters_count: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voted: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_votes: Option<Vec<i64>>,
    pub options: Vec<PollOption>,
    pub emojis: Vec<CustomEmoji>,
}

/// One answer; the count is untold while the poll hides it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PollOption {
    pub title: String,
    pub votes_count: Option<i64>,
}
