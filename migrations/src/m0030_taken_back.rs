//! Activities that were taken back, so that late copies have no effect and ids may be used again.

crate::migration!(
    "m0030_taken_back",
    "ALTER TABLE seen_activity ADD COLUMN said_at BIGINT",
    "ALTER TABLE seen_activity ADD COLUMN undone_at BIGINT",
    "ALTER TABLE seen_activity ADD COLUMN undone_early BOOLEAN NOT NULL DEFAULT FALSE",
);
