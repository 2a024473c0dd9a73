//! Complaints have a number; answers that a shared profile has hidden; why and until when the branch blocks somebody.

crate::migration!(
    "m0085_complaints",
    // `2026-00042`: what the public quotes. Only complaints have one.
    "ALTER TABLE moderation_case ADD COLUMN reference TEXT",
    "CREATE UNIQUE INDEX moderation_case_reference ON moderation_case (reference)",
    // Only blocks by professional and shared profiles end.
    "ALTER TABLE block ADD COLUMN reason TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE block ADD COLUMN ends_at BIGINT",
    "CREATE INDEX block_ends ON block (ends_at) WHERE ends_at IS NOT NULL",
    "CREATE TABLE hidden_answer (
        id BIGINT PRIMARY KEY,
        post_id BIGINT NOT NULL,
        thread_id BIGINT NOT NULL,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        hidden_by BIGINT NOT NULL REFERENCES profile (id),
        ground TEXT NOT NULL,
        clause TEXT NOT NULL,
        reason TEXT NOT NULL,
        secret_hash TEXT NOT NULL UNIQUE,
        hidden_at BIGINT NOT NULL,
        case_id BIGINT UNIQUE REFERENCES moderation_case (id),
        outcome TEXT CHECK (outcome IN ('kept', 'shown')),
        shown_at BIGINT,
        shown_by BIGINT REFERENCES profile (id)
    )",
    // One answer is hidden once at a time.
    "CREATE UNIQUE INDEX hidden_answer_post ON hidden_answer (post_id) WHERE shown_at IS NULL",
    "CREATE INDEX hidden_answer_thread ON hidden_answer (thread_id) WHERE shown_at IS NULL",
);
