//! Posts that wait: for their time, for the end of the undo window, or for a second pair of eyes.

crate::migration!(
    "m0014_waiting",
    // `time`, `undo` or `eyes`. While a post can be taken back, its row has the id that the post will have.
    "ALTER TABLE scheduled_post ADD COLUMN waits TEXT NOT NULL DEFAULT 'time'",
    // When its second factor was given again, to speak for a profile as its manager.
    "ALTER TABLE session ADD COLUMN factor_at BIGINT",
    // Publishing in its name needs somebody else's yes.
    "ALTER TABLE profile ADD COLUMN second_pair BOOLEAN NOT NULL DEFAULT FALSE",
);
