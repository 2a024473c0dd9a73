//! Anonymous reports are sealed: to the contacts whom the branch has designated, and to the code of whoever sent one.

crate::migration!(
    "m0121_sealed_reports",
    "CREATE TABLE case_contact (
        profile_id BIGINT PRIMARY KEY REFERENCES profile (id),
        recipient TEXT NOT NULL DEFAULT '',
        identity TEXT NOT NULL DEFAULT '',
        created_at BIGINT NOT NULL
    )",
    "CREATE TABLE case_seal (
        case_id BIGINT PRIMARY KEY REFERENCES moderation_case (id),
        recipient TEXT NOT NULL,
        for_code TEXT NOT NULL,
        for_outside TEXT
    )",
    "CREATE TABLE case_seal_key (
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        sealed TEXT NOT NULL,
        PRIMARY KEY (case_id, profile_id)
    )",
    "CREATE INDEX case_seal_key_profile ON case_seal_key (profile_id)",
    "ALTER TABLE case_event ADD COLUMN is_sealed BOOLEAN NOT NULL DEFAULT FALSE",
);
