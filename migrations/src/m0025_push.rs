//! Where an app wants to be woken. A subscription names a token and its profile, and no login.

crate::migration!(
    "m0025_push",
    "CREATE TABLE push_subscription (
        id BIGINT PRIMARY KEY,
        token_id BIGINT NOT NULL UNIQUE REFERENCES token (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        receiver TEXT NOT NULL,
        alerts TEXT NOT NULL,
        policy TEXT NOT NULL
    )",
    "CREATE INDEX push_subscription_profile ON push_subscription (profile_id)",
);
