//! Asking another server's author before answering, favouring or boosting.

crate::migration!(
    "m0215_interaction_requests",
    // Whom another server's author lets favour a post: as `may_reply`.
    "ALTER TABLE post ADD COLUMN may_like TEXT NOT NULL DEFAULT 'everyone'",
    // Where the yes to an answer or boost of ours is shown.
    "ALTER TABLE post ADD COLUMN approval_stamp TEXT",
);
