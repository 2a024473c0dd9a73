//! Sealed copies of posts, where the law of records asks for them.

crate::migration!(
    "m0023_records",
    "CREATE TABLE sealed_copy (
        id BIGINT PRIMARY KEY,
        post_id BIGINT NOT NULL,
        class TEXT NOT NULL,
        body TEXT NOT NULL,
        expires_at BIGINT NOT NULL
    )",
    "CREATE INDEX sealed_copy_post ON sealed_copy (post_id)",
    "CREATE INDEX sealed_copy_expiry ON sealed_copy (expires_at)",
);
