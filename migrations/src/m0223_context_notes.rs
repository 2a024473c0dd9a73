//! Context that the branch adds to a post, with its source, and the appeals against it.

crate::migration!(
    "m0223_context_notes",
    "CREATE TABLE context_note (
        id BIGINT PRIMARY KEY,
        post_id BIGINT NOT NULL,
        author_id BIGINT NOT NULL,
        words TEXT NOT NULL,
        source TEXT NOT NULL,
        state TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        appeal TEXT NOT NULL DEFAULT '',
        appealed_by BIGINT,
        answer TEXT NOT NULL DEFAULT '',
        decided_by BIGINT
    )",
    "CREATE INDEX context_note_post ON context_note (post_id)",
);
