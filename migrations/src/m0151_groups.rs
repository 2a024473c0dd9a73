//! Groups of practice: which posts were written to which group, and what became of them there.

crate::migration!(
    "m0151_groups",
    "CREATE TABLE group_post (
        group_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT NOT NULL REFERENCES post (id),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'announced', 'refused', 'removed')),
        activity TEXT NOT NULL DEFAULT '',
        created_at BIGINT NOT NULL,
        PRIMARY KEY (group_id, post_id)
    )",
    "CREATE INDEX group_post_post ON group_post (post_id)",
    "CREATE INDEX profile_groups ON profile (actor_type) WHERE domain IS NULL AND actor_type = 'Group'",
);
