//! How profiles show whose they are, and what becomes of them when somebody leaves.

crate::migration!(
    "m0015_faces",
    // A personal profile's "views are my own", in its owner's words.
    "ALTER TABLE profile ADD COLUMN own_words TEXT NOT NULL DEFAULT ''",
    // Somebody has left the branch: her professional profile says so and is silent.
    "ALTER TABLE profile ADD COLUMN frozen_on TEXT",
    "ALTER TABLE profile ADD COLUMN frozen_note TEXT NOT NULL DEFAULT ''",
    // A personal profile whose owner has said that she leaves is deleted on this day.
    "ALTER TABLE profile ADD COLUMN leaves_on TEXT",
    "ALTER TABLE login ADD COLUMN left_at BIGINT",
);
