//! What a film says of itself, the digest of what was uploaded, which push scheme an app asked for, posts that were
//! old when they were fetched, and ids of notices that
//! JavaScript reads exactly.

crate::migration!(
    "m0060_media_facts",
    "ALTER TABLE media ADD COLUMN digest TEXT",
    "ALTER TABLE media ADD COLUMN duration_ms BIGINT",
    "ALTER TABLE media ADD COLUMN frame_rate TEXT",
    "ALTER TABLE media ADD COLUMN bitrate BIGINT",
    "ALTER TABLE push_subscription ADD COLUMN standard BOOLEAN NOT NULL DEFAULT TRUE",
    "ALTER TABLE post ADD COLUMN is_old BOOLEAN NOT NULL DEFAULT FALSE",
    "UPDATE notification SET id = id / 16 WHERE id > 9007199254740991",
    "UPDATE marker SET last_read_id = last_read_id / 16 WHERE timeline = 'notifications' AND last_read_id > 9007199254740991",
);
