//! The branch's own rules, and what becomes of a post that one of them stops.

crate::migration!(
    "m0021_rules",
    "CREATE TABLE rule (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        clause TEXT NOT NULL,
        scope TEXT NOT NULL,
        form TEXT,
        condition TEXT NOT NULL,
        verdict TEXT NOT NULL,
        remedy TEXT NOT NULL,
        message TEXT NOT NULL,
        fix TEXT NOT NULL,
        state TEXT NOT NULL,
        starter BOOLEAN NOT NULL,
        fault TEXT,
        updated_at BIGINT NOT NULL
    )",
    // That somebody was asked about a post: a sealed print of it, for a quarter of an hour, and nothing else.
    "CREATE TABLE nudge (
        print TEXT PRIMARY KEY,
        asked_at BIGINT NOT NULL
    )",
    // What was held or refused: which rule and why, never the words.
    "CREATE TABLE decision (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        writer_id BIGINT,
        outcome TEXT NOT NULL,
        rule TEXT NOT NULL,
        clause TEXT NOT NULL,
        ruleset_version BIGINT NOT NULL,
        reasons TEXT NOT NULL,
        state TEXT NOT NULL,
        held_id BIGINT UNIQUE,
        claimed_by BIGINT,
        claimed_until BIGINT,
        decided_by BIGINT,
        decided_at BIGINT,
        note TEXT,
        appeal TEXT,
        created_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    )",
    "CREATE INDEX decision_profile ON decision (profile_id, id)",
    "CREATE INDEX decision_state ON decision (state, id)",
    "ALTER TABLE verdict ADD COLUMN domain TEXT",
    // Minutes that somebody waited for a second pair of eyes.
    "ALTER TABLE verdict ADD COLUMN waited BIGINT",
    "CREATE INDEX verdict_day ON verdict (day)",
    // What is done to what a filtered server sends, as JSON.
    "ALTER TABLE remote_host ADD COLUMN filters TEXT",
    // What an unknown server sent, until somebody has decided about it.
    "CREATE TABLE parked_post (
        id BIGINT PRIMARY KEY,
        host TEXT NOT NULL,
        uri TEXT NOT NULL UNIQUE,
        author_uri TEXT NOT NULL,
        document TEXT NOT NULL,
        due_at BIGINT,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX parked_post_host ON parked_post (host)",
    "CREATE TABLE review_link (
        secret_hash TEXT PRIMARY KEY,
        decision_id BIGINT NOT NULL,
        reviewer_uri TEXT NOT NULL,
        until BIGINT NOT NULL
    )",
);
