//! The publishing desk of a shared profile: drafts and ideas, what is repeated, who has the desk, and calendar feeds.

crate::migration!(
    "m0130_publishing",
    "CREATE TABLE planned_post (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        state TEXT NOT NULL CHECK (state IN ('idea', 'draft', 'sent')),
        text TEXT NOT NULL,
        audience TEXT NOT NULL,
        planned_at BIGINT,
        goal TEXT NOT NULL DEFAULT '' CHECK (goal IN ('', 'answers', 'boosts', 'favourites')),
        goal_count BIGINT NOT NULL DEFAULT 0,
        writer_id BIGINT NOT NULL REFERENCES profile (id),
        from_id BIGINT REFERENCES profile (id),
        series_id BIGINT,
        post_id BIGINT,
        fault TEXT,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX planned_post_profile ON planned_post (profile_id, planned_at)",
    "CREATE INDEX planned_post_post ON planned_post (post_id) WHERE post_id IS NOT NULL",
    "CREATE INDEX planned_post_sent ON planned_post (profile_id) WHERE state = 'sent' AND post_id IS NULL",
    "CREATE TABLE post_series (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        text TEXT NOT NULL,
        audience TEXT NOT NULL,
        every TEXT NOT NULL CHECK (every IN ('week', 'fortnight', 'month')),
        next_at BIGINT NOT NULL,
        last_day TEXT NOT NULL,
        writer_id BIGINT NOT NULL REFERENCES profile (id)
    )",
    "CREATE INDEX post_series_profile ON post_series (profile_id)",
    "CREATE TABLE rota_shift (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        member_id BIGINT NOT NULL REFERENCES profile (id),
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT ''
    )",
    "CREATE INDEX rota_shift_profile ON rota_shift (profile_id, last_day)",
    // What is stored of an address is its hash: whoever copies the database reads no calendar.
    "CREATE TABLE calendar_feed (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        member_id BIGINT NOT NULL REFERENCES profile (id),
        secret TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (profile_id, member_id)
    )",
    "CREATE UNIQUE INDEX calendar_feed_secret ON calendar_feed (secret)",
);
