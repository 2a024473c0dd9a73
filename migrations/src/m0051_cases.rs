//! Reports become cases: their acts, their evidence, and the measures that are taken.

crate::migration!(
    "m0051_cases",
    // A case that came of a report has the report's id.
    "CREATE TABLE moderation_case (
        id BIGINT PRIMARY KEY,
        source TEXT NOT NULL CHECK (source IN ('report', 'flag', 'anonymous')),
        reporter_id BIGINT REFERENCES profile (id),
        target_id BIGINT REFERENCES profile (id),
        category TEXT NOT NULL,
        clause TEXT NOT NULL DEFAULT '',
        severity TEXT NOT NULL CHECK (severity IN ('low', 'normal', 'high', 'urgent')),
        owner_id BIGINT REFERENCES profile (id),
        due_at BIGINT NOT NULL,
        revision BIGINT NOT NULL DEFAULT 0,
        created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        closed_at BIGINT,
        closed_by BIGINT REFERENCES profile (id),
        answer TEXT NOT NULL DEFAULT '',
        on_hold BOOLEAN NOT NULL DEFAULT FALSE,
        handed_over_at BIGINT,
        receipt_hash TEXT UNIQUE
    )",
    "CREATE INDEX moderation_case_open ON moderation_case (due_at) WHERE closed_at IS NULL",
    "CREATE INDEX moderation_case_target ON moderation_case (target_id)",
    "CREATE INDEX moderation_case_reporter ON moderation_case (reporter_id)",
    "CREATE TABLE case_event (
        id BIGINT PRIMARY KEY,
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        at BIGINT NOT NULL,
        actor_id BIGINT REFERENCES profile (id),
        act TEXT NOT NULL,
        words TEXT NOT NULL DEFAULT '',
        is_shared BOOLEAN NOT NULL DEFAULT FALSE
    )",
    "CREATE INDEX case_event_case ON case_event (case_id, id)",
    "CREATE TABLE case_evidence (
        id BIGINT PRIMARY KEY,
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        kind TEXT NOT NULL,
        document TEXT NOT NULL,
        hash TEXT NOT NULL,
        taken_at BIGINT NOT NULL
    )",
    "CREATE INDEX case_evidence_case ON case_evidence (case_id, id)",
    // Who is outside of the branch, or of the case, and was asked to decide.
    "CREATE TABLE case_link (
        secret_hash TEXT PRIMARY KEY,
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        until BIGINT NOT NULL
    )",
    "CREATE TABLE measure (
        id BIGINT PRIMARY KEY,
        case_id BIGINT REFERENCES moderation_case (id),
        target_id BIGINT REFERENCES profile (id),
        post_id BIGINT,
        domain TEXT,
        kind TEXT NOT NULL,
        clause TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('proposed', 'in_force', 'undone', 'over')),
        before TEXT NOT NULL DEFAULT '{}',
        decided_by BIGINT REFERENCES profile (id),
        confirmed_by BIGINT REFERENCES profile (id),
        created_at BIGINT NOT NULL,
        until BIGINT,
        undone_at BIGINT,
        undone_by BIGINT REFERENCES profile (id),
        appeal TEXT,
        appealed_at BIGINT,
        appeal_outcome TEXT,
        appeal_answer TEXT NOT NULL DEFAULT '',
        appeal_decided_by BIGINT REFERENCES profile (id),
        appeal_decided_at BIGINT
    )",
    "CREATE INDEX measure_case ON measure (case_id)",
    "CREATE INDEX measure_target ON measure (target_id)",
    "CREATE INDEX measure_until ON measure (until) WHERE state = 'in_force' AND until IS NOT NULL",
    "ALTER TABLE profile ADD COLUMN sensitized BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE profile ADD COLUMN restriction TEXT",
    "CREATE INDEX profile_suspended ON profile (restriction, id) WHERE restriction IS NOT NULL",
    "CREATE INDEX profile_limited ON profile (standing, id) WHERE standing IS NOT NULL",
    "INSERT INTO moderation_case (id, source, reporter_id, target_id, category, severity, due_at, created_at, updated_at, closed_at)
        SELECT id, 'report', reporter_id, target_id, category, 'normal', created_at + 259200000, created_at, created_at, closed_at
        FROM report",
    "UPDATE moderation_case SET source = 'flag'
        WHERE EXISTS (SELECT 1 FROM profile AS p WHERE p.id = moderation_case.reporter_id AND p.domain IS NOT NULL)",
);
