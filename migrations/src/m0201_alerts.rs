//! What looks wrong and is shown at the desk: alerts, and how often something failed in a minute.

crate::migration!(
    "m0201_alerts",
    "CREATE TABLE tally (
        kind TEXT NOT NULL,
        at BIGINT NOT NULL,
        count BIGINT NOT NULL,
        PRIMARY KEY (kind, at)
    )",
    "CREATE TABLE alert (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL DEFAULT '',
        count BIGINT NOT NULL,
        minutes BIGINT NOT NULL,
        details TEXT NOT NULL DEFAULT '',
        created_at BIGINT NOT NULL,
        last_at BIGINT NOT NULL,
        settled_at BIGINT
    )",
    "CREATE INDEX alert_open ON alert (kind, subject, last_at)",
    "CREATE INDEX token_created ON token (created_at)",
    "CREATE INDEX post_deleted ON post (deleted_at) WHERE deleted_at IS NOT NULL AND is_local",
);
