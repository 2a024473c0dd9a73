//! The desk: what was set there with who did it, sign-ins that are paused, and the week in which somebody was last seen.

crate::migration!(
    "m0046_desk",
    "CREATE TABLE setting_change (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        actor TEXT NOT NULL,
        at BIGINT NOT NULL
    )",
    "ALTER TABLE login ADD COLUMN suspended_at BIGINT",
    // The first day of the week: nobody's hours are kept.
    "ALTER TABLE login ADD COLUMN seen_week TEXT",
    // Of the secret in a letter, or in a link of the first start, that lets somebody set a password.
    "CREATE TABLE one_time_link (
        secret_hash TEXT PRIMARY KEY,
        purpose TEXT NOT NULL,
        login_id BIGINT REFERENCES login (id),
        expires_at BIGINT NOT NULL
    )",
);
