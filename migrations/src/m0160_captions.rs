//! Captions of a film or sound: the name of a WebVTT file, and its language.

crate::migration!(
    "m0160_captions",
    "ALTER TABLE media ADD COLUMN captions_file TEXT",
    "ALTER TABLE media ADD COLUMN captions_language TEXT",
);
