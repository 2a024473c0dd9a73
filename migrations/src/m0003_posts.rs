//! Posts and everything that hangs on one.

crate::migration!(
    "m0003_posts",
    "CREATE TABLE post (
        id BIGINT PRIMARY KEY,
        uri TEXT NOT NULL UNIQUE,
        url TEXT NOT NULL,
        author_id BIGINT NOT NULL REFERENCES profile (id),
        is_local BOOLEAN NOT NULL,
        in_reply_to_id BIGINT REFERENCES post (id),
        in_reply_to_uri TEXT,
        in_reply_to_profile_id BIGINT REFERENCES profile (id),
        boost_of_id BIGINT REFERENCES post (id),
        content TEXT NOT NULL,
        source TEXT NOT NULL,
        content_warning TEXT NOT NULL,
        sensitive BOOLEAN NOT NULL,
        language TEXT,
        audience TEXT NOT NULL,
        local_only BOOLEAN NOT NULL,
        app_id BIGINT REFERENCES app (id),
        replies_count BIGINT NOT NULL,
        boosts_count BIGINT NOT NULL,
        favourites_count BIGINT NOT NULL,
        ruleset_version BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        edited_at BIGINT,
        deleted_at BIGINT
    )",
    "CREATE INDEX post_author ON post (author_id, id)",
    "CREATE INDEX post_replies ON post (in_reply_to_id, id)",
    "CREATE INDEX post_orphans ON post (in_reply_to_uri) WHERE in_reply_to_id IS NULL AND in_reply_to_uri IS NOT NULL",
    "CREATE UNIQUE INDEX post_boost ON post (boost_of_id, author_id) WHERE boost_of_id IS NOT NULL AND deleted_at IS NULL",
    "CREATE INDEX post_public ON post (id) WHERE audience = 'public' AND boost_of_id IS NULL AND deleted_at IS NULL",
    "CREATE INDEX post_local ON post (id) WHERE is_local AND audience IN ('public', 'branch') AND boost_of_id IS NULL AND deleted_at IS NULL",
    "CREATE INDEX post_local_public ON post (id) WHERE is_local AND audience = 'public' AND boost_of_id IS NULL AND deleted_at IS NULL",
    "CREATE INDEX post_remote ON post (id) WHERE NOT is_local AND audience = 'public' AND boost_of_id IS NULL AND deleted_at IS NULL",
    "CREATE TABLE post_edit (
        post_id BIGINT NOT NULL REFERENCES post (id),
        edited_at BIGINT NOT NULL,
        content TEXT NOT NULL,
        content_warning TEXT NOT NULL,
        sensitive BOOLEAN NOT NULL,
        PRIMARY KEY (post_id, edited_at)
    )",
    "CREATE TABLE mention (
        post_id BIGINT NOT NULL REFERENCES post (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        silent BOOLEAN NOT NULL,
        PRIMARY KEY (post_id, profile_id)
    )",
    "CREATE INDEX mention_profile ON mention (profile_id, post_id)",
    "CREATE TABLE post_tag (
        post_id BIGINT NOT NULL REFERENCES post (id),
        name TEXT NOT NULL,
        PRIMARY KEY (post_id, name)
    )",
    "CREATE INDEX post_tag_name ON post_tag (name, post_id)",
    "CREATE TABLE favourite (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT NOT NULL REFERENCES post (id),
        id BIGINT NOT NULL UNIQUE,
        uri TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (profile_id, post_id)
    )",
    "CREATE INDEX favourite_post ON favourite (post_id, id)",
    "CREATE INDEX favourite_uri ON favourite (uri)",
    // One row for each post in each reader's home timeline: reading is one index range.
    "CREATE TABLE home_entry (
        owner_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT NOT NULL REFERENCES post (id),
        PRIMARY KEY (owner_id, post_id)
    )",
    "CREATE INDEX home_entry_post ON home_entry (post_id)",
    "CREATE TABLE notification (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        kind TEXT NOT NULL,
        from_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT REFERENCES post (id),
        subject TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE UNIQUE INDEX notification_once ON notification (profile_id, kind, from_id, subject)",
    "CREATE INDEX notification_profile ON notification (profile_id, id)",
    "CREATE INDEX notification_post ON notification (post_id)",
    // What a client already sent, so that sending it again makes no copy.
    "CREATE TABLE idempotency_key (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        key TEXT NOT NULL,
        post_id BIGINT NOT NULL REFERENCES post (id),
        created_at BIGINT NOT NULL,
        PRIMARY KEY (profile_id, key)
    )",
    "CREATE TABLE verdict (
        id BIGINT PRIMARY KEY,
        rule TEXT NOT NULL,
        clause TEXT NOT NULL,
        outcome TEXT NOT NULL,
        ruleset_version BIGINT NOT NULL,
        day TEXT NOT NULL
    )",
);
