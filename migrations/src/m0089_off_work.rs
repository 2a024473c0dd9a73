//! Who is off work until when, what those read who write meanwhile, and who has read it.

crate::migration!(
    "m0089_off_work",
    "CREATE TABLE off_work (
        profile_id BIGINT PRIMARY KEY REFERENCES profile (id),
        last_day TEXT NOT NULL,
        message TEXT NOT NULL,
        since BIGINT NOT NULL
    )",
    "CREATE TABLE off_work_told (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        from_id BIGINT NOT NULL REFERENCES profile (id),
        PRIMARY KEY (profile_id, from_id)
    )",
);
