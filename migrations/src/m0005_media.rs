//! Pictures and other media: what our people upload, what other servers attach, and the copies that we keep of theirs.

crate::migration!(
    "m0005_media",
    // Focus in thousandths of half the picture, from the centre. `file` names a file of ours, `remote_url` another's.
    "CREATE TABLE media (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT REFERENCES post (id),
        position BIGINT NOT NULL,
        kind TEXT NOT NULL,
        mime TEXT NOT NULL,
        file TEXT,
        small_file TEXT,
        remote_url TEXT,
        description TEXT NOT NULL,
        focus_x BIGINT NOT NULL,
        focus_y BIGINT NOT NULL,
        width BIGINT,
        height BIGINT,
        small_width BIGINT,
        small_height BIGINT,
        blurhash TEXT,
        state TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX media_post ON media (post_id, position)",
    "CREATE INDEX media_loose ON media (created_at) WHERE post_id IS NULL",
    "CREATE INDEX media_profile ON media (profile_id, post_id)",
    // Copies of what other servers show: avatars, headers, pictures, emojis. Gone when nobody looks at them.
    "CREATE TABLE remote_file (
        hash TEXT PRIMARY KEY,
        url TEXT NOT NULL,
        mime TEXT NOT NULL,
        file TEXT NOT NULL,
        size BIGINT NOT NULL,
        used_at BIGINT NOT NULL
    )",
    "CREATE INDEX remote_file_used ON remote_file (used_at)",
    "CREATE TABLE emoji (
        id BIGINT PRIMARY KEY,
        shortcode TEXT NOT NULL UNIQUE,
        file TEXT NOT NULL,
        mime TEXT NOT NULL,
        category TEXT,
        visible BOOLEAN NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "ALTER TABLE profile ADD COLUMN avatar_file TEXT",
    "ALTER TABLE profile ADD COLUMN header_file TEXT",
    "ALTER TABLE profile ADD COLUMN emojis TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE post ADD COLUMN emojis TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE post_edit ADD COLUMN media TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE post_edit ADD COLUMN poll TEXT",
);
