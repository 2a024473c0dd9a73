//! Cases about pictures that nobody here may look at.

crate::migration!(
    "m0202_locked_cases",
    "ALTER TABLE moderation_case ADD COLUMN is_locked BOOLEAN NOT NULL DEFAULT FALSE",
);
