//! Letters to everybody whom a case concerns, the branch's own templates for them, and cases that branches hand over to each
//! other.

crate::migration!(
    "m0200_letters",
    "CREATE TABLE case_letter (
        id BIGINT PRIMARY KEY,
        case_id BIGINT NOT NULL REFERENCES moderation_case (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        side TEXT NOT NULL CHECK (side IN ('reporter', 'concerned', 'involved')),
        sealed TEXT NOT NULL,
        in_mail BOOLEAN NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX case_letter_profile ON case_letter (profile_id, id)",
    "CREATE INDEX case_letter_case ON case_letter (case_id)",
    "CREATE TABLE letter_text (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        language TEXT NOT NULL,
        subject TEXT NOT NULL,
        words TEXT NOT NULL,
        actor TEXT NOT NULL,
        at BIGINT NOT NULL
    )",
    "CREATE INDEX letter_text_name ON letter_text (name, language, id)",
    // Ours to others where there is a case, and others' to us.
    "CREATE TABLE case_request (
        id BIGINT PRIMARY KEY,
        uri TEXT NOT NULL UNIQUE,
        host TEXT NOT NULL,
        contact TEXT NOT NULL,
        case_id BIGINT REFERENCES moderation_case (id),
        reader_id BIGINT REFERENCES profile (id),
        sealed TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL CHECK (state IN ('asked', 'accepted', 'answered', 'refused', 'unknown', 'expired')),
        created_at BIGINT NOT NULL,
        answered_at BIGINT
    )",
    "CREATE INDEX case_request_case ON case_request (case_id)",
    "CREATE INDEX case_request_reader ON case_request (reader_id, state)",
);
