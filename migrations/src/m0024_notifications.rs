//! Notices in groups, what is kept aside of them, and whose are let through.

crate::migration!(
    "m0024_notifications",
    // Notices with the same key are shown as one.
    "ALTER TABLE notification ADD COLUMN group_key TEXT NOT NULL DEFAULT ''",
    "UPDATE notification SET group_key = 'ungrouped-' || id",
    // Kept aside, because its owner's policy says so.
    "ALTER TABLE notification ADD COLUMN filtered BOOLEAN NOT NULL DEFAULT FALSE",
    "CREATE INDEX notification_group ON notification (profile_id, group_key, id)",
    "CREATE INDEX notification_from ON notification (profile_id, from_id, filtered)",
    "CREATE TABLE notification_policy (
        profile_id BIGINT PRIMARY KEY REFERENCES profile (id),
        not_following TEXT NOT NULL,
        not_followers TEXT NOT NULL,
        new_accounts TEXT NOT NULL,
        private_mentions TEXT NOT NULL,
        limited_accounts TEXT NOT NULL
    )",
    // Whose notices always pass.
    "CREATE TABLE notification_permission (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        from_id BIGINT NOT NULL REFERENCES profile (id),
        PRIMARY KEY (profile_id, from_id)
    )",
    "CREATE TABLE notification_request (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        from_id BIGINT NOT NULL REFERENCES profile (id),
        last_post_id BIGINT,
        notifications_count BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        UNIQUE (profile_id, from_id)
    )",
);
