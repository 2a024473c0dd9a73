//! Wrong guesses at a secret, by a hash under the keys outside the database: after a restart, and at another process, they
//! count on.

crate::migration!(
    "m0230_guesses",
    "CREATE TABLE guess (
        secret TEXT PRIMARY KEY,
        count BIGINT NOT NULL,
        until_at BIGINT NOT NULL
    )",
);
