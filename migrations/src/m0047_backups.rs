//! Backups that the desk or the schedule has made.

crate::migration!(
    "m0047_backups",
    "CREATE TABLE backup (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        at BIGINT NOT NULL,
        bytes BIGINT NOT NULL,
        is_sealed BOOLEAN NOT NULL,
        fault TEXT,
        verified_at BIGINT
    )",
);
