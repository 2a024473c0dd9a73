//! Profiles under attack: until when, which colleague reads for them, and what strangers wrote meanwhile.

crate::migration!(
    "m0150_pile_on",
    "CREATE TABLE pile_on (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        colleague_id BIGINT NOT NULL REFERENCES profile (id),
        began_at BIGINT NOT NULL,
        ends_at BIGINT NOT NULL,
        settled BOOLEAN NOT NULL DEFAULT FALSE,
        given_back BOOLEAN NOT NULL DEFAULT FALSE
    )",
    "CREATE INDEX pile_on_profile ON pile_on (profile_id, ends_at)",
    "CREATE INDEX pile_on_colleague ON pile_on (colleague_id)",
    "CREATE INDEX pile_on_open ON pile_on (ends_at) WHERE NOT settled",
    "CREATE TABLE pile_on_post (
        id BIGINT PRIMARY KEY,
        pile_on_id BIGINT NOT NULL,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT,
        kind TEXT NOT NULL CHECK (kind IN ('mention', 'quote', 'reply')),
        uri TEXT NOT NULL,
        author TEXT NOT NULL,
        words TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        hidden_until BIGINT NOT NULL,
        kept BOOLEAN NOT NULL DEFAULT FALSE,
        forget_at BIGINT NOT NULL
    )",
    "CREATE UNIQUE INDEX pile_on_post_uri ON pile_on_post (pile_on_id, uri)",
    "CREATE INDEX pile_on_post_of ON pile_on_post (profile_id, post_id)",
);
