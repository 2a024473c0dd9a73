//! Pictures that come with a report without a name.

crate::migration!(
    "m0203_case_files",
    "CREATE TABLE case_file (
        id BIGINT PRIMARY KEY,
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        mime TEXT NOT NULL,
        sealed TEXT NOT NULL,
        is_sealed BOOLEAN NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX case_file_case ON case_file (case_id, id)",
);
