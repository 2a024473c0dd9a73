//! What a child or an adult at risk has told a colleague: read by whom the branch has named for it, and by nobody else.

crate::migration!(
    "m0222_safeguarding",
    "CREATE TABLE disclosure (
        id BIGINT PRIMARY KEY,
        from_id BIGINT NOT NULL,
        lead_id BIGINT NOT NULL,
        deputy_id BIGINT,
        about TEXT NOT NULL,
        is_urgent BOOLEAN NOT NULL,
        words TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        read_at BIGINT,
        closed_at BIGINT
    )",
    "CREATE INDEX disclosure_from ON disclosure (from_id)",
    "CREATE TABLE disclosure_note (
        id BIGINT PRIMARY KEY,
        disclosure_id BIGINT NOT NULL,
        author_id BIGINT NOT NULL,
        act TEXT NOT NULL,
        words TEXT NOT NULL,
        at BIGINT NOT NULL
    )",
    "CREATE INDEX disclosure_note_disclosure ON disclosure_note (disclosure_id, id)",
);
