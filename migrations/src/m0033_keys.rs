//! Keys outside the database: what a session has opened stands in its browser's cookie alone, codes of personal profiles and
//! orders for new ones are sealed.

crate::migration!(
    "m0033_keys",
    "ALTER TABLE session DROP COLUMN opened",
    // What a login has asked for and what is not made yet; of one size for everybody.
    "ALTER TABLE keyring ADD COLUMN pending TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE sealed_code (
        hash TEXT PRIMARY KEY,
        sealed TEXT NOT NULL,
        token_id BIGINT,
        kept_until TEXT NOT NULL
    )",
    // Moments of people: when an app was let in is nobody's to compare.
    "UPDATE token SET created_at = created_at - created_at % 86400000
        WHERE profile_id IN (SELECT id FROM profile WHERE kind = 'personal')",
);
