//! Who may answer, boost and quote a post, and what waits for its author's yes.

crate::migration!(
    "m0016_interaction",
    // `everyone`, `followers`, `network`, `nobody` or `approval`.
    "ALTER TABLE post ADD COLUMN may_reply TEXT NOT NULL DEFAULT 'everyone'",
    "ALTER TABLE post ADD COLUMN may_boost TEXT NOT NULL DEFAULT 'everyone'",
    "ALTER TABLE post ADD COLUMN may_quote TEXT NOT NULL DEFAULT 'everyone'",
    "CREATE TABLE approval (
        id BIGINT PRIMARY KEY,
        post_id BIGINT NOT NULL REFERENCES post (id),
        author_id BIGINT NOT NULL REFERENCES profile (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        act TEXT NOT NULL,
        uri TEXT NOT NULL,
        body TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        UNIQUE (uri, act)
    )",
    "CREATE INDEX approval_post ON approval (post_id)",
    "CREATE INDEX approval_author ON approval (author_id)",
    // A quote of ours that was agreed to, by the address of the quoting post (FEP-044f).
    "CREATE TABLE quote_stamp (
        id BIGINT PRIMARY KEY,
        post_id BIGINT NOT NULL REFERENCES post (id),
        uri TEXT NOT NULL UNIQUE
    )",
);
