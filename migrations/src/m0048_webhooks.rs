//! Addresses of other programs that are told what happens at the desk.

crate::migration!(
    "m0048_webhooks",
    "CREATE TABLE webhook (
        id BIGINT PRIMARY KEY,
        url TEXT NOT NULL,
        secret TEXT NOT NULL,
        events TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        told_at BIGINT,
        fault TEXT
    )",
);
