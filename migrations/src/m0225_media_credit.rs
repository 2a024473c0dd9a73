//! Under which licence a picture, film or sound is shown, who made it, and where it comes from.

crate::migration!(
    "m0225_media_credit",
    "ALTER TABLE media ADD COLUMN licence TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE media ADD COLUMN creator TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE media ADD COLUMN source_url TEXT NOT NULL DEFAULT ''",
);
