//! Shared profiles: who wrote what in their name. Told to those who run the profile, and to nobody else.

crate::migration!(
    "m0013_shared",
    "CREATE TABLE post_writer (
        post_id BIGINT PRIMARY KEY REFERENCES post (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id)
    )",
    // The professional profile of whoever an app of a shared profile belongs to.
    "ALTER TABLE token ADD COLUMN writer_id BIGINT",
    "ALTER TABLE authorization_code ADD COLUMN writer_id BIGINT",
);
