//! Shared profiles: who wrote what in their name, told to those who run the profile alone. Wrong codes are counted.

crate::migration!(
    "m0013_shared",
    "CREATE TABLE post_writer (
        post_id BIGINT PRIMARY KEY REFERENCES post (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id)
    )",
    // The professional profile of whoever an app of a shared profile belongs to.
    "ALTER TABLE token ADD COLUMN writer_id BIGINT",
    "ALTER TABLE authorization_code ADD COLUMN writer_id BIGINT",
    "ALTER TABLE second_factor ADD COLUMN wrong_codes BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE second_factor ADD COLUMN wrong_since BIGINT NOT NULL DEFAULT 0",
);
