//! Surveys: what is asked, the ballots that are sealed until it closes, what is published then, and the answers in words.

crate::migration!(
    "m0110_surveys",
    // No column names who asked or who answered. Ballots stand in one sealed text, written anew with each.
    "CREATE TABLE survey (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        state TEXT NOT NULL,
        title TEXT NOT NULL,
        introduction TEXT NOT NULL,
        source TEXT NOT NULL,
        least BIGINT NOT NULL,
        least_text BIGINT NOT NULL,
        closes_on TEXT NOT NULL,
        launched_on TEXT,
        closed_on TEXT,
        asked BIGINT NOT NULL DEFAULT 0,
        ballots TEXT NOT NULL DEFAULT '',
        results TEXT NOT NULL DEFAULT '',
        changes TEXT NOT NULL DEFAULT '',
        announced_on TEXT
    )",
    "CREATE INDEX survey_state ON survey (state, id)",
    "CREATE TABLE survey_text (
        id BIGINT PRIMARY KEY,
        survey_id BIGINT NOT NULL REFERENCES survey (id),
        question BIGINT NOT NULL,
        text TEXT NOT NULL,
        shown BOOLEAN NOT NULL DEFAULT FALSE
    )",
    "CREATE INDEX survey_text_survey ON survey_text (survey_id, question)",
);
