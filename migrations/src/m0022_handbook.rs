//! The handbook: its versions, who changed what, what was said about it, and who has read it.

crate::migration!(
    "m0022_handbook",
    "CREATE TABLE handbook_version (
        id BIGINT PRIMARY KEY,
        number BIGINT NOT NULL UNIQUE,
        state TEXT NOT NULL,
        document TEXT NOT NULL,
        revision BIGINT NOT NULL,
        effective_on TEXT,
        published_at BIGINT,
        read_within BIGINT NOT NULL,
        review_on TEXT,
        review_owner TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE TABLE handbook_change (
        id BIGINT PRIMARY KEY,
        version_id BIGINT NOT NULL REFERENCES handbook_version (id),
        clause TEXT NOT NULL,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        at BIGINT NOT NULL
    )",
    "CREATE INDEX handbook_change_version ON handbook_change (version_id, id)",
    // The author only where she signs it.
    "CREATE TABLE handbook_comment (
        id BIGINT PRIMARY KEY,
        version_id BIGINT NOT NULL REFERENCES handbook_version (id),
        clause TEXT NOT NULL,
        profile_id BIGINT REFERENCES profile (id),
        text TEXT NOT NULL,
        answer TEXT
    )",
    "CREATE INDEX handbook_comment_version ON handbook_comment (version_id, id)",
    // No ballot is kept: only that somebody has voted, and how many have said what.
    "CREATE TABLE handbook_voter (
        version_id BIGINT NOT NULL REFERENCES handbook_version (id),
        clause TEXT NOT NULL,
        voter TEXT NOT NULL,
        PRIMARY KEY (version_id, clause, voter)
    )",
    "CREATE TABLE handbook_tally (
        version_id BIGINT NOT NULL REFERENCES handbook_version (id),
        clause TEXT NOT NULL,
        choice TEXT NOT NULL,
        votes BIGINT NOT NULL,
        PRIMARY KEY (version_id, clause, choice)
    )",
    "CREATE TABLE handbook_reading (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        version_id BIGINT NOT NULL REFERENCES handbook_version (id),
        read_on TEXT NOT NULL,
        objection TEXT,
        PRIMARY KEY (profile_id, version_id)
    )",
    // Another branch's handbook that this one builds on.
    "CREATE TABLE handbook_base (
        url TEXT PRIMARY KEY,
        document TEXT NOT NULL,
        number BIGINT NOT NULL,
        fetched_at BIGINT NOT NULL,
        fault TEXT
    )",
);
