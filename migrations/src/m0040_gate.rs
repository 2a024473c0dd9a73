//! A gate that can't be talked round: a decision is about one post, a rule in force stays in force while its next form is on
//! trial, what waits at the door knows why, and branches read for each other.

crate::migration!(
    "m0040_gate",
    // Which post a refusal was about: a sealed print of it, never the words.
    "ALTER TABLE decision ADD COLUMN print TEXT",
    "CREATE INDEX decision_print ON decision (profile_id, print)",
    "ALTER TABLE rule ADD COLUMN trial TEXT",
    "ALTER TABLE rule ADD COLUMN revision BIGINT NOT NULL DEFAULT 1",
    "CREATE TABLE rule_version (
        id BIGINT PRIMARY KEY,
        rule_id BIGINT NOT NULL,
        profile_id BIGINT,
        wording TEXT NOT NULL,
        action TEXT NOT NULL,
        at BIGINT NOT NULL
    )",
    "CREATE INDEX rule_version_rule ON rule_version (rule_id, id)",
    // A word in passing is no disclosure: a line is headed so.
    "UPDATE rule SET condition = 'certain(\"advocacy\", text) && !certain(\"disclosure\", text)'
        WHERE starter AND condition = 'certain(\"advocacy\", text) && !disclosure(text)'",
    "UPDATE rule SET condition = 'likely(\"advocacy\", text) && !certain(\"advocacy\", text) && !certain(\"disclosure\", text)'
        WHERE starter AND condition = 'likely(\"advocacy\", text) && !certain(\"advocacy\", text) && !disclosure(text)'",
    "ALTER TABLE parked_post ADD COLUMN why TEXT NOT NULL DEFAULT 'unknown'",
    "ALTER TABLE parked_post ADD COLUMN is_edit BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE parked_post ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0",
    "UPDATE parked_post SET bytes = length(document)",
    "UPDATE parked_post SET why = 'delay' WHERE due_at IS NOT NULL",
    // What we ask other branches to read, and they us.
    "CREATE TABLE review_request (
        id BIGINT PRIMARY KEY,
        uri TEXT NOT NULL UNIQUE,
        host TEXT NOT NULL,
        decision_id BIGINT,
        body TEXT NOT NULL,
        state TEXT NOT NULL,
        reader_id BIGINT,
        created_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    )",
    "CREATE INDEX review_request_decision ON review_request (decision_id)",
    "CREATE INDEX review_request_state ON review_request (state, id)",
    // A link that anybody could open is none that only a colleague opens.
    "DROP TABLE review_link",
);
