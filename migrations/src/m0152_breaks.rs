//! Reviewers on a break, until when; nothing is left of it afterwards.

crate::migration!(
    "m0152_breaks",
    "CREATE TABLE review_break (
        profile_id BIGINT PRIMARY KEY REFERENCES profile (id),
        ends_at BIGINT NOT NULL
    )",
);
