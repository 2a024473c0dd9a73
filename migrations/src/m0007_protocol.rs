//! More of what other servers say: quotes, reactions, moves, featured posts, what is thought of an actor.

crate::migration!(
    "m0007_protocol",
    "ALTER TABLE post ADD COLUMN quote_uri TEXT",
    "ALTER TABLE post ADD COLUMN quote_id BIGINT REFERENCES post (id)",
    "CREATE INDEX post_quoted ON post (quote_id, id) WHERE quote_id IS NOT NULL",
    "CREATE INDEX post_quote_orphans ON post (quote_uri) WHERE quote_id IS NULL AND quote_uri IS NOT NULL",
    "ALTER TABLE post ADD COLUMN replies_fetched_at BIGINT",
    // An emoji that somebody of another server put under a post; `url` shows a custom one.
    "CREATE TABLE reaction (
        post_id BIGINT NOT NULL REFERENCES post (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        name TEXT NOT NULL,
        url TEXT,
        uri TEXT NOT NULL UNIQUE,
        created_at BIGINT NOT NULL,
        PRIMARY KEY (post_id, profile_id, name)
    )",
    "ALTER TABLE profile ADD COLUMN featured_uri TEXT",
    "ALTER TABLE profile ADD COLUMN moved_to_uri TEXT",
    "ALTER TABLE profile ADD COLUMN also_known_as TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE profile ADD COLUMN attribution_domains TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE profile ADD COLUMN memorial BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE profile ADD COLUMN suspended BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE profile ADD COLUMN standing TEXT",
    // Others' Multikeys (FEP-521a) and ours for Ed25519.
    "ALTER TABLE actor_key ADD COLUMN algorithm TEXT NOT NULL DEFAULT 'rsa'",
);
