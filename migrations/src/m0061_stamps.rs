//! Stamps of answers, favourites and boosts beside those of quotes; when somebody last moved.

crate::migration!(
    "m0061_stamps",
    "ALTER TABLE quote_stamp ADD COLUMN kind TEXT NOT NULL DEFAULT 'quote'",
    "ALTER TABLE profile ADD COLUMN moved_at BIGINT",
);
