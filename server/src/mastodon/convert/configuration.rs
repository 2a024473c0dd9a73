//! The limits of this branch, and small entities.

use serde_json::{Value, json};

use crate::{activitypub::address, app::App};

/// A tag without its history, which nobody counts yet.
pub fn tag(app: &App, name: &str) -> api::Tag {
    api::Tag {
        id: name.to_owned(),
        name: name.to_owned(),
        url: address::tag_page(&app.config, name),
        history: Vec::new(),
    }
}

/// The limits that are announced are the ones that are enforced.
pub fn configuration() -> Value {
    use crate::{
        policy::{MAX_CHARACTERS, URL_CHARACTERS},
        profiles::{MAX_DISPLAY_NAME, MAX_FIELD, MAX_FIELDS, MAX_NOTE},
    };
    json!({
        "accounts": {
            "max_featured_tags": 0, "max_pinned_statuses": 0,
            "max_display_name_length": MAX_DISPLAY_NAME, "max_note_length": MAX_NOTE,
            "max_profile_fields": MAX_FIELDS, "profile_field_name_limit": MAX_FIELD,
            "profile_field_value_limit": MAX_FIELD,
        },
        "statuses": {
            "max_characters": MAX_CHARACTERS, "max_media_attachments": 0,
            "characters_reserved_per_url": URL_CHARACTERS,
        },
        "media_attachments": {
            "supported_mime_types": [], "image_size_limit": 0, "image_matrix_limit": 0,
            "video_size_limit": 0, "video_frame_rate_limit": 0, "video_matrix_limit": 0, "description_limit": 0,
        },
        "polls": {
            "max_options": 0, "max_characters_per_option": 0, "min_expiration": 0, "max_expiration": 0,
        },
        "translation": { "enabled": false },
    })
}
