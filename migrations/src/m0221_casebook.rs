//! The casebook: fictionalised cases with questions to discuss, and who has agreed to each before it is published.

crate::migration!(
    "m0221_casebook",
    "CREATE TABLE casebook_entry (
        id BIGINT PRIMARY KEY,
        language TEXT NOT NULL,
        title TEXT NOT NULL,
        clause TEXT NOT NULL,
        words TEXT NOT NULL,
        questions TEXT NOT NULL,
        state TEXT NOT NULL,
        licence TEXT NOT NULL,
        case_id BIGINT,
        changed_on TEXT NOT NULL
    )",
    "CREATE TABLE casebook_consent (
        entry_id BIGINT NOT NULL,
        profile_id BIGINT NOT NULL,
        agreed BOOLEAN NOT NULL,
        PRIMARY KEY (entry_id, profile_id)
    )",
    "CREATE INDEX casebook_consent_profile ON casebook_consent (profile_id)",
);
