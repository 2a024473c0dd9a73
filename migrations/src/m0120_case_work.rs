//! How colleagues share a case: who follows it, what is to be done, which cases belong together, and who is involved.

crate::migration!(
    "m0120_case_work",
    "ALTER TABLE moderation_case ADD COLUMN extent TEXT NOT NULL DEFAULT 'one'",
    "ALTER TABLE moderation_case ADD COLUMN escalated_at BIGINT",
    "CREATE TABLE case_watcher (
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        PRIMARY KEY (case_id, profile_id)
    )",
    "CREATE TABLE case_task (
        id BIGINT PRIMARY KEY,
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        words TEXT NOT NULL,
        owner_id BIGINT REFERENCES profile (id),
        due_at BIGINT,
        created_at BIGINT NOT NULL,
        escalated_at BIGINT,
        done_at BIGINT,
        done_by BIGINT REFERENCES profile (id)
    )",
    "CREATE INDEX case_task_case ON case_task (case_id, id)",
    "CREATE INDEX case_task_due ON case_task (due_at) WHERE done_at IS NULL AND escalated_at IS NULL",
    // The smaller id first, so that a pair is one row.
    "CREATE TABLE case_tie (
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        other_id BIGINT NOT NULL REFERENCES moderation_case (id),
        PRIMARY KEY (case_id, other_id)
    )",
    "CREATE INDEX case_tie_other ON case_tie (other_id)",
    "CREATE TABLE case_person (
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        part TEXT NOT NULL CHECK (part IN ('affected', 'witness', 'reported')),
        PRIMARY KEY (case_id, profile_id)
    )",
    "CREATE INDEX case_person_profile ON case_person (profile_id)",
);
