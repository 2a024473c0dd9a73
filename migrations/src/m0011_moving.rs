//! Tables that people take in.

crate::migration!(
    "m0011_moving",
    "CREATE TABLE import (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        kind TEXT NOT NULL,
        total BIGINT NOT NULL,
        done BIGINT NOT NULL,
        rows TEXT NOT NULL,
        faults TEXT NOT NULL
    )",
    "CREATE INDEX import_profile ON import (profile_id, id)",
);
