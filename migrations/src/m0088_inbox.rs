//! What people write to shared profiles: who answers, by when, and what it was about.

crate::migration!(
    "m0088_inbox",
    "CREATE TABLE inbox_item (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT NOT NULL,
        from_id BIGINT NOT NULL REFERENCES profile (id),
        kind TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'left', 'case')),
        owner_id BIGINT REFERENCES profile (id),
        snoozed_until BIGINT,
        due_at BIGINT,
        escalated_at BIGINT,
        reason TEXT NOT NULL DEFAULT '',
        writer_id BIGINT REFERENCES profile (id),
        writing_at BIGINT,
        steps BIGINT NOT NULL DEFAULT 0,
        theme_id BIGINT,
        case_id BIGINT,
        created_at BIGINT NOT NULL,
        closed_at BIGINT
    )",
    "CREATE UNIQUE INDEX inbox_item_post ON inbox_item (profile_id, post_id)",
    "CREATE INDEX inbox_item_open ON inbox_item (profile_id, due_at) WHERE state = 'open'",
    "CREATE INDEX inbox_item_of_post ON inbox_item (post_id)",
    "CREATE INDEX inbox_item_theme ON inbox_item (theme_id) WHERE theme_id IS NOT NULL",
    "CREATE TABLE inbox_note (
        id BIGINT PRIMARY KEY,
        item_id BIGINT NOT NULL,
        author_id BIGINT NOT NULL REFERENCES profile (id),
        words TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX inbox_note_item ON inbox_note (item_id, id)",
    // Within how many hours what is answered, and who does; without hours it needs no answer.
    "CREATE TABLE inbox_rule (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        kind TEXT NOT NULL,
        hours BIGINT,
        owner_id BIGINT REFERENCES profile (id),
        PRIMARY KEY (profile_id, kind)
    )",
    "CREATE TABLE inbox_text (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        step BIGINT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (profile_id, step)
    )",
    "CREATE TABLE inbox_theme (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        title TEXT NOT NULL,
        owner_id BIGINT NOT NULL REFERENCES profile (id),
        said TEXT NOT NULL DEFAULT '',
        published_at BIGINT,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX inbox_theme_profile ON inbox_theme (profile_id, id)",
);
