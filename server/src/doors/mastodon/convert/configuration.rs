//! The limits of this branch.

use serde_json::{Value, json};

/// The limits that are announced are the ones that are enforced.
pub fn configuration() -> Value {
    use crate::{
        media,
        people::{
            featured_tags,
            profiles::{MAX_DISPLAY_NAME, MAX_FIELD, MAX_FIELDS, MAX_NOTE},
        },
        policy::{MAX_CHARACTERS, URL_CHARACTERS},
        posts::{pins, polls},
    };
    let films = media::film::is_possible();
    json!({
        "accounts": {
            "max_featured_tags": featured_tags::MOST, "max_pinned_statuses": pins::MOST,
            "max_display_name_length": MAX_DISPLAY_NAME, "max_note_length": MAX_NOTE,
            "max_profile_fields": MAX_FIELDS, "profile_field_name_limit": MAX_FIELD,
            "profile_field_value_limit": MAX_FIELD,
        },
        "statuses": {
            "max_characters": MAX_CHARACTERS, "max_media_attachments": media::MOST_ATTACHMENTS,
            "characters_reserved_per_url": URL_CHARACTERS,
        },
        "media_attachments": {
            "supported_mime_types": media::upload::types_taken(),
            "image_size_limit": media::MAX_PICTURE, "image_matrix_limit": media::MAX_PIXELS,
            "video_size_limit": if films { media::MAX_FILM } else { 0 },
            "video_frame_rate_limit": if films { media::MAX_FRAME_RATE } else { 0 },
            "video_matrix_limit": if films { media::MAX_FRAME_PIXELS } else { 0 },
            "description_limit": media::MAX_DESCRIPTION,
        },
        "polls": {
            "max_options": polls::MAX_OPTIONS, "max_characters_per_option": polls::MAX_OPTION,
            "min_expiration": polls::MIN_SECONDS, "max_expiration": polls::MAX_SECONDS,
        },
        "translation": { "enabled": false },
    })
}
