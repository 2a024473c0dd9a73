//! What a profile puts forward, what is found by chance, and what links look like.

crate::migration!(
    "m0027_discovery",
    "CREATE TABLE featured_tag (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        name TEXT NOT NULL,
        UNIQUE (profile_id, name)
    )",
    "CREATE TABLE endorsement (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        endorsed_id BIGINT NOT NULL REFERENCES profile (id),
        UNIQUE (profile_id, endorsed_id)
    )",
    "CREATE TABLE dismissed_suggestion (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        dismissed_id BIGINT NOT NULL REFERENCES profile (id),
        PRIMARY KEY (profile_id, dismissed_id)
    )",
    // One row an address, however often it is posted.
    "CREATE TABLE preview_card (
        id BIGINT PRIMARY KEY,
        url TEXT NOT NULL UNIQUE,
        card TEXT,
        image_url TEXT,
        fetched_at BIGINT
    )",
    "CREATE TABLE post_card (
        post_id BIGINT PRIMARY KEY REFERENCES post (id),
        card_id BIGINT NOT NULL REFERENCES preview_card (id)
    )",
    "CREATE INDEX post_card_card ON post_card (card_id, post_id)",
    // Computed in the background; `rank` begins with 1.
    "CREATE TABLE trend (
        kind TEXT NOT NULL,
        rank BIGINT NOT NULL,
        subject TEXT NOT NULL,
        history TEXT NOT NULL,
        PRIMARY KEY (kind, rank)
    )",
    "CREATE TABLE async_refresh (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT NOT NULL,
        finished BOOLEAN NOT NULL,
        result_count BIGINT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX async_refresh_post ON async_refresh (post_id)",
    // Opted in by its owner: a feed of her public posts.
    "ALTER TABLE profile ADD COLUMN has_feed BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE profile ADD COLUMN avatar_description TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE profile ADD COLUMN header_description TEXT NOT NULL DEFAULT ''",
    // Parts of one's page that are shown.
    "ALTER TABLE profile ADD COLUMN show_media BOOLEAN NOT NULL DEFAULT TRUE",
    "ALTER TABLE profile ADD COLUMN show_media_replies BOOLEAN NOT NULL DEFAULT TRUE",
    "ALTER TABLE profile ADD COLUMN show_featured BOOLEAN NOT NULL DEFAULT TRUE",
    // When the links in its fields were last looked at.
    "ALTER TABLE profile ADD COLUMN links_checked_at BIGINT",
    "ALTER TABLE follow ADD COLUMN languages TEXT",
);
