//! An archive of everything that a profile has written, made on demand.

crate::migration!(
    "m0017_archive",
    "CREATE TABLE archive (
        profile_id BIGINT PRIMARY KEY REFERENCES profile (id),
        file TEXT NOT NULL,
        asked_at BIGINT NOT NULL,
        size BIGINT
    )",
);
