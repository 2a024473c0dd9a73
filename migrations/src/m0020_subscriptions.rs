//! Lists of servers that others publish, taken over from there.

crate::migration!(
    "m0020_subscriptions",
    "CREATE TABLE subscription (
        id BIGINT PRIMARY KEY,
        url TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        priority BIGINT NOT NULL,
        is_draft BOOLEAN NOT NULL,
        fetched_at BIGINT,
        fault TEXT,
        faults TEXT NOT NULL
    )",
    "CREATE TABLE subscription_entry (
        subscription_id BIGINT NOT NULL REFERENCES subscription (id),
        domain TEXT NOT NULL,
        standing TEXT NOT NULL,
        comment TEXT NOT NULL,
        PRIMARY KEY (subscription_id, domain)
    )",
    // What no list decides.
    "CREATE TABLE subscription_exclude (
        domain TEXT PRIMARY KEY
    )",
    // The list that a standing comes from; none where the branch has decided itself.
    "ALTER TABLE remote_host ADD COLUMN listed_by BIGINT",
);
