//! Questions about a clause: asked by anybody at the branch, whose name is not kept, and answered once for all.

crate::migration!(
    "m0112_clause_questions",
    "CREATE TABLE clause_question (
        id BIGINT PRIMARY KEY,
        clause TEXT NOT NULL,
        words TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_on TEXT
    )",
    "CREATE INDEX clause_question_clause ON clause_question (clause)",
);
